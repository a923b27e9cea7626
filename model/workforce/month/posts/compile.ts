/**
 * Funded posts by month. They start at staff in post / (1 - vacancy rate) and grow by their yearly growth spread evenly
 * over the months, or follow dated values; scenarios change them, add posts, or turn posts of one level into another.
 */
import type { DimensionName } from "../../../assumptions/catalogue";
import { covers } from "../../../plan/ask/precedence";
import type { Scope } from "../../../plan/members";
import { changeAmounts, sharesOf, type AmountChange } from "../../../resolve/amount-changes";
import type { Amount } from "../../../resolve/series";
import { problem } from "../../../plan/problem";
import { pastOf, pick, type Inputs } from "../../program/inputs";
import type { Program } from "../../program/program";
import { cursor, toRow, type Cursor } from "../../program/shape";

/** Rows a scope covers; a conversion it names is looked at by who asks. */
function rowsOf(scope: Scope, program: Program, among?: (row: number) => boolean): number[] {
  const at = cursor();
  const rows: number[] = [];
  for (let row = 0; row < program.shape.rows; row += 1) {
    if (among?.(row) === false) continue;
    toRow(at, row, program.shape);
    const member = (name: DimensionName): number =>
      name === "conversion" ? (scope.get("conversion")?.[0] ?? 0) : at.member(name);
    if (covers(scope, member)) rows.push(row);
  }
  return rows;
}

/** An amount, the rows it covers and each row's share of it. */
interface Division {
  readonly amount: Amount;
  readonly rows: readonly number[];
  readonly shares: readonly number[];
}

/** A change and the rows it is for. */
interface Reach {
  readonly change: AmountChange;
  readonly rows: readonly number[];
}

/** The amounts of one assumption divided over rows, with the changes to them: a number for each row, month by month. */
interface Divided {
  readonly divisions: readonly Division[];
  readonly reaches: readonly Reach[];
}

const isGiven = (amount: Amount): boolean => Number.isFinite(amount.at(0)) || amount.changes.length > 1;

function divided(
  inputs: Pick<Inputs, "amounts" | "amountChanges">,
  id: string,
  program: Program,
  weights: Float64Array,
  among?: (row: number) => boolean,
  isFor: (scope: Scope) => boolean = () => true,
): Divided {
  return {
    divisions: inputs
      .amounts(id)
      .filter((amount) => isGiven(amount) && isFor(amount.scope))
      .map((amount) => {
        const rows = rowsOf(amount.scope, program, among);
        return { amount, rows, shares: sharesOf(rows, weights) };
      }),
    reaches: inputs
      .amountChanges(id)
      .filter((change) => isFor(change.scope))
      .map((change) => ({ change, rows: rowsOf(change.scope, program, among) })),
  };
}

/** Adds what the amounts give in a month. An amount that is not known yet gives nothing. */
function addAmounts(divisions: readonly Division[], month: number, into: Float64Array): void {
  for (const { amount, rows, shares } of divisions) {
    const total = amount.at(month);
    if (total === 0 || !Number.isFinite(total)) continue;
    rows.forEach((row, i) => (into[row] = into[row]! + total * shares[i]!));
  }
}

const change = (reaches: readonly Reach[], there: Float64Array, month: number, into: Float64Array): void => {
  for (const reach of reaches) changeAmounts(into, reach.rows, there, reach.change, month);
};

const rowWords = ({ place, setting, level }: Cursor, inputs: Inputs): string => {
  const { labels } = inputs.resolved.members;
  return [labels.place[place], labels.setting[setting], labels.level[level]].join(", ");
};

/** Posts on the day before the plan starts, which no scenario changes, and the rows whose posts are given as numbers. */
function openingPosts(
  inputs: Inputs,
  program: Program,
  openingStaff: Float64Array,
): { readonly weights: Float64Array; readonly followed: ReadonlySet<number> } {
  const { shape, openingEstablishment } = program;
  const past = pastOf(inputs);
  const at = cursor();
  const rates = past.series("vacancy_rate");
  const weights = new Float64Array(shape.rows);
  const needsRate: number[] = [];
  for (let row = 0; row < shape.rows; row += 1) {
    toRow(at, row, shape);
    const rate = pick(rates, 0, at.member);
    weights[row] = Number.isFinite(rate) ? openingStaff[row]! / (1 - rate) : openingStaff[row]!;
    if (!Number.isFinite(rate)) needsRate.push(row);
  }
  const { divisions, reaches } = divided(past, "establishment", program, weights);
  const known = divisions.filter(({ amount }) => Number.isFinite(amount.at(0)));
  const followed = new Set(known.flatMap(({ rows }) => rows));
  const bare = needsRate.find((row) => !followed.has(row));
  if (bare !== undefined) {
    toRow(at, bare, shape);
    program.problems.push(
      problem(
        "posts-missing",
        "assumptions (Vacancy rate at the start)",
        `Neither a vacancy rate nor an establishment is given for ${rowWords(at, inputs)}, so its funded posts are not known. Give one of them; blank is not zero.`,
      ),
    );
  }
  for (let row = 0; row < shape.rows; row += 1) openingEstablishment[row] = followed.has(row) ? 0 : weights[row]!;
  addAmounts(known, 0, openingEstablishment);
  change(reaches, weights, 0, openingEstablishment);
  return { weights, followed };
}

/**
 * Fills the establishment: opening and by month.
 * @param openingStaff WTE in post by row, under the participation that held when staff were counted
 */
export function setPosts(inputs: Inputs, program: Program, openingStaff: Float64Array): void {
  const { shape, months, establishment, openingEstablishment, addedPosts, convertedPosts } = program;
  addedPosts.fill(0);
  convertedPosts.fill(0);
  const { members } = inputs.resolved;
  const at = cursor();
  const { weights, followed } = openingPosts(inputs, program, openingStaff);
  const given = divided(inputs, "establishment", program, weights);
  const dated = given.divisions.filter(({ amount }) => Number.isFinite(amount.at(0)));
  const added = divided(inputs, "added_posts", program, openingEstablishment);
  const conversions = (inputs.resolved.plan.structure.conversions ?? []).map((conversion, number) => {
    const from = members.index("level", conversion.from);
    const isFor = (scope: Scope): boolean => scope.get("conversion")?.includes(number) ?? true;
    return {
      step: members.index("level", conversion.to) - from,
      posts: divided(
        inputs,
        "posts_converted",
        program,
        openingEstablishment,
        (row) => row % shape.levels === from,
        isFor,
      ),
    };
  });
  const parts = [given, added, ...conversions.map(({ posts }) => posts)];
  const changed = dated.length > 0 || parts.some(({ divisions, reaches }) => divisions.length + reaches.length > 0);

  const growth = inputs.series("establishment_growth");
  const growthMonths = new Set(growth?.changes ?? []);
  const rowGrowth = new Float64Array(shape.rows);
  const grown = Float64Array.from(openingEstablishment, (posts, row) => (followed.has(row) ? 0 : posts));
  const extra = new Float64Array(shape.rows);
  let negative = false;
  for (let month = 0; month < months; month += 1) {
    if (month === 0 || growthMonths.has(month)) setGrowth(inputs, program, month, followed, rowGrowth);
    const now = establishment.subarray(month * shape.rows, (month + 1) * shape.rows);
    for (let row = 0; row < shape.rows; row += 1) grown[row] = grown[row]! * rowGrowth[row]!;
    now.set(grown);
    // Growth alone never turns posts into less than none.
    if (!changed) continue;
    addAmounts(dated, month, now);
    change(given.reaches, weights, month, now);
    extra.fill(0);
    addAmounts(added.divisions, month, extra);
    change(added.reaches, openingEstablishment, month, extra);
    addedPosts.set(extra, month * shape.rows);
    for (let row = 0; row < shape.rows; row += 1) now[row] = now[row]! + extra[row]!;
    for (const { step, posts } of conversions) {
      extra.fill(0);
      addAmounts(posts.divisions, month, extra);
      change(posts.reaches, openingEstablishment, month, extra);
      for (let row = 0; row < shape.rows; row += 1) {
        if (extra[row] === 0) continue;
        now[row] = now[row]! - extra[row]!;
        now[row + step] = now[row + step]! + extra[row]!;
        const at = month * shape.rows + row;
        convertedPosts[at] = convertedPosts[at]! - extra[row]!;
        convertedPosts[at + step] = convertedPosts[at + step]! + extra[row]!;
      }
    }
    for (let row = 0; row < shape.rows && !negative; row += 1) {
      if (now[row]! >= -1e-9) continue;
      negative = true;
      toRow(at, row, shape);
      program.problems.push(
        problem(
          "posts-below-zero",
          "assumptions (Posts added, Posts turned into another level)",
          `More posts are taken away than there are in ${rowWords(at, inputs)}. Take away fewer posts, or from more places.`,
        ),
      );
    }
  }
}

/** The monthly growth of each row's posts; rows that follow given numbers do not grow beside them. */
function setGrowth(
  inputs: Inputs,
  { shape }: Program,
  month: number,
  followed: ReadonlySet<number>,
  into: Float64Array,
): void {
  const growth = inputs.series("establishment_growth");
  const at = cursor();
  let read = Number.NaN;
  let monthly = 1;
  for (let row = 0; row < shape.rows; row += 1) {
    toRow(at, row, shape);
    const yearly = pick(growth, month, at.member, 0);
    // Most rows grow like the one before them, and a root is dear.
    if (yearly !== read) monthly = Math.pow(1 + yearly, 1 / 12);
    read = yearly;
    into[row] = followed.has(row) ? 1 : monthly;
  }
}
