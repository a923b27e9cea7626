/** The words of a unit as they are typed or printed after a number. */
import { parseUnit, sameUnit, type Unit } from "./units";

const times: Readonly<Record<string, string>> = {
  wk: "week",
  week: "week",
  yr: "year",
  year: "year",
  annum: "year",
  mth: "month",
  month: "month",
};

/** Short and single words for a time, as notes and rotas have them. */
const shortTimes: readonly (readonly [RegExp, string])[] = [
  [/(^| )(?:p\/?w|p\.w\.?|weekly)$/i, "$1per week"],
  [/(^| )(?:p\/?a|p\.a\.?|yearly|annually)$/i, "$1per year"],
  [/(^| )monthly$/i, "$1per month"],
];
/** "31 monthly" as "31 per month". */
export const spelledOut = (words: string): string =>
  shortTimes.reduce((text, [short, long]) => text.replace(short, long), words);

/** "22 a week", "22/wk" and "22 referrals each week" are per week: the time in the words of a unit; undefined where they name none. */
export function perTime(words: string): { readonly of: string; readonly time: string } | undefined {
  const found = /^(.*?) ?(?:\bper|\ban?|\beach|\bevery|\/) ?(wk|week|yr|year|annum|mth|month)$/i.exec(words);
  const time = times[found?.[2]?.toLowerCase() ?? ""];
  return found === null || time === undefined ? undefined : { of: found[1] ?? "", time };
}

/** Whether words name the expected unit, in any of its spellings, its first part ("12 weeks" will do for weeks per WTE per year) or its time ("22 a week"). */
export function isUnit(written: string, expected: string): boolean {
  const words = spelledOut(written);
  const per = perTime(words);
  if (
    per?.of === "" &&
    expected
      .split(/ per |\//i)
      .slice(1)
      .includes(per.time)
  )
    return true;
  const typed = unitOf(per === undefined ? words : `${per.of} per ${per.time}`);
  return [expected, expected.split(/ per |\//i)[0] ?? ""].some((text) => {
    const unit = unitOf(text);
    // A plain word of another kind ("switch" for a share) has no unit either, but is not what is asked for.
    return (
      typed !== undefined &&
      unit !== undefined &&
      (unit.powers.size > 0 ? sameUnit(typed, unit) : words.toLowerCase() === text.toLowerCase())
    );
  });
}

/** What a text means as a unit; undefined where it is empty. */
export function unitOf(text: string): Unit | undefined {
  const unit = parseUnit(text);
  return unit.ok ? unit.value : undefined;
}

/** Shares and yearly rates are written as percentages; amounts are not. A unit nobody knows may be anything. */
export function takesPercent(text: string): boolean {
  const unit = unitOf(text);
  return unit === undefined || [...unit.powers.values()].every((n) => n < 0);
}
