/**
 * The months, in order. What each process decides is worked out by place and row in the room of that process; the
 * people themselves are moved in one walk a month (advance-stock.ts). Deterministic: expected numbers of people.
 *
 * The numbers-only part of a process (its decide.ts) knows arrays and numbers, not programs and workspaces: here they
 * are taken apart for it, so that the same arithmetic can be run elsewhere on the same arrays.
 */
import { arrivalKinds } from "../program/arrivals";
import { markSlots } from "../month/arrive/compile";
import { listSlots, refreshPools } from "../month/arrive/decide";
import { carryOut } from "../month/events/decide";
import { movePeople } from "../month/move/decide";
import { promote } from "../month/promote/decide";
import { completingParts } from "../month/promote/enhanced";
import { recruit } from "../month/recruit/decide";
import { prepareProfiles } from "../month/recruit/profiles";
import { noteRoom, relocate } from "../month/relocate/decide";
import { finishCohorts, openCohorts } from "../month/train/decide";
import { startCohorts } from "../month/train/start";
import { reachCount } from "../program/program";
import type { Run, Workspace } from "../program/run";
import { advanceSettled, advanceStock } from "./advance-stock";
import { weigh, weighUniform } from "./weigh";

const nothing = new Float64Array(0);

/** The opening stock, pools and cohorts; the first month's leaving and ageing are done. */
function open(work: Workspace): void {
  const { program } = work;
  const { rows, places, levels } = program.shape;
  // The opening stock goes through the same walk as every month, with nothing decided.
  work.cells.set(program.opening);
  work.promoted.fill(0, 0, rows);
  work.hired.fill(0, 0, rows);
  advanceStock(work, 0, program.keep.values[program.keep.stretch[0]!]!);
  work.poolNow.set(program.openingPool);
  for (const count of [work.apprenticed, work.raised, work.cutBySupport, work.cutByPlacements, work.cutByEducators])
    count.fill(0);
  for (const kept of [work.settled, work.settledFrom, work.relocated, work.taken]) kept.fill(0);
  markSlots(work);
  listSlots(places * levels, program.sources, work.slotUsed, work.slots, work.firstSlot);
  prepareProfiles(work);
  openCohorts(places, program.training.startOf, program.training.planned, work.started);
}

/** Runs a program from its opening stock to its last month, into the buffers of `work`. */
export function project(work: Workspace): Run {
  if (work.drawn !== undefined)
    throw new Error("these buffers are for runs by chance; make others for the deterministic run");
  const { program, cells, rowHeads, rowWte, rowWteAbove, poolNow, mixed, mixedOf, slots, firstSlot } = work;
  const { shape, months, training, sources, establishment, fillable, closure, moveFrom, known } = program;
  const { places, settings, levels, width, rows } = shape;
  const postsLed = closure === "posts-led";
  const placeLevels = places * levels;
  const span = months + training.history;
  open(work);

  for (let month = 0; month < months; month += 1) {
    const stretch = program.participation.stretch[month]!;
    const participation = program.participation.values[stretch]!;
    const uniform = program.uniform[stretch]!;
    const base = month * rows;
    const poolBase = month * placeLevels * sources;
    carryOut(
      known.due[month]!,
      known.kind,
      known.row,
      known.amount,
      known.inWte,
      width,
      participation,
      known.standIn,
      rowHeads,
      cells,
      work.known,
      work.short,
    );
    refreshPools(
      poolBase,
      placeLevels,
      sources,
      arrivalKinds,
      program.poolKeep.values[program.poolKeep.stretch[month]!]!,
      program.arrivals.values[program.arrivals.stretch[month]!]!,
      slots,
      firstSlot,
      poolNow,
      work.poolLost,
      mixedOf,
    );
    finishCohorts(
      month * places,
      places,
      settings,
      levels,
      width,
      sources,
      program.supportLevel,
      program.firstRegistered,
      training.joinsIn[month]!,
      training.routeOf,
      training.survives,
      training.registers,
      training.inPost,
      training.joins,
      work.started,
      poolNow,
      mixedOf,
      work.apprenticed,
      work.raised,
      rowHeads,
      cells,
    );
    if (uniform) weighUniform(program, rowHeads, participation, rowWte, rowWteAbove);
    else weigh(program, cells, participation, rowWte, rowWteAbove);
    startCohorts(
      month,
      places,
      settings,
      levels,
      span,
      training.history,
      program.supportLevel,
      training.limited[month] === 1,
      training.startsIn[month]!,
      training.routeOf,
      training.startOf,
      training.endOf,
      training.remaining,
      training.apprentice,
      training.mostApprentices.values[training.mostApprentices.stretch[month]!] ?? nothing,
      training.weeksNeeded,
      training.weeksHosted.values[training.weeksHosted.stretch[month]!] ?? nothing,
      training.mostEducators[month]!,
      training.educatorsEach,
      rowHeads,
      rowWte,
      training.planned,
      work.started,
      work.cutBySupport,
      work.cutByPlacements,
      work.cutByEducators,
    );
    const moved = movePeople(
      base,
      month * moveFrom.length,
      width,
      postsLed,
      moveFrom,
      program.moveTo,
      program.moveProbability.values[program.moveProbability.stretch[month]!]!,
      fillable,
      participation,
      rowWte,
      rowHeads,
      cells,
      work.moved,
      work.shift,
      work.arriving,
    );
    if (moved) {
      if (uniform) weighUniform(program, rowHeads, participation, rowWte, rowWteAbove);
      else weigh(program, cells, participation, rowWte, rowWteAbove);
    }
    completingParts(month * levels, rows, levels, program.enhanced.completing, rowHeads, work.completing);
    promote(
      base,
      rows,
      levels,
      postsLed,
      program.promotes,
      program.promotion.values[program.promotion.stretch[month]!]!,
      program.internalFill.values[program.internalFill.stretch[month]!]!,
      fillable,
      rowHeads,
      rowWte,
      rowWteAbove,
      work.completing,
      work.promoted,
      work.heads,
    );
    const fill = program.fill.values[program.fill.stretch[month]!]!;
    const attractive = program.attractiveness.values[program.attractiveness.stretch[month]!]!;
    if (program.mobile)
      noteRoom(base, rows, settings, levels, program.fromPool, fillable, fill, attractive, rowWte, work.most);
    recruit(
      base,
      poolBase,
      places,
      settings,
      levels,
      width,
      sources,
      postsLed,
      uniform,
      program.fromPool,
      fill,
      attractive,
      establishment,
      fillable,
      participation,
      program.profiles,
      work.profileFirst,
      work.profileEnd,
      slots,
      firstSlot,
      poolNow,
      mixed,
      mixedOf,
      work.vacant,
      work.onOffer,
      work.weight,
      work.shared,
      rowWte,
      work.hired,
      work.hiredFrom,
      work.heads,
    );

    for (let reach = 0; program.mobile && reach < reachCount; reach += 1)
      relocate(
        base,
        (month * reachCount + reach) * rows,
        (month * reachCount + reach) * poolNow.length,
        (month * reachCount + reach) * placeLevels,
        reach,
        places,
        settings,
        levels,
        width,
        sources,
        uniform,
        program.fromPool,
        program.mobility.values[program.mobility.stretch[month]!]!,
        program.reachFirst,
        program.reachTo,
        attractive,
        participation,
        program.profiles,
        work.most,
        slots,
        firstSlot,
        poolNow,
        work.onOffer,
        work.weight,
        work.shared,
        work.room,
        work.wanted,
        work.incoming,
        rowWte,
        work.heads,
        work.settled,
        work.settledFrom,
        work.relocated,
        work.taken,
      );

    work.wte.set(rowWte, base);
    work.pool.set(poolNow, month * poolNow.length);
    const keep = program.keep.values[program.keep.stretch[Math.min(month + 1, months - 1)]!]!;
    advanceStock(work, month, keep);
    if (program.mobile) advanceSettled(work, month, keep);
  }
  return work;
}
