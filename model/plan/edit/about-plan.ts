/** What a plan says about itself: its title, what it is about, its notes. And what a service is worked out from. */
import type { Plan, Service } from "../plan";
import type { Outcome } from "../problem";
import { longest } from "../schema";
import { edited, refused, tooLong, type Edit, type Signature } from "./edit";
import { withService } from "./parts";
import { without } from "./without";

export function renamePlan(plan: Plan, title: string, signed: Signature): Outcome<Edit> {
  if (title === "") return refused("no-title", "A plan needs a title. Give it one.");
  return (
    tooLong(title, longest.title) ??
    edited(plan.title === title ? plan : { ...plan, title }, signed, {
      what: "Title of the plan",
      from: plan.title,
      to: title,
    })
  );
}

/** Says what the plan is about; an empty text takes it out. */
export function describePlan(plan: Plan, about: string, signed: Signature): Outcome<Edit> {
  const long = tooLong(about, longest.prose);
  if (long !== undefined) return long;
  const { about: before, ...rest } = plan;
  return edited((before ?? "") === about ? plan : about === "" ? rest : { ...rest, about }, signed, {
    what: "What the plan is about",
    from: before ?? "nothing",
    to: about === "" ? "nothing" : about,
  });
}

/** Says that the plan is a worked example, or that its figures are now the person's own. */
export function markExample(plan: Plan, example: boolean, signed: Signature): Outcome<Edit> {
  const said = (is: boolean): string => (is ? "a worked example" : "figures of one's own");
  const before = plan.example === true;
  const rest = without(plan, "example");
  return edited(before === example ? plan : example ? { ...rest, example } : rest, signed, {
    what: "What the figures are",
    from: said(before),
    to: said(example),
  });
}

export type Note = NonNullable<Plan["notes"]>[number];

/** Writes a note at its place among the plan's notes; after the last one it is added. A note without text is taken out. */
export function putNote(plan: Plan, index: number, note: Note, signed: Signature): Outcome<Edit> {
  const long = tooLong(note.about, longest.label) ?? tooLong(note.text, longest.prose);
  if (long !== undefined) return long;
  const before = plan.notes?.[index];
  const others = plan.notes ?? [];
  const next =
    note.text === ""
      ? others.filter((_, number) => number !== index)
      : before === undefined
        ? [...others, note]
        : others.map((one, number) => (number === index ? note : one));
  const same = before?.text === note.text && before.about === note.about;
  const rest = without(plan, "notes");
  return edited(
    same || (before === undefined && note.text === "") ? plan : next.length === 0 ? rest : { ...rest, notes: next },
    signed,
    {
      what: note.about === "" ? "Note" : `Note: ${note.about}`,
      from: before?.text ?? "nothing",
      to: note.text === "" ? "nothing" : note.text,
    },
  );
}

/** What a service is worked out from, in words. */
export const basisWords = {
  asked: { capacity: "What limits starts", staffing: "Where its staff come from" },
  answers: {
    starts: "Starts a week, as counted",
    hours: "Hours of staff against hours of work",
    workforce: "The plan's workforce",
    "stated-team": "A team given here",
    "not-known": "Not known",
  } satisfies Record<Service["capacity"] | Service["staffing"], string>,
} as const;

/** Changes what limits the starts of a service, or where its staff come from: structure, which no scenario changes. */
export function setBasis<K extends "capacity" | "staffing">(
  plan: Plan,
  id: string,
  what: K,
  to: Service[K],
  signed: Signature,
): Outcome<Edit> {
  const service = plan.structure.services?.find((one) => one.id === id);
  if (service === undefined) return refused("unknown-service", "The plan has no such service. Choose another.");
  return edited(service[what] === to ? plan : withService(plan, { ...service, [what]: to }), signed, {
    what: basisWords.asked[what],
    where: service.label,
    from: basisWords.answers[service[what]],
    to: basisWords.answers[to],
  });
}
