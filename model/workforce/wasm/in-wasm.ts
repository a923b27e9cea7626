/** The months carried out by what is compiled for WebAssembly, on buffers in its memory. */
import { arrivalKinds } from "../program/arrivals";
import { seldomInTypeScript } from "../run/seldom";
import type { Months } from "../program/months";
import type { Workspace } from "../program/run";
import { inPairs } from "../program/shape";
import type { Whole } from "../program/whole";
import type { Copies } from "./copies";
import { addressOf, type Exported } from "./module";

const flag = (holds: boolean): 0 | 1 => (holds ? 1 : 0);

export function inWasm(work: Workspace, copies: Copies, run: Exported): Months {
  const { program } = work;
  const { shape, sources, closure } = program;
  const { places, settings, levels, origins, ages, width, rows, cells: cellCount } = shape;
  const postsLed = flag(closure === "posts-led");
  const recorded = flag(work.recorded);
  const pairs = program.movePairs.length;
  const poolSize = work.poolNow.length;
  const walk = !inPairs(program) ? "any" : ages % 2 === 0 ? "lanes" : "pairs";
  const uniformIn = (month: Whole): boolean => program.uniform[program.participation.stretch[month]!]!;

  const cells = addressOf(work.cells);
  const stock = addressOf(work.stock);
  const heads = addressOf(work.heads);
  const promoted = addressOf(work.promoted);
  const hired = addressOf(work.hired);
  const hiredFrom = addressOf(work.hiredFrom);
  const moved = addressOf(work.moved);
  const shift = addressOf(work.shift);
  const arriving = addressOf(work.arriving);
  const completing = addressOf(work.completing);
  const rowHeads = addressOf(work.rowHeads);
  const rowWte = addressOf(work.rowWte);
  const rowWteAbove = addressOf(work.rowWteAbove);
  const poolNow = addressOf(work.poolNow);
  const poolLost = addressOf(work.poolLost);
  const slots = addressOf(work.slots);
  const firstSlot = addressOf(work.firstSlot);
  const mixed = addressOf(work.mixed);
  const mixedOf = addressOf(work.mixedOf);
  const profileFirst = addressOf(work.profileFirst);
  const profileEnd = addressOf(work.profileEnd);
  const vacant = addressOf(work.vacant);
  const onOffer = addressOf(work.onOffer);
  const weight = addressOf(work.weight);
  const shared = addressOf(work.shared);
  const { ageUp, promotes, fromPool, moveFrom, moveTo } = copies;

  const seldom = seldomInTypeScript(work);
  return {
    ...seldom,
    openStock: () => {
      seldom.openStock();
      copies.forget();
    },
    refreshPools: (month) => {
      run.refreshPools(
        month * poolSize,
        places * levels,
        sources,
        arrivalKinds,
        copies.poolKeep(month),
        copies.arrivals(month),
        slots,
        firstSlot,
        poolNow,
        poolLost,
        mixedOf,
      );
    },
    weigh: (month) => {
      const participation = copies.participation(month);
      if (uniformIn(month)) run.weighUniform(rows, levels, width, rowHeads, participation, rowWte, rowWteAbove);
      else run.weigh(rows, levels, width, cells, participation, rowWte, rowWteAbove);
    },
    move: (month) =>
      run.movePeople(
        month * rows,
        month * pairs,
        rows,
        width,
        pairs,
        postsLed,
        moveFrom,
        moveTo,
        copies.moveProbability(month),
        copies.fillable(),
        copies.participation(month),
        rowWte,
        rowHeads,
        cells,
        moved,
        shift,
        arriving,
      ) === 1,
    promote: (month) => {
      run.promote(
        month * rows,
        rows,
        levels,
        postsLed,
        promotes,
        copies.promotion(month),
        copies.internalFill(month),
        copies.fillable(),
        rowHeads,
        rowWte,
        rowWteAbove,
        completing,
        promoted,
        heads,
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
        fromPool,
        copies.fill(month),
        copies.attractiveness(month),
        copies.establishment(),
        copies.fillable(),
        copies.participation(month),
        copies.profiles(),
        profileFirst,
        profileEnd,
        slots,
        firstSlot,
        poolNow,
        mixed,
        mixedOf,
        vacant,
        onOffer,
        weight,
        shared,
        rowWte,
        hired,
        hiredFrom,
        heads,
      );
    },
    advance: (month, next) => {
      const keep = copies.keep(next);
      const base = month * rows;
      const at = month * cellCount;
      if (walk === "lanes")
        run.walkInLanes(
          base,
          at,
          rows,
          settings,
          levels,
          ages,
          ageUp,
          recorded,
          keep,
          promoted,
          hired,
          mixed,
          cells,
          stock,
          rowHeads,
        );
      else if (walk === "pairs")
        run.walkPairs(
          base,
          at,
          rows,
          settings,
          levels,
          ages,
          ageUp,
          recorded,
          keep,
          promoted,
          hired,
          mixed,
          cells,
          stock,
          rowHeads,
        );
      else
        run.walkAny(
          base,
          at,
          rows,
          settings,
          levels,
          origins,
          ages,
          ageUp,
          recorded,
          keep,
          promoted,
          hired,
          mixed,
          cells,
          stock,
          rowHeads,
        );
    },
  };
}
