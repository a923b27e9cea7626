/** What a facilitator prepares of a workshop: its question, its measure, scenarios on keys, the presenter's notes, the minutes. */
import type { Plan } from "../../plan";
import type { Outcome } from "../../problem";
import { longest } from "../../schema";
import { workshopLimits, type AgendaItem, type WorkshopMeasure } from "../../workshop-schema";
import { edited, refused, tooLong, type Edit, type Signature } from "../edit";
import { scenarioIn } from "../parts";
import { scenarioCalled, withWorkshop, workshopOf } from "./workshop-of";
import { openable } from "../would-open";

/** Asks the room a question; an empty one takes it out. */
export function askRoom(plan: Plan, question: string, signed: Signature): Outcome<Edit> {
  const before = workshopOf(plan).question;
  const asked = question.trim() === "" ? undefined : question.trim();
  return (
    tooLong(asked ?? "", longest.label) ??
    edited(before === asked ? plan : withWorkshop(plan, { question: asked }), signed, {
      what: "Workshop: question of the day",
      from: before ?? "none",
      to: asked ?? "none",
    })
  );
}

/**
 * Chooses the one measure the room looks at.
 * @param label what it is called, for the log; the plan does not know the measures of the model
 */
export function showRoom(plan: Plan, shown: WorkshopMeasure, label: string, signed: Signature): Outcome<Edit> {
  const { places, services = [] } = plan.structure;
  if (shown.place !== undefined && places.every(({ id }) => id !== shown.place))
    return refused("unknown-place", "The plan has no such place. Choose one it has.");
  if (shown.service !== undefined && services.every(({ id }) => id !== shown.service))
    return refused("unknown-service", "The plan has no such service. Choose one it has.");
  const before = workshopOf(plan).shown;
  const same = before?.measure === shown.measure && before.service === shown.service && before.place === shown.place;
  return openable(
    plan,
    edited(same ? plan : withWorkshop(plan, { shown }), signed, {
      what: "Workshop: measure shown",
      from: before?.measure ?? "none",
      to: label,
    }),
  );
}

/** Puts scenarios on the keys 1 to 9, in this order. */
export function putOnKeys(plan: Plan, keys: readonly string[], signed: Signature): Outcome<Edit> {
  if (keys.some((id) => scenarioIn(plan, id) === undefined))
    return refused("unknown-scenario", "The plan has no such scenario. Choose another.");
  if (new Set(keys).size !== keys.length)
    return refused("scenario-on-two-keys", "A scenario stands on one key. Choose another for the second.");
  if (keys.length > workshopLimits.keys)
    return refused("too-many-keys", `There are keys for ${workshopLimits.keys} scenarios. Take one off first.`);
  const before = workshopOf(plan).keys ?? [];
  const says = (ids: readonly string[]): string =>
    ids.length === 0 ? "none" : ids.map((id, at) => `${at + 1} ${scenarioCalled(plan, id)}`).join(", ");
  return edited(before.join("\n") === keys.join("\n") ? plan : withWorkshop(plan, { keys: [...keys] }), signed, {
    what: "Workshop: scenarios on keys",
    from: says(before),
    to: says(keys),
  });
}

/**
 * Writes what the presenter reads while a scenario is shown; an empty text takes it out.
 * @param scenario undefined is the base
 */
export function writePresenterNote(
  plan: Plan,
  scenario: string | undefined,
  text: string,
  signed: Signature,
): Outcome<Edit> {
  if (scenario !== undefined && scenarioIn(plan, scenario) === undefined)
    return refused("unknown-scenario", "The plan has no such scenario. Choose another.");
  const notes = workshopOf(plan).notes ?? [];
  const before = notes.find((one) => one.scenario === scenario);
  const written = text.trim();
  const others = notes.filter((one) => one !== before);
  if (before === undefined && others.length >= workshopLimits.notes)
    return refused("too-many-notes", `A plan keeps ${workshopLimits.notes} presenter's notes at most.`);
  const note = written === "" ? [] : [{ ...(scenario === undefined ? {} : { scenario }), text: written }];
  return (
    tooLong(written, longest.prose) ??
    edited((before?.text ?? "") === written ? plan : withWorkshop(plan, { notes: [...others, ...note] }), signed, {
      what: "Workshop: presenter's note",
      where: scenarioCalled(plan, scenario),
      from: before?.text ?? "none",
      to: written === "" ? "none" : written,
    })
  );
}

/** Sets the minutes of the agenda, item by item. */
export function setAgenda(plan: Plan, items: readonly AgendaItem[], signed: Signature): Outcome<Edit> {
  if (items.length > workshopLimits.agenda)
    return refused("too-long-agenda", `An agenda has ${workshopLimits.agenda} items at most. Put some together.`);
  for (const { what, minutes } of items) {
    if (what.trim() === "") return refused("no-name", "An item of the agenda needs a name. Give it one.");
    const long = tooLong(what, longest.label);
    if (long !== undefined) return long;
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > workshopLimits.minutes)
      return refused(
        "agenda-minutes",
        `"${what}" needs whole minutes between 1 and ${workshopLimits.minutes}. Give it others.`,
      );
  }
  const before = workshopOf(plan).agenda ?? [];
  const says = (list: readonly AgendaItem[]): string =>
    list.length === 0 ? "none" : list.map(({ what, minutes }) => `${what}, ${minutes} min`).join("; ");
  const agenda = items.map(({ what, minutes }) => ({ what: what.trim(), minutes }));
  return edited(says(before) === says(agenda) ? plan : withWorkshop(plan, { agenda }), signed, {
    what: "Workshop: agenda",
    from: says(before),
    to: says(agenda),
  });
}
