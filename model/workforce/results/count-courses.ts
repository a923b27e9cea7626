/** Counts learners: who starts, leaves, completes, registers, and the placements they need. */
import { pick } from "../program/inputs";
import { priceNumber } from "../program/price-year";
import { courseFlows } from "../month/train/flows";
import { completersOf, learnersIn } from "../month/train/learners";
import type { Cause } from "../program/cause";
import { courseQuantities, totalsOf, type Into, type Quantity, type Slots } from "./quantity";
import type { Run } from "../program/run";
import { cursor } from "../program/shape";
import { apprenticeHours } from "./support-hours";

const weeksInAYear = 52;

const counted: Partial<Record<Cause, Quantity>> = {
  "start training": "intakes",
  "leave course": "leftCourse",
  "complete without registering": "unregistered",
  "register elsewhere": "elsewhere",
  register: "joinedPool",
};

/** WTE that practice educators give to so many learners of a route, over a year of its weeks on placement; nothing in all where nobody gave their hours. */
export function practiceEducatorsFor(
  { program }: Pick<Run, "program">,
  route: number,
  place: number,
  month: number,
  learning: number,
): { readonly wte: number; readonly inAll: number } {
  const at = cursor();
  at.route = route;
  at.place = place;
  const hours = pick(program.inputs.series("practice_educator_hours"), month, at.member);
  const week = pick(program.inputs.series("whole_time_week"), month, at.member);
  const wte = learning === 0 ? 0 : (learning * program.training.weeksNeeded[route]! * hours) / (weeksInAYear * week);
  return { wte, inAll: Number.isNaN(hours) ? 0 : wte };
}

export function countCourses(run: Run, ofCourse: Int32Array, slots: Slots, into: Into): void {
  const { program } = run;
  const { months, training, shape } = program;
  const count = slots.names.length;
  const availability = program.inputs.series("apprentice_availability");
  const cost = program.inputs.series("training_cost");
  const at = cursor();
  at.prices = priceNumber(program.inputs.series("price_year"));
  const totals = totalsOf(into, courseQuantities);
  const any = (...quantities: readonly Quantity[]): boolean =>
    quantities.some((quantity) => totals[quantity] !== undefined);
  const flowing = any(...Object.values(counted));
  const taught = any("practiceEducatorWte", "practiceEducatorInAll");
  const everyMonth =
    flowing ||
    any(
      "learnerYears",
      "trainingCost",
      "placementNeed",
      "cutBySupport",
      "cutByPlacements",
      "cutByEducators",
      "completions",
    );
  const there = totals.educatorsThere;
  if (there !== undefined)
    for (let month = 0; month < months; month += 1)
      if (slots.last[month] === 1) there[slots.of[month]!] = training.educatorsThere[month]!;
  const hours = new Float64Array(totals.awayWte === undefined ? 0 : shape.places * months).fill(Number.NaN);
  const hoursIn = (place: number, month: number): number => {
    const index = place * months + month;
    if (Number.isNaN(hours[index]!)) hours[index] = apprenticeHours(run, place, month);
    return hours[index]!;
  };
  training.cohorts.forEach((cohort, number) => {
    at.route = cohort.route;
    for (let place = 0; place < shape.places; place += 1) {
      const group = ofCourse[cohort.route * shape.places + place]!;
      if (group < 0) continue;
      at.place = place;
      const put = (quantity: Quantity, month: number, amount: number): void => {
        const total = totals[quantity];
        const index = group * count + slots.of[month]!;
        if (total !== undefined) total[index] = total[index]! + amount;
      };
      const inPost = training.inPost[number * shape.places + place]!;
      for (let month = Math.max(0, cohort.start); month <= Math.min(months - 1, cohort.join); month += 1) {
        if (!everyMonth && slots.last[month] !== 1) continue;
        const learning = learnersIn(run, number, place, month);
        if (slots.last[month] === 1) {
          put("learners", month, learning);
          put("educatorsNeeded", month, learning * training.educatorsEach[cohort.route]!);
          if (taught) {
            const teaching = practiceEducatorsFor(run, cohort.route, place, month, learning);
            put("practiceEducatorWte", month, teaching.wte);
            put("practiceEducatorInAll", month, teaching.inAll);
          }
          // An apprentice in post is away from the job for part of the paid hours.
          if (totals.awayWte !== undefined && learning > 0 && inPost > 0)
            put(
              "awayWte",
              month,
              learning * inPost * hoursIn(place, month) * (1 - pick(availability, month, at.member)),
            );
        }
        if (learning > 0) put("learnerYears", month, learning / 12);
        // Spread evenly over the months of the course: who leaves early costs no more. Apprenticeships have a fee of their own.
        if (totals.trainingCost !== undefined && learning > 0 && training.apprentice[cohort.route] !== 1)
          put("trainingCost", month, (learning * pick(cost, month, at.member)) / (cohort.end - cohort.start));
        if (learning > 0) put("placementNeed", month, (learning * training.weeksNeeded[cohort.route]!) / 12);
        if (month === cohort.start) {
          put("cutBySupport", month, run.cutBySupport[number * shape.places + place]!);
          put("cutByPlacements", month, run.cutByPlacements[number * shape.places + place]!);
          put("cutByEducators", month, run.cutByEducators[number * shape.places + place]!);
        }
        if (flowing)
          courseFlows(run, number, place, month, (cause, heads) => {
            const quantity = counted[cause];
            if (quantity !== undefined) put(quantity, month, heads);
          });
        if (month === cohort.end) put("completions", month, completersOf(run, number, place).completed);
      }
    }
  });
}
