/** Says where a run had fewer people than were known to leave, move up or be away. */
import { monthWords } from "../../../plan/ask/value-words";
import { monthName } from "../../../plan/calendar";
import { warning, type Problem } from "../../../plan/problem";
import type { Run } from "../../program/run";
import { cursor, toRow } from "../../program/shape";
import { eventInPlace, eventPath, peopleWords } from "./compile";

/** Less than this nobody sees in print: a row of two has 1.99 people left after the month's own leaving. */
const printed = 0.05;

/** Kinds: `event-cut` for people who could not leave or move up, `absence-cut` for more WTE away than works there. */
export const notCarriedOut = (run: Run): Problem[] => [...cutEvents(run), ...cutAbsences(run)];

function cutEvents(run: Run): Problem[] {
  const { known, shape, inputs } = run.program;
  return known.list.flatMap((one, event) => {
    const short = run.short[event]!;
    if (short < printed) return [];
    const done = run.known
      .subarray(event * shape.width, (event + 1) * shape.width)
      .reduce((sum, heads) => sum + heads, 0);
    return [
      warning(
        "event-cut",
        eventPath(inputs.resolved, one),
        `${eventInPlace(inputs.resolved, one)}, and the run has ${peopleWords(done)} there in that month: ${peopleWords(short)} could not.`,
      ),
    ];
  });
}

function cutAbsences({ program, wte }: Run): Problem[] {
  const { known, shape, months, calendar, inputs } = program;
  const { labels } = inputs.resolved.members;
  if (known.away.length === 0) return [];
  const at = cursor();
  const found: Problem[] = [];
  for (let row = 0; row < shape.rows; row += 1) {
    let month = 0;
    const over = (): number => known.away[(month + 1) * shape.rows + row]! - wte[month * shape.rows + row]!;
    while (month < months && over() < printed) month += 1;
    if (month === months) continue;
    toRow(at, row, shape);
    const where = [labels.place[at.place], labels.setting[at.setting], labels.level[at.level]].join(", ");
    const name = monthWords(monthName(calendar.start + month));
    found.push(
      warning(
        "absence-cut",
        `events (${where})`,
        `In ${where} more WTE is known to be away in ${name} than works there, so all of it is away. Look at the absences of that month.`,
      ),
    );
  }
  return found;
}
