/** What a workshop prepared and decided: verbs that undo wholly, sliders that keep to sense, decisions that never change. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  askRoom,
  changeBySlider,
  checkPlan,
  clearDots,
  decide,
  decisionInputs,
  dotsOn,
  keepTried,
  putDots,
  putOnKeys,
  putSlider,
  readPlan,
  removeDecision,
  removeScenario,
  removeSlider,
  setAgenda,
  setValue,
  showRoom,
  slidersStand,
  suggestedSlider,
  triedIn,
  tryInRoom,
  workshopOf,
  writePlan,
  writePresenterNote,
  type DecidedOn,
  type Edit,
  type Outcome,
  type Plan,
  type Signature,
  type WorkshopSlider,
} from "../../../model";
import { seedPlan } from "../questions/read-seed-plan";
import { emptyHistory, edited as kept, undone, type Edited } from "../../../renderer/state/history";
import { bringOver } from "../../../renderer/state/bring-over";
import { done, kindOf, signed } from "./signed";

const england = seedPlan("england");
const [first, second] = england.scenarios;
if (first === undefined || second === undefined) throw new Error("the plan of England has scenarios");

const leavers: WorkshopSlider = { assumption: "leaver_rate", op: "multiply", least: 0.5, most: 1.5 };
const international: WorkshopSlider = { assumption: "international_recruits", op: "set", least: 100, most: 900 };
const on = (scenario: string | undefined): DecidedOn => ({
  scenario,
  inputs: decisionInputs(england, scenario),
  model: "0.1.0",
  numbers: [
    {
      measure: "staff_in_post",
      label: "Staff in post",
      unit: "WTE",
      year: "2035/36",
      value: 31_234.5,
      ...(scenario === undefined ? {} : { base: 30_000 }),
      range: { low: 29_000, high: 33_000, level: 0.8 },
    },
  ],
});

type Verb = (plan: Plan, by: Signature) => Outcome<Edit>;
const verbs: fc.Arbitrary<Verb> = fc.oneof(
  fc.string({ maxLength: 40 }).map(
    (text): Verb =>
      (plan, by) =>
        askRoom(plan, text, by),
  ),
  fc.constantFrom("staff_in_post", "vacancies", "cost").map(
    (measure): Verb =>
      (plan, by) =>
        showRoom(plan, { measure }, measure, by),
  ),
  fc.tuple(fc.constantFrom(leavers, international), fc.double({ min: 0.5, max: 1.2, noNaN: true })).map(
    ([slider, by]): Verb =>
      (plan, who) =>
        putSlider(plan, { ...slider, least: slider.least * by }, who),
  ),
  fc.constantFrom(leavers, international).map(
    (slider): Verb =>
      (plan, by) =>
        removeSlider(plan, slider, by),
  ),
  fc.subarray(england.scenarios.map(({ id }) => id)).map(
    (ids): Verb =>
      (plan, by) =>
        putOnKeys(plan, ids.slice(0, 9), by),
  ),
  fc.tuple(fc.constantFrom(undefined, first.id), fc.string({ maxLength: 30 })).map(
    ([scenario, text]): Verb =>
      (plan, by) =>
        writePresenterNote(plan, scenario, text, by),
  ),
  fc
    .array(fc.record({ what: fc.string({ minLength: 1, maxLength: 9 }), minutes: fc.integer({ min: 1, max: 90 }) }), {
      maxLength: 4,
    })
    .map(
      (items): Verb =>
        (plan, by) =>
          setAgenda(plan, items, by),
    ),
  fc
    .tuple(fc.constantFrom(undefined, first.id, second.id, "tried-in-the-room"), fc.integer({ min: 100, max: 900 }))
    .map(
      ([from, value]): Verb =>
        (plan, by) =>
          tryInRoom(plan, { slider: international, value, from }, by),
    ),
  fc.constant<Verb>((plan, by) => tryInRoom(plan, { slider: international, value: undefined, from: undefined }, by)),
  fc.string({ maxLength: 12 }).map(
    (name): Verb =>
      (plan, by) =>
        keepTried(plan, name, by),
  ),
  fc.tuple(fc.constantFrom(undefined, first.id), fc.string({ maxLength: 30 })).map(
    ([scenario, text]): Verb =>
      (plan, by) =>
        decide(plan, { text, owner: "Asha" }, on(scenario), by),
  ),
  fc.constant<Verb>((plan, by) => removeDecision(plan, "decision-1", by)),
  fc.tuple(fc.constantFrom(undefined, first.id, second.id), fc.integer({ min: -2, max: 3 })).map(
    ([scenario, by]): Verb =>
      (plan, who) =>
        putDots(plan, scenario, by, who),
  ),
  fc.constant<Verb>(clearDots),
  fc.constant<Verb>((plan, by) => setValue(plan, { assumption: "leaver_rate", value: 0.071 }, by)),
  fc.constant<Verb>((plan, by) => removeScenario(plan, second.id, by)),
);

/** A verb carried into the history as the app does it. */
const taken = ({ plan, history }: Edited, verb: Verb): Edited => {
  const made = verb(plan, signed);
  return made.ok && made.value.plan !== plan
    ? kept(plan, history, "", (draft) => bringOver(draft, plan, made.value.plan))
    : { plan, history };
};

describe("any verbs of a workshop, in any order", () => {
  test("undo gives the plan back, and the plan they come to can be written and opens the same", () => {
    fc.assert(
      fc.property(fc.array(verbs, { minLength: 1, maxLength: 10 }), (list) => {
        const before = writePlan(england);
        let now: Edited = { plan: england, history: emptyHistory };
        for (const verb of list) now = taken(now, verb);
        const after = writePlan(now.plan);
        const read = readPlan(after);
        expect(read.ok ? writePlan(read.value) : read.problems).toBe(after);
        while (now.history.done.length > 0) now = undone(now.plan, now.history);
        expect(writePlan(now.plan)).toBe(before);
      }),
      { numRuns: 30 },
    );
  });

  test("a decision's numbers never change, whatever becomes of the plan", () => {
    fc.assert(
      fc.property(fc.array(verbs, { maxLength: 12 }), (list) => {
        const decided = done(decide(england, { text: "Keep more people" }, on(first.id), signed)).plan;
        const [was] = workshopOf(decided).decisions ?? [];
        const after = list.reduce<Edited>(taken, { plan: decided, history: emptyHistory }).plan;
        const now = workshopOf(after).decisions?.find(({ id }) => id === "decision-1");
        // It may be taken out, and another may then have its id: never the same moment with other numbers.
        if (now?.scenarioName === was?.scenarioName && now?.made === was?.made && now?.scenario === was?.scenario)
          expect({ ...now, text: "", owner: "", due: "" }).toEqual({ ...was, text: "", owner: "", due: "" });
      }),
      { numRuns: 30 },
    );
  });

  test("the base is never touched by what the room tries", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom(undefined, first.id, "tried-in-the-room"),
            fc.constantFrom(leavers, international),
            fc.double({ min: 0, max: 1, noNaN: true }),
          ),
          { minLength: 1, maxLength: 8 },
        ),
        (moves) => {
          const after = moves.reduce<Edited>(
            (now, [from, slider, way]) =>
              taken(now, (plan, by) =>
                tryInRoom(plan, { slider, value: slider.least + way * (slider.most - slider.least), from }, by),
              ),
            { plan: england, history: emptyHistory },
          ).plan;
          expect(after.assumptions).toBe(england.assumptions);
          expect(after.scenarios.filter(({ id }) => id !== "tried-in-the-room")).toEqual(england.scenarios);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("a slider", () => {
  test.each([
    ["a rate above 100%", { assumption: "leaver_rate", op: "set", least: 0.05, most: 1.2 }],
    ["fewer than nobody", { assumption: "international_recruits", op: "set", least: -5, most: 100 }],
    ["a factor of a thousand", { assumption: "leaver_rate", op: "multiply", least: 0, most: 1000 }],
  ] as const)("cannot go to %s", (_, slider) => {
    expect(kindOf(putSlider(england, slider, signed))).toBe("outside-limits");
  });

  test("needs its least below its most, and a number to go through", () => {
    expect(kindOf(putSlider(england, { ...leavers, least: 1.5 }, signed))).toBe("slider-ends");
    expect(kindOf(putSlider(england, { ...leavers, assumption: "educator_limited" }, signed))).toBe("no-lever");
    expect(kindOf(putSlider(england, { ...leavers, assumption: "nothing" }, signed))).toBe("unknown-assumption");
  });

  test("is one of six at most, and the same thing is not on two", () => {
    const ids = ["leaver_rate", "attrition", "months_to_fill", "returners", "added_posts", "opening_intake"];
    const six = ids.reduce(
      (plan, assumption) => done(putSlider(plan, { assumption, op: "multiply", least: 0.5, most: 1.5 }, signed)).plan,
      england,
    );
    expect(kindOf(putSlider(six, international, signed))).toBe("too-many-sliders");
    const narrower = done(putSlider(six, { ...leavers, least: 0.8 }, signed)).plan;
    expect(workshopOf(narrower).sliders).toHaveLength(6);
    expect(workshopOf(narrower).sliders?.[0]?.least).toBe(0.8);
  });

  test("does not leave its ends, nor what the assumption can be, when it is moved", () => {
    const tried = (value: number) => tryInRoom(england, { slider: international, value, from: undefined }, signed);
    expect(kindOf(tried(901))).toBe("outside-slider");
    expect(tried(900).ok).toBe(true);
  });

  test("stands where the scenario has it, and is suggested around where it is within what it can be", () => {
    for (const assumption of ["leaver_rate", "opening_intake", "international_recruits", "attrition"]) {
      const suggested = suggestedSlider(england, { assumption });
      if (!suggested.ok) throw new Error(suggested.problems[0]?.says);
      const slider = suggested.value;
      const plan = done(putSlider(england, slider, signed)).plan;
      const [base] = slidersStand(plan, [slider], undefined);
      expect(base?.now).not.toBeNull();
      expect(base?.now).toBeGreaterThan(slider.least);
      expect(base?.now).toBeLessThan(slider.most);
      const moved = done(tryInRoom(plan, { slider, value: slider.most, from: undefined }, signed)).plan;
      const [then] = slidersStand(moved, [slider], triedIn(moved)?.id);
      expect(then?.now).toBeCloseTo(slider.most, 9);
      expect(then?.base).toBeCloseTo(base?.now ?? Number.NaN, 12);
    }
  });
});

describe("what is tried in the room", () => {
  const moved = done(tryInRoom(england, { slider: leavers, value: 0.8, from: first.id }, signed)).plan;

  test("starts from what was shown and goes on from itself", () => {
    const tried = triedIn(moved);
    expect(tried).toMatchObject({ name: "Tried in the room", basedOn: first.id });
    const on = done(tryInRoom(moved, { slider: international, value: 500, from: tried?.id }, signed)).plan;
    expect(triedIn(on)?.changes.map(({ assumption }) => assumption)).toEqual(["leaver_rate", "international_recruits"]);
    const back = done(tryInRoom(on, { slider: leavers, value: undefined, from: tried?.id }, signed)).plan;
    expect(changeBySlider(triedIn(back), leavers)).toBeUndefined();
    expect(changeBySlider(triedIn(back), international)?.value).toBe(500);
  });

  test("starts anew from another scenario", () => {
    const anew = done(tryInRoom(moved, { slider: international, value: 400, from: undefined }, signed)).plan;
    expect(triedIn(anew)?.basedOn).toBeUndefined();
    expect(triedIn(anew)?.changes).toHaveLength(1);
    expect(anew.scenarios).toHaveLength(england.scenarios.length + 1);
  });

  test("can be kept under a name of its own, on the next key; the next try is another scenario", () => {
    const kept = done(keepTried(moved, "Fewer leave", signed)).plan;
    expect(triedIn(kept)).toBeUndefined();
    expect(workshopOf(kept).keys).toEqual(["tried-in-the-room"]);
    const next = done(tryInRoom(kept, { slider: leavers, value: 0.9, from: undefined }, signed)).plan;
    expect(triedIn(next)?.id).toBe("tried-in-the-room-2");
    expect(kindOf(keepTried(england, "Nothing", signed))).toBe("nothing-tried");
  });
});

describe("a decision", () => {
  test("needs words, a day that is one, and a scenario there is", () => {
    expect(kindOf(decide(england, { text: " " }, on(undefined), signed))).toBe("no-decision");
    expect(kindOf(decide(england, { text: "Do", due: "30/4/2027" }, on(undefined), signed))).toBe("decision-date");
    expect(kindOf(decide(england, { text: "Do" }, { ...on(undefined), scenario: "gone" }, signed))).toBe(
      "unknown-scenario",
    );
  });

  test("rests on the figures of its scenario, and on nothing that is only said", () => {
    const before = decisionInputs(england, first.id);
    const same = [
      done(putDots(england, first.id, 3, signed)).plan,
      done(askRoom(england, "How many?", signed)).plan,
      done(removeScenario(england, second.id, signed)).plan,
      { ...england, title: "Another title" },
    ];
    expect(same.map((plan) => decisionInputs(plan, first.id))).toEqual(same.map(() => before));
    const other = done(setValue(england, { assumption: "leaver_rate", value: 0.0711 }, signed)).plan;
    expect(decisionInputs(other, first.id)).not.toBe(before);
    const within = done(
      setValue(england, { assumption: "leaver_rate", value: 0.0711, scenario: first.id }, signed),
    ).plan;
    expect(decisionInputs(within, first.id)).not.toBe(before);
    expect(decisionInputs(within, undefined)).toBe(decisionInputs(england, undefined));
  });
});

test("dots are counted and nobody is named; none can be taken back that is not there", () => {
  const voted = done(putDots(done(putDots(england, first.id, 1, signed)).plan, first.id, 1, signed)).plan;
  expect(dotsOn(voted, first.id)).toBe(2);
  expect(dotsOn(voted, undefined)).toBe(0);
  expect(kindOf(putDots(voted, undefined, -1, signed))).toBe("no-dots");
  expect(JSON.stringify(workshopOf(voted).votes)).not.toContain("Asha");
});

test("what a workshop names and the plan has no longer is a warning, and the plan still opens and runs", () => {
  const prepared = done(putOnKeys(england, [first.id, second.id], signed)).plan;
  const plan = done(removeScenario(prepared, second.id, signed)).plan;
  const senseless: Plan = {
    ...plan,
    workshop: { ...plan.workshop, sliders: [{ assumption: "leaver_rate", op: "set", least: 0.1, most: 3 }] },
  };
  const found = checkPlan(senseless).filter(({ kind }) => kind.startsWith("workshop"));
  expect(found.map(({ kind, severity }) => [kind, severity])).toEqual([
    ["workshop-nowhere", "warning"],
    ["workshop-slider", "warning"],
  ]);
  expect(readPlan(writePlan(senseless)).ok).toBe(true);
});
