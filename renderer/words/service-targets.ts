/** What the planning targets of a service are told in. */
import type { ServiceTarget } from "../../model";
import { formatFigure, NO_FIGURE } from "./format";
import { known, plainText, weeksText } from "./service-health";

const people = (value: number): string => formatFigure("heads", value);

export const targetWords = {
  finding: (targets: readonly ServiceTarget[]): string => {
    const judged = targets.filter((target) => target.met !== undefined);
    const met = judged.filter((target) => target.met === true).length;
    if (judged.length === 0) return "Planning targets by year";
    if (met === judged.length)
      return judged.length === targets.length
        ? "Every planning target is met"
        : "Every planning target that can be judged is met";
    return met === 0 ? "No planning target is met" : `${met} of ${judged.length} planning targets are met`;
  },
  note: "Judged at the end of each whole planning year. The share within the aim is the plan's, year by year; nobody is to wait over 52 weeks.",
  otherAims: (aims: readonly number[]) =>
    `This service aims for ${aims.map(plainText).join(" and for ")} weeks, not for the 18 of the national planning target: its share is judged by its own aim, and meeting it is not meeting the national one.`,
  noYears: "The plan has no whole planning year to judge.",
  caption: "Planning targets by year",
  within: (value: number) => (known(value) ? `Within ${weeksText(value)}` : "Within the aim"),
  withinOwn: "Within the aim of the year",
  over: "Over 52 weeks",
  aim: "Aim",
  target: "Target",
  reached: "Reached",
  result: "Result",
  atLeast: (share: number) => (known(share) ? `at least ${formatFigure("rate", share)}` : NO_FIGURE),
  nobody: "nobody",
  reachedText: ({ kind, reached }: ServiceTarget): string =>
    kind === "within-aim" ? formatFigure("rate", reached) : known(reached) ? people(reached) : NO_FIGURE,
  weeksText: (value: number): string => (known(value) ? weeksText(value) : NO_FIGURE),
  marks: { met: "✓", missed: "✗", unknown: "?" },
  met: "Met",
  missed: "Not met",
  unknown: "Not known",
  tooMany: (count: number) => `${people(Math.max(1, count))} too many`,
  first: (kind: ServiceTarget["kind"], year: string | undefined): string =>
    year === undefined ? "" : kind === "within-aim" ? `first reached in ${year}` : `nobody from ${year}`,
  noShare: "Not judged: the plan gives no aim for the wait, or no share that is to be within it.",
  open: "Open the share aimed for, by year",
};
