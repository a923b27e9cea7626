import { useMemo, useState } from "react";
import { countedKind, type Plan, type Where } from "../../../../model";
import { StockChart } from "../../../charts";
import { useChartExport } from "../../../controls/use-chart-export";
import { useWhyOfMark } from "../../../controls/use-why-of-mark";
import { useTables } from "../../../engine/use-answer";
import { valueAt } from "../../../engine/table-values";
import { AddPast } from "../../../past/add-past";
import { BesideLine } from "../../../past/beside-line";
import { OwnSeries } from "../../../past/own-series";
import { PickOne } from "../../../controls/pick-one";
import { pastOfGroup } from "../../../past/use-past";
import { useLookNumbers } from "../../../state/looks";
import { words as frameWords } from "../../../words/frame";
import { kindOf } from "../../../words/measure-kinds";
import { pastWords as words } from "../../../words/past";
import { useGroupFan } from "./use-group-fan";
import { whomOf, type Whom } from "./whom";

const units = ["WTE", "heads"] as const;
type Unit = (typeof units)[number];
const measureOf = (unit: Unit): "staff_in_post" | "headcount" => (unit === "WTE" ? "staff_in_post" : "headcount");

/** What was counted of some staff or of everybody, and the same people to the end of the plan; and counts of one's own. */
export function ThePast({
  plan,
  scenario,
  place,
  readOnly,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly place: string | undefined;
  readonly readOnly: boolean;
}) {
  const groups = useMemo(() => whomOf(plan, place), [plan, place]);
  const [picked, setPicked] = useState<string>();
  const [wanted, setUnit] = useState<Unit>("WTE");
  const whom = groups.find(({ id }) => id === picked) ?? groups[0];
  const counted = units.filter((one) => whom?.series.some((series) => series.unit === one));
  const unit = counted.includes(wanted) ? wanted : (counted[0] ?? wanted);
  const own = (plan.history ?? []).filter((series) => countedKind(series.counts).of === "workforce");
  return (
    <section className="the-past" aria-label={words.title}>
      <div className="past-whom" data-print="no">
        {groups.length < 2 || whom === undefined ? null : (
          <PickOne label={words.who} value={whom.id} options={groups} onPick={setPicked} />
        )}
        {counted.length < 2 ? null : (
          <PickOne
            label={words.unit}
            value={unit}
            options={counted.map((one) => ({ id: one, label: words.units[one] }))}
            onPick={(id) => setUnit(units.find((one) => one === id) ?? unit)}
          />
        )}
      </div>
      {whom === undefined ? null : (
        <PastChart key={`${whom.id} ${unit}`} plan={plan} scenario={scenario} place={place} whom={whom} unit={unit} />
      )}
      <OwnSeries plan={plan} series={own} readOnly={readOnly} />
      {readOnly ? null : <AddPast key={place ?? ""} plan={plan} of="workforce" place={place} />}
    </section>
  );
}

function PastChart({
  plan,
  scenario,
  place,
  whom,
  unit,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly place: string | undefined;
  readonly whom: Whom;
  readonly unit: Unit;
}) {
  const onExport = useChartExport();
  const looks = useLookNumbers();
  const measure = measureOf(unit);
  const where = useMemo<Where>(() => ({ ...whom.where, ...(place === undefined ? {} : { place }) }), [whom, place]);
  const base = useTables(undefined, { measures: [measure], where });
  const shown = useTables(scenario, { measures: [measure], where });
  const fan = useGroupFan(plan, scenario, measure, where);
  const table = shown.tables?.[0];
  const whyOfMark = useWhyOfMark(() => measure, table?.times ?? [], where);
  if (table === undefined) return <p className="note">{frameWords.working}</p>;
  const valuesOf = (tables: typeof shown.tables) => table.times.map((_, time) => valueAt(tables?.[0], 0, time));
  const past = pastOfGroup(plan, { measure, unit, place }, whom.where);
  const last = past.history?.lines
    .flatMap(({ values }) => values.flatMap((value, year) => (value === null ? [] : [{ year, value }])))
    .sort((a, b) => b.year - a.year)[0];
  const names = [...(past.history?.years ?? []), ...table.times];
  const end = valueAt(table, 0, table.times.length - 1);
  const name = plan.scenarios.find((one) => one.id === scenario)?.name;
  return (
    <div data-stale={!shown.fresh}>
      <StockChart
        name="past-and-future"
        level={2}
        kind={kindOf(unit)}
        finding={words.finding(
          whom.label,
          unit,
          last === undefined ? undefined : { year: names[last.year] ?? "", value: last.value },
          end === null ? undefined : { year: table.times.at(-1) ?? "", value: end },
        )}
        {...(past.history === undefined || past.history.lines.length === 0 ? { note: words.nothing } : {})}
        history={past.history}
        years={table.times}
        staffName={whom.label}
        series={[
          { id: "base", name: frameWords.base, staff: valuesOf(base.tables), ...(name === undefined ? { fan } : {}) },
          ...(name === undefined
            ? []
            : [{ id: scenario ?? "", name, staff: valuesOf(shown.tables), look: looks.get(scenario ?? ""), fan }]),
        ]}
        onWhy={whyOfMark}
        onExport={onExport}
        height={360}
      />
      {past.history === undefined || past.note === "" ? null : <p className="note">{past.note}</p>}
      <BesideLine beside={past.beside} />
    </div>
  );
}
