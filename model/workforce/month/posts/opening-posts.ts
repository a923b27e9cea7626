/** Funded posts on the day before the plan starts. */
import { problem } from "../../../plan/problem";
import { pastOf, pick, type Inputs } from "../../program/inputs";
import type { Program } from "../../program/program";
import { cursor, toRow, type Cursor } from "../../program/shape";
import { addAmounts, changePosts, divided } from "./divide";

/** The place, setting and level of a row by name. */
export const rowWords = ({ place, setting, level }: Cursor, inputs: Inputs): string => {
  const { labels } = inputs.resolved.members;
  return [labels.place[place], labels.setting[setting], labels.level[level]].join(", ");
};

/** Posts on the day before the plan starts, which no scenario changes, and the rows whose posts are given as numbers. */
export function openingPosts(
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
  changePosts(reaches, weights, 0, openingEstablishment);
  return { weights, followed };
}
