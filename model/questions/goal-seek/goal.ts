/** What is wanted of a figure, and what may be changed to have it. */
import type { Change, Where } from "../../plan/plan";

export interface Goal {
  /** A measure of the workforce, or of a list where there is a service. */
  readonly measure: string;
  readonly service?: string | undefined;
  /** Undefined is the whole plan. */
  readonly place?: string | undefined;
  /** The scenario that the answer goes on from; undefined is the base. */
  readonly scenario?: string | undefined;
  /** A planning year such as "2030/31"; undefined asks for every year. */
  readonly year?: string | undefined;
  readonly is: "at-most" | "at-least";
  readonly value: number;
  /** Share of the possible futures in which it is to be met: 0.5 is the middle. Undefined is the plan as it stands. */
  readonly chance?: number | undefined;
  /** How many futures are drawn. They are the same for every value tried. */
  readonly draws?: number | undefined;
}

const ofVacancies: readonly string[] = ["vacancies", "vacant_posts", "vacancy_rate", "net_vacancy_rate"];

/** Whether it is empty posts that are counted. */
export const isOfVacancies = ({ measure }: Pick<Goal, "measure">): boolean => ofVacancies.includes(measure);

/** What may be changed: an assumption, for everybody or a part, from the start or a month. */
export interface LeverAsked {
  readonly assumption: string;
  readonly where?: Where | undefined;
  /** "2027-04". */
  readonly from?: string | undefined;
}

/** An assumption as something to pull. */
export interface GoalLever {
  readonly asked: LeverAsked;
  /** "Leaver rate, London". */
  readonly label: string;
  /** Unit of its numbers; "multiplier" where it is a factor on values that differ. */
  readonly unit: string;
  readonly now: number;
  readonly least: number;
  readonly most: number;
  /** A step as large as any other lever's: how far the value may well be from what it is. */
  readonly step: number;
  /** What a scenario changes so that it comes to a value. */
  readonly changes: (value: number) => readonly Change[];
}

/** Futures drawn where nobody says how many: their shares are right to about eight in a hundred. */
export const goalDraws = 100;
