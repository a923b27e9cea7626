import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Plan } from "../../model";
import { drawsAnswerer } from "../../renderer/engine/draws/answer-draws";
import { createDrawPool, type DrawPort } from "../../renderer/engine/draws/draw-pool";
import type { DrawsAsked } from "../../renderer/engine/draws/draws-shown";
import { inTurns, listening } from "../../renderer/engine/draws/in-turns";
import { withKnownParts } from "../../renderer/engine/draws/known-parts";
import type { DrawMessage, DrawReply } from "../../renderer/engine/draws/messages";
import { buildPlan, given } from "../model/build-plan";

const plan = (rate = 0.08): Plan =>
  buildPlan({
    places: 1,
    assumptions: [given("leaver_rate", rate, [], { range: { low: 0.06, high: 0.11, level: 0.8 } })],
  });

const asked = (version: number, count: number, of = plan()): DrawsAsked => ({
  version,
  plan: of,
  asked: { scenarios: [undefined], seed: "kettle meadow lantern", keep: { workforce: [{ measures: ["headcount"] }] } },
  count,
});

/** What a draw is said to have taken, in milliseconds: stretches are sized by it, and a real clock runs otherwise each time. */
const A_DRAW = 1;

/** Workers that answer when they are told to, in whichever order, and take the same time for every draw. */
function workers() {
  const waiting: { readonly worker: number; readonly answer: () => void; readonly message: DrawMessage }[] = [];
  const faults: (() => void)[] = [];
  let begun = 0;
  const newPort = (): DrawPort => {
    const worker = (begun += 1);
    const answerer = drawsAnswerer();
    let hear: (reply: DrawReply) => void = () => undefined;
    return {
      post: (message) => {
        waiting.push({
          worker,
          message,
          answer: () => {
            const reply = answerer(structuredClone(message));
            if (reply?.kind === "drawn") hear({ ...reply, milliseconds: (reply.to - reply.from) * A_DRAW });
            else if (reply !== undefined) hear(reply);
          },
        });
      },
      onReply: (listener) => (hear = listener),
      onFault: (listener) => faults.push(listener),
      close: () => undefined,
    };
  };
  /** The worker that was asked first, or the one that was asked last, answers the first of what it was asked. */
  const next = (last = false): void => {
    const worker = (last ? waiting.at(-1) : waiting[0])?.worker;
    const at = waiting.findIndex((one) => one.worker === worker);
    if (at >= 0) waiting.splice(at, 1)[0]?.answer();
  };
  return {
    newPort,
    waiting,
    faults,
    begun: () => begun,
    next,
    /** Lets them work until nothing is asked of them. */
    all: (last = false) => {
      while (waiting.length > 0) next(last);
    },
  };
}

describe("the pool that shares draws out", () => {
  beforeEach(() => {
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (now += 1));
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("gives the same draws with one worker and with three that answer in any order", () => {
    const [one, three] = [workers(), workers()];
    const pools = [createDrawPool(one.newPort, 1, "lost"), createDrawPool(three.newPort, 3, "lost")] as const;
    for (const pool of pools) pool.ask(asked(1, 40));
    one.all();
    three.all(true);
    const [a, b] = pools.map((pool) => pool.shown());
    expect(a).toMatchObject({ state: "done", done: 40, of: 40 });
    expect(b?.sample?.values).toEqual(a?.sample?.values);
  });

  it("goes on with the draws it has where only what stands beside the figures has changed", () => {
    const desk = workers();
    const pool = createDrawPool(desk.newPort, 1, "lost");
    const of = plan();
    pool.ask(asked(1, 8, of));
    desk.all();
    const done = pool.shown();
    pool.ask(asked(1, 8, { ...of, workshop: { question: "What do we do?" } }));
    expect(desk.waiting).toHaveLength(0);
    expect(pool.shown()).toBe(done);
    pool.ask(asked(1, 8, { ...of, years: of.years + 1 }));
    expect(desk.waiting).not.toHaveLength(0);
  });

  it("comes to its end where it goes on before what was under way has come back", () => {
    const desk = workers();
    const pool = createDrawPool(desk.newPort, 2, "lost");
    const once = workers();
    const whole = createDrawPool(once.newPort, 1, "lost");
    for (const each of [pool, whole]) each.ask(asked(1, 40));
    once.all();
    for (let turns = 0; turns < 2; turns += 1) desk.next();
    pool.cancel();
    pool.resume();
    desk.all();
    expect(pool.shown()).toMatchObject({ state: "done", done: 40 });
    expect(pool.shown()?.sample?.values).toEqual(whole.shown()?.sample?.values);
  });

  it("shows the first draws, the first that say a range and the last as soon as they are there", () => {
    const clock = vi.spyOn(performance, "now").mockReturnValue(1000);
    const desk = workers();
    const pool = createDrawPool(desk.newPort, 2, "lost");
    const pictured: number[] = [];
    pool.subscribe(() => {
      const done = pool.shown()?.done ?? 0;
      if (done !== pictured.at(-1)) pictured.push(done);
    });
    pool.ask(asked(1, 300));
    desk.all();
    clock.mockRestore();
    const [none, first, enough, last] = pictured;
    expect([none, last]).toEqual([0, 300]);
    expect(pictured).toHaveLength(4);
    expect(first).toBeLessThan(16);
    expect(enough).toBeGreaterThanOrEqual(16);
    expect(enough).toBeLessThan(300);
  });

  it("draws nothing while nobody looks, and goes on from there", () => {
    const desk = workers();
    const pool = createDrawPool(desk.newPort, 2, "lost");
    const same = asked(1, 1200);
    pool.ask(same);
    for (let turns = 0; turns < 4; turns += 1) desk.next();
    const before = pool.shown()?.done ?? 0;
    expect(before).toBeGreaterThan(0);
    pool.rest();
    desk.all();
    const rested = pool.shown()?.done ?? 0;
    expect(rested).toBeGreaterThanOrEqual(before);
    expect(rested).toBeLessThan(1200);
    pool.ask(same);
    const handedOut = desk.waiting.flatMap(({ message }) => (message.kind === "run-draws" ? message.from : []));
    expect(Math.min(...handedOut)).toBe(rested);
    desk.all();
    expect(pool.shown()).toMatchObject({ state: "done", done: 1200 });
  });

  it("shows no more draws of a plan that has changed, though some come back all the same", () => {
    const desk = workers();
    const pool = createDrawPool(desk.newPort, 2, "lost");
    pool.ask(asked(1, 300));
    for (let turns = 0; turns < 4; turns += 1) desk.next();
    expect(desk.waiting.some(({ message }) => message.kind === "run-draws")).toBe(true);
    const shown = pool.shown();
    const heard = vi.fn();
    pool.subscribe(heard);
    pool.leaveOff();
    desk.all();
    expect(heard).not.toHaveBeenCalled();
    expect(pool.shown()).toBe(shown);
  });

  it("leaves off what is under way when the plan changes, and goes on when the same is asked again", () => {
    const [desk, other] = [workers(), workers()];
    const pool = createDrawPool(desk.newPort, 2, "lost");
    const undisturbed = createDrawPool(other.newPort, 2, "lost");
    const same = asked(1, 300);
    pool.ask(same);
    undisturbed.ask(same);
    for (let turns = 0; turns < 4; turns += 1) desk.next();
    const before = desk.waiting.length;
    pool.leaveOff();
    const left = desk.waiting.slice(before).map(({ worker, message }) => [worker, message.kind]);
    expect(left).toEqual([
      [1, "leave-draws"],
      [2, "leave-draws"],
    ]);
    desk.all();
    expect(pool.shown()?.done).toBeLessThan(300);
    pool.ask(same);
    for (const one of [desk, other]) one.all();
    expect(pool.shown()).toMatchObject({ state: "done", done: 300 });
    expect(pool.shown()?.sample?.values).toEqual(undisturbed.shown()?.sample?.values);
  });

  it("begins anew after a rest where something else is asked, and stays stopped where somebody stopped it", () => {
    const desk = workers();
    const pool = createDrawPool(desk.newPort, 1, "lost");
    const first = asked(1, 1200);
    pool.ask(first);
    for (let turns = 0; turns < 3; turns += 1) desk.next();
    pool.cancel();
    pool.rest();
    pool.ask(first);
    expect(pool.shown()?.state).toBe("stopped");
    pool.rest();
    pool.ask(asked(2, 20, plan(0.09)));
    desk.all();
    expect(pool.shown()).toMatchObject({ version: 2, state: "done", done: 20 });
  });

  it("shows the first draws while others are on their way", () => {
    const desk = workers();
    const pool = createDrawPool(desk.newPort, 2, "lost");
    pool.ask(asked(1, 1000));
    // The second stretch comes back before the first: nothing can be shown yet, as the first draws are not there.
    desk.next(true);
    desk.next(true);
    expect(pool.shown()?.sample).toBeUndefined();
    desk.next();
    desk.next();
    const first = pool.shown();
    expect(first?.state).toBe("running");
    expect(first?.done).toBeGreaterThan(0);
    expect(first?.sample?.count).toBe(first?.done);
  });

  it("draws the newest plan, and marks what still stands of the one before", () => {
    const desk = workers();
    const pool = createDrawPool(desk.newPort, 1, "lost");
    pool.ask(asked(1, 20));
    desk.all();
    const before = pool.shown()?.sample?.values;
    pool.ask(asked(2, 20, plan(0.1)));
    expect(pool.shown()).toMatchObject({ version: 1, state: "running", done: 0 });
    desk.all();
    expect(pool.shown()).toMatchObject({ version: 2, state: "done" });
    expect(pool.shown()?.sample?.values).not.toEqual(before);
  });

  it("asks for the first draws of a newer plan at once, whatever its workers are still at", () => {
    const desk = workers();
    const pool = createDrawPool(desk.newPort, 2, "lost");
    pool.ask(asked(1, 300));
    for (let turns = 0; turns < 4; turns += 1) desk.next();
    pool.ask(asked(2, 300, plan(0.1)));
    const newer = desk.waiting.filter(({ message }) => message.job === 2);
    expect(newer.map(({ worker, message }) => [worker, message.kind])).toEqual([
      [1, "draws-of"],
      [1, "run-draws"],
      [2, "draws-of"],
      [2, "run-draws"],
    ]);
    desk.all();
    const other = workers();
    const fresh = createDrawPool(other.newPort, 1, "lost");
    fresh.ask(asked(2, 300, plan(0.1)));
    other.all();
    expect(pool.shown()).toMatchObject({ version: 2, state: "done", done: 300 });
    expect(pool.shown()?.sample?.values).toEqual(fresh.shown()?.sample?.values);
  });

  it("has one more worker join in once the first draws are there, and while a processor is idle", () => {
    const desk = workers();
    let idle = false;
    const pool = createDrawPool(desk.newPort, 1, "lost", () => idle);
    pool.ask(asked(1, 600));
    desk.next();
    desk.next();
    expect(desk.begun()).toBe(1);
    idle = true;
    desk.next();
    expect(desk.begun()).toBe(2);
    // Its processor is wanted for something else: it is given nothing more.
    idle = false;
    pool.ask(asked(2, 100, plan(0.1)));
    expect(desk.waiting.filter(({ worker, message }) => worker === 2 && message.job === 2)).toEqual([]);
    desk.all();
    expect(pool.shown()).toMatchObject({ version: 2, state: "done", done: 100 });
  });

  it("stops, keeps what there is, and goes on to the same draws", () => {
    const desk = workers();
    const pool = createDrawPool(desk.newPort, 1, "lost");
    pool.ask(asked(1, 300));
    desk.next();
    desk.next();
    pool.cancel();
    desk.all();
    const stopped = pool.shown();
    expect(stopped?.state).toBe("stopped");
    expect(stopped?.done).toBeLessThan(300);
    pool.resume();
    desk.all();
    const whole = pool.shown();
    expect(whole).toMatchObject({ state: "done", done: 300 });
    const columns = whole?.sample?.columns ?? 0;
    expect(whole?.sample?.values.subarray(0, (stopped?.done ?? 0) * columns)).toEqual(stopped?.sample?.values);
  });

  it("goes on from the draws there are when more are wanted", () => {
    const desk = workers();
    const pool = createDrawPool(desk.newPort, 1, "lost");
    pool.ask(asked(1, 10));
    desk.all();
    const few = pool.shown()?.sample?.values.slice();
    const { plan: same, ...rest } = asked(1, 30);
    pool.ask({ ...rest, plan: same });
    desk.all();
    const many = pool.shown()?.sample?.values;
    expect(many?.subarray(0, few?.length)).toEqual(few);
    expect(pool.shown()?.done).toBe(30);
  });

  it("says what is wrong with a plan that cannot be run", () => {
    const desk = workers();
    const pool = createDrawPool(desk.newPort, 1, "lost");
    const broken = buildPlan({ places: 1, assumptions: [given("leaver_rate", null)] });
    pool.ask(asked(1, 10, broken));
    desk.all();
    expect(pool.shown()?.state).toBe("failed");
    expect(pool.shown()?.problems.length).toBeGreaterThan(0);
  });

  it("starts anew after a worker is lost, and gives up after it was lost again and again", () => {
    const desk = workers();
    const pool = createDrawPool(desk.newPort, 1, "lost for good");
    pool.ask(asked(1, 10));
    desk.faults[0]?.();
    desk.all();
    expect(pool.shown()).toMatchObject({ state: "done", done: 10 });
    pool.ask(asked(2, 10));
    for (let at = 1; at <= 3; at += 1) desk.faults[at]?.();
    expect(pool.shown()).toMatchObject({ state: "failed", problems: [{ says: "lost for good" }] });
  });

  it("takes a worker that says twice that it is lost for one, and keeps the others", () => {
    const desk = workers();
    const pool = createDrawPool(desk.newPort, 2, "lost");
    pool.ask(asked(1, 10));
    desk.faults[0]?.();
    desk.faults[0]?.();
    expect(desk.begun()).toBe(3);
    desk.all();
    expect(pool.shown()).toMatchObject({ state: "done", done: 10 });
  });

  it("says that nothing is uncertain where nothing has a range", () => {
    const desk = workers();
    const pool = createDrawPool(desk.newPort, 1, "lost");
    pool.ask(asked(1, 4, buildPlan({ places: 1 })));
    desk.all();
    expect(pool.shown()?.certain).toBe(true);
  });

  it("tells whoever listens, and nobody who has stopped", () => {
    const desk = workers();
    const pool = createDrawPool(desk.newPort, 1, "lost");
    const heard = vi.fn();
    const leave = pool.subscribe(heard);
    pool.ask(asked(1, 4));
    desk.all();
    expect(heard).toHaveBeenCalled();
    leave();
    heard.mockClear();
    pool.ask(undefined);
    expect(heard).not.toHaveBeenCalled();
    expect(pool.shown()).toBeUndefined();
  });
});

describe("a worker that draws in turns", () => {
  const ofPlan = (job: number, rate: number): DrawMessage => {
    const { plan: whole, asked: question } = asked(job, 0, plan(rate));
    return { kind: "draws-of", job, plan: whole, asked: question };
  };

  it("gives a stretch whole, the same as at once", async () => {
    const said: DrawReply[] = [];
    const hear = inTurns(drawsAnswerer(), (reply) => said.push(reply), listening());
    const once = drawsAnswerer();
    await hear(ofPlan(1, 0.08));
    once(ofPlan(1, 0.08));
    await hear({ kind: "run-draws", job: 1, from: 3, to: 8 });
    const whole = once({ kind: "run-draws", job: 1, from: 3, to: 8 });
    expect(said.map(({ kind }) => kind)).toEqual(["ready", "drawn"]);
    expect({ ...said[1], milliseconds: 0 }).toEqual({ ...whole, milliseconds: 0 });
  });

  it("runs the draws of a long stretch two by two, and of a short one each alone", async () => {
    const answer = drawsAnswerer();
    const stretches: (readonly [number, number])[] = [];
    const hear = inTurns(
      (message) => {
        if (message.kind === "run-draws") stretches.push([message.from, message.to]);
        return answer(message);
      },
      () => undefined,
      listening(),
    );
    await hear(ofPlan(1, 0.08));
    await hear({ kind: "run-draws", job: 1, from: 0, to: 2 });
    await hear({ kind: "run-draws", job: 1, from: 3, to: 8 });
    expect(stretches).toEqual([
      [0, 1],
      [1, 2],
      [3, 5],
      [5, 7],
      [7, 8],
    ]);
  });

  it("leaves off between two draws when another plan is drawn, and says nothing of the one before", async () => {
    const said: DrawReply[] = [];
    const hear = inTurns(drawsAnswerer(), (reply) => said.push(reply), listening());
    await hear(ofPlan(1, 0.08));
    const older = hear({ kind: "run-draws", job: 1, from: 0, to: 50 });
    await hear(ofPlan(2, 0.1));
    await hear({ kind: "run-draws", job: 2, from: 0, to: 2 });
    await older;
    expect(said.map(({ kind, job }) => [kind, job])).toEqual([
      ["ready", 1],
      ["ready", 2],
      ["drawn", 2],
    ]);
  });

  it("leaves off between two draws when they are not wanted any more, and draws the same again when they are", async () => {
    const said: DrawReply[] = [];
    const hear = inTurns(drawsAnswerer(), (reply) => said.push(reply), listening());
    await hear(ofPlan(1, 0.08));
    const under = hear({ kind: "run-draws", job: 1, from: 0, to: 50 });
    await hear({ kind: "leave-draws", job: 1 });
    await under;
    expect(said.map(({ kind }) => kind)).toEqual(["ready"]);
    await hear(ofPlan(1, 0.08));
    await hear({ kind: "leave-draws", job: 0 });
    await hear({ kind: "run-draws", job: 1, from: 0, to: 2 });
    expect(said.map(({ kind }) => kind)).toEqual(["ready", "ready", "drawn"]);
  });

  it("says what of a stretch there is where there are fewer runs", async () => {
    const said: DrawReply[] = [];
    const hear = inTurns(drawsAnswerer(), (reply) => said.push(reply), listening());
    const { plan: whole, asked: question } = asked(1, 0);
    await hear({ kind: "draws-of", job: 1, plan: whole, asked: { ...question, work: "tornado" } });
    await hear({ kind: "run-draws", job: 1, from: 0, to: 50 });
    const [ready, drawn] = said;
    const runs = ready?.kind === "ready" ? ready.runs : 0;
    expect(runs).toBeGreaterThan(0);
    expect(drawn).toMatchObject({ kind: "drawn", from: 0, to: runs });
  });
});

describe("a plan that arrives as a copy", () => {
  it("keeps the objects of what is the same", () => {
    const before = plan();
    const after = structuredClone(plan(0.1));
    const known = withKnownParts(after, before);
    expect(known.structure).toBe(before.structure);
    const changed = known.assumptions.filter((one) => !before.assumptions.includes(one));
    expect(changed.map(({ id }) => id)).toEqual(["leaver_rate"]);
    expect(known).toEqual(after);
  });
});
