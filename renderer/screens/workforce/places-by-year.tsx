import { useState } from "react";
import { measureOf, type Plan, type Where } from "../../../model";
import { HeatTable } from "../../charts";
import { useChartExport } from "../../controls/use-chart-export";
import { useWhy } from "../../controls/use-why";
import { sharedPlaces } from "../../engine/own-figures";
import { useAnswer, useTables } from "../../engine/use-answer";
import { valueAt, type ResultTable } from "../../engine/table-values";
import { kindOf } from "../../words/measure-kinds";
import { words as frameWords } from "../../words/frame";
import { sharedWords } from "../../words/shared-out";
import { placeWords as words } from "../../words/workforce";
import type { FlowScope } from "./flow-rows";

const choices = [
  "vacancy_rate",
  "vacant_posts",
  "over_establishment",
  "vacancies",
  "net_vacancy_rate",
  "staff_in_post",
  "establishment",
  "exit_rate",
  "joiners",
  "share_over_55",
  "international_share",
  "registered_share",
  "cost",
] as const;

/** Places (or, where there is one, its settings) by years, coloured by the figure picked. */
export function PlacesByYear({
  plan,
  scenario,
  where,
  place,
  year,
  at,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly where: Where;
  readonly place: FlowScope["where"]["place"];
  readonly year: string;
  readonly at: number;
}) {
  const [measure, setMeasure] = useState<(typeof choices)[number]>("vacancy_rate");
  const leaves = plan.structure.places.filter(
    (one) =>
      !plan.structure.places.some((other) => other.parent === one.id) &&
      (place === undefined || isUnder(plan, one.id, place as string)),
  );
  const bySetting = leaves.length < 2;
  const shown = useTables(scenario, {
    measures: [measure, "over_establishment"],
    by: [bySetting ? "setting" : "place"],
    where,
  });
  const own = useAnswer(bySetting ? undefined : ({ kind: "own-figures", measures: [measure], by: "place" } as const));
  const notOwn = sharedPlaces(own.answer?.ok === true ? own.answer.value.results : undefined, measure);
  const onExport = useChartExport();
  const why = useWhy();
  const [table, beyond] = shown.tables ?? [];
  if (bySetting && plan.structure.settings.length < 2) return <p className="note">{words.alone}</p>;
  if (table === undefined) return <p className="note">{frameWords.working}</p>;
  const kind = kindOf(table.measure.unit);
  const rows = bySetting
    ? rowsOf(
        table,
        plan.structure.settings.map((setting) => ({ id: setting.id, group: undefined })),
      )
    : rowsOf(
        table,
        leavesByParent(
          plan,
          leaves.map((leaf) => leaf.id),
        ),
      );
  const known = rows
    .filter((row) => !notOwn.has(row.id))
    .flatMap((row) => (row.values[at] == null ? [] : [{ name: row.name, number: row.values[at] }]))
    .sort((a, b) => a.number - b.number);
  const shared = rows.filter((row) => notOwn.has(row.id)).length;
  const end = (one: (typeof known)[number] | undefined) =>
    one === undefined ? undefined : { name: one.name, value: words.value(measure, kind, one.number) };
  return (
    <div data-stale={!shown.fresh}>
      <label className="place-picker">
        <span>{words.measure}</span>
        <select value={measure} onChange={(event) => setMeasure(event.target.value as typeof measure)}>
          {choices.map((id) => (
            <option key={id} value={id}>
              {measureOf(id)?.label}
            </option>
          ))}
        </select>
      </label>
      <HeatTable
        name={`${measure.replaceAll("_", "-")}-by-place`}
        level={2}
        kind={kind}
        finding={words.finding(table.measure.label, year, end(known[0]), end(known.at(-1)), shared)}
        note={[words.note(table.measure, sumAt(beyond, at), year), sharedWords.rows(shared)]
          .filter((part) => part !== "")
          .join(" ")}
        columns={table.times}
        rows={rows.map((row) => (notOwn.has(row.id) ? { ...row, name: `${row.name} ${sharedWords.mark}` } : row))}
        rowName={bySetting ? words.rowsSetting : words.rowsPlace}
        onWhy={(row, column) =>
          why.measure({
            measure,
            year: column,
            ...(bySetting ? { where: { ...where, setting: row } } : { place: row, where }),
          })
        }
        onExport={onExport}
      />
    </div>
  );
}

/** All groups together; null where one is missing. */
function sumAt(table: ResultTable | undefined, time: number): number | null {
  const values = table?.groups.map((_, group) => valueAt(table, group, time)) ?? [null];
  return values.reduce((sum: number | null, value) => (sum === null || value === null ? null : sum + value), 0);
}

function isUnder(plan: Plan, leaf: string, place: string): boolean {
  for (
    let at: string | undefined = leaf;
    at !== undefined;
    at = plan.structure.places.find((one) => one.id === at)?.parent
  )
    if (at === place) return true;
  return false;
}

/** Leaves with the place above them, those of one parent together; no heading where all have the same. */
function leavesByParent(
  plan: Plan,
  leaves: readonly string[],
): { readonly id: string; readonly group: string | undefined }[] {
  const parentOf = (id: string): string | undefined => plan.structure.places.find((one) => one.id === id)?.parent;
  const parents = [...new Set(leaves.map(parentOf))];
  const label = (id: string | undefined): string | undefined =>
    parents.length < 2 ? undefined : plan.structure.places.find((one) => one.id === id)?.label;
  return parents.flatMap((parent) =>
    leaves.filter((leaf) => parentOf(leaf) === parent).map((id) => ({ id, group: label(parent) })),
  );
}

function rowsOf(table: ResultTable, wanted: readonly { readonly id: string; readonly group: string | undefined }[]) {
  return wanted.flatMap(({ id, group }) => {
    const number = table.groups.findIndex((one) => one.ids[0] === id);
    return number < 0
      ? []
      : [
          {
            id,
            name: table.groups[number]!.labels[0]!,
            group,
            values: table.times.map((_, time) => valueAt(table, number, time)),
          },
        ];
  });
}
