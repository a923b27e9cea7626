/**
 * What a run leaves behind. A run is written into buffers that are made once and used again, so that a thousand runs
 * allocate nothing; a run is therefore good until the next one on the same buffers, or the next draw on its program.
 */
import { drawnFlows, type DrawnFlows } from "./drawn-flows";
import type { Months } from "./months";
import { reachCount, type Program } from "./program";
import { heap, type Room } from "./room";

export interface Run {
  readonly program: Program;
  /** Heads by cell on the day before the plan starts: the program's, in whole people in chance mode. */
  readonly opening: Float64Array;
  /** People looking for a post on that day, as in the program's `openingPool`; in whole people in chance mode. */
  readonly openingPool: Float64Array;
  /** The flows themselves, when they were drawn by chance; otherwise they follow from the stock and the decisions. */
  readonly drawn?: DrawnFlows;
  /** True when the stock of every cell was kept for each month, which the ledger and figures by age or origin need. */
  readonly recorded: boolean;
  /** Staff in post at the end of each month, by row: month * rows + row. */
  readonly heads: Float64Array;
  readonly wte: Float64Array;
  /** Heads by cell at the end of each month: month * cells + cell. Empty unless recorded. */
  readonly stock: Float64Array;
  /** Part of each row promoted to the next level in the month: month * rows + row. */
  readonly promoted: Float64Array;
  /** Heads hired in the month by row, out of the pool of the place or the open labour market. */
  readonly hired: Float64Array;
  /** People looking for a post at the end of each month: (month * places * levels + place * levels + level) * sources + source. Heads. */
  readonly pool: Float64Array;
  /** People hired out of the pools in the month into posts of the same place, same order. */
  readonly hiredFrom: Float64Array;
  /**
   * People who took a post in another place, by month and reach (month * reachCount + reach), then: by row they came to;
   * by slot as in `pool`, of the place they came to and of the pool they left; and, by place and level, the weights over
   * which those of a place divided. All empty where nobody may; the weights in chance mode too (the hires say).
   */
  readonly settled: Float64Array;
  readonly settledFrom: Float64Array;
  readonly relocated: Float64Array;
  readonly taken: Float64Array;
  /** People who gave up looking in the month, same order. */
  readonly poolLost: Float64Array;
  /**
   * Learners who started, by cohort and place, after any limit. In chance mode a cohort that started before the plan
   * holds those still in training, or waiting to register, on the day before it.
   */
  readonly started: Float64Array;
  /** Planned starts that the support workers of the place do not allow, and those it cannot host on placement. Same order. */
  readonly cutBySupport: Float64Array;
  readonly cutByPlacements: Float64Array;
  /** Those whom the academic educators cannot teach. Same order. */
  readonly cutByEducators: Float64Array;
  /** Apprentices of a cohort who moved up in the post they had, in a deterministic run. Same order. */
  readonly raised: Float64Array;
  /** Part of the support workers of a place who moved up on completing an apprenticeship: month * places + place. */
  readonly apprenticed: Float64Array;
  /** Part of a row that moved, by move pair: month * pairs + pair. */
  readonly moved: Float64Array;
  /** Heads that each known event took out of its row, or brought into it: event * width + i. */
  readonly known: Float64Array;
  /** Heads that each known event wanted and that were not there. */
  readonly short: Float64Array;
}

/** What the months work in and leave nothing behind of. */
export interface Working {
  /** Heads by cell after leaving and ageing. */
  readonly cells: Float64Array;
  readonly rowHeads: Float64Array;
  readonly rowWte: Float64Array;
  /** WTE the people of a row would be at the next level. */
  readonly rowWteAbove: Float64Array;
  /** Profile of the month's hires by place and level, and where it begins in `mixed`. */
  readonly mixed: Float64Array;
  readonly poolNow: Float64Array;
  /** By level: part of its people who complete an enhanced-practice apprenticeship in the month. */
  readonly completing: Float64Array;
  /** Slots of the pools that can hold anyone: those of a place and level begin at its number in firstSlot (see month/arrive). */
  readonly slots: Int32Array;
  readonly firstSlot: Int32Array;
  readonly slotUsed: Uint8Array;
  /** The source whose profile a place and level has in `mixed` (see month/arrive for the others); where the profile of each source is not 0. */
  readonly mixedOf: Float64Array;
  readonly profileFirst: Int32Array;
  readonly profileEnd: Int32Array;
  /** By setting of the place and level in hand: WTE vacant, WTE that can be filled this month, weight and WTE to hire. */
  readonly vacant: Float64Array;
  readonly onOffer: Float64Array;
  readonly weight: Float64Array;
  readonly shared: Float64Array;
  /** For those who take a post elsewhere: the most WTE a row may come to, room by place, who wants to come to each by source, and the profile of who comes by reach, place and level. */
  readonly most: Float64Array;
  readonly room: Float64Array;
  readonly wanted: Float64Array;
  readonly incoming: Float64Array;
  readonly shift: Float64Array;
  /** WTE that would move into each row if there were no limit. */
  readonly arriving: Float64Array;
}

/** Buffers for one run, and the room the months work in. */
export interface Workspace extends Run, Working {
  /** What carries out the months on these buffers, where it is not what does so on any. */
  readonly months?: Months;
}

export interface RunKept {
  readonly recorded: boolean;
  readonly byChance?: boolean;
}

/**
 * Makes the buffers for runs of a program. With `recorded`, the stock of every cell is kept for each month (8 bytes a
 * cell and month: 1 MB for 7 places with one setting, 50 MB for 42 places with eight). With `byChance`, they are for
 * runs by chance and for no others, and each of six flows takes as much room again as the stock.
 * @param room where they lie
 */
export const workspace = (program: Program, options: RunKept, room: Room = heap): Workspace => ({
  ...runOf(program, options, room),
  ...workingOf(program, room),
});

/** What a run leaves behind. */
export function runOf(program: Program, options: RunKept, { numbers }: Room): Run {
  const { shape, months, sources } = program;
  const { places, levels, rows, cells, width } = shape;
  const poolSize = places * levels * sources;
  const kept = options.recorded ? months : 0;
  const course = (): Float64Array => numbers(program.training.cohorts.length * places);
  const mobile = program.mobile ? 1 : 0;
  const reaches = mobile * months * reachCount;
  return {
    program,
    opening: options.byChance === true ? numbers(cells) : program.opening,
    openingPool: options.byChance === true ? numbers(poolSize) : program.openingPool,
    ...(options.byChance === true ? { drawn: drawnFlows(program, options.recorded) } : {}),
    recorded: options.recorded,
    heads: numbers(months * rows),
    wte: numbers(months * rows),
    stock: numbers(kept * cells),
    promoted: numbers(months * rows),
    hired: numbers(months * rows),
    pool: numbers(months * poolSize),
    hiredFrom: numbers(months * poolSize),
    settled: numbers(reaches * rows),
    settledFrom: numbers(reaches * poolSize),
    relocated: numbers(reaches * poolSize),
    taken: numbers(reaches * places * levels),
    poolLost: numbers(months * poolSize),
    started: course(),
    cutBySupport: course(),
    cutByPlacements: course(),
    cutByEducators: course(),
    raised: course(),
    apprenticed: numbers(months * places),
    moved: numbers(months * program.movePairs.length),
    known: numbers(program.known.list.length * width),
    short: numbers(program.known.list.length),
  };
}

export function workingOf(program: Program, { numbers, wholes, bytes }: Room): Working {
  const { places, levels, rows, cells, width, settings } = program.shape;
  const { sources } = program;
  const poolSize = places * levels * sources;
  const mobile = program.mobile ? 1 : 0;
  return {
    cells: numbers(cells),
    rowHeads: numbers(rows),
    rowWte: numbers(rows),
    rowWteAbove: numbers(rows),
    mixed: numbers(places * levels * width),
    poolNow: numbers(poolSize),
    completing: numbers(levels),
    slots: wholes(poolSize),
    firstSlot: wholes(places * levels + 1),
    slotUsed: bytes(poolSize),
    mixedOf: numbers(places * levels),
    profileFirst: wholes(sources),
    profileEnd: wholes(sources),
    vacant: numbers(settings),
    onOffer: numbers(settings),
    weight: numbers(settings),
    shared: numbers(settings),
    most: numbers(mobile * rows),
    room: numbers(mobile * places),
    wanted: numbers(mobile * places * sources),
    incoming: numbers(mobile * reachCount * places * levels * width),
    shift: numbers(program.movePairs.length > 0 ? cells : 0),
    arriving: numbers(program.movePairs.length > 0 ? rows : 0),
  };
}
