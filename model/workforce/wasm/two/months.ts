/** The months of two runs carried out together: compiled for both, or done for one after the other. */
import { markSlots } from "../../month/arrive/compile";
import { listSlots } from "../../month/arrive/decide";
import { completingParts } from "../../month/promote/enhanced";
import { prepareProfiles } from "../../month/recruit/profiles";
import { openCohorts } from "../../month/train/decide";
import type { Months } from "../../program/months";
import type { Program } from "../../program/program";
import type { Run, Working } from "../../program/run";
import { openCounts } from "../../run/seldom";
import { startIntakes, startUncut } from "../../run/start-intakes";
import { addressesIn, called } from "../called";
import type { CopiesForTwo } from "./copies";
import type { ExportedForTwo } from "./module";
import { put, take } from "./rooms";

const both = [0, 1] as const;

/** @param work what the months work in: numbers of the two side by side */
export function monthsOfTwo(
  runs: readonly [Run, Run],
  work: Working,
  copies: CopiesForTwo,
  run: ExportedForTwo,
): Months {
  const programs: readonly [Program, Program] = [runs[0].program, runs[1].program];
  const [{ program }] = runs;
  const { shape, sources, training } = program;
  const { places, settings, levels, width, rows } = shape;
  const placeLevels = places * levels;
  const poolSize = placeLevels * sources;
  const kept = addressesIn(runs[0]);
  const at = addressesIn(work);

  // What a run alone is told by row, and who the hired are at first, of one run after the other.
  const [rowHeads, rowWte] = [new Float64Array(rows), new Float64Array(rows)];
  const own = {
    mixed: new Float64Array(placeLevels * width),
    mixedOf: new Float64Array(placeLevels),
    profileFirst: new Int32Array(sources),
    profileEnd: new Int32Array(sources),
  };
  const completing = new Float64Array(levels);
  let completes = false;

  return {
    ...called(runs[0], work, copies, run),
    openStock: () => {
      for (const one of both) {
        put(work.cells, one, programs[one].opening);
        runs[one].promoted.fill(0, 0, rows);
        runs[one].hired.fill(0, 0, rows);
      }
      work.mixed.fill(0);
      copies.forget();
    },
    openPools: () => {
      for (const one of both) {
        put(work.poolNow, one, programs[one].openingPool);
        openCounts(runs[one]);
        markSlots(programs[one], work.slotUsed);
        prepareProfiles(programs[one], own);
        // The profile of a pool is laid out by the months.
        if (program.fromPool.includes(0)) put(work.mixed, one, own.mixed);
        put(work.mixedOf, one, own.mixedOf);
        for (let source = 0; source < sources; source += 1) {
          const [first, end] = [own.profileFirst[source]!, own.profileEnd[source]!];
          work.profileFirst[source] = one === 0 ? first : Math.min(first, work.profileFirst[source]!);
          work.profileEnd[source] = one === 0 ? end : Math.max(end, work.profileEnd[source]!);
        }
        openCohorts(places, training.startOf, programs[one].training.planned, runs[one].started);
      }
      listSlots(placeLevels, sources, work.slotUsed, work.slots, work.firstSlot);
      completes = programs.some(({ enhanced }) => enhanced.completing.some((heads) => heads !== 0));
      work.completing.fill(0);
    },
    finishCohorts: (month) => {
      const count = training.joinsIn[month]!.length;
      if (count === 0) return;
      run.finishCohorts(
        month * places,
        places,
        settings,
        levels,
        width,
        sources,
        program.supportLevel,
        program.firstRegistered,
        count,
        copies.joining(month),
        copies.routeOf,
        copies.survives(),
        copies.registers(),
        copies.inPost(),
        copies.joins(),
        kept.started,
        at.poolNow,
        at.mixedOf,
        kept.apprenticed,
        kept.raised,
        at.rowHeads,
        at.cells,
      );
    },
    startCohorts: (month) => {
      if (training.startsIn[month]!.length === 0) return;
      for (const one of both) {
        if (startUncut(runs[one], month)) continue;
        take(work.rowHeads, one, rowHeads);
        take(work.rowWte, one, rowWte);
        startIntakes(runs[one], month, rowHeads, rowWte);
      }
    },
    complete: (month) => {
      if (!completes) return;
      for (const one of both) {
        take(work.rowHeads, one, rowHeads);
        completingParts(month * levels, rows, levels, programs[one].enhanced.completing, rowHeads, completing);
        put(work.completing, one, completing);
      }
    },
    keep: (month) => {
      run.keepWte(month * rows, rows, at.rowWte, kept.wte);
      run.keepPools(month * poolSize, work.firstSlot[placeLevels]!, at.slots, at.poolNow, kept.pool);
    },
    // Plans with known events, or people who take a post elsewhere, are run one at a time (see alike.ts).
    carryOut: () => undefined,
    noteRoom: () => undefined,
    relocate: () => undefined,
    settle: () => undefined,
  };
}
