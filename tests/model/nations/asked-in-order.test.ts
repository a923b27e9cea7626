/** The order in which empty figures are asked for, measured: a tenth less of each, on the nations' plans as filled. */
import { expect, it } from "vitest";
import { catalogue } from "../../../model/assumptions/catalogue";
import { effectRank } from "../../../model/assumptions/by-effect";
import { missing, type Plan } from "../../../model";
import { leverOf } from "../../../model/questions/lever";
import { projectionOf } from "../../../model/workforce/run/projection";
import { filled, shipped } from "./shipped";

const nations = ["wales", "scotland", "northern-ireland", "uk-by-nation"].map((name) => shipped(`${name}.otplan`));

/** How far a tenth less of an assumption moves staff or posts at the end of the plan, whichever moves more. */
function effectsIn(plan: Plan): (id: string) => number {
  const lever = leverOf(filled(plan), {});
  if (!lever.ok) throw new Error(lever.problems[0]?.says);
  const ends = (id?: string): readonly number[] | undefined => {
    const run = lever.value.run(id);
    return run === undefined
      ? undefined
      : projectionOf(run)
          .tables({ measures: ["staff_in_post", "establishment"] })
          .map(({ values }) => values.at(-1)!);
  };
  const now = ends()!;
  return (id) => Math.max(0, ...(ends(id) ?? now).map((end, i) => Math.abs(end / now[i]! - 1)));
}

const effects = nations.map(effectsIn);
/** In the mean of the plans that give it. */
function effect(id: string): number {
  const of = nations.flatMap((plan, i) => (plan.assumptions.some((one) => one.id === id) ? [effects[i]!(id)] : []));
  return of.reduce((sum, one) => sum + one, 0) / of.length;
}

it("what moves the answer most is asked for first", () => {
  const given = new Set(nations.flatMap((plan) => plan.assumptions.map(({ id }) => id)));
  const ordered = catalogue
    .map(({ id }) => id)
    // A tenth less of every place's share is no question about shares.
    .filter((id) => given.has(id) && !["intake_share", "arrival_share"].includes(id))
    .sort((a, b) => effectRank(a) - effectRank(b));
  const moves = ordered.map((id) => ({ id, moves: effect(id) })).filter(({ moves }) => moves > 1e-4);
  expect(moves.length).toBeGreaterThan(12);
  moves.slice(1).forEach(({ id, moves: here }, i) => {
    const before = moves[i]!;
    // Neighbours that move it nearly alike may stand either way.
    expect(here, `${id} after ${before.id}`).toBeLessThanOrEqual(before.moves * 1.1);
  });
});

it.each(nations)("$title asks in that order, and its boards or trusts one by one", (plan) => {
  const asked = missing(plan).filter(({ severity }) => severity === "error");
  expect(asked[0]?.assumption).toBe("staff_in_post");
  const ranks = asked.map(({ assumption, behind }) => effectRank(behind ?? assumption));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  const empty = plan.assumptions.find(({ id }) => id === "staff_in_post")!.where!.filter(({ value }) => value === null);
  expect(asked[0]?.parts).toEqual(empty.map(({ place }) => ({ place })));
});

it("asks for a figure of the plan's own that a formula rests on, in its place", () => {
  const [places] = missing(nations[3]!).filter(({ assumption }) => assumption === "places_scotland");
  expect(places).toMatchObject({ severity: "error", behind: "opening_intake" });
  expect(places?.says).toContain("Ask the universities");
});
