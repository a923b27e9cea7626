/** The answer to "how many can we host?" in sentences, for the screen and the command line alike. */
import type { Hosting, HostLimit } from "./hosting";

/** What runs out, as the subject of a sentence. */
export const hostLimitWords: Readonly<Record<HostLimit, string>> = {
  "support-workers": "support workers",
  placements: "placements",
  supervisors: "supervisors' time",
  backfill: "money for backfill",
};

const whole = (heads: number): string => Math.round(heads).toLocaleString("en-GB");
const apprentices = (count: number): string =>
  `${whole(count)} ${Math.round(count) === 1 ? "apprentice" : "apprentices"}`;
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;

/** What is not counted yet, because its figures are missing; empty where everything is. */
export function hostingNotCounted({ reasons }: Hosting): string {
  const open = reasons.filter(({ missing }) => missing.length > 0).map(({ limit }) => hostLimitWords[limit]);
  return open.length === 0 ? "" : `Not counted yet, for want of figures: ${listed(open)}. What they allow may be less.`;
}

/** How many can be hosted, how many are there, and what runs out first. */
export function hostingSays(hosting: Hosting): string {
  const { place, year, there, most, more, first, reasons } = hosting;
  const upTo = reasons.some(({ missing }) => missing.length > 0) ? "at most " : "";
  if (most === undefined || more === undefined || first === undefined)
    return `How many apprentices ${place.label} can host at the end of ${year} is not known yet.`;
  const why = hostLimitWords[first];
  if (most === 0)
    return `${place.label} can host no apprentice at the end of ${year}: there ${first === "placements" || first === "support-workers" ? "are" : "is"} not enough ${why} for one.`;
  const room =
    there < 0.5
      ? "The plan has none there."
      : more > 0
        ? `The plan has ${whole(there)} there, which leaves room for ${whole(more)} more.`
        : there > most + 0.5
          ? `The plan has ${whole(there)} there, ${whole(there - most)} more than that.`
          : `The plan has ${whole(there)} there, which leaves room for no more.`;
  return `${place.label} can host ${upTo}${apprentices(most)} at once at the end of ${year}. ${why.charAt(0).toUpperCase()}${why.slice(1)} ${first === "placements" || first === "support-workers" ? "run" : "runs"} out first. ${room}`;
}
