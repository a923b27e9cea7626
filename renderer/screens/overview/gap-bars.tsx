import { gapAtEnd, gapAtStart, type Drivers, type SumTerm, type Where } from "../../../model";
import { WaterfallChart } from "../../charts";
import { useChartExport } from "../../controls/use-chart-export";
import { useWhy } from "../../controls/use-why";
import { overviewWords as words } from "../../words/overview";

/** From the gap at the start to the gap at the end, by what widened and what closed it. Every bar can be asked why. */
export function GapBars({
  drivers,
  years,
  where,
}: {
  readonly drivers: Drivers;
  readonly years: { readonly first: string; readonly last: string };
  readonly where: Where;
}) {
  const why = useWhy();
  const onExport = useChartExport();
  const [start, end] = [words.vacanciesStart, words.vacanciesEnd(years.last)];
  const bars = new Map<string, { readonly label: string; readonly terms: readonly SumTerm[] }>([
    ["start", { label: start, terms: gapAtStart }],
    ...drivers.steps.map((step) => [step.id, step] as const),
    ["end", { label: end, terms: gapAtEnd }],
  ]);
  const ask = (id: string): void => {
    const bar = bars.get(id);
    if (bar !== undefined) why.sum({ label: bar.label, unit: "WTE", terms: bar.terms, years, where });
  };
  return (
    <WaterfallChart
      name="what-drives-the-gap"
      level={2}
      kind="wte"
      finding={words.driversFinding(drivers)}
      note={words.driversNote(years.first, years.last)}
      start={{ label: start, value: drivers.from }}
      steps={drivers.steps.map((step) => ({ id: step.id, label: step.label, value: step.wte }))}
      end={{ label: end, value: drivers.to }}
      onWhy={ask}
      onExport={onExport}
    />
  );
}
