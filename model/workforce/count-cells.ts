/** Counts what only cells can tell: who leaves, retires, moves and is promoted, and how old they are. */
import { middleOf, partOver55 } from "./age-profile";
import { eachMonth, type MonthOfFlows } from "./flows";
import type { Grouping } from "./grouping";
import type { Into, Quantity, Slots } from "./quantities";
import type { Run } from "./run";

/** Adds a month's numbers by cell, each times a weight, to the totals of the groups the cells (moved by `step`) lie in. */
function sum(total: Float64Array | undefined, index: Int32Array, slot: number, numbers: Float64Array, weight: Float64Array | undefined, step = 0): void {
  if (total === undefined) return;
  for (let cell = 0; cell < numbers.length; cell += 1) {
    const heads = numbers[cell]!;
    if (heads === 0) continue;
    const group = index[cell + step]!;
    if (group >= 0) total[group + slot] = total[group + slot]! + (weight === undefined ? heads : heads * weight[cell + step]!);
  }
}

export function countCells(run: Run, grouping: Grouping, slots: Slots, into: Into): void {
  const { program } = run;
  const { shape } = program;
  const { width, levels } = shape;
  const { ages, origins, levels: levelList } = program.inputs.resolved.plan.structure;
  const count = slots.names.length;
  const index = grouping.ofCell.map((group) => (group < 0 ? -1 : group * count));
  const total = Object.fromEntries((["leavers", "retirements", "leaversWte", "retirementsWte", "joinersWte", "promotedIn", "promotedOut", "promotedInWte", "promotedOutWte", "apprenticesIn", "apprenticesOut", "apprenticesInWte", "apprenticesOutWte", "movedIn", "movedOut", "movedInWte", "movedOutWte", "agedWte", "hoursWte", "exposure", "ageYears", "over55", "international"] as const).map((quantity) => [quantity, into(quantity)])) as Partial<Record<Quantity, Float64Array>>;
  // Staff and joiners come from rows unless the table is finer than these.
  const fine = grouping.ofRow === undefined;
  const [wte, heads, registeredWte, joiners] = (["wte", "heads", "registeredWte", "joiners"] as const).map((quantity) => (fine ? into(quantity) : undefined));
  const byCell = (value: (origin: number, age: number, level: number) => number): Float64Array => Float64Array.from({ length: shape.cells }, (_, cell) => value(Math.floor(cell / shape.ages) % shape.origins, cell % shape.ages, Math.floor(cell / width) % levels));
  const middle = byCell((_origin, age) => middleOf(ages[age]!));
  const older = byCell((_origin, age) => partOver55(ages[age]!));
  const recruited = byCell((origin) => (origins[origin]!.international ? 1 : 0));
  const registered = byCell((_origin, _age, level) => (levelList[level]!.registered ? 1 : 0));
  const twelfth = new Float64Array(shape.cells).fill(1 / 12);
  const qualify = (program.firstRegistered - program.supportLevel) * width;
  const scratch = new Float64Array(shape.cells);
  const pairs = program.movePairs.length > 0;

  const movesOf = (flows: MonthOfFlows, end: "from" | "to"): Float64Array => {
    scratch.fill(0);
    program.movePairs.forEach((pair, number) => {
      for (let i = 0; i < width; i += 1) scratch[pair[end] * width + i] = scratch[pair[end] * width + i]! + flows.moved[number * width + i]!;
    });
    return scratch;
  };

  eachMonth(run, (flows) => {
    const { month } = flows;
    const slot = slots.of[month]!;
    const hours = program.participation.values[program.participation.stretch[month]!]!;
    const before = program.participation.values[program.participation.stretch[Math.max(0, month - 1)]!]!;
    sum(total.leavers, index, slot, flows.leavers, undefined);
    sum(total.leaversWte, index, slot, flows.leavers, hours);
    sum(total.retirements, index, slot, flows.retirements, undefined);
    sum(total.retirementsWte, index, slot, flows.retirements, hours);
    sum(total.exposure, index, slot, flows.start, twelfth);
    sum(joiners, index, slot, flows.hired, undefined);
    sum(total.joinersWte, index, slot, flows.hired, hours);
    sum(total.promotedOut, index, slot, flows.promoted, undefined);
    sum(total.promotedOutWte, index, slot, flows.promoted, hours);
    sum(total.promotedIn, index, slot, flows.promoted, undefined, width);
    sum(total.promotedInWte, index, slot, flows.promoted, hours, width);
    sum(total.apprenticesOut, index, slot, flows.apprenticed, undefined);
    sum(total.apprenticesOutWte, index, slot, flows.apprenticed, hours);
    sum(total.apprenticesIn, index, slot, flows.apprenticed, undefined, qualify);
    sum(total.apprenticesInWte, index, slot, flows.apprenticed, hours, qualify);
    if (pairs && (total.movedOut ?? total.movedOutWte ?? total.movedIn ?? total.movedInWte) !== undefined) {
      sum(total.movedOut, index, slot, movesOf(flows, "from"), undefined);
      sum(total.movedOutWte, index, slot, movesOf(flows, "from"), hours);
      sum(total.movedIn, index, slot, movesOf(flows, "to"), undefined);
      sum(total.movedInWte, index, slot, movesOf(flows, "to"), hours);
    }
    if (total.agedWte !== undefined) {
      for (let cell = 0; cell < shape.cells; cell += 1) scratch[cell] = -flows.agedUp[cell]!;
      sum(total.agedWte, index, slot, scratch, hours);
      sum(total.agedWte, index, slot, flows.agedUp, hours, 1);
    }
    if (total.hoursWte !== undefined && hours !== before) {
      for (let cell = 0; cell < shape.cells; cell += 1) scratch[cell] = flows.start[cell]! * (hours[cell]! - before[cell]!);
      sum(total.hoursWte, index, slot, scratch, undefined);
    }
    if (slots.last[month] === 1) {
      sum(heads, index, slot, flows.end, undefined);
      sum(wte, index, slot, flows.end, hours);
      if (registeredWte !== undefined) {
        for (let cell = 0; cell < shape.cells; cell += 1) scratch[cell] = hours[cell]! * registered[cell]!;
        sum(registeredWte, index, slot, flows.end, scratch);
      }
      sum(total.ageYears, index, slot, flows.end, middle);
      sum(total.over55, index, slot, flows.end, older);
      sum(total.international, index, slot, flows.end, recruited);
    }
  });
}
