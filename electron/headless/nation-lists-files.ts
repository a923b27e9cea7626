/** The nation's lists as CSV and JSON; README.md beside this file has their shapes. */
import {
  modelVersion,
  nationListMeasures,
  nationListRests,
  readAt,
  type NationList,
  type ReadingTime,
} from "../../model/index";
import { asText, quoted } from "./csv";
import type { Input } from "./io";

const head = ["scenario", "listed", "place_id", "place", "measure", "unit", "month", "value", "staff_figure_of"];

/** One number a line, as the results of a run are: a list that is missing or in doubt has none. */
export function nationListsCsv(all: readonly NationList[], times: readonly ReadingTime[]): string {
  const lines = all.flatMap((list) =>
    list.runs.flatMap((one) =>
      nationListMeasures.flatMap((measure) =>
        times.map(({ month }) => {
          const value = readAt(one, measure, month);
          return [
            asText(one.name),
            list.listed,
            list.place.id,
            asText(list.place.label),
            measure,
            "people",
            month,
            Number.isNaN(value) ? "" : String(value),
            list.staffSharedFrom ?? "",
          ];
        }),
      ),
    ),
  );
  return [head, ...lines].map((line) => `${line.map(quoted).join(",")}\r\n`).join("");
}

/** Version 1: new keys may be added; a changed or removed one makes a new version. */
export interface NationListsFile {
  readonly format: "ot-national-lists";
  readonly version: 1;
  readonly plan: { readonly title: string; readonly hash: string };
  readonly model: { readonly version: string };
  /** Month ends the values are read at: before the plan starts, then the end of each planning year. */
  readonly months: readonly string[];
  readonly lists: readonly {
    readonly listed: string;
    readonly place: { readonly id: string; readonly label: string };
    readonly missing: string | null;
    readonly asks: readonly string[];
    readonly counted: string | null;
    /** Registered WTE the starts of the count are of. */
    readonly openingWte: number | null;
    readonly referralsAWeek: number | null;
    readonly startsAWeek: number | null;
    readonly staffFigureOf: string | null;
    readonly rests: readonly string[];
    readonly runs: readonly {
      /** Id of the scenario, null for the base. */
      readonly scenario: string | null;
      readonly name: string;
      /** By measure, a number for each of `months`; null is missing. */
      readonly values: Readonly<Record<string, readonly (number | null)[]>>;
    }[];
  }[];
}

const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value);

export function nationListsFile(
  { plan, hash }: Input,
  all: readonly NationList[],
  times: readonly ReadingTime[],
): NationListsFile {
  return {
    format: "ot-national-lists",
    version: 1,
    plan: { title: plan.title, hash },
    model: { version: modelVersion },
    months: times.map(({ month }) => month),
    lists: all.map((list) => ({
      listed: list.listed,
      place: { id: list.place.id, label: list.place.label },
      missing: list.missing ?? null,
      asks: list.asks,
      counted: list.basis?.list.month ?? null,
      openingWte: known(list.openingWte),
      referralsAWeek: known(list.basis?.referrals),
      startsAWeek: known(list.basis?.starts),
      staffFigureOf: list.staffSharedFrom ?? null,
      rests: nationListRests(list),
      runs: list.runs.map((one) => ({
        scenario: one.scenario ?? null,
        name: one.name,
        values: Object.fromEntries(
          nationListMeasures.map((measure) => [measure, times.map(({ month }) => known(readAt(one, measure, month)))]),
        ),
      })),
    })),
  };
}
