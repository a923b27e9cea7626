/** Which assumptions of a plan a shipped figure can be put into, and for whom. */
import {
  type Assumption,
  catalogueEntry,
  namedMembers,
  outsideWords,
  type Plan,
  sameWhere,
  senseOf,
  type Source,
  type Status,
  type Value,
  type Where,
  whereOf,
} from "../../../../model";
import { evidenceWords as words } from "../../../words/evidence";
import { whereLabel } from "../../../words/where-label";
import { dateWords, unitParts } from "./figure-words";
import { sourceInPlan } from "../../../words/source-in-plan";
import { figureSources, type Figure } from "./shipped-figures";

/** What a figure's unit is called where an assumption's is called otherwise. */
const sameUnit: Readonly<Record<string, string>> = {
  "hours per week": "hours per week per WTE",
  minutes: "minutes per contact",
  contacts: "contacts per case",
  children: "people",
  heads: "people",
};

const fits = (figure: Figure, assumption: Assumption): boolean => {
  if (typeof figure.value !== "number") return false;
  const { base, rest } = unitParts(figure.unit);
  // A relative change or growth over a whole period is no share and no yearly rate.
  if (rest !== "" || (base !== assumption.unit && sameUnit[base] !== assumption.unit)) return false;
  return outsideWords("", assumption.unit, figure.value, senseOf(assumption)) === undefined;
};

/** The assumptions of the same unit whose limits the figure keeps, in the order of the plan. */
export const takers = (plan: Plan, figure: Figure): readonly Assumption[] =>
  plan.assumptions.filter((assumption) => fits(figure, assumption));

export const canTake = (plan: Plan, figure: Figure): boolean =>
  plan.assumptions.some((assumption) => fits(figure, assumption));

/** One value of an assumption that a figure can become. */
export interface Scope {
  readonly where: Where;
  /** The first month of a dated value. */
  readonly from?: string;
  readonly label: string;
  readonly now: Value;
  /** What the value that stands there rests on now. */
  readonly status: Status;
  readonly source: string | undefined;
  /** The assumption has a value here now; otherwise it would have one of its own from then on. */
  readonly given: boolean;
}

/** Every value the assumption has, and then a value of its own for each place that has none yet. */
export function scopesOf(plan: Plan, assumption: Assumption): readonly Scope[] {
  const whole = { where: {}, now: assumption.value, status: assumption.status, source: assumption.source };
  const given: Scope[] = [
    { ...whole, label: words.everything, given: true },
    ...(assumption.when ?? []).map(({ from, value }) => ({
      ...whole,
      from,
      label: words.from(dateWords(from)),
      now: value,
      given: true,
    })),
    ...(assumption.where ?? []).map((entry) => ({
      where: whereOf(entry),
      label: whereLabel(plan, entry),
      now: entry.value,
      status: entry.status ?? assumption.status,
      source: entry.source ?? assumption.source,
      given: true,
    })),
  ];
  const dimensions: readonly string[] = catalogueEntry(assumption.id)?.dimensions ?? [];
  // The place that all others lie in is everything.
  const inner = new Set(plan.structure.places.filter((one) => one.parent !== undefined).map((one) => one.id));
  const places = dimensions.includes("place") ? namedMembers(plan.structure).place : [];
  const more = places
    .filter((place) => inner.has(place.id))
    .map((place): Scope => ({ ...whole, where: { place: place.id }, label: place.label, given: false }))
    .filter((scope) => !given.some((one) => sameWhere(one.where, scope.where)));
  return [...given, ...more];
}

/** The scope to begin with: the figure's own place where the plan has it, everything otherwise. */
export const scopeFor = (scopes: readonly Scope[], figure: Figure): number =>
  Math.max(
    0,
    scopes.findIndex((scope) => sameWhere(scope.where, { place: figure.place })),
  );

/** The figure's source as a plan lists it. */
export const sourceTaken = ({ source: id }: Figure): Source =>
  sourceInPlan(figureSources.get(id) ?? { id, title: id, publisher: "" });

/** The quality a figure keeps in a plan: a bound or a rounded number is no published value of the assumption. */
export const statusTaken = (figure: Figure): Status =>
  unitParts(figure.unit).qualifier === undefined ? figure.status : "judgement";
