import type { Drivers } from "../../model";
import { formatChange, formatFigure, formatWithUnit } from "./format";

interface Finding {
  readonly place: string;
  readonly scenario: string | undefined;
  readonly first: number | null;
  readonly last: number | null;
  readonly gap: number | null;
  readonly year: string;
}

export const overviewWords = {
  finding: ({ place, scenario, last, gap, year }: Finding): string => {
    const under = scenario === undefined ? "" : ` if "${scenario}"`;
    if (last === null || gap === null) return `${place} in ${year}${under}`;
    const march = `March ${Number(year.slice(0, 4)) + 1}`;
    const posts = gap >= 0 ? `${formatFigure("wte", gap, last)} WTE of posts would be empty` : `there would be ${formatFigure("wte", -gap, last)} WTE more staff than funded posts`;
    return `By ${march}, ${place} would have ${formatFigure("wte", last)} WTE in post and ${posts}${under}`;
  },
  byChance: (seed: string) => `This plan runs with whole people and chance: what is shown is one possible future (seed "${seed}"), and a difference of a few people between scenarios may be luck.`,
  figureLabel: (label: string, year: string) => `${label}, ${year}`,
  unit: (unit: string) => (unit === "heads" ? "people" : unit),
  fromBase: (change: string) => `${change} from base`,
  stockFinding: ({ first, last, posts, year }: { first: number | null; last: number | null; posts: number | null; year: string }): string => {
    if (first === null || last === null || posts === null) return "Staff in post and funded posts";
    const grows = last - first >= 0 ? "grow" : "fall";
    return `Staff in post ${grows} by ${formatFigure("wte", Math.abs(last - first), last)} WTE to ${year}; funded posts reach ${formatWithUnit("wte", posts)}`;
  },
  stockNote: "Whole line: staff in post. Thin line: funded posts. Shaded: the gap between them in the scenario shown first.",
  driversFinding: ({ from, to, steps }: Drivers): string => {
    const largest = [...steps].sort((a, b) => Math.abs(b.wte) - Math.abs(a.wte))[0];
    const moves = Math.abs(to) < Math.abs(from) ? "narrows" : "widens";
    return `The gap ${moves} from ${formatFigure("wte", from)} to ${formatWithUnit("wte", to)}${largest === undefined ? "" : `; the largest step is ${largest.label.toLowerCase()} (${formatChange("wte", largest.wte)})`}`;
  },
  driversNote: (first: string, last: string) => `What widens the gap between posts and staff (up) and what closes it (down), ${first} to ${last}, from the record of everybody who joined, left or moved.`,
  vacanciesStart: "Gap at the start",
  vacanciesEnd: (year: string) => `Gap in ${year}`,
  checks: "Checks",
  allHold: (count: number) => (count === 0 ? "Checks" : `All ${count} built-in checks hold`),
  someFail: (failed: number, warnings: number) => [failed === 0 ? "" : `${failed} built-in ${failed === 1 ? "check fails" : "checks fail"}`, warnings === 0 ? "" : `${warnings} ${warnings === 1 ? "warning" : "warnings"}`].filter((part) => part !== "").join(", "),
  found: (detail: string) => `Found: ${detail}.`,
  whichChecks: "What is checked",
};
