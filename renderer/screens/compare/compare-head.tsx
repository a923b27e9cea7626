import type { ReactNode } from "react";
import { belowZero, type Where } from "../../../model";
import { MeasureFigures } from "../../controls/measure-figures";
import { ScreenHead } from "../../controls/screen";
import { valueAt } from "../../engine/table-values";
import { compareWords as words } from "../../words/compare";
import { formatFigure } from "../../words/format";
import { words as frameWords } from "../../words/frame";
import { changeOf } from "../../words/measure-kinds";
import type { Compared } from "./compared";
import { ofTheWhole } from "./compared-measures";
import { PlaceEnds } from "./place-ends";
import { between, extremes, FEWEST } from "./place-values";

/** What the places come to beside each other: the ends in a sentence, and what lies between them in three figures. */
export function CompareHead({
  compared,
  scenario,
  where,
  fresh,
  children,
}: {
  readonly compared: Compared;
  /** Name of the scenario looked at. */
  readonly scenario: string | undefined;
  readonly where: Where;
  readonly fresh: boolean;
  readonly children: ReactNode;
}) {
  const { table, kind, owned, figures, notOwn, year, whole, wholeTable, at } = compared;
  const { id: measure, label, unit } = table.measure;
  const below = belowZero(measure)?.says;
  const { low, high } = extremes(owned);
  const end = (place: typeof low) =>
    place === undefined
      ? undefined
      : {
          ...place,
          others: owned.filter(
            (one) =>
              one.value !== null &&
              one.id !== place.id &&
              formatFigure(kind, one.value) === formatFigure(kind, place.value),
          ).length,
        };
  const known = owned.filter(({ value }) => value !== null).length;
  return (
    <ScreenHead
      title={frameWords.screens.compare}
      fresh={fresh}
      withPlace={false}
      finding={
        table.notCompared === undefined
          ? words.finding({
              measure: label,
              year,
              kind,
              unit: words.unit(unit),
              below,
              scenario,
              low: end(low),
              high: end(high),
              owned: known,
              shared: figures.filter((place) => place.value !== null && notOwn.has(place.id)).length,
              whole: { label: whole.label, value: valueAt(wholeTable, 0, at) },
            })
          : words.notCompared(label, year)
      }
      figures={
        // Too few with figures of their own to have a middle: the places together say more.
        known < FEWEST ? (
          <MeasureFigures
            tables={whole.tables.filter(({ measure: { id } }) => id !== measure && ofTheWhole.includes(id)).slice(0, 3)}
            base={whole.base}
            year={year}
            at={at}
            where={where}
          />
        ) : table.notCompared === undefined ? (
          <PlaceEnds
            measure={measure}
            year={year}
            between={between(owned, table)}
            write={(value) => words.figure({ kind, unit: words.unit(unit), below }, value)}
            writeChange={(change) => changeOf(unit, change)}
          />
        ) : null
      }
    >
      <div className="compare-controls" role="group" aria-label={words.controls}>
        {children}
      </div>
    </ScreenHead>
  );
}
