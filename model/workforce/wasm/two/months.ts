/** The months of two runs carried out together. */
import { markSlots } from "../../month/arrive/compile";
import { listSlots } from "../../month/arrive/decide";
import { completingParts } from "../../month/promote/enhanced";
import { prepareProfiles } from "../../month/recruit/profiles";
import { openCohorts } from "../../month/train/decide";
import { arrivalKinds } from "../../program/arrivals";
import type { Months } from "../../program/months";
import type { Program } from "../../program/program";
import type { Run, Working } from "../../program/run";
import { inPairs } from "../../program/shape";
import type { Whole } from "../../program/whole";
import { openCounts } from "../../run/seldom";
import { startIntakes } from "../../run/start-intakes";
import { addressOf, type Address } from "../module";
import type { Copies } from "./copies";
import type { ExportedForTwo } from "./module";
import { put, take } from "./rooms";

const flag = (holds: boolean): 0 | 1 => (holds ? 1 : 0);
const both = [0, 1] as const;

/** Where the arrays among some values begin, by their names. */
const addressesIn = <T extends object>(values: T): Readonly<Record<keyof T, Address>> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, one]: [string, unknown]) =>
      ArrayBuffer.isView(one) ? [[name, addressOf(one)]] : [],
    ),
  ) as Record<keyof T, Address>;

/** @param work what the months work in: numbers of the two side by side */
export function monthsOfTwo(runs: readonly [Run, Run], work: Working, copies: Copies, run: ExportedForTwo): Months {
  const programs: readonly [Program, Program] = [runs[0].program, runs[1].program];
  const [{ program }] = runs;
  const { shape, sources, training } = program;
  const { places, settings, levels, origins, ages, width, rows, cells: cellCount } = shape;
  const placeLevels = places * levels;
  const poolSize = placeLevels * sources;
  const pairs = program.movePairs.length;
  const postsLed = flag(program.closure === "posts-led");
  const recorded = flag(runs[0].recorded);
  const paired = inPairs(program);
  const uniformIn = (month: Whole): boolean => program.uniform[program.participation.stretch[month]!]!;

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
  let slotCount = 0;
  let completes = false;

  return {
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
        put(work.mixed, one, own.mixed);
        put(work.mixedOf, one, own.mixedOf);
        for (let source = 0; source < sources; source += 1) {
          const [first, end] = [own.profileFirst[source]!, own.profileEnd[source]!];
          work.profileFirst[source] = one === 0 ? first : Math.min(first, work.profileFirst[source]!);
          work.profileEnd[source] = one === 0 ? end : Math.max(end, work.profileEnd[source]!);
        }
        openCohorts(places, training.startOf, programs[one].training.planned, runs[one].started);
      }
      listSlots(placeLevels, sources, work.slotUsed, work.slots, work.firstSlot);
      slotCount = work.firstSlot[placeLevels]!;
      completes = programs.some(({ enhanced }) => enhanced.completing.some((heads) => heads !== 0));
      work.completing.fill(0);
    },
    carryOut: () => undefined,
    refreshPools: (month) => {
      run.refreshPools(
        month * poolSize,
        placeLevels,
        sources,
        arrivalKinds,
        copies.poolKeep(month),
        copies.arrivals(month),
        at.slots,
        at.firstSlot,
        at.poolNow,
        kept.poolLost,
        at.mixedOf,
      );
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
    weigh: (month) => {
      const participation = copies.participation(month);
      if (uniformIn(month))
        run.weighUniform(rows, levels, width, at.rowHeads, participation, at.rowWte, at.rowWteAbove);
      else run.weigh(rows, levels, width, at.cells, participation, at.rowWte, at.rowWteAbove);
    },
    startCohorts: (month) => {
      if (training.startsIn[month]!.length === 0) return;
      for (const one of both) {
        take(work.rowHeads, one, rowHeads);
        take(work.rowWte, one, rowWte);
        startIntakes(runs[one], month, rowHeads, rowWte);
      }
    },
    move: (month) =>
      pairs > 0 &&
      run.movePeople(
        month * rows,
        month * pairs,
        rows,
        width,
        pairs,
        postsLed,
        copies.moveFrom,
        copies.moveTo,
        copies.moveProbability(month),
        copies.fillable(),
        copies.participation(month),
        at.rowWte,
        at.rowHeads,
        at.cells,
        kept.moved,
        at.shift,
        at.arriving,
      ) === 1,
    complete: (month) => {
      if (!completes) return;
      for (const one of both) {
        take(work.rowHeads, one, rowHeads);
        completingParts(month * levels, rows, levels, programs[one].enhanced.completing, rowHeads, completing);
        put(work.completing, one, completing);
      }
    },
    promote: (month) => {
      run.promote(
        month * rows,
        rows,
        levels,
        postsLed,
        copies.promotes,
        copies.promotion(month),
        copies.internalFill(month),
        copies.fillable(),
        at.rowHeads,
        at.rowWte,
        at.rowWteAbove,
        at.completing,
        kept.promoted,
        kept.heads,
      );
    },
    noteRoom: () => undefined,
    recruit: (month) => {
      run.recruit(
        month * rows,
        month * poolSize,
        places,
        settings,
        levels,
        width,
        sources,
        postsLed,
        flag(uniformIn(month)),
        copies.fromPool,
        copies.fill(month),
        copies.attractiveness(month),
        copies.establishment(),
        copies.fillable(),
        copies.participation(month),
        copies.profiles(),
        at.profileFirst,
        at.profileEnd,
        at.slots,
        at.firstSlot,
        at.poolNow,
        at.mixed,
        at.mixedOf,
        at.vacant,
        at.onOffer,
        at.weight,
        at.shared,
        at.rowWte,
        kept.hired,
        kept.hiredFrom,
        kept.heads,
      );
    },
    relocate: () => undefined,
    keep: (month) => {
      run.keepWte(month * rows, rows, at.rowWte, kept.wte);
      run.keepPools(month * poolSize, slotCount, at.slots, at.poolNow, kept.pool);
    },
    advance: (month, next) => {
      const keep = copies.keep(next);
      const base = month * rows;
      const from = month * cellCount;
      if (paired)
        run.walkPairs(
          base,
          from,
          rows,
          settings,
          levels,
          ages,
          copies.ageUp,
          recorded,
          keep,
          kept.promoted,
          kept.hired,
          at.mixed,
          at.cells,
          kept.stock,
          at.rowHeads,
        );
      else
        run.walkAny(
          base,
          from,
          rows,
          settings,
          levels,
          origins,
          ages,
          copies.ageUp,
          recorded,
          keep,
          kept.promoted,
          kept.hired,
          at.mixed,
          at.cells,
          kept.stock,
          at.rowHeads,
        );
    },
    settle: () => undefined,
  };
}
