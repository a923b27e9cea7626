/** The months carried out in TypeScript, on any buffers. */
import { arrivalKinds } from "../program/arrivals";
import type { Months } from "../program/months";
import type { Workspace } from "../program/run";
import { valuesAt } from "../program/timed";
import type { Whole } from "../program/whole";
import { refreshPools } from "../month/arrive/decide";
import { movePeople } from "../month/move/decide";
import { promote } from "../month/promote/decide";
import { recruit } from "../month/recruit/decide";
import { inPairs } from "../program/shape";
import { seldomInTypeScript } from "./seldom";
import { walkAny, walkPairs } from "./walk";
import { weigh, weighUniform } from "./weigh";

export function inTypeScript(work: Workspace): Months {
  const { program, cells, rowHeads, rowWte, rowWteAbove, poolNow, slots, firstSlot, mixed, mixedOf } = work;
  const { shape, sources, moveFrom, establishment } = program;
  const { places, settings, levels, origins, ages, width, rows } = shape;
  const postsLed = program.closure === "posts-led";
  const paired = inPairs(program);
  const uniformIn = (month: Whole): boolean => program.uniform[program.participation.stretch[month]!]!;
  return {
    ...seldomInTypeScript(work),
    refreshPools: (month) => {
      refreshPools(
        month * poolNow.length,
        places * levels,
        sources,
        arrivalKinds,
        valuesAt(program.poolKeep, month),
        valuesAt(program.arrivals, month),
        slots,
        firstSlot,
        poolNow,
        work.poolLost,
        mixedOf,
      );
    },
    weigh: (month) => {
      const participation = valuesAt(program.participation, month);
      if (uniformIn(month)) weighUniform(rows, levels, width, rowHeads, participation, rowWte, rowWteAbove);
      else weigh(rows, levels, width, cells, participation, rowWte, rowWteAbove);
    },
    move: (month) =>
      movePeople(
        month * rows,
        month * moveFrom.length,
        rows,
        width,
        moveFrom.length,
        postsLed,
        moveFrom,
        program.moveTo,
        valuesAt(program.moveProbability, month),
        program.fillable,
        valuesAt(program.participation, month),
        rowWte,
        rowHeads,
        cells,
        work.moved,
        work.shift,
        work.arriving,
      ),
    promote: (month) => {
      promote(
        month * rows,
        rows,
        levels,
        postsLed,
        program.promotes,
        valuesAt(program.promotion, month),
        valuesAt(program.internalFill, month),
        program.fillable,
        rowHeads,
        rowWte,
        rowWteAbove,
        work.completing,
        work.promoted,
        work.heads,
      );
    },
    recruit: (month) => {
      recruit(
        month * rows,
        month * poolNow.length,
        places,
        settings,
        levels,
        width,
        sources,
        postsLed,
        uniformIn(month),
        program.fromPool,
        valuesAt(program.fill, month),
        valuesAt(program.attractiveness, month),
        establishment,
        program.fillable,
        valuesAt(program.participation, month),
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
    },
    advance: (month, next) => {
      const keep = valuesAt(program.keep, next);
      const { promoted, hired, stock, recorded } = work;
      const base = month * rows;
      const at = month * cells.length;
      if (paired)
        walkPairs(
          base,
          at,
          rows,
          settings,
          levels,
          ages,
          program.ageUp,
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
        walkAny(
          base,
          at,
          rows,
          settings,
          levels,
          origins,
          ages,
          program.ageUp,
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
