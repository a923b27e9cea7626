/** What of the months is compiled, called on where the numbers of one run, or of two together, lie. */
import { arrivalKinds } from "../program/arrivals";
import type { Months } from "../program/months";
import type { Run, Working } from "../program/run";
import { inPairs } from "../program/shape";
import type { Whole } from "../program/whole";
import type { Copies } from "./copies";
import { addressOf, type Address, type Exported, type ExportedForAny } from "./module";

/** Of a month, what is compiled for one run and for two. */
export type Called = Pick<Months, "refreshPools" | "weigh" | "move" | "promote" | "recruit" | "advance">;

type Addresses<T> = { readonly [K in keyof T as T[K] extends ArrayBufferView ? K : never]: Address };

const flag = (holds: boolean): 0 | 1 => (holds ? 1 : 0);

/** Where the arrays among some values begin, by their names. */
export const addressesIn = <T extends object>(values: T): Addresses<T> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, one]: [string, unknown]) =>
      ArrayBuffer.isView(one) ? [[name, addressOf(one)]] : [],
    ),
  ) as unknown as Addresses<T>;

/**
 * @param first the run; of two the first: what the other leaves behind lies as far behind it everywhere
 * @param work what the months work in: of two, their numbers side by side
 * @param run the module; where it walks two ages at a time, those are taken
 */
export function called(
  first: Run,
  work: Working,
  copies: Copies,
  run: ExportedForAny & Partial<Pick<Exported, "walkInLanes">>,
): Called {
  const { program } = first;
  const { shape, sources } = program;
  const { places, settings, levels, origins, ages, width, rows, cells: cellCount } = shape;
  const placeLevels = places * levels;
  const poolSize = placeLevels * sources;
  const pairs = program.movePairs.length;
  const postsLed = flag(program.closure === "posts-led");
  const recorded = flag(first.recorded);
  const paired = inPairs(program);
  const walkPairs = (ages % 2 === 0 ? run.walkInLanes : undefined) ?? run.walkPairs;
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
    advance: (month, next) => {
      const keep = copies.keep(next);
      const base = month * rows;
      const from = month * cellCount;
      if (paired)
        walkPairs(
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
