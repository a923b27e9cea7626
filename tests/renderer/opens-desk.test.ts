import { expect, test } from "vitest";
import { createOpensDesk, type OpensPort } from "../../renderer/engine/opens/opens-desk";
import { wouldOpen } from "../../renderer/engine/opens/would-open";
import { buildPlan } from "../model/build-plan";

const text = JSON.stringify({ ...buildPlan(), title: "North" });

/** Workers that answer when they are told to, or die. */
function workers() {
  const started: { answer: () => void; die: () => void; closed: boolean }[] = [];
  const newPort = (): OpensPort => {
    const asked: { job: number; text: string }[] = [];
    let reply: Parameters<OpensPort["onReply"]>[0] = () => undefined;
    let fault = (): void => undefined;
    const one = {
      closed: false,
      answer: () => {
        for (const { job, text } of asked.splice(0).reverse()) reply({ job, found: wouldOpen(text) });
      },
      die: () => fault(),
    };
    started.push(one);
    return {
      post: (message) => asked.push(message),
      onReply: (listener) => (reply = listener),
      onFault: (listener) => (fault = listener),
      close: () => (one.closed = true),
    };
  };
  return { started, newPort };
}

test("each question gets its own answer, from one worker that is started with the first", async () => {
  const { started, newPort } = workers();
  const ask = createOpensDesk(newPort);
  expect(started).toHaveLength(0);
  const [good, bad] = [ask(text), ask("{half")];
  started[0]?.answer();
  expect(await good).toEqual({ opens: true, title: "North", lastChange: undefined });
  expect(await bad).toMatchObject({ opens: false });
  expect(started).toHaveLength(1);
});

test("where the worker dies the text is read on the page, and the next question starts another", async () => {
  const { started, newPort } = workers();
  const ask = createOpensDesk(newPort);
  const lost = ask(text);
  started[0]?.die();
  expect(await lost).toMatchObject({ opens: true });
  expect(started[0]?.closed).toBe(true);
  const next = ask(text);
  started[1]?.answer();
  expect(await next).toMatchObject({ opens: true });
});
