/** What is said where a name is not that of one place. */
import { listed } from "../words";
import { dayWords } from "../value-words";

interface Other {
  readonly name: string;
  readonly whole: boolean;
}

/** "part of Frimley and Sussex": what there is a part of is said so. */
const others = (places: readonly Other[], some: string): string =>
  listed(places.map(({ name, whole }) => (whole ? name : `${some} ${name}`)));

export const placeSentences = {
  empty: "Type the name or the code of a place.",
  unknown: (typed: string): string => `There is no place "${typed}".`,
  several: (typed: string): string => `"${typed}" is the name of more than one place.`,
  elsewhere: (name: string, region?: string): string =>
    `${name} is not among these places.${region === undefined ? "" : ` It lies in ${region}, which is.`}`,
  ended: (name: string, date: string, became: readonly Other[]): string => {
    const [first] = became;
    if (became.length === 1 && first?.name === name)
      return `This is the code of ${name} as it was before ${dayWords(date)}, with other borders.`;
    return `${name} ended when ${dayWords(date)} began: it ${
      became.length === 1
        ? `is part of ${first?.name ?? ""} now`
        : `was divided between ${listed(became.map(({ name: to }) => to))}`
    }.`;
  },
  notYet: (name: string, date: string, from: readonly Other[]): string => {
    const grown = from.length === 1 && !from.every(({ whole }) => whole);
    return grown
      ? `${name} has had these borders since ${dayWords(date)}, with ${others(from, "part of")}; the places here are those of before.`
      : `${name} began on ${dayWords(date)}, made of ${others(from, "part of")}; the places here are those of before.`;
  },
};

/**
 * ` Did you mean London?` for the places that are offered, or nothing.
 * @param named how a place is named there
 */
export const offerWords = <T extends { readonly label: string }>(
  offered: readonly T[],
  named: (place: T) => string = ({ label }) => label,
): string => (offered.length === 0 ? "" : ` Did you mean ${listed(offered.map(named), "or")}?`);
