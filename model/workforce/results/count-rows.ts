/** Counts what rows (place, setting, level) and pools can tell: posts, staff, money, people looking for a post. */
import { arrivalSources } from "../program/arrivals";
import { absenceIn, eachKnown } from "../month/events/flows";
import { knownKinds } from "../program/known-events";
import { firstArrival } from "../program/program";
import { pick } from "../program/inputs";
import { relocatedIn, settledIn } from "../month/relocate/flows";
import { monthlyCosts, priceNames, type MonthlyCosts } from "./monthly-costs";
import type { Into, Quantity, Slots } from "./quantity";
import type { Run } from "../program/run";
import { cursor, toRow } from "../program/shape";
import { stretchStarts } from "../program/timed";
import { hoursOf, wholeTimeWeeks } from "./whole-time-week";

/** Adds to a total unless the quantity was not asked for. */
function add(total: Float64Array | undefined, index: number, amount: number): void {
  if (total !== undefined) total[index] = total[index]! + amount;
}

/** Adds a number of every row to the total of its group at `slot`, in the order of the rows. */
function addInOrder(total: Float64Array, ofRow: Int32Array, count: number, slot: number, values: Float64Array): void {
  let group = -1;
  let sum = 0;
  for (let row = 0; row < ofRow.length; row += 1) {
    const here = ofRow[row]!;
    if (here !== group) {
      if (group >= 0) total[group * count + slot] = sum;
      group = here;
      sum = here >= 0 ? total[here * count + slot]! : 0;
    }
    sum += values[row]!;
  }
  if (group >= 0) total[group * count + slot] = sum;
}

/** What so much of each row costs. Nobody in post costs nothing, whatever a WTE would cost there. */
function costOf(numbers: Float64Array, prices: Float64Array, into: Float64Array): Float64Array {
  for (let row = 0; row < into.length; row += 1) into[row] = numbers[row] === 0 ? 0 : numbers[row]! * prices[row]!;
  return into;
}

export function countRows(run: Run, ofRow: Int32Array, slots: Slots, into: Into): void {
  const { program } = run;
  const { shape, months, training } = program;
  const { rows, levels } = shape;
  const rowsAPlace = shape.settings * levels;
  const count = slots.names.length;
  const { levels: levelList } = program.inputs.resolved.plan.structure;
  const unmet = program.inputs.series("unmet_need");
  const at = cursor();
  const [wteTotal, heads, registeredWte, supportHeads, joiners, capacity, hours] = (
    ["wte", "heads", "registeredWte", "supportHeads", "joiners", "placementCapacity", "hours"] as const
  ).map(into);
  const [posts, openingPosts, addedPosts, convertedPosts, frozenPosts, vacantPosts, staffOverPosts, needed, covered] = (
    [
      "posts",
      "openingPosts",
      "addedPosts",
      "convertedPosts",
      "frozenPosts",
      "vacantPosts",
      "staffOverPosts",
      "needed",
      "covered",
    ] as const
  ).map(into);
  const [wteYears, basicPay, supplementedPay, cost, coverYears, coverPay, temporaryCost] = (
    ["wteYears", "basicPay", "supplementedPay", "cost", "coverYears", "coverPay", "temporaryCost"] as const
  ).map(into);
  const [away, awayCovered] = (["away", "awayCovered"] as const).map(into);
  const any = (...totals: readonly (Float64Array | undefined)[]): boolean =>
    totals.some((total) => total !== undefined);
  // Prices hold for stretches of months.
  const repriced = new Set(stretchStarts(priceNames.map((id) => program.inputs.series(id))));
  const covering = any(coverYears, coverPay, temporaryCost);
  const priced = covering || any(basicPay, supplementedPay, cost, covered);
  const eachMonth = priced || any(wteYears, joiners, capacity);
  let money: MonthlyCosts | undefined;
  const here = new Float64Array(rows);
  for (let month = 0; month < months; month += 1) {
    const slot = slots.of[month]!;
    const last = slots.last[month] === 1;
    if (!last && !eachMonth) continue;
    if (priced && repriced.has(month)) money = monthlyCosts(run, month);
    const first = month * rows;
    const wte = run.wte.subarray(first, first + rows);
    const funded = program.establishment.subarray(first, first + rows);
    const addRows = (total: Float64Array | undefined, values: Float64Array): void => {
      if (total !== undefined) addInOrder(total, ofRow, count, slot, values);
    };
    const addEach = (total: Float64Array | undefined, of: (row: number) => number): void => {
      if (total === undefined) return;
      for (let row = 0; row < rows; row += 1) here[row] = of(row);
      addRows(total, here);
    };
    const vacant = (row: number): number => Math.max(0, funded[row]! - wte[row]!);
    if (last) {
      const ofMonth = (values: Float64Array): Float64Array => values.subarray(first, first + rows);
      addRows(wteTotal, wte);
      addRows(heads, ofMonth(run.heads));
      if (hours !== undefined) {
        const weeks = wholeTimeWeeks(program.inputs, shape, month);
        addEach(hours, (row) => hoursOf(wte[row]!, weeks[Math.floor(row / rowsAPlace)]!));
      }
      addEach(registeredWte, (row) => (levelList[row % levels]!.registered ? wte[row]! : 0));
      addRows(posts, funded);
      addRows(openingPosts, program.openingEstablishment);
      addRows(addedPosts, ofMonth(program.addedPosts));
      addRows(convertedPosts, ofMonth(program.convertedPosts));
      addEach(frozenPosts, (row) => funded[row]! - program.fillable[first + row]!);
      addEach(vacantPosts, vacant);
      addEach(staffOverPosts, (row) => Math.max(0, wte[row]! - funded[row]!));
      addEach(supportHeads, (row) => (row % levels === program.supportLevel ? run.heads[first + row]! : 0));
      addEach(away, (row) => absenceIn(run, month, row, wte[row]!).away);
      addEach(awayCovered, (row) => absenceIn(run, month, row, wte[row]!).covered);
      addEach(needed, (row) => {
        toRow(at, row, shape);
        return funded[row]! * (1 + pick(unmet, month, at.member));
      });
    }
    if (joiners !== undefined) {
      eachKnown(run, month, (kind, cell, joined) => {
        const group = ofRow[Math.floor(cell / shape.width)]!;
        if (kind === knownKinds.join && group >= 0) add(joiners, group * count + slot, joined);
      });
      addEach(joiners, (row) => run.hired[first + row]! + settledIn(run, month, row));
    }
    addEach(wteYears, (row) => wte[row]! / 12);
    if (money !== undefined) {
      const { basic, supplemented, employed, temporary, cover } = money;
      const addCost = (total: Float64Array | undefined, numbers: Float64Array, prices: Float64Array): void => {
        if (total !== undefined) addInOrder(total, ofRow, count, slot, costOf(numbers, prices, here));
      };
      addCost(basicPay, wte, basic);
      addCost(supplementedPay, wte, supplemented);
      addCost(cost, wte, employed);
      if (covering || (last && covered !== undefined)) {
        const covers = costOf(
          Float64Array.from({ length: rows }, (_, row) => vacant(row)),
          cover,
          new Float64Array(rows),
        );
        if (last) addRows(covered, covers);
        for (let row = 0; row < rows; row += 1)
          covers[row] = covers[row]! + absenceIn(run, month, row, wte[row]!).covered;
        addEach(coverYears, (row) => covers[row]! / 12);
        addCost(coverPay, covers, employed);
        addCost(temporaryCost, covers, temporary);
      }
    }
    if (capacity !== undefined) {
      const hosted = training.weeksHosted.values[training.weeksHosted.stretch[month]!]!;
      addEach(capacity, (row) => (wte[row]! * hosted[row]!) / 12);
    }
  }
}

export function countPools(run: Run, ofPool: Int32Array, slots: Slots, into: Into): void {
  const { months, sources, shape } = run.program;
  const placeLevels = shape.places * shape.levels;
  const count = slots.names.length;
  const looking = into("looking");
  const [gaveUp, hiredFromPools, hiredElsewhere, hiredFromElsewhere] = (
    ["gaveUp", "hiredFromPools", "hiredElsewhere", "hiredFromElsewhere"] as const
  ).map(into);
  const came = Array.from({ length: sources - 1 }, (_, source): Quantity =>
    source < firstArrival(run.program) ? "cameQualified" : arrivalSources[source - firstArrival(run.program)]!.came,
  ).map(into);
  const hired = Array.from({ length: sources }, (_, source): Quantity =>
    source < firstArrival(run.program)
      ? "newlyQualified"
      : (arrivalSources[source - firstArrival(run.program)]?.quantity ?? "fromOpenMarket"),
  ).map(into);
  for (let month = 0; month < months; month += 1)
    for (let placeLevel = 0; placeLevel < placeLevels; placeLevel += 1) {
      const group = ofPool[placeLevel]!;
      if (group < 0) continue;
      const index = group * count + slots.of[month]!;
      const base = (month * placeLevels + placeLevel) * sources;
      for (let source = 0; source < sources; source += 1) {
        if (slots.last[month] === 1) add(looking, index, run.pool[base + source]!);
        add(gaveUp, index, run.poolLost[base + source]!);
        const slot = placeLevel * sources + source;
        const away = relocatedIn(run, "relocated", month, slot);
        const here = relocatedIn(run, "settledFrom", month, slot);
        add(hired[source], index, run.hiredFrom[base + source]! + here);
        // The open labour market is no pool: nobody waits in it.
        if (source === sources - 1) continue;
        add(hiredFromPools, index, run.hiredFrom[base + source]!);
        add(hiredElsewhere, index, away);
        add(hiredFromElsewhere, index, here);
        if (came[source] === undefined) continue;
        const before =
          month === 0
            ? run.openingPool[placeLevel * sources + source]!
            : run.pool[base - placeLevels * sources + source]!;
        add(
          came[source],
          index,
          run.pool[base + source]! - before + run.hiredFrom[base + source]! + away + run.poolLost[base + source]!,
        );
      }
    }
}
