/** Words of what is published about the start beside what the plan opens with. */
import { inPrint } from "../../model";
import { formatDecimal, MINUS, NO_FIGURE } from "./format";

const isRate = (unit: string): boolean => unit === "share" || unit === "per year";
const digitsOf = (digits: number): 0 | 1 | 2 | 3 => (digits === 1 || digits === 2 || digits === 3 ? digits : 0);

/** A figure with as many decimals as are published, rates in per cent. */
export const asPublished = (unit: string, digits: number, value: number): string =>
  Number.isFinite(value)
    ? `${formatDecimal(inPrint(unit, digits, value), digitsOf(digits))}${isRate(unit) ? "%" : ""}`
    : NO_FIGURE;

/** How far one is from the other, of both as they print. */
export function differenceAsPublished(unit: string, digits: number, value: number, from: number): string {
  if (!Number.isFinite(value) || !Number.isFinite(from)) return NO_FIGURE;
  const apart = inPrint(unit, digits, value) - inPrint(unit, digits, from);
  const text = formatDecimal(Math.abs(apart), digitsOf(digits));
  if (!/[1-9]/.test(text)) return "none";
  return `${apart < 0 ? MINUS : "+"}${text}${isRate(unit) ? " points" : ""}`;
}

const figures = (count: number): string => `${count} published ${count === 1 ? "figure" : "figures"}`;

export const publishedOpeningWords = {
  head: "Published beside the plan's opening",
  finding: (agree: number, of: number): string =>
    agree === of
      ? `The plan opens at ${of === 1 ? "the one published figure" : `all ${figures(of)}`} about its places, to the digit printed`
      : `The plan opens at ${agree} of ${figures(of)} about its places; ${of - agree} ${of - agree === 1 ? "differs" : "differ"}`,
  about:
    "What is published about the day before the plan starts (of leavers and starts of training, about its first year) beside what the base opens with, in the digits printed. Press a figure of the plan to ask why.",
  none: "None of the tables published is about a place of this plan",
  noneAbout:
    "National tables give staff by kind of employer, vacancies and leavers by region, ages and apprenticeship starts for England, its regions and one system. A plan of your own team or place opens with your own figures.",
  tools: "What is shown",
  onlyDifferent: "Only rows that differ",
  noneDiffers: "No row differs.",
  copy: "Copy as numbers",
  columns: {
    figure: "Figure",
    unit: "Unit",
    published: "Published",
    opening: "Plan's opening",
    difference: "Difference",
    source: "Source and date",
  },
  unit: (unit: string): string =>
    (
      ({
        heads: "people",
        "per year": "of staff a year",
        "learners per year": "people a year",
        share: "share",
      }) as Record<string, string>
    )[unit] ?? unit,
  openingOf: (label: string, table: string) => `${table}, ${label}, plan's opening`,
  readings: "How the table is read",
  reading: (label: string, on: boolean) => `${on ? "In use" : "Use this reading"}: ${label}`,
  use: "Use this reading",
  inUse: "In use",
  readingsAbout: "A choice here changes the base, and the table shows the plan's opening in it.",
  onOverview: (agree: number, of: number): string =>
    agree === of
      ? `The plan opens at all ${figures(of)} about its places.`
      : `The plan opens at ${agree} of ${figures(of)} about its places.`,
  see: "See them side by side",
};
