/**
 * Figures out of all proportion: beyond what is usual for their kind, beyond any magnitude, or more people and posts than
 * fit the plan they stand in. They are asked about, never refused: what is rare may be right.
 */
import { catalogueEntry } from "../../assumptions/catalogue";
import { eventSentence, eventWhere } from "../ask/event-words";
import { plainNumber, unitName, valueWords } from "../ask/value-words";
import type { Path } from "../json/json-reader";
import { placeInFile } from "../json/place-in-file";
import type { Members } from "../members";
import type { Assumption, Change, Plan, PlannedEvent, Scenario } from "../plan";
import { warning, type Problem } from "../problem";
import { inWords } from "./in-words";
import { writtenValues } from "./written-values";

/** The kind of problem, by which screens know what to ask about. */
export const outOfProportion = "out-of-proportion";

/** A million million of anything, or a million-millionth of it, is a slip of the keyboard. */
const largest = 1e12;

/** How many times the people or posts of the whole plan one figure may be before it is asked about. */
const timesThePlan: Readonly<Record<string, number>> = {
  staff_in_post: 10,
  establishment: 10,
  added_posts: 3,
  posts_converted: 3,
  posts_frozen: 3,
  opening_pool: 3,
  international_recruits: 3,
  returners: 3,
  registered_joiners: 3,
};

/** People and posts of the plan as a whole, as they are written. */
export interface Size {
  readonly staff: number;
  readonly posts: number;
  /** Whether some are given by a formula and left out, so that there are more. */
  readonly atLeast?: boolean;
}

/**
 * The total that amounts come to: those given by the same dimensions add up, and of different ways of giving the total
 * the largest is nearest. Formulas are left out.
 */
function totalOf(assumption: Assumption | undefined): number {
  const totals = new Map<string, number>();
  for (const { value, ...entry } of assumption?.where ?? []) {
    if (typeof value !== "number") continue;
    const by = Object.keys(entry).join();
    totals.set(by, (totals.get(by) ?? 0) + Math.abs(value));
  }
  const own = typeof assumption?.value === "number" ? Math.abs(assumption.value) : 0;
  return Math.max(own, ...totals.values());
}

export function sizeOf(plan: Plan): Size {
  const given = (id: string): Assumption | undefined => plan.assumptions.find((one) => one.id === id);
  const [staff, posts] = [given("staff_in_post"), given("establishment")];
  const atLeast = [staff, posts].some((one) =>
    [one?.value, ...(one?.where ?? []).map(({ value }) => value)].some((value) => typeof value === "string"),
  );
  return { staff: totalOf(staff), posts: totalOf(posts), atLeast };
}

/** "in a plan with 26.5 posts", and no more than is known where some are given by a formula. */
const inAPlan = (there: number, { posts, atLeast }: Size): string =>
  `in a plan with ${atLeast === true ? "at least " : ""}${plainNumber(there)} ${there === posts ? "posts" : "WTE in post"}`;

const isMeant = "Is it meant?";

/** What else was probably meant, where a slip is a common one. */
function slip({ unit }: Pick<Assumption, "unit">, value: number): string {
  if (unit.startsWith("minutes") && value > 0 && value < 3)
    return ` ${plainNumber(value)} hours are ${value * 60} minutes.`;
  if (unit.startsWith("hours") && value > 60)
    return ` ${plainNumber(value)} minutes are ${plainNumber(value / 60)} hours.`;
  return "";
}

const beyondAnything = (value: number): boolean => Math.abs(value) > largest || Math.abs(value) < 1 / largest;

/** Whether a figure is beyond any magnitude, or beyond what is usual for its kind. Nought never is; what is refused is not asked about. */
export function isRare(id: string, value: number): boolean {
  if (!Number.isFinite(value) || value === 0) return false;
  const { least = Number.NEGATIVE_INFINITY, most = Infinity } = catalogueEntry(id)?.limits ?? {};
  if (value < least || value > most) return false;
  const { below = Number.NEGATIVE_INFINITY, above = Infinity } = catalogueEntry(id)?.usual ?? {};
  return beyondAnything(value) || value < below || value > above;
}

/** The people or posts of the whole plan that one figure is out of proportion to; undefined where it is not. */
function outgrown(id: string, value: number, { staff, posts }: Size): number | undefined {
  const times = timesThePlan[id];
  if (times === undefined) return undefined;
  const there = id === "establishment" ? staff : id === "staff_in_post" ? posts : Math.max(staff, posts);
  return there > 0 && Math.abs(value) > times * there ? there : undefined;
}

/**
 * Why a figure is out of all proportion, as a question; undefined where it is not.
 * @param words the figure in words: "Leaver rate for North team"
 * @param size the plan it stands in; left out where the figure is no amount of people or posts
 */
export function disproportion(
  words: string,
  assumption: Pick<Assumption, "id" | "unit">,
  value: number,
  size?: Size,
): string | undefined {
  if (!Number.isFinite(value) || value === 0) return undefined;
  const { id, unit } = assumption;
  if (isRare(id, value)) {
    if (beyondAnything(value))
      return `${words} is ${value} ${unitName(unit)}, ${Math.abs(value) > 1 ? "more" : "less"} than anything can be. ${isMeant}`;
    const { below = Number.NEGATIVE_INFINITY, above = Infinity } = catalogueEntry(id)?.usual ?? {};
    const bound = value < below ? `below ${valueWords(unit, below)}` : `above ${valueWords(unit, above)}`;
    return `${words} is ${valueWords(unit, value)}, and ${bound} is rare. ${isMeant}${slip(assumption, value)}`;
  }
  const there = size === undefined ? undefined : outgrown(id, value, size);
  if (size === undefined || there === undefined) return undefined;
  return `${words} is ${valueWords(unit, value)}, ${inAPlan(there, size)}. ${isMeant}`;
}

/** The size of the plan without one of its figures, so that a figure is not measured against itself. */
export const sizeFor = (assumption: Assumption, size: Size): Size =>
  assumption.id === "staff_in_post"
    ? { ...size, staff: 0 }
    : assumption.id === "establishment"
      ? { ...size, posts: 0 }
      : size;

function changeDoubt(plan: Plan, change: Change, size: Size): string | undefined {
  const assumption = plan.assumptions.find((one) => one.id === change.assumption);
  const { op, value } = change;
  if (assumption === undefined || typeof value !== "number" || !Number.isFinite(value) || value === 0) return undefined;
  const far = Math.abs(value);
  if (op === "multiply")
    return far > 10 || far < 0.1 ? `${assumption.label} is multiplied by ${plainNumber(value)}. ${isMeant}` : undefined;
  const amount = catalogueEntry(assumption.id)?.kind === "total" || timesThePlan[assumption.id] !== undefined;
  const words = op === "add" ? `${assumption.label}: what is added` : assumption.label;
  // What is added to a rate is judged by what they come to, where the plan is worked out.
  return op === "set" || amount || beyondAnything(value)
    ? disproportion(words, op === "add" && !amount ? { id: "", unit: assumption.unit } : assumption, value, size)
    : undefined;
}

/** How many times the people of the whole plan may be known to join, leave or move up at once before it is asked about. */
const timesKnown = 3;

/** People known to be coming against the plan they come to; a head counts as one WTE. */
function eventDoubt(plan: Plan, event: PlannedEvent): string | undefined {
  const size = sizeOf(plan);
  const there = Math.max(size.staff, size.posts);
  const { heads, wte = heads } = event;
  return wte === undefined || !(there > 0) || wte <= timesKnown * there
    ? undefined
    : `${[eventWhere(plan, event), eventSentence(event)].filter((text) => text !== "").join(": ")}, ${inAPlan(there, size)}. ${isMeant}`;
}

/** The assumptions and scenarios to look at; all where it is left out. */
export interface LookedAt {
  readonly assumptions: ReadonlySet<Assumption>;
  readonly scenarios: ReadonlySet<Scenario>;
}

/** Kind: `out-of-proportion`, a warning that is a question. Formulas are judged where they come to a number. */
export function checkProportion(plan: Plan, members: Members, at?: LookedAt): Problem[] {
  const size = sizeOf(plan);
  const own = plan.assumptions.flatMap((assumption, number) =>
    at !== undefined && !at.assumptions.has(assumption) ? [] : doubtsOf(plan, assumption, number, members, size),
  );
  const changes = plan.scenarios.flatMap((scenario, number) =>
    at !== undefined && !at.scenarios.has(scenario)
      ? []
      : scenario.changes.flatMap((change, place) => {
          const found = changeDoubt(plan, change, size);
          const where = placeInFile(plan, ["scenarios", number, "changes", place, "value"]);
          return found === undefined ? [] : [warning(outOfProportion, where, `In "${scenario.name}": ${found}`)];
        }),
  );
  return [...own, ...changes, ...eventDoubts(plan, at)];
}

/** Events of the base are looked at with everything; those of a scenario with it. */
function eventDoubts(plan: Plan, at: LookedAt | undefined): Problem[] {
  const asked = (events: readonly PlannedEvent[] | undefined, path: Path, before: string): Problem[] =>
    (events ?? []).flatMap((event, number) => {
      const found = eventDoubt(plan, event);
      return found === undefined
        ? []
        : [warning(outOfProportion, placeInFile(plan, [...path, "events", number]), `${before}${found}`)];
    });
  return [
    ...(at === undefined ? asked(plan.events, [], "") : []),
    ...plan.scenarios.flatMap((scenario, number) =>
      at !== undefined && !at.scenarios.has(scenario)
        ? []
        : asked(scenario.events, ["scenarios", number], `In "${scenario.name}": `),
    ),
  ];
}

/** What is asked about the figures of one assumption: the first in words, with how many there are beside it. */
function doubtsOf(plan: Plan, assumption: Assumption, number: number, members: Members, size: Size): Problem[] {
  const there = sizeFor(assumption, size);
  const { id } = assumption;
  const doubtful = writtenValues(assumption).filter(
    ([value, path]) =>
      typeof value === "number" &&
      path[0] !== "readings" &&
      (isRare(id, value) || outgrown(id, value, there) !== undefined),
  );
  const [first, ...others] = doubtful;
  if (first === undefined || typeof first[0] !== "number") return [];
  const found = disproportion(inWords(assumption, first[1], members), assumption, first[0], there) ?? "";
  const more =
    others.length === 0 ? "" : ` So ${others.length === 1 ? "is 1 more" : `are ${others.length} more`} of its figures.`;
  return [warning(outOfProportion, placeInFile(plan, ["assumptions", number, ...first[1]]), `${found}${more}`)];
}
