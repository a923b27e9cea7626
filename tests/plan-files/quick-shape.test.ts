/** The schema as plain calls says that all is well where the schema does, and never where the schema does not. */
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { quickOf, unsure } from "../../model/plan/file/quick-shape";
import { shaped } from "../../model/plan/file/shape";
import { planSchema } from "../../model/plan/schema";
import { scenarioFileSchema } from "../../model/plan/scenario-file/schema";
import { z } from "../../model/plan/zod";
import { randomPlan } from "./random-plan";

const seeds = readdirSync("seeds/plans").map(
  (name) => JSON.parse(readFileSync(`seeds/plans/${name}`, "utf8")) as object,
);

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A value with the part at a place in it put otherwise. */
function spoilt(value: Json, at: number, to: (was: Json) => Json | undefined): Json {
  let passed = 0;
  const walk = (part: Json): Json | undefined => {
    if (passed++ === at) return to(part);
    if (typeof part !== "object" || part === null) return part;
    if (Array.isArray(part)) return part.flatMap((one: Json) => walk(one) ?? []);
    return Object.fromEntries(
      Object.entries(part).flatMap(([key, one]) => {
        const made = walk(one);
        return made === undefined ? [] : [[key, made]];
      }),
    );
  };
  return walk(value) ?? null;
}
const count = (value: Json): number =>
  typeof value !== "object" || value === null
    ? 1
    : 1 + Object.values(value).reduce((sum: number, one: Json) => sum + count(one), 0);

/** The same, every object's keys the other way round. */
const turned = (value: Json): Json =>
  typeof value !== "object" || value === null
    ? value
    : Array.isArray(value)
      ? value.map((one: Json) => turned(one))
      : Object.fromEntries(
          Object.entries(value)
            .toReversed()
            .map(([key, one]) => [key, turned(one)]),
        );

const others: readonly ((was: Json) => Json | undefined)[] = [
  () => undefined,
  () => null,
  () => "",
  () => "x".repeat(5000),
  () => -1,
  () => 0.5,
  () => 1e300,
  () => [],
  () => ({}),
  (was) => [was],
  (was) => (typeof was === "number" ? was + 1e6 : JSON.stringify(was)),
  (was) =>
    typeof was === "object" && was !== null && !Array.isArray(was)
      ? Object.fromEntries([...Object.entries(was), ["unknown", 1]])
      : true,
];

/** The same verdict, and where it is well the same value with its keys in the same order. */
function agrees(value: unknown): void {
  const [mine, theirs] = [shaped(planSchema, value), planSchema.safeParse(value)];
  expect(mine.ok).toBe(theirs.success);
  if (mine.ok && theirs.success) expect(JSON.stringify(mine.value)).toBe(JSON.stringify(theirs.data));
}

test("of the plans that are shipped, turned round too", () => {
  for (const seed of seeds) {
    agrees(seed);
    agrees(turned(seed as Json));
  }
});

test("nearly every part of a plan is looked at by calls", () => {
  const slow = Object.entries(planSchema.shape).flatMap(([key, part]) => (quickOf(part) === undefined ? [key] : []));
  // These hold rules that no list of checks says; each has a most.
  expect(slow.sort()).toEqual(["reports", "shortageRules", "workshop"]);
  const assumption = quickOf(planSchema.shape.assumptions);
  expect(assumption?.([{ id: "a" }])).toBe(unsure);
});

test("of any plan with any part of it put otherwise", () => {
  const one = fc.oneof(randomPlan, fc.constantFrom(...seeds));
  fc.assert(
    fc.property(one, fc.nat(), fc.constantFrom(...others), fc.boolean(), (plan, at, to, isTurned) => {
      const value = spoilt(plan as Json, at % count(plan as Json), to);
      agrees(isTurned ? turned(value) : value);
    }),
    { numRuns: 400 },
  );
});

test("what changes a value is left to the schema", () => {
  expect(quickOf(z.string().trim())).toBeUndefined();
  expect(quickOf(z.object({ a: z.string() }))).toBeUndefined();
  expect(quickOf(z.strictObject({ a: z.string().optional() }).refine(() => false))).toBeUndefined();
  expect(quickOf(z.array(z.string()).refine(() => false))).toBeUndefined();
  expect(shaped(scenarioFileSchema, { format: "otplan-scenario" }).ok).toBe(false);
});
