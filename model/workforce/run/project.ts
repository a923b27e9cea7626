/**
 * The months, in order. What each process decides is worked out by place and row in the room of that process; the
 * people themselves are moved in one walk a month (walk.ts). Deterministic: expected numbers of people.
 *
 * The numbers-only part of a process (its decide.ts) knows arrays and numbers, not programs and workspaces. Here and in
 * in-typescript.ts they are taken apart for it; those in which a run spends its time can be carried out elsewhere, by
 * the same arithmetic on the same arrays (the workspace's own `months`).
 */
import { markSlots } from "../month/arrive/compile";
import { listSlots } from "../month/arrive/decide";
import { carryOut } from "../month/events/decide";
import { completingParts } from "../month/promote/enhanced";
import { prepareProfiles } from "../month/recruit/profiles";
import { noteRoom, relocate } from "../month/relocate/decide";
import { finishCohorts, openCohorts } from "../month/train/decide";
import { startCohorts } from "../month/train/start";
import { reachCount } from "../program/program";
import type { Run, Workspace } from "../program/run";
import type { Months } from "../program/months";
import { valuesAt } from "../program/timed";
import { advanceSettled } from "./advance-settled";
import { inTypeScript } from "./in-typescript";

const nothing = new Float64Array(0);

/** The opening stock, pools and cohorts; the first month's leaving and ageing are done. */
function open(work: Workspace, run: Months): void {
  const { program } = work;
  const { rows, places, levels } = program.shape;
  // The opening stock goes through the same walk as every month, with nothing decided.
  work.cells.set(program.opening);
  work.promoted.fill(0, 0, rows);
  work.hired.fill(0, 0, rows);
  // Nobody is hired by them, but nought times what is no number, as a run before may have come to, is no number.
  work.mixed.fill(0);
  work.incoming.fill(0);
  run.begin();
  run.advance(0, 0);
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
  const { program, cells, rowHeads, rowWte, poolNow, mixedOf, slots, firstSlot } = work;
  const { shape, months, training, sources, fillable, known } = program;
  const { places, settings, levels, width, rows } = shape;
  const placeLevels = places * levels;
  const span = months + training.history;
  const run = work.months ?? inTypeScript(work);
  open(work, run);

  for (let month = 0; month < months; month += 1) {
    const stretch = program.participation.stretch[month]!;
    const participation = program.participation.values[stretch]!;
    const uniform = program.uniform[stretch]!;
    const base = month * rows;
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
    run.refreshPools(month);
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
    run.weigh(month);
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
    if (run.move(month)) run.weigh(month);
    completingParts(month * levels, rows, levels, program.enhanced.completing, rowHeads, work.completing);
    run.promote(month);
    const fill = valuesAt(program.fill, month);
    const attractive = valuesAt(program.attractiveness, month);
    if (program.mobile)
      noteRoom(base, rows, settings, levels, program.fromPool, fillable, fill, attractive, rowWte, work.most);
    run.recruit(month);

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
        valuesAt(program.mobility, month),
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
    const next = Math.min(month + 1, program.months - 1);
    run.advance(month, next);
    if (program.mobile) advanceSettled(work, month, program.keep.values[program.keep.stretch[next]!]!);
  }
  return work;
}
