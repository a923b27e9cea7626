/** Which numbers of every draw are kept, and where each stands: a column for each scenario, measure, group and time. */
import { elementAt } from "../assumptions/present";
import type { CompositionAsked } from "../composition/composition";
import { compositionTables } from "../composition/tables";
import type { Resolved } from "../resolve/resolved";
import type { ServiceMeasureId } from "../services/figures/view";
import { serviceWorth } from "../services/judge/worth";
import { serviceMeasures } from "../services/figures/service-measures";
import type { Services } from "../services/services";
import type { Group } from "../workforce/results/grouping";
import type { Table, TableMeasure } from "../workforce/results/table";
import type { Asked } from "../workforce/results/tabulate";
import { pick } from "../workforce/program/inputs";
import { cursor } from "../workforce/program/shape";
import type { Projection } from "../workforce/run/projection";

/** What to keep of a list: everything it does at one place of its service, or at all of them together. */
export interface ListAsked {
  readonly service: string;
  readonly place?: string;
  readonly measures: readonly ServiceMeasureId[];
  readonly time: "year" | "week";
}

/** What to keep of each draw, for each scenario asked for. */
export interface Keep {
  readonly workforce?: readonly Asked[];
  readonly lists?: readonly ListAsked[];
  /** Who the workforce is: shares by group at a place, and what it would take (see model/composition/tables). */
  readonly composition?: readonly CompositionAsked[];
  /** Ids of services: what comes of each, and what it is worth (see model/services/judge/worth). */
  readonly worth?: readonly string[];
  /** Ids of assumptions without dimensions: the mean over the months of each planning year. */
  readonly figures?: readonly string[];
}

/** A measure of one scenario in the draws. Its columns begin at `first`: group * (times + 1), then the opening and each time. */
export interface KeptTable {
  /** Undefined for the base. */
  readonly scenario: string | undefined;
  readonly service: string | undefined;
  readonly measure: TableMeasure;
  /** What its times are. */
  readonly per: "year" | "month" | "week";
  readonly by: readonly string[];
  readonly groups: readonly Group[];
  readonly times: readonly string[];
  readonly first: number;
}

/** Columns a table takes. */
export const columnsOf = ({ groups, times }: Pick<KeptTable, "groups" | "times">): number =>
  groups.length * (times.length + 1);

/** The column of a group at a time, or on the opening day where `time` is undefined. */
export const columnOf = (table: KeptTable, group: number, time: number | undefined): number =>
  table.first + group * (table.times.length + 1) + (time === undefined ? 0 : time + 1);

/** What the tables of one scenario have in them, ready to be kept. */
export interface Filled {
  readonly service: string | undefined;
  readonly per: KeptTable["per"];
  readonly table: Pick<Table<TableMeasure>, "measure" | "by" | "groups" | "times" | "opening" | "values">;
}

const everything: readonly Group[] = [{ ids: [], labels: [] }];

function listTables(services: Services, { service, place, measures, time }: ListAsked): Filled[] {
  const view = services.view(service, place);
  const times = time === "week" ? view.weeks : view.years.map(({ name }) => name);
  const at = view.places.find(({ id }) => id === place);
  const whose =
    at === undefined
      ? { by: [], groups: everything }
      : { by: ["place"], groups: [{ ids: [at.id], labels: [at.label] }] };
  return measures.flatMap((id) => {
    const measure = serviceMeasures.find((one) => one.id === id);
    if (measure === undefined) throw new RangeError(`there is no measure ${id} of a service`);
    const found = time === "week" ? view.figures[id] : view.byYear[id];
    return {
      service,
      per: time,
      table: {
        measure: { id, label: measure.label, unit: measure.unit, kind: measure.kind },
        ...whose,
        times,
        opening: Float64Array.of(view.opening[id] ?? Number.NaN),
        values: found === undefined ? new Float64Array(times.length).fill(Number.NaN) : Float64Array.from(found),
      },
    };
  });
}

const worthTables = (services: Services, service: string): Filled[] => {
  const { lines, years } = serviceWorth(services, service);
  return lines.map(({ id, label, unit, kind, values }) => ({
    service,
    per: "year",
    table: {
      measure: { id, label, unit, kind },
      by: [],
      groups: everything,
      times: years,
      opening: Float64Array.of(Number.NaN),
      values: Float64Array.from(values),
    },
  }));
};

function figureTable({ plan, calendar, series }: Resolved, id: string): Filled {
  const own = series(id);
  const { member } = cursor();
  const values = calendar.years.map(({ first, last }) => {
    let sum = 0;
    for (let month = first; month <= last; month += 1) sum += pick(own, month, member);
    return sum / (last + 1 - first);
  });
  const { label = id, unit = "" } = plan.assumptions.find((one) => one.id === id) ?? {};
  return {
    service: undefined,
    per: "year",
    table: {
      measure: { id, label, unit, kind: "mean" },
      by: [],
      groups: everything,
      times: calendar.years.map(({ name }) => name),
      opening: Float64Array.of(Number.NaN),
      values: Float64Array.from(values),
    },
  };
}

/** The tables to keep of one scenario's run, in an order that is the same in every draw. */
export function tablesKept(
  { workforce = [], lists = [], composition = [], worth = [], figures = [] }: Keep,
  projection: Projection | undefined,
  services: Services | undefined,
  resolved: Resolved,
): readonly Filled[] {
  const ofWorkforce =
    projection === undefined
      ? []
      : workforce.flatMap((asked) =>
          projection.tables(asked).map((table) => ({ service: undefined, per: asked.time ?? "year", table })),
        );
  const ofLists = services === undefined ? [] : lists.flatMap((asked) => listTables(services, asked));
  const ofPeople =
    projection === undefined
      ? []
      : composition.flatMap((asked) =>
          compositionTables(projection.run, asked).map((table) => ({
            service: undefined,
            per: "year" as const,
            table,
          })),
        );
  const ofWorth = services === undefined ? [] : worth.flatMap((service) => worthTables(services, service));
  return [...ofWorkforce, ...ofLists, ...ofPeople, ...ofWorth, ...figures.map((id) => figureTable(resolved, id))];
}

/** Gives the tables of all scenarios their columns. */
export function layoutOf(
  scenarios: readonly { readonly scenario: string | undefined; readonly filled: readonly Filled[] }[],
): { readonly tables: readonly KeptTable[]; readonly columns: number } {
  let first = 0;
  const tables = scenarios.flatMap(({ scenario, filled }) =>
    filled.map(({ service, per, table: { measure: told, by, groups, times } }): KeptTable => {
      const { id, label, unit, kind, prices } = told;
      const measure = { id, label, unit, kind, ...(prices === undefined ? {} : { prices }) };
      const table = { scenario, service, measure, per, by, groups, times, first };
      first += columnsOf(table);
      return table;
    }),
  );
  return { tables, columns: first };
}

/** Writes the tables of one scenario into the row of a draw, in the order of {@link layoutOf}. */
export function writeRow(
  filled: readonly Filled[],
  tables: readonly KeptTable[],
  row: Float32Array | Float64Array,
): void {
  filled.forEach(({ table }, number) => {
    const kept = elementAt(tables, number);
    const times = table.times.length;
    for (let group = 0; group < table.groups.length; group += 1) {
      const opening = columnOf(kept, group, undefined);
      row[opening] = table.opening[group]!;
      for (let time = 0; time < times; time += 1) row[opening + 1 + time] = table.values[group * times + time]!;
    }
  });
}
