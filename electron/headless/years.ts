/** The planning years of `--years`: `2024/25..2036/37`, one year, or several with commas between. */
import type { Calendar } from "../../model/index";
import { badArguments, done, type Step } from "./outcome";

/** Number of a planning year of the plan; 2024/25, 2024-25 and 2024/2025 are the same year. */
export function yearNamed(word: string, calendar: Calendar): Step<number> {
  const match = /^(\d{4})[/-](?:\d{2})?(\d{2})$/.exec(word.trim());
  if (match === null || (Number(match[1]) + 1) % 100 !== Number(match[2]))
    return badArguments(
      `"${word}" is not a planning year. Planning years run from April to March and are written ${calendar.years[0]!.name}.`,
    );
  const number = calendar.years.findIndex((year) => year.name === `${match[1]!}/${match[2]!}`);
  if (number === -1)
    return badArguments(
      `The plan has no year ${match[1]!}/${match[2]!}. It runs from ${calendar.years[0]!.name} to ${calendar.years.at(-1)!.name}.`,
    );
  return done(number);
}

/** Numbers of the years asked for, in order; all of them when none is named. */
export function readYears(words: string | undefined, calendar: Calendar): Step<number[]> {
  if (words === undefined) return done(calendar.years.map((_, number) => number));
  const chosen = new Set<number>();
  for (const part of words.split(",")) {
    const [from, to, ...rest] = part.split("..");
    const first = yearNamed(from!, calendar);
    if (!first.ok) return first;
    const last = to === undefined ? first : yearNamed(to, calendar);
    if (!last.ok) return last;
    if (rest.length > 0)
      return badArguments(
        `--years cannot be read at "${part}". Write a range as ${calendar.years[0]!.name}..${calendar.years.at(-1)!.name}.`,
      );
    if (last.value < first.value)
      return badArguments(`--years ${part} ends before it begins. Write the earlier year first.`);
    for (let year = first.value; year <= last.value; year += 1) chosen.add(year);
  }
  return done([...chosen].sort((a, b) => a - b));
}
