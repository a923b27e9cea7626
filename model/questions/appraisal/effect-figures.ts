/** What an option brings, counted as it is, with what one of it costs and what one would have to be worth. */
import { elementAt } from "../../assumptions/present";
import { lowerFirst } from "../../plan/ask/words";
import type { CostEach, Effect, Standing } from "./appraisal";
import type { Read } from "./figures";
import { listEffects, workforceEffects } from "./lines";
import { difference, type Frame, type MoneyLine } from "./money-lines";
import { presentValue } from "./rates";

export type EffectFigures = Omit<Effect, "wanted" | "evidence"> & { readonly serviceId: string | undefined };

/** What the cost of one is worked out from: the discounted money of the option. */
export interface Money {
  /** Costs less the cash that comes back; GBP. */
  readonly netCost: number;
  /** All benefits in money less costs; GBP. */
  readonly net: number;
  /** What an amount as large as these is told from nothing by; GBP. */
  readonly nothing: number;
  readonly factors: readonly number[];
}

/** The cost of one of an effect, where a cost of one says anything. */
export function costEach(cost: number, amount: number, nothing: number): CostEach {
  if (Number.isNaN(cost) || Number.isNaN(amount)) return { standing: "unknown", cost: Number.NaN };
  const dearer = cost > nothing;
  const cheaper = cost < -nothing;
  const more = amount > 1e-9;
  const less = amount < -1e-9;
  const standing: Standing =
    !dearer && !cheaper && !more && !less
      ? "same"
      : dearer
        ? more
          ? "dearer-and-more"
          : "dearer-and-no-more"
        : less
          ? "cheaper-and-less"
          : "cheaper-and-more";
  return {
    standing,
    cost: standing === "dearer-and-more" || standing === "cheaper-and-less" ? cost / amount : Number.NaN,
  };
}

/**
 * GBP for one of an effect at which the option just pays: at least so much where there is more of it, at most where there
 * is less. 0 where it pays whatever one is worth; NaN where it never does.
 */
export function worthToPay(withoutIt: number, amount: number): number {
  if (amount < -1e-9) return withoutIt > 0 ? withoutIt / -amount : Number.NaN;
  if (withoutIt >= 0) return 0;
  return amount > 1e-9 ? -withoutIt / amount : Number.NaN;
}

interface Told {
  readonly id: string;
  readonly label: string;
  readonly one: string;
  readonly unit: string;
  readonly kind: Effect["kind"];
  readonly years: readonly number[];
  readonly service: { readonly id: string; readonly label: string } | undefined;
  /** The line of money that has its price. */
  readonly priced: MoneyLine | undefined;
}

const units: Readonly<Record<string, string>> = {
  wte_years: "WTE-years",
  staff_in_post: "WTE",
  vacant_posts: "WTE",
  exits: "people",
  cases_completed: "cases",
  weeks_waited: "person-weeks",
  over_aim: "people",
};

function toldEffects(read: Read, frame: Frame, option: string, lines: readonly MoneyLine[]): readonly Told[] {
  const years = (measure: string, direction: number, service?: string): readonly number[] =>
    difference(read, frame, option, measure, service).map((value) => (direction < 0 ? 0 - value : value));
  const staff = (frame.staff ? workforceEffects : []).map(({ measure, label, one, kind, direction }): Told => ({
    id: measure,
    label,
    one,
    unit: units[measure] ?? "",
    kind,
    years: years(measure, direction),
    service: undefined,
    priced: undefined,
  }));
  const ofServices = frame.services.flatMap((service): Told[] => {
    const priced = (id: string): MoneyLine | undefined => lines.find((line) => line.id === id);
    return [
      ...service.outcomes.map(({ id, label, unit, aim }): Told => ({
        id: `outcome:${service.id}:${id}`,
        label: aim === "fewer" ? `Fewer: ${lowerFirst(label)}` : label,
        one: `one of ${label}${aim === "fewer" ? " fewer" : ""}`,
        unit,
        kind: "flow",
        years: years(`outcome:${id}`, 1, service.id),
        service,
        priced: priced(`worth:${service.id}:${id}`),
      })),
      ...listEffects.map(({ measure, label, one, kind, direction }): Told => ({
        id: `${measure}:${service.id}`,
        label,
        one,
        unit: units[measure] ?? "",
        kind,
        years: years(measure, direction, service.id),
        service,
        priced: measure === "weeks_waited" ? priced(`waiting:${service.id}`) : undefined,
      })),
    ];
  });
  return [...staff, ...ofServices];
}

export function effectFigures(
  read: Read,
  frame: Frame,
  option: string,
  lines: readonly MoneyLine[],
  { netCost, net, nothing, factors }: Money,
): readonly EffectFigures[] {
  return toldEffects(read, frame, option, lines).map(({ years, priced, service, ...told }) => {
    const flow = told.kind === "flow";
    const total = flow ? years.reduce((sum, value) => sum + value, 0) : elementAt(years, -1);
    const presentAmount = flow ? presentValue(years, factors) : total;
    const worth = priced === undefined ? 0 : presentValue(priced.years, factors);
    const withoutIt = net - (Number.isNaN(worth) ? 0 : worth);
    const amount = years.reduce((sum, value) => sum + Math.abs(value), 0);
    const paid = priced === undefined ? Number.NaN : priced.years.reduce((sum, value) => sum + Math.abs(value), 0);
    return {
      ...told,
      years,
      service: service?.label,
      serviceId: service?.id,
      total,
      presentAmount,
      each: costEach(netCost, presentAmount, nothing),
      breakEvenValue: flow && !Number.isNaN(presentAmount) ? worthToPay(withoutIt, presentAmount) : Number.NaN,
      value: priced === undefined || !(amount > 0) || Number.isNaN(paid) ? undefined : paid / amount,
      breakEvenShare: worth > 0 ? Math.max(0, -withoutIt / worth) : undefined,
    };
  });
}
