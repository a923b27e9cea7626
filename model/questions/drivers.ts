/**
 * What drives the gap between posts and staff over some years: a waterfall in WTE whose steps come from the flows and
 * add up exactly, with what cannot be attributed shown as its own step.
 */
import type { Where } from "../plan/plan";
import { tabulate } from "../workforce/results/tabulate";
import type { Projection } from "../workforce/run/projection";

export interface Step {
  readonly id: string;
  readonly label: string;
  /** WTE added to the gap; below zero closes it. */
  readonly wte: number;
}

export interface Drivers {
  /** Vacancies at the end of the year before `first` (or on the opening day) and at the end of `last`. WTE. */
  readonly from: number;
  readonly to: number;
  readonly steps: readonly Step[];
  /** What the steps do not account for: rounding, or nothing. */
  readonly remainder: number;
}

/** @param years the first and last planning year, such as 2024/25 and 2036/37 */
export function gapDrivers(
  projection: Projection,
  years: { readonly first: string; readonly last: string },
  where: Where = {},
): Drivers {
  const { run } = projection;
  const names = run.program.calendar.years.map((year) => year.name);
  const first = names.indexOf(years.first);
  const last = names.indexOf(years.last);
  if (first < 0 || last < first) throw new RangeError(`no years ${years.first} to ${years.last}`);
  const ids = [
    "staff_in_post",
    "establishment",
    "joiners_wte",
    "leavers_wte",
    "retirements_wte",
    "hours_change",
    "joiners",
    "joiners_newly_qualified",
    "joiners_international",
    "joiners_returners",
    "joiners_open_market",
    "apprentices_qualified",
  ] as const;
  // By place, since people are hired from pools by place: sources are shared out where they are known.
  const tables = new Map(tabulate(run, { measures: ids, where }).map((table) => [table.measure.id, table]));
  const sum = (id: (typeof ids)[number]): number => {
    let total = 0;
    for (let year = first; year <= last; year += 1) total += tables.get(id)!.values[year]!;
    return total;
  };
  const { values: posts, opening: openingPosts } = tables.get("establishment")!;
  const { values: staff, opening: openingStaff } = tables.get("staff_in_post")!;
  const postsBefore = first === 0 ? openingPosts[0]! : posts[first - 1]!;
  const staffBefore = first === 0 ? openingStaff[0]! : staff[first - 1]!;
  const hired = sum("joiners_wte");
  const heads = sum("joiners");
  const part = (id: (typeof ids)[number]): number => {
    const share = heads > 0 ? sum(id) / heads : 0;
    return Number.isFinite(share) ? hired * share : Number.NaN;
  };
  const sources = [
    { id: "newly-qualified", label: "Newly qualified", wte: -part("joiners_newly_qualified") },
    { id: "international", label: "From abroad", wte: -part("joiners_international") },
    { id: "returners", label: "Returners", wte: -part("joiners_returners") },
    { id: "open-market", label: "Open labour market", wte: -part("joiners_open_market") },
  ];
  // Broken down by setting, age or origin the sources are not known; the joiners are then one step.
  const joined = sources.every((step) => Number.isFinite(step.wte))
    ? sources
    : [{ id: "joiners", label: "Joiners", wte: -hired }];
  const steps: Step[] = [
    { id: "posts", label: "Funded posts", wte: posts[last]! - postsBefore },
    { id: "leavers", label: "Leavers", wte: sum("leavers_wte") },
    { id: "retirements", label: "Retirements", wte: sum("retirements_wte") },
    ...joined,
    { id: "hours", label: "Hours and moves", wte: -sum("hours_change") },
  ].filter((step) => Math.abs(step.wte) > 1e-6 || Number.isNaN(step.wte));
  const from = postsBefore - staffBefore;
  const to = posts[last]! - staff[last]!;
  return { from, to, steps, remainder: to - from - steps.reduce((total, step) => total + step.wte, 0) };
}
