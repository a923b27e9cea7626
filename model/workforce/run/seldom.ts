/** What a month does that takes little of a run, carried out in TypeScript on any buffers. */
import { markSlots } from "../month/arrive/compile";
import { listSlots } from "../month/arrive/decide";
import { carryOut } from "../month/events/decide";
import { completingParts } from "../month/promote/enhanced";
import { prepareProfiles } from "../month/recruit/profiles";
import { noteRoom, relocate } from "../month/relocate/decide";
import { finishCohorts, openCohorts } from "../month/train/decide";
import type { Seldom } from "../program/months";
import { reachCount } from "../program/program";
import type { Run, Workspace } from "../program/run";
import { valuesAt } from "../program/timed";
import type { Whole } from "../program/whole";
import { advanceSettled } from "./advance-settled";
import { startIntakes } from "./start-intakes";

export function seldomInTypeScript(work: Workspace): Seldom {
  const { program, cells, rowHeads, rowWte, poolNow, mixedOf, slots, firstSlot } = work;
  const { shape, training, sources, known } = program;
  const { places, settings, levels, width, rows } = shape;
  const placeLevels = places * levels;
  const uniformIn = (month: Whole): boolean => program.uniform[program.participation.stretch[month]!]!;
  return {
    openStock: () => {
      // The opening stock goes through the same walk as every month, with nothing decided.
      cells.set(program.opening);
      work.promoted.fill(0, 0, rows);
      work.hired.fill(0, 0, rows);
      // Nobody is hired by them, but nought times what is no number, as a run before may have come to, is no number.
      work.mixed.fill(0);
      work.incoming.fill(0);
    },
    openPools: () => {
      poolNow.set(program.openingPool);
      openCounts(work);
      markSlots(program, work.slotUsed);
      listSlots(placeLevels, sources, work.slotUsed, slots, firstSlot);
      prepareProfiles(program, work);
      openCohorts(places, training.startOf, training.planned, work.started);
    },
    carryOut: (month) => {
      carryOut(
        known.due[month]!,
        known.kind,
        known.row,
        known.amount,
        known.inWte,
        width,
        valuesAt(program.participation, month),
        known.standIn,
        rowHeads,
        cells,
        work.known,
        work.short,
      );
    },
    finishCohorts: (month) => {
      const joining = training.joinsIn[month]!;
      finishCohorts(
        month * places,
        places,
        settings,
        levels,
        width,
        sources,
        program.supportLevel,
        program.firstRegistered,
        joining.length,
        joining,
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
    },
    startCohorts: (month) => {
      startIntakes(work, month, rowHeads, rowWte);
    },
    complete: (month) => {
      completingParts(month * levels, rows, levels, program.enhanced.completing, rowHeads, work.completing);
    },
    noteRoom: (month) => {
      if (!program.mobile) return;
      const [fill, attractive] = [valuesAt(program.fill, month), valuesAt(program.attractiveness, month)];
      noteRoom(
        month * rows,
        rows,
        settings,
        levels,
        program.fromPool,
        program.fillable,
        fill,
        attractive,
        rowWte,
        work.most,
      );
    },
    relocate: (month) => {
      for (let reach = 0; program.mobile && reach < reachCount; reach += 1)
        relocate(
          month * rows,
          (month * reachCount + reach) * rows,
          (month * reachCount + reach) * poolNow.length,
          (month * reachCount + reach) * placeLevels,
          reach,
          places,
          settings,
          levels,
          width,
          sources,
          uniformIn(month),
          program.fromPool,
          valuesAt(program.mobility, month),
          program.reachFirst,
          program.reachTo,
          valuesAt(program.attractiveness, month),
          valuesAt(program.participation, month),
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
    },
    keep: (month) => {
      work.wte.set(rowWte, month * rows);
      work.pool.set(poolNow, month * poolNow.length);
    },
    settle: (month, next) => {
      if (program.mobile) advanceSettled(work, month, valuesAt(program.keep, next));
    },
  };
}

/** What is counted as it happens begins at nothing. */
export function openCounts(run: Run): void {
  for (const count of [run.apprenticed, run.raised, run.cutBySupport, run.cutByPlacements, run.cutByEducators])
    count.fill(0);
  for (const kept of [run.settled, run.settledFrom, run.relocated, run.taken]) kept.fill(0);
}
