/** The new opening beside the first one and what had been forecast, by level and by place. */
import { elementAt } from "../../assumptions/present";
import { levelWithBand } from "../../plan/ask/level-words";
import type { Run } from "../../workforce/program/run";
import { toRow, cursor } from "../../workforce/program/shape";
import type { ActualOpening, CountTold } from "./actual-opening";
import type { CarriedList } from "./lists";
import { staffByRow } from "./moved-plan";

export interface OpeningRow {
  /** "Staff in post", "Funded posts" or "Waiting". */
  readonly what: string;
  /** Whom it is of: a level, a place, a service, or everybody. */
  readonly whom: string;
  readonly unit: "WTE" | "people";
  /** At the first start, as forecast for the day before the new one, and as the opening becomes. */
  readonly was: number | undefined;
  readonly forecast: number;
  readonly becomes: number;
  /** Whether it rests on a count of just these people, on one shared out among them, or on the forecast alone. */
  readonly from: "counted" | "shared" | "forecast";
}

/** More places than these are told together. */
const mostPlaces = 60;

export function openingRows(
  run: Run,
  was: { readonly heads: Float64Array; readonly posts: Float64Array; readonly lists: readonly CarriedList[] },
  now: Pick<ActualOpening, "heads" | "posts" | "givenPosts" | "lists"> & { readonly hours: Float64Array },
  told: readonly CountTold[],
): readonly OpeningRow[] {
  const { shape, inputs, openingWte, openingEstablishment } = run.program;
  const { members, plan } = inputs.resolved;
  const staffWas = staffByRow(was.heads, now.hours, shape.width);
  const staffNow = staffByRow(now.heads, now.hours, shape.width);
  const postsNow = Float64Array.from(was.posts, (posts, row) => {
    const carried = elementAt(now.posts, row);
    const own = carried.own ?? (posts - carried.beside) * elementAt(now.givenPosts, row);
    return own + carried.beside;
  });
  const at = cursor();
  const sum = (byRow: Float64Array, of: (place: number, level: number) => boolean): number => {
    let all = 0;
    for (let row = 0; row < shape.rows; row += 1) {
      toRow(at, row, shape);
      if (of(at.place, at.level)) all += elementAt(byRow, row);
    }
    return all;
  };
  const whole = plan.structure.places.find(({ parent }) => parent === undefined)?.id;
  const used = told.filter(({ notUsed }) => notUsed === undefined).map(({ count }) => count);
  const fromOf = (
    kinds: readonly string[],
    place: string | undefined,
    level: string | undefined,
  ): OpeningRow["from"] => {
    const some = used.filter(({ counts }) => kinds.includes(counts));
    const exact = some.some(
      (one) =>
        (one.place === whole ? undefined : one.place) === place && one.level === level && one.setting === undefined,
    );
    return exact ? "counted" : some.length > 0 ? "shared" : "forecast";
  };
  const groups: {
    readonly whom: string;
    place?: string;
    level?: string;
    of: (place: number, level: number) => boolean;
  }[] = [
    { whom: "Everybody", of: () => true },
    ...(shape.levels > 1
      ? members.ids.level.map((level, number) => ({
          whom: levelWithBand(elementAt(plan.structure.levels, number)),
          level,
          of: (_: number, own: number) => own === number,
        }))
      : []),
    ...(shape.places > 1 && shape.places <= mostPlaces
      ? members.ids.place.map((place, number) => ({
          whom: elementAt(members.labels.place, number),
          place,
          of: (own: number) => own === number,
        }))
      : []),
  ];
  const rows = groups.flatMap(({ whom, place, level, of }): OpeningRow[] => [
    {
      what: "Staff in post",
      whom,
      unit: "WTE",
      was: sum(openingWte, of),
      forecast: sum(staffWas, of),
      becomes: sum(staffNow, of),
      from: fromOf(["staff_in_post", "headcount"], place, level),
    },
    {
      what: "Funded posts",
      whom,
      unit: "WTE",
      was: sum(openingEstablishment, of),
      forecast: sum(was.posts, of),
      becomes: sum(postsNow, of),
      from: fromOf(["establishment", "vacancies", "vacancy_rate"], place, level),
    },
  ]);
  const waiting = (lists: readonly CarriedList[], service: string): number =>
    lists
      .filter((list) => list.service === service)
      .flatMap(({ tiers }) => tiers.flatMap((tier) => tier.waiting))
      .reduce((all, people) => all + people, 0);
  const services = (plan.structure.services ?? [])
    .filter(({ id }) => was.lists.some(({ service }) => service === id))
    .map(({ id, label }): OpeningRow => ({
      what: "Waiting",
      whom: label,
      unit: "people",
      was: undefined,
      forecast: waiting(was.lists, id),
      becomes: waiting(now.lists, id),
      from: used.some(({ counts, service }) => counts === "waiting" && service === id) ? "counted" : "forecast",
    }));
  return [...rows, ...services];
}
