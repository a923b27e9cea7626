/** What is typed into the form for a service, and the change it stands for. */
import type { MinutesThen, Plan, Service, ServiceChange, TierThen, Value } from "../../model";
import type { ServiceVerb } from "../words/service-change";

export interface Draft {
  readonly from: string;
  /** The month in which somebody is back. */
  readonly to: string;
  readonly place: string | undefined;
  readonly level: string | undefined;
  readonly weeks: Value;
  /** Cases or hours a week; WTE away. */
  readonly amount: Value;
  readonly by: "share" | "people";
  readonly off: Value;
  readonly over: Value;
  readonly loss: Value;
  readonly lossMonths: Value;
  /** The boxes of the tiers that have been changed, by {@link boxKey}. */
  readonly changed: Readonly<Record<string, Value>>;
  readonly why: string;
}

export type TierFigure = "share" | "contacts" | "groupSize" | "weeks";
export type LevelFigure = "direct" | "travel" | "indirect";

/** The name of a box of the tiers. */
export const boxKey = (tier: string, figure: TierFigure | LevelFigure, level?: string): string =>
  [tier, figure, ...(level === undefined ? [] : [level])].join(" ");

export const emptyDraft = ({ start, structure }: Plan): Draft => ({
  from: start,
  to: "",
  place: undefined,
  level: structure.levels.length === 1 ? structure.levels[0]?.id : undefined,
  weeks: null,
  amount: null,
  by: "share",
  off: null,
  over: null,
  loss: null,
  lossMonths: null,
  changed: {},
  why: "",
});

const isMonth = (text: string): boolean => /^\d{4}-\d{2}$/.test(text);
const given = (value: Value | undefined): number | undefined => (typeof value === "number" ? value : undefined);

/** What a box shows: what has been typed, or what holds then. */
export const boxValue = (draft: Draft, key: string, now: number | undefined): Value =>
  key in draft.changed ? (draft.changed[key] ?? null) : (now ?? null);

/** The shares of the tiers as the boxes have them; undefined while one is empty. */
export function sharesOf(draft: Draft, now: readonly TierThen[]): readonly number[] | undefined {
  const shares = now.map(({ tier, share }) => boxValue(draft, boxKey(tier, "share"), share));
  return shares.every((share) => typeof share === "number") ? shares : undefined;
}

function tiersOf(draft: Draft, now: readonly TierThen[]): readonly TierThen[] {
  const changed = (tier: string, figure: TierFigure | LevelFigure, level?: string): number | undefined =>
    given(draft.changed[boxKey(tier, figure, level)]);
  // Shares are of one whole: where one of them moves, all are said.
  const moved = now.some(({ tier, share }) => {
    const to = changed(tier, "share");
    return to !== undefined && to !== share;
  });
  return now.flatMap((tier): TierThen[] => {
    const minutes = (tier.minutes ?? []).flatMap(({ level }): MinutesThen[] => {
      const [direct, travel, indirect] = (["direct", "travel", "indirect"] as const).map((figure) =>
        changed(tier.tier, figure, level),
      );
      return direct === undefined && travel === undefined && indirect === undefined
        ? []
        : [{ level, direct, travel, indirect }];
    });
    const then: TierThen = {
      tier: tier.tier,
      share: moved ? given(boxValue(draft, boxKey(tier.tier, "share"), tier.share)) : undefined,
      contacts: changed(tier.tier, "contacts"),
      groupSize: changed(tier.tier, "groupSize"),
      weeks: changed(tier.tier, "weeks"),
      minutes: minutes.length === 0 ? undefined : minutes,
    };
    return Object.entries(then).some(([name, value]) => name !== "tier" && value !== undefined) ? [then] : [];
  });
}

/**
 * The change a draft stands for; undefined where it does not say enough to be tried.
 * @param now how the service works in the month the change begins
 */
export function changeOf(
  what: ServiceVerb,
  draft: Draft,
  service: Service,
  now: readonly TierThen[],
): ServiceChange | undefined {
  const { from, to, place, level, by } = draft;
  if (!isMonth(from)) return undefined;
  const why = draft.why.trim();
  const told = { service: service.id, from, ...(why === "" ? {} : { why }) };
  const there = place === undefined ? {} : { place };
  switch (what) {
    case "clinics": {
      const [weeks, aWeek] = [given(draft.weeks), given(draft.amount)];
      const hours = service.capacity === "hours";
      if (weeks === undefined || aWeek === undefined || (hours && level === undefined)) return undefined;
      return { what, ...told, ...there, weeks, aWeek, ...(hours ? { level } : {}) };
    }
    case "look-through": {
      const off = given(draft.off);
      return off === undefined ? undefined : { what, ...told, [by]: off };
    }
    case "model": {
      const [over, loss, months] = [given(draft.over), given(draft.loss), given(draft.lossMonths)];
      const tiers = tiersOf(draft, now);
      const training = loss === undefined || months === undefined ? undefined : { loss, months };
      if (tiers.length === 0 && training === undefined) return undefined;
      return { what, ...told, tiers, over: over === 0 ? undefined : over, training };
    }
    case "away": {
      const wte = given(draft.amount);
      if (wte === undefined || level === undefined || !isMonth(to)) return undefined;
      return { what, ...told, ...there, level, wte, to };
    }
  }
}
