/** What of the months of two runs is compiled, called on where their numbers lie. */
import { arrivalKinds } from "../../program/arrivals";
import type { Months } from "../../program/months";
import type { Run, Working } from "../../program/run";
import { inPairs } from "../../program/shape";
import type { Whole } from "../../program/whole";
import { addressOf, type Address } from "../module";
import type { Copies } from "./copies";
import type { ExportedForTwo } from "./module";

/** Of a month, what is carried out for both runs at once. */
export type Together = Pick<
  Months,
  "refreshPools" | "finishCohorts" | "weigh" | "move" | "promote" | "recruit" | "keep" | "advance"
>;

const flag = (holds: boolean): 0 | 1 => (holds ? 1 : 0);

/** Where the arrays among some values begin, by their names. */
const addressesIn = <T extends object>(values: T): Readonly<Record<keyof T, Address>> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, one]: [string, unknown]) =>
      ArrayBuffer.isView(one) ? [[name, addressOf(one)]] : [],
    ),
  ) as Record<keyof T, Address>;

/**
 * @param first the first of the two runs: what the other leaves behind lies as far behind it everywhere
 * @param work what the months work in: numbers of the two side by side
 */
export function together(first: Run, work: Working, copies: Copies, run: ExportedForTwo): Together {
  const { program } = first;
  const { shape, sources, training } = program;
  const { places, settings, levels, origins, ages, width, rows, cells: cellCount } = shape;
  const placeLevels = places * levels;
  const poolSize = placeLevels * sources;
  const pairs = program.movePairs.length;
  const postsLed = flag(program.closure === "posts-led");
  const recorded = flag(first.recorded);
  const paired = inPairs(program);
  // What is one number for both is that of the first: the two are run together only where it is (see alike.ts).
  const uniformIn = (month: Whole): boolean => program.uniform[program.participation.stretch[month]!]!;

  const kept = addressesIn(first);
  const at = addressesIn(work);
  return {
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
    keep: (month) => {
      run.keepWte(month * rows, rows, at.rowWte, kept.wte);
      run.keepPools(month * poolSize, work.firstSlot[placeLevels]!, at.slots, at.poolNow, kept.pool);
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
  };
}
