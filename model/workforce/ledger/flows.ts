/**
 * Every flow of people in a month, cell by cell, in the order in which the month moves them. For a deterministic run
 * these are worked out from the recorded stock and the decisions of the month, process by process; for a chance run
 * they are the draws themselves. Either way the flows account for the whole difference between two months' stocks.
 */
import type { Program } from "../program/program";
import type { Run } from "../program/run";
import { retiredPart } from "../month/leave/compile";

/** Heads by cell unless said otherwise. The arrays are used again for the next month: copy what you keep. */
export interface MonthOfFlows {
  readonly month: number;
  readonly start: Float64Array;
  readonly leavers: Float64Array;
  readonly retirements: Float64Array;
  /** Out of this age band into the next. */
  readonly agedUp: Float64Array;
  /** Out of the support level into the first registered level, on completing an apprenticeship. */
  readonly apprenticed: Float64Array;
  /** By move pair and place within the row: pair * width + i. */
  readonly moved: Float64Array;
  /** Out of this level into the next. */
  readonly promoted: Float64Array;
  readonly hired: Float64Array;
  readonly end: Float64Array;
}

/** The flows a chance run drew, month after month, and what became of its learners. Whole people. */
export interface DrawnFlows extends Readonly<
  Record<"leavers" | "retirements" | "agedUp" | "apprenticed" | "moved" | "promoted" | "hired", Float64Array>
> {
  /** Learners at the end of each month: (month * cohorts + cohort) * places + place. */
  readonly learners: Float64Array;
  /** By cohort and place: completed without registering, registered elsewhere, joined the pool, moved level in post. */
  readonly outcomes: Readonly<Record<"unregistered" | "elsewhere" | "joined" | "inPost", Float64Array>>;
  /** Arrivals by month, place, level and kind, as in the program's arrivals. */
  readonly arrived: Float64Array;
  /** Who was hired from where, one entry for each cell and source; those of a month begin at `first[month]`. */
  readonly hires: {
    readonly first: Int32Array;
    readonly cell: number[];
    readonly source: number[];
    readonly heads: number[];
  };
}

/** Room for the flows a chance run draws; those by cell only when the stock of every cell is kept too. */
export function drawnFlows(program: Program, recorded: boolean): DrawnFlows {
  const { shape, months, movePairs, training } = program;
  const cell = (): Float64Array => new Float64Array(recorded ? months * shape.cells : 0);
  const course = (): Float64Array => new Float64Array(training.cohorts.length * shape.places);
  return {
    leavers: cell(),
    retirements: cell(),
    agedUp: cell(),
    apprenticed: cell(),
    moved: new Float64Array(recorded ? months * movePairs.length * shape.width : 0),
    promoted: cell(),
    hired: cell(),
    learners: new Float64Array(months * training.cohorts.length * shape.places),
    outcomes: { unregistered: course(), elsewhere: course(), joined: course(), inPost: course() },
    arrived: new Float64Array(months * shape.places * shape.levels * 2),
    hires: { first: new Int32Array(months + 1), cell: [], source: [], heads: [] },
  };
}

/** The age and origin profile of a month's hires into a place and level, from where they were hired. */
export function hireProfile(run: Run, month: number, spot: number, into: Float64Array): void {
  const { program } = run;
  const { shape, sources, profiles, openMarket, fromPool } = program;
  const { width } = shape;
  into.fill(0);
  if (fromPool[spot % shape.levels] !== 1) {
    for (let i = 0; i < width; i += 1) into[i] = openMarket[spot * width + i]!;
    return;
  }
  const base = (month * shape.places * shape.levels + spot) * sources;
  let total = 0;
  for (let source = 0; source < sources - 1; source += 1) total += run.hiredFrom[base + source]!;
  if (total <= 0) return;
  for (let source = 0; source < sources - 1; source += 1) {
    const share = run.hiredFrom[base + source]! / total;
    if (share > 0) for (let i = 0; i < width; i += 1) into[i] = into[i]! + share * profiles[source * width + i]!;
  }
}

function buffers(program: Program): MonthOfFlows & { month: number } {
  const { cells, width } = program.shape;
  const cell = (): Float64Array => new Float64Array(cells);
  return {
    month: 0,
    start: cell(),
    leavers: cell(),
    retirements: cell(),
    agedUp: cell(),
    apprenticed: cell(),
    moved: new Float64Array(program.movePairs.length * width),
    promoted: cell(),
    hired: cell(),
    end: cell(),
  };
}

function leaveAndAge(program: Program, month: number, flows: MonthOfFlows): void {
  const { shape, ageUp } = program;
  const keep = program.keep.values[program.keep.stretch[month]!]!;
  const hazard = program.hazard.values[program.hazard.stretch[month]!]!;
  const retirement = program.retirement.values[program.retirement.stretch[month]!]!;
  const { start, leavers, retirements, agedUp, end } = flows;
  let age = 0;
  let carry = 0;
  for (let cell = 0; cell < shape.cells; cell += 1) {
    const exits = start[cell]! * (1 - keep[cell]!);
    const retired = exits * retiredPart(retirement[age]!, hazard[cell]!);
    retirements[cell] = retired;
    leavers[cell] = exits - retired;
    const left = start[cell]! * keep[cell]!;
    const older = left * ageUp[age]!;
    agedUp[cell] = older;
    end[cell] = left - older + carry;
    age += 1;
    carry = older;
    if (age === shape.ages) {
      age = 0;
      carry = 0;
    }
  }
}

function apprentices(run: Run, month: number, flows: MonthOfFlows): void {
  const { shape, supportLevel, firstRegistered } = run.program;
  const { apprenticed, end } = flows;
  apprenticed.fill(0);
  if (supportLevel < 0) return;
  for (let place = 0; place < shape.places; place += 1) {
    const part = run.apprenticed[month * shape.places + place]!;
    if (part === 0) continue;
    for (let setting = 0; setting < shape.settings; setting += 1) {
      const from = ((place * shape.settings + setting) * shape.levels + supportLevel) * shape.width;
      const step = (firstRegistered - supportLevel) * shape.width;
      for (let cell = from; cell < from + shape.width; cell += 1) {
        const going = end[cell]! * part;
        apprenticed[cell] = going;
        end[cell] = end[cell]! - going;
        end[cell + step] = end[cell + step]! + going;
      }
    }
  }
}

function moves(run: Run, month: number, flows: MonthOfFlows): void {
  const { movePairs, shape } = run.program;
  const { width } = shape;
  const { moved, end } = flows;
  movePairs.forEach((pair, number) => {
    const part = run.moved[month * movePairs.length + number]!;
    for (let i = 0; i < width; i += 1) moved[number * width + i] = end[pair.from * width + i]! * part;
  });
  movePairs.forEach((pair, number) => {
    for (let i = 0; i < width; i += 1) {
      const going = moved[number * width + i]!;
      end[pair.from * width + i] = end[pair.from * width + i]! - going;
      end[pair.to * width + i] = end[pair.to * width + i]! + going;
    }
  });
}

function promotionsAndHires(run: Run, month: number, flows: MonthOfFlows, profile: Float64Array): void {
  const { shape } = run.program;
  const { width, rows, levels } = shape;
  const { promoted, hired, end } = flows;
  for (let row = 0; row < rows; row += 1) {
    const part = run.promoted[month * rows + row]!;
    for (let cell = row * width; cell < (row + 1) * width; cell += 1) promoted[cell] = end[cell]! * part;
  }
  for (let row = 0; row < rows; row += 1) {
    const heads = run.hired[month * rows + row]!;
    const level = row % levels;
    if (heads > 0) hireProfile(run, month, Math.floor(row / (shape.settings * levels)) * levels + level, profile);
    const lower = level > 0 ? width : 0;
    for (let i = 0; i < width; i += 1) {
      const cell = row * width + i;
      const joining = heads > 0 ? heads * profile[i]! : 0;
      hired[cell] = joining;
      end[cell] = end[cell]! - promoted[cell]! + (lower > 0 ? promoted[cell - lower]! : 0) + joining;
    }
  }
}

/** Visits the flows of every month in order. The run must have recorded its stock. */
export function eachMonth(run: Run, visit: (flows: MonthOfFlows) => void): void {
  if (!run.recorded) throw new Error("flows by cell need a run that recorded its stock");
  const { program } = run;
  const { cells, width } = program.shape;
  const flows = buffers(program);
  const profile = new Float64Array(width);
  for (let month = 0; month < program.months; month += 1) {
    flows.month = month;
    flows.start.set(month === 0 ? run.opening : run.stock.subarray((month - 1) * cells, month * cells));
    if (run.drawn === undefined) {
      leaveAndAge(program, month, flows);
      apprentices(run, month, flows);
      moves(run, month, flows);
      promotionsAndHires(run, month, flows, profile);
    } else {
      for (const name of ["leavers", "retirements", "agedUp", "apprenticed", "promoted", "hired"] as const)
        flows[name].set(run.drawn[name].subarray(month * cells, (month + 1) * cells));
      const pairs = program.movePairs.length * width;
      flows.moved.set(run.drawn.moved.subarray(month * pairs, (month + 1) * pairs));
      flows.end.set(run.stock.subarray(month * cells, (month + 1) * cells));
    }
    visit(flows);
  }
}
