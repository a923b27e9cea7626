/**
 * What the worked plans come to, as rounded text that a person can read in a diff. A changed golden needs its reason:
 * REASONS.md names the fingerprint of every golden file, so that none can change without a line being written.
 * Rewrite them with UPDATE_GOLDEN=1, read the diff, then add the reason.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { backtestOf } from "../../electron/headless/backtest";
import { workforceBacktest } from "../../electron/headless/workforce-backtest";
import {
  askRoom,
  decide,
  decisionInputs,
  projectPlan,
  projectServices,
  putDots,
  putOnKeys,
  readPlan,
  serviceMeasures,
  setValue,
  showRoom,
  writePlan,
  type Breakdown,
  type Edit,
  type Outcome,
  type Plan,
  type ServiceView,
  type Table,
} from "../../model";
import { england, run } from "../headless/command-line";

const here = import.meta.dirname;
const expectedFile = (name: string): string => join(here, "expected", `${name}.txt`);

const fingerprint = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);

function planFrom(name: string): Plan {
  const outcome = readPlan(readFileSync(join(here, "../../seeds/plans", `${name}.otplan`), "utf8"));
  if (!outcome.ok) throw new Error(outcome.problems[0]!.says);
  return outcome.value;
}

const rounded = (table: Table, value: number): string => {
  if (Number.isNaN(value)) return "-";
  if (table.measure.unit === "share") return (value * 100).toFixed(1);
  return table.measure.unit === "GBP" ? (value / 1e6).toFixed(1) : value.toFixed(1);
};

function asText(tables: readonly Table[]): string {
  return tables
    .map((table) => {
      const unit =
        table.measure.unit === "share" ? "%" : table.measure.unit === "GBP" ? "GBP million" : table.measure.unit;
      const lines = table.groups.map((group, i) =>
        [
          group.labels.join(", ") || "All",
          ...table.times.map((_, time) => rounded(table, table.values[i * table.times.length + time]!)),
        ].join(" | "),
      );
      return [`${table.measure.label} (${unit})`, ["", ...table.times].join(" | "), ...lines].join("\n");
    })
    .join("\n\n");
}

interface Case {
  readonly name: string;
  readonly plan: string;
  readonly closure: "supply-led" | "posts-led";
  readonly scenario?: string;
  readonly by: readonly Breakdown[];
  readonly measures: readonly string[];
}

const main = ["staff_in_post", "establishment", "vacancies", "vacancy_rate", "net_vacancy_rate"];
const cases: readonly Case[] = [
  { name: "england-supply-led-by-region", plan: "england", closure: "supply-led", by: ["region"], measures: main },
  { name: "england-posts-led-by-region", plan: "england", closure: "posts-led", by: ["region"], measures: main },
  {
    name: "england-flows",
    plan: "england",
    closure: "supply-led",
    by: [],
    measures: [
      "headcount",
      "joiners",
      "joiners_newly_qualified",
      "joiners_international",
      "joiners_returners",
      "joiners_outside",
      "joiners_open_market",
      "leavers",
      "retirements",
      "exit_rate",
      "promotions",
      "apprentices_qualified",
      "learners",
      "intakes",
      "completions",
      "course_leavers",
      "looking",
      "cost",
      "mean_age",
      "share_over_55",
      "international_share",
      "moves_out",
      "placement_need",
      "temporary_cost",
      "cost_of_training",
      "cost_to_date",
      "cost_of_training_to_date",
    ],
  },
  {
    name: "england-skill-mix",
    plan: "england",
    closure: "posts-led",
    by: ["level"],
    measures: ["skill_mix", "vacancy_rate"],
  },
  {
    name: "england-by-setting",
    plan: "england",
    closure: "supply-led",
    by: ["setting"],
    measures: ["staff_in_post", "vacancy_rate"],
  },
  {
    name: "england-leavers-as-other-ahps",
    plan: "england",
    closure: "supply-led",
    scenario: "leavers-as-other-ahps",
    by: ["region"],
    measures: ["staff_in_post", "exit_rate"],
  },
  {
    name: "england-workforce-grows-by-3-6",
    plan: "england",
    closure: "supply-led",
    scenario: "workforce-grows-by-3-6",
    by: [],
    measures: ["staff_in_post", "headcount", "intakes"],
  },
  {
    name: "england-ics-supply-led",
    plan: "england-ics",
    closure: "supply-led",
    by: ["ics"],
    measures: ["staff_in_post", "vacancy_rate"],
  },
  { name: "community-team", plan: "community-team", closure: "posts-led", by: ["level"], measures: main },
];

function compare(name: string, text: string): void {
  if (process.env["UPDATE_GOLDEN"] === "1" || !existsSync(expectedFile(name))) {
    if (process.env["CI"] === "true") throw new Error(`there is no golden ${name}; write it with UPDATE_GOLDEN=1`);
    writeFileSync(expectedFile(name), text);
  }
  expect(text).toBe(readFileSync(expectedFile(name), "utf8"));
}

describe.each(cases)("$name", ({ name, plan, closure, scenario, by, measures }) => {
  test("comes to what it came to, or says why not", () => {
    const projection = projectPlan(
      { ...planFrom(plan), chance: { on: false, seed: "golden" } },
      { closure, ...(scenario === undefined ? {} : { scenario }) },
    );
    if (!projection.ok) throw new Error(projection.problems[0]!.says);
    compare(name, `${asText(projection.value.tables({ measures, by }))}\n`);
  });
});

/** A service's figures by planning year, the day before the plan first, and the hours of its levels. */
function serviceText(view: ServiceView): string {
  const written = (value: number | undefined, unit: string): string =>
    value === undefined || Number.isNaN(value) ? "-" : (unit === "share" ? value * 100 : value).toFixed(1);
  const figures = serviceMeasures.map(({ id, label, unit }) =>
    [
      `${label} (${unit === "share" ? "%" : unit})`,
      written(view.opening[id], unit),
      ...view.years.map((_, year) => written(view.byYear[id]?.[year], unit)),
    ].join(" | "),
  );
  const levels = view.levels.map((level) =>
    [
      `Hours for patients, ${level.label}`,
      ...level.chain.map((moment) => written(moment.links.at(-1)?.value, "hours")),
    ].join(" | "),
  );
  return [view.label, ["", "start", ...view.years.map((year) => year.name)].join(" | "), ...figures, ...levels].join(
    "\n",
  );
}

describe.each([
  { name: "tiered-children-service", plan: "tiered-children" },
  { name: "children-before-after-services", plan: "children-before-after" },
])("$name", ({ name, plan }) => {
  test("comes to what it came to, or says why not", () => {
    const read = planFrom(plan);
    const services = projectServices({ ...read, chance: { on: false, seed: "golden" } });
    if (!services.ok) throw new Error(services.problems[0]!.says);
    compare(
      name,
      `${read.structure.services!.map((service) => serviceText(services.value.view(service.id, undefined))).join("\n\n")}\n`,
    );
  });
});

describe("published-lists-backtest", () => {
  test("comes to what it came to, or says why not", () => {
    const backtest = backtestOf("England");
    if (!backtest.ok) throw new Error(backtest.says.join("\n"));
    compare("published-lists-backtest", backtest.value);
  });
});

describe("workforce-backtest", () => {
  test("comes to what it came to, or says why not", () => {
    const backtest = workforceBacktest(planFrom("england"), 16);
    if (!backtest.ok) throw new Error(backtest.says.join("\n"));
    compare("workforce-backtest", backtest.value);
  });
});

describe("national-lists-england", () => {
  test("comes to what it came to, or says why not", async () => {
    const words = ["--national-lists", "England", "--scenario", "leavers-as-other-ahps", "no-new-policy"];
    const { out, err } = await run([england, ...words]);
    expect(err).toBe("");
    compare("national-lists-england", out);
  });
});

const reports: readonly { readonly name: string; readonly plan: string; readonly words: readonly string[] }[] = [
  { name: "report-board-tiered-children", plan: "tiered-children", words: ["--kind", "board", "--draws", "8"] },
  {
    name: "report-board-england",
    plan: "england",
    words: ["--kind", "board", "--draws", "0", "--scenario", "posts-held"],
  },
  { name: "report-business-community-team", plan: "community-team", words: ["--kind", "business", "--draws", "8"] },
  {
    name: "report-shortages-community-team",
    plan: "community-team",
    words: ["--kind", "shortages", "--quarter", "2026/27 Q3"],
  },
  { name: "report-full-community-team", plan: "community-team", words: ["--kind", "full", "--draws", "8"] },
  { name: "report-compare-community-team", plan: "community-team", words: ["--kind", "compare", "--draws", "8"] },
];

describe.each(reports)("$name", ({ name, plan, words }) => {
  test("comes to what it came to, or says why not", async () => {
    const { exit, out, err } = await run(["report", `seeds/plans/${plan}.otplan`, ...words, "--made", "2026-11-29"]);
    expect(err).toBe("");
    expect(exit).toBe(0);
    compare(name, out);
  });
});

describe("report-workshop-community-team", () => {
  /** A workshop that decided, voted, and whose plan then moved on. */
  function held(): Plan {
    const by = { when: "2026-06-03T10:30:00Z", who: "Asha" };
    const after = (plan: Plan, ...verbs: readonly ((plan: Plan) => Outcome<Edit>)[]): Plan =>
      verbs.reduce((now, verb) => {
        const made = verb(now);
        if (!made.ok) throw new Error(made.problems[0]?.says);
        return made.value.plan;
      }, plan);
    const team = planFrom("community-team");
    const [first, second] = team.scenarios.map(({ id }) => id);
    const numbers = [
      { measure: "staff_in_post", label: "Staff in post", unit: "WTE", year: "2028/29", value: 30.5, base: 27.25 },
    ];
    return after(
      team,
      (plan) => askRoom(plan, "How do we keep the team whole over five years?", by),
      (plan) => showRoom(plan, { measure: "staff_in_post" }, "Staff in post", by),
      (plan) => putOnKeys(plan, [first ?? "", second ?? ""], by),
      (plan) =>
        decide(
          plan,
          { text: "Go for it from April", owner: "Team lead", due: "2027-04-01" },
          { scenario: first, numbers, inputs: decisionInputs(plan, first), model: "0.1.0" },
          by,
        ),
      (plan) => putDots(plan, first, 7, by),
      (plan) => putDots(plan, undefined, 2, by),
      (plan) => setValue(plan, { assumption: "leaver_rate", value: 0.08, why: "Counted since" }, by),
    );
  }

  test("comes to what it came to, or says why not", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "workshop-")), "team.otplan");
    writeFileSync(file, writePlan(held()));
    const words = ["--kind", "workshop", "--draws", "8", "--made", "2026-11-29"];
    const { exit, out, err } = await run(["report", file, ...words]);
    expect(err).toBe("");
    expect(exit).toBe(0);
    compare("report-workshop-community-team", out);
  });
});

test("every golden has its reason", () => {
  const reasons = readFileSync(join(here, "REASONS.md"), "utf8");
  const without = readdirSync(join(here, "expected")).filter(
    (file) =>
      !reasons.includes(
        `${file.replace(".txt", "")} ${fingerprint(readFileSync(join(here, "expected", file), "utf8"))}`,
      ),
  );
  expect(without).toEqual([]);
});
