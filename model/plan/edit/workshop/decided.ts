/** What a room decided, with the numbers as they stood at that moment, and the dots it put on options. */
import { freeId } from "../../ask/free-name";
import type { Plan } from "../../plan";
import type { Outcome } from "../../problem";
import { longest } from "../../schema";
import { dayText } from "../../schema-parts";
import { workshopLimits, type SeenNumber, type WorkshopDecision } from "../../workshop-schema";
import { cut, edited, refused, tooLong, type Edit, type Signature } from "../edit";
import { scenarioIn } from "../parts";
import { scenarioCalled, withWorkshop, workshopOf } from "./workshop-of";
import { openable } from "../would-open";

/** The words of a decision: what is done, by whom and by when. */
export interface DecisionWords {
  readonly text: string;
  readonly owner?: string | undefined;
  /** A day such as 2027-04-30. */
  readonly due?: string | undefined;
}

/** What stood on the screen when it was decided. */
export interface DecidedOn {
  readonly scenario: string | undefined;
  readonly numbers: readonly SeenNumber[];
  /** SHA-256 of what they rest on. */
  readonly inputs: string;
  /** Version of the model. */
  readonly model: string;
}

function wordsRefused({ text, owner = "", due = "" }: DecisionWords): Outcome<never> | undefined {
  if (text.trim() === "") return refused("no-decision", "Say what is decided before it is put down.");
  const long = tooLong(text.trim(), longest.prose) ?? tooLong(owner.trim(), longest.name);
  if (long !== undefined) return long;
  return due.trim() === "" || dayText.safeParse(due.trim()).success
    ? undefined
    : refused("decision-date", `"${due.trim()}" is not a day. Write it as 2027-04-30, or leave it out.`);
}

const wordsOf = ({ text, owner = "", due = "" }: DecisionWords) => ({
  text: text.trim(),
  ...(owner.trim() === "" ? {} : { owner: owner.trim() }),
  ...(due.trim() === "" ? {} : { due: due.trim() }),
});

const said = ({ text, owner, due }: Pick<WorkshopDecision, "text" | "owner" | "due">): string =>
  [text, owner, due].filter((part) => part !== undefined).join(", ");

/** Puts a decision down with the numbers on the screen; they stay what they are whatever becomes of the plan. */
export function decide(plan: Plan, words: DecisionWords, on: DecidedOn, signed: Signature): Outcome<Edit> {
  const wrong = wordsRefused(words);
  if (wrong !== undefined) return wrong;
  if (on.scenario !== undefined && scenarioIn(plan, on.scenario) === undefined)
    return refused("unknown-scenario", "The plan has no such scenario. Choose another.");
  const decisions = workshopOf(plan).decisions ?? [];
  if (decisions.length >= workshopLimits.decisions)
    return refused("too-many-decisions", `A plan keeps ${workshopLimits.decisions} decisions at most.`);
  const made: WorkshopDecision = {
    id: freeId(
      `decision-${decisions.length + 1}`,
      decisions.map(({ id }) => id),
    ),
    ...wordsOf(words),
    ...(on.scenario === undefined ? {} : { scenario: on.scenario }),
    scenarioName: scenarioCalled(plan, on.scenario),
    made: signed.when,
    ...(signed.who === undefined || signed.who === "" ? {} : { by: signed.who.slice(0, longest.name) }),
    inputs: on.inputs,
    model: cut(on.model, longest.unit),
    numbers: on.numbers.slice(0, workshopLimits.numbers).map((number) => ({ ...number })),
  };
  return openable(
    plan,
    edited(withWorkshop(plan, { decisions: [...decisions, made] }), signed, {
      what: "Workshop: decided",
      where: `on "${made.scenarioName}"`,
      to: said(made),
    }),
  );
}

const goneDecision = (): Outcome<never> =>
  refused("unknown-decision", "The workshop has no such decision. Choose one it has.");

export function removeDecision(plan: Plan, id: string, signed: Signature): Outcome<Edit> {
  const decisions = workshopOf(plan).decisions ?? [];
  const before = decisions.find((one) => one.id === id);
  if (before === undefined) return goneDecision();
  return edited(withWorkshop(plan, { decisions: decisions.filter((one) => one !== before) }), signed, {
    what: "Workshop: decision",
    from: said(before),
    to: "taken out",
  });
}

/** Dots on an option so far. @param scenario undefined is the base */
export const dotsOn = (plan: Plan, scenario: string | undefined): number =>
  workshopOf(plan).votes?.find((one) => one.scenario === scenario)?.dots ?? 0;

/**
 * Puts dots on an option, or takes some back. Nobody's name is kept.
 * @param by how many more, or fewer where below zero
 */
export function putDots(plan: Plan, scenario: string | undefined, by: number, signed: Signature): Outcome<Edit> {
  if (scenario !== undefined && scenarioIn(plan, scenario) === undefined)
    return refused("unknown-scenario", "The plan has no such scenario. Choose another.");
  const votes = workshopOf(plan).votes ?? [];
  const before = dotsOn(plan, scenario);
  const dots = before + by;
  if (!Number.isInteger(dots) || dots < 0) return refused("no-dots", "There is no dot to take back from this option.");
  if (dots > workshopLimits.dots)
    return refused("too-many-dots", `An option keeps ${workshopLimits.dots.toLocaleString("en-GB")} dots at most.`);
  const named = { ...(scenario === undefined ? {} : { scenario }), scenarioName: scenarioCalled(plan, scenario), dots };
  const others = votes.filter((one) => one.scenario !== scenario);
  if (dots > 0 && others.length >= workshopLimits.options)
    return refused("too-many-options", `A plan keeps votes on ${workshopLimits.options} options at most.`);
  return edited(by === 0 ? plan : withWorkshop(plan, { votes: [...others, ...(dots === 0 ? [] : [named])] }), signed, {
    what: "Workshop: dots",
    where: scenarioCalled(plan, scenario),
    from: String(before),
    to: String(dots),
  });
}

/** Takes all dots off, for another vote. */
export function clearDots(plan: Plan, signed: Signature): Outcome<Edit> {
  const votes = workshopOf(plan).votes ?? [];
  return edited(votes.length === 0 ? plan : withWorkshop(plan, { votes: [] }), signed, {
    what: "Workshop: dots",
    from: votes.map(({ scenarioName, dots }) => `${scenarioName} ${dots}`).join(", "),
    to: "taken off",
  });
}
