/** What the staff that a service's work needs are told in. */
import type { LevelStaffing } from "../../model";
import { formatDecimal, formatFigure, formatWithUnit, NO_FIGURE } from "./format";
import { known, ratioText } from "./service-health";

/** Less than this is no difference in a tenth of a WTE. */
const NONE = 0.05;

export const staffingWords = {
  /** @param tightest the level with the lowest ratio of those that are known @param every false where some are not */
  finding: (year: string, tightest: LevelStaffing | undefined, every: boolean): string => {
    if (tightest === undefined) return `Staff needed for the work of ${year}`;
    if (!known(tightest.ratio) || tightest.ratio >= 0.995)
      return `The staff there at the end of ${year} are enough for those referred in it${every ? "" : ", at the levels for which it is known"}`;
    return `${tightest.label}: those referred in ${year} need ${formatWithUnit("wte", tightest.required)}, and ${formatFigure("wte", tightest.actual)} are there`;
  },
  note: "By the World Health Organization's Workload Indicators of Staffing Need. The workload is everybody referred in the year, and nobody who was waiting before: a list that is to come down needs more.",
  none: "Nothing is known yet of the team of this service and of the time a case takes, so that the staff it needs cannot be worked out.",
  caption: (year: string) => `Staff needed and staff there, ${year}`,
  level: "Level",
  required: "Needed, WTE",
  actual: "There, WTE",
  difference: "Difference, WTE",
  ratio: "Ratio",
  meaning: "What it means",
  ratioText: (value: number): string => (value === Number.POSITIVE_INFINITY ? "none needed" : ratioText(value)),
  differenceText: (value: number): string =>
    !Number.isFinite(value)
      ? NO_FIGURE
      : Math.abs(value) < NONE
        ? "0.0"
        : `${value > 0 ? "+" : ""}${formatFigure("wte", value)}`,
  reads: ({ ratio: value, required, actual }: LevelStaffing): string => {
    if (!known(required)) return "Not known: the cases referred, their time or the working time are missing";
    if (!known(actual)) return "Not known: the staff there are missing";
    if (!known(value)) return "No case referred takes their time";
    return value < 0.995 ? "Too few: work under pressure" : value <= 1.005 ? "As many as needed" : "More than needed";
  },
  how: "Staff needed = cases × hours of a case ÷ hours one WTE is at work, for every tier; times what work that is not for patients takes on top; plus supervision given to others. The ratio is staff there ÷ staff needed: below 1 is pressure.",
  tier: "Cases referred",
  noCases: "No case referred takes time of this level.",
  cases: "Cases in the year",
  hours: "Hours of a case",
  standard: "Cases one WTE does",
  staff: "Staff, WTE",
  sumsTo: "All cases",
  category: "times, for work that is not for patients",
  factorText: (factor: number): string => (known(factor) ? `× ${ratioText(factor)}` : NO_FIGURE),
  staffText: (value: number): string => (known(value) ? formatDecimal(value, 2) : NO_FIGURE),
  individual: "plus supervision given to others",
  needed: "Staff needed",
  available: (hours: number, count: number) =>
    known(hours)
      ? `One WTE is at work for ${formatFigure("hours", hours)} hours in the ${count} weeks of the year, after leave, sickness, study and own supervision.`
      : "One WTE is not at work for the same time in every place, or its contracted hours and absences are not all given.",
  hoursText: (value: number): string => (known(value) ? formatDecimal(value, 2) : NO_FIGURE),
  countText: (value: number): string => formatFigure("heads", value),
  rests: "It rests on",
};
