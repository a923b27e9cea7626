/** What tables do to the plan they were given: figures, scenarios, changes, events, notes, decisions and dots. */
import fc from "fast-check";
import type { Change, Plan, PlannedEvent } from "../../../model";

type Assumption = Plan["assumptions"][number];
type Scenario = Plan["scenarios"][number];

interface TableEdit {
  readonly what: string;
  readonly apply: (plan: Plan) => Plan;
}

const mapOne = <T>(list: readonly T[], at: number, next: (one: T) => T): T[] =>
  list.map((one, number) => (number === at % list.length ? next(one) : one));
const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, number) => number !== at % list.length);

const onAssumption =
  (at: number, next: (one: Assumption) => Assumption) =>
  (plan: Plan): Plan => ({
    ...plan,
    assumptions: mapOne(plan.assumptions, at, next),
  });
const onScenario =
  (at: number, next: (one: Scenario) => Scenario) =>
  (plan: Plan): Plan =>
    plan.scenarios.length === 0 ? plan : { ...plan, scenarios: mapOne(plan.scenarios, at, next) };

const event = (heads: number, place: string, month: number): PlannedEvent => ({
  what: "leaves",
  heads,
  place,
  setting: "one",
  level: "registered",
  from: `2027-${String(month).padStart(2, "0")}`,
});

const number = fc.integer({ min: 1, max: 9 });
const place = fc.constantFrom("all", "a", "b");
const name = fc.constantFrom("North", "South", "East", "West");

/** An edit by its parts, so that what failed can be read. */
const edit = (what: string, apply: TableEdit["apply"]): TableEdit => ({ what, apply });

export const tableEdit: fc.Arbitrary<TableEdit> = fc.oneof(
  fc.tuple(fc.nat(3), number).map(([at, value]) =>
    edit(
      `value ${at} ${value}`,
      onAssumption(at, (one) => ({ ...one, value })),
    ),
  ),
  fc.tuple(fc.nat(3), number).map(([at, high]) =>
    edit(
      `range ${at} ${high}`,
      onAssumption(at, (one) => ({ ...one, range: { low: 0, high, level: 0.8 } })),
    ),
  ),
  fc.tuple(fc.nat(3), name).map(([at, reason]) =>
    edit(
      `reason ${at} ${reason}`,
      onAssumption(at, (one) => ({ ...one, reason })),
    ),
  ),
  fc.tuple(fc.nat(3), name).map(([at, owner]) =>
    edit(
      `owner ${at} ${owner}`,
      onAssumption(at, (one) => ({ ...one, owner })),
    ),
  ),
  fc.tuple(fc.nat(3), place, number).map(([at, where, value]) =>
    edit(
      `part ${at} ${where} ${value}`,
      onAssumption(at, (one) => {
        const others = (one.where ?? []).filter((entry) => entry.place !== where || entry.setting !== undefined);
        return { ...one, where: [...others, { place: where, value }] };
      }),
    ),
  ),
  fc.tuple(fc.nat(3), fc.nat(3)).map(([at, which]) =>
    edit(
      `no part ${at} ${which}`,
      onAssumption(at, (one) =>
        (one.where ?? []).length === 0 ? one : { ...one, where: without(one.where ?? [], which) },
      ),
    ),
  ),
  fc.tuple(name, number).map(([called, value]) =>
    edit(`scenario ${called} ${value}`, (plan) => {
      const change: Change = { assumption: "own_figure", op: "add", value };
      const made: Scenario = { id: called.toLowerCase(), name: called, changes: [change] };
      return plan.scenarios.some(({ id }) => id === made.id) ? plan : { ...plan, scenarios: [...plan.scenarios, made] };
    }),
  ),
  fc.tuple(fc.nat(5), fc.constantFrom("set", "add", "multiply"), place, number).map(([at, op, where, value]) =>
    edit(
      `change ${at} ${op} ${where} ${value}`,
      onScenario(at, (one) => ({
        ...one,
        changes: [...one.changes, { assumption: "leaver_rate", op, value, where: { place: where } }],
      })),
    ),
  ),
  fc.tuple(fc.nat(5), fc.nat(5), number).map(([at, which, value]) =>
    edit(
      `changed ${at} ${which} ${value}`,
      onScenario(at, (one) =>
        one.changes.length === 0 ? one : { ...one, changes: mapOne(one.changes, which, (old) => ({ ...old, value })) },
      ),
    ),
  ),
  fc.tuple(fc.nat(5), fc.nat(5)).map(([at, which]) =>
    edit(
      `no change ${at} ${which}`,
      onScenario(at, (one) => (one.changes.length === 0 ? one : { ...one, changes: without(one.changes, which) })),
    ),
  ),
  fc.tuple(fc.nat(5), name).map(([at, called]) =>
    edit(
      `name ${at} ${called}`,
      onScenario(at, (one) => ({ ...one, name: called })),
    ),
  ),
  fc.tuple(number, place, number).map(([heads, where, month]) =>
    edit(`event ${heads} ${where} ${month}`, (plan) => ({
      ...plan,
      events: [...(plan.events ?? []), event(heads, where, month)],
    })),
  ),
  fc
    .nat(5)
    .map((at) =>
      edit(`no event ${at}`, (plan) =>
        (plan.events ?? []).length === 0 ? plan : { ...plan, events: without(plan.events ?? [], at) },
      ),
    ),
  fc
    .tuple(name, name)
    .map(([about, text]) =>
      edit(`note ${about} ${text}`, (plan) => ({ ...plan, notes: [...(plan.notes ?? []), { about, text }] })),
    ),
  name.map((title) => edit(`title ${title}`, (plan) => ({ ...plan, title }))),
  fc.tuple(name, number).map(([text, minute]) =>
    edit(`decision ${text}`, (plan) => {
      const decisions = plan.workshop?.decisions ?? [];
      const made = {
        id: `decision-${decisions.length + 1}`,
        text,
        scenarioName: "the base",
        made: `2026-11-28T10:0${minute}:00.000Z`,
        inputs: "0".repeat(64),
        model: "1",
        numbers: [],
      };
      return { ...plan, workshop: { ...plan.workshop, decisions: [...decisions, made] } };
    }),
  ),
  number.map((dots) =>
    edit(`dots ${dots}`, (plan) => {
      const before = plan.workshop?.votes?.[0]?.dots ?? 0;
      return { ...plan, workshop: { ...plan.workshop, votes: [{ scenarioName: "the base", dots: before + dots }] } };
    }),
  ),
);

export const tableEdits = fc.array(tableEdit, { maxLength: 5 });

/** The plan after some edits of a table, each with its entry in the log. */
export const after = (plan: Plan, edits: readonly TableEdit[], table: string): Plan =>
  edits.reduce<Plan>((now, { what, apply }, at) => {
    const next = apply(now);
    if (next === now) return now;
    return { ...next, log: [...next.log, { when: `2026-11-28T10:${String(10 + at)}:00.000Z`, what, by: table }] };
  }, plan);
