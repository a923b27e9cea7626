/** Words that a plan made for a place carries with it: titles, reasons and notes written into the file. */
import { lowerFirst } from "../ask/words";
import type { Value } from "../plan";

const decimal = (value: number, digits: number): string =>
  value.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });
const figure = (value: Value): string =>
  typeof value === "number" ? decimal(value, Number.isInteger(value) ? 0 : 1) : "The figure";
const places = (count: number): string => (count === 1 ? "" : ` and the ${count} places in it`);

export const placeWords = {
  title: (place: string) => place,
  about: (place: string, from: string, leaves: number) =>
    `Occupational therapy in ${place}${places(leaves)}, taken out of the worked example "${from}". Figures published for the place are its own; figures published for England only are its share of them, and say so. Replace them with your own counts where you have them.`,
  byStaff: "the staff that are given by place",
  byShare: lowerFirst,
  sharedOut: (value: Value, factor: number, basis: string, place: string, from: string) =>
    `${figure(value)} in "${from}", times ${decimal(factor * 100, 1)}%: the share of ${place}, by ${basis}. Replace it with a count of your own.`,
  shareInside: (place: string, leaves: number) =>
    leaves === 1
      ? `${place} is the only place in this plan, so all of them are here; the numbers themselves were shared out.`
      : `How the numbers for ${place} divide over the places in it.`,
  sharedChange: (value: Value, factor: number, place: string) =>
    `Here ${place}'s share: ${figure(value)} times ${decimal(factor * 100, 1)}%.`,
  together: (first: string, others: number) => `${first} and ${others} more together`,
  shareOf: (name: string, place: string) => `${name} (${place}'s share)`.slice(0, 160),
  sharedScenario: (place: string, from: string) =>
    `The numbers are ${place}'s share of those in "${from}", so the effect named is that for England and may differ here.`,
  noPlace: (place: string, from: string) =>
    `There is no place "${place}" in "${from}". Choose one of its regions or systems.`,
  noNeighbours: (place: string, from: string) =>
    `Nothing lies beside ${place} in "${from}", so there is nothing to set it beside. Make the plan for it alone.`,
  titleBeside: (place: string, around: string) => `${place} beside the rest of ${around}`,
  aboutBeside: (place: string, around: string, others: number, from: string) =>
    `Occupational therapy in ${place}, beside the ${others} other ${others === 1 ? "place" : "places"} of ${around}, taken out of the worked example "${from}". Together they are ${around}. What nobody publishes for ${place} is its share of the figures of ${around}, and says so, until you give its own.`,
  besideAbout: "When a place is given figures of its own",
  besideNote: (place: string, around: string) =>
    `Totals: the staff of ${around} stand. A count of ${place}'s own replaces its share, and the other places share what is left, in proportion to their registered patients. Rates: a rate of ${place}'s own replaces that of ${around} there alone; the others keep theirs.`,
  noteAbout: "How this plan was made",
  note: (place: string, from: string) =>
    `Taken out of "${from}" for ${place}. Staff in trusts, vacancies and leavers are those given for the place. Staff in primary care and social care are shared out in proportion to the staff in trusts; training places, international recruits and returners in proportion to registered patients. Required before you rely on it: your own staff in post by setting, your own vacancies, and the training places of your universities.`,
};
