/**
 * What drives a shortage: the change of its measure since it was last not met, as a sum of flows and stocks that adds up
 * exactly. A rate is taken apart into what moved its part and what moved its whole.
 */
import { elementAt } from "../../assumptions/present";
import { shortageMeasure, type ShortageMeasureId } from "../../plan/shortage-measures";
import type { ListSpot } from "./list-readings";
import { joiningPace, overLast, type StaffSpot } from "./staff-readings";

export interface ShortageStep {
  readonly id: string;
  readonly label: string;
  /** What it adds to the measure, in its unit; below zero takes off. */
  readonly adds: number;
}

export interface ShortageDrivers {
  /** What the sum is of: the measure itself, or for a list the people waiting. */
  readonly label: string;
  readonly unit: string;
  /** Readings it goes from and to: 0 is the day before the plan starts, n the end of its n-th month. */
  readonly fromReading: number;
  readonly toReading: number;
  readonly from: number;
  readonly to: number;
  readonly steps: readonly ShortageStep[];
  /** What the steps do not account for: rounding, or nothing. */
  readonly remainder: number;
}

const sources = [
  ["newly-qualified", "Newly qualified", "joiners_newly_qualified"],
  ["international", "From abroad", "joiners_international"],
  ["returners", "Returners", "joiners_returners"],
  ["outside", "From outside, registered", "joiners_outside"],
  ["open-market", "Open labour market", "joiners_open_market"],
  ["joiners-known", "Joined, as known", "joiners_known"],
] as const;

/** Measures of the workforce that the sums are made of. */
export const driverMeasures: readonly string[] = [
  "over_establishment",
  "vacant_posts",
  "leavers_wte",
  "leavers_known_wte",
  "retirements_wte",
  "joiners_wte",
  "joiners",
  "hours_change",
  "headcount",
  ...sources.map(([, , measure]) => measure),
];

interface Window {
  readonly from: number;
  readonly to: number;
}

type Of = (measure: string) => Float64Array;

const change = (line: Float64Array, { from, to }: Window): number => elementAt(line, to) - elementAt(line, from);
const flow = (line: Float64Array, { from, to }: Window): number =>
  line.subarray(from + 1, to + 1).reduce((sum, one) => sum + one, 0);
const step = (id: string, label: string, adds: number): ShortageStep => ({ id, label, adds });

/** What changed staff in post, in WTE, as what each flow added. Joiners are told by where they came from, in the proportion of heads. */
function staffSteps(of: Of, window: Window): readonly ShortageStep[] {
  const wte = flow(of("joiners_wte"), window);
  const heads = flow(of("joiners"), window);
  const bySource = sources.map(([id, label, measure]) =>
    step(id, label, heads === 0 ? 0 : (wte * flow(of(measure), window)) / heads),
  );
  // By setting it is not known where somebody came from: the joiners are then one step.
  const joined = bySource.every(({ adds }) => Number.isFinite(adds)) ? bySource : [step("joiners", "Joiners", wte)];
  return [
    step("leavers", "Leavers", -flow(of("leavers_wte"), window)),
    step("leavers-known", "Left, as known", -flow(of("leavers_known_wte"), window)),
    step("retirements", "Retirements", -flow(of("retirements_wte"), window)),
    ...joined,
    step("hours", "Hours, moves and promotions", flow(of("hours_change"), window)),
  ];
}

const scaled = (steps: readonly ShortageStep[], by: number): ShortageStep[] =>
  steps.map((one) => ({ ...one, adds: one.adds * by }));

/** What changed the posts nobody is in: posts grow, people leave and join, and some are over establishment. WTE. */
const vacantSteps = (of: Of, window: Window): readonly ShortageStep[] => [
  step("posts", "Funded posts", change(of("establishment"), window)),
  ...scaled(staffSteps(of, window), -1),
  step("over-establishment", "Staff beyond the posts", change(of("over_establishment"), window)),
];

/** A quotient's change: what the part moved at the new whole, and what the whole moved at the old part. */
function quotientSteps(
  part: readonly [id: string, label: string, line: Float64Array],
  whole: readonly [id: string, label: string, line: Float64Array],
  window: Window,
): readonly ShortageStep[] {
  const [before, after] = [elementAt(whole[2], window.from), elementAt(whole[2], window.to)];
  const was = elementAt(part[2], window.from);
  return [
    step(part[0], part[1], change(part[2], window) / after),
    step(whole[0], whole[1], was / after - was / before),
  ];
}

const stepsOf: Readonly<Partial<Record<ShortageMeasureId, (of: Of, window: Window) => readonly ShortageStep[]>>> = {
  vacant_posts: vacantSteps,
  vacancy_rate: (of, window) => {
    const posts = of("establishment");
    const after = elementAt(posts, window.to);
    const vacant = elementAt(of("vacant_posts"), window.from);
    // More posts are more to fill, and more to share the old vacancies out over.
    const shared = vacant / after - vacant / elementAt(posts, window.from);
    return scaled(vacantSteps(of, window), 1 / after).map((one) =>
      one.id === "posts" ? { ...one, adds: one.adds + shared } : one,
    );
  },
  staff_per_10k: (of, window) => {
    const perTenThousand = (at: number): number =>
      elementAt(of("staff_in_post_per_100k"), at) / 10 / elementAt(of("staff_in_post"), at);
    const rate = perTenThousand(window.to);
    const was = elementAt(of("staff_in_post"), window.from);
    return [
      ...scaled(staffSteps(of, window), rate),
      step("patients", "Patients registered", was * rate - was * perTenThousand(window.from)),
    ];
  },
  months_to_fill: (of, window) => {
    const vacant = of("vacant_posts");
    const pace = joiningPace(vacant, of("joiners_wte"));
    return quotientSteps(["vacant", "Vacant posts", vacant], ["pace", "People joining a month", pace], window);
  },
  new_per_vacancy: (of, window) =>
    quotientSteps(
      ["new", "Newly registered", overLast(12, of("new_registrants"))],
      ["vacant", "Vacant posts", of("vacant_posts")],
      window,
    ),
  placement_use: (of, window) =>
    quotientSteps(
      ["need", "Weeks learners need", overLast(12, of("placement_need"))],
      ["capacity", "Weeks the staff can host", overLast(12, of("placement_capacity"))],
      window,
    ),
  share_over_55: (of, window) => {
    const [share, heads] = [of("share_over_55"), of("headcount")];
    const over = share.map((one, at) => one * elementAt(heads, at));
    return quotientSteps(["over-55", "People aged 55 and over", over], ["staff", "All people in post", heads], window);
  },
  leaver_rate: (of, window) => {
    const [rate, leave, retire] = [of("exit_rate"), of("leavers_wte"), of("retirements_wte")];
    const part = (one: Float64Array, at: number): number => {
      const all = elementAt(leave, at) + elementAt(retire, at);
      return all === 0 ? 0 : (elementAt(rate, at) * elementAt(one, at)) / all;
    };
    const moved = (one: Float64Array): number => part(one, window.to) - part(one, window.from);
    return [step("leavers", "Leavers", moved(leave)), step("retirements", "Retirements", moved(retire))];
  },
};

/** The readings a shortage is told between: from the last at which it was not met, or the first there is, up to now. */
function windowOf(value: Float64Array, since: number, to: number): Window | undefined {
  const before = Math.max(0, since - 1);
  const from = Number.isNaN(elementAt(value, before)) ? since : before;
  return from < to ? { from, to } : undefined;
}

function told(
  label: string,
  unit: string,
  line: Float64Array,
  window: Window,
  steps: readonly ShortageStep[],
): ShortageDrivers | undefined {
  if (steps.some(({ adds }) => !Number.isFinite(adds))) return undefined;
  const [from, to] = [elementAt(line, window.from), elementAt(line, window.to)];
  return {
    label,
    unit,
    fromReading: window.from,
    toReading: window.to,
    from,
    to,
    steps: steps.filter(({ adds }) => Math.abs(adds) > 1e-12),
    remainder: to - from - steps.reduce((sum, { adds }) => sum + adds, 0),
  };
}

/** @param since the reading from which on it holds; @param to the one it is told at */
export function staffDrivers(
  { readings, monthly }: StaffSpot,
  measure: ShortageMeasureId,
  since: number,
  to: number,
): ShortageDrivers | undefined {
  const value = readings(measure)?.value;
  const window = value === undefined ? undefined : windowOf(value, since, to);
  const steps = stepsOf[measure];
  if (value === undefined || window === undefined || steps === undefined) return undefined;
  const missing = (length: number): Float64Array => new Float64Array(length).fill(Number.NaN);
  // The rate of leaving at the start is not told on the day before: it begins with the first month.
  const from = measure === "leaver_rate" ? { ...window, from: Math.max(1, window.from) } : window;
  if (from.from >= to) return undefined;
  const of: Of = (id) => monthly(measure, id) ?? missing(value.length);
  const { label, unit } = shortageMeasure(measure);
  return told(label, unit, value, from, steps(of, from));
}

/** A list is driven by who joins and who leaves it, whatever it is judged by. */
export function listDrivers({ months, readings }: ListSpot, measure: ShortageMeasureId, since: number, to: number) {
  const value = readings(measure)?.value;
  const window = value === undefined ? undefined : windowOf(value, since, to);
  if (months === undefined || window === undefined) return undefined;
  return told("People waiting", "people", months.waiting, window, [
    step("referred", "Referred", flow(months.referred, window)),
    step("rereferred", "Referred again", flow(months.rereferred, window)),
    step("started", "Started", -flow(months.started, window)),
    step("removed", "Taken off the list", -flow(months.removed, window)),
  ]);
}

/** The step that does most towards the shortage; undefined where none does. */
export function mainDriver({ steps, unit }: ShortageDrivers, measure: ShortageMeasureId): ShortageStep | undefined {
  const way = unit === "people" || shortageMeasure(measure).worse === "above" ? 1 : -1;
  const [first] = [...steps].sort((a, b) => way * (b.adds - a.adds));
  return first === undefined || way * first.adds <= 0 ? undefined : first;
}
