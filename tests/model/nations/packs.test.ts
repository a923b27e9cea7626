/** The packs of the four nations: every number is a shipped figure with its source, or is null and said. */
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { vacancyDefinitionSchema } from "../../../model/plan/vacancy-definition";
import { z } from "../../../model/plan/zod";
import { shipped, shippedPlans } from "./shipped";

const seeds = fileURLToPath(new URL("../../../seeds/", import.meta.url));
const json = (file: string): unknown => JSON.parse(readFileSync(seeds + file, "utf8"));
const words = z.string().min(1);

const point = z.strictObject({ value: z.number(), figure: words, source: words, status: words }).nullable();
const packSchema = z.strictObject({
  id: words,
  name: words,
  gss: z.string().regex(/^[ENSW]92\d{6}$/),
  plans: z.array(words).min(1),
  healthBody: words,
  places: z.array(
    z.strictObject({
      id: words,
      name: words,
      code: words.nullable(),
      gss: words.nullable(),
      gssBefore: z.array(words).optional(),
    }),
  ),
  placeSets: z.array(words).optional(),
  planningYear: z.strictObject({ says: words.nullable(), figure: words.optional(), source: words }),
  staffTerms: z.strictObject({ says: words, figure: words.optional(), source: words }),
  week: z
    .array(
      z.strictObject({
        from: z
          .string()
          .regex(/^\d{4}-\d{2}$/)
          .nullable(),
        hours: z.number().nullable(),
        figure: words.nullable(),
        source: words.nullable(),
      }),
    )
    .min(1),
  pay: z.array(
    z.strictObject({
      prices: z.string().regex(/^\d{4}\/\d{2}$/),
      points: z.array(z.strictObject({ band: words, entry: point, middle: point, top: point })).min(1),
    }),
  ),
  awards: z.array(
    z.strictObject({ year: words, share: z.number(), says: words.optional(), figure: words, source: words }),
  ),
  vacancies: z.strictObject({ definition: vacancyDefinitionSchema, figure: words, source: words }),
  training: z.strictObject({
    commissioner: words.nullable(),
    places: z.array(z.strictObject({ year: words, learners: z.number(), figure: words, source: words })),
    apprenticeship: z.boolean().nullable(),
    says: words,
  }),
  settings: z.array(words).min(1),
  notPublished: z.array(words).min(1),
});

const packs = readdirSync(`${seeds}nations`).map((file) => packSchema.parse(json(`nations/${file}`)));
const figures = new Map(
  readdirSync(`${seeds}figures`)
    .filter((file) => file !== "waiting-lists.json")
    .flatMap(
      (file) => (json(`figures/${file}`) as { figures: { id: string; value: unknown; source: string }[] }).figures,
    )
    .map((figure) => [figure.id, figure]),
);
const sources = new Set((json("sources.json") as { sources: { id: string }[] }).sources.map(({ id }) => id));

/** Every object in a pack that has a source, with the number it gives. */
function cited(part: unknown): { readonly value: unknown; readonly figure: unknown; readonly source: unknown }[] {
  if (Array.isArray(part)) return part.flatMap(cited);
  if (typeof part !== "object" || part === null) return [];
  const one = part as Record<string, unknown>;
  const own =
    "source" in one
      ? [{ value: one.value ?? one.hours ?? one.share ?? one.learners, figure: one.figure, source: one.source }]
      : [];
  return [...own, ...Object.values(one).flatMap(cited)];
}

it("there is one of each nation, with 14, 7 and 5 places, and England's sets of places", () => {
  const count = Object.fromEntries(packs.map(({ id, places }) => [id, places.length]));
  expect(count).toEqual({ england: 0, scotland: 14, wales: 7, "northern-ireland": 5 });
  const sets = packs.find(({ id }) => id === "england")?.placeSets ?? [];
  const known = readdirSync(`${seeds}places`).map((file) => (json(`places/${file}`) as { id?: string }).id);
  expect(sets.length).toBeGreaterThan(1);
  for (const set of sets) expect(known).toContain(set);
});

describe.each(packs)("$name", (pack) => {
  it("cites a source for every number, and gives it as the figure has it", () => {
    const all = cited(pack);
    expect(all.length).toBeGreaterThan(4);
    for (const { value, figure, source } of all) {
      if (source !== null) expect(sources).toContain(source);
      if (typeof value === "number" && typeof figure === "string") expect(figures.get(figure)?.value).toBe(value);
      if (typeof figure === "string") expect(figures.get(figure)?.source, figure).toBe(source);
      if (value === null) expect(figure).toBeNull();
    }
  });

  it("has plans whose places, week and definition are those of the pack", () => {
    for (const file of pack.plans) {
      expect(shippedPlans).toContain(file);
      const { structure, assumptions, start } = shipped(file);
      const root = structure.places.find(({ parent }) => parent === undefined);
      expect(root).toMatchObject({ code: pack.gss, vacancyDefinition: pack.vacancies.definition });
      for (const { id, name, code, gss } of pack.places)
        expect(structure.places.find((place) => place.id === id)).toMatchObject({
          label: name,
          ...((code ?? gss) === null ? {} : { code: code ?? gss }),
        });
      const week = assumptions.find(({ id }) => id === "whole_time_week");
      const written = [
        { from: null, hours: week?.value ?? null },
        ...(week?.when ?? []).map(({ from, value }) => ({ from, hours: value })),
      ];
      expect(written, start).toEqual(pack.week.map(({ from, hours }) => ({ from, hours })));
    }
  });

  it("tells what it does not know", () => {
    if (pack.week.some(({ hours }) => hours === null)) expect(pack.notPublished.join()).toContain("week");
    const lacksPay = pack.pay.length === 0 || pack.pay.some(({ points }) => points.some(({ entry }) => entry === null));
    if (lacksPay) expect(pack.notPublished.join()).toContain("Pay points");
  });
});
