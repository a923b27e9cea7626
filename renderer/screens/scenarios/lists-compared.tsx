import type { ServiceView } from "../../../model";
import { WeekLines } from "../../charts";
import { useChartExport } from "../../controls/use-chart-export";
import { useLooks } from "../../controls/use-looks";
import { words } from "../../words/scenarios";
import { askOfWeek } from "../services/why-of-week";
import { fromStart, inYear, momentNames, momentYears } from "../services/view-figures";
import { listWords } from "../../words/services";

/** A list under the base or a scenario. */
export interface ListUnder {
  /** Undefined for the base. */
  readonly scenario: string | undefined;
  readonly name: string;
  readonly view: ServiceView;
}

/** Who waits week by week, under the base and the scenarios chosen: the picture of what the figures above it are of. */
export function ListsCompared({ base, others }: { readonly base: ListUnder; readonly others: readonly ListUnder[] }) {
  const lookOf = useLooks();
  const onExport = useChartExport();
  const all = [base, ...others];
  const last = base.view.years.length - 1;
  return (
    <WeekLines
      ofList
      name="scenarios-lists"
      level={2}
      kind="heads"
      finding={words.listsFinding(
        all.map(({ name, view }) => ({ name, waiting: inYear(view, "waiting", last) })),
        base.view.label,
        base.view.years[last]?.name ?? "",
      )}
      note={words.listsNote}
      weeks={momentNames(base.view)}
      years={momentYears(base.view)}
      none={listWords.none}
      onExport={onExport}
      height={340}
      onWhy={(line, moment) => {
        const of = all.find(({ scenario }) => (scenario ?? "base") === line);
        if (of !== undefined) askOfWeek(of.view, of.scenario)("waiting", moment);
      }}
      lines={all.map(({ scenario, name, view }) => ({
        id: scenario ?? "base",
        name,
        values: fromStart(view, "waiting"),
        colour: lookOf(scenario).colour,
        dash: lookOf(scenario).dash,
      }))}
    />
  );
}
