import { randomUUID } from "node:crypto";

/** As many as anybody drags at once. */
const MOST = 20;

/**
 * Files that were dropped on the window. The desk's own script in the page notes each as the drop happens and gets a word
 * for it; the page can have a file opened by that word, once, and by nothing else.
 */
export class Dropped {
  private readonly paths = new Map<string, string>();

  note(path: string): string {
    const token = randomUUID();
    this.paths.set(token, path);
    const [oldest] = this.paths.keys();
    if (this.paths.size > MOST && oldest !== undefined) this.paths.delete(oldest);
    return token;
  }

  take(token: string): string | undefined {
    const path = this.paths.get(token);
    this.paths.delete(token);
    return path;
  }
}
