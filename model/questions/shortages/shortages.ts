/**
 * Shortages by quarter: which rules are met where, since when, what drives each, and which will be met later. A quarter
 * is read at the end of its last month. What cannot be judged is told apart from what is not met.
 */
import { elementAt } from "../../assumptions/present";
import { monthName } from "../../plan/calendar";
import type { Whose } from "../../plan/ask/whose";
import type { ShortageMeasureId } from "../../plan/shortage-measures";
import { shortageGrades, type ShortageRule } from "../../plan/shortage-schema";
import { gravest, judge, type Judged, type Judgement, type Runs } from "./judge";
import type { ListSpot } from "./list-readings";
import { driverMeasures, listDrivers, staffDrivers, type ShortageDrivers } from "./shortage-drivers";
import { quartersOf, quarterSays, type Quarter } from "./quarters";
import type { StaffSpot } from "./staff-readings";
import { spotKey, type Spot, type SpotsAsked } from "./spots";

export interface ShortagesAsked {
  readonly spots: SpotsAsked;
  readonly rules: readonly ShortageRule[];
  /** Index of the quarter told. */
  readonly quarter: number;
}

/** A measure that is short somewhere, by the gravest rule it meets. */
export interface Shortage {
  readonly spot: Spot;
  readonly measure: ShortageMeasureId;
  readonly rule: ShortageRule;
  readonly value: number;
  /** How far beyond the rule's size, as a share of it; what shortages of a grade are ordered by. */
  readonly beyond: number;
  /** First month end at which it held without a break, as 2026-06; undefined where it did on the day before the plan starts. */
  readonly since: string | undefined;
  /** It held at the first month end at which it could be judged, so that it may have held before. */
  readonly sinceOrBefore: boolean;
  /** Month ends in a row, the day before the plan with them. */
  readonly months: number;
  /** How many quarters in a row from this one on it stays at this grade or a graver one. */
  readonly staysFor: number;
  readonly drivers: ShortageDrivers | undefined;
  /** A larger place's figure, shared out, says nothing of how the place differs from its neighbours. */
  readonly whose: Whose;
}

/** A rule that is not met now and will be. */
export interface Coming {
  readonly spot: Spot;
  readonly measure: ShortageMeasureId;
  readonly rule: ShortageRule;
  /** Index of the first quarter after the one told at whose end it is met. */
  readonly quarter: number;
  readonly whose: Whose;
}

/** Somewhere a measure cannot be judged in the quarter, and what is lacking. */
export interface Unjudged {
  readonly measure: ShortageMeasureId | undefined;
  readonly why: "missing" | "too few" | "not so told";
  readonly spots: readonly Spot[];
  /** The figures that are lacking, in words, where they are known. */
  readonly lacks: readonly string[];
}

/** How grave each quarter is for a measure of a spot: 0 none, then as `shortageGrades`; -1 where there is something and no rule could be judged. */
export interface ShortageLine {
  readonly spot: Spot;
  readonly measure: ShortageMeasureId;
  readonly grades: readonly number[];
  readonly whose: Whose;
}

export interface Shortages {
  readonly quarters: readonly { readonly name: string; readonly says: string }[];
  readonly quarter: number;
  /** Those told by a place's own figures first; in order of gravity, then of how far beyond. */
  readonly now: readonly Shortage[];
  /** Those told by a place's own figures first; in order of time, then of gravity. */
  readonly coming: readonly Coming[];
  readonly unjudged: readonly Unjudged[];
  readonly lines: readonly ShortageLine[];
}

/** The reading at the end of a quarter: readings begin with the day before the plan. */
export const readingOf = ({ last }: Quarter): number => last + 1;

const gradeOf = (rule: ShortageRule): number => shortageGrades.indexOf(rule.grade) + 1;

/** What a staff measure lacks where it is missing. */
const lacking: Readonly<Partial<Record<ShortageMeasureId, string>>> = {
  vacancy_rate: "funded posts, or the vacancy rate",
  vacant_posts: "funded posts, or the vacancy rate",
  staff_per_10k: "patients registered with a general practice",
  leaver_rate: "leaver rate",
  months_to_fill: "a year of the plan to count joiners over",
  new_per_vacancy: "a year of the plan to count new registrants over",
  placement_use: "placement weeks hosted per WTE, and needed per learner",
  list_growth: "three months of the list",
  load: "three months of the list",
};

function beyondSize({ size, comparison }: ShortageRule, value: number): number {
  const away = comparison === "above" ? value - size : size - value;
  return away / Math.max(Math.abs(size), 1e-9);
}

/** The grade of a line at a reading. */
function gradeAt(line: Judged, at: number): number {
  const met = gravest(line, at);
  if (met !== undefined) return gradeOf(met.rule);
  return line.rules.every(({ standings }) => {
    const standing = elementAt(standings, at);
    return !standing.met && standing.notJudged !== undefined && standing.notJudged !== "nothing there";
  })
    ? -1
    : 0;
}

/** Whether it is told by figures of the place itself. */
export const isOwn = ({ whose }: { readonly whose: Whose }): boolean => whose.kind === "own";
const sharedLast = (a: { readonly whose: Whose }, b: { readonly whose: Whose }): number =>
  Number(isOwn(b)) - Number(isOwn(a));

const isList = (at: StaffSpot | ListSpot): at is ListSpot => at.spot.of === "list";

export function shortagesOf(runs: Runs, { spots, rules, quarter }: ShortagesAsked): Shortages {
  const judgement = judge(runs, spots, rules, driverMeasures);
  const quarters = quartersOf(runs.calendar);
  const at = readingOf(elementAt(quarters, quarter));
  const lines = judgement.judged.map((line) => ({
    line,
    grades: quarters.map((one) => gradeAt(line, readingOf(one))),
  }));
  const now = lines.flatMap(({ line, grades }): Shortage[] => {
    const met = gravest(line, at);
    if (met === undefined) return [];
    const value = elementAt(line.readings.value, at);
    const stays = grades.findIndex((grade, index) => index > quarter && grade < gradeOf(met.rule));
    return [
      {
        spot: line.at.spot,
        measure: line.measure,
        rule: met.rule,
        value,
        beyond: beyondSize(met.rule, value),
        since: met.since === 0 ? undefined : monthName(runs.calendar.start + met.since - 1),
        sinceOrBefore: line.readings.value.subarray(0, met.since).every(Number.isNaN),
        months: at - met.since + 1,
        staysFor: (stays < 0 ? quarters.length : stays) - quarter,
        drivers: isList(line.at)
          ? listDrivers(line.at, line.measure, met.since, at)
          : staffDrivers(line.at, line.measure, met.since, at),
        whose: line.at.whose(line.measure),
      },
    ];
  });
  const coming = lines.flatMap(({ line, grades }) => comingOf(line, grades, quarter));
  return {
    quarters: quarters.map((one) => ({ name: one.name, says: quarterSays(one, runs.calendar.start) })),
    quarter,
    now: now.sort((a, b) => sharedLast(a, b) || gradeOf(b.rule) - gradeOf(a.rule) || b.beyond - a.beyond),
    coming: coming.sort((a, b) => sharedLast(a, b) || a.quarter - b.quarter || gradeOf(b.rule) - gradeOf(a.rule)),
    unjudged: unjudgedOf(judgement, at),
    lines: lines.map(({ line, grades }) => ({
      spot: line.at.spot,
      measure: line.measure,
      grades,
      whose: line.at.whose(line.measure),
    })),
  };

  /** The next graver rule that a line comes to meet, whichever it is first. */
  function comingOf(line: Judged, grades: readonly number[], from: number): Coming[] {
    const known = elementAt(grades, from);
    const next = grades.findIndex((grade, index) => index > from && grade > Math.max(0, known));
    const met = next < 0 ? undefined : gravest(line, readingOf(elementAt(quarters, next)));
    return met === undefined
      ? []
      : [
          {
            spot: line.at.spot,
            measure: line.measure,
            rule: met.rule,
            quarter: next,
            whose: line.at.whose(line.measure),
          },
        ];
  }
}

function unjudgedOf({ judged, blank, notTold }: Judgement, at: number): readonly Unjudged[] {
  const found = new Map<string, { readonly unjudged: Unjudged; readonly spots: Map<string, Spot> }>();
  const put = (measure: ShortageMeasureId | undefined, why: Unjudged["why"], spot: Spot, lacks: readonly string[]) => {
    const key = `${measure ?? ""} ${why} ${lacks.join()}`;
    const entry = found.get(key) ?? { unjudged: { measure, why, spots: [], lacks }, spots: new Map<string, Spot>() };
    entry.spots.set(spotKey(spot), spot);
    found.set(key, entry);
  };
  for (const { at: where, measure, rules } of judged)
    for (const { standings } of rules) {
      const standing = elementAt(standings, at);
      if (standing.met || standing.notJudged === undefined || standing.notJudged === "nothing there") continue;
      const lacks = lacking[measure];
      put(
        measure,
        standing.notJudged,
        where.spot,
        standing.notJudged === "missing" && lacks !== undefined ? [lacks] : [],
      );
    }
  for (const { spot, lacks } of blank) put(undefined, "missing", spot, lacks);
  return [
    ...[...found.values()].map(({ unjudged, spots }) => ({ ...unjudged, spots: [...spots.values()] })),
    ...[...new Set(notTold.map(({ measure }) => measure))].map((measure): Unjudged => ({
      measure,
      why: "not so told",
      spots: [],
      lacks: [],
    })),
  ];
}
