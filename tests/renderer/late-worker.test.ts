/** A worker that makes room for the first figures: it begins when they are there, or when it has waited long enough. */
import { describe, expect, test } from "vitest";
import { lateWorker, type WorkerAsSeen } from "../../renderer/engine/late-worker";

const soon = (milliseconds = 0): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
const never = 60_000;

function desk() {
  const heard: unknown[] = [];
  const begun: WorkerAsSeen[] = [];
  let ended = 0;
  const begin = (): WorkerAsSeen => {
    const worker: WorkerAsSeen = {
      postMessage: (message) => heard.push(message),
      terminate: () => (ended += 1),
      onmessage: null,
      onmessageerror: null,
      onerror: null,
    };
    begun.push(worker);
    return worker;
  };
  let come = (): void => undefined;
  const first = new Promise<void>((done) => (come = done));
  return { heard, begun, ended: () => ended, begin, first, come: () => come() };
}

describe("a worker that begins late", () => {
  test("begins when the first figures are there, and hears what was posted in its order", async () => {
    const { heard, begun, begin, first, come } = desk();
    const worker = lateWorker(begin, first, never);
    worker.postMessage("plan");
    worker.postMessage("draws");
    await soon();
    expect(begun).toHaveLength(0);
    come();
    await soon();
    worker.postMessage("more");
    expect(begun).toHaveLength(1);
    expect(heard).toEqual(["plan", "draws", "more"]);
  });

  test("is not begun for nothing, and at once when it is asked after the first figures", async () => {
    const { heard, begun, begin, first, come } = desk();
    const worker = lateWorker(begin, first, never);
    come();
    await soon();
    expect(begun).toHaveLength(0);
    worker.postMessage("plan");
    expect(heard).toEqual(["plan"]);
  });

  test("begins without them when they do not come", async () => {
    const { heard, begin, first } = desk();
    const worker = lateWorker(begin, first, 1);
    worker.postMessage("plan");
    await expect.poll(() => heard).toEqual(["plan"]);
  });

  test("passes on what it says and what becomes of it", async () => {
    const { begun, begin, first, come } = desk();
    const worker = lateWorker(begin, first, never);
    const told: string[] = [];
    worker.onmessage = ({ data }) => told.push(String(data));
    worker.onerror = () => told.push("error");
    worker.postMessage("plan");
    come();
    await soon();
    begun[0]!.onmessage!(new MessageEvent("message", { data: "figures" }));
    begun[0]!.onerror!({} as ErrorEvent);
    expect(told).toEqual(["figures", "error"]);
  });

  test("says that no answer will come where it cannot be begun, and does not throw at whoever asks", async () => {
    for (const late of [true, false]) {
      const { first, come } = desk();
      let tried = 0;
      const worker = lateWorker(
        () => {
          tried += 1;
          throw new Error("no worker may be started");
        },
        first,
        never,
      );
      let lost = 0;
      worker.onmessageerror = () => (lost += 1);
      if (late) come();
      await soon();
      worker.postMessage("plan");
      come();
      await soon();
      worker.postMessage("more");
      await soon();
      expect([tried, lost]).toEqual([1, 1]);
    }
  });

  test("that is closed before it began never begins, and one that runs is ended", async () => {
    const [early, late] = [desk(), desk()];
    const closed = lateWorker(early.begin, early.first, never);
    closed.postMessage("plan");
    closed.terminate();
    early.come();
    const running = lateWorker(late.begin, late.first, never);
    running.postMessage("plan");
    late.come();
    await soon();
    running.terminate();
    expect([early.begun.length, early.ended(), late.begun.length, late.ended()]).toEqual([0, 0, 1, 1]);
  });
});
