/** Counts apprentices: the time they are away, the time of those who supervise them, and what both and the course cost. */
import { learnersIn } from "../month/train/learners";
import { pick } from "../program/inputs";
import type { Run } from "../program/run";
import { cursor, type Shape } from "../program/shape";
import { stretchStarts } from "../program/timed";
import { monthlyCosts, priceNames, type MonthlyCosts } from "./monthly-costs";
import { apprenticeQuantities, type Into, type Quantity, type Slots } from "./quantity";
import { apprenticeHours } from "./support-hours";

/** What one WTE of the rows of a place at some levels costs in a month, mean over who is there. GBP; NaN with nobody there. */
function meanCost(
  place: number,
  { settings, levels }: Shape,
  wte: Float64Array,
  firstRow: number,
  { employed }: MonthlyCosts,
  counts: (level: number) => boolean,
): number {
  let there = 0;
  let cost = 0;
  for (let row = place * settings * levels; row < (place + 1) * settings * levels; row += 1) {
    const here = wte[firstRow + row]!;
    if (here === 0 || !counts(row % levels)) continue;
    there += here;
    cost += here * employed[row]!;
  }
  return there > 0 ? cost / there : Number.NaN;
}

/** Who is there at the end of a period; the others come of every month in it. */
const atTheEnd: ReadonlySet<Quantity> = new Set<Quantity>(["apprentices", "supervisionWte"]);

export function countApprentices(run: Run, ofCourse: Int32Array, slots: Slots, into: Into): void {
  const { program } = run;
  const { months, training, shape, inputs, supportLevel } = program;
  const count = slots.names.length;
  const registered = inputs.resolved.plan.structure.levels.map((level) => level.registered);
  const [availability, supervision, week, fee, length] = [
    "apprentice_availability",
    "apprentice_supervision",
    "whole_time_week",
    "apprentice_fee",
    "route_length",
  ].map((id) => inputs.series(id));
  const flowing = apprenticeQuantities.some((one) => !atTheEnd.has(one) && into(one) !== undefined);
  const priced = (["apprenticePay", "backfillCost", "supervisionCost"] as const).some((one) => into(one) !== undefined);
  const repriced = new Set(stretchStarts(priceNames.map((id) => inputs.series(id))));
  const at = cursor();
  let costs: MonthlyCosts | undefined;
  for (let month = 0; month < months; month += 1) {
    if (!flowing && slots.last[month] !== 1) continue;
    if (priced && repriced.has(month)) costs = monthlyCosts(run, month);
    const mean = (place: number, counts: (level: number) => boolean): number =>
      costs === undefined ? Number.NaN : meanCost(place, shape, run.wte, month * shape.rows, costs, counts);
    for (let place = 0; place < shape.places; place += 1) {
      at.place = place;
      const hours = apprenticeHours(run, place, month);
      const supportCost = mean(place, (level) => level === supportLevel);
      const registeredCost = mean(place, (level) => registered[level] === true);
      training.cohorts.forEach((cohort, number) => {
        const group = ofCourse[cohort.route * shape.places + place]!;
        if (group < 0 || training.apprentice[cohort.route] !== 1) return;
        const learning = learnersIn(run, number, place, month);
        if (learning === 0) return;
        at.route = cohort.route;
        const put = (quantity: Quantity, amount: number): void => {
          const total = into(quantity);
          const index = group * count + slots.of[month]!;
          if (total !== undefined) total[index] = total[index]! + amount;
        };
        const supervising = (learning * pick(supervision, month, at.member)) / pick(week, month, at.member);
        if (slots.last[month] === 1) {
          put("apprentices", learning);
          put("supervisionWte", supervising);
        }
        put("apprenticeYears", learning / 12);
        put("supervisionYears", supervising / 12);
        put("supervisionCost", supervising === 0 ? 0 : supervising * registeredCost);
        put("trainingFees", (learning * pick(fee, month, at.member)) / pick(length, 0, at.member));
        const inPost = learning * training.inPost[number * shape.places + place]! * hours;
        if (inPost === 0) return;
        const away = inPost * (1 - pick(availability, month, at.member));
        put("apprenticePayYears", inPost / 12);
        put("apprenticePay", inPost * supportCost);
        put("awayYears", away / 12);
        put("backfillCost", away === 0 ? 0 : away * supportCost);
      });
    }
  }
}
