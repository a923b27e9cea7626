import type { Drivers } from "../../model";
import { emptyPosts, type EmptyPosts } from "./empty-posts";
import { futuresWords } from "./futures";
import { formatChange, formatFigure, formatWithUnit } from "./format";

interface Finding {
  readonly place: string;
  readonly scenario: string | undefined;
  readonly first: number | null;
  readonly last: number | null;
  readonly vacancies: EmptyPosts;
  /** Between what 8 in 10 futures lie. */
  readonly range?: { readonly low: number; readonly high: number } | undefined;
  /** Contracted hours a week, where they are told instead of empty posts: those of the places cannot be added up. */
  readonly hours?: number | null | undefined;
  readonly year: string;
  /** The last month of the plan, in words. */
  readonly end: string;
}

export const overviewWords = {
  toService: (label: string) => `${label}: the list, its tiers and its team`,
  finding: ({ place, scenario, last, vacancies, range, year, end, hours }: Finding): string => {
    const under = scenario === undefined ? "" : ` if "${scenario}"`;
    const sure = futuresWords.sure("wte", range);
    if (last !== null && hours !== undefined)
      return `By ${end}, ${place} would have ${formatFigure("wte", last)} WTE in post${sure}${hours === null ? "" : `, ${formatFigure("hours", hours)} hours a week`}${under}`;
    const posts = emptyPosts(vacancies, last ?? 0, {
      empty: (wte) => `${wte} WTE of posts empty`,
      none: "no post empty",
    });
    if (last === null || posts === undefined) return `${place} in ${year}${under}`;
    return `By ${end}, ${place} would have ${formatFigure("wte", last)} WTE in post${sure}, ${posts}${under}`;
  },
  byChance: (seed: string) =>
    `This plan runs with whole people and chance: what is shown is one possible future (seed "${seed}"), and a difference of a few people between scenarios may be luck.`,
  partOfYear: (months: number) => `${months} ${months === 1 ? "month" : "months"} of it only`,
  prices: (year: string) => `${year} prices`,
  stockFinding: ({
    first,
    last,
    firstPosts,
    posts,
    from,
    year,
  }: {
    first: number | null;
    last: number | null;
    firstPosts: number | null;
    posts: number | null;
    from: string;
    year: string;
  }): string => {
    if (first === null || last === null) return "Staff in post and funded posts";
    const change = formatFigure("wte", Math.abs(last - first), last);
    const staff = /[1-9]/.test(change)
      ? `Staff in post ${last >= first ? "grow" : "fall"} by ${change} WTE from ${from} to ${year}`
      : `Staff in post stay at ${formatWithUnit("wte", last)} from ${from} to ${year}`;
    if (posts === null) return staff;
    const moved =
      firstPosts === null
        ? "come to"
        : formatWithUnit("wte", firstPosts) === formatWithUnit("wte", posts)
          ? "stay at"
          : posts > firstPosts
            ? "rise to"
            : "fall to";
    return `${staff}; funded posts ${moved} ${formatWithUnit("wte", posts)}`;
  },
  today: "at the start",
  parts: "Parts of the overview",
  theList: "The list",
  theStaff: "Staff and posts",
  theGap: "What drives the gap",
  stockNote: "Thick lines: staff in post. Dotted lines: funded posts. Shaded: the gap between them in the base.",
  stockNoteOfStaff:
    "Staff in post alone: the posts of these places are not counted alike, so there is no gap to shade.",
  driversFinding: ({ from, to, steps }: Drivers): string => {
    const largest = [...steps].sort((a, b) => Math.abs(b.wte) - Math.abs(a.wte))[0];
    const step =
      largest === undefined ? "" : `; the largest step is "${largest.label}" (${formatChange("wte", largest.wte)})`;
    // Past nothing a gap is no longer a gap: there are more staff than posts.
    if (from >= 0 && to < 0)
      return `A gap of ${formatWithUnit("wte", from)} becomes ${formatWithUnit("wte", -to)} more staff than funded posts${step}`;
    if (from < 0 && to >= 0)
      return `${formatWithUnit("wte", -from)} more staff than funded posts becomes a gap of ${formatWithUnit("wte", to)}${step}`;
    if (from < 0)
      return `The surplus of staff ${to > from ? "narrows" : "widens"} from ${formatFigure("wte", -from)} to ${formatWithUnit("wte", -to)}${step}`;
    const [before, after] = [formatWithUnit("wte", from), formatWithUnit("wte", to)];
    return before === after
      ? `The gap stays at ${after}${step}`
      : `The gap ${to < from ? "narrows" : "widens"} from ${formatFigure("wte", from)} to ${after}${step}`;
  },
  driversNote: (first: string, last: string) =>
    `What widens the gap between posts and staff (solid, to the right) and what closes it (hatched, to the left), from the start of ${first} to the end of ${last}, from the record of everybody who joined, left or moved. The gap is net: what is over establishment in one place, setting or level is taken off the posts empty in another.`,
  vacanciesStart: "Gap at the start",
  vacanciesEnd: (year: string) => `Gap in ${year}`,
  /** What fails or warns is told on the tab: it must be met where it is not looked for. */
  checksTab: ({ failed, warnings }: { readonly failed: readonly unknown[]; readonly warnings: readonly unknown[] }) => {
    const found = failed.length + warnings.length;
    return found === 0 ? "Checks" : `Checks (${found})`;
  },
  allHold: (count: number) => (count === 0 ? "Checks" : `All ${count} built-in checks hold`),
  someFail: (failed: number, warnings: number) =>
    [
      failed === 0 ? "" : `${failed} built-in ${failed === 1 ? "check fails" : "checks fail"}`,
      warnings === 0 ? "" : `${warnings} ${warnings === 1 ? "warning" : "warnings"}`,
    ]
      .filter((part) => part !== "")
      .join(", "),
  found: (detail: string) => `Found: ${detail}.`,
  whichChecks: "What is checked",
};

/** Words of the first page of a plan that lacks figures. */
export const notYetWords = {
  finding: (place: string, lacking: number) =>
    `${place} cannot be worked out yet: ${lacking === 1 ? "one figure is missing that nobody publishes, or that was not found" : `${lacking} figures are missing that nobody publishes, or that were not found`}`,
  from: (month: string) => `from ${month}`,
  knownHead: (place: string) => `What is published for ${place}`,
  knownNote: "Published figures of the plan, as they stand in their sources",
  figure: "Figure",
  who: "For",
  number: "Number",
  source: "Source",
};
