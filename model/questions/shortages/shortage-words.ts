/** Shortages in sentences, the same on the screen, from the command line and in a report. */
import { elementAt } from "../../assumptions/present";
import { vacanciesApart } from "../../plan/ask/vacancy-definitions";
import { sharedOutSays } from "../../plan/ask/whose";
import { addsUpAsPrinted } from "../../plan/ask/as-printed";
import { lowerFirst } from "../../plan/ask/words";
import type { Plan } from "../../plan/plan";
import { shortageMeasure, type ShortageMeasureId } from "../../plan/shortage-measures";
import { shortageGrades, type SavedQuarter, type ShortageGrade } from "../../plan/shortage-schema";
import { monthWords } from "../../plan/ask/value-words";
import { monthName } from "../../plan/calendar";
import type { ChangeKind, ShortageChange } from "./saved";
import { isOwn } from "./shortages";
import { mainDriver, type ShortageDrivers, type ShortageStep } from "./shortage-drivers";
import type { Shortage, Shortages, Unjudged } from "./shortages";
import { spotKey, spotSays, type Spot } from "./spots";
import type { Helps } from "./what-helps";

const MINUS = "\u2212";
const signed = (text: string, value: number): string => (value < 0 ? `${MINUS}${text}` : `+${text}`);
const fixed = (value: number, digits: number): string =>
  value.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });

const digitsOf: Readonly<Record<string, number>> = {
  WTE: 1,
  "WTE per 10,000 patients": 2,
  months: 1,
  "people per post": 2,
  times: 2,
  weeks: 0,
  people: 0,
};

/** An amount with its unit: "19.2%", "45.3 WTE", "1.25 people per post". */
export function amountSays(value: number, unit: string): string {
  const text = (digits: number): string => `${value < 0 ? MINUS : ""}${fixed(Math.abs(value), digits)}`;
  if (!Number.isFinite(value)) return "no figure";
  return unit === "share" ? `${fixed(value * 100, 1).replace("-", MINUS)}%` : `${text(digitsOf[unit] ?? 1)} ${unit}`;
}

/** A change of an amount: "+2.1 percentage points", "−4.0 WTE". */
export function amountChangeSays(value: number, unit: string): string {
  const size = Math.abs(value);
  return unit === "share"
    ? `${signed(fixed(size * 100, 1), value)} percentage points`
    : `${signed(fixed(size, digitsOf[unit] ?? 1), value)} ${unit}`;
}

/** Whether a change is more than nothing as it is printed. */
const shows = (value: number, unit: string): boolean =>
  /[1-9]/.test(amountChangeSays(value, unit).replace(/ per 10,000.*/, ""));

export const shortageValueSays = (measure: ShortageMeasureId, value: number): string =>
  amountSays(value, shortageMeasure(measure).unit);

const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"] as const;
/** A count in a sentence: words up to ten. */
const count = (many: number): string => (many < small.length ? elementAt(small, many) : many.toLocaleString("en-GB"));
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const listed = (names: readonly string[], most = 3): string => {
  const shown = names.length > most ? [...names.slice(0, most - 1), `${count(names.length - most + 1)} more`] : names;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${elementAt(shown, -1)}`;
};

/** "since before the start", "since June 2026", "since March 2025 or before" where nothing is known of earlier months. */
export const sinceSays = ({ since, sinceOrBefore }: Pick<Shortage, "since" | "sinceOrBefore">): string =>
  since === undefined ? "since before the start" : `since ${monthWords(since)}${sinceOrBefore ? " or before" : ""}`;

/** How long it has held and will hold: "for 4 month ends; it lasts to the end of the plan". */
export function lastsSays({ months, staysFor }: Shortage, { quarters, quarter }: Shortages): string {
  const held = months === 1 ? "for 1 month end" : `for ${months} month ends`;
  const over = quarter + staysFor >= quarters.length;
  return `${held}; ${over ? "it lasts to the end of the plan" : `over by ${elementAt(quarters, quarter + staysFor).name}`}`;
}

/**
 * What drives it most, beside all that moved it: "Leavers: +19.1 percentage points (in all +1.9)".
 * Nothing does where what made it worse has been more than made up for.
 */
export function driverSays(drivers: ShortageDrivers | undefined, measure: ShortageMeasureId): string {
  if (drivers === undefined) return "not known: there is nothing before it to compare with";
  const main = mainDriver(drivers, measure);
  if (main === undefined || !shows(main.adds, drivers.unit)) return "nothing has made it worse since; it was so before";
  const inAll = drivers.to - drivers.from;
  const total = amountChangeSays(inAll, drivers.unit);
  const worse = drivers.unit === "people" || shortageMeasure(measure).worse === "above" ? inAll > 0 : inAll < 0;
  return worse
    ? `${main.label}: ${amountChangeSays(main.adds, drivers.unit)} (in all ${total.split(" ")[0] ?? total})`
    : `nothing on balance: ${lowerFirst(drivers.label)} ${total} since`;
}

/** A reading as it is named: "the day before the plan starts", "the end of June 2026". */
export const readingSays = (reading: number, start: number): string =>
  reading === 0 ? "the day before the plan starts" : `the end of ${monthWords(monthName(start + reading - 1))}`;

/** The steps that show as more than nothing, the largest first. */
export const stepsThatShow = ({ steps, unit }: ShortageDrivers): readonly ShortageStep[] =>
  steps.filter(({ adds }) => shows(adds, unit)).sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds));

/** Whether the sum adds up in the digits it is printed with. */
export function driversAddUp(drivers: ShortageDrivers): boolean {
  const { from, to, unit } = drivers;
  // A share and its change in points are told in the same digits.
  const bare = (text: string): string => text.replace("%", "");
  return addsUpAsPrinted(bare(amountSays(to, unit)), [
    bare(amountSays(from, unit)),
    ...stepsThatShow(drivers).map(({ adds }) => amountChangeSays(adds, unit)),
  ]);
}

const fewerSays = (fewer: number): string => (fewer === 1 ? "1 quarter fewer" : `${fewer} quarters fewer`);

/** Which scenario helps most: "More advanced practice: 4 quarters fewer, of 12". */
export function helpSays(help: Helps): string {
  const { withFewerStaff: shrinks } = help;
  const but =
    shrinks === undefined
      ? ""
      : `; ${shrinks.name}: ${fewerSays(shrinks.fewer)}, but only by having fewer staff in post`;
  return `${bestSays(help)}${but}`;
}

function bestSays({ scenarios, fewer, quarters, value, betterValue, measure }: Helps): string {
  if (scenarios.length === 0) return "none of the scenarios changes it for the better";
  const names = listed(scenarios.map(({ name }) => name));
  const alike = scenarios.length > 1 ? ", alike" : "";
  return fewer > 0
    ? `${names}${alike}: ${fewerSays(fewer)}, of ${quarters}`
    : `${names}${alike}: as long, but ${shortageValueSays(measure, betterValue)} on average, not ${shortageValueSays(measure, value)}`;
}

const whose = (one: Unjudged): string => {
  const names = one.spots.map((spot) => spotSays(spot));
  return listed(names, 4);
};

/** What could not be judged and why: never counted as not met. */
export function unjudgedSays(one: Unjudged): string {
  const label = one.measure === undefined ? "The list" : shortageMeasure(one.measure).label;
  const lacks = one.lacks.length === 0 ? "a figure" : lowerFirst(listed(one.lacks, 5));
  switch (one.why) {
    case "not so told":
      return `${label} is told for whole places only, so it is not judged by setting or level.`;
    case "too few":
      return `${label}: too few to judge as a rate in ${whose(one)}.`;
    case "missing":
      return `${label} cannot be judged in ${whose(one)}: it lacks ${lacks}.`;
  }
}

const placesOf = (spots: readonly Spot[]): readonly string[] => [
  ...new Map(spots.map((spot) => [spotKey(spot), spotSays(spot)])).values(),
];

const listOf = ({ label }: { readonly label: string }): string => `The list of ${lowerFirst(label)}`;

/** What several spots are together. */
function nounFor(spots: readonly Spot[]): string {
  if (spots.every(({ of }) => of === "list")) return "lists";
  const whole = spots.every(({ setting, level }) => setting === undefined && level === undefined);
  return whole ? (spots.some(({ of }) => of === "list") ? "places and lists" : "places") : "parts of the workforce";
}

const graveWords: Readonly<Record<ShortageGrade, string>> = {
  critical: "critically short",
  serious: "seriously short",
  watch: "to be watched",
};

const gradesOf = (now: readonly Shortage[]): string =>
  [...shortageGrades]
    .reverse()
    .map(
      (grade) => `${now.filter(({ rule }) => rule.grade === grade).length} ${grade === "watch" ? "to watch" : grade}`,
    )
    .join(", ");

/** How many of each grade: "1 critical, 2 serious, 4 to watch". Those by a larger place's figure are counted apart. */
export function gradesSay({ now }: Pick<Shortages, "now">): string {
  const shared = now.filter((one) => !isOwn(one));
  const own = gradesOf(now.filter(isOwn));
  return shared.length === 0 ? own : `${own}; by a larger place's figures, shared out: ${gradesOf(shared)}`;
}

/** What stands beside a figure that is not the place's own: "London's figure, shared out"; "" where it is. */
export const notOwnSays = ({ whose }: Pick<Shortage, "whose">): string =>
  whose.kind === "own" ? "" : sharedOutSays(whose);

/** Lists that nobody has given the figures of: they are not known to be well. */
function blankLists({ unjudged }: Shortages): string {
  const many = unjudged.filter(({ measure }) => measure === undefined).flatMap(({ spots }) => spots).length;
  return many === 0 ? "" : ` ${upperFirst(count(many))} ${many === 1 ? "list" : "lists"} cannot be judged yet.`;
}

const sharedAsWell = (now: readonly Shortage[]): string => {
  const many = now.filter((one) => !isOwn(one)).length;
  return many === 0
    ? ""
    : ` ${upperFirst(count(many))} more ${many === 1 ? "shortage rests" : "shortages rest"} on a larger place's figures.`;
};

/**
 * The headline of a page or report: how many are short, since when, how many more will be, and what helps. A larger
 * place's figure, shared out, makes no place short by itself: those are only counted.
 */
export function shortagesFinding(shown: Shortages, helps: readonly Helps[] | undefined): string {
  const { coming, quarters, quarter, lines } = shown;
  const now = shown.now.filter(isOwn);
  const shared = sharedAsWell(shown.now);
  const name = elementAt(quarters, quarter).name;
  if (lines.every(({ grades }) => elementAt(grades, quarter) < 0))
    return `Nothing can be judged for shortages in ${name} yet: figures are missing, or too few.`;
  const worst = now[0]?.rule.grade;
  const soon = coming.filter((one) => isOwn(one) && one.quarter <= quarter + 4);
  const more = placesOf(soon.map(({ spot }) => spot)).length;
  // What is not short yet cannot get graver.
  const becomes = (one: boolean): string =>
    worst === undefined ? (one ? "comes to be short" : "come to be short") : one ? "gets graver" : "get graver";
  const later =
    more === 0
      ? ""
      : ` ${upperFirst(count(more))} ${becomes(more === 1)} by ${elementAt(quarters, Math.min(quarter + 4, quarters.length - 1)).name}.`;
  if (worst === undefined)
    return shared === ""
      ? `No rule of shortage is met in ${name}.${blankLists(shown)}${later}`
      : `No rule of shortage is met in ${name} by a place's own figures.${blankLists(shown)}${later}${shared}`;
  const worstOnes = now.filter(({ rule }) => rule.grade === worst);
  const where = placesOf(worstOnes.map(({ spot }) => spot));
  const first = elementAt(worstOnes, 0);
  const noun = nounFor(worstOnes.map(({ spot }) => spot));
  const head =
    where.length === 1
      ? `${first.spot.service === undefined ? elementAt(where, 0) : listOf(first.spot.service)} is ${graveWords[worst]} in ${name}, ${sinceSays(first)}.`
      : `${upperFirst(count(where.length))} ${noun} are ${graveWords[worst]} in ${name}; ${spotSays(first.spot)} ${sinceSays(first)}.`;
  const help = helps?.find((one) => spotKey(one.spot) === spotKey(first.spot) && one.measure === first.measure);
  const helped =
    help === undefined
      ? ""
      : help.scenarios.length === 0
        ? ` No scenario of the plan helps ${first.spot.service === undefined ? first.spot.place.label : "it"}.`
        : ` "${elementAt(help.scenarios, 0).name}" helps ${first.spot.service === undefined ? `${first.spot.place.label} ` : ""}most.`;
  return `${head}${later}${shared}${helped}`;
}

const kindWords: Readonly<Record<ChangeKind, string>> = {
  new: "New",
  worse: "Worse",
  same: "The same",
  better: "Better",
  gone: "Gone",
  "not judged": "Not judged now",
};
export const changeKindSays = (kind: ChangeKind): string => kindWords[kind];

/** One shortage beside what was saved of it. */
export function changeSinceSays({ spot, now, before, why }: ShortageChange): string {
  const measure = now?.measure ?? before?.measure;
  if (measure === undefined) return "";
  const said = (grade: ShortageGrade, value: number): string => `${grade}, ${shortageValueSays(measure, value)}`;
  const from = before === undefined ? "not among them then" : said(before.grade, before.value);
  const to = now === undefined ? (why ?? "not short") : said(now.rule.grade, now.value);
  return `${spotSays({ of: "staff", ...spot })}, ${lowerFirst(shortageMeasure(measure).label)}: ${from}, now ${to}`;
}

/** The change in one sentence: "Since 2026/27 Q1: 1 new, 2 worse, ...". */
export function changesSay(changes: readonly ShortageChange[], saved: SavedQuarter): string {
  const many = (kind: ChangeKind): number => changes.filter((one) => one.kind === kind).length;
  const counted = (["new", "worse", "better", "gone", "not judged", "same"] as const)
    .filter((kind) => many(kind) > 0)
    .map((kind) => `${many(kind)} ${kind === "same" ? "the same" : kind === "not judged" ? "not judged now" : kind}`);
  return `Since ${saved.quarter}: ${counted.length === 0 ? "nothing was short then, and nothing is now" : listed(counted, 9)}.`;
}

/** Which places are not in that comparison, and why; undefined where all are. */
export const notComparedSays = (remade: readonly { readonly label: string }[]): string | undefined =>
  remade.length === 0
    ? undefined
    : `Not compared, because they were put together, divided or added since: ${listed(
        remade.map(({ label }) => label),
        9,
      )}.`;

const ofVacancies: readonly ShortageMeasureId[] = ["vacancy_rate", "vacant_posts", "months_to_fill"];

/** Why vacancies judged in some places say nothing beside those in others; undefined where all count alike, or none are judged. */
export function judgedApartSays(plan: Plan, { lines }: Shortages): string | undefined {
  const judged = lines.filter(({ measure }) => ofVacancies.includes(measure)).map(({ spot }) => spot.place.id);
  const apart = vacanciesApart(plan, [...new Set(judged)]);
  return apart === undefined ? undefined : `${apart} A rule holds each place against its own count alone.`;
}
