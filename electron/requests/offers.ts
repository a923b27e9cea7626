import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import type { OfferedPlan } from "../bridge";

/**
 * Plans the system wants opened: a double click, a second start, the recent list. The page is offered them one by one
 * and takes them up when unsaved work has been dealt with; until a page listens they wait.
 */
export class Offers {
  private readonly paths = new Map<string, string>();
  private waiting: OfferedPlan[] = [];
  private listener: ((offered: OfferedPlan) => void) | undefined;

  add(path: string): void {
    const offered = { offer: randomUUID(), name: basename(path) };
    this.paths.set(offered.offer, path);
    if (this.listener === undefined) this.waiting.push(offered);
    else this.listener(offered);
  }

  listen(listener: (offered: OfferedPlan) => void): void {
    this.listener = listener;
    for (const offered of this.waiting.splice(0)) listener(offered);
  }

  /** The page is gone; what comes now waits for the next one. */
  stop(): void {
    this.listener = undefined;
  }

  /** The path of an offer, which is then used up. */
  take(offer: string): string | undefined {
    const path = this.paths.get(offer);
    this.paths.delete(offer);
    return path;
  }
}
