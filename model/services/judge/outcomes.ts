/**
 * What comes of a service: each of its outcomes by planning year, as effect x what it is counted by. An effect holds for
 * one completed case, one attended contact, one WTE and year, or one person covered and year; a relative effect is a
 * share of what happened before, so that what happened before enters as well. An outcome for some tiers counts their
 * cases alone; a mean of each person, such as a score, is told for one of them and never added up.
 */
import { elementAt, present } from "../../assumptions/present";
import type { Resolved } from "../../resolve/resolved";
import { latest } from "../../resolve/series";
import type { ServiceOutcome } from "../../plan/plan";
import { cursor } from "../../workforce/program/shape";
import { evidenceOf, rangeOf, type EffectEvidence, type EffectRange } from "./effect-evidence";
import type { Spot } from "../figures/spot";
import { labelOf, servicePart, type Lacks, type MissingFigure, type ServicePart } from "./service-part";
import type { ServiceView } from "../figures/view";
import { attendedContacts } from "../capacity/work";
import { weeksInYear } from "../figures/weeks";
import { isMean } from "./outcome-kind";
import { meanLine, noLine, whereAny, yearLine, type Weekly, type YearLine } from "./year-line";

export interface OutcomeView {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly per: ServiceOutcome["per"];
  readonly relative: boolean;
  readonly aim: ServiceOutcome["aim"];
  /** A mean of each person: the amount is that of one of them, and its total over years is a mean too. */
  readonly mean: boolean;
  /** Names of the tiers it is for; empty where it is for all. */
  readonly tiers: readonly string[];
  /** Names of the planning years of the lines below. */
  readonly years: readonly string[];
  /** Completed cases, attended contacts, WTE-years, or people covered x years. */
  readonly driver: YearLine;
  /** The effect that held; where it changed within the time, or differs between places, its mean by driver. Not added up over years. */
  readonly effect: YearLine;
  /** What happened before, for one of the driver; NaN throughout, with nothing missing, where the outcome is not relative. */
  readonly before: YearLine;
  /** Effect x driver (x what happened before), in the outcome's unit; of a mean, without the driver. Below 0 it happens less often. */
  readonly amount: YearLine;
  /** The amount at the low and at the high end of the effect's range: low <= amount <= high. NaN, with nothing missing, where the effect has no range. */
  readonly low: YearLine;
  readonly high: YearLine;
  /** How often the range holds, such as 0.8 for 8 times in 10; undefined where there is none, or places differ in it. */
  readonly level: number | undefined;
  /** What the effect rests on: one entry, or one for each place where places differ. */
  readonly evidence: readonly EffectEvidence[];
}

/** What an outcome is counted by, in one week. A year's worth of a WTE or a person is a week's worth of each week. */
const drivers: Readonly<Record<ServiceOutcome["per"], (resolved: Resolved, isFor: IsFor) => Weekly>> = {
  case: (_, isFor) => (part, week, lacks) => {
    const all = part.completed(week, lacks);
    return part.view.tiers.every(({ id }) => isFor(id)) ? all : casesOf(part, week, isFor);
  },
  contact: (_, isFor) => (part, week, lacks) => contacts(part, week, isFor, lacks),
  wte: () => (part, week, lacks) => part.staff(week, lacks) / weeksInYear,
  person: (resolved) => (part, week, lacks) => {
    // People of several places add up, so that places need not have the same number.
    const people = part.spots.reduce((sum, spot) => sum + spot.figure("people_covered", part.month(week)), 0);
    if (Number.isNaN(people))
      lacks({
        assumption: "people_covered",
        label: labelOf(resolved, "people_covered"),
        for: "",
        why: "empty",
        where: { service: part.view.service },
      });
    return people / weeksInYear;
  },
};

/** Whether an outcome is for a tier. */
type IsFor = (tier: string) => boolean;

/** Cases of some tiers completed in a week. */
const casesOf = ({ view: { tiers, tierFigures } }: ServicePart, week: number, isFor: IsFor): number =>
  tiers.reduce(
    (sum, { id }, tier) =>
      isFor(id) ? sum + (tierFigures.completed?.[week * tiers.length + tier] ?? Number.NaN) : sum,
    0,
  );

/** Attended contacts of the cases completed: each case is counted with all its contacts in the week it ends. */
function contacts(part: ServicePart, week: number, isFor: IsFor, lacks: Lacks): number {
  if (Number.isNaN(part.completed(week, lacks))) return Number.NaN;
  const { tiers, tierFigures } = part.view;
  return tiers.reduce((sum, { id, label }, tier) => {
    if (!isFor(id)) return sum;
    const cases = tierFigures.completed?.[week * tiers.length + tier] ?? Number.NaN;
    // A tier nobody has completed has had no contacts, whatever a case of it takes.
    if (cases === 0) return sum;
    const each = part.common((spot) => attendedContacts(spot, part.month(week), tier));
    if (Number.isNaN(each))
      for (const figure of ["contacts", "non_attendance"])
        part.figure(figure, week, { tier, for: label, where: { tier: id } }, lacks);
    return sum + cases * each;
  }, 0);
}

/**
 * The outcomes of the service shown by a view.
 *
 * @param atPlaces where the view shows several places together, their views one by one; without them, a figure that
 * differs between the places is missing
 */
export function outcomesOf(
  resolved: Resolved,
  view: ServiceView,
  atPlaces: readonly ServiceView[] = [],
): readonly OutcomeView[] {
  const parts = (atPlaces.length === 0 ? [view] : atPlaces).map((one) => servicePart(resolved, one));
  const service = resolved.plan.structure.services?.find((one) => one.id === view.service);
  return (service?.outcomes ?? []).map((outcome) => outcomeView(resolved, outcome, parts));
}

function outcomeView(resolved: Resolved, outcome: ServiceOutcome, parts: readonly ServicePart[]): OutcomeView {
  const number = resolved.members.index("outcome", outcome.id);
  const years = elementAt(parts, 0).view.years.map((year) => year.name);
  const relative = outcome.relative === true;
  const at = { outcome: number, for: outcome.label, where: { outcome: outcome.id } };
  const mean = isMean(outcome);
  const isFor: IsFor = (tier) => outcome.tiers?.includes(tier) ?? true;
  const driver = drivers[outcome.per](resolved, isFor);
  const counted = yearLine(parts, driver);
  const effect: Weekly = (part, week, lacks) => part.figure("outcome_effect", week, at, lacks);
  const before: Weekly = (part, week, lacks) => (relative ? part.figure("outcome_before", week, at, lacks) : 1);
  const ofOne =
    (of: Weekly): Weekly =>
    (part, week, lacks) =>
      of(part, week, lacks) * before(part, week, lacks);
  const none: MissingFigure = {
    assumption: "",
    label: countedLabels[outcome.per],
    for: "",
    why: outcome.per === "wte" || withoutStaff(parts) ? "staff" : "none",
    where: { service: elementAt(parts, 0).view.service },
  };
  const amountAt = (of: Weekly): YearLine => {
    const line = mean
      ? meanLine(parts, ofOne(of), driver)
      : yearLine(parts, (part, week, lacks) => ofOne(of)(part, week, lacks) * driver(part, week, lacks));
    // What nobody was there for, or nobody was there to do, is no nought: there is nothing to tell yet.
    return whereAny(line, counted, none);
  };
  const evidence = evidenceAtEnd(resolved, number, parts);
  const range = evidence.every((one) => one.range !== undefined) ? rangeIn(resolved, number, parts) : undefined;
  const levels = new Set(evidence.map((one) => one.range?.level));
  return {
    id: outcome.id,
    label: outcome.label,
    unit: outcome.unit,
    per: outcome.per,
    relative,
    aim: outcome.aim,
    mean,
    tiers:
      outcome.tiers === undefined
        ? []
        : elementAt(parts, 0).view.tiers.flatMap(({ id, label }) => (isFor(id) ? [label] : [])),
    years,
    driver: counted,
    effect: meanLine(parts, effect, driver),
    before: relative ? meanLine(parts, before, driver) : noLine(years.length),
    amount: amountAt(effect),
    low: range === undefined ? noLine(years.length) : amountAt((part, week) => range(part, week)?.low ?? Number.NaN),
    high: range === undefined ? noLine(years.length) : amountAt((part, week) => range(part, week)?.high ?? Number.NaN),
    level: levels.size === 1 ? elementAt(evidence, 0).range?.level : undefined,
    evidence,
  };
}

/** Whether it is known of a service that nobody works in it, in any week. */
const withoutStaff = (parts: readonly ServicePart[]): boolean =>
  parts.every(
    ({ view: { levels, staffing } }) =>
      staffing !== "not-known" && levels.length > 0 && levels.every(({ wte }) => wte.every((value) => value === 0)),
  );

const countedLabels: Readonly<Record<ServiceOutcome["per"], string>> = {
  case: "Cases completed",
  contact: "Contacts attended",
  wte: "Staff",
  person: "People covered",
};

function memberAt(outcome: number, spot: Spot): ReturnType<typeof cursor>["member"] {
  const here = cursor();
  here.outcome = outcome;
  here.place = spot.place;
  here.service = spot.serviceNumber;
  return here.member;
}

/** The range that holds in a week; it can only change where the effect may. */
function rangeIn(
  resolved: Resolved,
  outcome: number,
  parts: readonly ServicePart[],
): (part: ServicePart, week: number) => EffectRange | undefined {
  const changes = resolved.series("outcome_effect")?.changes ?? [0];
  const kept = new Map(parts.map((part) => [part, new Map<number, EffectRange | undefined>()]));
  return (part, week) => {
    const stretches = present(kept.get(part), "the stretches of a part");
    const stretch = latest(changes, part.month(week));
    if (!stretches.has(stretch))
      stretches.set(
        stretch,
        rangeOf(resolved, "outcome_effect", part.month(week), memberAt(outcome, elementAt(part.spots, 0))),
      );
    return stretches.get(stretch);
  };
}

/** Evidence at every place, told once where it is the same. */
function evidenceAtEnd(resolved: Resolved, outcome: number, parts: readonly ServicePart[]): EffectEvidence[] {
  const all = parts.flatMap((part) =>
    part.spots.map((spot) =>
      evidenceOf(
        resolved,
        part.month(part.view.weeks.length - 1),
        memberAt(outcome, spot),
        resolved.members.ids.place[spot.place],
      ),
    ),
  );
  const [first] = all;
  const words = (one: EffectEvidence): string => JSON.stringify({ ...one, place: undefined });
  return first !== undefined && all.every((one) => words(one) === words(first))
    ? [{ ...first, place: undefined }]
    : all;
}
