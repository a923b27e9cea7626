/**
 * Assumptions as the plan's own counts have them, over the twelve months before a start or as many of them as were
 * counted. Each is offered beside what the plan says; nothing is written unasked.
 *
 *     leaver rate        1 - e^(-12 D / E)         D left, E person-months in post: the hazard as a chance of a year
 *     months to fill     -1 / ln(1 - J w / V)      J joined, w WTE a person, V WTE-months of vacant posts
 *     referrals a week   N / weeks                 less what the plan does not accept
 *     starts a week      N / weeks
 *     came off the list  1 - e^(-R / W)            R came off unstarted, W person-weeks on the list
 *
 * The range is that of the mean of a Poisson count (chance/poisson-mean.ts) at 8 in 10, through the same formula: counts
 * of people come by chance, person-months do not.
 */
import { poissonMean } from "../../chance/poisson-mean";
import { expm1, log1p } from "../../chance/portable";
import { absoluteMonth, daysInMonth, monthName } from "../../plan/calendar";
import { countedKind, type CountedId } from "../../plan/counted";
import { countedWhere } from "../../plan/ask/history-words";
import { idsOf, isEverything, whereLabel } from "../../plan/ask/scope";
import { monthWords, plainNumber } from "../../plan/ask/value-words";
import { unknownInHistory } from "../../plan/check/history";
import type { Assumption, CountedSeries, Plan, Where } from "../../plan/plan";
import type { Resolved } from "../../resolve/resolved";
import { indexIn } from "../../resolve/series";
import { cursor } from "../../workforce/program/shape";
import { ofSamePeople } from "../actuals/same-people";

/** An assumption as it was counted. */
export interface Offer {
  /** What it is called when it is accepted: the assumption, and whom it is for where that is not everybody. */
  readonly id: string;
  readonly assumption: string;
  readonly label: string;
  readonly unit: string;
  readonly where: Where;
  /** Whom it is for, in words; empty for everybody. */
  readonly whom: string;
  /** What the plan has for them; null where it has nothing of their own. */
  readonly now: number | null;
  readonly value: number;
  /** 8 in 10. */
  readonly low: number;
  readonly high: number;
  /** Months counted. */
  readonly months: number;
  /** How it was counted: "9 left of 84.0 on average, over 12 months from April 2025 to March 2026". */
  readonly how: string;
  /** Why it is another number than the plan's. */
  readonly why: string;
  /** The months it is from: "April 2025 to March 2026". */
  readonly span: string;
}

const level = 0.8;
const mostMonths = 12;
const fewestMonths = 3;

/** Counts of some people by month before a start. */
interface Counted {
  readonly months: readonly string[];
  readonly sum: number;
}

/** What a flow came to in the last months before a start in which it and all that goes with it were counted. */
function together(start: string, series: readonly CountedSeries[]): readonly Counted[] | undefined {
  const first = absoluteMonth(start);
  const at = (one: CountedSeries, month: string): number | undefined =>
    one.points.find((point) => point.at === month)?.value ?? undefined;
  const months = Array.from({ length: mostMonths }, (_, back) => monthName(first - mostMonths + back)).filter((month) =>
    series.every((one) => at(one, month) !== undefined),
  );
  return months.length < fewestMonths
    ? undefined
    : series.map((one) => ({ months, sum: months.reduce((sum, month) => sum + (at(one, month) ?? 0), 0) }));
}

const daysOf = (months: readonly string[]): number =>
  months.reduce((sum, month) => sum + daysInMonth(absoluteMonth(month)), 0);

const spanOf = (months: readonly string[]): string =>
  `${monthWords(months[0] ?? "")} to ${monthWords(months.at(-1) ?? "")}`;

/** A figure out of one count: `of` is the formula. */
interface Measured {
  readonly assumption: string;
  readonly count: number;
  readonly of: (count: number) => number;
  readonly months: readonly string[];
  readonly told: string;
}

const figure = (value: number): string => plainNumber(Number(value.toPrecision(3)));

/** What each kind of series measures, with what it needs beside it. */
function measuredBy(plan: Plan, start: string, series: CountedSeries): Measured | undefined {
  const beside = ofSamePeople(plan, series);
  const staff = beside.headcount ?? beside.staff_in_post;
  const none: CountedSeries | undefined = undefined;
  const withOthers = (...others: readonly (CountedSeries | undefined)[]) =>
    others.includes(none) ? undefined : together(start, [series, ...others.flatMap((one) => one ?? [])]);
  switch (series.counts) {
    case "exits": {
      const counted = withOthers(staff);
      const [left, there] = counted ?? [];
      if (left === undefined || there === undefined || !(there.sum > 0)) return undefined;
      const mean = there.sum / there.months.length;
      return {
        assumption: "leaver_rate",
        count: left.sum,
        of: (count) => -expm1((-12 * count) / there.sum),
        months: left.months,
        told: `${figure(left.sum)} left, of ${figure(mean)} ${staff?.counts === "headcount" ? "people" : "WTE"} in post on average`,
      };
    }
    case "joiners": {
      const vacant = beside.vacancies;
      const counted = withOthers(vacant, beside.staff_in_post, beside.headcount);
      const [joined, open, wte, heads] = counted ?? [];
      if (joined === undefined || open === undefined || wte === undefined || heads === undefined) return undefined;
      const hours = heads.sum > 0 ? wte.sum / heads.sum : Number.NaN;
      // As many or more joined than posts were vacant: nothing says how much sooner than a month.
      if (!(joined.sum > 0) || !(poissonMean(Math.round(joined.sum), level).high * hours < open.sum)) return undefined;
      return {
        assumption: "months_to_fill",
        count: joined.sum,
        of: (count) => -1 / log1p((-count * hours) / open.sum),
        months: joined.months,
        told: `${figure(joined.sum)} joined, of ${figure(hours)} WTE each, with ${figure(open.sum / open.months.length)} WTE vacant on average`,
      };
    }
    case "referred":
    case "started": {
      const [came] = withOthers() ?? [];
      if (came === undefined) return undefined;
      const service = plan.structure.services?.find(({ id }) => id === series.service);
      if (series.counts === "started" && service?.capacity !== "starts") return undefined;
      const weeks = daysOf(came.months) / 7;
      const accepted = series.counts === "referred" ? acceptedShare(plan) : 1;
      if (accepted === undefined) return undefined;
      return {
        assumption: series.counts === "referred" ? "referrals" : "starts_per_week",
        count: came.sum,
        of: (count) => count / weeks / accepted,
        months: came.months,
        told: `${figure(came.sum)} ${series.counts === "referred" ? "referred" : "started"} in ${figure(weeks)} weeks${accepted === 1 ? "" : `, ${figure(accepted * 100)}% of referrals being accepted`}`,
      };
    }
    case "removed": {
      const [off, there] = withOthers(beside.waiting) ?? [];
      if (off === undefined || there === undefined || !(there.sum > 0)) return undefined;
      const weeks = (there.sum / there.months.length) * (daysOf(there.months) / 7);
      return {
        assumption: "removal_rate",
        count: off.sum,
        of: (count) => -expm1(-count / weeks),
        months: off.months,
        told: `${figure(off.sum)} came off the list unstarted, of ${figure(there.sum / there.months.length)} waiting on average`,
      };
    }
    default:
      return undefined;
  }
}

/** The share of referrals that the plan accepts; undefined where it is no one number. */
function acceptedShare({ assumptions }: Plan): number | undefined {
  const share = assumptions.find(({ id }) => id === "accepted_share");
  if (share === undefined || (share.value === null && (share.where?.length ?? 0) === 0)) return 1;
  return typeof share.value === "number" && (share.where?.length ?? 0) === 0 ? share.value : undefined;
}

const dimensionOf: Readonly<Record<string, "service" | "tier">> = {
  referrals: "service",
  starts_per_week: "service",
  removal_rate: "tier",
};

/** Whom an assumption is for that a series measures: everybody is not named, nor is a plan's only service. */
function whereFor(plan: Plan, series: CountedSeries, assumption: Assumption | undefined, id: string): Where {
  const { service, ...people } = countedWhere(series);
  const whole = plan.structure.places.find(({ parent }) => parent === undefined)?.id;
  const { place, ...others } = people;
  const here: Where = { ...others, ...(place === undefined || place === whole ? {} : { place }) };
  const dimension = dimensionOf[id];
  if (dimension === undefined || service === undefined) return here;
  const named: Where = { ...here, [dimension]: service };
  const only = plan.structure.services?.length === 1 && (assumption?.where?.length ?? 0) === 0;
  return only ? here : named;
}

/** What the plan has for some people in the month a start moves to; null where that is no one number. */
function valueNow({ members, calendar, series }: Resolved, id: string, where: Where, start: string): number | null {
  const found = series(id);
  if (found === undefined) return null;
  const scope = members.scope(where);
  const values = found.at(calendar.monthOf(start));
  const here = cursor();
  for (const name of found.dimensions) here[name] = scope.get(name)?.[0] ?? 0;
  const alike = found.dimensions.every((name) => scope.get(name)?.length === 1 || members.size(name) === 1);
  const value = alike
    ? values[indexIn(found, here.member)]
    : values.every((one) => one === values[0])
      ? values[0]
      : undefined;
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** What an offer is called when it is accepted. */
const offerId = (assumption: string, where: Where): string =>
  [assumption, ...Object.values(where).flatMap((ids) => idsOf(ids))].join("@");

/** Every assumption of the plan that its own series measure in the months before a start. */
export function offersFrom(resolved: Resolved, start: string): readonly Offer[] {
  const { plan } = resolved;
  const found = (plan.history ?? []).flatMap((series): Offer[] => {
    if (series.over === "year" || unknownInHistory(plan, series).length > 0) return [];
    const measured = measuredBy(plan, start, series);
    if (measured === undefined) return [];
    const { assumption: id, count, of, months, told } = measured;
    const assumption = plan.assumptions.find((one) => one.id === id);
    // What the plan does not work with is not offered.
    if (assumption === undefined) return [];
    const where = whereFor(plan, series, assumption, id);
    const chance = poissonMean(Math.round(count), level);
    const ends = [of(chance.low), of(chance.high)].sort((a, b) => a - b);
    const value = of(count);
    const now = valueNow(resolved, id, where, start);
    const [low = value, high = value] = ends;
    if (![value, low, high].every(Number.isFinite)) return [];
    return [
      {
        id: offerId(id, where),
        assumption: id,
        label: assumption.label,
        unit: assumption.unit,
        where,
        whom: isEverything(where) ? "" : whereLabel(plan, where),
        now,
        value,
        low,
        high,
        months: months.length,
        span: spanOf(months),
        how: `${told}, over ${months.length} months from ${spanOf(months)}`,
        why: whyOf(now, { low, high }, assumption),
      },
    ];
  });
  return found.filter((one, at) => found.findIndex(({ id }) => id === one.id) === at);
}

function whyOf(now: number | null, { low, high }: { low: number; high: number }, assumption: Assumption): string {
  if (now === null) return "The plan has no one number for them; this is what was counted.";
  const from = assumption.status === "published" ? "a published figure" : "an earlier figure";
  if (now < low) return `More than ${from} said, by more than chance in 8 of 10 such counts.`;
  if (now > high) return `Less than ${from} said, by more than chance in 8 of 10 such counts.`;
  return `No more apart from the plan's than chance gives in 8 of 10 such counts.`;
}

/** The kinds of series that measure an assumption, for saying what could be brought in. */
const measuring: readonly CountedId[] = ["exits", "joiners", "referred", "started", "removed"];
export const measuringWords = measuring.map((id) => countedKind(id).label.toLowerCase());
