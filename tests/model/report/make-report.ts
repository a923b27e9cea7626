/** Reports of plans for tests, made as the command line makes them, with nothing shipped unless the test gives it. */
import { readFileSync } from "node:fs";
import {
  claimsOf,
  readPlan,
  reportOf,
  shortageRulesSchema,
  type Claim,
  type Plan,
  type Report,
  type ReportAsked,
  type ReportResults,
  type ReportShipped,
} from "../../../model/index";
import { shippedGuidance } from "../questions/appraisal/appraised";
import { resultsOf } from "./results-of";
import stored from "../../../seeds/shortage-rules.json";

export function seedPlan(name: string): Plan {
  const read = readPlan(readFileSync(`seeds/plans/${name}.otplan`, "utf8"));
  if (!read.ok) throw new Error(read.problems[0]?.says);
  return read.value;
}

const nothingShipped: ReportShipped = {
  rules: shortageRulesSchema.parse(stored.rules),
  published: [],
  publishedTables: [],
  backtests: [],
  history: [],
  guidance: shippedGuidance,
};

export const asked = (more: Partial<ReportAsked> = {}): ReportAsked => ({
  kind: "board",
  scenarios: [],
  draws: 0,
  made: "2026-11-29",
  version: "test",
  hash: "0".repeat(64),
  ...more,
});

export function resultsFor(
  plan: Plan,
  more: Partial<ReportAsked> = {},
  shipped: Partial<ReportShipped> = {},
): ReportResults {
  const results = resultsOf(plan, asked(more), { ...nothingShipped, ...shipped });
  if (!results.ok) throw new Error(results.problems.map(({ says }) => says).join("\n"));
  return results.value;
}

export const reportFor = (plan: Plan, more: Partial<ReportAsked> = {}, shipped: Partial<ReportShipped> = {}): Report =>
  reportOf(resultsFor(plan, more, shipped));

/** The claim with this id; undefined where the report does not make it. */
export const claimIn = (report: Report, id: string): Claim | undefined => claimsOf(report).find((one) => one.id === id);
