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

/** What those are called who are counted, by the unit of the box: "640 children" are 640 people, and 22 patients a week that many referrals. */
const everybody = [
  "people",
  "children",
  "child",
  "young people",
  "adults",
  "adult",
  "patients",
  "patient",
  "clients",
  "client",
  "service users",
  "service user",
  "residents",
  "resident",
  "pupils",
  "pupil",
  "waiting",
] as const;
const countedAs: Readonly<Record<string, readonly string[]>> = {
  head: [...everybody, "staff", "therapists", "therapist", "ots", "ot"],
  referral: [...everybody, "referred"],
  case: [...everybody, "started", "starts", "start"],
  learner: ["students", "student", "trainees", "trainee", "places", "place"],
};

/** The word as the box counts it: "child" is a head in a box of people, and itself in any other. */
function countedWord(word: string, expected: string): string {
  const base = [...(unitOf(expected)?.powers ?? [])].find(([, power]) => power === 1)?.[0] ?? "";
  const one = word.toLowerCase().replace(/ waiting$/, "");
  return countedAs[base]?.includes(one) === true ? base : word;
}

/** Whether words name the expected unit, in any of its spellings, its first part ("12 weeks" will do for weeks per WTE per year) or its time ("22 a week"). */
export function isUnit(written: string, asked: string): boolean {
  const words = spelledOut(written);
  const per = perTime(words);
  const own = perTime(asked);
  // A box may have its unit as people say it: "people a year".
  const expected = own === undefined ? asked : `${own.of} per ${own.time}`;
  if (
    per?.of === "" &&
    expected
      .split(/ per |\//i)
      .slice(1)
      .includes(per.time)
  )
    return true;
  const typed = unitOf(
    per === undefined ? countedWord(words, expected) : `${countedWord(per.of, expected)} per ${per.time}`,
  );
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
