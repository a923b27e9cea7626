import { useMemo, useState } from "react";
import {
  columnOf,
  drawsForTotals,
  inDraws,
  runsForTotals,
  tableOf,
  totalIndices,
  uncertaintyOf,
  untiedUnknownsOf,
  type KeptTable,
  type Plan,
  type Sample,
  type TotalIndex,
} from "../../../../model";
import { standingAsked } from "../../../engine/draws/standing-asked";
import { useRuns, type Runs } from "../../../engine/draws/use-runs";
import { mattersWords } from "../../../words/what-matters";
import { RunsLine } from "./runs-line";

const words = mattersWords.shares;

export interface Totals {
  readonly runs: Runs;
  /** How many runs it takes. */
  readonly takes: number;
  readonly asked: boolean;
  readonly ask: () => void;
  /** From the draws whose runs are all there; undefined while there are too few. */
  readonly found: { readonly draws: number; readonly each: readonly TotalIndex[] } | undefined;
}

/** Fewer draws than this say nothing of what is done together. */
const FEWEST = 16;

/** Total indices on request, for the plan and scenario as they are: another version has to be asked for anew. */
export function useTotals(
  plan: Plan,
  version: number,
  place: string | undefined,
  sample: Sample,
  table: KeptTable,
  at: number,
): Totals {
  const { scenario } = table;
  const unknowns = useMemo(() => untiedUnknownsOf(uncertaintyOf(plan)), [plan]);
  const takes = runsForTotals(unknowns, drawsForTotals);
  const key = JSON.stringify([version, place, scenario]);
  const [askedFor, setAskedFor] = useState<string>();
  const asked = askedFor === key;
  const wanted = useMemo(
    () =>
      asked
        ? {
            version,
            plan,
            asked: {
              ...standingAsked(plan, { scenarios: scenario === undefined ? [] : [scenario], place }),
              work: "totals" as const,
            },
            count: takes,
          }
        : undefined,
    [asked, version, plan, place, scenario, takes],
  );
  const runs = useRuns(wanted);
  const done = asked && runs.shown?.version === version ? runs.shown.sample : undefined;
  const found = useMemo(() => {
    const there = done === undefined ? undefined : tableOf(done, { ...table, measure: table.measure.id, by: "" });
    if (done === undefined || there === undefined) return undefined;
    const drawn = inDraws(sample, columnOf(table, 0, at));
    const totals = totalIndices(unknowns, drawn, inDraws(done, columnOf(there, 0, at)));
    return totals.draws < FEWEST ? undefined : totals;
  }, [unknowns, done, sample, table, at]);
  return { runs, takes, asked, ask: () => setAskedFor(key), found };
}

/** The button that asks for total indices, how many runs they take, and how far these have come. */
export function AskTotals({ totals, drawn }: { readonly totals: Totals; readonly drawn: number }) {
  const { asked, ask, takes, runs, found } = totals;
  if (asked)
    return (
      <>
        {found === undefined || runs.shown?.state === "done" ? null : <p className="note">{words.from(found.draws)}</p>}
        <RunsLine runs={runs} label={words.total} />
      </>
    );
  return (
    <>
      <p>
        <button type="button" className="button" disabled={drawn < drawsForTotals} onClick={ask}>
          {words.ask(takes)}
        </button>
      </p>
      <p className="note">{drawn < drawsForTotals ? words.tooFew(drawsForTotals) : words.askHow}</p>
    </>
  );
}
