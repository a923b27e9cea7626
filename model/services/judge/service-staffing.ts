/**
 * The staff a service's workload of one planning year needs, level by level, by the method of staffing.ts: the cases
 * referred, the hours of each in a case, and what the capacity chain leaves of a contracted hour.
 *
 * The method takes supervision of others as work of its own, beside work that is not for patients; the weeks of the service
 * take it out of the time for patients. A level that supervises much can therefore need a little less here than the list
 * takes to stand still.
 */
import { elementAt, present } from "../../assumptions/present";
import type { Problem } from "../../plan/problem";
import { supervisionDue, supervisorOf } from "../capacity/supervision";
import { capacityChain } from "../capacity/capacity-chain";
import type { Spot } from "../figures/spot";
import { listsAt, weeksOfYear } from "./service-health";
import type { ServiceList, Services } from "../services";
import { staffingNeed, type StaffingNeed, type WorkingYear } from "./staffing";
import type { ChainLink } from "../figures/view";
import type { WeeksOfYear } from "../figures/weeks";
import { caseHours, namesLevel, levelsAtWork } from "../capacity/work";

/** Cases of one tier in the year and what they take of a level. */
export interface TierWorkload {
  readonly tier: string;
  readonly label: string;
  /** Cases referred in the year, for the first time or again. */
  readonly cases: number;
  /** Hours of the level in one case; over several places, the mean by cases. */
  readonly hoursPerCase: number;
  /** Cases one WTE does in the year with nothing else to do; NaN over places that differ in it. */
  readonly standardWorkload: number;
  /** WTE the cases take. */
  readonly staff: number;
}

export interface LevelStaffing {
  readonly id: string;
  readonly label: string;
  /** Hours one WTE is at work in the year, and what time at work is multiplied by for work that is not for patients; NaN over places that differ in it. */
  readonly availableHours: number;
  readonly categoryFactor: number;
  readonly workloads: readonly TierWorkload[];
  /** WTE for the cases alone. */
  readonly base: number;
  /** WTE for supervising others. */
  readonly individualFactor: number;
  readonly required: number;
  /** WTE at the end of the year. */
  readonly actual: number;
  /** Actual / required; below 1 staff work under pressure. Infinity where none are required. */
  readonly ratio: number;
  /** Actual less required, WTE. */
  readonly difference: number;
  /** Why nothing can be worked out from figures that are there. */
  readonly problems: readonly Problem[];
}

export interface ServiceStaffing {
  readonly year: string;
  /** Weeks that begin in the year: workload and working time are counted over the same ones. */
  readonly weeks: number;
  /** Levels that work in the service. None where nothing is known of the staff and the time of a case. */
  readonly levels: readonly LevelStaffing[];
}

/** Only how contracted time is written depends on it; no result does. */
const DAYS_IN_A_WEEK = 5;

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const common = (values: readonly number[]): number =>
  values.every((value) => Object.is(value, values[0])) ? (values[0] ?? Number.NaN) : Number.NaN;

/** Adds up what each week of a year gives. */
function overWeeks({ first, last }: WeeksOfYear, of: (week: number) => number): number {
  let sum = 0;
  for (let week = first; week <= last; week += 1) sum += of(week);
  return sum;
}

/** Contracted time and absences of one WTE over the weeks of a year, and the share of the time at work that is not for patients. */
function workingTime(chains: readonly (readonly ChainLink[])[]): {
  readonly year: WorkingYear;
  readonly notForPatients: number;
} {
  const valueOf = (links: readonly ChainLink[], id: string): number =>
    links.find((link) => link.id === id)?.value ?? Number.NaN;
  const contracted = chains.map((links) => valueOf(links, "contracted_hours"));
  const possibleDays = chains.length * DAYS_IN_A_WEEK;
  const hoursPerDay = total(contracted) / possibleDays;
  const away = elementAt(chains, 0).filter((link) => link.says === "less share");
  const absences = away.map(({ id, label }) => ({
    label,
    days: total(chains.map((links, week) => elementAt(contracted, week) * valueOf(links, id))) / hoursPerDay,
  }));
  const atWork = chains.map(
    (links, week) => elementAt(contracted, week) * (1 - total(away.map(({ id }) => valueOf(links, id)))),
  );
  const notForPatients =
    total(chains.map((links, week) => elementAt(atWork, week) * (1 - valueOf(links, "patient_facing_share")))) /
    total(atWork);
  return { year: { possibleDays, absences, hoursPerDay }, notForPatients };
}

/** What the cases of a year take of a level at one place, by tier; NaN hours for a tier whose work is not given. */
function workloadsOf(
  services: Services,
  { spot, queue }: ServiceList,
  level: number,
  year: WeeksOfYear,
): { readonly label: string; readonly yearly: number; readonly hoursPerUnit: number }[] {
  const { month } = services.weeks;
  const flows = queue === undefined ? undefined : services.run(queue).flows;
  const tiers = spot.service.tiers.length;
  return spot.service.tiers.map(({ label }, tier) => {
    const kept = new Map<number, number>();
    const hoursIn = (week: number): number => {
      const at = elementAt(month, week);
      let hours = kept.get(at);
      if (hours === undefined)
        kept.set(at, (hours = namesAny(spot, at, tier) ? elementAt(caseHours(spot, at, tier), level) : Number.NaN));
      return hours;
    };
    const joined = (week: number): number =>
      flows === undefined
        ? Number.NaN
        : elementAt(flows.referred, week * tiers + tier) + elementAt(flows.rereferred, week * tiers + tier);
    const yearly = overWeeks(year, joined);
    return {
      label,
      yearly,
      hoursPerUnit: yearly > 0 ? overWeeks(year, (week) => joined(week) * hoursIn(week)) / yearly : hoursIn(year.last),
    };
  });
}

const namesAny = (spot: Spot, month: number, tier: number): boolean =>
  spot.resolved.members.ids.level.some((_, level) => namesLevel(spot, month, tier, level));

interface NeedAt {
  readonly outcome: ReturnType<typeof staffingNeed>;
  readonly actual: number;
}

function needAt(services: Services, list: ServiceList, level: number, year: WeeksOfYear): NeedAt {
  const { spot, staff } = list;
  const levels = spot.resolved.members.size("level");
  const wteIn =
    (week: number) =>
    (of: number): number =>
      elementAt(staff.wte, week * levels + of);
  const weeks = Array.from({ length: year.last - year.first + 1 }, (_, i) => year.first + i);
  const monthOf = (week: number): number => elementAt(services.weeks.month, week);
  const chains = weeks.map((week) => capacityChain(spot, monthOf(week), level, wteIn(week)));
  const { year: working, notForPatients } = workingTime(chains);
  // Whoever is needed gives all the supervision that is due, whether or not there is time for it now.
  const given =
    level === supervisorOf(spot) ? total(weeks.map((week) => supervisionDue(spot, monthOf(week), wteIn(week)))) : 0;
  const actual = wteIn(year.last)(level);
  const outcome = staffingNeed({
    year: working,
    workloads: workloadsOf(services, list, level, year),
    categoryAllowances: [{ label: "work that is not for patients", share: notForPatients }],
    individualAllowances: given === 0 ? [] : [{ label: "supervision given to others", hoursPerYear: given }],
    actual,
  });
  return { outcome, actual };
}

/** Adds up the needs of several places; of one, what staffing.ts says. */
function together(
  needs: readonly StaffingNeed[],
  actual: number,
  tiers: Spot["service"]["tiers"],
): Omit<LevelStaffing, "id" | "label" | "problems"> {
  const sum = (of: (need: StaffingNeed) => number): number => total(needs.map(of));
  const required = sum((need) => need.required);
  return {
    availableHours: common(needs.map((need) => need.available.hours)),
    categoryFactor: common(needs.map((need) => need.categoryFactor)),
    workloads: tiers.map(({ id, label }, tier) => {
      const cases = sum((need) => elementAt(need.workloads, tier).yearly);
      const each = needs.map((need) => elementAt(need.workloads, tier).hoursPerUnit);
      const same = common(each);
      return {
        tier: id,
        label,
        cases,
        hoursPerCase: Number.isNaN(same)
          ? total(needs.map((need, at) => elementAt(need.workloads, tier).yearly * elementAt(each, at))) / cases
          : same,
        standardWorkload: common(needs.map((need) => elementAt(need.workloads, tier).standardWorkload)),
        staff: sum((need) => elementAt(need.workloads, tier).staff),
      };
    }),
    base: sum((need) => need.base),
    individualFactor: sum((need) => need.individualFactor),
    required,
    actual,
    ratio: actual / required,
    difference: actual - required,
  };
}

/**
 * Staff needed and staff there in a planning year, by level.
 *
 * @param place id of one of the service's places; all of them together when undefined
 * @param year written 2026/27; throws where the plan does not have it
 */
export function staffingOf(
  services: Services,
  service: string,
  place: string | undefined,
  year: string,
): ServiceStaffing {
  const lists = listsAt(services, service, place);
  const over = weeksOfYear(services, year);
  const { members } = services.resolved;
  const working = new Map(lists.map((list) => [list, levelsAtWork(list.spot)]));
  const levels = members.ids.level.flatMap((id, level): LevelStaffing[] => {
    const here = lists.filter((list) => present(working.get(list), "who works on a list").includes(level));
    if (here.length === 0) return [];
    const { tiers } = elementAt(here, 0).spot.service;
    const needs = here.map((list) => needAt(services, list, level, over));
    const actual = total(needs.map((need) => need.actual));
    const found = needs.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []));
    const label = elementAt(members.labels.level, level);
    if (found.length === needs.length) return [{ id, label, ...together(found, actual, tiers), problems: [] }];
    const problems = needs.flatMap(({ outcome }) =>
      outcome.problems.map((one): Problem => ({ ...one, says: `${label}: ${one.says}` })),
    );
    return [
      {
        id,
        label,
        availableHours: Number.NaN,
        categoryFactor: Number.NaN,
        workloads: [],
        base: Number.NaN,
        individualFactor: Number.NaN,
        required: Number.NaN,
        actual,
        ratio: Number.NaN,
        difference: Number.NaN,
        problems,
      },
    ];
  });
  return { year, weeks: over.last - over.first + 1, levels };
}
