/** What is known to be coming, in words: "2 people leave", "1 person is away until June 2027, half of it covered". */
import type { Plan, PlannedEvent } from "../plan";
import { isEverything, whereLabel } from "./scope";
import { monthWords, plainNumber } from "./value-words";

const verbs: Readonly<Record<PlannedEvent["what"], readonly [one: string, several: string]>> = {
  leaves: ["leaves", "leave"],
  joins: ["joins", "join"],
  "is-away": ["is away", "are away"],
  "moves-up": ["moves up", "move up"],
};

/** How much it is about, as people say it: "2 people", "0.6 WTE". */
export const eventAmount = ({ heads, wte }: Pick<PlannedEvent, "heads" | "wte">): string =>
  heads === undefined ? `${plainNumber(wte ?? 0)} WTE` : `${plainNumber(heads)} ${heads === 1 ? "person" : "people"}`;

/** What happens to whom, without place and month: "2 people leave". */
export function eventWords(event: PlannedEvent): string {
  const [one, several] = verbs[event.what];
  return `${eventAmount(event)} ${event.heads === undefined || event.heads === 1 ? one : several}`;
}

/** When it happens: "in October 2026", "from October 2026, back in June 2027". */
export const eventTime = ({ what, from, to }: PlannedEvent): string =>
  what !== "is-away"
    ? `in ${monthWords(from)}`
    : `from ${monthWords(from)}${to === undefined ? "" : `, back in ${monthWords(to)}`}`;

/** How much of an absence is covered: "80% covered"; nothing where it is not an absence. */
export const eventCover = ({ what, covered }: PlannedEvent): string | undefined =>
  what !== "is-away"
    ? undefined
    : covered === undefined || covered === 0
      ? "not covered"
      : `${plainNumber(covered * 100)}% covered`;

/** Where it happens: "North team; Community; Band 6". What there is only one of is not said. */
export function eventWhere(plan: Pick<Plan, "structure">, { place, setting, level }: PlannedEvent): string {
  const { places, settings, levels } = plan.structure;
  const where = {
    ...(places.length > 1 ? { place } : {}),
    ...(settings.length > 1 ? { setting } : {}),
    ...(levels.length > 1 ? { level } : {}),
  };
  return isEverything(where) ? "" : whereLabel(plan, where);
}

/** All of it in one line: "2 people leave in October 2026". */
export const eventSentence = (event: PlannedEvent): string =>
  [`${eventWords(event)} ${eventTime(event)}`, eventCover(event)].filter((text) => text !== undefined).join(", ");
