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
];

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
