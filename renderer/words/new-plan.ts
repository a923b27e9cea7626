/** Words that a new plan carries with it: titles, reasons and notes written into the file. */
import type { Value } from "../../model";
import { formatDecimal, formatFigure } from "./format";

const figure = (value: Value): string =>
  typeof value === "number" ? formatDecimal(value, Number.isInteger(value) ? 0 : 1) : "The figure";
const places = (count: number): string => (count === 1 ? "" : ` and the ${count} places in it`);

export const placeWords = {
  title: (place: string) => place,
  about: (place: string, from: string, leaves: number) =>
    `Occupational therapy in ${place}${places(leaves)}, taken out of the worked example "${from}". Figures published for the place are its own; figures published for England only are its share of them, and say so. Replace them with your own counts where you have them.`,
  byStaff: "the staff that are given by place",
  byShare: (label: string) => label.charAt(0).toLowerCase() + label.slice(1),
  sharedOut: (value: Value, factor: number, basis: string, place: string, from: string) =>
    `${figure(value)} in "${from}", times ${formatFigure("rate", factor)}: the share of ${place}, by ${basis}. Replace it with a count of your own.`,
  shareInside: (place: string, leaves: number) =>
    leaves === 1
      ? `${place} is the only place in this plan, so all of them are here; the numbers themselves were shared out.`
      : `How the numbers for ${place} divide over the places in it.`,
  sharedChange: (value: Value, factor: number, place: string) =>
    `Here ${place}'s share: ${figure(value)} times ${formatFigure("rate", factor)}.`,
  shareOf: (name: string, place: string) => `${name} (${place}'s share)`.slice(0, 160),
  sharedScenario: (place: string, from: string) =>
    `The numbers are ${place}'s share of those in "${from}", so the effect named is that for England and may differ here.`,
  noPlace: (place: string, from: string) =>
    `There is no place "${place}" in "${from}". Choose one of its regions or systems.`,
  noteAbout: "How this plan was made",
  note: (place: string, from: string) =>
    `Taken out of "${from}" for ${place}. Staff in trusts, vacancies and leavers are those given for the place. Staff in primary care and social care are shared out in proportion to the staff in trusts; training places, international recruits and returners in proportion to registered patients. Required before you rely on it: your own staff in post by setting, your own vacancies, and the training places of your universities.`,
};

export const teamWords = {
  about: (team: string) =>
    `${team}, over three years: which funded posts stay empty? Staff in post, funded posts and the leaver rate are the ones entered when the plan was made. Every other number comes from the worked example of a community rehabilitation team and says in its reason that it is to be replaced.`,
  byLevel: (total: number) =>
    `${formatDecimal(total, 1)} WTE in all, as entered when the plan was made. How it divides by level is an example figure: replace with your own.`,
  leaverRate:
    "As entered when the plan was made: leavers divided by the people in post, retirements included. The range is the example team's, in proportion.",
};

/** What the worked examples are called before they are saved. */
export const exampleNames = {
  regions: "England by NHS region",
  systems: "England by integrated care system",
  community: "A community rehabilitation team",
};

export const newPlanWords = {
  command: "New plan…",
  cannotRead: "The worked example could not be read, so there is nothing to begin with. Install the application again.",
};
