/** Funded posts on the day before the plan starts. */
import type { Carried } from "../../../plan/plan";
import { problem, warning } from "../../../plan/problem";
import { rowFinder } from "../../opening/carried";
import { fastReader, type Inputs } from "../../program/inputs";
import type { Program } from "../../program/program";
import { cursor, toRow, type Cursor, type Shape } from "../../program/shape";
import { changePosts, divided } from "./divide";
import { sayEntriesLeftOut } from "./entries-left-out";
import { postsAsGiven } from "./posts-as-given";

/** The place, setting and level of a row by name. */
export const rowWords = ({ place, setting, level }: Cursor, inputs: Inputs): string => {
  const { labels } = inputs.resolved.members;
  return [labels.place[place], labels.setting[setting], labels.level[level]].join(", ");
};

/** What the posts of the months go on from, by row. */
export interface OpeningPosts {
  /** What posts given for several rows divide by. */
  readonly weights: Float64Array;
  /** The rows whose posts are given as numbers. */
  readonly followed: ReadonlySet<number>;
  /** The posts of the others, which grow by themselves. */
  readonly own: Float64Array;
}

/**
 * Fills the posts on the day before the plan starts, which no scenario changes.
 * @param openingStaff WTE in post by row, under the participation that held when staff were counted
 */
export function openingPosts(inputs: Inputs, program: Program, openingStaff: Float64Array): OpeningPosts {
  const { shape, openingEstablishment, postWeights, firstPosts, givenPosts } = program;
  const past = inputs.past;
  const at = cursor();
  const rateOf = fastReader(past.series("vacancy_rate"), 0, Number.NaN);
  const weights = new Float64Array(shape.rows);
  const needsRate: number[] = [];
  for (let row = 0; row < shape.rows; row += 1) {
    toRow(at, row, shape);
    const rate = rateOf(at.place, at.setting, at.level, 0, 0);
    weights[row] = Number.isFinite(rate) ? openingStaff[row]! / (1 - rate) : openingStaff[row]!;
    if (!Number.isFinite(rate)) needsRate.push(row);
  }
  const carried = carriedPosts(inputs, shape);
  const usual = weights.slice();
  carried?.forEach(({ weight }, row) => (weights[row] = weight));
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
  sayRateLeftOut(inputs, program, followed, needsRate);
  sayEntriesLeftOut(inputs, program, followed, "vacancy_rate");
  for (let row = 0; row < shape.rows; row += 1)
    openingEstablishment[row] = followed.has(row) ? 0 : grownOf(usual[row]!, carried?.get(row));
  postsAsGiven(known, weights, (says) => sayContradicted(program, says))(0, openingEstablishment);
  changePosts(reaches, weights, 0, openingEstablishment);
  const own = openingEstablishment.slice();
  for (const row of followed) own[row] = 0;
  postWeights.set(weights);
  givenPosts.fill(0);
  for (const row of followed) givenPosts[row] = 1;
  firstPosts.set(openingEstablishment);
  carried?.forEach(({ beside, first }, row) => {
    openingEstablishment[row] = openingEstablishment[row]! + beside;
    firstPosts[row] = first;
  });
  return { weights, followed, own };
}

/** @param when left out, on the day before the plan */
export function sayContradicted({ problems }: Program, says: string, when = ""): void {
  problems.push(
    warning(
      "posts-contradict",
      "assumptions (Establishment)",
      `The numbers given for funded posts contradict each other${when}: ${says}. The more detailed figures were kept; check which is right.`,
    ),
  );
}

/** Says where a vacancy rate is given and no posts come of it, so that it is not quietly ignored. */
function sayRateLeftOut(
  { resolved: { plan } }: Inputs,
  { shape, problems }: Program,
  followed: ReadonlySet<number>,
  without: readonly number[],
): void {
  if (without.length === shape.rows || followed.size < shape.rows) return;
  const labelOf = (id: string): string => plan.assumptions.find((one) => one.id === id)?.label ?? id;
  const label = labelOf("vacancy_rate");
  problems.push(
    warning(
      "vacancy-rate-does-nothing",
      `assumptions (${label})`,
      `${label} adds and takes no posts, because all of them are given as numbers (${labelOf("establishment")}); it only divides those given for several together. The vacancies are those numbers less staff in post. Leave out one of the two.`,
    ),
  );
}

/** Posts that a plan whose start was moved goes on from, by row. */
function carriedPosts({ base }: Inputs, shape: Shape): ReadonlyMap<number, Carried["posts"][number]> | undefined {
  if (base.plan.carried === undefined) return undefined;
  const row = rowFinder(base, shape);
  return new Map(base.plan.carried.posts.map((posts) => [row(posts), posts] as const).filter(([at]) => at >= 0));
}

/** Posts carried over go up and down with the staff and vacancies that are given now. */
const grownOf = (usual: number, carried: Carried["posts"][number] | undefined): number => {
  const { own, of = 0 } = carried ?? {};
  return own === undefined ? usual : of > 0 ? own * (usual / of) : own;
};
