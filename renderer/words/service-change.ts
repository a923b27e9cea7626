/** What the form says in which something is done to a service: clinics, a list looked through, another way of working. */
import { absoluteMonth, daysInMonth, dayWords, type ServiceChange } from "../../model";
import { formatFigure, formatWithUnit } from "./format";

interface ListAt {
  readonly waiting: number;
  /** Weeks. */
  readonly longest: number;
}

/** A list at the end of planning years, without a change and with it. */
interface ListTried {
  readonly label: string;
  readonly ends: readonly { readonly year: string; readonly now: ListAt; readonly then: ListAt }[];
}

export type ServiceVerb = ServiceChange["what"];
export const serviceVerbs = ["clinics", "look-through", "model", "away"] as const satisfies readonly ServiceVerb[];

/** The last day of a planning year that is in the plan, whose last month may come before March. */
function endOf(year: string, last: string): string {
  const march = `${Number(year.slice(0, 4)) + 1}-03`;
  const month = last < march ? last : march;
  return dayWords(`${month}-${daysInMonth(absoluteMonth(month))}`);
}

export const serviceChangeWords = {
  summary: "Change what happens: clinics, the list looked through, another way of working",
  title: "What happens",
  choose: "Choose",
  verbs: {
    clinics: "Put clinics on for some weeks",
    "look-through": "Look the list through once",
    model: "Change the way of working from a date",
    away: "Somebody is away for a time",
  } satisfies Record<ServiceVerb, string>,
  does: {
    clinics:
      "Beside those of the team, for so many weeks: on Saturdays, overtime, a bought-in service. How the team works otherwise stays.",
    "look-through":
      "Some of those waiting come off once, in the first week of the month: they have moved, were seen elsewhere or need nothing any more.",
    model:
      "Before and after are one plan with a date. The boxes have what holds then; what you leave as it is stays so. Those who wait in a tier stay in it.",
    away: "They see nobody until they are back, and their post is not filled. In a workforce it is an event, here one of the service's team.",
  } satisfies Record<ServiceVerb, string>,
  into: "Put it into",
  base: "The base",
  newScenario: "A new scenario",
  service: "Service",
  from: "From",
  month: "In",
  weeks: "For how many weeks",
  cases: "Cases a week",
  hours: "Hours for patients a week",
  level: "Of which level",
  everyPlace: "Each place",
  place: "Place",
  by: "Who comes off is known as",
  share: "A share of those waiting",
  people: "A number of people",
  shareOff: "Share that comes off",
  peopleOff: "People who come off",
  over: "Comes in over (empty: at once)",
  loss: "Time it takes while it is learnt",
  lossMonths: "For how long",
  wte: "How many are away",
  back: "Back in",
  why: "Why",
  tiers: "The tiers from then on",
  tier: "Tier",
  columns: {
    share: "Share of referrals",
    contacts: "Contacts",
    groupSize: "People in a group",
    weeks: "Weeks in treatment",
  },
  minutes: "Minutes of each level",
  levelColumn: "Tier and level",
  minutesColumns: { direct: "In a contact", travel: "Travel for a contact", indirect: "Beside contacts, a case" },
  sum: (shares: number): string =>
    `The shares come to ${(shares * 100).toLocaleString("en-GB", { maximumFractionDigits: 1 })}%.`,
  notYet: {
    clinics: "Say how many a week, for how many weeks and from which month.",
    "look-through": "Say how many come off, and in which month.",
    model: "Change a figure of a tier, or say what time the change takes.",
    away: "Say who is away, from which month, and when they are back.",
  } satisfies Record<ServiceVerb, string>,
  add: "Make this change",
  added: (line: string, name: string | undefined): string =>
    `${line}. ${name === undefined ? "It is in the base now." : `It is in “${name}” now.`}`,
  working: "Working out what it would lead to…",
  /** What it would make of the list at the end of the year it begins in, and of the plan, whose last month is given. */
  leadsTo: (line: string, { label, ends }: ListTried, last: string): string => {
    if (ends.length === 0) return `${line}. What it makes of the list of ${label} cannot be worked out yet.`;
    const parts = ends.map(({ year, now, then }) => {
      const more = Math.round(then.waiting) - Math.round(now.waiting);
      const apart =
        more === 0
          ? "as many as without it"
          : `${formatFigure("heads", Math.abs(more))} ${more > 0 ? "more" : "fewer"}`;
      const [longest, before] = [then, now].map((one) => formatWithUnit("waits", one.longest));
      return `on ${endOf(year, last)} ${formatWithUnit("heads", then.waiting)} wait, ${apart}, the longest ${longest}${longest === before ? "" : ` instead of ${before}`}`;
    });
    return `${line}: ${parts.join("; ")}.`;
  },
} as const;
