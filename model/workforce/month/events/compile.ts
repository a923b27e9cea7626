/**
 * What is known to be coming. People who leave, move up or join do so exactly, after the month's leaving and ageing and
 * before everything that looks at vacancies: two who leave are two fewer than there would be, and their posts can be
 * filled in the same month. Within a month people leave, then move up (from the highest level down), then join.
 *
 * Nobody is named, so those who leave or move up are spread over the ages and origins of their row in proportion, and
 * those who join are of the ages and origins of the people there. Somebody away keeps the post and is counted in staff
 * in post; what is taken off is the WTE there is to work with.
 */
import { eventsOf, type AppliedEvent } from "../../../plan/ask/ancestry";
import { eventSentence, eventWhere } from "../../../plan/ask/event-words";
import { placeInFile } from "../../../plan/json/place-in-file";
import { problem, type Problem } from "../../../plan/problem";
import type { Resolved } from "../../../resolve/resolved";
import { openingByOriginAndAge } from "../../opening/everybody";
import { knownKinds, type KnownEvents } from "../../program/known-events";
import { participationByCell } from "../../program/participation";
import type { Program } from "../../program/program";
import type { Shape } from "../../program/shape";

const kindOf = { leaves: knownKinds.leave, "moves-up": knownKinds.moveUp, joins: knownKinds.join } as const;

/** Where an event stands in the file. */
export const eventPath = ({ plan }: Pick<Resolved, "plan">, { scenario, index }: AppliedEvent): string =>
  placeInFile(
    plan,
    scenario === undefined ? ["events", index] : ["scenarios", plan.scenarios.indexOf(scenario), "events", index],
  );

/** What is to happen to whom, as a sentence begins with it: "North team; band 6: 2 people leave in October 2026". */
export function eventInPlace({ plan }: Pick<Resolved, "plan">, { event }: AppliedEvent): string {
  const where = eventWhere(plan, event);
  return where === "" ? eventSentence(event) : `${where}: ${eventSentence(event)}`;
}

function rowOf({ members }: Resolved, { settings, levels }: Shape, { event }: AppliedEvent): number {
  const place = members.leavesUnder(event.place)[0]!;
  return (place * settings + members.index("setting", event.setting)) * levels + members.index("level", event.level);
}

/** The events of a plan under its scenario; who stands in and the absences are filled in by the two below. */
export function knownEvents(resolved: Resolved, shape: Shape): KnownEvents {
  const { plan, scenario, calendar } = resolved;
  const applied = eventsOf(plan, scenario);
  const absences = applied.filter(({ event }) => event.what === "is-away");
  const numbered = applied.flatMap((one) => {
    const { what, from } = one.event;
    return what === "is-away"
      ? []
      : [{ one, kind: kindOf[what], row: rowOf(resolved, shape, one), month: calendar.monthOf(from) }];
  });
  // Whoever moves up from the higher level goes first, so that nobody moves up twice in a month.
  numbered.sort((a, b) => a.month - b.month || a.kind - b.kind || (a.kind === knownKinds.moveUp ? b.row - a.row : 0));
  const size = absences.length === 0 ? 0 : (calendar.months + 1) * shape.rows;
  return {
    list: numbered.map(({ one }) => one),
    kind: Uint8Array.from(numbered, ({ kind }) => kind),
    row: Int32Array.from(numbered, ({ row }) => row),
    amount: Float64Array.from(numbered, ({ one }) => one.event.heads ?? one.event.wte ?? 0),
    inWte: Uint8Array.from(numbered, ({ one }) => (one.event.heads === undefined ? 1 : 0)),
    due: Array.from({ length: calendar.months }, (_, month) =>
      Int32Array.from(numbered.flatMap((entry, number) => (entry.month === month ? [number] : []))),
    ),
    standIn: new Float64Array(shape.width),
    absences,
    away: new Float64Array(size),
    covered: new Float64Array(size),
  };
}

/** Fills the ages and origins of those who join where nobody works: those of everybody in post at the start. */
export function setStandIn({ shape, rated, known }: Program): void {
  const total = openingByOriginAndAge(shape, rated);
  const all = total.reduce((sum, heads) => sum + heads, 0);
  for (let i = 0; i < total.length; i += 1) known.standIn[i] = total[i]! / all;
}

/** Fills the WTE away. A person away is one of the mean hours of the row's opening staff in the month of going. */
export function setAbsences(program: Program): void {
  const { shape, months, calendar, rated, participation, inputs, known } = program;
  const { away, covered, standIn } = known;
  // Somebody away since before a moved start works the hours of the month of going.
  const hoursAt = (month: number): Float64Array => {
    if (month >= 0) return participation.values[participation.stretch[month]!]!;
    const hours = new Float64Array(shape.cells);
    participationByCell(inputs, shape, month, hours);
    return hours;
  };
  away.fill(0);
  covered.fill(0);
  for (const one of known.absences) {
    const { heads, wte, from, to, covered: share = 0 } = one.event;
    const row = rowOf(inputs.resolved, shape, one);
    const first = calendar.monthOf(from);
    const hours = hoursAt(Math.max(calendar.since, first));
    const amount = wte ?? (heads ?? 0) * meanHours(row * shape.width, shape.width, rated, standIn, hours);
    const back = to === undefined ? months : Math.min(months, calendar.monthOf(to));
    for (let month = Math.max(-1, first); month < back; month += 1) {
      const at = (month + 1) * shape.rows + row;
      away[at] = away[at]! + amount;
      covered[at] = covered[at]! + amount * share;
    }
  }
}

/** WTE per head of the people of a row, or of those who stand in where nobody works. @param first cell of the row */
export function meanHours(
  first: number,
  width: number,
  cells: Float64Array,
  standIn: Float64Array,
  participation: Float64Array,
): number {
  let heads = 0;
  let wte = 0;
  for (let i = 0; i < width; i += 1) heads += cells[first + i]!;
  for (let i = 0; i < width; i += 1)
    wte += (heads > 0 ? cells[first + i]! / heads : standIn[i]!) * participation[first + i]!;
  return wte;
}

/** Refuses events of the first month that want more people than are in post on the day before it. */
export function tooManyAtStart(resolved: Resolved, program: Pick<Program, "shape" | "opening" | "known">): Problem[] {
  const { shape, opening, known } = program;
  const wanted = new Map<number, number>();
  return Array.from(known.due[0]!).flatMap((number) => {
    if (known.kind[number] === knownKinds.join || known.inWte[number] === 1) return [];
    const row = known.row[number]!;
    const all = (wanted.get(row) ?? 0) + known.amount[number]!;
    wanted.set(row, all);
    let heads = 0;
    for (let cell = row * shape.width; cell < (row + 1) * shape.width; cell += 1) heads += opening[cell]!;
    if (all <= heads + 1e-9) return [];
    const one = known.list[number]!;
    return [
      problem(
        "event-too-many",
        eventPath(resolved, one),
        `${eventInPlace(resolved, one)}, and there are ${peopleWords(heads)} on the day before. Give fewer, a later month, or other people.`,
      ),
    ];
  });
}

/** "1.4 people", "1 person". */
export const peopleWords = (heads: number): string => {
  const text = heads.toLocaleString("en-GB", { maximumFractionDigits: 1 });
  return `${text} ${text === "1" ? "person" : "people"}`;
};
