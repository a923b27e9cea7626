/**
 * The planning targets a service lead is held to, judged at the end of each planning year: the share of people within 18
 * weeks, and people over 52 weeks. What the targets are, and for which years, is the plan's to say.
 *
 * The targets in England come from the Medium Term Planning Framework 2026/27 to 2028/29 (NHS England and Department of
 * Health and Social Care, 24 October 2025).
 */

export type PlanningMeasure = "within-18-weeks" | "over-52-weeks";

export interface PlanningTarget {
  /** Planning year at whose end it holds, written 2026/27. */
  readonly year: string;
  readonly measure: PlanningMeasure;
  /** Share within 18 weeks, at least, 0 to 1; or people over 52 weeks, at most. */
  readonly value: number;
}

/** A list at one date. A number nobody knows is NaN; 0 waiting says that the list is empty. */
export interface ListReading {
  /** Planning year of the date, written 2026/27. */
  readonly year: string;
  /** People on the list. */
  readonly waiting: number;
  /** People of these who have waited more than 18 weeks, and more than 52. */
  readonly over18Weeks: number;
  readonly over52Weeks: number;
}

export interface JudgedTarget extends PlanningTarget {
  /** What the year ended with, in the unit of the target; NaN when it is not known. */
  readonly reached: number;
  /** Undefined when the target or what was reached is not known. */
  readonly met: boolean | undefined;
  /** People over 18 weeks, or over 52, beyond what the target allows in a list of this length; 0 when met, NaN when not known. */
  readonly tooMany: number;
  /** The first planning year that ended with this value of the target met, before or after its own year; undefined when none is known to. */
  readonly firstMet: string | undefined;
}

/** What the rounding of sums may leave of a person who is not there. */
const rounding = 1e-6;

interface Measure {
  readonly reached: (list: ListReading) => number;
  /** People beyond those the target allows; below 0 when there could be more. */
  readonly excess: (list: ListReading, target: number) => number;
}

const measures: Readonly<Record<PlanningMeasure, Measure>> = {
  "within-18-weeks": {
    // Nobody waits in an empty list, so nobody waits too long: it counts as within the target.
    reached: ({ waiting, over18Weeks }) => (waiting === 0 ? 1 : (waiting - over18Weeks) / waiting),
    excess: ({ waiting, over18Weeks }, target) => over18Weeks - (1 - target) * waiting,
  },
  "over-52-weeks": {
    reached: ({ over52Weeks }) => over52Weeks,
    excess: ({ over52Weeks }, target) => over52Weeks - target,
  },
};

/**
 * Judges each target, in the order given. Readings are by week or by year end, in order of time; the last one of a year
 * stands for its end, so leave out a year that the readings break off in.
 */
export function judgeTargets(
  targets: readonly PlanningTarget[],
  readings: readonly ListReading[],
): readonly JudgedTarget[] {
  const yearEnds = new Map(readings.map((reading) => [reading.year, reading]));
  return targets.map((target) => {
    const { reached, excess } = measures[target.measure];
    const tooMany = (list: ListReading | undefined): number => {
      if (list === undefined) return NaN;
      const people = excess(list, target.value);
      return people <= rounding ? 0 : people;
    };
    const atEnd = yearEnds.get(target.year);
    const beyond = tooMany(atEnd);
    return {
      ...target,
      reached: atEnd === undefined ? NaN : reached(atEnd),
      met: Number.isNaN(beyond) ? undefined : beyond === 0,
      tooMany: beyond,
      firstMet: [...yearEnds.values()].find((list) => tooMany(list) === 0)?.year,
    };
  });
}
