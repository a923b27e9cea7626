/**
 * The additive quantities behind every measure: read off a run, added up over the people of a group and over the months
 * of a year. Stocks are those of the last month; flows are sums. Ratios are made of these afterwards (measures.ts), so
 * that a rate of a region is the rate of its people, not a mean of rates.
 */
import { pick } from "./inputs";
import { middleOf, partOver55 } from "./age-profile";
import { eachMonth } from "./flows";
import type { Grouping } from "./grouping";
import { courseFlows, learnersIn, outcomeOf } from "./learners";
import type { Run } from "./run";
import { cursor, toRow } from "./shape";

export const stockQuantities = ["wte", "heads", "registeredWte", "posts", "needed", "covered", "learners", "looking", "ageYears", "over55", "international", "awayWte"] as const;
export const flowQuantities = ["leavers", "retirements", "leaversWte", "retirementsWte", "joiners", "joinersWte", "newlyQualified", "recruitedAbroad", "returned", "fromOpenMarket", "promotedIn", "promotedOut", "promotedInWte", "promotedOutWte", "apprenticesIn", "apprenticesOut", "apprenticesInWte", "apprenticesOutWte", "movedIn", "movedOut", "movedInWte", "movedOutWte", "agedWte", "hoursWte", "exposure", "intakes", "leftCourse", "completions", "unregistered", "elsewhere", "joinedPool", "gaveUp", "placementNeed", "placementCapacity", "cost", "temporaryCost", "temporaryWte"] as const;
export type Quantity = (typeof stockQuantities)[number] | (typeof flowQuantities)[number];

/** The slots of a table's time: each has the months it covers. */
export interface Slots {
  readonly names: readonly string[];
  /** Slot of each month, and whether the month is the last of its slot (when stocks are read). */
  readonly of: Int32Array;
  readonly last: Uint8Array;
}

export type Totals = (quantity: Quantity) => Float64Array | undefined;

const cellFlows: readonly Quantity[] = ["leavers", "retirements", "leaversWte", "retirementsWte", "promotedIn", "promotedOut", "promotedInWte", "promotedOutWte", "apprenticesIn", "apprenticesOut", "apprenticesInWte", "apprenticesOutWte", "movedIn", "movedOut", "movedInWte", "movedOutWte", "agedWte", "hoursWte", "joinersWte", "exposure"];

/** What one WTE of a row costs in a month, and one covered by temporary staff. GBP; NaN where a figure is missing. */
export function monthlyCosts(run: Run, month: number): { readonly employed: Float64Array; readonly temporary: Float64Array; readonly cover: Float64Array } {
  const { inputs, shape } = run.program;
  const at = cursor();
  const employed = new Float64Array(shape.rows);
  const temporary = new Float64Array(shape.rows);
  const cover = new Float64Array(shape.rows);
  for (let row = 0; row < shape.rows; row += 1) {
    toRow(at, row, shape);
    const value = (id: string): number => pick(inputs.series(id), month, at.member);
    employed[row] = (value("pay_point") * (1 + value("pay_supplement")) * (1 + value("on_cost_rate"))) / 12;
    temporary[row] = employed[row]! * (1 + value("temporary_premium"));
    cover[row] = value("temporary_cover");
  }
  return { employed, temporary, cover };
}

/** Adds up quantities over groups (in order) and slots: value at group * slots + slot. Undefined: not to be had in this breakdown. */
export function totalsOf(run: Run, grouping: Grouping, slots: Slots, wanted: readonly Quantity[]): Totals {
  const { program } = run;
  const { shape, months, sources, training } = program;
  const { ofCell, ofRow, ofCourse, ofPool } = grouping;
  const count = slots.names.length;
  const size = grouping.groups.length * count;
  const asked = new Set(wanted);
  const made = new Map<Quantity, Float64Array>();
  const room = (quantity: Quantity): Float64Array => {
    let values = made.get(quantity);
    if (values === undefined) made.set(quantity, (values = new Float64Array(size)));
    return values;
  };
  const put = (quantity: Quantity, group: number, month: number, amount: number): void => {
    if (group < 0 || !asked.has(quantity)) return;
    const into = room(quantity);
    const index = group * count + slots.of[month]!;
    into[index] = into[index]! + amount;
  };
  const participationIn = (month: number): Float64Array => program.participation.values[program.participation.stretch[month]!]!;
  const { ages, origins } = run.program.inputs.resolved.plan.structure;
  const { rows, width, levels, places } = shape;
  const registered = run.program.inputs.resolved.plan.structure.levels.map((level) => level.registered);

  const byPeople = grouping.by.some((kind) => kind === "age" || kind === "origin");
  const needsCells = [...asked].some((quantity) => cellFlows.includes(quantity) || ["ageYears", "over55", "international"].includes(quantity)) || ofRow === undefined;

  // Figures that rows alone can give.
  if (ofRow !== undefined) {
    const needs = cursor();
    const costs = asked.has("cost") || asked.has("temporaryCost") || asked.has("temporaryWte") || asked.has("covered");
    const unmet = program.inputs.series("unmet_need");
    for (let month = 0; month < months; month += 1) {
      const money = costs ? monthlyCosts(run, month) : undefined;
      const last = slots.last[month] === 1;
      for (let row = 0; row < rows; row += 1) {
        const group = ofRow[row]!;
        if (group < 0) continue;
        const wte = run.wte[month * rows + row]!;
        const posts = program.establishment[month * rows + row]!;
        if (last) {
          put("wte", group, month, wte);
          put("heads", group, month, run.heads[month * rows + row]!);
          if (registered[row % levels] === true) put("registeredWte", group, month, wte);
          put("posts", group, month, posts);
          if (asked.has("needed")) {
            toRow(needs, row, shape);
            put("needed", group, month, posts * (1 + pick(unmet, month, needs.member)));
          }
          if (money !== undefined) put("covered", group, month, posts > wte ? (posts - wte) * money.cover[row]! : 0);
        }
        put("joiners", group, month, run.hired[month * rows + row]!);
        if (money !== undefined) {
          // Nobody in post costs nothing, whatever a WTE would cost there.
          put("cost", group, month, wte === 0 ? 0 : wte * money.employed[row]!);
          const vacant = Math.max(0, posts - wte);
          put("temporaryWte", group, month, vacant === 0 ? 0 : (vacant * money.cover[row]!) / 12);
          put("temporaryCost", group, month, vacant === 0 ? 0 : vacant * money.cover[row]! * money.temporary[row]!);
        }
      }
      if (asked.has("placementCapacity") && ofCourse !== undefined && training.weeksHosted.values.length > 0) {
        const hosted = training.weeksHosted.values[training.weeksHosted.stretch[month]!]!;
        for (let row = 0; row < rows; row += 1) put("placementCapacity", ofRow[row]!, month, (run.wte[month * rows + row]! * hosted[row]!) / 12);
      }
    }
  }

  if (needsCells && run.recorded) {
    const middle = ages.map(middleOf);
    const older = ages.map(partOver55);
    const recruited = origins.map((origin) => origin.international);
    eachMonth(run, (flows) => {
      const { month } = flows;
      const part = participationIn(month);
      const before = participationIn(Math.max(0, month - 1));
      const last = slots.last[month] === 1;
      for (let cell = 0; cell < shape.cells; cell += 1) {
        const group = ofCell[cell]!;
        if (group < 0) continue;
        const wte = part[cell]!;
        put("leavers", group, month, flows.leavers[cell]!);
        put("retirements", group, month, flows.retirements[cell]!);
        put("exposure", group, month, flows.start[cell]! / 12);
        put("leaversWte", group, month, flows.leavers[cell]! * wte);
        put("retirementsWte", group, month, flows.retirements[cell]! * wte);
        put("joinersWte", group, month, flows.hired[cell]! * wte);
        if (ofRow === undefined) put("joiners", group, month, flows.hired[cell]!);
        put("promotedOut", group, month, flows.promoted[cell]!);
        put("promotedOutWte", group, month, flows.promoted[cell]! * wte);
        put("apprenticesOut", group, month, flows.apprenticed[cell]!);
        put("apprenticesOutWte", group, month, flows.apprenticed[cell]! * wte);
        put("hoursWte", group, month, flows.start[cell]! * (wte - before[cell]!));
        // A person who moves up an age band stays in the group unless the table is by age; only hours can differ.
        if (asked.has("agedWte") && cell + 1 < shape.cells) {
          put("agedWte", group, month, -flows.agedUp[cell]! * wte);
          put("agedWte", ofCell[cell + 1]!, month, flows.agedUp[cell]! * part[cell + 1]!);
        }
        if (flows.promoted[cell] !== 0) {
          put("promotedIn", ofCell[cell + width]!, month, flows.promoted[cell]!);
          put("promotedInWte", ofCell[cell + width]!, month, flows.promoted[cell]! * part[cell + width]!);
        }
        if (flows.apprenticed[cell] !== 0) {
          const to = cell + (program.firstRegistered - program.supportLevel) * width;
          put("apprenticesIn", ofCell[to]!, month, flows.apprenticed[cell]!);
          put("apprenticesInWte", ofCell[to]!, month, flows.apprenticed[cell]! * part[to]!);
        }
        if (last) {
          const heads = flows.end[cell]!;
          const age = cell % shape.ages;
          const origin = Math.floor(cell / shape.ages) % shape.origins;
          if (ofRow === undefined) {
            put("wte", group, month, heads * wte);
            put("heads", group, month, heads);
            if (registered[Math.floor(cell / width) % levels] === true) put("registeredWte", group, month, heads * wte);
          }
          put("ageYears", group, month, heads * middle[age]!);
          put("over55", group, month, heads * older[age]!);
          if (recruited[origin] === true) put("international", group, month, heads);
        }
      }
      program.movePairs.forEach((pair, number) => {
        for (let i = 0; i < width; i += 1) {
          const heads = flows.moved[number * width + i]!;
          if (heads === 0) continue;
          put("movedOut", ofCell[pair.from * width + i]!, month, heads);
          put("movedOutWte", ofCell[pair.from * width + i]!, month, heads * part[pair.from * width + i]!);
          put("movedIn", ofCell[pair.to * width + i]!, month, heads);
          put("movedInWte", ofCell[pair.to * width + i]!, month, heads * part[pair.to * width + i]!);
        }
      });
    });
  }

  if (ofPool !== undefined) {
    const spots = places * levels;
    const bySource: Quantity[] = [...Array.from({ length: sources - 3 }, () => "newlyQualified" as const), "recruitedAbroad", "returned", "fromOpenMarket"];
    for (let month = 0; month < months; month += 1)
      for (let spot = 0; spot < spots; spot += 1) {
        const base = (month * spots + spot) * sources;
        for (let source = 0; source < sources; source += 1) {
          if (slots.last[month] === 1) put("looking", ofPool[spot]!, month, run.pool[base + source]!);
          put("gaveUp", ofPool[spot]!, month, run.poolLost[base + source]!);
          put(bySource[source]!, ofPool[spot]!, month, run.hiredFrom[base + source]!);
        }
      }
  }

  if (ofCourse !== undefined) {
    const at = cursor();
    const availability = program.inputs.series("apprentice_availability");
    training.cohorts.forEach((cohort, number) => {
      for (let place = 0; place < places; place += 1) {
        const group = ofCourse[cohort.route * places + place]!;
        if (group < 0) continue;
        at.place = place;
        at.route = cohort.route;
        for (let month = Math.max(0, cohort.start); month <= Math.min(months - 1, cohort.join); month += 1) {
          const learning = learnersIn(run, number, place, month);
          if (slots.last[month] === 1) {
            put("learners", group, month, learning);
            put("awayWte", group, month, learning * training.inPost[number * places + place]! * (1 - pick(availability, month, at.member)));
          }
          put("placementNeed", group, month, (learning * training.weeksNeeded[cohort.route]!) / 12);
          courseFlows(run, number, place, month, (cause, heads) => {
            if (cause === "start training") put("intakes", group, month, heads);
            else if (cause === "leave course") put("leftCourse", group, month, heads);
            else if (cause === "complete without registering") put("unregistered", group, month, heads);
            else if (cause === "register elsewhere") put("elsewhere", group, month, heads);
            else if (cause === "register") put("joinedPool", group, month, heads);
          });
          if (month === cohort.end || (cohort.end < 0 && month === 0)) put("completions", group, month, cohort.end < 0 ? 0 : outcomeOf(run, number, place).completed);
        }
      }
    });
  }

  const rowOnly: readonly Quantity[] = ["posts", "needed", "covered", "cost", "temporaryCost", "temporaryWte"];
  const poolOnly: readonly Quantity[] = ["looking", "gaveUp", "newlyQualified", "recruitedAbroad", "returned", "fromOpenMarket"];
  const courseOnly: readonly Quantity[] = ["learners", "intakes", "leftCourse", "completions", "unregistered", "elsewhere", "joinedPool", "placementNeed", "placementCapacity", "awayWte"];
  return (quantity) => {
    if (rowOnly.includes(quantity) && (ofRow === undefined || byPeople)) return undefined;
    if (poolOnly.includes(quantity) && ofPool === undefined) return undefined;
    if (courseOnly.includes(quantity) && ofCourse === undefined) return undefined;
    if (quantity === "placementCapacity" && training.weeksHosted.values.length === 0) return undefined;
    if (cellFlows.includes(quantity) && !run.recorded) return undefined;
    return room(quantity);
  };
}
