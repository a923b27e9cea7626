/** A lead's figures as the values of a service: "your figure" of the day, judgement, without anybody else's source. */
import { startOrderOf, waitingBands } from "../../assumptions/declared/choices";
import { elementAt } from "../../assumptions/present";
import { dayWords } from "../ask/value-words";
import { idsOf } from "../ask/scope";
import type { Assumption, Plan, Service, WhereEntry } from "../plan";
import { yourFigure, type Signature } from "./edit";
import { emptied, figuresOfAList } from "./figures-of-one-service";
import type { OwnFigures } from "./own-service-figures";
import { assumptionIn, withAssumption } from "./parts";
import { listed } from "./set-value";

/** When the figures were counted and where the list is. */
export interface Counted {
  /** An ISO day. */
  readonly on: string;
  /** The place of the plan whose list it is; left out where the service has one only. */
  readonly place?: string | undefined;
}

const spreadOut =
  "A total: how long each has waited is not given, so people are spread over the weeks up to the longest wait.";

const longestFirst =
  "The list was given as a total, which does not say in what order people were started, so those who have waited longest go first.";

type Entry = Pick<WhereEntry, "value" | "status" | "reason"> & { readonly band?: string };

function entriesOf(figures: OwnFigures, on: string, signed: Signature): Readonly<Record<string, readonly Entry[]>> {
  const { list, longest, referrals, starts, order } = figures;
  const own = `${yourFigure(signed)} Counted ${dayWords(on)}.`;
  const rate = ({ value, workedOut }: OwnFigures["referrals"]): Entry =>
    workedOut === undefined
      ? { value, status: "judgement", reason: own }
      : { value, status: "derived", reason: `${own} ${workedOut}` };
  const ordered = (value: number): Pick<Entry, "value" | "status" | "reason"> => ({
    value,
    status: order === undefined ? "judgement" : "calibrated",
    reason: order === undefined ? longestFirst : order.workedOut,
  });
  return {
    opening_list:
      list.kind === "total"
        ? [{ value: list.people, status: "judgement", reason: `${own} ${spreadOut}` }]
        : waitingBands.map(({ id }) => ({
            band: id,
            value: list.people[id] ?? null,
            status: "judgement",
            reason: own,
          })),
    opening_longest_wait: [{ value: longest, status: "judgement", reason: own }],
    opening_in_treatment: [],
    referrals: [rate(referrals)],
    starts_per_week: starts === undefined ? [] : [rate(starts)],
    starts_per_wte: [],
    start_order: [ordered(startOrderOf(order === undefined ? "longest-first" : "by-profile"))],
    start_profile:
      order === undefined
        ? []
        : waitingBands.map(({ id }, band) => ({ band: id, ...ordered(elementAt(order.profile, band)) })),
  };
}

/** True where a value is for these services alone. */
function isOf(entry: WhereEntry, services: readonly Service[]): boolean {
  const own = new Set(services.flatMap((service) => [service.id, ...service.tiers.map((tier) => tier.id)]));
  const named = [...idsOf(entry.service), ...idsOf(entry.tier)];
  return named.length > 0 && named.every((id) => own.has(id));
}

/** A figure with the values of these services and of nobody else whom they replace. */
export function withOwn(
  assumption: Assumption,
  services: readonly Service[],
  entries: readonly WhereEntry[],
  whole: "kept" | "emptied",
): Assumption {
  const others = (assumption.where ?? []).filter((entry) => whole === "kept" && !isOf(entry, services));
  return { ...(whole === "kept" ? assumption : emptied(assumption)), where: [...others, ...entries] };
}

/**
 * The plan with the figures of a list in it, for each of the services: several are alternatives for the same people.
 * @param whole whether values for everybody stay, because other services have them too
 */
export function withOwnFigures(
  plan: Plan,
  services: readonly Service[],
  figures: OwnFigures,
  { on, place }: Counted,
  whole: "kept" | "emptied",
  signed: Signature,
): Plan {
  const entries = entriesOf(figures, on, signed);
  const at = place === undefined ? {} : { place };
  let next = plan;
  for (const id of figuresOfAList) {
    const given = services.flatMap((service) =>
      (entries[id] ?? []).map((entry): WhereEntry => ({
        ...at,
        ...(id === "opening_list" ? { tier: service.id } : { service: service.id }),
        ...entry,
      })),
    );
    const before = assumptionIn(next, id);
    const holder = before ?? listed(id);
    if (holder === undefined || (before === undefined && given.length === 0)) continue;
    next = withAssumption(next, withOwn(holder, services, given, whole));
  }
  next = withShares(next, services, figures.shares, `${yourFigure(signed)} Counted ${dayWords(on)}.`);
  // A plan that lists starts by WTE means to count by them, also where they are empty.
  return figures.starts === undefined || whole === "kept"
    ? next
    : { ...next, assumptions: next.assumptions.filter(({ id }) => id !== "starts_per_wte") };
}

/** The plan with the shares of the tiers, of a service that has as many. */
function withShares(
  plan: Plan,
  services: readonly Service[],
  shares: readonly number[] | undefined,
  reason: string,
): Plan {
  const holder = assumptionIn(plan, "tier_share") ?? listed("tier_share");
  if (shares === undefined || holder === undefined) return plan;
  const entries = services
    .filter(({ tiers }) => tiers.length === shares.length)
    .flatMap(({ tiers }) =>
      tiers.map(({ id }, at): WhereEntry => ({ tier: id, value: elementAt(shares, at), status: "judgement", reason })),
    );
  return withAssumption(plan, withOwn(holder, services, entries, "kept"));
}
