/** The services to begin with: they open, they say what was published and nothing more, and what nobody publishes is empty. */
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  compile,
  projectPlan,
  projectServices,
  readPlan,
  resolvePlan,
  writePlan,
  type Assumption,
  type DimensionName,
  type Plan,
  type Resolved,
  type ServiceView,
  type Value,
} from "../../model";
import { indexIn } from "../../model/resolve/series";
import { z } from "../../model/plan/zod";
import { over, runPlan } from "./run-plan";

const folder = fileURLToPath(new URL("../../seeds/", import.meta.url));
const text = (file: string): string => readFileSync(folder + file, "utf8");
const json = (file: string): unknown => JSON.parse(text(file));

const sentence = z.string().regex(/^[A-Z].+[.?]$/);
const { templates } = z
  .strictObject({
    about: sentence,
    templates: z.array(
      z.strictObject({
        id: z.string(),
        plan: z.string(),
        title: z.string(),
        question: sentence,
        evidence: sentence,
        kind: z.enum(["children", "primary-care", "vocational-rehabilitation", "prevention", "intermediate-care"]),
      }),
    ),
  })
  .parse(json("templates.json"));
const { sources } = z
  .object({ sources: z.array(z.object({ id: z.string(), date: z.string() }).catchall(z.string())) })
  .parse(json("sources.json"));
const { figures } = z
  .object({
    figures: z.array(z.object({ id: z.string(), value: z.unknown(), source: z.string(), status: z.string() })),
  })
  .parse({
    figures: ["services-evidence", "pay", "leavers", "training", "age"].flatMap(
      (topic) => (json(`figures/${topic}.json`) as { figures: unknown[] }).figures,
    ),
  });
const figure = (id: string): number => {
  const value = figures.find((entry) => entry.id === id)?.value;
  if (typeof value !== "number") throw new Error(`no figure ${id}`);
  return value;
};
const published = (value: number, source: string | undefined): boolean =>
  figures.some((entry) => entry.value === value && entry.source === source && entry.status === "published");

const open = (id: string): Plan => {
  const outcome = readPlan(text(`plans/${id}.otplan`));
  if (!outcome.ok) throw new Error(outcome.problems.map((found) => found.says).join("\n"));
  return outcome.value;
};
const resolved = (plan: Plan, scenario?: string): Resolved => {
  const outcome = resolvePlan(plan, scenario);
  if (!outcome.ok) throw new Error(outcome.problems.map((found) => found.says).join("\n"));
  return outcome.value;
};
const valueAt = (from: Resolved, id: string, at: Partial<Record<DimensionName, string>> = {}, month = 0): number => {
  const series = from.series(id);
  if (series === undefined) throw new Error(`no assumption ${id}`);
  return series.at(month)[
    indexIn(series, (name) => (at[name] === undefined ? 0 : from.members.index(name, at[name])))
  ]!;
};
const view = (plan: Plan, service: string, scenario?: string): ServiceView => {
  const outcome = projectServices(plan, scenario === undefined ? {} : { scenario });
  if (!outcome.ok) throw new Error(outcome.problems.map((found) => found.says).join("\n"));
  return outcome.value.view(service, undefined);
};
const assumption = (plan: Plan, id: string): Assumption => {
  const found = plan.assumptions.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`the plan has no ${id}`);
  return found;
};

interface Written {
  readonly at: string;
  readonly value: Value;
  readonly status: string;
  readonly source: string | undefined;
}

/** Every value an assumption gives, with the status and source that hold for it. */
const written = ({ id, value, when = [], where = [], status, source }: Assumption): Written[] => [
  { at: id, value, status, source },
  ...when.map((dated): Written => ({ at: `${id} from ${dated.from}`, value: dated.value, status, source })),
  ...where.flatMap((entry) =>
    [entry.value, ...(entry.when ?? []).map((dated) => dated.value)].map((one): Written => ({
      at: `${id} ${String(entry.tier ?? entry.outcome ?? entry.level ?? "")}`,
      value: one,
      status: entry.status ?? status,
      source: entry.source ?? source,
    })),
  ),
];

it("are all listed, and each list entry is a plan of that title", () => {
  const nations = ["scotland", "wales", "northern-ireland", "uk-by-nation"];
  const examples = ["england", "england-ics", "community-team", ...nations].map((id) => `${id}.otplan`);
  expect(templates.map((entry) => entry.plan).sort()).toEqual(
    readdirSync(`${folder}plans`)
      .filter((file) => !examples.includes(file))
      .sort(),
  );
  for (const { id, plan, title } of templates)
    expect({ plan, title }).toEqual({ plan: `${id}.otplan`, title: open(id).title });
});

describe.each(templates)("template $id", ({ id }) => {
  const plan = open(id);

  it("opens without an error or a warning, and is written the way the app writes it", () => {
    const outcome = readPlan(text(`plans/${id}.otplan`));
    expect(outcome.problems.filter((found) => found.severity !== "note").map((found) => found.says)).toEqual([]);
    expect(writePlan(plan)).toBe(text(`plans/${id}.otplan`));
  });

  it("resolves and compiles under the base and every scenario, with a workforce that runs", () => {
    expect(plan.scenarios.length).toBeGreaterThanOrEqual(1);
    expect(plan.scenarios.length).toBeLessThanOrEqual(3);
    for (const scenario of [undefined, ...plan.scenarios.map((entry) => entry.id)]) {
      expect(resolvePlan(plan, scenario).problems.map((found) => found.says)).toEqual([]);
      expect(
        compile(plan, scenario === undefined ? {} : { scenario })
          .problems.filter((found) => found.severity !== "note")
          .map((found) => found.says),
      ).toEqual([]);
      expect(projectPlan(plan, scenario === undefined ? {} : { scenario }).ok).toBe(true);
    }
  });

  it("changes with every scenario what the scenario names, once it is given where it is empty", () => {
    for (const scenario of plan.scenarios) {
      const named = new Set(scenario.changes.map((change) => change.assumption));
      const given: Plan = {
        ...plan,
        assumptions: plan.assumptions.map((entry) =>
          named.has(entry.id) && entry.value === null && entry.where === undefined ? { ...entry, value: 0.01 } : entry,
        ),
      };
      const [base, under] = [resolved(given), resolved(given, scenario.id)];
      // What a scenario changes may be over before the plan ends.
      const inTime = (from: Resolved, id: string): unknown =>
        Array.from(
          { length: from.calendar.months },
          (_, month) =>
            from.series(id)?.at(month) ?? [
              from.amounts(id).map((amount) => amount.at(month)),
              from.amountChanges(id).map((change) => change.amount(month)),
            ],
        );
      for (const id of named) expect(inTime(under, id), `${scenario.id}: ${id}`).not.toEqual(inTime(base, id));
    }
  });

  it("takes its sources from the list of sources, and names no other", () => {
    const named = [
      ...plan.assumptions.flatMap((entry) => [
        ...written(entry).map((one) => one.source),
        ...(entry.readings ?? []).map((reading) => reading.source),
      ]),
      ...(plan.contradictions ?? []).flatMap((entry) => entry.readings.map((reading) => reading.source)),
    ];
    const listed = new Set(plan.sources.map((source) => source.id));
    expect(named.filter((source) => source !== undefined && !listed.has(source))).toEqual([]);
    for (const source of plan.sources) {
      // A plan's dates are dates: a source without one has none.
      const { date, ...rest } = sources.find((one) => one.id === source.id)!;
      expect(source).toEqual(
        Object.fromEntries(
          Object.entries(date === "undated" ? rest : { ...rest, date }).filter(([, words]) => words !== ""),
        ),
      );
    }
  });

  it("derives only from published figures", () => {
    const numbersIn = (formula: string): number[] =>
      [...formula.matchAll(/(?<![a-z_\d.])\d+(\.\d+)?/g)].map(([number]) => Number(number));
    // Weeks in a year, months in a year, halves in a year, an assessment and a review, three people or years, all.
    const counted = [1, 2, 3, 12, 52];
    const formulas = plan.assumptions
      .flatMap(written)
      .flatMap((one) => (typeof one.value === "string" ? [{ ...one, formula: one.value }] : []));
    expect(formulas.length).toBeGreaterThan(0);
    const strange = formulas.flatMap(({ at, formula }) =>
      numbersIn(formula)
        .filter(
          (number) =>
            !counted.includes(number) &&
            !figures.some((entry) => entry.value === number && entry.status === "published"),
        )
        .map((number) => `${at}: ${number}`),
    );
    expect(strange).toEqual([]);
  });

  it("says of every figure why it is what it is, and of every figure of the team that it is an example", () => {
    expect(plan.assumptions.filter((entry) => (entry.reason ?? "") === "").map((entry) => entry.id)).toEqual([]);
    for (const of of ["staff_in_post", "establishment", "mean_age", "participation", "leaver_rate", "months_to_fill"])
      expect(assumption(plan, of), of).toMatchObject({
        status: "judgement",
        reason: expect.stringMatching(/^Example figure: replace with your own\./) as string,
      });
  });
});

/** What a service cannot do without and nobody publishes. */
const time = [
  "contacts",
  "direct_minutes",
  "non_attendance",
  "weeks_in_treatment",
  "leave_share",
  "parental_leave_share",
  "study_share",
  "supervision_share",
  "patient_facing_share",
];
const list = ["referrals", "opening_list", "opening_longest_wait"];
it.each([
  ["tiered-children", [...time, "contracted_hours", "sickness_share", "staff_share", "delegation_supervision"]],
  ["primary-care-network", [...list, ...time, "wait_target", "share_within_target", "placement_weeks_per_learner"]],
  ["vocational-rehabilitation", [...list, ...time, "tier_share", "wait_target", "struggling_share"]],
  ["care-home-prevention", [...list, ...time, "outcome_before", "wait_target"]],
  ["intermediate-care", [...list, ...time, "tier_share", "wait_target"]],
  ["front-door", [...list, ...time, "tier_share", "outcome_effect", "wait_target"]],
  ["schools", [...list, ...time, "tier_share", "outcome_effect", "outcome_before", "people_covered", "wait_target"]],
])("%s leaves empty what nobody publishes", (id, empty) => {
  const plan = open(id);
  expect(empty.flatMap((one) => written(assumption(plan, one)).filter(({ value }) => value !== null))).toEqual([]);
});

describe("Birmingham", () => {
  const plan = open("tiered-children");

  it("divides as the 306 children were triaged", () => {
    const from = resolved(plan);
    const shares = ["universal", "targeted", "individualised"].map((tier) => valueAt(from, "tier_share", { tier }));
    ["universal", "targeted", "individualised"].forEach((tier, i) =>
      expect(shares[i]).toBeCloseTo(figure(`birmingham.tier.${tier}`) / figure("birmingham.waiting.2018"), 12),
    );
    expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1)).toBeLessThan(1e-9);
  });

  it("comes from 1,760 open and 161 weeks to 949 and 47 in 52 weeks, first come first served", () => {
    const from = resolved(plan);
    const referrals = valueAt(from, "referrals");
    const starts = valueAt(from, "starts_per_week");
    const longest = valueAt(from, "opening_longest_wait");
    expect(longest).toBe(figure("birmingham.longest-wait.before"));
    expect(from.amounts("opening_list").map((amount) => amount.at(0))).toEqual([
      figure("birmingham.open-referrals.before"),
    ]);
    // By hand: a line of people, the oldest first, spread evenly over the weeks they have waited.
    const line = Array.from({ length: longest }, () => figure("birmingham.open-referrals.before") / longest);
    for (let week = 0; week < 52; week += 1) {
      line.push(referrals);
      let left = starts;
      while (left > 1e-9) {
        const taken = Math.min(left, line[0]!);
        line[0] = line[0]! - taken;
        left -= taken;
        if (line[0] <= 1e-9) line.shift();
      }
    }
    expect(line.reduce((sum, people) => sum + people, 0)).toBeCloseTo(
      figure("birmingham.open-referrals.after-12-months"),
      6,
    );
    expect(line).toHaveLength(figure("birmingham.longest-wait.after-12-months"));

    const { figures: byWeek, runs } = view(plan, "children");
    expect(runs).toBe(true);
    expect(byWeek.open![51]).toBeCloseTo(949, 6);
    expect(byWeek.longest_wait![51]).toBe(47);
  });

  it("is held to the planning framework's aims", () => {
    const from = resolved(plan);
    const at = (month: string): number => valueAt(from, "share_within_target", {}, from.calendar.monthOf(month));
    expect([at("2026-04"), at("2028-03"), at("2028-04"), at("2029-03")]).toEqual([0.78, 0.78, 0.8, 0.8]);
    expect([valueAt(from, "wait_target"), valueAt(from, "list_factor"), valueAt(from, "weeks_to_clear")]).toEqual([
      18, 4, 26,
    ]);
  });

  it("shows other services' figures as readings, each as its source has it", () => {
    const sums: Readonly<Record<string, number>> = {
      "Individualised: Swindon, autism": figure("swindon-asd-sessions") + 2,
      "Targeted: Swindon, functional difficulties": figure("swindon-functional-or-spark-sessions") + 2,
      "Children's mental health teams": (3.5 * 60) / figure("capa-appointments-per-half-day"),
      "Scotland, median of 10 months": (figure("cypot-caseload-median-months") * 52) / 12,
      "Scotland, lower quarter of 3 months": (3 * 52) / 12,
      "Scotland, upper quarter of 21 months": (21 * 52) / 12,
      "Somerset: 44 of 52 weeks worked": 1 - figure("somerset-weeks-per-fte") / 52,
      "Children's mental health teams: 45 of 52 weeks worked": 1 - figure("capa-weeks-worked") / 52,
    };
    // A choice is always one of its readings.
    const readings = plan.assumptions
      .filter(({ unit }) => unit !== "choice")
      .flatMap((entry) => (entry.readings ?? []).map((reading) => ({ ...reading, of: entry.id, taken: entry.value })));
    expect(readings.length).toBeGreaterThan(12);
    // A reading is an example: none of them is taken.
    expect(readings.filter((reading) => reading.taken !== null)).toEqual([]);
    for (const { label, value, source, of } of readings) {
      if (published(value as number, source)) continue;
      expect(Math.abs((value as number) - (sums[label] ?? Number.NaN)), `${of}: ${label}`).toBeLessThan(0.05);
    }
  });
});

describe("before and after", () => {
  const plan = open("children-before-after");
  const [base, before] = [undefined, "stays-one-to-one"].map((scenario) => view(plan, "children", scenario));
  const inYear = ({ byYear }: ServiceView, year: number): number => byYear.started![year]!;

  it("is one service on one team: the same until the change, and then more cases with the same hours", () => {
    expect(plan.structure.services).toHaveLength(1);
    expect(base!.runs && before!.runs).toBe(true);
    const weeks = base!.weeks.filter((day) => day < "2027-04-01").length;
    for (const figure of ["waiting", "started", "hours_available"] as const)
      expect([...base!.figures[figure]!.slice(0, weeks - 1)]).toEqual([
        ...before!.figures[figure]!.slice(0, weeks - 1),
      ]);
    // The third year is after the change has come in, and its training is over.
    expect(base!.byYear.hours_available![2]).toBeCloseTo(before!.byYear.hours_available![2]!, 9);
    expect(inYear(base!, 2)).toBeGreaterThan(2 * inYear(before!, 2));
    expect(base!.byYear.waiting!.at(-1)!).toBeLessThan(base!.opening.waiting!);
    expect(before!.byYear.waiting!.at(-1)!).toBeGreaterThan(before!.opening.waiting!);
  });

  it("costs time while it is learnt, and none before or after", () => {
    const hours = (of: ServiceView, day: string): number =>
      of.figures.hours_available![of.weeks.findIndex((week) => week >= day)]!;
    for (const [day, kept] of [
      ["2027-03-01", 1],
      ["2027-06-01", 0.9],
      ["2027-11-01", 1],
    ] as const)
      expect(hours(base!, day) / hours(before!, day)).toBeCloseTo(kept, 9);
  });

  it("takes contacts and minutes that are published from where they are published, each from its date", () => {
    const from = resolved(plan);
    const [first, last] = [0, 18];
    const oneToOne = figure("swindon-asd-sessions") + 2;
    for (const tier of ["universal", "targeted", "individualised"])
      expect(valueAt(from, "contacts", { tier }, first)).toBe(oneToOne);
    expect(valueAt(from, "contacts", { tier: "individualised" }, last)).toBe(oneToOne);
    expect(valueAt(from, "contacts", { tier: "targeted" }, last)).toBe(
      figure("swindon-functional-or-spark-sessions") + 2,
    );
    expect(valueAt(from, "direct_minutes", { tier: "universal", level: "registered" }, last)).toBe(
      figure("sandwell-advice-clinic"),
    );
  });

  it.each(["support-take-more", "one-more-registered"])("starts more from the second year when %s", (scenario) => {
    const tried = view(plan, "children", scenario);
    const second = (from: ServiceView): number =>
      from.figures.started!.slice(60, 100).reduce((sum, week) => sum + week, 0);
    expect(second(tried)).toBeGreaterThan(second(base!));
  });
});

describe("effects", () => {
  const effect = (id: string, outcome: string): number => valueAt(resolved(open(id)), "outcome_effect", { outcome });

  it("are Northwich's", () => {
    expect(effect("primary-care-network", "gp-appointments")).toBeCloseTo(
      (figure("northwich.gp-appointments-avoided") * 2) / figure("northwich.staff.now"),
      9,
    );
    expect(effect("primary-care-network", "days-to-diagnosis")).toBe(-16);
    expect(effect("primary-care-network", "appropriate-referrals")).toBeCloseTo(0.23, 9);
    expect(valueAt(resolved(open("primary-care-network")), "reimbursement_ceiling", { level: "advanced" })).toBe(
      figure("arrs-max-b8a-advanced-practitioner-oct24"),
    );
    expect(valueAt(resolved(open("primary-care-network")), "reimbursement_ceiling", { level: "enhanced" })).toBeNaN();
  });

  it("are Hackney's, and count a group's share of the cases once it is given", () => {
    expect(effect("vocational-rehabilitation", "sick-leave")).toBeCloseTo(-0.56, 9);
    expect(effect("vocational-rehabilitation", "work-adjustments")).toBeCloseTo(0.25, 9);
    expect(effect("vocational-rehabilitation", "eq-5d")).toBeCloseTo(0.15, 9);
    expect(effect("vocational-rehabilitation", "work-ability")).toBe(28);
    expect(effect("vocational-rehabilitation", "struggling-resolved")).toBeNaN();
    const plan = open("vocational-rehabilitation");
    const known = resolved({
      ...plan,
      assumptions: plan.assumptions.map((entry) => (entry.id === "struggling_share" ? { ...entry, value: 1 } : entry)),
    });
    expect(valueAt(known, "outcome_effect", { outcome: "struggling-resolved" })).toBe(
      figure("hackney.struggling-resolved"),
    );
    expect(valueAt(known, "outcome_effect", { outcome: "unemployed-engaging" })).toBe(
      figure("hackney.unemployed-engaging"),
    );
  });

  it("are Somerset's: falls below zero, a share of what happened before", () => {
    expect(
      ["falls", "ed-attendances", "ambulance-call-outs"].map((outcome) => effect("care-home-prevention", outcome)),
    ).toEqual([figure("brave-ai.falls"), figure("brave-ai.ed-attendances"), figure("brave-ai.ambulance-callouts")]);
    expect(
      open("care-home-prevention").structure.services![0]!.outcomes!.every(
        (outcome) => outcome.relative === true && outcome.per === "person" && outcome.aim === "fewer",
      ),
    ).toBe(true);
    expect(valueAt(resolved(open("care-home-prevention")), "people_covered")).toBe(figure("brave-ai.sample.residents"));
  });
});

describe("the network's posts", () => {
  const plan = open("primary-care-network");
  const inNetwork = (measure: string, scenario?: string): readonly number[] =>
    over(runPlan(plan, scenario === undefined ? {} : { scenario }), measure, "year", { setting: "primary-care" });

  it("go from none to three, filled from the community team and by hiring", () => {
    expect(inNetwork("staff_in_post")).toEqual([figure("northwich.staff.before"), 0, 0]);
    expect(inNetwork("establishment", "three-posts")).toEqual([0, figure("northwich.staff.now"), 3]);
    const staff = inNetwork("staff_in_post", "three-posts");
    expect(staff[2]).toBeGreaterThan(2.5);
    expect(inNetwork("moves_in", "three-posts")[1]).toBeGreaterThan(0);
  });

  it("host learners once the network does, which adds to the placements of the area", () => {
    const offered = (scenario: string): number => over(runPlan(plan, { scenario }), "placement_capacity", "year")[2]!;
    expect(offered("learners-in-primary-care") - offered("three-posts")).toBeCloseTo(
      6 * inNetwork("staff_in_post", "three-posts")[2]!,
      0,
    );
  });
});

it("the front door asks for all its outcome lacks at once: the effect, and contacts and those missed by tier", () => {
  const needed = view(open("front-door"), "front-door").needed.filter(({ missing }) => missing === "outcome");
  expect(needed.map(({ assumption: id, where }) => `${id} ${String(where.tier ?? where.outcome)}`).sort()).toEqual([
    "contacts frailty",
    "contacts mental-health",
    "contacts off-work",
    "non_attendance frailty",
    "non_attendance mental-health",
    "non_attendance off-work",
    "outcome_effect gp-appointments",
  ]);
});

it("vocational rehabilitation asks for the share its effect is worked out from, not for the effect", () => {
  const needed = view(open("vocational-rehabilitation"), "vocational").needed.filter(
    ({ missing }) => missing === "outcome",
  );
  expect(needed.map(({ assumption: id }) => id)).toEqual(["struggling_share"]);
});
