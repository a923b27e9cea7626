/** Who the workforce is as CSV and JSON; README.md beside this file has their shapes. What is not shown has no number. */
import { cellAt, markWords, modelVersion, shareThere, wantedOf, type Composition } from "../../model/index";
import { asText, csvLines } from "./csv";
import type { Input } from "./io";

export interface ToldUnder {
  /** Undefined for the base. */
  readonly scenario: string | undefined;
  readonly name: string;
  readonly told: Composition;
}

const head = [
  "scenario",
  "characteristic",
  "place_id",
  "place",
  "level",
  "group_id",
  "group",
  "time",
  "staff",
  "people",
  "share",
  "not_shown",
];

/** One group at one place, level and time. */
interface Line {
  readonly place: Composition["places"][number];
  readonly column: Composition["columns"][number];
  readonly group: Composition["groups"][number];
  readonly time: string;
  readonly staff: number;
  readonly people: number | null;
  readonly share: number | null;
  /** Why there is no number; null where there is. */
  readonly notShown: string | null;
}

function linesOf(told: Composition): Line[] {
  return told.places.flatMap((place) =>
    told.columns.flatMap((column) =>
      told.groups.flatMap((group, number) =>
        told.times.map((time, at): Line => {
          const where = { place: place.id, column: column.id };
          const cell = cellAt(told, { ...where, time: at, group: number }) ?? -1;
          const { share, mark } = shareThere(told, { ...where, time, group: group.id });
          return {
            place,
            column,
            group,
            time,
            staff: told.heads[Math.floor(cell / told.groups.length)] ?? 0,
            people: share === undefined ? null : (told.counts[cell] ?? null),
            share: share ?? null,
            notShown: share === undefined ? markWords(mark) : null,
          };
        }),
      ),
    ),
  );
}

/** One number a line. */
export const compositionCsv = (under: readonly ToldUnder[]): string =>
  csvLines([
    head,
    ...under.flatMap(({ name, told }) =>
      linesOf(told).map(({ place, column, group, time, staff, people, share, notShown }) => [
        asText(name),
        told.characteristic.id,
        place.id,
        asText(place.label),
        asText(column.label),
        group.id,
        asText(group.label),
        time,
        String(staff),
        people === null ? "" : String(people),
        share === null ? "" : String(share),
        notShown ?? "",
      ]),
    ),
  ]);

/** Version 1: new keys may be added; a changed or removed one makes a new version. */
export function compositionFile({ plan, hash }: Input, under: readonly ToldUnder[]) {
  return {
    format: "ot-composition",
    version: 1,
    plan: { title: plan.title, hash },
    model: { version: modelVersion },
    under: under.map(({ scenario, name, told }) => ({
      scenario: scenario ?? null,
      name,
      characteristic: told.characteristic,
      comparator: told.comparator ?? null,
      by: told.by,
      place: told.place,
      countsNotShownBelow: told.below,
      groups: told.groups.map((group) => {
        const needed = told.needed.find((one) => one.group === group.id)?.needed;
        return {
          id: group.id,
          label: group.label,
          comparator: wantedOf(told, group.id) ?? null,
          joinersNeeded: needed?.can === true ? needed.share : null,
          canBeReached: needed?.can ?? null,
          // With all joiners of the group, or none of them.
          best: needed?.can === false ? needed.best : null,
        };
      }),
      missing: told.missing.map(({ assumption, where, groups, says }) => ({ assumption, where, groups, says })),
      values: linesOf(told).map(({ place, column, group, ...line }) => ({
        place: place.id,
        level: column.id,
        group: group.id,
        ...line,
      })),
    })),
  };
}
