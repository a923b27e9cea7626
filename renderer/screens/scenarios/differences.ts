/** What differs from the base: rows of assumption and scope, with each scenario's changes to them. Picking, no sums. */
import type { Assumption, Change, Plan, Scenario, Where } from "../../../model";
import { dimensionNames } from "../../../model";
import { bareWhere, sameWhere } from "../../commands/assumption-edits";
import { choiceWords } from "../../words/choices";
import { datedWords } from "../../words/change-words";
import { whereLabel } from "../../words/where-label";

/** A change together with the scenario it is written in: its own, or one it is based on. */
export interface Applied {
  readonly change: Change;
  readonly in: Scenario;
}

/** The scenario and those it is based on, oldest first. */
export function lineOf(plan: Plan, id: string): readonly Scenario[] {
  const line: Scenario[] = [];
  for (let at: string | undefined = id; at !== undefined;) {
    const found = plan.scenarios.find((scenario) => scenario.id === at);
    if (found === undefined || line.includes(found)) break;
    line.unshift(found);
    at = found.basedOn;
  }
  return line;
}

/** Every change of a scenario in the order in which it applies. */
export const appliedIn = (plan: Plan, id: string): readonly Applied[] =>
  lineOf(plan, id).flatMap((scenario) => scenario.changes.map((change) => ({ change, in: scenario })));

export interface BaseCell {
  /** What the base has, in words. */
  readonly says: string;
  /** The same without parts, when one value holds for all of the scope. */
  readonly single: string | undefined;
}

const idsOf = (named: string | readonly string[] | undefined): readonly string[] | undefined =>
  named === undefined ? undefined : typeof named === "string" ? [named] : named;

/** The place and every place above it. */
function placesUpFrom(plan: Plan, id: string): readonly string[] {
  const parent = plan.structure.places.find((place) => place.id === id)?.parent;
  return parent === undefined ? [id] : [id, ...placesUpFrom(plan, parent)];
}

/** True when everybody `inner` names is also named by `outer`. */
function within(plan: Plan, inner: Where, outer: Where): boolean {
  return dimensionNames.every((name) => {
    const wide = idsOf(outer[name]);
    if (wide === undefined) return true;
    return (
      idsOf(inner[name])?.every(
        (id) => wide.includes(id) || (name === "place" && placesUpFrom(plan, id).some((above) => wide.includes(above))),
      ) ?? false
    );
  });
}

const namedIn = (where: Where): number => dimensionNames.filter((name) => where[name] !== undefined).length;

/** What the base says about an assumption for some people: its own value there, and where parts of them differ. */
export function baseCell(plan: Plan, assumption: Assumption, where: Where = {}): BaseCell {
  const entries = assumption.where ?? [];
  const words = (value: Assumption["value"], when: Assumption["when"]): string =>
    ((when?.length ?? 0) === 0 ? choiceWords(assumption.id, value) : undefined) ??
    datedWords(assumption.unit, value, when, assumption.shape);
  const around = entries
    .filter((entry) => within(plan, where, bareWhere(entry)))
    .sort((a, b) => namedIn(b) - namedIn(a))[0];
  const parts = entries.filter((entry) => entry !== around && within(plan, bareWhere(entry), where));
  const own = around === undefined ? words(assumption.value, assumption.when) : words(around.value, around.when);
  if (parts.length === 0) return { says: own, single: own };
  const listed = parts
    .slice(0, 3)
    .map((entry) => `${whereLabel(plan, bareWhere(entry))} ${words(entry.value, entry.when)}`);
  const rest = parts.length > 3 ? [`and ${parts.length - 3} more`] : [];
  // Where the parts are all there is, the value for everybody else is nobody's.
  const dimension = dimensionNames.find((name) => where[name] !== undefined);
  const allParts =
    dimension !== undefined &&
    (idsOf(where[dimension]) ?? []).every((id) =>
      parts.some((entry) => within(plan, { ...where, [dimension]: id }, bareWhere(entry))),
    );
  const noValue = around === undefined && assumption.value === null && (assumption.when ?? []).length === 0;
  return {
    says: noValue || allParts ? [...listed, ...rest].join("; ") : `${own} (${[...listed, ...rest].join("; ")})`,
    single: undefined,
  };
}

export interface DifferenceRow {
  readonly key: string;
  readonly assumption: Assumption;
  readonly where: Where;
  readonly whereWords: string;
  readonly base: BaseCell;
  /** One for each scenario asked for. */
  readonly cells: readonly DifferenceCell[];
}

export interface DifferenceCell {
  readonly scenario: Scenario;
  readonly applied: readonly Applied[];
  /** The scenario changes this assumption for other people, in another row. */
  readonly elsewhere: boolean;
}

/** A row for each assumption and scope that any of the scenarios changes, in the order of the register. */
export function differenceRows(plan: Plan, scenarios: readonly Scenario[]): readonly DifferenceRow[] {
  const applied = scenarios.map((scenario) => ({ scenario, all: appliedIn(plan, scenario.id) }));
  return plan.assumptions.flatMap((assumption) => {
    const wheres: Where[] = [];
    for (const { all } of applied)
      for (const { change } of all)
        if (change.assumption === assumption.id && !wheres.some((where) => sameWhere(where, change.where)))
          wheres.push(bareWhere(change.where));
    return wheres.map((where): DifferenceRow => ({
      key: `${assumption.id} ${JSON.stringify(where)}`,
      assumption,
      where,
      whereWords: whereLabel(plan, where),
      base: baseCell(plan, assumption, where),
      cells: applied.map(({ scenario, all }) => {
        const own = all.filter(({ change }) => change.assumption === assumption.id);
        const here = own.filter(({ change }) => sameWhere(change.where, where));
        return { scenario, applied: here, elsewhere: here.length === 0 && own.length > 0 };
      }),
    }));
  });
}
