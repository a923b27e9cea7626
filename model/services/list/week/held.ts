/** The time that cases in treatment hold: taken when a case is started, given back when its treatment is over. */

/** Hours, or cases, in use: by tier and kind, and what of it ends when. */
export interface Held {
  readonly now: Float64Array;
  /** Change at the beginning of a week: week * (tiers * kinds) + tier * kinds + kind. */
  readonly change: Float64Array;
}

/** Lets go of the time that is given back at the beginning of a week. */
export function release({ now, change }: Held, week: number): void {
  const from = week * now.length;
  for (let i = 0; i < now.length; i += 1) now[i] = now[i]! + change[from + i]!;
}

/** Holds the time of `cases` started in a week: its need for every whole week of treatment, and a part of it in the last. */
export function hold(
  held: Held,
  cases: number,
  week: number,
  weeks: number,
  treatment: number,
  need: Float64Array,
  tier: number,
  kinds: number,
): void {
  const whole = Math.floor(treatment);
  const size = held.now.length;
  for (let kind = 0; kind < kinds; kind += 1) {
    const at = tier * kinds + kind;
    const rate = cases * need[at]!;
    if (rate === 0) continue;
    const part = treatment - whole;
    if (week >= 0) held.now[at] = held.now[at]! + rate * (whole > 0 ? 1 : part);
    else if (week + whole > 0) held.now[at] = held.now[at]! + rate;
    else if (week + whole === 0 && part > 0) held.now[at] = held.now[at]! + rate * part;
    if (whole > 0 && week + whole > 0 && week + whole < weeks)
      held.change[(week + whole) * size + at]! -= rate * (1 - part);
    const end = week + whole + 1;
    if (part > 0 && end > 0 && end < weeks) held.change[end * size + at]! -= rate * part;
  }
}
