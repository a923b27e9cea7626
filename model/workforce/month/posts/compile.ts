/**
 * Funded posts by month. They start at staff in post / (1 - vacancy rate) and grow by their yearly growth spread evenly
 * over the months, or follow dated values; scenarios add posts or turn posts of one level into posts of another.
 */
import type { DimensionName } from "../../../assumptions/catalogue";
import { covers } from "../../../plan/ask/precedence";
import type { Amount } from "../../../resolve/series";
import { problem, warning } from "../../../plan/problem";
import { pick, type Inputs } from "../../program/inputs";
import type { Program } from "../../program/program";
import { cursor, toRow } from "../../program/shape";

/** Rows an amount covers and each row's share of it, in proportion to `weights` (evenly where these are all 0). */
interface Division {
  readonly amount: Amount;
  readonly rows: readonly number[];
  readonly shares: readonly number[];
}

function divide(amount: Amount, program: Program, weights: Float64Array, except?: (row: number) => boolean): Division {
  const at = cursor();
  const rows: number[] = [];
  for (let row = 0; row < program.shape.rows; row += 1) {
    toRow(at, row, program.shape);
    if (
      covers(amount.scope, (name: DimensionName) =>
        name === "conversion" ? (amount.scope.get("conversion")?.[0] ?? 0) : at.member(name),
      ) &&
      except?.(row) !== true
    )
      rows.push(row);
  }
  const total = rows.reduce((sum, row) => sum + weights[row]!, 0);
  return { amount, rows, shares: rows.map((row) => (total > 0 ? weights[row]! / total : 1 / rows.length)) };
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
  const rates = inputs.series("vacancy_rate");
  const weights = new Float64Array(shape.rows);
  const needsRate: number[] = [];
  for (let row = 0; row < shape.rows; row += 1) {
    toRow(at, row, shape);
    const rate = pick(rates, 0, at.member);
    weights[row] = Number.isFinite(rate) ? openingStaff[row]! / (1 - rate) : openingStaff[row]!;
    if (!Number.isFinite(rate)) needsRate.push(row);
  }

  const dated = inputs
    .amounts("establishment")
    .filter((amount) => Number.isFinite(amount.at(0)))
    .map((amount) => divide(amount, program, weights));
  const followed = new Set(dated.flatMap((division) => division.rows));
  const bare = needsRate.find((row) => !followed.has(row));
  if (bare !== undefined) {
    toRow(at, bare, shape);
    const words = [
      members.labels.place[at.place],
      members.labels.setting[at.setting],
      members.labels.level[at.level],
    ].join(", ");
    program.problems.push(
      problem(
        "posts-missing",
        "assumptions (Vacancy rate at the start)",
        `Neither a vacancy rate nor an establishment is given for ${words}, so its funded posts are not known. Give one of them; blank is not zero.`,
      ),
    );
  }

  const posts = new Float64Array(shape.rows);
  for (let row = 0; row < shape.rows; row += 1) posts[row] = followed.has(row) ? 0 : weights[row]!;
  for (const { amount, rows, shares } of dated)
    rows.forEach((row, i) => (posts[row] = posts[row]! + amount.at(0) * shares[i]!));
  openingEstablishment.set(posts);

  const growth = inputs.series("establishment_growth");
  const rowGrowth = new Float64Array(shape.rows);
  const added = inputs
    .amounts("added_posts")
    .filter((amount) => Number.isFinite(amount.at(0)) || amount.changes.length > 1)
    .map((amount) => divide(amount, program, openingEstablishment));
  const conversions = (inputs.resolved.plan.structure.conversions ?? []).flatMap((conversion, number) => {
    const from = members.index("level", conversion.from);
    const to = members.index("level", conversion.to);
    return inputs
      .amounts("posts_converted")
      .filter((amount) => amount.scope.get("conversion")?.includes(number) ?? true)
      .map((amount) => ({
        ...divide(amount, program, openingEstablishment, (row) => row % shape.levels !== from),
        step: to - from,
      }));
  });

  const changes = new Set(growth?.changes ?? []);
  // Rows with a dated establishment follow it; the others grow.
  for (const row of followed) posts[row] = 0;
  const changed = dated.length + added.length + conversions.length > 0;
  let negative = false;
  let read = Number.NaN;
  let monthly = 1;
  for (let month = 0; month < months; month += 1) {
    if (month === 0 || changes.has(month)) {
      for (let row = 0; row < shape.rows; row += 1) {
        toRow(at, row, shape);
        const yearly = pick(growth, month, at.member, 0);
        // Most rows grow like the one before them, and a root is dear.
        if (yearly !== read) monthly = Math.pow(1 + yearly, 1 / 12);
        read = yearly;
        rowGrowth[row] = followed.has(row) ? 1 : monthly;
      }
    }
    const base = month * shape.rows;
    for (let row = 0; row < shape.rows; row += 1) {
      const now = posts[row]! * rowGrowth[row]!;
      posts[row] = now;
      establishment[base + row] = now;
    }
    // Growth alone never turns posts into less than none.
    if (!changed && month > 0) continue;
    for (const { amount, rows, shares } of dated)
      rows.forEach(
        (row, i) => (establishment[base + row] = establishment[base + row]! + amount.at(month) * shares[i]!),
      );
    for (const { amount, rows, shares } of added) {
      const total = amount.at(month);
      // Before the first date of an amount that is given from a date on, none are added.
      if (total !== 0 && Number.isFinite(total))
        rows.forEach((row, i) => {
          establishment[base + row] = establishment[base + row]! + total * shares[i]!;
          addedPosts[base + row] = addedPosts[base + row]! + total * shares[i]!;
        });
    }
    for (const { amount, rows, shares, step } of conversions) {
      const total = amount.at(month);
      if (total === 0 || !Number.isFinite(total)) continue;
      rows.forEach((row, i) => {
        establishment[base + row] = establishment[base + row]! - total * shares[i]!;
        establishment[base + row + step] = establishment[base + row + step]! + total * shares[i]!;
        convertedPosts[base + row] = convertedPosts[base + row]! - total * shares[i]!;
        convertedPosts[base + row + step] = convertedPosts[base + row + step]! + total * shares[i]!;
      });
    }
    for (let row = 0; row < shape.rows && !negative; row += 1) {
      if (establishment[base + row]! < -1e-9) {
        negative = true;
        toRow(at, row, shape);
        program.problems.push(
          warning(
            "posts-below-zero",
            "assumptions (Posts added, Posts turned into another level)",
            `More posts are taken away than there are in ${members.labels.place[at.place]}, ${members.labels.setting[at.setting]}, ${members.labels.level[at.level]}. Take away fewer posts, or from more places.`,
          ),
        );
      }
    }
  }
}
