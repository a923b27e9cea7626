/** Whether what is known to be coming can be: one amount each, dates inside the plan, a level to move up to. */
import { eventWords } from "../ask/event-words";
import { monthWords } from "../ask/value-words";
import { calendarOf, monthName } from "../calendar";
import type { Path } from "../json/json-reader";
import { placeInFile } from "../json/place-in-file";
import { placeWords } from "../json/place-words";
import type { Members } from "../members";
import type { Plan, PlannedEvent } from "../plan";
import { further, mostListed, problem, type Problem } from "../problem";

/** Every event of a plan, its own and those of its scenarios, with where it stands in the file. */
export const eventsWritten = (plan: Plan): readonly { readonly event: PlannedEvent; readonly path: Path }[] => [
  ...(plan.events ?? []).map((event, index) => ({ event, path: ["events", index] })),
  ...plan.scenarios.flatMap((scenario, number) =>
    (scenario.events ?? []).map((event, index) => ({ event, path: ["scenarios", number, "events", index] })),
  ),
];

/** What stands in the way of one event, each as a kind and a sentence; none where it can be. */
export function eventFaults(plan: Plan, members: Members, event: PlannedEvent): readonly (readonly [string, string])[] {
  const { what, heads, wte, from, to, covered } = event;
  const { levels } = plan.structure;
  const calendar = calendarOf(plan.start, plan.years);
  const first = calendar.monthOf(from);
  const back = to === undefined ? undefined : calendar.monthOf(to);
  const away = what === "is-away";
  const found: (readonly [string, string])[] = [];
  const refuse = (kind: string, says: string): number => found.push([kind, says]);

  if ((heads === undefined) === (wte === undefined))
    refuse("event-amount", "Say how many people or how many WTE it is about: one of the two, not both.");
  const leaves = members.leavesUnder(event.place).length;
  if (leaves > 1)
    refuse(
      "event-not-one-place",
      `${members.label("place", event.place)} has ${leaves} places under it, and people sit in one of them. Name that one.`,
    );
  if (what === "moves-up" && levels.at(-1)?.id === event.level)
    refuse(
      "event-no-level-above",
      `${members.label("level", event.level)} is the highest level of the plan, so nobody can move up from it. Name a lower level.`,
    );

  const last = (): string =>
    `The plan has the months from ${monthWords(plan.start)} to ${monthWords(monthName(calendar.start + calendar.months - 1))}.`;
  const began = away && back !== undefined && back > 0;
  if (first >= calendar.months || (first < 0 && !began))
    refuse("event-outside-plan", `${monthWords(from)} is not a month of the plan. ${last()}`);
  if (away && back === undefined)
    refuse("event-dates", "Say in which month they are back. Where nobody knows, give the month you would plan with.");
  if (away && back !== undefined && back <= first)
    refuse(
      "event-dates",
      `They are back in ${monthWords(to ?? "")}, which is not after ${monthWords(from)}. Give a later month.`,
    );
  if (!away && to !== undefined)
    refuse("event-dates", "Only somebody who is away comes back: leave out the month in which they are back.");
  if (!away && covered !== undefined)
    refuse("event-cover", "Only the work of somebody who is away is covered: leave out the share that is covered.");
  return found;
}

/** Kinds: `event-amount`, `event-not-one-place`, `event-no-level-above`, `event-outside-plan`, `event-dates`, `event-cover`. */
export function checkEvents(plan: Plan, members: Members): Problem[] {
  const found: Problem[] = [];
  for (const { event, path } of eventsWritten(plan)) {
    for (const [kind, says] of eventFaults(plan, members, event)) {
      const at = placeInFile(plan, path);
      found.push(problem(kind, at, `${placeWords(at)}, ${eventWords(event)}: ${says}`));
    }
    // They all stop a run: the first of very many are mended first.
    if (found.length > mostListed) return [...found, further("event-outside-plan")];
  }
  return found;
}
