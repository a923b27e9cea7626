/** What a figure below zero is of measures that say how much is lacking: not less than nothing of that, but room the other way. */

export interface BelowZero {
  /** Behind its size in a sentence: "23,037 weeks to spare". */
  readonly says: string;
  /** The same in a cell of a table. */
  readonly short: string;
}

const spare: BelowZero = { says: "to spare", short: "spare" };
const over: BelowZero = { says: "over establishment", short: "over" };

const below: ReadonlyMap<string, BelowZero> = new Map([
  ["vacancies", over],
  ["net_vacancy_rate", over],
  ["vacancies_per_100k", over],
  ["gap_to_need", { says: "beyond need", short: "over" }],
  ["placement_shortfall", spare],
  ["educators_short", spare],
]);

/** Undefined where a measure is never below zero, or is simply a smaller number there. */
export const belowZero = (measure: string): BelowZero | undefined => below.get(measure);
