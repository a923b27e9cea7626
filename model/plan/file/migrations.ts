/**
 * Plans of earlier versions are brought up one version at a time. A migration takes the parsed file of version `from`
 * and returns it as version `to`; it must not change what it was given.
 */
export interface Migration {
  /** Shown when it fails, such as "give every place a kind". */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly up: (plan: unknown) => unknown;
}

export const migrations: readonly Migration[] = [
  // Version 2 added services, which a plan need not have: nothing in a plan of version 1 reads differently.
  { name: "make room for services", from: 1, to: 2, up: (plan) => ({ ...(plan as object), version: 2 }) },
  // Version 3 tells the past from the future: until then places before the plan grew as those after it were to.
  {
    name: "keep the growth of the past apart",
    from: 2,
    to: 3,
    up: (plan) => ({ ...pastKept(plan as object), version: 3 }),
  },
];

type Loose = Readonly<Record<string, unknown>>;
const isLoose = (value: unknown): value is Loose => typeof value === "object" && value !== null;

/** Gives the growth of places before the plan the value that their growth has at its start, where only the latter is there. */
function pastKept(plan: object): object {
  const { assumptions } = plan as Loose;
  if (!Array.isArray(assumptions)) return plan;
  const list: readonly unknown[] = assumptions;
  const growth = list.find((one): one is Loose => isLoose(one) && one["id"] === "commissioning_growth");
  if (growth === undefined || list.some((one) => isLoose(one) && one["id"] === "past_places_growth")) return plan;
  const { value, source, status } = growth;
  const past = {
    id: "past_places_growth",
    label: "Growth of commissioned places before the plan",
    unit: "per year",
    value,
    ...(source === undefined ? {} : { source }),
    status,
    reason: "As the growth of commissioned places from the start on, which stood for both in earlier versions.",
  };
  const at = list.indexOf(growth);
  return { ...plan, assumptions: [...list.slice(0, at + 1), past, ...list.slice(at + 1)] };
}

export type Migrated =
  | { readonly ok: true; readonly plan: unknown }
  /** No migration starts at `stuckAt`. */
  | { readonly ok: false; readonly stuckAt: number }
  | { readonly ok: false; readonly failed: Migration; readonly because: string };

/** Applies migrations from one version to another. */
export function migrate(plan: unknown, from: number, to: number, registry: readonly Migration[]): Migrated {
  let at = from;
  let current = plan;
  while (at !== to) {
    const next = registry.find((migration) => migration.from === at && migration.to > at && migration.to <= to);
    if (next === undefined) return { ok: false, stuckAt: at };
    try {
      current = next.up(current);
    } catch (error) {
      return { ok: false, failed: next, because: error instanceof Error ? error.message : String(error) };
    }
    at = next.to;
  }
  return { ok: true, plan: current };
}
