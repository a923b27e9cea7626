/** What becomes of a list, in the few figures its sentence is made of. */
import type { ServiceView } from "../../../model";
import { firstYearWords, type ListFinding } from "../../words/services";
import { atStart, inYear } from "./view-figures";

/** Fewer people than this are nobody: a list is told in whole people. */
const NOBODY = 0.5;
/** A list that moves by less than this share of itself stays where it is. */
const STEADY = 0.02;

export function listFinding(view: ServiceView): ListFinding {
  const from = atStart(view, "waiting");
  const to = inYear(view, "waiting", 0);
  const longest = inYear(view, "longest_wait", 0);
  const [first] = view.years;
  const lastYear = view.years.length - 1;
  const last = inYear(view, "waiting", lastYear);
  if (!view.runs || from === null || to === null || longest === null || last === null) {
    const count = view.needed.filter((figure) => figure.missing === "list").length;
    return { kind: "needed", label: view.label, count: Math.max(1, count) };
  }
  const waiting = view.figures.waiting ?? new Float64Array();
  const lastWaiting = waiting.findLastIndex((people) => people >= NOBODY);
  const cleared = lastWaiting < waiting.length - 1 ? view.weeks[lastWaiting + 1] : undefined;
  if (cleared !== undefined && to < NOBODY)
    return from < NOBODY && lastWaiting < 0
      ? { kind: "nobody", label: view.label }
      : { kind: "clears", from, day: cleared };
  const moved = to - from;
  const kind = Math.abs(moved) <= Math.max(1, STEADY * from) ? "steady" : moved < 0 ? "falls" : "rises";
  return {
    kind,
    from,
    to,
    by: firstYearWords(first?.name ?? "", first === undefined ? 0 : first.last - first.first + 1),
    longest,
    lastYear: lastYear > 0 ? view.years[lastYear]!.name : "",
    last,
    endsHigher: last > (kind === "rises" ? to : from),
    cleared,
    runsOut: view.runsOut[0]?.label,
  };
}
