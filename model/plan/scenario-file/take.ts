/** Taking scenarios of another plan into this one, once everything that had to be settled is. */
import { catalogueEntry } from "../../assumptions/catalogue";
import { freeId, unlike } from "../ask/free-name";
import { toldOf } from "../compare/told";
import { changeSaid, eventSaid } from "../compare/value-said";
import { cut, edited, refused, type Edit, type Signature } from "../edit/edit";
import { assumptionIn, withAssumption } from "../edit/parts";
import { listed as listedOf } from "../edit/set-value";
import { without } from "../edit/without";
import { brought } from "../edit/would-open";
import type { Assumption, Plan, Scenario } from "../plan";
import { problem, type Outcome, type Problem } from "../problem";
import { longest } from "../schema-parts";
import { asThere, changeHere, eventHere } from "./here";
import { isHere, scenarioKey, takenAs, takeQuestions, wantedOf, type TakeAnswers } from "./questions";
import { assumptionsIn, baseHash, type ScenarioSource } from "./source";

export interface Taken extends Edit {
  /** Ids of the scenarios as they stand in this plan, those wanted and those they are based on. */
  readonly scenarios: readonly string[];
  /** What was left out because somebody said so, in words. */
  readonly leftOut: readonly string[];
  /** What to know of it: that it was made on another base, or is there already. */
  readonly notes: readonly string[];
}

/**
 * Takes scenarios with those they are based on and the figures of their own plan that they need. Refused where something
 * has not been takenAs, where none is left to take, or where the plan would not open any more.
 * @param ids of the scenarios wanted, as their source has them
 */
export function takeScenarios(
  plan: Plan,
  source: ScenarioSource,
  ids: readonly string[],
  answers: TakeAnswers,
  signed: Signature,
): Outcome<Taken> {
  const open = takeQuestions(plan, source, ids).filter(
    ({ id, options }) => !options.some(({ answer }) => answer === answers[id]),
  );
  if (open.length > 0) return { ok: false, problems: open.flatMap(({ id, asks }) => problemsOfOpen(id, asks)) };
  const told = toldOf(plan, asThere(plan, source));
  const idHere = new Map<string, string>();
  const leftOut: string[] = [];
  const notes: string[] = [];
  const names: string[] = [];
  let scenarios: readonly Scenario[] = plan.scenarios;
  for (const scenario of wantedOf(source, ids)) {
    const { basedOn, events = [], ...rest } = scenario;
    const here = plan.scenarios.find(({ id, name }) => id === scenario.id || name === scenario.name);
    const clash = isHere(plan, scenario)
      ? takenAs.keep
      : here === undefined
        ? undefined
        : answers[scenarioKey(scenario.id)];
    if (here !== undefined && clash === takenAs.keep) {
      idHere.set(scenario.id, here.id);
      if (isHere(plan, scenario)) notes.push(`"${scenario.name}" is in this plan already, as it is.`);
      continue;
    }
    const kept = <T>(items: readonly T[], hereOf: (item: T) => T | undefined, say: (item: T) => string): T[] =>
      items.flatMap((item) => {
        const one = hereOf(item);
        if (one === undefined) leftOut.push(`${say(item)}, of "${scenario.name}"`);
        return one ?? [];
      });
    const taken = scenarios.map(({ id }) => id);
    const id = clash === takenAs.replace && here !== undefined ? here.id : freeId(scenario.id, taken);
    const called = scenarios.filter((one) => one.id !== id).map(({ name }) => name);
    const base = basedOn === undefined ? undefined : (idHere.get(basedOn) ?? basedOn);
    const made: Scenario = {
      ...rest,
      id,
      name: unlike(cut(scenario.name, longest.label - 10), called, " "),
      ...(base === undefined ? {} : { basedOn: base }),
      changes: kept(
        scenario.changes,
        (one) => changeHere(one, answers),
        (one) => changeSaid(told, one),
      ),
      ...(scenario.events === undefined
        ? {}
        : {
            events: kept(
              events,
              (one) => eventHere(one, answers),
              (one) => eventSaid(told, one),
            ),
          }),
    };
    idHere.set(scenario.id, id);
    names.push(made.name);
    scenarios = scenarios.some((one) => one.id === id)
      ? scenarios.map((one) => (one.id === id ? made : one))
      : [...scenarios, made];
  }
  if (names.length === 0)
    return refused("nothing-to-take", notes[0] ?? "This plan keeps its own, so that there is nothing to take.");
  const after = withFigures({ ...plan, scenarios: [...scenarios] }, source);
  const wrong = brought(plan, after);
  if (wrong.length > 0) return { ok: false, problems: wrong };
  if (source.base !== baseHash(plan))
    notes.push(
      `"${source.title}" has another base than this plan, so that the same changes can come to something else here.`,
    );
  const outcome = edited(after, signed, {
    what: names.length === 1 ? "Scenario taken from another plan" : "Scenarios taken from another plan",
    where: `from "${source.title}"`,
    to: names.join("; "),
    why: leftOut.length === 0 ? undefined : `Left out: ${leftOut.join("; ")}.`,
  });
  return outcome.ok
    ? { ...outcome, value: { ...outcome.value, scenarios: [...idHere.values()], leftOut, notes } }
    : outcome;
}

const problemsOfOpen = (id: string, asks: string): readonly Problem[] => [problem("not-settled", id, asks)];

/** The plan with the figures that its scenarios change or reckon with, where it does not list them yet. */
function withFigures(plan: Plan, { assumptions }: ScenarioSource): Plan {
  const needed = new Set(plan.scenarios.flatMap(({ changes }) => changes.flatMap(assumptionsIn)));
  for (const one of assumptions)
    if (needed.has(one.id) && typeof one.value === "string")
      for (const id of assumptionsIn({ assumption: one.id, value: one.value })) needed.add(id);
  return [...needed].reduce((now, id) => {
    if (assumptionIn(now, id) !== undefined) return now;
    const own = catalogueEntry(id) === undefined ? assumptions.find((one) => one.id === id) : undefined;
    const next = own === undefined ? listedOf(id) : withoutSources(own);
    return next === undefined ? now : withAssumption(now, next);
  }, plan);
}

/** Its sources are the other plan's: what is carried over is a judgement until somebody gives it a source here. */
function withoutSources(assumption: Assumption): Assumption {
  const unsourced = <T extends { readonly source?: string | undefined }>(one: T): Omit<T, "source"> =>
    without(one, "source");
  const { where, readings, ...rest } = unsourced(assumption);
  return {
    ...rest,
    ...(where === undefined ? {} : { where: where.map(unsourced) }),
    ...(readings === undefined ? {} : { readings: readings.map(unsourced) }),
    status: "judgement",
  };
}
