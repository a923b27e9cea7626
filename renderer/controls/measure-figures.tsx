import type { Where } from "../../model";
import { openingAt, valueAt, type ResultTable } from "../engine/table-values";
import { headWords as words } from "../words/head-figures";
import { changeOf, figureOf } from "../words/measure-kinds";
import { HeadlineFigure, HeadlineFigures } from "./headline-figures";
import { Why } from "./why";

/**
 * Some measures of a year at the head of a screen, each with how far it is from the base while a scenario is shown, and
 * else with what it was when the plan starts. A measure without a figure in the year is left out.
 */
export function MeasureFigures({
  tables,
  base,
  year,
  at,
  where,
}: {
  readonly tables: readonly ResultTable[];
  /** The same of the base; undefined while the base is looked at. */
  readonly base: readonly ResultTable[] | undefined;
  readonly year: string;
  /** Which of the tables' times the year is. */
  readonly at: number;
  readonly where: Where;
}) {
  return (
    <HeadlineFigures>
      {tables.map((table) => {
        const { id, label, unit, kind } = table.measure;
        const value = valueAt(table, 0, at);
        if (value === null) return null;
        const first = table.times[0] ?? "";
        const opening = kind === "stock" ? openingAt(table, 0) : null;
        const from = opening ?? (at === 0 ? null : valueAt(table, 0, 0));
        const ofBase = valueAt(
          base?.find((one) => one.measure.id === id),
          0,
          at,
        );
        return (
          <HeadlineFigure
            key={id}
            label={words.label(label, year)}
            change={
              ofBase !== null
                ? words.fromBase(changeOf(unit, value - ofBase))
                : from === null
                  ? undefined
                  : opening === null
                    ? words.inYear(figureOf(unit, from), first)
                    : words.atStart(figureOf(unit, from))
            }
          >
            <Why asked={{ measure: id, label: words.label(label, year), year, where }}>
              {figureOf(unit, value)}
              {unit === "heads" || unit === "WTE" ? <span className="unit">{words.unit(unit)}</span> : null}
            </Why>
          </HeadlineFigure>
        );
      })}
    </HeadlineFigures>
  );
}
