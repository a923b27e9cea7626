/**
 * Which scenario helps a shortage most: for how many quarters fewer it is as grave, and if for none, how much better it
 * gets. What only leaves fewer staff in post is no help, and is told apart.
 */
import { elementAt } from "../../assumptions/present";
import { shortageMeasure, type ShortageMeasureId } from "../../plan/shortage-measures";
import { shortageGrades } from "../../plan/shortage-schema";
import { gravest, judge, type Judged, type Runs } from "./judge";
import { quartersOf } from "./quarters";
import { readingOf, type Shortage, type ShortagesAsked } from "./shortages";
import { staffSources } from "./staff-readings";
import { spotKey, type Spot } from "./spots";

/** How a measure of a spot goes on from a quarter to the end of the plan. */
export interface Course {
  readonly key: string;
  /** Quarters in which it is at least as grave as each of `shortageGrades`. */
  readonly quarters: readonly number[];
  /** Mean of the measure over them; NaN where it is missing. */
  readonly mean: number;
  /** Mean of what it is a rate of: people waiting, WTE funded. */
  readonly base: number;
  /** Mean of the staff in post there, WTE; NaN of a list. */
  readonly staff: number;
}

/** What helps one shortage. */
export interface Helps {
  readonly spot: Spot;
  readonly measure: ShortageMeasureId;
  /** Those that help most, several where they help alike; none where no scenario makes it better. */
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
  /** Quarters, from the one told to the end of the plan, in which it is as grave or graver as shown; and how many fewer under the best. */
  readonly quarters: number;
  readonly fewer: number;
  /** Mean of the measure over these quarters, as shown and under the best. */
  readonly value: number;
  readonly betterValue: number;
  /** The scenarios that make it better, the best first and no more than a few: what each comes to by itself. */
  readonly tried: readonly {
    readonly id: string;
    readonly name: string;
    readonly quarters: number;
    readonly value: number;
  }[];
  /** What would leave still fewer quarters, but only by having fewer staff in post: posts that are not funded are not vacant. */
  readonly withFewerStaff?: { readonly id: string; readonly name: string; readonly fewer: number };
}

export interface Alternative {
  readonly id: string;
  readonly name: string;
  readonly courses: readonly Course[];
}

/** As many scenarios stand in the sum of what helps. */
const MOST_TOLD = 8;

/** A difference of less than this share of the value is none. */
const NOTHING = 1e-6;

const courseKey = (spot: Parameters<typeof spotKey>[0], measure: ShortageMeasureId): string =>
  `${spotKey(spot)} ${measure}`;

/** The rules on what is short in a quarter: nothing else has to be worked out under the scenarios. */
export function rulesThatMatter({ rules }: ShortagesAsked, now: readonly Shortage[]): ShortagesAsked["rules"] {
  const short = new Set(now.map(({ measure }) => measure));
  return rules.filter(({ measure }) => short.has(measure));
}

/** Whether rules need every cell of a run to have been kept. */
export const needRecorded = (rules: ShortagesAsked["rules"]): boolean =>
  rules.some(({ measure }) => staffSources[measure]?.needsCells === true);

/** How everything judged goes on from the quarter asked. */
export function coursesOf(runs: Runs, { spots, rules, quarter }: ShortagesAsked): readonly Course[] {
  const later = quartersOf(runs.calendar).slice(quarter).map(readingOf);
  return judge(runs, spots, rules).judged.map((line: Judged): Course => {
    const grades = later.map((at) => {
      const met = gravest(line, at);
      return met === undefined ? -1 : shortageGrades.indexOf(met.rule.grade);
    });
    const meanOf = (readings: Float64Array): number => {
      const known = later.map((at) => elementAt(readings, at)).filter((value) => !Number.isNaN(value));
      return known.reduce((sum, value) => sum + value, 0) / known.length;
    };
    return {
      key: courseKey(line.at.spot, line.measure),
      quarters: shortageGrades.map((_, least) => grades.filter((grade) => grade >= least).length),
      mean: meanOf(line.readings.value),
      base: meanOf(line.readings.base),
      staff: "staff" in line.at && line.at.staff !== undefined ? meanOf(line.at.staff) : Number.NaN,
    };
  });
}

/** Fewer people in post make no place less short, whatever they do to a rate. */
const fewerStaff = (before: Course, after: Course): boolean => after.staff < before.staff * (1 - NOTHING);

/** A share of a list falls when more people join it: where the list gets longer, that is no help. */
const onlyDilutes = (id: ShortageMeasureId, before: Course, after: Course): boolean => {
  const { of, unit } = shortageMeasure(id);
  return of === "list" && unit !== "weeks" && after.base > before.base * (1 + NOTHING);
};

/**
 * For every shortage of a quarter, which of some scenarios help most.
 * @param shown how what is shown goes on: the base, or a scenario
 */
export function whatHelps(
  now: readonly Shortage[],
  shown: readonly Course[],
  alternatives: readonly Alternative[],
): readonly Helps[] {
  const keyed = (courses: readonly Course[]) => new Map(courses.map((course) => [course.key, course]));
  const bases = keyed(shown);
  const others = alternatives.map(({ id, name, courses }) => ({ id, name, courses: keyed(courses) }));
  return now.flatMap(({ spot, measure, rule }): Helps[] => {
    const key = courseKey(spot, measure);
    const base = bases.get(key);
    if (base === undefined) return [];
    const grade = shortageGrades.indexOf(rule.grade);
    const quartersIn = ({ quarters }: Course): number => elementAt(quarters, grade);
    const way = shortageMeasure(measure).worse === "above" ? 1 : -1;
    const least = NOTHING * Math.max(Math.abs(base.mean), 1e-9);
    const tried = others.flatMap(({ id, name, courses }) => {
      const course = courses.get(key);
      // A measure that is missing under a scenario is no help.
      if (course === undefined || Number.isNaN(course.mean) || onlyDilutes(measure, base, course)) return [];
      const fewer = quartersIn(base) - quartersIn(course);
      const gain = way * (base.mean - course.mean);
      return fewer > 0 || (fewer === 0 && gain > least) ? [{ id, name, course, fewer, gain }] : [];
    });
    tried.sort((a, b) => b.fewer - a.fewer || b.gain - a.gain);
    const helping = tried.filter(({ course }) => !fewerStaff(base, course));
    const [best] = helping;
    const [most] = tried;
    const alike = helping.filter(
      (one) => best !== undefined && one.fewer === best.fewer && Math.abs(one.gain - best.gain) <= least,
    );
    return [
      {
        spot,
        measure,
        scenarios: alike.map(({ id, name }) => ({ id, name })),
        quarters: quartersIn(base),
        fewer: best?.fewer ?? 0,
        value: base.mean,
        betterValue: best?.course.mean ?? base.mean,
        tried: helping
          .slice(0, MOST_TOLD)
          .map(({ id, name, course }) => ({ id, name, quarters: quartersIn(course), value: course.mean })),
        ...(most === undefined || most.fewer <= (best?.fewer ?? 0)
          ? {}
          : { withFewerStaff: { id: most.id, name: most.name, fewer: most.fewer } }),
      },
    ];
  });
}
