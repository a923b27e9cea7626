import { deskFor, type Desk } from "./answer";
import type { Batch, Replies } from "./messages";

let desk: Desk | undefined;

self.onmessage = (event: MessageEvent<Batch>): void => {
  const { version, plan, queries } = event.data;
  const began = performance.now();
  if (plan !== undefined) desk = deskFor(plan);
  const here = desk;
  if (here === undefined) return;
  const replies: Replies = { version, answers: queries.map(({ key, query }) => ({ key, answer: here.answer(query) })), runs: here.runs(), milliseconds: performance.now() - began };
  self.postMessage(replies);
};
