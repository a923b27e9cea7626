/** Empties every declared figure in turn: the run is refused by name, nothing changes, or what the declaration names goes missing. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  catalogue,
  catalogueEntry,
  healthOf,
  measures,
  outcomesOf,
  projectPlan,
  projectServices,
  readPlan,
  type Assumption,
  type Closure,
  type Plan,
  type Projection,
} from "../../model";
import { without } from "../../model/plan/edit/without";

function planAt(name: string): Plan {
  const read = readPlan(readFileSync(new URL(`../../seeds/plans/${name}.otplan`, import.meta.url), "utf8"));
  if (!read.ok) throw new Error(read.problems.map((found) => found.says).join("\n"));
  return read.value;
}

type Emptying = (assumption: Assumption, plan: Plan) => Assumption | undefined;
type Part = NonNullable<Assumption["where"]>[number];
const gives = (part: Pick<Part, "value" | "when">): boolean =>
  part.value !== null || (part.when ?? []).some((dated) => dated.value !== null);

/** The ways in which a person can leave a figure empty; undefined where there is nothing to empty. */
const emptyings: Readonly<Record<string, Emptying>> = {
  wholly: (assumption) => ({ ...without(assumption, "where", "when"), value: null }),
  "in its first part": (assumption) => {
    const first = assumption.where?.findIndex(gives) ?? -1;
    if (first < 0) return undefined;
    const where = assumption.where!.map(({ when, ...part }, number) =>
      number === first ? { ...part, value: null } : { ...part, ...(when === undefined ? {} : { when }) },
    );
    return { ...assumption, where };
  },
  "from a date on": ({ where, when = [], ...rest }, { start }) => {
    const date = `${Number(start.slice(0, 4)) + 1}-01`;
    const from = (one: Pick<Part, "when">): NonNullable<Part["when"]> => [
      ...(one.when ?? []).filter((dated) => dated.from < date),
      { from: date, value: null },
    ];
    if (rest.value === null && when.length === 0)
      return where?.some(gives) !== true
        ? undefined
        : { ...rest, where: where.map((part) => (gives(part) ? { ...part, when: from(part) } : part)) };
    return { ...rest, ...(where === undefined ? {} : { where }), when: from({ when }) };
  },
};

const emptied = (plan: Plan, id: string, emptying: Emptying): Plan | undefined => {
  const assumption = plan.assumptions.find((one) => one.id === id);
  const empty = assumption === undefined ? undefined : emptying(assumption, plan);
  if (empty === undefined) return undefined;
  return { ...plan, assumptions: plan.assumptions.map((one) => (one.id === id ? empty : one)) };
};

const given = (plan: Plan): string[] =>
  plan.assumptions.flatMap(({ id, value, where, when }) =>
    catalogueEntry(id) !== undefined && (gives({ value, when }) || where?.some(gives) === true) ? [id] : [],
  );

type Numbers = ReadonlyMap<string, Float64Array>;

const sameNumbers = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const breakdowns = [[], ["setting"], ["level"]] as const;
const numbersOf = (projection: Projection): Numbers =>
  new Map(
    breakdowns.flatMap((by) =>
      projection
        .tables({ measures: measures.map(({ id }) => id), by })
        .map((table) => [`${table.measure.id} ${by.join()}`, table.values] as const),
    ),
  );

/** The measures that changed, and how: `missing` where every number that changed became NaN. */
function changes(before: Numbers, after: Numbers): Map<string, "missing" | "other"> {
  const found = new Map<string, "missing" | "other">();
  for (const [key, values] of before) {
    const now = after.get(key)!;
    const measure = key.split(" ")[0]!;
    values.forEach((value, i) => {
      if (Object.is(value, now[i])) return;
      if (!Number.isNaN(now[i]!)) found.set(measure, "other");
      else if (!found.has(measure)) found.set(measure, "missing");
    });
  }
  return found;
}

/** A figure that may be left out says in its own words what that means. */
const leftOut = (id: string): boolean => {
  const needed = catalogueEntry(id)?.needed;
  return typeof needed === "object" && "missing" in needed && needed.missing.length === 0;
};

it("says of every figure that may be left out what that means", () => {
  for (const { id, means } of catalogue) if (leftOut(id)) expect(means, id).toMatch(/left out/i);
});

describe.each([
  ["england", "supply-led"],
  ["england", "posts-led"],
  ["community-team", "posts-led"],
] as const)("%s, %s", (name, closure: Closure) => {
  const plan = { ...planAt(name), years: 3, closure };
  const base = projectPlan(plan);
  const before = base.ok ? numbersOf(base.value) : new Map<string, Float64Array>();

  it.each(Object.keys(emptyings))("no figure emptied %s becomes another number", (how) => {
    expect(base.ok).toBe(true);
    const wrong: string[] = [];
    // A figure the plan works out from a published one is solved when it is empty: that is no number made up.
    const solved = new Set((plan.calibrations ?? []).flatMap(({ unknown }) => unknown));
    for (const id of given(plan).filter((one) => !solved.has(one))) {
      const without = emptied(plan, id, emptyings[how]!);
      if (without === undefined) continue;
      const { label, needed } = catalogueEntry(id)!;
      const outcome = projectPlan(without);
      if (!outcome.ok) {
        const says = outcome.problems.filter((found) => found.severity === "error").map((found) => found.says);
        // Where a formula names the figure, its own figure is the one that is empty then.
        const resting = plan.assumptions.filter((one) => new RegExp(`\\b${id}\\b`).test(JSON.stringify(one)));
        const names = [label, ...resting.map((one) => one.label)].map((one) => one.toLowerCase());
        if (!says.some((words) => names.some((one) => words.toLowerCase().includes(one))))
          wrong.push(`${id}: refused without its name: ${says.join()}`);
        continue;
      }
      const found = changes(before, numbersOf(outcome.value));
      // The share of staff of whom it is not known grows with what is emptied: that is what it counts.
      found.delete("community_unknown_share");
      if (how === "wholly" && leftOut(id)) {
        if ([...found.values()].includes("missing")) wrong.push(`${id}: left out, and numbers are missing`);
        continue;
      }
      const allowed = typeof needed === "object" && "missing" in needed ? needed.missing : [];
      for (const [measure, what] of found)
        // What has come about from the start is missing with what comes about in a year.
        if (what === "other" || !allowed.includes(measure.replace(/_to_date$/, "")))
          wrong.push(`${id}: ${measure} (${what})`);
    }
    expect(wrong.join("\n")).toBe("");
  });
});

describe.each(["children-before-after", "tiered-children"])("the services of %s", (name) => {
  const plan = planAt(name);
  const of = (one: Plan) => {
    const outcome = projectServices(one);
    if (!outcome.ok) return outcome;
    const services = outcome.value;
    return {
      ok: true as const,
      services: plan.structure.services!.map(({ id }) => {
        const view = services.view(id, undefined);
        const { needed, runs, byYear, tierFigures } = view;
        // What a chart or a table shows; NaN is written as null.
        const numbers = {
          list: [byYear, Object.entries(tierFigures).map(([measure, values]) => [measure, [...values]])],
          health: view.places.map((place) => healthOf(services, id, place.id, view.years.at(-1)!.name)),
          outcome: outcomesOf(services.resolved, view, []),
        };
        return { id, needed, runs, numbers };
      }),
    };
  };
  const base = of(plan);

  it.each(["wholly", "in its first part"])("no figure emptied %s becomes another number", (how) => {
    if (!base.ok) throw new Error("the plan was expected to run");
    const wrong: string[] = [];
    for (const id of given(plan)) {
      const { label, needed, dimensions, means } = catalogueEntry(id)!;
      if (!dimensions.some((dimension) => ["service", "tier", "outcome"].includes(dimension)) || leftOut(id)) continue;
      // Of time and staff only the levels named take part: one that is left empty is not named.
      if (how !== "wholly" && /only the levels named|levels left out/i.test(means)) continue;
      const without = emptied(plan, id, emptyings[how]!);
      const after = without === undefined ? undefined : of(without);
      if (after === undefined) continue;
      if (!after.ok) {
        if (!after.problems.some(({ says }) => says.includes(label))) wrong.push(`${id}: refused without its name`);
        continue;
      }
      after.services.forEach((now, number) => {
        const then = base.services[number]!;
        const named = now.needed.some((figure) => figure.assumption === id);
        if (named || sameNumbers(now.numbers, then.numbers)) return;
        wrong.push(`${id} (${JSON.stringify(needed)}): ${now.id} changes without naming it`);
      });
    }
    expect(wrong.join("\n")).toBe("");
  });
});
