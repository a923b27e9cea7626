/** Places put together, divided, added and renamed, with everything that names them. */
import { describe, expect, test } from "vitest";
import {
  addPlacesUnder,
  mergePlaces,
  removePlace,
  renamePlace,
  splitPlace,
  type PlaceAnswers,
  type Plan,
  type PlacesEdit,
} from "../../../model";
import type { Outcome } from "../../../model/plan/problem";
import { buildPlan, given, type PlanOptions } from "../build-plan";

const signed = { when: "2026-11-29T09:00:00.000Z" };
const none: PlaceAnswers = new Map();

const planWith = (assumptions: PlanOptions["assumptions"], more: Partial<PlanOptions> = {}): Plan =>
  buildPlan({
    places: 3,
    support: false,
    registeredLevels: 2,
    ...more,
    assumptions: [
      given("staff_in_post", null, [
        { place: "place1", value: 30 },
        { place: "place2", value: 10 },
        { place: "place3", value: 20 },
      ]),
      ...(assumptions ?? []),
    ],
  });

function value(outcome: Outcome<PlacesEdit>): PlacesEdit {
  if (!outcome.ok) throw new Error(outcome.problems[0]?.says);
  return outcome.value;
}
const planOf = (outcome: Outcome<PlacesEdit>): Plan => {
  const { edit, asked } = value(outcome);
  if (edit === undefined) throw new Error(asked[0]?.says);
  return edit.plan;
};
const says = (outcome: Outcome<unknown>): string => (outcome.ok ? "" : (outcome.problems[0]?.says ?? ""));
const both = (plan: Plan, answers = none): Outcome<PlacesEdit> =>
  mergePlaces(plan, ["place1", "place2"], { label: "Both", code: "B1" }, answers, signed);
const entryOf = (plan: Plan, id: string, place = "both") =>
  plan.assumptions.find((one) => one.id === id)?.where?.find((entry) => entry.place === place);

describe("two put together", () => {
  test("people are added up, and a rate is their mean by people, said in its reason", () => {
    const after = planOf(
      both(
        planWith([
          given("participation", 0.8),
          given("leaver_rate", 0.08, [
            { place: "place1", value: 0.06 },
            { place: "place2", value: 0.1 },
          ]),
        ]),
      ),
    );
    expect(entryOf(after, "staff_in_post")).toMatchObject({
      value: 40,
      status: "derived",
      reason: "Added up: 30 WTE in place 1 and 10 WTE in place 2.",
    });
    expect(entryOf(after, "leaver_rate")?.value).toBeCloseTo((30 * 0.06 + 10 * 0.1) / 40, 12);
    expect(entryOf(after, "leaver_rate")?.reason).toBe(
      "The mean of 6% in place 1 and 10% in place 2, weighted by people in post at the start.",
    );
    expect(after.structure.places.map(({ id, code }) => [id, code])).toContainEqual(["both", "B1"]);
  });

  test("a rate that both have alike is left as it is written", () => {
    const plan = planWith([given("leaver_rate", 0.08, [{ place: ["place1", "place2"], value: 0.06 }])]);
    expect(planOf(both(plan)).assumptions.find(({ id }) => id === "leaver_rate")?.where).toEqual([
      { place: "both", value: 0.06 },
    ]);
  });

  test("dated rates are means at each of their dates", () => {
    const plan = planWith([
      given("leaver_rate", 0.08, [
        { place: "place1", value: 0.06, when: [{ from: "2025-04", value: 0.1 }] },
        { place: "place2", value: 0.1, when: [{ from: "2026-04", value: 0.06 }] },
      ]),
    ]);
    const entry = entryOf(planOf(both(plan)), "leaver_rate");
    expect(entry?.value).toBeCloseTo(0.07, 12);
    expect(entry?.when?.map(({ from }) => from)).toEqual(["2025-04", "2026-04"]);
    expect(entry?.when?.[0]?.value).toBeCloseTo(0.1, 12);
    expect(entry?.when?.[1]?.value).toBeCloseTo((30 * 0.1 + 10 * 0.06) / 40, 12);
  });

  test("a figure that nobody has said what it is a rate of is asked for, and taken when it is given", () => {
    const plan = planWith([
      given("my_rate", 0.5, [
        { place: "place1", value: 0.2 },
        { place: "place2", value: 0.4 },
      ]),
    ]);
    const open = value(both(plan));
    expect(open.edit).toBeUndefined();
    expect(open.asked).toHaveLength(1);
    expect(open.asked[0]?.says).toMatch(
      /20% in place 1 and 40% in place 2, and nothing says what they come to together/,
    );
    const after = planOf(both(plan, new Map([[open.asked[0]?.key ?? "", 0.3]])));
    expect(entryOf(after, "my_rate")).toMatchObject({ value: 0.3, status: "judgement" });
  });

  test("a figure one of them does not have is asked for, never read as nothing", () => {
    const plan = planWith([given("temporary_cover", null, [{ place: "place1", value: 0.2 }])]);
    const open = value(both(plan));
    expect(open.asked[0]?.says).toMatch(/20% in place 1 and no figure in place 2/);
  });

  test("ranges go along, end with end", () => {
    const plan = planWith([
      given("leaver_rate", 0.08, [
        { place: "place1", value: 0.06, range: { low: 0.04, high: 0.08, level: 0.8 } },
        { place: "place2", value: 0.1, range: { low: 0.08, high: 0.16, level: 0.8 } },
      ]),
    ]);
    const range = entryOf(planOf(both(plan)), "leaver_rate")?.range;
    expect(range?.low).toBeCloseTo((30 * 0.04 + 10 * 0.08) / 40, 12);
    expect(range?.high).toBeCloseTo((30 * 0.08 + 10 * 0.16) / 40, 12);
    expect(range?.level).toBe(0.8);
  });

  test("events follow, and a scenario for one of them acts as much on both together", () => {
    const plan = planWith([given("leaver_rate", 0.08)], {
      events: [{ what: "leaves", heads: 2, place: "place1", setting: "setting1", level: "level1", from: "2025-01" }],
      scenarios: [
        {
          id: "s",
          name: "Keep staff in place 1",
          changes: [
            { assumption: "leaver_rate", op: "multiply", value: 0.5, where: { place: "place1" } },
            { assumption: "leaver_rate", op: "add", value: 0.02, where: { place: ["place2", "place3"] } },
          ],
        },
      ],
    });
    const after = planOf(both(plan));
    expect(after.events?.[0]?.place).toBe("both");
    const [half, more, rest] = after.scenarios[0]?.changes ?? [];
    expect(half).toMatchObject({ op: "multiply", where: { place: "both" } });
    expect(half?.value).toBeCloseTo((30 * 0.5 + 10) / 40, 12);
    expect(more).toMatchObject({ op: "add", value: 0.02, where: { place: "place3" } });
    expect(rest).toMatchObject({ op: "add", where: { place: "both" } });
    expect(rest?.value).toBeCloseTo(0.005, 12);
    expect(half?.why).toMatch(/times 0\.5 for place 1 alone, which is a part of Both now; weighted by people in post/);
  });

  test("a change by a formula for one of them is refused by the scenario's name", () => {
    const plan = planWith([given("leaver_rate", 0.08)], {
      scenarios: [
        {
          id: "s",
          name: "Odd",
          changes: [{ assumption: "leaver_rate", op: "set", value: "= 0.5 * 0.1", where: { place: "place1" } }],
        },
      ],
    });
    expect(says(both(plan))).toMatch(/^"Odd" changes leaver rate in place 1 alone/);
  });

  test("a move that begins at one of them is refused by its name", () => {
    const plan = planWith([given("move_rate", 0.1)], {
      moves: [{ id: "out", label: "Out of place 1", from: { place: "place1" }, to: { place: "place3" } }],
    });
    expect(says(both(plan))).toMatch(/The move "Out of place 1" begins or ends at place 1/);
  });

  test("posts given as numbers for one and by a rate for the other are refused, not half lost", () => {
    const plan = planWith([given("establishment", null, [{ place: "place1", value: 40 }])]);
    expect(says(both(plan))).toMatch(
      /Funded posts are given as numbers for place 1 and come of the vacancy rate for place 2/,
    );
  });

  test("counts of the past are added up where both have them, and refused where only one has", () => {
    const series = (place: string, values: readonly (number | null)[]) => ({
      id: `staff-${place}`,
      label: `Staff of ${place}`,
      counts: "establishment" as const,
      place,
      points: values.map((value, i) => ({ at: `2023-0${i + 1}`, value })),
    });
    const plan = planWith([]);
    const one = series("place1", [30, 31, null]);
    const counted = planOf(both({ ...plan, history: [one, series("place2", [10, 9, 8])] }));
    expect(counted.history).toHaveLength(1);
    expect(counted.history?.[0]).toMatchObject({
      place: "both",
      note: "Added up, month by month: place 1 and place 2.",
    });
    // A month that one of them lacks is a gap.
    expect(counted.history?.[0]?.points.map(({ value: point }) => point)).toEqual([40, 40, null]);
    expect(says(both({ ...plan, history: [one] }))).toMatch(/"Staff of place1" counts place 1 alone/);
  });

  test("a place taken out leaves what it had to the one that is named", () => {
    const after = planOf(removePlace(planWith([]), "place2", "place1", none, signed));
    expect(after.structure.places.map(({ label }) => label)).toEqual(["All places", "place 1", "place 3"]);
    expect(entryOf(after, "staff_in_post", "place1")?.value).toBe(40);
  });

  test.each<[string, readonly string[], RegExp]>([
    ["one alone", ["place1", "place1"], /Two places or more/],
    ["one that is not there", ["place1", "nowhere"], /no such place/],
    ["a place and the one it lies in", ["place1", "all"], /All places holds other places/],
  ])("refused: %s", (_, ids, sentence) => {
    expect(says(mergePlaces(planWith([]), ids, { label: "X" }, none, signed))).toMatch(sentence);
  });

  test("a name that another place has is refused", () => {
    expect(says(mergePlaces(planWith([]), ["place1", "place2"], { label: "Place 3" }, none, signed))).toMatch(
      /has a place called place 3 already/,
    );
  });
});

describe("one divided", () => {
  const parts = (north: number | undefined, south: number | undefined) => [
    { label: "North", share: north },
    { label: "South", share: south },
  ];

  test("refused without a share", () => {
    expect(says(splitPlace(planWith([]), "place1", parts(0.4, undefined), none, signed))).toBe(
      "How much of place 1 is South? Nothing is carried over a division without a share. Give one.",
    );
  });

  test("refused where shares are not all of it", () => {
    expect(says(splitPlace(planWith([]), "place1", parts(0.4, 0.5), none, signed))).toMatch(/come to 90%/);
  });

  test("people are shared out, rates are the same in both", () => {
    const plan = planWith([given("leaver_rate", 0.08, [{ place: "place1", value: 0.06 }])]);
    const after = planOf(splitPlace(plan, "place1", parts(0.4, 0.6), none, signed));
    expect(entryOf(after, "staff_in_post", "north")?.value).toBe(12);
    expect(entryOf(after, "staff_in_post", "south")?.value).toBe(18);
    expect(after.assumptions.find(({ id }) => id === "leaver_rate")?.where).toEqual([
      { place: ["north", "south"], value: 0.06 },
    ]);
  });

  test("an event at it has to be told where it goes", () => {
    const plan = planWith([], {
      events: [
        {
          what: "joins",
          heads: 1,
          place: "place1",
          setting: "setting1",
          level: "level1",
          from: "2025-01",
          why: "New post",
        },
      ],
    });
    expect(says(splitPlace(plan, "place1", parts(0.4, 0.6), none, signed))).toMatch(
      /"New post" .* stands at place 1, which is divided/,
    );
  });
});

describe("places added under one", () => {
  test("the first has everybody unless shares are given", () => {
    const plan = planWith([given("leaver_rate", 0.08, [{ place: "place1", value: 0.06 }])]);
    const after = planOf(
      addPlacesUnder(
        plan,
        "place1",
        [
          { label: "Acute trust", kind: "provider" },
          { label: "Community trust", kind: "provider" },
        ],
        none,
        signed,
      ),
    );
    expect(entryOf(after, "staff_in_post", "acute-trust")?.value).toBe(30);
    expect(entryOf(after, "staff_in_post", "community-trust")?.value).toBe(0);
    expect(after.structure.places.filter(({ parent }) => parent === "place1").map(({ kind }) => kind)).toEqual([
      "provider",
      "provider",
    ]);
    // A rate of the larger place goes on covering those in it.
    expect(after.assumptions.find(({ id }) => id === "leaver_rate")?.where).toEqual([{ place: "place1", value: 0.06 }]);
  });

  test("one more under a place that holds some begins with nobody", () => {
    const after = planOf(addPlacesUnder(planWith([]), "all", [{ label: "Place 4", kind: "ics" }], none, signed));
    expect(entryOf(after, "staff_in_post", "place-4")?.value).toBe(0);
    expect(entryOf(after, "staff_in_post", "place1")?.value).toBe(30);
  });
});

test("a place is renamed and coded; what names it still does", () => {
  const plan = planWith([]);
  const renamed = renamePlace(plan, "place1", " Devon ", "QJK", signed);
  expect(renamed.ok && renamed.value.plan.structure.places.find(({ id }) => id === "place1")).toMatchObject({
    label: "Devon",
    code: "QJK",
  });
  expect(renamed.ok && renamed.value.logEntry).toMatchObject({ from: "place 1", to: "Devon (QJK)" });
  expect(says(renamePlace(plan, "place1", "PLACE 2", undefined, signed))).toMatch(/has a place called place 2 already/);
  expect(says(renamePlace(plan, "place1", " ", undefined, signed))).toMatch(/needs a name/);
});
