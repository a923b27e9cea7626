/** `--event`: what is known to be coming, written on the command line and run as a scenario of its own. */
import {
  addEvent,
  checkPlan,
  elementAt,
  freeId,
  resolutionsOf,
  type Plan,
  type PlannedEvent,
  type Scenario,
} from "../../model/index";
import { eventExample } from "./event-example";
import { readWhere } from "./by-and-where";
import type { Input } from "./io";
import { didYouMean, leafPlaces, type Named } from "./names";
import { badArguments, done, type Step } from "./outcome";

const kinds = ["leaves", "joins", "is-away", "moves-up"] as const;
const shape = `Write what happens, how many, to whom and when, as in --event ${eventExample}; for somebody away from when until back and what is covered, as in --event "is-away=0.8 WTE@level=registered@2026-10..2027-06@50%".`;

function whatOf(word: string): Step<Pick<PlannedEvent, "what" | "heads" | "wte">> {
  const [name = "", amount = "1", ...more] = word.split("=");
  const what = kinds.find((kind) => kind === name.trim().toLowerCase());
  if (what === undefined)
    return badArguments(
      `There is no event "${name}".${didYouMean(
        name,
        kinds.map((id) => ({ id, label: id })),
      )} It is one of ${kinds.join(", ")}. ${shape}`,
    );
  const read = /^(\d+(?:\.\d+)?)\s*(wte)?$/i.exec(amount.trim());
  const number = Number(read?.[1]);
  if (read === null || more.length > 0) return badArguments(`--event has no amount in "${word}". ${shape}`);
  if (read[2] !== undefined) return done({ what, wte: number });
  return Number.isInteger(number)
    ? done({ what, heads: number })
    : badArguments(`People are counted whole, and "${word}" has ${amount}. For hours write WTE after it. ${shape}`);
}

/** The one place, setting and level: named, or the only one there is. */
function whereOf(words: string, plan: Plan): Step<Pick<PlannedEvent, "place" | "setting" | "level">> {
  const read = readWhere(words.trim() === "" ? undefined : words, plan);
  if (!read.ok) return read;
  const { where } = read.value;
  const known = { place: leafPlaces(plan), setting: plan.structure.settings, level: plan.structure.levels };
  const found: Record<string, string> = {};
  for (const [name, list] of Object.entries(known) as [keyof typeof known, readonly Named[]][]) {
    const named = where[name] ?? (list.length === 1 ? elementAt(list, 0).id : undefined);
    if (typeof named !== "string")
      return badArguments(
        `An event happens in one place, setting and level, and --event "${words}" does not name one ${name}. Write ${name}=..., one of ${list
          .slice(0, 8)
          .map((one) => one.id)
          .join(", ")}${list.length > 8 ? " and more" : ""}.`,
      );
    found[name] = named;
  }
  return done(found as { place: string; setting: string; level: string });
}

const month = /^\d{4}-(0[1-9]|1[0-2])$/;

function whenOf(words: string): Step<Pick<PlannedEvent, "from" | "to">> {
  const [from = "", to, ...more] = words.split("..").map((text) => text.trim());
  if (!month.test(from) || (to !== undefined && !month.test(to)) || more.length > 0)
    return badArguments(`A month is written as 2026-10, and --event has "${words}". ${shape}`);
  return done({ from, ...(to === undefined ? {} : { to }) });
}

function coverOf(words: string | undefined): Step<Pick<PlannedEvent, "covered">> {
  if (words === undefined) return done({});
  const read = /^(\d+(?:\.\d+)?)%$/.exec(words.trim());
  return read === null
    ? badArguments(`What is covered is written in per cent, as in 50%, and --event has "${words}". ${shape}`)
    : done({ covered: Number(read[1]) / 100 });
}

/** One event: WHAT=AMOUNT@WHERE@WHEN, for somebody away also @COVERED. */
function readEvent(words: string, plan: Plan): Step<PlannedEvent> {
  const [first = "", people, time, cover, ...more] = words.split("@");
  if (people === undefined || time === undefined || more.length > 0)
    return badArguments(`--event cannot be read in "${words}". ${shape}`);
  const what = whatOf(first);
  if (!what.ok) return what;
  const where = whereOf(people, plan);
  if (!where.ok) return where;
  const when = whenOf(time);
  if (!when.ok) return when;
  const covered = coverOf(cover);
  if (!covered.ok) return covered;
  return done({ ...what.value, ...where.value, ...when.value, ...covered.value });
}

/** The plan with a scenario of the events given, and its id; as it was where none is given. */
export function withEvents(
  input: Input,
  events: readonly string[],
): Step<{ readonly input: Input; readonly scenario: string | undefined }> {
  if (events.length === 0) return done({ input, scenario: undefined });
  const id = freeId(
    "events given",
    input.plan.scenarios.map((one) => one.id),
  );
  const scenario: Scenario = { id, name: "With the events given", changes: [] };
  let plan: Plan = { ...input.plan, scenarios: [...input.plan.scenarios, scenario] };
  for (const words of events) {
    const event = readEvent(words, plan);
    if (!event.ok) return event;
    const added = addEvent(plan, id, event.value, { when: "" });
    if (!added.ok) return badArguments(`--event ${words}: ${elementAt(added.problems, 0).says}`);
    plan = added.value.plan;
  }
  return done({
    input: { ...input, plan, problems: checkPlan(plan), resolutions: resolutionsOf(plan) },
    scenario: id,
  });
}
