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

export function countRows(run: Run, ofRow: Int32Array, slots: Slots, into: Into): void {
  const { program } = run;
  const { shape, months, training } = program;
  const { rows, levels } = shape;
  const rowsAPlace = shape.settings * levels;
  const count = slots.names.length;
  const registered = program.inputs.resolved.plan.structure.levels.map((level) => level.registered);
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
  // Prices hold for stretches of months.
  const repriced = new Set(stretchStarts(priceNames.map((id) => program.inputs.series(id))));
  let money: MonthlyCosts | undefined;
  const priced = [basicPay, supplementedPay, cost, covered, coverYears, coverPay, temporaryCost].some(
    (total) => total !== undefined,
  );
  const covering = [coverYears, coverPay, temporaryCost].some((total) => total !== undefined);
  const eachMonth = priced || [wteYears, joiners, capacity].some((total) => total !== undefined);
  for (let month = 0; month < months; month += 1) {
    const last = slots.last[month] === 1;
    if (!last && !eachMonth) continue;
    if (priced && repriced.has(month)) money = monthlyCosts(run, month);
    const hosted =
      capacity === undefined ? undefined : training.weeksHosted.values[training.weeksHosted.stretch[month]!]!;
    if (joiners !== undefined)
      eachKnown(run, month, (kind, cell, joined) => {
        const group = ofRow[Math.floor(cell / shape.width)]!;
        if (kind === knownKinds.join && group >= 0) add(joiners, group * count + slots.of[month]!, joined);
      });
    const weeks = hours === undefined || !last ? undefined : wholeTimeWeeks(program.inputs, shape, month);
    for (let row = 0; row < rows; row += 1) {
      const group = ofRow[row]!;
      if (group < 0) continue;
      const index = group * count + slots.of[month]!;
      const wte = run.wte[month * rows + row]!;
      const funded = program.establishment[month * rows + row]!;
      const vacant = Math.max(0, funded - wte);
      if (last) {
        add(wteTotal, index, wte);
        add(heads, index, run.heads[month * rows + row]!);
        if (weeks !== undefined) add(hours, index, hoursOf(wte, weeks[Math.floor(row / rowsAPlace)]!));
        if (registered[row % levels] === true) add(registeredWte, index, wte);
        add(posts, index, funded);
        add(openingPosts, index, program.openingEstablishment[row]!);
        add(addedPosts, index, program.addedPosts[month * rows + row]!);
        add(convertedPosts, index, program.convertedPosts[month * rows + row]!);
        add(frozenPosts, index, funded - program.fillable[month * rows + row]!);
        add(vacantPosts, index, vacant);
        add(staffOverPosts, index, Math.max(0, wte - funded));
        if (row % levels === program.supportLevel) add(supportHeads, index, run.heads[month * rows + row]!);
        if (away !== undefined || awayCovered !== undefined) {
          const absence = absenceIn(run, month, row, wte);
          add(away, index, absence.away);
          add(awayCovered, index, absence.covered);
        }
        if (needed !== undefined) {
          toRow(at, row, shape);
          add(needed, index, funded * (1 + pick(unmet, month, at.member)));
        }
        if (money !== undefined) add(covered, index, vacant === 0 ? 0 : vacant * money.cover[row]!);
      }
      if (!eachMonth) continue;
      if (wteYears !== undefined) add(wteYears, index, wte / 12);
      if (joiners !== undefined) add(joiners, index, run.hired[month * rows + row]! + settledIn(run, month, row));
      if (money !== undefined) {
        // Nobody in post costs nothing, whatever a WTE would cost there.
        add(basicPay, index, wte === 0 ? 0 : wte * money.basic[row]!);
        add(supplementedPay, index, wte === 0 ? 0 : wte * money.supplemented[row]!);
        add(cost, index, wte === 0 ? 0 : wte * money.employed[row]!);
        if (covering) {
          const cover = (vacant === 0 ? 0 : vacant * money.cover[row]!) + absenceIn(run, month, row, wte).covered;
          add(coverYears, index, cover / 12);
          add(coverPay, index, cover === 0 ? 0 : cover * money.employed[row]!);
          add(temporaryCost, index, cover === 0 ? 0 : cover * money.temporary[row]!);
        }
      }
      if (hosted !== undefined) add(capacity, index, (wte * hosted[row]!) / 12);
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
