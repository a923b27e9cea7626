/** Everything a plan says that is out of all proportion: its figures, the changes of its scenarios, and what is known to be coming. */
import { catalogueEntry } from "../../assumptions/catalogue";
import { eventSentence, eventWhere } from "../ask/event-words";
import { plainNumber } from "../ask/value-words";
import type { Path } from "../json/json-reader";
import { placeInFile } from "../json/place-in-file";
import type { Members } from "../members";
import type { Assumption, Change, Plan, PlannedEvent, Scenario } from "../plan";
import { warning, type Problem } from "../problem";
import { inWords } from "./in-words";
import { sizeFor, sizeOf, type Size } from "./plan-size";
import {
  beyondAnything,
  disproportion,
  inAPlan,
  isMeant,
  isRare,
  outgrown,
  outOfProportion,
  timesThePlan,
} from "./proportion";
import { writtenValues } from "./written-values";

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
