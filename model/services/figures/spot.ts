/** Reads the figures of one service at one place out of the resolved register. */
import { elementAt } from "../../assumptions/present";
import { pick } from "../../workforce/program/inputs";
import { priceNumber } from "../../workforce/program/price-year";
import { cursor, type Cursor } from "../../workforce/program/shape";
import { stretchStarts } from "../../workforce/program/timed";
import { serviceCatalogue } from "../../assumptions/catalogue";
import type { Resolved } from "../../resolve/resolved";
import type { Service } from "../../plan/plan";

/** One service at one place (a leaf), with its numbers in the plan's dimensions. */
export interface Spot {
  readonly resolved: Resolved;
  readonly service: Service;
  /** Number of the service, of the place among all the places the service has, and of the service's first tier. */
  readonly serviceNumber: number;
  readonly place: number;
  readonly places: readonly number[];
  readonly firstTier: number;
  /** The settings its staff work in. */
  readonly settings: readonly number[];
  /**
   * A figure in a month of the plan; NaN where it is missing. Where it is empty and another holds in its place, that one.
   * The tier is counted within the service.
   */
  figure(id: string, month: number, at?: FigureAt): number;
  /** Which assumption gives that figure: its own, or the one it follows. */
  givenBy(id: string, month: number, at?: FigureAt): string;
  /** Months in which any figure of services may change, beginning with 0. */
  readonly changes: readonly number[];
}

/** A service at one place as a list is worked out from it. */
export interface Spots {
  readonly now: Spot;
  /** Before any scenario. */
  readonly base: Spot;
  /** Whose figures the list opens with: one of the two. */
  readonly opens: Spot;
}

export interface FigureAt {
  readonly tier?: number;
  /** Another place of the service. */
  readonly place?: number;
  readonly level?: number;
  readonly setting?: number;
  /** Counted over the plan's outcomes. */
  readonly outcome?: number;
  /** Calendar month, from 0. */
  readonly month?: number;
  /** Band of weeks waited, from 0. */
  readonly band?: number;
}

/** By figure, the one that holds where it is empty. */
const followed: ReadonlyMap<string, string> = new Map(
  serviceCatalogue.flatMap(({ id, follows }) => (follows === undefined ? [] : [[id, follows] as const])),
);
const listed = [
  ...serviceCatalogue.filter((entry) => entry.kind !== "total").map((entry) => entry.id),
  ...followed.values(),
];

/** The spots of a service: one for each leaf place it serves. */
export function spotsOf(resolved: Resolved, service: Service): Spot[] {
  const { members, plan } = resolved;
  const places =
    service.place === undefined ? members.ids.place.map((_, number) => number) : members.leavesUnder(service.place);
  const changes = stretchStarts(listed.map((id) => resolved.series(id)));
  const prices = priceNumber(resolved.series("price_year"));
  const serviceNumber = members.index("service", service.id);
  const firstTier = members.index("tier", elementAt(service.tiers, 0).id);
  const settings = plan.structure.settings.flatMap((setting, number) =>
    service.setting === undefined || setting.id === service.setting ? [number] : [],
  );
  return places.map((place): Spot => {
    const here: Cursor = cursor();
    here.prices = prices;
    const read = (id: string, month: number, at?: FigureAt): number => {
      here.place = at?.place ?? place;
      here.service = serviceNumber;
      here.tier = firstTier + (at?.tier ?? 0);
      here.level = at?.level ?? 0;
      here.setting = at?.setting ?? settings[0] ?? 0;
      here.outcome = at?.outcome ?? 0;
      here.month = at?.month ?? 0;
      here.band = at?.band ?? 0;
      return pick(resolved.series(id), month, here.member);
    };
    return {
      resolved,
      service,
      serviceNumber,
      place,
      places,
      firstTier,
      settings,
      changes,
      figure: (id, month, at) => {
        const own = read(id, month, at);
        const leads = Number.isNaN(own) ? followed.get(id) : undefined;
        return leads === undefined ? own : read(leads, month, at);
      },
      givenBy: (id, month, at) => (Number.isNaN(read(id, month, at)) ? (followed.get(id) ?? id) : id),
    };
  });
}

/** A figure that may be left out, with what leaving it out means. */
export const orElse = (value: number, leftOut: number): number => (Number.isNaN(value) ? leftOut : value);
