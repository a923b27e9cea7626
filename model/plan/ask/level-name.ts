/** What a level of practice is called to a person: with its pay bands, which everybody knows it by. */
import type { Plan } from "../plan";

type Level = Pick<Plan["structure"]["levels"][number], "label" | "payBand">;

/** "6" and "3-4" in words: "band 6", "bands 3 and 4". */
function bandWords(payBand: string): string {
  const bands = payBand.split(/\s*-\s*/);
  return bands.length === 1 ? `band ${payBand}` : `bands ${bands.join(" and ")}`;
}

/** "Registered (band 6)", "Support worker (bands 3 and 4)". A label that has its band already, as those of own teams do, stays. */
export const levelName = ({ label, payBand }: Level): string =>
  /\bbands?\b/i.test(label) || payBand === "" ? label : `${label} (${bandWords(payBand)})`;

/** A text of a sheet handed out when several bands were "band 3-4", as it is worded now: it is known again by it. */
export const asWordedNow = (text: string): string =>
  text.replaceAll(/\(band (\d[a-d]?) ?- ?(\d[a-d]?)\)/gi, "(bands $1 and $2)");

/** The same of a level of a plan by its id; the id where the plan has no such level. */
export function levelNamed(plan: Plan, id: string): string {
  const level = plan.structure.levels.find((one) => one.id === id);
  return level === undefined ? id : levelName(level);
}
