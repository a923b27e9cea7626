/** Asks about staff and posts that do not fit each other, however the figures came about: typed, by formula, in a scenario. */
import { outOfProportion } from "../../../plan/check/proportion";
import { plainNumber } from "../../../plan/ask/value-words";
import { warning } from "../../../plan/problem";
import type { Program } from "../../program/program";
import { cursor, toRow } from "../../program/shape";

/** Staff beyond so many times the posts, and posts beyond so many times those at the start, are asked about. */
const staffToPosts = 3;
const postsToOpening = 10;

const sumByPlace = (values: Float64Array, { shape }: Program): Float64Array => {
  const sums = new Float64Array(shape.places);
  const at = cursor();
  for (let row = 0; row < shape.rows; row += 1) {
    toRow(at, row, shape);
    sums[at.place] = (sums[at.place] ?? 0) + (values[row] ?? 0);
  }
  return sums;
};

/** @param openingStaff WTE in post by row on the day before the plan starts */
export function askAboutPosts(program: Program, openingStaff: Float64Array): void {
  const { shape, establishment, openingEstablishment, months, problems, inputs } = program;
  const [staff, posts] = [sumByPlace(openingStaff, program), sumByPlace(openingEstablishment, program)];
  const label = (place: number): string => inputs.resolved.members.labels.place[place] ?? "";
  const figure = (value: number): string => plainNumber(Number(value.toPrecision(4)));
  staff.forEach((there, place) => {
    const funded = posts[place] ?? 0;
    if (funded <= 0 || there <= staffToPosts * funded) return;
    problems.push(
      warning(
        outOfProportion,
        `assumptions (Staff in post at the start, ${label(place)})`,
        `At the start ${figure(there)} WTE are in post in ${label(place)}, where ${figure(funded)} posts are funded: a vacancy rate of ${figure(100 * (1 - there / funded))}%. Is it meant?`,
      ),
    );
  });
  const asked = new Set<number>();
  for (let month = 0; month < months; month += 1)
    sumByPlace(establishment.subarray(month * shape.rows, (month + 1) * shape.rows), program).forEach((now, place) => {
      const before = posts[place] ?? 0;
      if (asked.has(place) || before <= 0 || now <= postsToOpening * before) return;
      asked.add(place);
      problems.push(
        warning(
          outOfProportion,
          `assumptions (Establishment, ${label(place)})`,
          `Funded posts in ${label(place)} go from ${figure(before)} to ${figure(now)} WTE. Is it meant?`,
        ),
      );
    });
}
