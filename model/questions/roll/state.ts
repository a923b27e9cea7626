/** What a run has come to at the end of a month, as a plan that starts in the month after carries it over. */
import { elementAt } from "../../assumptions/present";
import { monthName } from "../../plan/calendar";
import type { Carried } from "../../plan/plan";
import { arrivalSources } from "../../workforce/program/arrivals";
import type { Run } from "../../workforce/program/run";
import type { Shape } from "../../workforce/program/shape";
import { courseBase } from "../../workforce/month/train/decide";

/** The workforce part of what is carried; posts still lack what they go with, which the new plan says. */
export type CarriedStaff = Omit<Carried, "lists">;

/** Heads by cell at the end of the month before `month`, counted from the run's start. */
export const stockBefore = ({ program, stock, opening }: Run, month: number): Float64Array =>
  month === 0 ? opening : stock.slice((month - 1) * program.shape.cells, month * program.shape.cells);

/** Posts by row at the end of the month before, WTE. */
export const postsBefore = ({ program }: Run, month: number): Float64Array => {
  const { rows } = program.shape;
  return month === 0 ? program.openingEstablishment : program.establishment.slice((month - 1) * rows, month * rows);
};

/**
 * @param run a recorded, deterministic run of the plan's base
 * @param month the month the new plan starts in, counted from the run's start: 1 to the months of the run
 */
export function carriedFrom(run: Run, month: number): CarriedStaff {
  const { inputs, shape, calendar, rated } = run.program;
  const { plan, members } = inputs.resolved;
  return {
    since: plan.carried?.since ?? monthName(calendar.start),
    places: [...members.ids.place],
    staff: staffIn(run, stockBefore(run, month)),
    rated: staffIn(run, rated),
    posts: postsIn(run, month),
    learners: learnersIn(run, month),
    looking: lookingIn(run, month, shape),
  };
}

/** The names of a row. */
function rowNames({ program: { inputs, shape } }: Run, row: number) {
  const { ids } = inputs.resolved.members;
  const rest = Math.floor(row / shape.levels);
  return {
    place: elementAt(ids.place, Math.floor(rest / shape.settings)),
    setting: elementAt(ids.setting, rest % shape.settings),
    level: elementAt(ids.level, row % shape.levels),
  };
}

/** Heads by cell as the file holds them; groups of nobody are left out. */
export function staffIn(run: Run, heads: Float64Array): Carried["staff"] {
  const { inputs, shape } = run.program;
  const { ages, origins, rows } = shape;
  const { ids } = inputs.resolved.members;
  return Array.from({ length: rows * origins }, (_, group) => ({
    ...rowNames(run, Math.floor(group / origins)),
    origin: elementAt(ids.origin, group % origins),
    heads: [...heads.subarray(group * ages, (group + 1) * ages)],
  })).filter((entry) => entry.heads.some((one) => one > 0));
}

function postsIn(run: Run, month: number): Carried["posts"] {
  const { establishment, addedPosts, convertedPosts, firstPosts, postWeights, givenPosts, shape } = run.program;
  return Array.from({ length: shape.rows }, (_, row) => {
    const at = (month - 1) * shape.rows + row;
    const beside = elementAt(addedPosts, at) + elementAt(convertedPosts, at);
    return {
      ...rowNames(run, row),
      // What is left of posts that were all turned into others may be a rounding below nought.
      ...(givenPosts[row] === 1 ? {} : { own: Math.max(0, elementAt(establishment, at) - beside) }),
      beside,
      first: elementAt(firstPosts, row),
      weight: elementAt(postWeights, row),
    };
  });
}

function learnersIn({ program, started }: Run, month: number): Carried["learners"] {
  const { training, calendar, shape, months, inputs } = program;
  const { routes } = inputs.resolved.plan.structure;
  const { places } = shape;
  return training.cohorts.flatMap(({ route, start, end, join }, number) =>
    start >= month || join < month
      ? []
      : inputs.resolved.members.ids.place.map((place, at) => {
          const first = courseBase(route, at, places, months + training.history, training.history);
          const now = elementAt(training.remaining, first + Math.min(end, month - 1));
          const then = elementAt(training.remaining, first + start);
          const heads = then > 0 ? (elementAt(started, number * places + at) * now) / then : 0;
          return { route: elementAt(routes, route).id, place, started: monthName(calendar.start + start), heads };
        }),
  );
}

function lookingIn({ program, pool }: Run, month: number, { places, levels }: Shape): Carried["looking"] {
  const { sources, inputs } = program;
  const { ids } = inputs.resolved.members;
  const from = [...ids.route, ...arrivalSources.map(({ assumption }) => assumption)];
  const base = (month - 1) * places * levels * sources;
  return Array.from({ length: places * levels }, (_, placeLevel) =>
    from.map((source, number) => ({
      place: elementAt(ids.place, Math.floor(placeLevel / levels)),
      level: elementAt(ids.level, placeLevel % levels),
      from: source,
      heads: elementAt(pool, base + placeLevel * sources + number),
    })),
  )
    .flat()
    .filter(({ heads }) => heads > 0);
}
