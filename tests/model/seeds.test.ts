import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { catalogueEntry, dimensionNames } from "../../model/assumptions/catalogue";
import { resolvePlan } from "../../model/resolve/resolve";
import type { Resolved } from "../../model/resolve/resolved";
import { indexIn } from "../../model/resolve/series";
import type { Plan } from "../../model/plan/plan";
import { readPlan } from "../../model/plan/file/read";
import { writePlan } from "../../model/plan/file/write";
import { z } from "../../model/plan/zod";
import { calibrated } from "../../model/calibrate/calibrated";
import { compile } from "../../model/calibrate/run";

/** The plan with what it works out from published figures in place. */
function solved(plan: Plan): Plan {
  const outcome = calibrated(plan);
  if (!outcome.ok) throw new Error(outcome.problems[0]!.says);
  return outcome.value.plan;
}

// England by system is calibrated and compiled here.

const folder = fileURLToPath(new URL("../../seeds/", import.meta.url));
const text = (file: string): string => readFileSync(folder + file, "utf8");
const json = (file: string): unknown => JSON.parse(text(file));

const words = z.string().min(1);
const figureSchema = z.strictObject({
  id: words,
  label: words,
  /** A month where the figure is a date; null where what is published is said in words, in the note. */
  value: z.union([z.number(), z.string().regex(/^\d{4}-\d{2}$/)]).nullable(),
  unit: words,
  date: words,
  place: words,
  setting: words.optional(),
  source: words,
  status: z.enum(["published", "derived", "judgement"]),
  method: words.optional(),
  note: words.optional(),
});
const topicSchema = z.strictObject({ topic: words, about: words, figures: z.array(figureSchema).min(1) });
const { sources } = z
  .strictObject({
    sources: z.array(
      z.strictObject({
        id: words,
        title: words,
        publisher: words,
        date: words,
        url: z.string(),
        note: words.optional(),
      }),
    ),
  })
  .parse(json("sources.json"));
// Waiting lists are rows under shared columns; their numbers are held to what was published in services/published-seed.test.ts.
const topics = readdirSync(`${folder}figures`)
  .filter((file) => file !== "waiting-lists.json")
  .map((file) => ({ file, ...topicSchema.parse(json(`figures/${file}`)) }));
const figures = topics.flatMap((topic) => topic.figures);
const figure = (id: string): number => {
  const value = figures.find((entry) => entry.id === id)?.value;
  if (typeof value !== "number") throw new Error(`no figure ${id}`);
  return value;
};
const reading = z.strictObject({ label: words, value: z.number(), unit: words, source: words });
const { contradictions } = z
  .strictObject({
    contradictions: z.array(
      z.strictObject({
        id: words,
        finding: words,
        readings: z.array(reading).min(2),
        assumptions: z.array(words).optional(),
      }),
    ),
  })
  .parse(json("contradictions.json"));
const { notPublished } = z
  .strictObject({
    about: words,
    notPublished: z.array(
      z.strictObject({
        id: words,
        what: words,
        assumptions: z.array(words),
        instead: z.enum(["derived", "judgement", "required-input", "not-used"]),
        how: words,
        /** Who may have it. */
        ask: words.optional(),
      }),
    ),
  })
  .parse(json("not-published.json"));
const { terms } = z
  .strictObject({
    terms: z.array(
      z.strictObject({ term: words, meaning: words, also: z.array(words), inText: z.literal(false).optional() }),
    ),
  })
  .parse(json("glossary.json"));

const regions = [
  "east-of-england",
  "london",
  "midlands",
  "north-east-and-yorkshire",
  "north-west",
  "south-east",
  "south-west",
];
const trusts = ["acute", "community", "mental-health", "care-trust", "other"];
const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);
const doubles = (ids: readonly string[]): string[] => ids.filter((id, i) => ids.indexOf(id) !== i);
const sourceIds = new Set(sources.map((source) => source.id));

describe("figures", () => {
  it("have ids of their own, over all topics", () => {
    expect(doubles(figures.map((entry) => entry.id))).toEqual([]);
    expect(doubles(sources.map((entry) => entry.id))).toEqual([]);
    expect(topics.map((topic) => `${topic.topic}.json`)).toEqual(topics.map((topic) => topic.file));
  });

  it("name a source that is listed", () => {
    expect(figures.filter((entry) => !sourceIds.has(entry.source)).map((entry) => entry.id)).toEqual([]);
  });

  it("say how they were derived, and why where they are judged", () => {
    expect(
      figures.filter((entry) => entry.status === "derived" && entry.method === undefined).map((entry) => entry.id),
    ).toEqual([]);
    expect(
      figures.filter((entry) => entry.status === "judgement" && entry.note === undefined).map((entry) => entry.id),
    ).toEqual([]);
  });

  it("say in words what is no number", () => {
    expect(
      figures.filter((entry) => entry.value === null && entry.note === undefined).map((entry) => entry.id),
    ).toEqual([]);
  });

  it("are not the same fact under a second id", () => {
    // Small numbers and rates coincide; a count of hundreds of the same unit, date, place and source is the same fact.
    const counts = figures.filter((entry) => typeof entry.value === "number" && entry.value >= 100);
    expect(counts.length).toBeGreaterThan(500);
    expect(
      doubles(counts.map((entry) => [entry.value, entry.unit, entry.date, entry.place, entry.source].join(" | "))),
    ).toEqual([]);
  });

  it("give shares as numbers from -1 to 1, never as percentages", () => {
    const shares = figures.filter((entry) => /^(share|per year)/.test(entry.unit) && typeof entry.value === "number");
    expect(shares.length).toBeGreaterThan(50);
    expect(shares.filter((entry) => Math.abs(entry.value as number) > 1).map((entry) => entry.id)).toEqual([]);
    expect(figures.filter((entry) => entry.unit.includes("%")).map((entry) => entry.id)).toEqual([]);
  });

  it("add up to 21,422 over the five kinds of employer, and the missing 32 is recorded", () => {
    const five = sum(trusts.map((setting) => figure(`nhs.staff.${setting}`)));
    expect(five).toBe(21422);
    const missing = contradictions
      .find((entry) => entry.id === "employer-types-sum")
      ?.readings.map((entry) => entry.value);
    expect(missing).toEqual([figure("nhs.staff.total"), five, figure("nhs.staff.total") - five]);
    expect(missing).toContain(32);
  });

  it("add up to England's vacancies over the seven regions", () => {
    expect(sum(regions.map((region) => figure(`vacancy.${region}.wte`)))).toBeCloseTo(2312.4, 9);
    expect(figure("vacancy.england.wte")).toBe(2312.4);
  });

  it("cover the 42 integrated care systems", () => {
    for (const of of ["all", "18plus", "0-17"])
      expect(figures.filter((entry) => entry.id.startsWith(`list-${of}.`))).toHaveLength(42);
  });
});

describe("contradictions, gaps and words", () => {
  it("give every contradiction with a listed source for each reading", () => {
    expect(doubles(contradictions.map((entry) => entry.id))).toEqual([]);
    expect(contradictions.flatMap((entry) => entry.readings).filter((entry) => !sourceIds.has(entry.source))).toEqual(
      [],
    );
    for (const id of [
      "employer-types-sum",
      "social-care-sum",
      "vacancy-population",
      "regional-vacancies",
      "growth-3-6",
      "leavers-and-turnover",
      "staff-and-register",
      "ambulance-callouts",
    ])
      expect(contradictions.map((entry) => entry.id)).toContain(id);
  });

  it.each(["england", "england-ics"])("stand in %s wherever they are about a figure of it", (file) => {
    const plan = open(file);
    const ids = new Set(plan.assumptions.map(({ id }) => id));
    const about = contradictions.filter((entry) => (entry.assumptions ?? []).some((id) => ids.has(id)));
    expect(about.length).toBeGreaterThan(10);
    const readings = (of: readonly { readonly value?: number | undefined }[] | undefined): unknown =>
      of?.map(({ value }) => value);
    for (const { id, readings: both } of about)
      expect(readings(plan.contradictions?.find((one) => one.id === id)?.readings), id).toEqual(readings(both));
  });

  it("name assumptions that the engine or a plan has where something is not published", () => {
    expect(doubles(notPublished.map((entry) => entry.id))).toEqual([]);
    expect(notPublished.flatMap((entry) => entry.assumptions).filter((id) => catalogueEntry(id) === undefined)).toEqual(
      [],
    );
  });

  it("explain each word once", () => {
    expect(doubles(terms.flatMap((entry) => [entry.term, ...entry.also]).map((term) => term.toLowerCase()))).toEqual(
      [],
    );
    for (const term of [
      "WTE",
      "Headcount",
      "Establishment",
      "Vacancy rate",
      "Leaver rate",
      "Turnover",
      "Participation",
      "Attrition",
      "Planning year",
      "Supply-led",
      "Posts-led",
      "Pool",
      "ICS",
      "HCPC",
      "AHP",
      "AfC",
      "Preceptorship",
      "HEE Star",
    ])
      expect(terms.map((entry) => entry.term)).toContain(term);
  });
});

const open = (file: string): Plan => {
  const outcome = readPlan(text(`plans/${file}.otplan`));
  if (!outcome.ok) throw new Error(outcome.problems.map((found) => found.says).join("\n"));
  return outcome.value;
};
const resolved = (plan: Plan, scenario?: string): Resolved => {
  const outcome = resolvePlan(plan, scenario);
  if (!outcome.ok) throw new Error(outcome.problems.map((found) => found.says).join("\n"));
  return outcome.value;
};
/** The value of an assumption at the start for one combination, given by ids. */
const valueAt = (from: Resolved, id: string, at: Partial<Record<(typeof dimensionNames)[number], string>>): number => {
  const series = from.series(id);
  if (series === undefined) throw new Error(`no assumption ${id}`);
  return series.at(0)[indexIn(series, (name) => (at[name] === undefined ? 0 : from.members.index(name, at[name])))]!;
};

describe.each(["england", "england-ics", "community-team"])("plan %s", (file) => {
  it("opens without an error or a warning, and is written the way the app writes it", () => {
    const outcome = readPlan(text(`plans/${file}.otplan`));
    expect(outcome.problems.filter((found) => found.severity !== "note").map((found) => found.says)).toEqual([]);
    expect(writePlan(open(file))).toBe(text(`plans/${file}.otplan`));
  });

  it("resolves under the base and every scenario", () => {
    const plan = open(file);
    for (const scenario of [undefined, ...plan.scenarios.map((entry) => entry.id)]) {
      const outcome = resolvePlan(plan, scenario);
      expect(outcome.problems.map((found) => `${scenario ?? "base"}: ${found.says}`)).toEqual([]);
      expect(outcome.ok).toBe(true);
    }
  });

  it("lists every source it names, as the list of sources has it", () => {
    const plan = open(file);
    const listed = new Set(plan.sources.map((source) => source.id));
    const named = [
      ...plan.assumptions.flatMap((entry) => [
        entry.source,
        ...(entry.where ?? []).map((where) => where.source),
        ...(entry.readings ?? []).map((given) => given.source),
      ]),
      ...(plan.contradictions ?? []).flatMap((entry) => entry.readings.map((given) => given.source)),
    ].filter((id) => id !== undefined);
    expect(named.filter((id) => !listed.has(id))).toEqual([]);
    // A plan's dates and addresses are what they say: a source without one has none.
    const asInPlan = sources.map((source) =>
      Object.fromEntries(Object.entries(source).filter(([, says]) => says !== "" && says !== "undated")),
    );
    for (const source of plan.sources) expect(asInPlan).toContainEqual(source);
  });

  it("gives a source for what is published and a reason for everything", () => {
    const plan = open(file);
    const bare: string[] = [];
    for (const entry of plan.assumptions) {
      if (entry.status === "published" && entry.source === undefined) bare.push(entry.id);
      if (entry.reason === undefined) bare.push(`${entry.id}: reason`);
      for (const where of entry.where ?? [])
        if ((where.status ?? entry.status) === "published" && (where.source ?? entry.source) === undefined)
          bare.push(`${entry.id} where`);
    }
    expect(bare).toEqual([]);
  });

  it("has share groups that add up to 1", () => {
    const plan = solved(open(file));
    const from = resolved(plan);
    for (const { id } of plan.assumptions) {
      const over = catalogueEntry(id)?.sharesOver;
      const series = from.series(id);
      // A figure that nobody publishes is empty for everybody, and adds up to nothing.
      if (over === undefined || series === undefined || series.at(0).every(Number.isNaN)) continue;
      expect(series.dimensions).toContain(over);
      const count = from.members.size(over);
      const step = series.stride[over];
      const values = series.at(0);
      // The groups of each characteristic are the whole of the staff by themselves.
      const wholes =
        over === "group"
          ? (plan.structure.characteristics ?? []).map(({ groups }) =>
              groups.map((group) => from.members.index("group", group.id)),
            )
          : [Array.from({ length: count }, (_, i) => i)];
      for (let first = 0; first < values.length; first += 1) {
        if (Math.floor(first / step) % count !== 0) continue;
        for (const whole of wholes)
          expect(Math.abs(sum(whole.map((i) => values[first + i * step]!)) - 1), id).toBeLessThan(1e-9);
      }
    }
  });

  it("compiles without an error or a warning, so that the opening totals do not contradict each other", () => {
    const outcome = compile(open(file));
    expect(outcome.problems.filter((found) => found.severity !== "note").map((found) => found.says)).toEqual([]);
    expect(outcome.ok).toBe(true);
  });
});

describe.each(["england", "england-ics"])("opening of %s", (file) => {
  const from = resolved(solved(open(file)));

  it("has the published vacancies of every region's trusts", () => {
    const amounts = from.amounts("staff_in_post");
    for (const region of regions) {
      const leaves = from.members.leavesUnder(region);
      let vacancies = 0;
      for (const amount of amounts) {
        const places = amount.scope.get("place");
        // An amount of several places is the whole that those of each place are shares of.
        const place = places?.length === 1 ? places[0] : undefined;
        if (place === undefined || !leaves.includes(place)) continue;
        const rate = valueAt(from, "vacancy_rate", { place: from.members.ids.place[place]!, setting: "acute" });
        vacancies += (amount.at(0) * rate) / (1 - rate);
      }
      // One system of the East of England has a printed rate; the rest of its region has what is left, rounded.
      const within = file === "england-ics" && region === "east-of-england" ? 0.2 : 1e-6;
      expect(Math.abs(vacancies - figure(`vacancy.${region}.wte`)), region).toBeLessThan(within);
    }
  });

  it("carries the published figures unchanged", () => {
    for (const region of regions) {
      const place = from.members.ids.place[from.members.leavesUnder(region)[0]!]!;
      expect(valueAt(from, "vacant_posts", { place })).toBe(figure(`vacancy.${region}.wte`));
      expect(valueAt(from, "published_vacancy_rate", { place })).toBe(figure(`vacancy.${region}.rate`));
      if (region === "london" || region === "south-east")
        expect(valueAt(from, "leaver_rate", { place })).toBe(figure(`leavers.${region}`));
    }
    expect(valueAt(from, "leaver_rate_england", {})).toBe(figure("leavers.england"));
    for (const year of ["2022-23", "2023-24", "2024-25"]) {
      const month = `${year.slice(0, 4)}-04`;
      const starts = from.plan.assumptions.find((entry) => entry.id === "apprentice_starts")!.when!;
      expect(starts.find((entry) => entry.from === month)?.value).toBe(figure(`ot-apprentice-starts-${year}`));
    }
    expect(valueAt(from, "mean_age", {})).toBe(figure("age.mean"));
    expect(valueAt(from, "share_over_55", {})).toBe(figure("age.over-55"));
    expect(valueAt(from, "commissioning_growth", {})).toBe(figure("commissioning.growth"));
  });

  it("leaves empty what nobody publishes", () => {
    for (const id of [
      "unmet_need",
      "placement_weeks_per_wte",
      "placement_weeks_per_learner",
      "temporary_cover",
      "temporary_premium",
    ]) {
      expect(from.plan.assumptions.find((entry) => entry.id === id)?.value, id).toBeNull();
    }
  });
});

it("gives the 42 systems a printed vacancy rate only where one is printed", () => {
  const from = resolved(open("england-ics"));
  expect(from.members.ids.place).toHaveLength(42);
  expect(valueAt(from, "vacancy_rate", { place: "ics:mid-and-south-essex", setting: "community" })).toBe(
    figure("vacancy.mid-and-south-essex.rate"),
  );
});
