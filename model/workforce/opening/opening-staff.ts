/**
 * The staff on the day before the plan starts, worked out once for all who ask: a draw's calibrations and the draw itself,
 * and every scenario of it, start from the same people.
 */
import type { Members } from "../../plan/members";
import type { Plan } from "../../plan/plan";
import type { Problem } from "../../plan/problem";
import { comesTo, type ComesTo, type Resolved } from "../../resolve/resolved";
import { participationByCell } from "../program/participation";
import type { Shape } from "../program/shape";
import { carriedStaff } from "./carried";
import { openingStock } from "./opening-stock";

export interface OpeningStaff {
  /** Heads by cell. */
  readonly heads: Float64Array;
  /** WTE by row, under the participation that held when they were counted. */
  readonly wte: Float64Array;
  /** Heads by cell of those whose leaving was counted: those of the first start where the start was moved. */
  readonly rated: Float64Array;
  readonly problems: readonly Problem[];
}

/** What the staff were worked out from: all that was looked up in the register, and what a moved start carried over. */
interface From {
  readonly figures: ReadonlyMap<string, ComesTo>;
  readonly carried: Plan["carried"];
}

interface WorkedOut {
  readonly from: From;
  readonly staff: OpeningStaff;
}

/** Two draws are calibrated before they are run together. */
const mostKept = 2;

/** What was worked out last for the people of a plan, who are the same objects in every version of it; the newest first. */
const last = new WeakMap<Members, readonly WorkedOut[]>();

/** The opening staff of a register before any scenario. What is read for it is noted, whoever worked it out. */
export function openingStaff(base: Resolved, shape: Shape): OpeningStaff {
  const kept = last.get(base.members) ?? [];
  const before = kept.find(({ from }) => restsOnTheSame(base, from));
  if (before !== undefined) {
    for (const id of before.from.figures.keys()) {
      base.series(id)?.at(0);
      for (const amount of base.amounts(id)) amount.at(0);
    }
    return before.staff;
  }
  const asked = new Set<string>();
  const staff = workOut(askedOf(base, asked), shape);
  const figures = new Map<string, ComesTo>();
  for (const id of asked) {
    const found = comesTo(base, id);
    if (found !== undefined) figures.set(id, found);
  }
  // Of a register whose numbers are not those that are written, nothing is known that another could be held against.
  if (figures.size === asked.size) {
    const worked = { from: { figures, carried: base.plan.carried }, staff };
    last.set(base.members, [worked, ...kept].slice(0, mostKept));
  }
  return staff;
}

const restsOnTheSame = (base: Resolved, { figures, carried }: From): boolean =>
  base.plan.carried === carried &&
  [...figures].every(([id, { series, total }]) => {
    const here = comesTo(base, id);
    return here !== undefined && here.series === series && here.total === total;
  });

/** The same register, keeping what is looked up in it, given or not. */
function askedOf(base: Resolved, asked: Set<string>): Resolved {
  const asking =
    <T>(look: (id: string) => T) =>
    (id: string): T => {
      asked.add(id);
      return look(id);
    };
  return {
    ...base,
    series: asking(base.series),
    amounts: asking(base.amounts),
    amountChanges: asking(base.amountChanges),
  };
}

function workOut(base: Resolved, shape: Shape): OpeningStaff {
  const counted = new Float64Array(shape.cells);
  participationByCell(base, shape, 0, counted);
  const { heads, problems } = openingStock(base, shape, counted);
  const { carried } = base.plan;
  const wte = new Float64Array(shape.rows);
  for (let row = 0, cell = 0; row < shape.rows; row += 1) {
    let sum = 0;
    for (const end = cell + shape.width; cell < end; cell += 1) sum += heads[cell]! * counted[cell]!;
    wte[row] = sum;
  }
  return { heads, wte, rated: carried === undefined ? heads : carriedStaff(base, shape, carried.rated), problems };
}
