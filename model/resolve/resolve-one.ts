/** One assumption by itself: how it is given, and then what it comes to. */
import { catalogueEntry } from "../assumptions/catalogue";
import type { AppliedChange } from "../plan/ask/ancestry";
import type { Assumption } from "../plan/plan";
import type { Problem } from "../plan/problem";
import type { ByAssumption } from "./by-assumption";
import { timed } from "./change-months";
import type { Formula } from "./formula/formula";
import type { Detail, Total, Working, WorkingAll } from "./made";
import { piecesOf } from "./pieces";
import { resolveAmountChanges, resolveAmounts } from "./resolve-amounts";
import { resolveSeries } from "./resolve-series";
import type { Series } from "./series";
import { formulasWritten, readFormulas, reportForNobody } from "./written-values";

/** Reads how an assumption is given. */
export function detailOf(
  assumption: Assumption,
  index: number,
  applied: readonly AppliedChange[],
  work: Working,
  like: Detail | undefined,
): Detail {
  // What ties is told by its label.
  const pieces = piecesOf(
    assumption,
    index,
    work,
    like?.assumption.label === assumption.label ? like.pieces : undefined,
  );
  const changes = timed(
    applied.filter(({ change }) => change.assumption === assumption.id),
    work,
  );
  const written = formulasWritten(pieces, changes);
  const here: Working = {
    ...work,
    problems: [],
    formulas: written.length === 0 ? noFormulas : new Map<string, Formula>(),
  };
  const names = readFormulas(written, assumption, `assumptions[${index}]`, here, like?.formulas);
  return { assumption, pieces, changes, written, formulas: here.formulas, names, misread: here.problems };
}

const noFormulas = new Map<string, Formula>();

const noSeries: Working["series"] = new Map<string, Series>();

const namedIn = (series: WorkingAll["series"], names: readonly string[]): Working["series"] =>
  new Map(names.map((name) => [name, series.get(name)]));

/** Works an assumption out, into the series or the totals. Returns what is wrong with what it comes to. */
export function resolveOne(
  id: string,
  detail: Detail,
  work: WorkingAll,
  totals: ByAssumption<Total>,
): readonly Problem[] {
  const { assumption, pieces, changes, formulas, names, misread } = detail;
  const { members, calendar, units } = work;
  const series = names.length === 0 ? noSeries : namedIn(work.series, names);
  // What is said of a formula where it is read is not said again of what it comes to.
  const here: Working = { members, calendar, units, series, formulas, problems: [...misread] };
  if (catalogueEntry(id)?.kind === "total")
    totals.set(id, {
      amounts: resolveAmounts(assumption, pieces, names, here),
      changes: resolveAmountChanges(assumption, changes, names, here),
    });
  else work.series.set(id, resolveSeries(detail, here));
  reportForNobody(detail, here);
  return here.problems.slice(misread.length);
}
