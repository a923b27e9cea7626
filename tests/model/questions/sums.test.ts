/** Every number has a sum in words, and it comes to the number. Read and added up here by the words alone. */
import { describe, expect, it } from "vitest";
import {
  explainNumber,
  explainService,
  measures,
  projectPlan,
  projectServices,
  serviceMeasures,
  type ExplainedPart,
  type Plan,
  type Where,
  roundedNote,
} from "../../../model";
import { buildPlan, given } from "../build-plan";
import { apart } from "../run-plan";
import { seedPlan } from "./read-seed-plan";

/** Adds up by the words, from left to right. */
function byWords(parts: readonly ExplainedPart[]): number {
  return parts.reduce((sum, { says, value }) => {
    if (says === "plus") return sum + value;
    if (says === "less") return sum - value;
    if (says === "times") return sum * value;
    if (says === "divided by") return sum / value;
    if (says === "compounded over") return 1 - (1 - sum) ** value;
    return value;
  }, Number.NaN);
}

/** The figures of a sentence, in its order: the number itself, then each part, as they are printed. */
const printed = (sentence: string): number[] =>
  [
    ...sentence.matchAll(
      /(?:(?<= is )|(?<=: )|(?<= (?:plus|less|times|divided by|compounded over) ))(-?)£?(-?[\d,]+(?:\.\d+)?)(%?)/g,
    ),
  ].map(
    ([, sign, digits, percent]) =>
      (Number(digits!.replaceAll(",", "")) * (sign === "-" ? -1 : 1)) / (percent === "%" ? 100 : 1),
  );

function told(name: string, value: number, sentence: string, parts: readonly ExplainedPart[]): void {
  expect(parts.length, `${name} has a sum: ${sentence}`).toBeGreaterThan(0);
  expect(sentence, name).not.toMatch(/(plus|less) £?-/);
  expect(sentence, name).not.toContain("no figure");
  expect(sentence, `${name}: an abbreviation keeps its capitals`).not.toMatch(/\bwTE\b/);
  if (parts[0]!.says === "of") return;
  const sum = byWords(parts);
  expect(Math.abs(sum - value) <= 1e-9 * Math.max(1, Math.abs(value)), `${name}: ${sum} is ${value}. ${sentence}`).toBe(
    true,
  );
  const [whole, ...terms] = printed(sentence);
  expect(terms.length, `${name}: ${sentence}`).toBe(parts.length);
  const added = byWords(parts.map((part, i) => ({ ...part, value: terms[i]! })));
  if (!sentence.includes(roundedNote))
    // What is printed of a share has three decimals, of anything else at most one; a product is compared as it is printed.
    expect(Math.abs(added - whole!), `${name}: ${sentence}`).toBeLessThan(
      parts.every(({ says }) => says !== "times" && says !== "divided by" && says !== "compounded over")
        ? 1e-6
        : Math.max(0.51, 1e-3 * Math.abs(whole!)),
    );
}

function everyMeasure(
  plan: Plan,
  wheres: readonly (Where & { readonly place: string })[],
  years: readonly string[],
): number {
  const projected = projectPlan(plan);
  if (!projected.ok) throw new Error(projected.problems[0]!.says);
  let numbers = 0;
  for (const { id } of measures)
    for (const { place, ...where } of wheres)
      for (const year of years) {
        const found = explainNumber(projected.value, { measure: id, place, year, where });
        if (!found.ok) throw new Error(found.problems[0]!.says);
        const { value, sentence, parts } = found.value;
        if (!Number.isFinite(value)) continue;
        numbers += 1;
        told(`${id}@${place}@${year} ${JSON.stringify(where)}`, value, sentence, parts);
      }
  return numbers;
}

describe.each(["supply-led", "posts-led"] as const)("England, %s", (closure) => {
  it("tells every measure as a sum, whole, by region, level and setting", () => {
    const plan: Plan = { ...seedPlan("england"), closure, years: 3 };
    const { places, levels, settings } = plan.structure;
    const [first, last] = [places[0]!.id, places.at(-1)!.id];
    const opening = everyMeasure(plan, [{ place: last }, { place: first, setting: settings[0]!.id }], ["2024/25"]);
    const later = everyMeasure(plan, [{ place: first }, { place: last, level: levels[1]!.id }], ["2026/27"]);
    expect(opening + later).toBeGreaterThan(120);
  });
});

it("tells every measure of a team", () => {
  const plan = seedPlan("children-before-after");
  expect(everyMeasure(plan, [{ place: plan.structure.places[0]!.id }], ["2026/27", "2028/29"])).toBeGreaterThan(30);
});

it("tells posts as what there was, growth, posts added and posts converted", () => {
  const plan = buildPlan({
    places: 1,
    levels: undefined,
    closure: "posts-led",
    conversions: [{ id: "up", label: "Upgrade", from: "level1", to: "level2" }],
    assumptions: [
      given("vacancy_rate", 0),
      given("establishment_growth", 0.02),
      given("added_posts", 4, [], { unit: "WTE" }),
      given("posts_converted", 2, [], { unit: "WTE" }),
    ],
  } as Parameters<typeof buildPlan>[0]);
  const projected = projectPlan(plan);
  if (!projected.ok) throw new Error(projected.problems[0]!.says);
  const found = explainNumber(projected.value, {
    measure: "establishment",
    place: "place1",
    year: "2024/25",
    where: { level: "level2" },
  });
  if (!found.ok) throw new Error(found.problems[0]!.says);
  const [opening, growth, added, converted] = found.value.parts;
  expect(apart(growth!.value, opening!.value * 0.02)).toBeLessThan(1e-9);
  expect(added).toMatchObject({ says: "plus", label: "Posts added" });
  expect(converted).toMatchObject({ says: "plus", value: 2 });
  expect(found.value.value).toBeCloseTo(opening!.value * 1.02 + added!.value + 2, 9);
});

describe.each(["children-before-after", "tiered-children"])("the services of %s", (name) => {
  it("tell every figure as a sum, whole and by tier, in a year and on the opening day", () => {
    const plan = seedPlan(name);
    const services = projectServices(plan);
    if (!services.ok) throw new Error(services.problems[0]!.says);
    let numbers = 0;
    for (const service of plan.structure.services!)
      for (const measure of serviceMeasures)
        for (const tier of [undefined, ...(measure.byTier ? service.tiers.map(({ id }) => id) : [])])
          for (const year of ["2026/27", "2028/29"]) {
            const found = explainService(services.value, {
              service: service.id,
              measure: measure.id,
              year,
              ...(tier === undefined ? {} : { tier }),
            });
            if (!found.ok) throw new Error(found.problems[0]!.says);
            const { value, sentence, parts } = found.value;
            // A share of nobody is told by what it means.
            if (!Number.isFinite(value) || (measure.id === "within_aim" && parts.length === 0)) continue;
            numbers += 1;
            told(`${measure.id}@${tier ?? service.id}@${year}`, value, sentence, parts);
          }
    expect(numbers).toBeGreaterThan(40);
  });
});
