/** Words of the screen that sets places beside each other. */
import { formatFigure, type Figure, type NumberKind } from "./format";

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

const andOthers = ({ label, others }: End): string => (others === 0 ? label : `${label} and ${others} more`);

export const compareWords = {
  finding: ({ measure, year, kind, unit, below, scenario, low, high, whole }: Spread): string => {
    const figure = figureAs({ kind, unit, below });
    const under = scenario === undefined ? "" : ` if "${scenario}"`;
    if (low === undefined || high === undefined)
      return `No place has a figure for ${measure.toLowerCase()} in ${year}${under}`;
    // A total over all places says nothing about how one of them compares.
    const all = whole.value === null || kind !== "rate" ? "" : `; ${whole.label} as a whole has ${figure(whole.value)}`;
    if (figure(low.value) === figure(high.value))
      return `${measure} in ${year} is ${figure(high.value)} in every place${under}`;
    return `${measure} in ${year} runs from ${figure(low.value)} in ${andOthers(low)} to ${figure(high.value)} in ${andOthers(high)}${under}${all}`;
  },
  unit: (unit: string): string =>
    (
      ({ heads: "people", "WTE per head": "WTE per head", years: "years", WTE: "WTE", weeks: "weeks" }) as Record<
        string,
        string
      >
    )[unit] ?? "",
  /** Net vacancies below zero are staff beyond the posts, not posts. */
  below: (measure: string): string | undefined =>
    ["vacancies", "net_vacancy_rate"].includes(measure) ? "over establishment" : undefined,
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
  mapNote: (missing: number, pickable: boolean) =>
    [
      pickable ? "Pick a place to set it beside another below." : "",
      missing === 0
        ? ""
        : `${missing} ${missing === 1 ? "place has" : "places have"} no figure and ${missing === 1 ? "is" : "are"} hatched.`,
    ]
      .filter((part) => part !== "")
      .join(" "),
  tableHead: (year: string) => `The places in ${year}`,
  caption: (count: number, scenario: string | undefined) =>
    `${count} places${scenario === undefined ? "" : `. Under each figure, its change from base in "${scenario}"`}`,
  place: "Place",
  multiplesFinding: (measure: string, first: string, last: string) => `${measure} by place, ${first} to ${last}`,
  multiplesNote: (whole: string) =>
    `All on one axis; the dashed line in each is ${whole}. The number is that of the last year.`,
  multiplesPlain: "All on one axis. The number is that of the last year.",
  funnelFinding: (year: string, above: readonly string[], below: readonly string[]): string => {
    if (above.length + below.length === 0)
      return `No place's vacancy rate in ${year} differs from the rest by more than chance`;
    return [
      above.length === 0 ? "" : `Vacancies in ${year} are higher than chance explains in ${listed(above)}`,
      below.length === 0
        ? ""
        : above.length === 0
          ? `Vacancies in ${year} are lower than chance explains in ${listed(below)}`
          : `lower in ${listed(below)}`,
    ]
      .filter((part) => part !== "")
      .join("; ");
  },
  funnelHead: "Against chance",
  funnelNothing: (year: string) =>
    `Which places have more vacancies than chance explains cannot be said for ${year}: none has a figure, or none has fewer staff than posts. Choose another year.`,
  funnelNote: (missing: number) =>
    `Filled marks lie beyond the 95% limits, diamonds beyond the 99.8% limits. This is a guide to where to look, not a test: posts are WTE rounded to whole ones, each is treated as empty or filled by chance, and years to come are projected.${missing === 0 ? "" : ` ${missing} ${missing === 1 ? "place is" : "places are"} not drawn or counted in the rate for all: no figure, or more staff than posts.`}`,
  funnelSize: "Establishment",
  funnelRate: "Vacancy rate",
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
    "For the systems of one region side by side, start a new plan as an area of your own and keep the systems in the region apart.",
};
