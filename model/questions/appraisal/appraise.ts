/**
 * The appraisal of options: each scenario against doing nothing, in money by year and at what it is worth today, with what
 * one of each thing it brings costs, what it would have to be worth, when it pays, and what cannot be said.
 */
import { priceYearIn } from "../../plan/ask/price-year";
import { calendarOf } from "../../plan/calendar";
import { missing } from "../../plan/check/missing";
import type { Plan, Scenario } from "../../plan/plan";
import { problem, type Outcome } from "../../plan/problem";
import type { Resolutions } from "../../resolve/resolutions";
import type { ServiceWorth } from "../../services/judge/worth";
import type { Appraisal, AppraisalLine, AppraisedOption } from "./appraisal";
import { countedTwiceOf } from "./counted-twice";
import { evidenceFor } from "./evidence";
import { frameOf } from "./frame";
import type { Guidance } from "./guidance";
import { workforceLines } from "./lines";
import type { Frame } from "./money-lines";
import { optionFigures, type OptionFacts } from "./option-figures";
import { ratesFor } from "./rates-for";
import { runsFor, sameEverywhere, type AppraisedRuns } from "./runs";
import { effectsOf, linesOf, notCountedOf, type Context } from "./told";
import { onceEach, programmeWanted, unpricedChanges } from "./wanted";

export interface AppraisalAsked {
  /** Ids of scenarios, in the order in which they are told. */
  readonly options: readonly string[];
  readonly guidance: Guidance;
}

/** What an appraisal's ranges go on from (see ranges.ts). */
export interface Appraised {
  readonly appraisal: Appraisal;
  readonly keep: AppraisedRuns["keep"];
  readonly frame: Frame;
  readonly facts: ReadonlyMap<string, OptionFacts>;
}

const signOf = ({ side }: Pick<AppraisalLine, "side">): number => (side === "cost" ? -1 : 1);

function optionOf(context: Context, { id, name }: Pick<Scenario, "id" | "name">, facts: OptionFacts): AppraisedOption {
  const { runs, frame, rates } = context;
  const figures = optionFigures(runs.read, frame, facts, rates);
  const lines = linesOf(context, facts, figures);
  const effects = effectsOf(context, facts, figures);
  const changes = unpricedChanges(runs.plan, id);
  return {
    ...figures,
    id,
    name,
    lines,
    effects,
    wanted: onceEach([
      ...(changes.length === 0 ? [] : [programmeWanted(changes)]),
      ...lines.flatMap(({ wanted }) => wanted),
    ]),
    countedTwice: countedTwiceOf(lines, figures.presentValue.net),
    notCounted: notCountedOf(context, id, lines, effects),
    drives: lines
      .filter((line) => Math.abs(line.presentValue) > 0)
      .map((line) => ({ line: line.id, label: line.label, adds: signOf(line) * line.presentValue }))
      .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds)),
  };
}

/** Fails where there is no such scenario, none is asked for, or doing nothing cannot be run. */
export function appraise(plan: Plan, asked: AppraisalAsked, resolutions?: Resolutions): Outcome<Appraised> {
  const fails = (kind: string, says: string): Outcome<never> => ({ ok: false, problems: [problem(kind, "", says)] });
  if (asked.options.length === 0)
    return fails("no-option", "An appraisal is of options, and none is named. Options are scenarios of the plan.");
  const unknown = asked.options.find((id) => !plan.scenarios.some((one) => one.id === id));
  if (unknown !== undefined) return fails("unknown-scenario", `The plan has no scenario "${unknown}".`);
  const calendar = calendarOf(plan.start, plan.years);
  const years = calendar.years.map(({ name }) => name);
  const found = runsFor(plan, asked.options, years, resolutions);
  if (!found.ok) return found;
  const runs = found.value;
  const frame = frameOf(runs, calendar.years);
  const rates = ratesFor(plan, asked.guidance);
  const facts = new Map(
    [...runs.options].map(([option, { projection }]): [string, OptionFacts] => {
      const same =
        projection === undefined || runs.base.projection === undefined
          ? new Set<string>()
          : sameEverywhere(runs.base.projection, projection);
      const unmoved = workforceLines.filter(({ driver, by }) => same.has(`${driver}/${by.join()}`)).map(({ id }) => id);
      return [option, { option, unmoved: new Set(unmoved), unpriced: unpricedChanges(plan, option).length > 0 }];
    }),
  );
  const kept = new Map<string, ServiceWorth | undefined>();
  const context: Context = {
    runs,
    frame,
    rates,
    missing: missing(plan),
    worthOf: (option, service) => {
      const key = `${option}/${service}`;
      const run = runs.options.get(option);
      if (!kept.has(key)) kept.set(key, run === undefined ? undefined : runs.worth(run, service));
      return kept.get(key);
    },
  };
  const named = plan.scenarios.filter(({ id }) => asked.options.includes(id));
  const options = asked.options.flatMap((id) => {
    const scenario = named.find((one) => one.id === id);
    const fact = facts.get(id);
    return scenario === undefined || fact === undefined ? [] : [optionOf(context, scenario, fact)];
  });
  const stopped = named.flatMap(({ id, name }) => {
    const says = runs.stopped.get(id);
    return says === undefined ? [] : [{ id, name, says }];
  });
  const appraisal: Appraisal = {
    years,
    prices: priceYearIn(plan)?.label,
    rates,
    options,
    stopped,
    evidence: evidenceFor(asked.guidance, frame.services),
  };
  return { ok: true, problems: found.problems, value: { appraisal, keep: runs.keep, frame, facts } };
}
