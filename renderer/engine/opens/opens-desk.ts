/**
 * Where it is asked whether a text would open, in a worker of its own that is started with the first question: reading a
 * large plan takes seconds, and a draft of it is kept every few.
 */
import type { OpensMessage, OpensReply } from "./messages";
import { wouldOpen, type WouldOpen } from "./would-open";

export interface OpensPort {
  post(message: OpensMessage): void;
  onReply(listener: (reply: OpensReply) => void): void;
  /** The other end threw or died. */
  onFault(listener: () => void): void;
  close(): void;
}

/** Asks; where the worker is lost, the text is read here, because work that is not kept is worse than a page that waits. */
export function createOpensDesk(newPort: () => OpensPort): (text: string) => Promise<WouldOpen> {
  const waiting = new Map<number, { readonly text: string; readonly take: (found: WouldOpen) => void }>();
  let port: OpensPort | undefined;
  let job = 0;
  const started = (): OpensPort => {
    const made = newPort();
    made.onReply(({ job: of, found }) => {
      waiting.get(of)?.take(found);
      waiting.delete(of);
    });
    made.onFault(() => {
      made.close();
      port = undefined;
      const lost = [...waiting.values()];
      waiting.clear();
      for (const { text, take } of lost) take(wouldOpen(text));
    });
    return made;
  };
  return (text) =>
    new Promise((take) => {
      port ??= started();
      job += 1;
      waiting.set(job, { text, take });
      port.post({ kind: "would-open", job, text });
    });
}
