/** What is written into a plan, and said on the page, when places are put together or divided. */
import { isRate, valueWords } from "../../plan/ask/value-words";
import { listed, lowerFirst } from "../../plan/ask/words";
import type { FromPlace, PutTogether } from "./page";

const grouped = (number: number, digits: number): string =>
  number.toLocaleString("en-GB", { maximumFractionDigits: digits });

/** A figure as it deserves to be read: people whole, WTE and rates to one decimal. */
function value(unit: string, number: number | undefined): string {
  if (number === undefined || Number.isNaN(number)) return valueWords(unit, null);
  if (isRate(unit)) return `${grouped(number * 100, Math.abs(number) < 0.01 ? 2 : 1)}%`;
  if (unit === "heads" || unit === "people") return `${grouped(number, Math.abs(number) < 10 ? 1 : 0)} people`;
  if (unit === "WTE") return `${grouped(number, 1)} WTE`;
  return valueWords(unit, Number(number.toPrecision(4)));
}
const percent = (share: number): string => `${(share * 100).toLocaleString("en-GB", { maximumFractionDigits: 2 })}%`;

/** "12.7% in Norfolk", "40% of the 812,459 people in Frimley". */
const part = (unit: string, { place, share, value: number }: FromPlace, counted: boolean): string =>
  counted && share !== 1
    ? `${percent(share)} of ${value(unit, number)} in ${place}`
    : `${value(unit, number)} in ${place}`;

const parts = (unit: string, from: readonly FromPlace[], counted: boolean): string =>
  listed(from.filter(({ share }) => share > 0 || from.length === 1).map((one) => part(unit, one, counted)));

const reasonOf = ({ how, by, unit, from, place }: PutTogether): string => {
  const counted = how === "summed";
  const all = parts(unit, from, counted);
  switch (how) {
    case "summed":
      return from.length === 1 ? `Its share: ${all}.` : `Added up: ${all}.`;
    case "averaged":
      return `The mean of ${all}, weighted by ${by ?? ""} at the start.`;
    case "largest":
      return `The largest of ${all}.`;
    case "shared":
      return `As it was: ${all}.`;
    case "asked":
      return `Given for ${place} when it was put together from ${all}.`;
  }
};

export const placesWords = {
  asked: (label: string, place: string, whom: string, unit: string, from: readonly FromPlace[]): string =>
    `${label} of ${place}${whom === "" ? "" : ` (${whom})`}: ${parts(unit, from, false)}, and nothing says what they come to together. Give the figure.`,
  reason: reasonOf,
  line: (line: PutTogether): string =>
    `${line.label}${line.whom === "" ? "" : ` (${line.whom})`}, ${line.place}: ${value(line.unit, line.value)}. ${reasonOf(line)}`,
  shareAsked: (from: string, to: string, what: string | undefined): string =>
    `How much of ${from} goes to ${to}${what === undefined ? "" : ` (${what})`}, by occupational therapists? Nobody publishes it.`,
  moved: (day: string | undefined): string =>
    day === undefined ? "Places moved to those that followed" : `Places moved to those of ${day}`,
  movedNote: (
    day: string | undefined,
    divided: readonly { readonly from: string; readonly to: string; readonly share: number }[],
    source: string | undefined,
  ): string =>
    `The places of this plan were moved to those ${day === undefined ? "that followed" : `of ${day}`}. ${source === undefined ? "" : `${source} `}What merged was added up or averaged, and each figure says so.${
      divided.length === 0
        ? ""
        : ` Shares that were given: ${listed(divided.map(({ from, to, share }) => `${percent(share)} of ${from} to ${to}`))}.`
    }`,
  cannotRun:
    "Places are put together by what there is at each, and this plan cannot be run yet. Give the figures it still needs first.",
  undivided: (label: string, names: string): string =>
    `${label} is given for ${names} together, and only some of these become one place. Give it for each of them first.`,
  postsBothWays: (given: string, other: string, place: string): string =>
    `Funded posts are given as numbers for ${given} and come of the vacancy rate for ${other}, so they cannot be added up in ${place}. Give both the same way first.`,
  changed: (scenario: string, label: string, place: string, from: string, to: string): string =>
    `In "${scenario}", ${lowerFirst(label)}: ${from} is ${to} for all of ${place}.`,
  changeWhy: (old: string, from: string, place: string, by: string): string =>
    `${from} for ${old} alone, which is a part of ${place} now; weighted by ${by} at the start.`,
  changeRefused: (scenario: string, label: string, old: string, place: string): string =>
    `"${scenario}" changes ${lowerFirst(label)} in ${old} alone, which becomes a part of ${place}, and what that comes to there cannot be told. Take the change out, or make it for all of ${place}, before this is done.`,
  notKept: (what: string, place: string): string =>
    `The number of ${what} in ${place} would not stay as it is, so this is not done. Give participation and mean ages alike in the places first.`,
};
