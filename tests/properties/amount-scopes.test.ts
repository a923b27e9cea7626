/**
 * Changes to posts act on the posts of whoever is in their scope: any two scopes that cover the same posts give the same,
 * however the plan wrote its posts down and whatever changes came before, in a scenario or in the one it rests on.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { projectPlan, type Change, type Plan, type Where } from "../../model";
import { buildPlan, given } from "../model/build-plan";

/** Three levels of places: a nation, two regions, and systems; the second region has a single one. */
const places: Plan["structure"]["places"] = [
  { id: "all", label: "All", kind: "nation" },
  { id: "north", label: "North", kind: "region", parent: "all" },
  { id: "south", label: "South", kind: "region", parent: "all" },
  { id: "place1", label: "Place 1", kind: "ics", parent: "north" },
  { id: "place2", label: "Place 2", kind: "ics", parent: "north" },
  { id: "place3", label: "Place 3", kind: "ics", parent: "south" },
];
const leaves = ["place1", "place2", "place3"];
const settings = ["setting1", "setting2"];
const levels = ["support", "level1", "level2"];

/** Ways of naming the same posts. */
const alike: readonly (readonly Where[])[] = [
  [{}, { place: "all" }, { place: leaves }, { setting: settings }, { level: levels, place: ["north", "south"] }],
  [{ place: "north" }, { place: ["place1", "place2"] }, { place: "north", setting: settings }],
  [{ place: "south" }, { place: "place3" }, { place: "place3", level: levels }],
  [
    { level: "level1", setting: "setting1" },
    { level: "level1", setting: "setting1", place: "all" },
    { level: "level1", setting: "setting1", place: ["place3", "north"] },
  ],
];
/** Ways of writing down posts: by rate, by region, by leaf and setting, by level. */
const written = [
  [],
  [{ place: "north", value: 2600 }],
  leaves.flatMap((place, i) => settings.map((setting, j) => ({ place, setting, value: 400 + 90 * i + 40 * j }))),
  levels.map((level, i) => ({ level, value: 900 + 200 * i })),
].map((where) => given("establishment", null, where));

const change = fc.record({
  assumption: fc.constantFrom("establishment", "added_posts"),
  op: fc.constantFrom("add" as const, "multiply" as const, "set" as const),
  size: fc.double({ min: 0.2, max: 3, noNaN: true }),
  scope: fc.nat(alike.length - 1),
  from: fc.constantFrom("2024-04", "2024-09", "2025-01"),
  ramp: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
});
type Asked = typeof change extends fc.Arbitrary<infer T> ? T : never;

const toChange = ({ assumption, op, size, scope, from, ramp }: Asked, which: number): Change => {
  const where = alike[scope]![which % alike[scope]!.length]!;
  // Posts added may be set to a handful; the posts there are never fall to nothing.
  const value =
    op === "multiply"
      ? size
      : op === "add"
        ? (size - 1) * 30
        : assumption === "establishment"
          ? 1500 * size
          : 20 * size;
  return {
    assumption,
    op,
    value,
    from,
    ...(ramp === undefined ? {} : { ramp }),
    ...(Object.keys(where).length === 0 ? {} : { where }),
  };
};

function rows(
  establishment: Plan["assumptions"][number],
  parent: readonly Change[],
  child: readonly Change[],
): number[] {
  const base = buildPlan({
    places: 3,
    settings: 2,
    years: 2,
    assumptions: [
      establishment,
      given("added_posts", null),
      given("establishment_growth", 0.02, [{ place: "place2", value: 0.06 }]),
    ],
    scenarios: [
      { id: "parent", name: "Parent", changes: [...parent] },
      { id: "child", name: "Child", basedOn: "parent", changes: [...child] },
    ],
  });
  const outcome = projectPlan(
    { ...base, structure: { ...base.structure, places } },
    { scenario: "child", recorded: false },
  );
  if (!outcome.ok) throw new Error(outcome.problems.map((found) => found.says).join("\n"));
  return [...outcome.value.run.program.establishment];
}

test("the same posts by any name, in any order of changes, parent and child", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...written),
      fc.array(change, { minLength: 1, maxLength: 2 }),
      fc.array(change, { minLength: 1, maxLength: 2 }),
      fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }),
      (establishment, parent, child, named) => {
        const [plainly, otherwise] = [[0, 0, 0, 0], named].map((which) =>
          rows(
            establishment,
            parent.map((one, i) => toChange(one, which[i]!)),
            child.map((one, i) => toChange(one, which[2 + i]!)),
          ),
        );
        plainly!.forEach((posts, at) => expect(otherwise![at]).toBeCloseTo(posts, 6));
      },
    ),
    { numRuns: 40 },
  );
});
