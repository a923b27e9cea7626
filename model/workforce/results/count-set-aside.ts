/** Counts the time staff set aside: preceptorship, supervision, mentoring, research, digital roles, and money for learning. */
import { fastReader, pick } from "../program/inputs";
import { openingRows } from "../program/opening-rows";
import { priceNumber } from "../program/price-year";
import type { Run } from "../program/run";
import { cursor, toRow } from "../program/shape";
import { inPreceptorship } from "./preceptorship";
import { setAsideQuantities, totalsOf, type Into, type Quantity, type Slots } from "./quantity";

const weeksInAMonth = 52 / 12;

type Put = (quantity: Quantity, amount: number) => void;

/** Puts what the people of each row set aside at the end of a month; -1 is the day before the plan starts. */
function stocksOf(
  run: Run,
  month: number,
  heads: (row: number) => number,
  wte: (row: number) => number,
  putAt: (row: number) => Put | undefined,
): void {
  const { inputs, shape } = run.program;
  const registered = inputs.resolved.plan.structure.levels.map((level) => level.registered);
  const now = Math.max(0, month);
  const at = cursor();
  const reader = (id: string): (() => number) => {
    const read = fastReader(inputs.series(id), now, Number.NaN);
    return () => read(at.place, at.setting, at.level, 0, 0);
  };
  const wholeTimeWeek = reader("whole_time_week");
  const [preceptorshipHours, preceptorHours] = [reader("preceptorship_hours"), reader("preceptor_hours")];
  const supervision = reader("staff_supervision");
  const [mentorShare, mentorHours] = [reader("mentor_share"), reader("mentor_hours")];
  const [researchTime, digitalTime] = [reader("research_time"), reader("digital_time")];
  const educatorShare = reader("practice_educator_share");
  const preceptees = inPreceptorship(run, month);
  for (let row = 0; row < shape.rows; row += 1) {
    const put = putAt(row);
    if (put === undefined) continue;
    toRow(at, row, shape);
    const week = wholeTimeWeek();
    let inAll = 0;
    /** Time of which nobody gave the figure is not known, and nothing is taken off for it. */
    const time = (quantity: Quantity, given: number, amount: number): void => {
      put(quantity, amount);
      if (!Number.isNaN(given)) inAll += amount;
    };
    const weekly = (people: number, hours: number): number => (people === 0 ? 0 : (people * hours) / week);
    const hours = preceptorshipHours();
    const preceptor = preceptorHours();
    put("inPreceptorship", preceptees[row]!);
    time("preceptorshipWte", hours, weekly(preceptees[row]!, hours));
    time("preceptorWte", preceptor, weekly(preceptees[row]!, preceptor));
    const supervised = supervision();
    time("staffSupervisionWte", supervised, weekly(heads(row), supervised / weeksInAMonth));
    const mentors = heads(row) === 0 ? 0 : heads(row) * mentorShare();
    const mentoring = mentorHours();
    put("mentors", mentors);
    time("mentoringWte", mentors + mentoring, weekly(mentors, mentoring / weeksInAMonth));
    const [research, digital] = [researchTime(), digitalTime()];
    time("researchWte", research, wte(row) === 0 ? 0 : wte(row) * research);
    time("digitalWte", digital, wte(row) === 0 ? 0 : wte(row) * digital);
    put("practiceEducators", registered[at.level] === true ? heads(row) * educatorShare() : 0);
    put("setAsideWte", inAll);
  }
}

/** By row: the places, settings and levels of the run, at the end of each period and, of money, over it. */
export function countSetAside(run: Run, ofRow: Int32Array, slots: Slots, into: Into): void {
  const { months, shape, inputs } = run.program;
  const count = slots.names.length;
  const totals = totalsOf(into, setAsideQuantities);
  let index = 0;
  const put: Put = (quantity, amount) => {
    const total = totals[quantity];
    if (total !== undefined) total[index] = total[index]! + amount;
  };
  const putAt =
    (month: number) =>
    (row: number): Put | undefined => {
      const group = ofRow[row]!;
      index = group * count + slots.of[month]!;
      return group < 0 ? undefined : put;
    };
  const cpd = inputs.series("cpd_per_head");
  const at = cursor();
  at.prices = priceNumber(inputs.series("price_year"));
  const timed = setAsideQuantities.some((quantity) => totals[quantity] !== undefined);
  const [cost, inAll] = [into("cpdCost"), into("cpdCostInAll")];
  for (let month = 0; month < months; month += 1) {
    const base = month * shape.rows;
    if (timed && slots.last[month] === 1)
      stocksOf(
        run,
        month,
        (row) => run.heads[base + row]!,
        (row) => run.wte[base + row]!,
        putAt(month),
      );
    if (cost === undefined && inAll === undefined) continue;
    for (let row = 0; row < shape.rows; row += 1) {
      toRow(at, row, shape);
      const each = pick(cpd, month, at.member);
      const heads = run.heads[base + row]!;
      const spent = heads === 0 ? 0 : (heads * each) / 12;
      const group = ofRow[row]!;
      if (group < 0) continue;
      const here = group * count + slots.of[month]!;
      if (cost !== undefined) cost[here] = cost[here]! + (cpd === undefined ? Number.NaN : spent);
      if (inAll !== undefined) inAll[here] = inAll[here]! + (Number.isNaN(spent) ? 0 : spent);
    }
  }
}

/** The same time on the day before the plan starts. */
export function countOpeningSetAside(
  run: Run,
  ofRow: Int32Array,
  add: (quantity: Quantity, group: number, amount: number) => void,
): void {
  const { heads, wte } = openingRows(run);
  stocksOf(
    run,
    -1,
    (row) => heads[row]!,
    (row) => wte[row]!,
    (row) => (ofRow[row]! < 0 ? undefined : (quantity, amount) => add(quantity, ofRow[row]!, amount)),
  );
}
