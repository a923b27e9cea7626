/** The new opening beside the first one and what had been forecast, by level and by place. */
import { elementAt } from "../../assumptions/present";
import { countedWhere } from "../../plan/ask/history-words";
import { without } from "../../plan/edit/without";
import type { Run } from "../../workforce/program/run";
import { toRow, cursor } from "../../workforce/program/shape";
import type { ActualOpening } from "./actual-opening";
import type { CarriedList } from "../../services/figures/carried-over";
import { staffByRow } from "./moved-plan";
import type { CountTold, OpeningCount } from "./opening-counts";
import { openingParts, type OpeningPart } from "./opening-parts";

export interface OpeningRow extends OpeningPart {
  /** At the first start, as forecast for the day before the new one, and as the opening becomes. */
  readonly was: number | undefined;
  readonly forecast: number;
  readonly becomes: number;
  /** Whether it rests on a count of just these people, on one of others too or of some of them, or on the forecast alone. */
  readonly from: "counted" | "shared" | "forecast";
}

export function openingRows(
  run: Run,
  was: {
    readonly heads: Float64Array;
    readonly posts: Float64Array;
    readonly lists: readonly CarriedList[];
    /** People waiting on a service's list at the first start. */
    readonly waitingAtFirst: (service: string) => number | undefined;
  },
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
  /** Whether a count is of some of the people of a part. */
  const meets = (count: OpeningCount, place: string | undefined, level: string | undefined): boolean => {
    const scope = members.scope(without(countedWhere(count), "service"));
    return (
      (place === undefined || (scope.get("place")?.includes(members.index("place", place)) ?? true)) &&
      (level === undefined || (scope.get("level")?.includes(members.index("level", level)) ?? true))
    );
  };
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
    return exact ? "counted" : some.some((one) => meets(one, place, level)) ? "shared" : "forecast";
  };
  const listFrom = (service: string): OpeningRow["from"] => {
    const some = used.filter((one) => one.counts === "waiting" && one.service === service);
    const exact = some.some(({ place }) => place === undefined || place === whole);
    return exact ? "counted" : some.length > 0 ? "shared" : "forecast";
  };
  const parts = openingParts(plan);
  const rows = parts.flatMap((part): OpeningRow[] => {
    const { counts, place, level } = part;
    if (counts === "waiting") return [];
    const [placeAt, levelAt] = [
      place === undefined ? undefined : members.index("place", place),
      level === undefined ? undefined : members.index("level", level),
    ];
    const of = (ownPlace: number, ownLevel: number): boolean =>
      (placeAt ?? ownPlace) === ownPlace && (levelAt ?? ownLevel) === ownLevel;
    const staff = counts === "staff_in_post";
    return [
      {
        ...part,
        was: sum(staff ? openingWte : openingEstablishment, of),
        forecast: sum(staff ? staffWas : was.posts, of),
        becomes: sum(staff ? staffNow : postsNow, of),
        from: fromOf(
          staff ? ["staff_in_post", "headcount"] : ["establishment", "vacancies", "vacancy_rate"],
          place,
          level,
        ),
      },
    ];
  });
  const waiting = (lists: readonly CarriedList[], service: string): number =>
    lists
      .filter((list) => list.service === service)
      .flatMap(({ tiers }) => tiers.flatMap((tier) => tier.waiting))
      .reduce((all, people) => all + people, 0);
  const services = parts.flatMap((part): OpeningRow[] => {
    const { service } = part;
    if (service === undefined || !was.lists.some((list) => list.service === service)) return [];
    return [
      {
        ...part,
        was: was.waitingAtFirst(service),
        forecast: waiting(was.lists, service),
        becomes: waiting(now.lists, service),
        from: listFrom(service),
      },
    ];
  });
  return [...rows, ...services];
}
