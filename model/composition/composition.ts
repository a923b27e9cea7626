/**
 * Who the workforce is and will be: the groups of a characteristic in a run, by place, level and year, with what cannot
 * be shown left out already. Nothing else of the model gives counts of a group, so no table, file or chart can either.
 */
import { problem, type Outcome } from "../plan/problem";
import type { Characteristic, Plan } from "../plan/plan";
import type { Run } from "../workforce/program/run";
import { carry, type GroupFigures } from "./carry";
import { comparatorOf, groupFiguresOf, wrongShares } from "./group-figures";
import { missingGroupFigures, type MissingGroupFigure } from "./joiners-missing";
import { allStaff, countIn, latticeOf, seniorColumn, type Lattice } from "./lattice";
import { neededShare, sharesWith, type NeededShare, type ReadAt } from "./needed-share";
import { isHidden, marks, suppressionOf, usualSuppression } from "./suppress";
import { transfersOf, type Transfers } from "./transfers";

export interface CompositionAsked {
  readonly characteristic: string;
  /** The planning year by whose end the comparator is to be reached; that which ends in 2035, or the last before it. */
  readonly by?: string | undefined;
  /** The place whose staff are to reach it; everybody where it is left out. */
  readonly place?: string | undefined;
}

/** What it would take for one group at the place asked for. */
export interface NeededJoiners {
  readonly group: string;
  /** The comparator's share of the group there. */
  readonly wanted: number;
  /** Undefined where a figure is missing, or where its result may not be shown. */
  readonly needed: NeededShare | undefined;
  /** What the share of the group there would be at each time with that share of joiners, or with the most or least there can be. */
  readonly path: readonly number[];
}

/** Plain data, so that it can pass to and from a worker. */
export interface Composition {
  readonly characteristic: { readonly id: string; readonly label: string };
  readonly groups: readonly { readonly id: string; readonly label: string }[];
  /** Whom the workforce is held against, in words. */
  readonly comparator: string | undefined;
  readonly places: readonly { readonly id: string; readonly label: string; readonly parent: string | undefined }[];
  /** "all", each level, and "senior" where several levels are at band 8a and above. */
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  /** The column that is band 8a and above; undefined where no level is, or all are. */
  readonly senior: string | undefined;
  /** The opening day, then the planning years. */
  readonly times: readonly string[];
  /** Staff in post, whoever they are: (place * columns + column) * times + time. */
  readonly heads: Float64Array;
  /** People of a group, and their share: ((place * columns + column) * times + time) * groups + group. NaN is not there. */
  readonly counts: Float64Array;
  readonly shares: Float64Array;
  /** Why a count is not there (see `marks`), in the same order. */
  readonly marks: Uint8Array;
  /** The comparator's shares: place * groups + group. NaN is none. */
  readonly comparators: Float64Array;
  readonly missing: readonly MissingGroupFigure[];
  /** Counts below this are not shown. */
  readonly below: number;
  readonly by: string;
  readonly place: string;
  readonly needed: readonly NeededJoiners[];
}

/** The characteristic of a plan; undefined where it has none of that id. */
export const characteristicIn = ({ structure }: Pick<Plan, "structure">, id: string): Characteristic | undefined =>
  structure.characteristics?.find((one) => one.id === id);

/** A run with a characteristic compiled for it, ready to be followed. */
export interface Followed {
  readonly characteristic: Characteristic;
  readonly transfers: Transfers;
  readonly figures: GroupFigures;
  readonly lattice: Lattice;
}

/**
 * Makes a run ready. Fails where the plan has no such characteristic or its shares do not add up to 1.
 * @param transfers those of the run, where they are known already
 */
export function followed(run: Run, id: string, transfers: Transfers = transfersOf(run)): Outcome<Followed> {
  const { plan, members } = run.program.inputs.resolved;
  const characteristic = characteristicIn(plan, id);
  if (characteristic === undefined) {
    const says = `The plan has no characteristic "${id}". Choose one it has, or add it.`;
    return { ok: false, problems: [problem("unknown-characteristic", "structure.characteristics", says)] };
  }
  const figures = groupFiguresOf(run, characteristic);
  const wrong = wrongShares(figures, characteristic);
  if (wrong.length > 0) return { ok: false, problems: wrong };
  const value = { characteristic, transfers, figures, lattice: latticeOf(plan, members) };
  return { ok: true, problems: [], value };
}

/** The last planning year that ends by March 2035, or the last of the plan where it ends sooner; the first where it starts later. */
export function yearOfAim(names: readonly string[]): string {
  const before = names.filter((name) => name <= "2034/35");
  return before.at(-1) ?? names.at(-1) ?? "";
}

/** Follows a characteristic through a recorded run. Fails as {@link followed}, and where the year or place is not the plan's. */
export function compositionOf(run: Run, asked: CompositionAsked): Outcome<Composition> {
  const { program } = run;
  const { plan } = program.inputs.resolved;
  const { years } = program.calendar;
  const names = years.map(({ name }) => name);
  const by = asked.by ?? yearOfAim(names);
  const year = years.find(({ name }) => name === by);
  if (year === undefined) {
    const says = `The plan has no planning year ${by}. It runs from ${names[0] ?? ""} to ${names.at(-1) ?? ""}.`;
    return { ok: false, problems: [problem("unknown-year", "", says)] };
  }
  const made = followed(run, asked.characteristic);
  if (!made.ok) return made;
  const { characteristic, transfers, figures, lattice } = made.value;
  const top = lattice.nodes.findIndex(({ parent }) => parent < 0);
  const node = asked.place === undefined ? top : lattice.nodes.findIndex(({ id }) => id === asked.place);
  const place = lattice.nodes[node];
  if (place === undefined) {
    const says = `The plan has no place "${asked.place ?? ""}". Choose one it has.`;
    return { ok: false, problems: [problem("unknown-place", "", says)] };
  }
  const groups = characteristic.groups.length;
  const below = plan.suppressBelow ?? usualSuppression;
  const told = tellPeople(run, made.value, below);
  const comparators = comparatorsOf(run, made.value);
  const { levels } = program.shape;
  const read: ReadAt = {
    month: year.last,
    spots: new Set(place.leaves.flatMap((leaf) => plan.structure.levels.map((_, level) => leaf * levels + level))),
  };
  const columns = lattice.columns.length;
  const all = lattice.columns.findIndex(({ id }) => id === allStaff);
  // What it would take begins with the share at the start, and leads back to it.
  const line = (node * columns + all) * (years.length + 1) * groups;
  const ofLine = told.marks.subarray(line, line + (years.length + 1) * groups);
  const hidden = ofLine.subarray(0, groups).some(isHidden) || ofLine.includes(marks.fewPeople);
  const needed = neededBy(
    made.value,
    comparators.subarray(node * groups, (node + 1) * groups),
    read,
    hidden,
    years.map(({ last }) => last),
  );
  const senior = seniorColumn(lattice, plan);
  const value: Composition = {
    characteristic: { id: characteristic.id, label: characteristic.label },
    groups: characteristic.groups,
    comparator: characteristic.comparator,
    places: lattice.nodes.map(({ id, label, parent }) => ({ id, label, parent: lattice.nodes[parent]?.id })),
    columns: lattice.columns.map(({ id, label }) => ({ id, label })),
    senior: senior === undefined ? undefined : lattice.columns[senior]?.id,
    times: ["opening", ...names],
    ...told,
    comparators,
    missing: missingGroupFigures(program, transfers, figures, characteristic),
    below,
    by,
    place: place.id,
    needed,
  };
  return { ok: true, problems: [], value };
}

/** What it would take for each group with a comparator. Of two groups one is what the other is not. */
function neededBy(
  { characteristic, transfers, figures }: Followed,
  wanted: Float64Array,
  read: ReadAt,
  hidden: boolean,
  yearEnds: readonly number[],
): NeededJoiners[] {
  const ids = characteristic.groups.map(({ id }) => id);
  const solve = (group: string, g: number): NeededJoiners => {
    const needed = hidden ? undefined : neededShare(transfers, figures, g, wanted[g]!, read);
    const share = needed === undefined ? undefined : needed.can ? needed.share : needed.joiners;
    const at = { months: [-1, ...yearEnds], spots: read.spots };
    const path = share === undefined ? [] : sharesWith(transfers, figures, g, share, at);
    return { group, wanted: wanted[g]!, needed, path };
  };
  const [first, second] = ids;
  if (ids.length === 2 && first !== undefined && second !== undefined && Math.abs(wanted[0]! + wanted[1]! - 1) < 1e-9) {
    const one = solve(first, 0);
    const needed = one.needed && theOther(one.needed);
    return [one, { group: second, wanted: wanted[1]!, needed, path: one.path.map((share) => 1 - share) }];
  }
  return ids.flatMap((group, g) => (Number.isNaN(wanted[g]) ? [] : [solve(group, g)]));
}

const theOther = (needed: NeededShare): NeededShare =>
  needed.can
    ? { can: true, share: 1 - needed.share }
    : { can: false, joiners: needed.joiners === 1 ? 0 : 1, best: 1 - needed.best };

type Told = Pick<Composition, "heads" | "counts" | "shares" | "marks">;

/** Counts the people of each time, and leaves out what cannot be shown. */
function tellPeople(run: Run, { transfers, figures, lattice }: Followed, below: number): Told {
  const { years } = run.program.calendar;
  const { levels } = run.program.shape;
  const { groups } = figures;
  const lines = lattice.nodes.length * lattice.columns.length;
  const times = years.length + 1;
  const heads = new Float64Array(lines * times);
  const counts = new Float64Array(lines * times * groups).fill(Number.NaN);
  const shares = new Float64Array(counts.length).fill(Number.NaN);
  const why = new Uint8Array(counts.length);
  const suppressed = suppressionOf(lattice, groups, below);
  const now = new Float64Array(lines * groups);
  const everybody = new Float64Array(lines);
  let opening: Uint8Array | undefined;
  eachTime(run, { transfers, figures }, (time, people, staff) => {
    countIn(lattice, people, levels, groups, now);
    countIn(lattice, staff, levels, 1, everybody);
    const hidden = suppressed(now, opening);
    opening ??= hidden;
    for (let line = 0; line < lines; line += 1) {
      heads[line * times + time] = everybody[line]!;
      for (let g = 0; g < groups; g += 1) {
        const at = (line * times + time) * groups + g;
        const mark = hidden[line * groups + g]!;
        why[at] = mark;
        if (mark !== marks.shown) continue;
        counts[at] = now[line * groups + g]!;
        shares[at] = counts[at] / everybody[line]!;
      }
    }
  });
  return { heads, counts, shares, marks: why };
}

/**
 * Visits the people of each group by spot (place * levels + level) on the opening day (time 0) and at each year end, with
 * the staff of each spot. The arrays are used again: copy what you keep.
 */
function eachTime(
  run: Run,
  { transfers, figures }: Pick<Followed, "transfers" | "figures">,
  visit: (time: number, people: Float64Array, staff: Float64Array) => void,
): void {
  const { calendar, shape } = run.program;
  const { groups } = figures;
  const { rows, spotOf, opening } = transfers;
  const timeOf = new Map([[-1, 0], ...calendar.years.map(({ last }, number) => [last, number + 1] as const)]);
  const people = new Float64Array(shape.places * shape.levels * groups);
  const staff = new Float64Array(shape.places * shape.levels);
  carry(transfers, figures, (month, byAccount) => {
    const time = timeOf.get(month);
    if (time === undefined) return;
    people.fill(0);
    staff.fill(0);
    for (let row = 0; row < rows; row += 1) {
      const spot = spotOf[row]!;
      staff[spot] = staff[spot]! + (month < 0 ? opening[row]! : run.heads[month * rows + row]!);
      for (let g = 0; g < groups; g += 1)
        people[spot * groups + g] = people[spot * groups + g]! + byAccount[row * groups + g]!;
    }
    visit(time, people, staff);
  });
}

/** The comparator of each place: its own, and of a larger place those of its places by their staff at the start. */
function comparatorsOf(run: Run, { characteristic, transfers, lattice }: Followed): Float64Array {
  const { program } = run;
  const { shape, inputs } = program;
  const groups = characteristic.groups.length;
  const ofLeaf = comparatorOf(inputs, shape.places, characteristic);
  const staff = new Float64Array(shape.places);
  for (let row = 0; row < transfers.rows; row += 1) {
    const place = Math.floor(transfers.spotOf[row]! / shape.levels);
    staff[place] = staff[place]! + transfers.opening[row]!;
  }
  const shares = new Float64Array(lattice.nodes.length * groups);
  lattice.nodes.forEach(({ leaves }, node) => {
    for (let g = 0; g < groups; g += 1) {
      const [first = 0] = leaves;
      const one = ofLeaf[first * groups + g]!;
      const same = leaves.every((leaf) => ofLeaf[leaf * groups + g] === one);
      const whole = leaves.reduce((sum, leaf) => sum + staff[leaf]!, 0);
      const mean = leaves.reduce((sum, leaf) => sum + staff[leaf]! * ofLeaf[leaf * groups + g]!, 0) / whole;
      shares[node * groups + g] = same ? one : mean;
    }
  });
  return shares;
}
