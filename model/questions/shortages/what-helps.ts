/** Which scenario helps a shortage most: for how many quarters fewer it is as grave, and if for none, how much better it gets. */
import { elementAt } from "../../assumptions/present";
import { shortageMeasure, type ShortageMeasureId } from "../../plan/shortage-measures";
import { shortageGrades, type ShortageRule } from "../../plan/shortage-schema";
import { gravest, judge, type Judged, type Judgement, type Runs } from "./judge";
import { quartersOf } from "./quarters";
import { readingOf, type ShortagesAsked } from "./shortages";
import { spotKey, type Spot } from "./spots";

/** What helps one shortage. */
export interface Helps {
  readonly spot: Spot;
  readonly measure: ShortageMeasureId;
  /** Those that help most, several where they help alike; none where no scenario makes it better. */
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
  /** Quarters, from the one told to the end of the plan, in which it is as grave or graver: as shown, and under the best. */
  readonly quarters: number;
  readonly fewer: number;
  /** Mean of the measure over these quarters, as shown and under the best. */
  readonly value: number;
  readonly betterValue: number;
}

export interface Alternative {
  readonly id: string;
  readonly name: string;
  readonly runs: Runs;
}

/** A difference of less than this share of the value is none. */
const NOTHING = 1e-6;

interface Course {
  readonly quarters: number;
  readonly mean: number;
}

const asGrave = (found: ShortageRule, than: ShortageRule): boolean =>
  shortageGrades.indexOf(found.grade) >= shortageGrades.indexOf(than.grade);

/** The measures that are short: nothing else is worked out under the scenarios. */
function shortLines(judgement: Judgement, at: number) {
  return judgement.judged.flatMap((line) => {
    const met = gravest(line, at);
    return met === undefined ? [] : [{ line, rule: met.rule }];
  });
}

/**
 * For every shortage of a quarter, which of some scenarios help most.
 * @param shown what is shown: the base, or a scenario
 */
export function whatHelps(
  shown: Runs,
  alternatives: readonly Alternative[],
  { spots, rules, quarter }: ShortagesAsked,
): readonly Helps[] {
  const quarters = quartersOf(shown.calendar);
  const reading = readingOf(elementAt(quarters, quarter));
  const later = quarters.slice(quarter).map(readingOf);
  const short = shortLines(judge(shown, spots, rules), reading);
  const measures = new Set(short.map(({ line }) => line.measure));
  const wanted = rules.filter(({ measure }) => measures.has(measure));
  const courseOf = (line: Judged, rule: ShortageRule): Course => {
    const values = later.map((at) => elementAt(line.readings.value, at)).filter((value) => !Number.isNaN(value));
    return {
      quarters: later.filter((at) => {
        const met = gravest(line, at);
        return met !== undefined && asGrave(met.rule, rule);
      }).length,
      mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    };
  };
  const keyed = (line: Judged): string => `${spotKey(line.at.spot)} ${line.measure}`;
  const others =
    wanted.length === 0
      ? []
      : alternatives.map(({ id, name, runs }) => ({
          id,
          name,
          lines: new Map(judge(runs, spots, wanted).judged.map((line) => [keyed(line), line])),
        }));
  return short.map(({ line, rule }): Helps => {
    const base = courseOf(line, rule);
    const way = shortageMeasure(line.measure).worse === "above" ? 1 : -1;
    const gain = (course: Course): number => {
      const by = way * (base.mean - course.mean);
      return Math.abs(by) <= NOTHING * Math.max(Math.abs(base.mean), 1e-9) ? 0 : by;
    };
    const tried = others.flatMap(({ id, name, lines }) => {
      const other = lines.get(keyed(line));
      const course = other === undefined ? undefined : courseOf(other, rule);
      // A measure that is missing under a scenario is no help.
      if (course === undefined || Number.isNaN(course.mean)) return [];
      const fewer = base.quarters - course.quarters;
      return fewer > 0 || (fewer === 0 && gain(course) > 0) ? [{ id, name, course, fewer, gain: gain(course) }] : [];
    });
    tried.sort((a, b) => b.fewer - a.fewer || b.gain - a.gain);
    const [best] = tried;
    const alike = tried.filter(
      (one) =>
        best !== undefined &&
        one.fewer === best.fewer &&
        Math.abs(one.gain - best.gain) <= NOTHING * Math.max(Math.abs(base.mean), 1e-9),
    );
    return {
      spot: line.at.spot,
      measure: line.measure,
      scenarios: alike.map(({ id, name }) => ({ id, name })),
      quarters: base.quarters,
      fewer: best?.fewer ?? 0,
      value: base.mean,
      betterValue: best?.course.mean ?? base.mean,
    };
  });
}
