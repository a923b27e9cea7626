/** What a level of practice is called to a person: with its pay bands, which everybody knows it by. */
import type { Plan } from "../plan";

type Level = Pick<Plan["structure"]["levels"][number], "label" | "payBand">;

/** "6" and "3-4" in words: "band 6", "bands 3 and 4". */
export function bandWords(payBand: string): string {
  const bands = payBand.split(/\s*-\s*/);
  return bands.length === 1 ? `band ${payBand}` : `bands ${bands.join(" and ")}`;
}

/** A label that has its band already, as those of own teams do, stays as it is. */
const withBand = ({ label, payBand }: Level, words: (payBand: string) => string): string =>
  /\bbands?\b/i.test(label) || payBand === "" ? label : `${label} (${words(payBand)})`;

/** "Registered (band 6)", "Support worker (bands 3 and 4)". */
export const levelName = (level: Level): string => withBand(level, bandWords);

/**
 * "Support worker (band 3-4)": as a part of a plan is called in registers, logs and sheets. Sheets are known again by it, so
 * that those already handed out come back only as long as it is not worded anew.
 */
export const levelWithBand = (level: Level): string => withBand(level, (payBand) => `band ${payBand}`);

/** The same of a level of a plan by its id; the id where the plan has no such level. */
export function levelNamed(plan: Plan, id: string): string {
  const level = plan.structure.levels.find((one) => one.id === id);
  return level === undefined ? id : levelName(level);
}
