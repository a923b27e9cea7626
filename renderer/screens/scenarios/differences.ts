/** What differs from the base: rows of assumption and scope, with each scenario's changes to them. Picking, no sums. */
import {
  type AppliedChange,
  type Assumption,
  changesOf,
  dimensionNames,
  idsOf,
  mostSpecific,
  placesUpFrom,
  type Plan,
  sameWhere,
  type Scenario,
  type Where,
  whereOf,
} from "../../../model";
import { choiceWords } from "../../words/choices";
import { datedWords } from "../../words/change-words";
import { whereLabel } from "../../words/where-label";

export interface BaseCell {
  /** What the base has, in words. */
  readonly says: string;
  /** The same without parts, when one value holds for all of the scope. */
  readonly single: string | undefined;
}

/** True when everybody `inner` names is also named by `outer`. */
function within(plan: Plan, inner: Where, outer: Where): boolean {
  return dimensionNames.every((name) => {
    if (outer[name] === undefined) return true;
    const wide = idsOf(outer[name]);
    const named = idsOf(inner[name]);
    return (
      named.length > 0 &&
      named.every(
        (id) => wide.includes(id) || (name === "place" && placesUpFrom(plan, id).some((above) => wide.includes(above))),
      )
    );
  });
}

/** What the base says about an assumption for some people: its own value there, and where parts of them differ. */
export function baseCell(plan: Plan, assumption: Assumption, where: Where = {}): BaseCell {
  const entries = assumption.where ?? [];
  const words = (value: Assumption["value"], when: Assumption["when"]): string =>
    ((when?.length ?? 0) === 0 ? choiceWords(assumption.id, value) : undefined) ??
    datedWords(assumption.unit, value, when, assumption.shape);
  const around = mostSpecific(
    plan,
    entries.filter((entry) => within(plan, where, whereOf(entry))),
    whereOf,
  );
  const parts = entries.filter((entry) => entry !== around && within(plan, whereOf(entry), where));
  const own = around === undefined ? words(assumption.value, assumption.when) : words(around.value, around.when);
  if (parts.length === 0) return { says: own, single: own };
  const listed = parts
    .slice(0, 3)
    .map((entry) => `${whereLabel(plan, whereOf(entry))} ${words(entry.value, entry.when)}`);
  const rest = parts.length > 3 ? [`and ${parts.length - 3} more`] : [];
  // Where the parts are all there is, the value for everybody else is nobody's.
  const dimension = dimensionNames.find((name) => where[name] !== undefined);
  const allParts =
    dimension !== undefined &&
    idsOf(where[dimension]).every((id) =>
      parts.some((entry) => within(plan, { ...where, [dimension]: id }, whereOf(entry))),
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
  readonly applied: readonly AppliedChange[];
  /** The scenario changes this assumption for other people, in another row. */
  readonly elsewhere: boolean;
}

/** A row for each assumption and scope that any of the scenarios changes, in the order of the register. */
export function differenceRows(plan: Plan, scenarios: readonly Scenario[]): readonly DifferenceRow[] {
  const applied = scenarios.map((scenario) => ({ scenario, all: changesOf(plan, scenario.id) }));
  return plan.assumptions.flatMap((assumption) => {
    const wheres: Where[] = [];
    for (const { all } of applied)
      for (const { change } of all)
        if (change.assumption === assumption.id && !wheres.some((where) => sameWhere(where, change.where)))
          wheres.push(whereOf(change.where));
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
