/** Counts what there was on the day before the plan starts: people, posts, pools and learners. Into one number a group. */
import { absenceIn } from "../month/events/flows";
import { learnersIn } from "../month/train/learners";
import { middleOf, partOver55 } from "../opening/age-profile";
import { pick } from "../program/inputs";
import { openingRows } from "../program/opening-rows";
import type { Run } from "../program/run";
import { cursor, toRow } from "../program/shape";
import type { Grouping } from "./grouping";
import { hoursOf, wholeTimeWeeks } from "./whole-time-week";
import { practiceEducatorsFor } from "./count-courses";
import { countOpeningSetAside } from "./count-set-aside";
import { countOpeningWhereWorked } from "./count-where-worked";
import { apprenticeHours } from "./support-hours";
import {
  apprenticeQuantities,
  courseQuantities,
  rowQuantities,
  setAsideQuantities,
  whereWorkedQuantities,
  type Into,
  type Quantity,
} from "./quantity";

export function countOpening(run: Run, grouping: Grouping, into: Into): void {
  const add = (quantity: Quantity, group: number, amount: number): void => addTo(into(quantity), group, amount);
  const any = (quantities: readonly Quantity[]): boolean => quantities.some((quantity) => into(quantity) !== undefined);
  countPeople(run, grouping.ofCell, into);
  if (grouping.ofRow !== undefined) {
    if (any(rowQuantities)) countPosts(run, grouping.ofRow, into);
    if (any(setAsideQuantities)) countOpeningSetAside(run, grouping.ofRow, add);
    if (any(whereWorkedQuantities)) countOpeningWhereWorked(run, grouping.ofRow, add);
  }
  if (grouping.ofPool !== undefined && any(["looking"])) countLooking(run, grouping.ofPool, add);
  if (grouping.ofCourse !== undefined && any([...courseQuantities, ...apprenticeQuantities]))
    countLearners(run, grouping.ofCourse, add);
}

type Add = (quantity: Quantity, group: number, amount: number) => void;

function addTo(total: Float64Array | undefined, group: number, amount: number): void {
  if (total !== undefined && group >= 0) total[group] = total[group]! + amount;
}

function countPeople(run: Run, ofCell: Int32Array, into: Into): void {
  const [headsTotal, wteTotal, hoursTotal, registeredWte, ageYears, over55, international] = (
    ["heads", "wte", "hours", "registeredWte", "ageYears", "over55", "international"] as const
  ).map(into);

  const { shape, participation, inputs } = run.program;
  const { ages, origins, levels } = inputs.resolved.plan.structure;
  const hours = participation.values[0]!;
  // The day before: a week that is shorter from the first month on was longer then.
  const weeks = wholeTimeWeeks(inputs, shape, -1);
  for (let cell = 0; cell < shape.cells; cell += 1) {
    const group = ofCell[cell]!;
    if (group < 0) continue;
    const heads = run.opening[cell]!;
    const wte = heads * hours[cell]!;
    if (headsTotal !== undefined) headsTotal[group] = headsTotal[group]! + heads;
    if (wteTotal !== undefined) wteTotal[group] = wteTotal[group]! + wte;
    if (hoursTotal !== undefined)
      addTo(hoursTotal, group, hoursOf(wte, weeks[Math.floor(cell / (shape.cells / shape.places))]!));
    if (registeredWte !== undefined && levels[Math.floor(cell / shape.width) % shape.levels]!.registered)
      addTo(registeredWte, group, wte);
    if (ageYears !== undefined) addTo(ageYears, group, heads * middleOf(ages[cell % shape.ages]!));
    if (over55 !== undefined) addTo(over55, group, heads * partOver55(ages[cell % shape.ages]!));
    if (international !== undefined && origins[Math.floor(cell / shape.ages) % shape.origins]!.international)
      addTo(international, group, heads);
  }
}

function countPosts(run: Run, ofRow: Int32Array, into: Into): void {
  const [posts, vacantPosts, staffOverPosts, supportHeads, needed, covered, away, awayCovered] = (
    ["posts", "vacantPosts", "staffOverPosts", "supportHeads", "needed", "covered", "away", "awayCovered"] as const
  ).map(into);

  const { shape, openingEstablishment, inputs, supportLevel } = run.program;
  const unmet = inputs.series("unmet_need");
  const cover = inputs.series("temporary_cover");
  const { wte, heads } = openingRows(run);
  const at = cursor();
  for (let row = 0; row < shape.rows; row += 1) {
    const group = ofRow[row]!;
    const funded = openingEstablishment[row]!;
    const vacant = Math.max(0, funded - wte[row]!);
    toRow(at, row, shape);
    addTo(posts, group, funded);
    addTo(vacantPosts, group, vacant);
    addTo(staffOverPosts, group, Math.max(0, wte[row]! - funded));
    if (at.level === supportLevel) addTo(supportHeads, group, heads[row]!);
    if (needed !== undefined) addTo(needed, group, funded * (1 + pick(unmet, 0, at.member)));
    if (covered !== undefined) addTo(covered, group, vacant === 0 ? 0 : vacant * pick(cover, 0, at.member));
    if (away === undefined && awayCovered === undefined) continue;
    const absence = absenceIn(run, -1, row, wte[row]!);
    addTo(away, group, absence.away);
    addTo(awayCovered, group, absence.covered);
  }
}

function countLooking(run: Run, ofPool: Int32Array, add: Add): void {
  const { sources } = run.program;
  for (let slot = 0; slot < run.openingPool.length; slot += 1)
    add("looking", ofPool[Math.floor(slot / sources)]!, run.openingPool[slot]!);
}

function countLearners(run: Run, ofCourse: Int32Array, add: Add): void {
  const { training, shape, inputs } = run.program;
  const { places } = shape;
  add("educatorsThere", 0, training.educatorsThere[0]!);
  const [availability, supervision, week] = [
    "apprentice_availability",
    "apprentice_supervision",
    "whole_time_week",
  ].map((id) => inputs.series(id));
  const rows = openingRows(run);
  const at = cursor();
  training.cohorts.forEach((cohort, number) => {
    if (cohort.start >= 0) return;
    at.route = cohort.route;
    for (let place = 0; place < places; place += 1) {
      at.place = place;
      const group = ofCourse[cohort.route * places + place]!;
      const learning = learnersIn(run, number, place, -1);
      add("learners", group, learning);
      add("educatorsNeeded", group, learning * training.educatorsEach[cohort.route]!);
      const teaching = practiceEducatorsFor(run, cohort.route, place, 0, learning);
      add("practiceEducatorWte", group, teaching.wte);
      add("practiceEducatorInAll", group, teaching.inAll);
      if (training.apprentice[cohort.route] === 1) {
        add("apprentices", group, learning);
        if (learning > 0)
          add("supervisionWte", group, (learning * pick(supervision, 0, at.member)) / pick(week, 0, at.member));
      }
      const inPost = training.inPost[number * places + place]!;
      if (learning > 0 && inPost > 0)
        add(
          "awayWte",
          group,
          learning * inPost * apprenticeHours(run, place, -1, rows) * (1 - pick(availability, 0, at.member)),
        );
    }
  });
}
