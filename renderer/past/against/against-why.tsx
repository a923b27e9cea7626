import { heldAmount, heldDifference, partWords, toldOf, type Held } from "../../../model";
import { WaterfallChart } from "../../charts";
import { useChartExport } from "../../controls/use-chart-export";
import { actualsWords as words } from "../../words/actuals";
import { kindOf } from "../../words/measure-kinds";

/** From what was planned to what was counted by the parts of the difference, and what each of them means. */
export function AgainstWhy({ held, at }: { readonly held: Held; readonly at: string | undefined }) {
  const onExport = useChartExport();
  const told = toldOf(held, at);
  if (told === undefined) return null;
  const parts = told.parts.filter(({ value }) => value !== 0);
  if (parts.length === 0) return <p className="note">{words.whyNothing}</p>;
  return (
    <section>
      <WaterfallChart
        name={`why-${held.series.id}`}
        level={3}
        kind={kindOf(held.unit)}
        finding={words.why(heldDifference(held.unit, told.difference))}
        note={words.whyNote}
        start={{ label: words.asPlanned(heldAmount(held.unit, told.planned)), value: 0 }}
        steps={parts
          .filter(({ id }) => id !== "rest")
          .map(({ id, value }) => ({ id, label: partWords[id].label, value }))}
        end={{ label: words.asCounted(heldAmount(held.unit, told.counted)), value: told.difference }}
        remainderLabel={partWords.rest.label}
        onExport={onExport}
      />
      <details>
        <summary>{words.meaning}</summary>
        <dl>
          {parts.map(({ id, value }) => (
            <div key={id}>
              <dt>{`${partWords[id].label}: ${heldDifference(held.unit, value)}`}</dt>
              <dd>{partWords[id].means}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
