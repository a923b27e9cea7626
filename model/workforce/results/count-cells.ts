/** Counts what only cells can tell: who leaves, retires, moves and is promoted, and how old they are. */
import { expm1 } from "../../chance/portable";
import { middleOf, partOver55 } from "../opening/age-profile";
import { eachMonth } from "../ledger/flows";
import { eachKnown } from "../month/events/flows";
import { knownKinds, type KnownKind } from "../program/known-events";
import { pick } from "../program/inputs";
import type { MonthOfFlows } from "../program/month-of-flows";
import { priceNumber } from "../program/price-year";
import { cursor, toCell } from "../program/shape";
import { stretchStarts } from "../program/timed";
import type { Grouping } from "./grouping";
import { cellQuantities, peopleQuantities, type Into, type Quantity, type Slots } from "./quantity";
import type { Run } from "../program/run";
import { hoursOf, wholeTimeWeeks } from "./whole-time-week";

/** Where each cell's numbers go: group * slots, -1 where left out. `span` cells at a time lie in one group. */
interface Groups {
  readonly index: Int32Array;
  readonly span: number;
}

/**
 * Adds a month's numbers by cell to the totals of the groups the cells (moved by `step`) lie in: as they are to `total`,
 * times a weight to `weighted`. Either total may be unwanted.
 */
function sum(
  total: Float64Array | undefined,
  weighted: Float64Array | undefined,
  { index, span }: Groups,
  slot: number,
  numbers: Float64Array,
  weight: Float64Array,
  step = 0,
): void {
  if (total === undefined && weighted === undefined) return;
  // A step within a span (the next age band) stays in its group; nobody steps out of the last cells.
  const over = step - (step % span);
  for (let first = 0; first < numbers.length - over; first += span) {
    const group = index[first + over]!;
    if (group < 0) continue;
    let here = 0;
    let times = 0;
    if (span === 1) {
      here = numbers[first]!;
      if (here === 0) continue;
      times = here * weight[first + step]!;
    } else {
      for (let cell = first; cell < first + span; cell += 1) {
        const heads = numbers[cell]!;
        if (heads === 0) continue;
        here += heads;
        times += heads * weight[cell + step]!;
      }
    }
    if (total !== undefined) total[group + slot] = total[group + slot]! + here;
    if (weighted !== undefined) weighted[group + slot] = weighted[group + slot]! + times;
  }
}

const none = (numbers: Float64Array): boolean => {
  for (let i = 0; i < numbers.length; i += 1) if (numbers[i] !== 0) return false;
  return true;
};

/** Who is there at the end of a period, by what only cells tell; the others come of every month in it. */
const atTheEnd: ReadonlySet<Quantity> = new Set<Quantity>(["ageYears", "over55", "international"]);

/** What replacing one leaver costs, by cell. */
function setReplacement({ program: { inputs, shape } }: Run, month: number, into: Float64Array): void {
  const cost = inputs.series("replacement_cost");
  const at = cursor();
  at.prices = priceNumber(inputs.series("price_year"));
  for (let cell = 0; cell < into.length; cell += 1) {
    toCell(at, cell, shape);
    into[cell] = pick(cost, month, at.member);
  }
}

export function countCells(run: Run, grouping: Grouping, slots: Slots, into: Into): void {
  const { program } = run;
  const { shape } = program;
  const { width, levels } = shape;
  const { ages, origins, levels: levelList } = program.inputs.resolved.plan.structure;
  const count = slots.names.length;
  const cellsAPlace = shape.cells / shape.places;
  const groups: Groups = {
    index: grouping.ofCell.map((group) => (group < 0 ? -1 : group * count)),
    span: grouping.ofRow === undefined ? 1 : width,
  };
  const total = Object.fromEntries(cellQuantities.map((quantity) => [quantity, into(quantity)])) as Partial<
    Record<Quantity, Float64Array>
  >;
  // Staff and joiners come from rows unless the table is finer than these.
  const fine = grouping.ofRow === undefined;
  const [wte, heads, registeredWte, joiners, hoursAWeek] = peopleQuantities.map((quantity) =>
    fine ? into(quantity) : undefined,
  );
  const byCell = (value: (origin: number, age: number, level: number) => number): Float64Array =>
    Float64Array.from({ length: shape.cells }, (_, cell) =>
      value(Math.floor(cell / shape.ages) % shape.origins, cell % shape.ages, Math.floor(cell / width) % levels),
    );
  const middle = byCell((_origin, age) => middleOf(ages[age]!));
  const older = byCell((_origin, age) => partOver55(ages[age]!));
  const recruited = byCell((origin) => (origins[origin]!.international ? 1 : 0));
  const registered = byCell((_origin, _age, level) => (levelList[level]!.registered ? 1 : 0));
  const twelfth = new Float64Array(shape.cells).fill(1 / 12);
  const qualify = (program.firstRegistered - program.supportLevel) * width;
  const scratch = new Float64Array(shape.cells);

  const movesOf = (flows: MonthOfFlows, end: "from" | "to"): Float64Array => {
    scratch.fill(0);
    program.movePairs.forEach((pair, number) => {
      for (let i = 0; i < width; i += 1)
        scratch[pair[end] * width + i] = scratch[pair[end] * width + i]! + flows.moved[number * width + i]!;
    });
    return scratch;
  };

  const put = (quantity: Quantity, cell: number, slot: number, amount: number): void => {
    const here = quantity === "joiners" ? joiners : total[quantity];
    const group = groups.index[cell]!;
    if (here !== undefined && group >= 0) here[group + slot] = here[group + slot]! + amount;
  };
  const countKnown = (kind: KnownKind, cell: number, slot: number, heads: number, hours: Float64Array): void => {
    if (kind === knownKinds.leave) {
      put("knownLeavers", cell, slot, heads);
      put("knownLeaversWte", cell, slot, heads * hours[cell]!);
      if (total.replacementCost !== undefined) put("replacementCost", cell, slot, heads * replacement[cell]!);
    } else if (kind === knownKinds.join) {
      put("joiners", cell, slot, heads);
      put("joinersWte", cell, slot, heads * hours[cell]!);
      put("knownJoiners", cell, slot, heads);
      put("knownJoinersWte", cell, slot, heads * hours[cell]!);
    } else {
      put("knownUp", cell, slot, heads);
      put("knownUpWte", cell, slot, heads * hours[cell]!);
      put("knownUpIn", cell + width, slot, heads);
      put("knownUpInWte", cell + width, slot, heads * hours[cell + width]!);
    }
  };

  // Who is there when a slot begins, and the hazard each of them meets in it.
  const first = new Float64Array(shape.cells);
  const met = new Float64Array(shape.cells);
  let monthsMet = 0;
  const rates = total.peopleAtStart !== undefined || total.leavingInAYear !== undefined;
  const meetHazards = (month: number, start: Float64Array): void => {
    if (month === 0 || slots.of[month] !== slots.of[month - 1]) {
      first.set(start);
      met.fill(0);
      monthsMet = 0;
    }
    const hazard = program.hazard.values[program.hazard.stretch[month]!]!;
    monthsMet += 1;
    for (let cell = 0; cell < shape.cells; cell += 1) met[cell] = met[cell]! + hazard[cell]!;
    if (slots.last[month] !== 1) return;
    for (let cell = 0; cell < shape.cells; cell += 1) met[cell] = -expm1((-12 / monthsMet) * met[cell]!);
    sum(total.peopleAtStart, total.leavingInAYear, groups, slots.of[month]!, first, met);
  };

  // GBP for each leaver, by cell.
  const replacement = new Float64Array(total.replacementCost === undefined ? 0 : shape.cells);
  const repriced = new Set(stretchStarts([program.inputs.series("replacement_cost")]));

  const flowing = joiners !== undefined || cellQuantities.some((one) => total[one] !== undefined && !atTheEnd.has(one));
  const wanted = (month: number): boolean => flowing || slots.last[month] === 1;
  const countMonth = (flows: MonthOfFlows): void => {
    const { month } = flows;
    const slot = slots.of[month]!;
    if (rates) meetHazards(month, flows.start);
    const hours = program.participation.values[program.participation.stretch[month]!]!;
    const before = program.participation.values[program.participation.stretch[Math.max(0, month - 1)]!]!;
    sum(total.leavers, total.leaversWte, groups, slot, flows.leavers, hours);
    sum(total.retirements, total.retirementsWte, groups, slot, flows.retirements, hours);
    if (total.replacementCost !== undefined) {
      if (month === 0 || repriced.has(month)) setReplacement(run, month, replacement);
      sum(undefined, total.replacementCost, groups, slot, flows.leavers, replacement);
      sum(undefined, total.replacementCost, groups, slot, flows.retirements, replacement);
    }
    eachKnown(run, month, (kind, cell, heads) => countKnown(kind, cell, slot, heads, hours));
    sum(undefined, total.exposure, groups, slot, flows.start, twelfth);
    sum(joiners, total.joinersWte, groups, slot, flows.hired, hours);
    sum(total.promotedOut, total.promotedOutWte, groups, slot, flows.promoted, hours);
    sum(total.promotedIn, total.promotedInWte, groups, slot, flows.promoted, hours, width);
    // Apprentices qualify in a month or two of the year, and people move only where a move has a rate.
    if (!none(run.apprenticed.subarray(month * shape.places, (month + 1) * shape.places))) {
      sum(total.apprenticesOut, total.apprenticesOutWte, groups, slot, flows.apprenticed, hours);
      sum(total.apprenticesIn, total.apprenticesInWte, groups, slot, flows.apprenticed, hours, qualify);
    }
    if (!none(flows.moved)) {
      sum(total.movedOut, total.movedOutWte, groups, slot, movesOf(flows, "from"), hours);
      sum(total.movedIn, total.movedInWte, groups, slot, movesOf(flows, "to"), hours);
    }
    // Where everybody in a row works the same hours, growing older changes none; by age it moves WTE between the groups.
    if (
      total.agedWte !== undefined &&
      (groups.span === 1 || program.uniform[program.participation.stretch[month]!] !== true)
    ) {
      for (let cell = 0; cell < shape.cells; cell += 1) scratch[cell] = -flows.agedUp[cell]!;
      sum(undefined, total.agedWte, groups, slot, scratch, hours);
      sum(undefined, total.agedWte, groups, slot, flows.agedUp, hours, 1);
    }
    if (total.hoursWte !== undefined && hours !== before) {
      for (let cell = 0; cell < shape.cells; cell += 1)
        scratch[cell] = flows.start[cell]! * (hours[cell]! - before[cell]!);
      sum(total.hoursWte, undefined, groups, slot, scratch, hours);
    }
    if (slots.last[month] === 1) {
      sum(heads, wte, groups, slot, flows.end, hours);
      if (hoursAWeek !== undefined) {
        const weeks = wholeTimeWeeks(program.inputs, shape, month);
        for (let cell = 0; cell < shape.cells; cell += 1)
          scratch[cell] = hoursOf(hours[cell]!, weeks[Math.floor(cell / cellsAPlace)]!);
        sum(undefined, hoursAWeek, groups, slot, flows.end, scratch);
      }
      if (registeredWte !== undefined) {
        for (let cell = 0; cell < shape.cells; cell += 1) scratch[cell] = hours[cell]! * registered[cell]!;
        sum(undefined, registeredWte, groups, slot, flows.end, scratch);
      }
      sum(undefined, total.ageYears, groups, slot, flows.end, middle);
      sum(undefined, total.over55, groups, slot, flows.end, older);
      sum(undefined, total.international, groups, slot, flows.end, recruited);
    }
  };
  eachMonth(run, countMonth, wanted);
}
