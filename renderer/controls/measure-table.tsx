import type { Where } from "../../model";
import { catalogueEntry } from "../../model";
import { openingOfRow, valueAt, type ResultTable } from "../engine/table-values";
import { useTables } from "../engine/use-answer";
import { inspect } from "../state/view-store";
import { measureTableWords as words } from "../words/measure-table";
import { YearTable, type YearRow } from "./year-table";

/** Some measures under a heading. */
export interface MeasureGroup {
  readonly id: string;
  readonly heading: string;
  readonly measures: readonly string[];
}

/**
 * Measures year by year, told for everybody in the scope.
 * @param needed by measure, the figure whose absence leaves it missing first of all: it is named in its row
 */
export function MeasureTable({
  scenario,
  where,
  year,
  caption,
  groups,
  needed = {},
  strong,
}: {
  readonly scenario: string | undefined;
  readonly where: Where;
  readonly year: string;
  readonly caption: string;
  readonly groups: readonly MeasureGroup[];
  readonly needed?: Readonly<Record<string, string>>;
  readonly strong?: string;
}) {
  const shown = useTables(scenario, { measures: groups.flatMap((group) => group.measures), where });
  if (shown.tables === undefined) return null;
  const years = shown.tables[0]?.times ?? [];
  const row = (table: ResultTable): YearRow => {
    const { id, label, unit } = table.measure;
    return {
      id,
      label,
      unit,
      values: years.map((_, time) => valueAt(table, 0, time)),
      opening: openingOfRow(table, 0),
      asked: (time) => ({ measure: id, year: years[time] ?? "", where }),
      strong: id === strong,
      missing: <Missing figure={needed[id]} />,
    };
  };
  return (
    <div data-stale={!shown.fresh}>
      <YearTable
        caption={caption}
        years={years}
        picked={year}
        groups={groups.map(({ id, heading, measures }) => ({
          id,
          heading,
          rows: measures.flatMap((measure) =>
            (shown.tables ?? []).filter((table) => table.measure.id === measure).map(row),
          ),
        }))}
      />
    </div>
  );
}

function Missing({ figure }: { readonly figure: string | undefined }) {
  if (figure === undefined) return <>{words.none}</>;
  return (
    <>
      {words.missing}{" "}
      <button type="button" className="link" onClick={() => inspect({ kind: "assumption", assumption: figure })}>
        {catalogueEntry(figure)?.label}
      </button>
    </>
  );
}
