/** What "Add a change" says: the verbs a change begins with, what each does, and what it would lead to. */
import type { PostsChange } from "../../model";
import { serviceChangeWords, type ServiceVerb } from "./service-change";
import { formatDecimal, formatFigure, formatWithUnit, type Figure } from "./format";

/** What a change begins with. */
export const begins = [
  "lose",
  "gain",
  "freeze",
  "move",
  "convert",
  "leaves",
  "joins",
  "is-away",
  "clinics",
  "look-through",
  "model",
  "figure",
] as const;
export type Begin = (typeof begins)[number];
export type OfService = Extract<Begin, ServiceVerb>;
/** What is said of posts and people, by who, where and when. */
export type OfStaff = Exclude<Begin, "figure" | OfService>;
/** A verb of posts, one of people, or a figure changed by hand. */
export const isOfPosts = (begin: Begin): begin is PostsChange["what"] =>
  ["lose", "gain", "freeze", "move", "convert"].includes(begin);
export const isOfPeople = (begin: Begin): begin is "leaves" | "joins" | "is-away" =>
  ["leaves", "joins", "is-away"].includes(begin);

export const isOfService = (begin: Begin): begin is OfService => ["clinics", "look-through", "model"].includes(begin);

/** The figures of a run in its last year, WTE. */
export interface Headline {
  readonly year: string;
  readonly staff: Figure;
  readonly posts: Figure;
  readonly empty: Figure;
}

/** A list at the end of a run, its longest wait in weeks. */
export interface ListAtEnd {
  readonly label: string;
  readonly waiting: number;
  readonly longest: number;
}

const wte = (figure: Figure): string => formatWithUnit("wte", figure);

const names = { staff: "staff in post", posts: "funded posts", empty: "vacant posts" } as const;

export const addChangeWords = {
  title: "Add a change",
  what: "What happens",
  choose: "Choose",
  posts: "Posts",
  people: "People",
  lists: "A service and its list",
  other: "Anything else",
  begin: {
    lose: "Lose posts, or somebody",
    gain: "Gain posts",
    freeze: "Freeze posts",
    move: "Move posts to another place or setting",
    convert: "Convert posts to another level",
    leaves: "A person leaves",
    joins: "A person joins",
    "is-away": "A person is away for a time",
    clinics: serviceChangeWords.verbs.clinics,
    "look-through": serviceChangeWords.verbs["look-through"],
    model: serviceChangeWords.verbs.model,
    figure: "Change a rate or another figure",
  } satisfies Record<Begin, string>,
  does: {
    lose: "",
    gain: "More funded posts. Nobody is hired by this alone: posts are filled as the plan fills vacancies.",
    freeze:
      "The posts stay funded and nobody is hired, promoted or moved into them until the month given. Whoever is in one stays.",
    move: "As many posts fewer here as there are more there; the total stays. People follow by being hired there.",
    convert:
      "Posts of one level become as many WTE of posts of another. The money differs; people follow by promotion and hiring.",
    leaves:
      "Somebody in post leaves in a month, beside those whom the leaver rate counts. The post stays and is filled again.",
    joins: "Somebody comes into a post in a month, from outside the modelled employers.",
    "is-away":
      "Somebody works nothing for a time and comes back. The post is theirs, so it is not filled; temporary staff may cover it.",
  } satisfies Record<OfStaff, string>,
  twoKinds: "Losing a post and losing a person are not the same. Which is it?",
  kinds: {
    goes: {
      name: "The post goes",
      does: "It is funded no more. Nobody is hired into it, and where nobody left of their own accord the team is over its posts until somebody does.",
    },
    leaves: {
      name: "A person leaves, and the post is filled again",
      does: "It stays funded and is empty for as long as it takes to fill it.",
    },
  },
  notYet: {
    person: "A person is of one place, setting and level: choose each.",
    back: "Say in which month they are back. Where nobody knows, give the month you would plan with.",
    convert: "Choose the level they are of now, and the one they become.",
  },
  amount: "How many",
  cover: "Share covered",
  place: "Place",
  setting: "Setting",
  level: "Level",
  all: "All",
  toPlace: "To place",
  toSetting: "To setting",
  toLevel: "To level",
  same: "The same",
  from: "From",
  until: "Until (empty: to the end)",
  back: "Back in",
  month: "Month",
  ramp: "Comes in over, months",
  rampHint: "0: at once",
  domain: "HEE Star domain",
  noDomain: "not said",
  why: "Why",
  add: "Add this change",
  addKind: (name: string) => `Add: ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  added: (line: string) => `Added: ${line}.`,
  working: "Working out what it would lead to…",
  /** What it would make of a list at the end of the same year. */
  listThen: (now: ListAtEnd, then: ListAtEnd): string => {
    const more = then.waiting - now.waiting;
    if (Math.abs(more) < 0.5 && Math.abs(then.longest - now.longest) < 0.5)
      return `The list of ${now.label} stays as it is, ${formatWithUnit("heads", now.waiting)} waiting.`;
    const apart = `${formatFigure("heads", Math.abs(more))} ${more > 0 ? "more" : "fewer"}`;
    return `On the list of ${now.label} ${formatWithUnit("heads", then.waiting)} then wait, ${apart}, the longest ${formatWithUnit("waits", then.longest)} instead of ${formatWithUnit("waits", now.longest)}.`;
  },
  /** @param supplyLed posts do not decide how many people there are */
  leadsTo: (line: string, now: Headline, then: Headline, supplyLed: boolean) => {
    const parts = (["staff", "posts", "empty"] as const).flatMap((name) => {
      const apart = (then[name] ?? 0) - (now[name] ?? 0);
      if (now[name] === null || then[name] === null || Math.abs(apart) < 0.05) return [];
      return [
        `${names[name]} ${wte(then[name])} (${formatDecimal(Math.abs(apart), 1)} ${apart > 0 ? "more" : "fewer"} than now)`,
      ];
    });
    const samePeople = Math.abs((then.staff ?? 0) - (now.staff ?? 0)) < 0.05 && then.posts !== now.posts;
    const why = supplyLed && samePeople ? " In a supply-led plan posts do not decide how many people there are." : "";
    return parts.length === 0
      ? `${line}: by the end of ${now.year} nothing differs from now, ${wte(now.staff)} in post and ${wte(now.empty)} of vacant posts.`
      : `${line}: at the end of ${now.year} ${parts.join(", ")}.${why}`;
  },
} as const;
