/** Words of the scenario library: the HEE Star's domains, and why an entry does not fit a plan. */
import type { Domain } from "../../model";

export const domainWords: Readonly<Record<Domain, { readonly name: string; readonly means: string }>> = {
  supply: { name: "Supply", means: "More people trained, recruited and kept." },
  upskilling: { name: "Upskilling", means: "People already in post who take on more." },
  "new-roles": { name: "New roles", means: "Posts of a kind the service does not have enough of." },
  "new-ways-of-working": { name: "New ways of working", means: "The same people in other places or teams." },
  leadership: { name: "Leadership", means: "Decisions about posts, culture and support." },
};

export const domains = Object.keys(domainWords) as readonly Domain[];

const kindWords = {
  place: "place",
  setting: "setting",
  level: "level of practice",
  origin: "origin",
  conversion: "way of turning posts of one level into another,",
  move: "move between settings,",
  group: "group of staff",
};

export const lackWords = {
  assumption: (label: string) => `This plan has no assumption "${label}".`,
  given: (label: string) => `"${label}" has no figure in this plan: give it on the Assumptions screen first.`,
  member: (kind: keyof typeof kindWords, name: string) => `This plan has no ${kindWords[kind]} "${name}".`,
  routes: "This plan has no training routes.",
  apprenticeship: "This plan has no apprenticeship route.",
  closure: {
    "posts-led": "It only matters where funded posts decide who is hired, and this plan is led by supply.",
    "supply-led": "It only matters where supply decides who is hired, and this plan is led by funded posts.",
  },
  sources: (titles: readonly string[]) => (titles.length === 0 ? "" : `Source: ${titles.join("; ")}.`),
};

export const libraryWords = {
  title: "New scenario",
  own: "Your own",
  ownName: "Name",
  ownHint: "Start from nothing, or from a scenario you have.",
  startFrom: "Start from",
  blank: "The base, nothing changed",
  copyOf: (name: string) => `A copy of "${name}"`,
  make: "Make it",
  newName: "New scenario",
  library: "From the library, by the HEE Star's domains",
  count: (fit: number, all: number) => (fit === all ? `${all}` : `${fit} of ${all} fit this plan`),
  evidence: "Evidence",
  noSource: "No published source",
  needs: "Needs",
  add: "Add",
  addNamed: (name: string) => `Add "${name}"`,
  already: "Already in this plan",
  doesNotFit: "Does not fit this plan:",
  added: (name: string) => `Added "${name}". It is the scenario shown, so changes on other screens now go to it.`,
};

/** The text, with a number after it when it is taken. */
export function withoutClash(text: string, taken: readonly string[], join: string): string {
  if (!taken.includes(text)) return text;
  for (let number = 2; ; number += 1) if (!taken.includes(`${text}${join}${number}`)) return `${text}${join}${number}`;
}
