/** Words of the screen that sets places beside each other. */
import { formatFigure, formatInSentence, type Figure, type NumberKind } from "./format";
import { sharedWords } from "./shared-out";

const listed = (names: readonly string[]): string =>
  names.length > 4
    ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`
    : names.length > 1
      ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)!}`
      : (names[0] ?? "");

/** One end of a spread, and how many more places print the same figure. */
interface End {
  readonly label: string;
  readonly value: number;
  readonly others: number;
}

interface Spread {
  readonly measure: string;
  readonly year: string;
  readonly kind: NumberKind;
  readonly unit: string;
  /** What a figure below zero is, where it is not less than nothing of the measure: said of its size. */
  readonly below?: string | undefined;
  readonly scenario: string | undefined;
  readonly low: End | undefined;
  readonly high: End | undefined;
  /** How many places have a figure of their own, and how many a larger place's. */
  readonly owned: number;
  readonly shared: number;
  readonly whole: { readonly label: string; readonly value: Figure };
}

const figureAs =
  ({ kind, unit, below }: Pick<Spread, "kind" | "unit" | "below">) =>
  (value: Figure): string =>
    below === undefined || value === null || value >= 0
      ? plainFigure(kind, unit, value)
      : `${plainFigure(kind, unit, -value)} ${below}`;

const plainFigure = (kind: NumberKind, unit: string, value: Figure): string =>
  `${formatFigure(kind, value)}${unit === "" || kind === "rate" || kind === "money" || value === null ? "" : ` ${unit}`}`;

const andOthers = ({ label, others }: Pick<End, "label" | "others">): string =>
  others === 0 ? label : `${label} and ${others} ${others === 1 ? "other" : "others"}`;

/** An expected number of places: one decimal, or less than a tenth. */
const expected = (places: number): string => (places < 0.1 ? "fewer than 0.1" : `about ${places.toFixed(1)}`);

/** A funnel of one rate, in words. */
const funnelOf = (rate: string, plural: string) => ({
  finding: (start: string, above: readonly string[], below: readonly string[]): string => {
    if (above.length + below.length === 0)
      return `No place's ${rate} at the start, ${start}, differs from the rest by more than chance`;
    const high = above.length === 0 ? "" : `${plural} at the start are higher than chance explains in ${listed(above)}`;
    const low =
      below.length === 0
        ? ""
        : `${above.length === 0 ? `${plural} at the start are lower than chance explains in` : "lower in"} ${listed(below)}`;
    return [high, low].filter((part) => part !== "").join("; ");
  },
  tooFew: (own: readonly string[], count: number): string => {
    const who =
      own.length === 0
        ? `None of the ${count} places has`
        : `Only ${listed(own)}, of ${count} places, ${own.length === 1 ? "has" : "have"}`;
    const what = own.length === 2 ? `staff and ${rate}s of their own` : `staff and a ${rate} of its own`;
    return `${who} ${what}, so none can be held against the others. A figure of a larger place, shared out, says nothing of how its parts differ. Give places their own staff and ${rate}s to see them here.`;
  },
  noLimits: (start: string): string =>
    `All places together have no more of it than none at the start, ${start}, so there are no limits of chance to hold one of them to.`,
});

export const compareWords = {
  parts: "Ways to compare places",
  tabs: {
    map: "Map",
    table: "Table",
    years: "Over the years",
    chance: "Against chance",
    pair: "Two places",
  },
  /** What stands at the head of every part. */
  ends: {
    middle: "In the middle",
    up: "Up most since the start",
    down: "Down most since the start",
    moved: (label: string, change: string) => `${label}, ${change}`,
  },
  within: "Within",
  allOf: (whole: string) => `All of ${whole}`,
  /** A figure of a measure with its unit; below zero, what that is. */
  figure: (of: Pick<Spread, "kind" | "unit" | "below">, value: Figure): string => figureAs(of)(value),
  noMap: "There is no map of these places; the table has them in order.",
  finding: ({ measure, year, kind, unit, below, scenario, low, high, owned, shared, whole }: Spread): string => {
    const figure =
      kind === "money" ? (value: Figure) => formatInSentence(kind, value) : figureAs({ kind, unit, below });
    const under = scenario === undefined ? "" : ` if "${scenario}"`;
    const all = whole.value === null || kind !== "rate" ? "" : `; ${whole.label} as a whole has ${figure(whole.value)}`;
    if (low === undefined || high === undefined)
      return shared === 0
        ? `No place has a figure for ${measure.toLowerCase()} in ${year}${under}`
        : `No place has its own figures for ${measure.toLowerCase()}: ${shared === 1 ? "it has" : `all ${shared} have`} a larger place's${all}`;
    const left = shared === 0 ? "" : `; ${sharedWords.leftOut(shared)}`;
    if (owned === 1) return `${measure} in ${year} is ${figure(high.value)} in ${high.label}${under}${left}`;
    // A total over all places says nothing about how one of them compares.
    if (figure(low.value) === figure(high.value))
      return `${measure} in ${year} is ${figure(high.value)} in every place${shared === 0 ? "" : " with figures of its own"}${under}${left}`;
    return `${measure} in ${year} runs from ${figure(low.value)} in ${andOthers(low)} to ${figure(high.value)} in ${andOthers(high)}${under}${shared === 0 ? all : left}`;
  },
  /** Where places count another thing under the name of the measure. */
  notCompared: (measure: string, year: string): string =>
    `${measure} in ${year} is counted differently from place to place, so places are not ranked by it`,
  notTaken: "not alike",
  unit: (unit: string): string =>
    (
      ({
        heads: "people",
        "WTE per head": "WTE per head",
        "hours per week": "hours a week",
        years: "years",
        WTE: "WTE",
        weeks: "weeks",
        "heads per 100,000 patients": "people",
        "WTE per 100,000 patients": "WTE",
      }) as Record<string, string>
    )[unit] ?? "",
  controls: "What is compared",
  measure: "Measure",
  year: "Year",
  level: "Places",
  levels: {
    nation: "Nations",
    region: "NHS regions",
    ics: "Integrated care systems",
    provider: "Providers",
    team: "Teams",
    place: "All places",
  } as Readonly<Record<string, string>>,
  stepYear: "Arrow keys move a year at a time.",
  mapFinding: (measure: string, year: string) => `${measure} by place, ${year}`,
  mapNote: (missing: number, pickable: boolean, shared: number) =>
    [
      pickable ? "Pick a place to set it beside another, in Two places." : "",
      shared === 0
        ? ""
        : `${shared} ${shared === 1 ? "place is" : "places are"} hatched in colour: the figures behind ${shared === 1 ? "it are" : "them are"} a larger place's, shared out.`,
      missing === 0
        ? ""
        : `${missing} ${missing === 1 ? "place has" : "places have"} no figure and ${missing === 1 ? "is" : "are"} hatched without colour.`,
    ]
      .filter((part) => part !== "")
      .join(" "),
  sharedNote:
    "* Not figures of the place's own: a larger place's, shared out. They come after the places that have their own, and are left out of the sentence at the top. Type the place's own figures in Assumptions to replace them.",
  tableHead: (year: string) => `The places in ${year}`,
  caption: (count: number, scenario: string | undefined) =>
    `${count} places${scenario === undefined ? "" : `. Under each figure, its change from base in "${scenario}"`}`,
  place: "Place",
  multiplesFinding: (measure: string, first: string, last: string) => `${measure} by place, ${first} to ${last}`,
  multiplesNote: (whole: string) =>
    `All on one axis; the dashed line in each is ${whole}. The number is that of the last year.`,
  /** What the places of a picture are grouped by. */
  partKind: (kinds: readonly string[]): string => {
    const names: Readonly<Record<string, string>> = {
      nation: "nation",
      region: "region",
      ics: "system",
      provider: "provider",
    };
    const [kind, ...others] = [...new Set(kinds)];
    return kind === undefined || others.length > 0 ? "larger place" : (names[kind] ?? "larger place");
  },
  multiplesPlain: "All on one axis. The number is that of the last year.",
  funnel: {
    vacancies: {
      ...funnelOf("vacancy rate", "Vacancies"),
      name: "vacancy-funnel",
      head: "Vacancies against chance",
      counted: "posts are WTE rounded to whole ones, and each is treated as empty or filled by chance",
      size: "Funded posts with figures of the place's own",
      sizeKind: "wte" as const,
      rate: "Vacancy rate at the start",
    },
    leavers: {
      ...funnelOf("leaver rate", "Leaver rates"),
      name: "leaver-funnel",
      head: "Leavers against chance",
      counted: "each person is treated as leaving or staying by chance",
      size: "People in post",
      sizeKind: "heads" as const,
      rate: "Leaver rate at the start",
    },
  },
  funnelNote: (counted: number, leftOutOf: number, how: string) =>
    `Each place's own figures when the plan starts, nothing projected. Filled marks lie beyond the 95% limits, diamonds beyond the 99.8% limits. Of ${counted} places alike, chance alone would put ${expected(counted / 20)} beyond the 95% limits and ${expected(counted / 500)} beyond the 99.8% limits: with many places, look at the diamonds. A guide to where to look, not a test: ${how}.${leftOutOf === 0 ? "" : ` ${leftOutOf} ${leftOutOf === 1 ? "place is" : "places are"} left out, of the rate for all too, for want of figures of ${leftOutOf === 1 ? "its" : "their"} own.`}`,
  notOwn: "left out: no figures of its own",
  openBeside: (place: string, around: string) => `Open ${place} beside the rest of ${around}`,
  openBesideNote:
    "A new plan with these places alone, taken out of this one as it stands. Give the place figures of its own there: they replace its share.",
  pairHead: "Two places side by side",
  first: "First place",
  second: "Second place",
  difference: "Difference",
  measureColumn: "Measure",
  pairCaption: (a: string, b: string, year: string) => `${a} and ${b}, ${year}`,
  pairFinding: (measure: string, a: string, b: string) => `${measure}: ${a} and ${b} over the years`,
  pairEmpty: (measure: string) => `Neither place has a figure for ${measure.toLowerCase()}.`,
  yearColumn: "Year to 31 March",
  emptyTitle: "This plan has one place, so there is nothing to compare yet",
  emptyText:
    "Places are compared when a plan holds several: a trust with its teams, an integrated care system with its providers, England with its regions. Then this screen shows them on a map of England where it can, in a table, over the years, and marks those that differ by more than chance.",
  emptyHow:
    "To see it at work, open one of the worked examples with several places from the start screen: England by NHS region, or England by integrated care system. Close this plan first; you will be asked to save it.",
  emptyMove:
    "For a system beside the others of its region, start a new plan as an area of your own, choose the system and keep the other systems beside it.",
};
