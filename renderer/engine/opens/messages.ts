/** What passes between the page and the worker that reads drafts. */
import type { WouldOpen } from "./would-open";

export interface OpensMessage {
  readonly kind: "would-open";
  readonly job: number;
  readonly text: string;
}

export interface OpensReply {
  readonly job: number;
  readonly found: WouldOpen;
}
