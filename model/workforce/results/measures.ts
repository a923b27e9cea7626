/**
 * What can be asked of a run: each measure with its unit, made of additive quantities so that it holds for any group of
 * people. A measure that cannot be had, because a figure is empty or the breakdown does not apply, is missing, not zero.
 */
import type { Where } from "../../plan/plan";
import { groupingOf, type Breakdown, type Group } from "./grouping";
import { totalsOf, type Quantity, type Slots } from "./quantities";
import type { Run } from "../program/run";

export interface Measure {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** `stock` is read at the end of a year or month; `flow` is summed over it. */
  readonly kind: "stock" | "flow";
  readonly quantities: readonly Quantity[];
  /** From the quantities in that order; for `share` measures the last is that of the whole. */
  readonly of: (...values: number[]) => number;
  readonly means: string;
}

const same = (value: number): number => value;
const ratio = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole);
const simple = (
  id: string,
  label: string,
  unit: string,
  kind: Measure["kind"],
  quantity: Quantity,
  means: string,
): Measure => ({ id, label, unit, kind, quantities: [quantity], of: same, means });

export const measures: readonly Measure[] = [
  simple("staff_in_post", "Staff in post", "WTE", "stock", "wte", "WTE employed at the end of the period."),
  simple("headcount", "Headcount", "heads", "stock", "heads", "People employed at the end of the period."),
  simple("establishment", "Establishment", "WTE", "stock", "posts", "Funded posts at the end of the period."),
  {
    id: "vacancies",
    label: "Vacancies",
    unit: "WTE",
    kind: "stock",
    quantities: ["posts", "wte"],
    of: (posts, wte) => posts - wte,
    means: "Establishment less staff in post; below zero is over establishment.",
  },
  {
    id: "vacancy_rate",
    label: "Vacancy rate",
    unit: "share",
    kind: "stock",
    quantities: ["posts", "wte"],
    of: (posts, wte) => ratio(posts - wte, posts),
    means: "Vacancies / establishment.",
  },
  simple("need", "Posts needed", "WTE", "stock", "needed", "Establishment with today's unmet need on top."),
  {
    id: "gap_to_need",
    label: "Gap to need",
    unit: "WTE",
    kind: "stock",
    quantities: ["needed", "wte"],
    of: (needed, wte) => needed - wte,
    means: "Posts needed less staff in post.",
  },
  simple("joiners", "Joiners", "heads", "flow", "joiners", "People hired into posts, from every source."),
  simple(
    "joiners_newly_qualified",
    "Joiners newly qualified",
    "heads",
    "flow",
    "newlyQualified",
    "People hired from the training routes.",
  ),
  simple(
    "joiners_international",
    "Joiners from abroad",
    "heads",
    "flow",
    "recruitedAbroad",
    "International recruits hired into posts.",
  ),
  simple(
    "joiners_returners",
    "Joiners returning to practice",
    "heads",
    "flow",
    "returned",
    "Returners to practice hired into posts.",
  ),
  simple(
    "joiners_open_market",
    "Joiners from the open labour market",
    "heads",
    "flow",
    "fromOpenMarket",
    "People hired where no pool limits, such as support workers.",
  ),
  simple(
    "leavers",
    "Leavers other than retirements",
    "heads",
    "flow",
    "leavers",
    "People who left the modelled workforce other than by retiring.",
  ),
  simple("retirements", "Retirements", "heads", "flow", "retirements", "People who retired."),
  {
    id: "exits",
    label: "All leavers",
    unit: "heads",
    kind: "flow",
    quantities: ["leavers", "retirements"],
    of: (leavers, retired) => leavers + retired,
    means: "Leavers and retirements together, as published leaver rates count them.",
  },
  {
    id: "exit_rate",
    label: "Leaver rate in the year",
    unit: "share",
    kind: "flow",
    quantities: ["leavers", "retirements", "exposure"],
    of: (leavers, retired, years) => 1 - Math.pow(1 - ratio(leavers + retired, 12 * years), 12),
    means:
      "Yearly probability of leaving, retirement included: the period's mean monthly probability over twelve months, as the leaver rate is defined.",
  },
  {
    id: "leavers_wte",
    label: "Leavers other than retirements, WTE",
    unit: "WTE",
    kind: "flow",
    quantities: ["leaversWte"],
    of: same,
    means: "WTE of people who left other than by retiring.",
  },
  {
    id: "retirements_wte",
    label: "Retirements, WTE",
    unit: "WTE",
    kind: "flow",
    quantities: ["retirementsWte"],
    of: same,
    means: "WTE of people who retired.",
  },
  {
    id: "joiners_wte",
    label: "Joiners, WTE",
    unit: "WTE",
    kind: "flow",
    quantities: ["joinersWte"],
    of: same,
    means: "WTE of people hired.",
  },
  simple(
    "promotions",
    "Promotions out of the level",
    "heads",
    "flow",
    "promotedOut",
    "People promoted to the next level.",
  ),
  simple(
    "promotions_in",
    "Promotions into the level",
    "heads",
    "flow",
    "promotedIn",
    "People promoted from the level below.",
  ),
  simple(
    "apprentices_qualified",
    "Support workers who qualified",
    "heads",
    "flow",
    "apprenticesIn",
    "Apprentices in post who moved from the support level to registration.",
  ),
  simple("moves_in", "Moves in", "heads", "flow", "movedIn", "People who moved in from another setting or place."),
  simple("moves_out", "Moves out", "heads", "flow", "movedOut", "People who moved to another setting or place."),
  {
    id: "hours_change",
    label: "Promotions, moves and hours, net",
    unit: "WTE",
    kind: "flow",
    quantities: [
      "hoursWte",
      "agedWte",
      "promotedInWte",
      "promotedOutWte",
      "apprenticesInWte",
      "apprenticesOutWte",
      "movedInWte",
      "movedOutWte",
    ],
    of: (hours, aged, pi, po, ai, ao, mi, mo) => hours + aged + pi - po + ai - ao + mi - mo,
    means:
      "WTE gained or lost because people change hours, age band, level, setting or place within the group's people.",
  },
  {
    id: "net_moves",
    label: "Promotions, qualifying and moves, net",
    unit: "heads",
    kind: "flow",
    quantities: ["promotedIn", "promotedOut", "apprenticesIn", "apprenticesOut", "movedIn", "movedOut"],
    of: (pi, po, ai, ao, mi, mo) => pi - po + ai - ao + mi - mo,
    means:
      "People who came into the group from another level, setting or place, less those who went; nothing for the whole workforce.",
  },
  simple("learners", "Learners", "heads", "stock", "learners", "People in training at the end of the period."),
  simple("intakes", "Intakes", "heads", "flow", "intakes", "Learners who started training."),
  simple("completions", "Completions", "heads", "flow", "completions", "Learners who completed their course."),
  simple("course_leavers", "Learners who left the course", "heads", "flow", "leftCourse", "Course attrition."),
  simple(
    "unregistered",
    "Completed without registering",
    "heads",
    "flow",
    "unregistered",
    "People who completed but did not register.",
  ),
  simple(
    "registered_elsewhere",
    "Registered, first post elsewhere",
    "heads",
    "flow",
    "elsewhere",
    "New registrants who look for a first post outside the modelled workforce.",
  ),
  simple(
    "new_registrants",
    "New registrants looking for a post",
    "heads",
    "flow",
    "joinedPool",
    "New registrants who enter the pool.",
  ),
  simple("looking", "People looking for a post", "heads", "stock", "looking", "The pool at the end of the period."),
  simple(
    "gave_up",
    "Gave up looking for a post",
    "heads",
    "flow",
    "gaveUp",
    "People who left the pool without a post.",
  ),
  simple(
    "placement_need",
    "Placement weeks needed",
    "weeks",
    "flow",
    "placementNeed",
    "Weeks of placement the learners needed.",
  ),
  simple(
    "placement_capacity",
    "Placement weeks offered",
    "weeks",
    "flow",
    "placementCapacity",
    "Weeks of placement the staff could host.",
  ),
  {
    id: "placement_shortfall",
    label: "Placement weeks short",
    unit: "weeks",
    kind: "flow",
    quantities: ["placementNeed", "placementCapacity"],
    of: (need, capacity) => need - capacity,
    means: "Weeks needed less weeks offered; below zero is room to spare.",
  },
  simple("cost", "Pay bill", "GBP", "flow", "cost", "WTE x pay point x (1 + supplement) x (1 + on-costs)."),
  simple(
    "temporary_staff",
    "Temporary staff",
    "WTE",
    "stock",
    "covered",
    "Vacancies covered by bank and agency staff at the end of the period.",
  ),
  simple(
    "temporary_cost",
    "Cost of temporary staff",
    "GBP",
    "flow",
    "temporaryCost",
    "What the cover cost, premium included.",
  ),
  {
    id: "share_over_55",
    label: "Aged 55 and over",
    unit: "share",
    kind: "stock",
    quantities: ["over55", "heads"],
    of: ratio,
    means: "Share of headcount aged 55 and over.",
  },
  {
    id: "mean_age",
    label: "Mean age",
    unit: "years",
    kind: "stock",
    quantities: ["ageYears", "heads"],
    of: ratio,
    means: "Mean age of the headcount.",
  },
  {
    id: "international_share",
    label: "Internationally recruited",
    unit: "share",
    kind: "stock",
    quantities: ["international", "heads"],
    of: ratio,
    means: "Share of headcount recruited from abroad.",
  },
  {
    id: "registered_share",
    label: "Registered share of staff",
    unit: "share",
    kind: "stock",
    quantities: ["registeredWte", "wte"],
    of: ratio,
    means: "Skill mix: WTE of HCPC-registered staff / all WTE.",
  },
  {
    id: "skill_mix",
    label: "Share of all staff",
    unit: "share",
    kind: "stock",
    quantities: ["wte"],
    of: same,
    means: "WTE of the group / WTE of all groups of the table: by level, the skill mix.",
  },
  {
    id: "available_wte",
    label: "Available staff",
    unit: "WTE",
    kind: "stock",
    quantities: ["wte", "awayWte"],
    of: (wte, away) => wte - away,
    means: "Staff in post less the time apprentices spend in off-the-job training.",
  },
];

const byId = new Map(measures.map((measure) => [measure.id, measure]));
export const measureOf = (id: string): Measure | undefined => byId.get(id);

export interface Table {
  readonly measure: Measure;
  readonly by: readonly Breakdown[];
  readonly groups: readonly Group[];
  readonly times: readonly string[];
  /** Group after group, time after time: group * times + time. NaN is missing. */
  readonly values: Float64Array;
}

export interface Asked {
  readonly measures: readonly string[];
  readonly by?: readonly Breakdown[];
  readonly where?: Where;
  readonly time?: "month" | "year";
}

/** Months or planning years of a run, and which months each covers. */
export function slotsOf(run: Run, time: "month" | "year"): Slots {
  const { months, calendar } = run.program;
  const of = new Int32Array(months);
  const last = new Uint8Array(months);
  if (time === "month") {
    for (let month = 0; month < months; month += 1) of[month] = month;
    last.fill(1);
    return { names: Array.from({ length: months }, (_, month) => monthLabel(calendar.start + month)), of, last };
  }
  calendar.years.forEach((year, number) => {
    of.fill(number, year.first, year.last + 1);
    last[year.last] = 1;
  });
  return { names: calendar.years.map((year) => year.name), of, last };
}

const monthLabel = (absolute: number): string =>
  `${Math.floor(absolute / 12)}-${String((absolute % 12) + 1).padStart(2, "0")}`;

/** Tables of measures for any breakdown of a run, by month or planning year. */
export function tabulate(run: Run, asked: Asked): Table[] {
  const list = asked.measures.map((id) => {
    const measure = measureOf(id);
    if (measure === undefined) throw new RangeError(`there is no measure ${id}`);
    return measure;
  });
  const by = asked.by ?? [];
  const grouping = groupingOf(run.program.inputs.resolved, run.program.shape, by, asked.where);
  const slots = slotsOf(run, asked.time ?? "year");
  const totals = totalsOf(run, grouping, slots, [...new Set(list.flatMap((measure) => measure.quantities))]);
  const size = grouping.groups.length * slots.names.length;
  return list.map((measure): Table => {
    const parts = measure.quantities.map((quantity) => totals(quantity));
    const values = new Float64Array(size);
    for (let i = 0; i < size; i += 1)
      values[i] = parts.some((part) => part === undefined) ? Number.NaN : measure.of(...parts.map((part) => part![i]!));
    if (measure.id === "skill_mix") {
      const times = slots.names.length;
      for (let time = 0; time < times; time += 1) {
        let whole = 0;
        for (let group = 0; group < grouping.groups.length; group += 1) whole += values[group * times + time]!;
        for (let group = 0; group < grouping.groups.length; group += 1)
          values[group * times + time] = ratio(values[group * times + time]!, whole);
      }
    }
    if (["moves_in", "moves_out"].includes(measure.id) && run.program.movePairs.length === 0) values.fill(Number.NaN);
    return { measure, by, groups: grouping.groups, times: slots.names, values };
  });
}
