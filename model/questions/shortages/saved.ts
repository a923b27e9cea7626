/** A quarter as it is saved in the plan, and what has changed since. */
import { elementAt } from "../../assumptions/present";
import { without } from "../../plan/edit/without";
import { writePlan } from "../../plan/file/write";
import { sha256 } from "../../plan/json/sha-256";
import type { Plan } from "../../plan/plan";
import { shortageMeasure } from "../../plan/shortage-measures";
import { shortageGrades, type SavedQuarter, type SavedShortage, type ShortageRule } from "../../plan/shortage-schema";
import type { Shortage, Shortages } from "./shortages";
import { byOf, spotKey, type Spot, type SpotsAsked } from "./spots";

/** What a quarter came from: all that results rest on, and none of what was written down about them. */
export function shortageInputsHash(plan: Plan, rules: readonly ShortageRule[]): string {
  const figures = without(plan, "notes", "shortageQuarters", "shortageRules", "reports", "workshop");
  return sha256(`${writePlan({ ...figures, log: [] })}${JSON.stringify(rules)}`);
}

const rowOf = ({ spot, measure, rule, value, since }: Shortage): SavedShortage => ({
  place: spot.place.id,
  ...(spot.setting === undefined ? {} : { setting: spot.setting.id }),
  ...(spot.level === undefined ? {} : { level: spot.level.id }),
  ...(spot.service === undefined ? {} : { service: spot.service.id }),
  measure,
  rule: rule.id,
  grade: rule.grade,
  value,
  ...(since === undefined ? {} : { since }),
});

/** How a quarter was looked at, and what saved it. */
export interface SavedAs {
  readonly spots: SpotsAsked;
  readonly scenario: string | undefined;
  /** An ISO time. */
  readonly saved: string;
  /** Version of the model. */
  readonly version: string;
}

/** What was shown, compact, to be kept with `saveQuarter`. */
export function quarterToSave(
  plan: Plan,
  rules: readonly ShortageRule[],
  shown: Shortages,
  { spots, scenario, saved, version }: SavedAs,
): SavedQuarter {
  return {
    quarter: shown.quarters[shown.quarter]?.name ?? "",
    saved,
    version,
    hash: shortageInputsHash(plan, rules),
    ...(scenario === undefined ? {} : { scenario }),
    by: [...byOf(spots)],
    rows: shown.now.map(rowOf),
  };
}

/**
 * The saved quarter that what is shown is compared with: the latest before it of the same scenario and breakdown, or the
 * same quarter as it was saved where there is none before.
 */
export function savedBefore(
  quarters: readonly SavedQuarter[],
  quarter: string,
  spots: SpotsAsked,
  scenario: string | undefined,
): SavedQuarter | undefined {
  const by = byOf(spots).join();
  const alike = quarters.filter((one) => one.by.join() === by && one.scenario === scenario);
  const earlier = alike.filter((one) => one.quarter < quarter).sort((a, b) => (a.quarter < b.quarter ? 1 : -1));
  return earlier[0] ?? alike.find((one) => one.quarter === quarter);
}

export const changeKinds = ["new", "worse", "same", "better", "gone", "not judged"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A shortage beside what was saved of it. */
export interface ShortageChange {
  readonly kind: ChangeKind;
  readonly spot: Pick<Spot, "place"> & Partial<Spot>;
  readonly now: Shortage | undefined;
  readonly before: SavedShortage | undefined;
  /** Why it is not known to be over, where it cannot be judged now. */
  readonly why?: string;
}

/** A change of less than this share of what it was is none. */
const SAME = 0.005;

function kindOf(now: Shortage, before: SavedShortage): ChangeKind {
  const graver = shortageGrades.indexOf(now.rule.grade) - shortageGrades.indexOf(before.grade);
  if (graver !== 0) return graver > 0 ? "worse" : "better";
  const way = shortageMeasure(now.measure).worse === "above" ? 1 : -1;
  const by = way * (now.value - before.value);
  if (Math.abs(by) <= SAME * Math.abs(before.value)) return "same";
  return by > 0 ? "worse" : "better";
}

/** Why a saved shortage that is not short now is not known to be over; undefined where it was judged and is. */
function unknownNow(plan: Plan, { lines, quarter }: Shortages, key: string, row: SavedShortage): string | undefined {
  const { places, settings, levels, services = [] } = plan.structure;
  const has = (list: readonly { readonly id: string }[], id: string | undefined): boolean =>
    id === undefined || list.some((one) => one.id === id);
  if (!has(places, row.place)) return "the plan has no such place any more";
  if (!has(settings, row.setting) || !has(levels, row.level) || !has(services, row.service))
    return "the plan has no such part any more";
  const line = lines.find(({ spot, measure }) => keyed(spot, measure) === key);
  if (line === undefined) return "not judged: no rule looks at it, or its figures are missing";
  return elementAt(line.grades, quarter) < 0 ? "not judged: its figures are missing, or too few" : undefined;
}

const keyed = (spot: ShortageChange["spot"], measure: string): string => `${spotKey(spot)} ${measure}`;

/** The quarters saved in another plan, to be compared with this one: what is of a place that only one of them has is not. */
export function quartersFrom(other: Plan, plan: Plan): readonly SavedQuarter[] {
  const idsOf = ({ structure }: Plan): ReadonlySet<string> => new Set(structure.places.map(({ id }) => id));
  const [then, now] = [idsOf(other), idsOf(plan)];
  const alone = [...[...then].filter((id) => !now.has(id)), ...[...now].filter((id) => !then.has(id))];
  return (other.shortageQuarters ?? []).map((one) => ({ ...one, remade: [...(one.remade ?? []), ...alone] }));
}

/** Places of the plan that were put together, divided or added since a quarter was saved. */
export const remadeSince = (plan: Plan, { remade = [] }: SavedQuarter): Plan["structure"]["places"] =>
  plan.structure.places.filter(({ id }) => remade.includes(id));

/**
 * Everything short now or then, each as new, worse, the same, better or gone; what cannot be judged now is not gone. Names
 * come from the plan as it is. Places that are others now than they were then are left out: what is new in them cannot be told.
 */
export function changeSince(plan: Plan, shown: Shortages, saved: SavedQuarter): readonly ShortageChange[] {
  const { places, settings, levels, services = [] } = plan.structure;
  const named = (list: readonly { readonly id: string; readonly label: string }[], id: string) => ({
    id,
    label: list.find((one) => one.id === id)?.label ?? id,
  });
  const spotOfRow = (row: SavedShortage): ShortageChange["spot"] => ({
    place: named(places, row.place),
    ...(row.setting === undefined ? {} : { setting: named(settings, row.setting) }),
    ...(row.level === undefined ? {} : { level: named(levels, row.level) }),
    ...(row.service === undefined ? {} : { service: named(services, row.service) }),
  });
  const remade = new Set(remadeSince(plan, saved).map(({ id }) => id));
  const then = saved.rows.filter(({ place }) => !remade.has(place));
  const before = new Map(then.map((row) => [keyed(spotOfRow(row), row.measure), row]));
  const seen = new Set<string>();
  const comparable = shown.now.filter(({ spot }) => !remade.has(spot.place.id));
  const now = comparable.map((one): ShortageChange => {
    const key = keyed(one.spot, one.measure);
    seen.add(key);
    const row = before.get(key);
    return { kind: row === undefined ? "new" : kindOf(one, row), spot: one.spot, now: one, before: row };
  });
  const gone = [...before]
    .filter(([key]) => !seen.has(key))
    .map(([key, row]): ShortageChange => {
      const why = unknownNow(plan, shown, key, row);
      const change = { spot: spotOfRow(row), now: undefined, before: row };
      return why === undefined ? { kind: "gone", ...change } : { kind: "not judged", ...change, why };
    });
  return [...now, ...gone].sort((a, b) => changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind));
}
