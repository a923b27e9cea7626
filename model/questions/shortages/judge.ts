/** All rules against everything that can be judged, reading by reading. */
import { elementAt } from "../../assumptions/present";
import type { Calendar } from "../../plan/calendar";
import { shortageMeasure, type ShortageMeasureId } from "../../plan/shortage-measures";
import { shortageGrades, type ShortageRule } from "../../plan/shortage-schema";
import type { Services } from "../../services/services";
import type { Projection } from "../../workforce/run/projection";
import { listSpots, type ListSpot } from "./list-readings";
import { isTold, staffSpots, type StaffSpot } from "./staff-readings";
import { standings, type Readings, type Standing } from "./standing";
import type { SpotsAsked } from "./spots";

/** What is judged: the workforce where it can be run, and the lists where there are any. */
export interface Runs {
  readonly calendar: Calendar;
  readonly staff: Projection | undefined;
  readonly lists: Services | undefined;
}

export type JudgedSpot = StaffSpot | ListSpot;

/** One measure of one spot, with how it stands against each of the rules on it. */
export interface Judged {
  readonly at: JudgedSpot;
  readonly measure: ShortageMeasureId;
  readonly readings: Readings;
  readonly rules: readonly { readonly rule: ShortageRule; readonly standings: readonly Standing[] }[];
}

export interface Judgement {
  readonly judged: readonly Judged[];
  /** Lists that cannot be worked out, and so cannot be judged. */
  readonly blank: readonly ListSpot[];
  /** Rules that cannot be told where staff are told apart so. */
  readonly notTold: readonly ShortageRule[];
}

const gradeOf = ({ grade }: ShortageRule): number => shortageGrades.indexOf(grade);

/** The gravest of the rules met at a reading, with since when. */
export function gravest(
  { rules }: Judged,
  at: number,
): { readonly rule: ShortageRule; readonly since: number } | undefined {
  let found: { readonly rule: ShortageRule; readonly since: number } | undefined;
  for (const { rule, standings: list } of rules) {
    const standing = elementAt(list, at);
    if (standing.met && (found === undefined || gradeOf(rule) > gradeOf(found.rule)))
      found = { rule, since: standing.since };
  }
  return found;
}

/** @param drivers further measures of the workforce to be read with it */
export function judge(
  runs: Runs,
  asked: SpotsAsked,
  rules: readonly ShortageRule[],
  drivers: readonly string[] = [],
): Judgement {
  const measures = [...new Set(rules.map(({ measure }) => measure))];
  const ofStaff = measures.filter((measure) => shortageMeasure(measure).of === "staff");
  const staff = runs.staff === undefined ? [] : staffSpots(runs.staff, asked, ofStaff, drivers);
  const lists = runs.lists === undefined ? [] : listSpots(runs.lists, runs.calendar.months);
  const judged = [...staff, ...lists].flatMap((at: JudgedSpot) =>
    measures.flatMap((measure): Judged[] => {
      if (shortageMeasure(measure).of !== at.spot.of) return [];
      const readings = at.readings(measure);
      return readings === undefined
        ? []
        : [
            {
              at,
              measure,
              readings,
              rules: rules
                .filter((rule) => rule.measure === measure)
                .map((rule) => ({ rule, standings: standings(rule, readings) })),
            },
          ];
    }),
  );
  return {
    judged,
    blank: lists.filter(({ months }) => months === undefined),
    notTold: rules.filter(({ measure }) => shortageMeasure(measure).of === "staff" && !isTold(measure, asked)),
  };
}
