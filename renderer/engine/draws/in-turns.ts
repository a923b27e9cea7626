/**
 * Draws one after the other, or two by two, listening in between: what was asked of an older plan never keeps the draws
 * of a newer one waiting for longer than that.
 */
import type { DrawMessage, DrawReply } from "./messages";

type Drawn = Extract<DrawReply, { readonly kind: "drawn" }>;

/** Stretches that follow one another as one. */
function joined(parts: readonly Drawn[], first: Drawn): Drawn {
  const values = new Float32Array(parts.reduce((sum, part) => sum + part.values.length, 0));
  let at = 0;
  for (const part of parts) {
    values.set(part.values, at);
    at += part.values.length;
  }
  return {
    ...first,
    to: parts.at(-1)?.to ?? first.to,
    values,
    failed: parts.flatMap(({ failed }) => failed),
    milliseconds: parts.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
  };
}

/** A stretch of so many or more is of quick draws: two of them together take less time than one after the other. */
const twoByTwo = 4;

/**
 * @param answer runs what it is asked at once
 * @param listen lets what has been sent meanwhile be heard
 */
export function inTurns(
  answer: (message: DrawMessage) => DrawReply | undefined,
  post: (reply: DrawReply) => void,
  listen: () => Promise<void>,
): (message: DrawMessage) => Promise<void> {
  let job = -1;
  return async (message) => {
    if (message.kind === "leave-draws") {
      if (message.job === job) job = -1;
      return;
    }
    if (message.kind === "draws-of") {
      job = message.job;
      const reply = answer(message);
      if (reply !== undefined) post(reply);
      return;
    }
    const parts: Drawn[] = [];
    const together = message.to - message.from >= twoByTwo ? 2 : 1;
    for (let from = message.from; from < message.to; from += together) {
      if (from > message.from) await listen();
      // Another plan is drawn by now.
      if (message.job !== job) return;
      const reply = answer({ ...message, from, to: Math.min(message.to, from + together) });
      if (reply?.kind !== "drawn") return;
      parts.push(reply);
    }
    const [first] = parts;
    if (first !== undefined) post(joined(parts, first));
  };
}

/** Listens by a message to oneself, for which a thread never waits as it may for a timer. */
export function listening(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((done) => {
      waiting.push(done);
      port2.postMessage(undefined);
    });
}
