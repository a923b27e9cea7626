/** Asks about staff and posts that do not fit each other, however the figures came about: typed, by formula, in a scenario. */
import { outOfProportion } from "../../../plan/check/proportion";
import { plainNumber } from "../../../plan/ask/value-words";
import { warning } from "../../../plan/problem";
import type { Program } from "../../program/program";
import type { Shape } from "../../program/shape";

/** Staff beyond so many times the posts, and posts beyond so many times those at the start, are asked about. */
const staffToPosts = 3;
const postsToOpening = 10;

/** The sum over the rows of a place, of values that begin at `first`. */
function sumOfPlace(values: Float64Array, first: number, place: number, { settings, levels }: Shape): number {
  const begin = first + place * settings * levels;
  let sum = 0;
  for (let at = begin; at < begin + settings * levels; at += 1) sum += values[at]!;
  return sum;
}

const sumByPlace = (values: Float64Array, { shape }: Program): Float64Array =>
  Float64Array.from({ length: shape.places }, (_, place) => sumOfPlace(values, 0, place, shape));

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
    for (let place = 0; place < shape.places; place += 1) {
      const before = posts[place] ?? 0;
      const now = sumOfPlace(establishment, month * shape.rows, place, shape);
      if (asked.has(place) || before <= 0 || now <= postsToOpening * before) continue;
      asked.add(place);
      problems.push(
        warning(
          outOfProportion,
          `assumptions (Establishment, ${label(place)})`,
          `Funded posts in ${label(place)} go from ${figure(before)} to ${figure(now)} WTE. Is it meant?`,
        ),
      );
    }
}
