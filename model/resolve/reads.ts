/** Which assumptions a computation reads: the causes of its results, noted while it runs and never listed by hand. */
import type { Plan } from "../plan/plan";
import type { Resolved } from "./resolved";
import type { Amount, Series } from "./series";

export interface Reads {
  /** Every assumption read so far. */
  readonly ids: ReadonlySet<string>;
  /** A piece of work, and what it read. */
  during<T>(work: () => T): { readonly value: T; readonly read: ReadonlySet<string> };
  readonly note: (id: string) => void;
  /** How many pieces of work have begun: what was noted since the last began need not be noted again. */
  readonly begun: () => number;
}

export function readsSoFar(): Reads {
  const ids = new Set<string>();
  const open: Set<string>[] = [ids];
  let begun = 0;
  return {
    ids,
    note: (id) => {
      for (const set of open) set.add(id);
    },
    begun: () => begun,
    during: (work) => {
      const read = new Set<string>();
      open.push(read);
      begun += 1;
      try {
        return { value: work(), read };
      } finally {
        open.splice(open.indexOf(read), 1);
      }
    },
  };
}

/** What each assumption was made of, with itself, as far as it was asked. */
type Behind = Map<string, readonly string[]>;

/** By the order of a register's assumptions, which is the same list as long as their formulas name the same. */
const behindOrders = new WeakMap<
  readonly string[],
  { readonly calibrations: Plan["calibrations"]; readonly behind: Behind }
>();

function behindIn({ made, plan: { calibrations } }: Resolved): Behind {
  if (made === undefined) return new Map();
  const { order } = made.register;
  const there = behindOrders.get(order);
  if (there !== undefined && there.calibrations === calibrations) return there.behind;
  const behind: Behind = new Map();
  behindOrders.set(order, { calibrations, behind });
  return behind;
}

/**
 * The same register, noting whose values are taken out of it, and whose values those were made of by formulas. Asking
 * what an assumption is called or when it changes is not reading it.
 */
export function recording(resolved: Resolved, reads: Reads): Resolved {
  const behind = behindIn(resolved);
  // A figure that is worked out was made of what it had to meet.
  const workedOutFrom = (id: string): readonly string[] =>
    (resolved.plan.calibrations ?? [])
      .filter(({ unknown }) => unknown.includes(id))
      .flatMap(({ target, net }) => (net === undefined ? [target] : [target, net]));
  const madeOf = (id: string): readonly string[] => {
    let list = behind.get(id);
    if (list === undefined) {
      behind.set(id, [id]);
      behind.set(id, (list = [id, ...[...resolved.formulaNames(id), ...workedOutFrom(id)].flatMap(madeOf)]));
    }
    return list;
  };
  /** Reads what it is given, noting it once in each piece of work. */
  const noting = <T>(id: string, read: (month: number) => T): ((month: number) => T) => {
    let noted = -1;
    return (month) => {
      if (noted !== reads.begun()) {
        madeOf(id).forEach(reads.note);
        noted = reads.begun();
      }
      return read(month);
    };
  };
  const series = new Map<string, Series | undefined>();
  const amounts = new Map<string, readonly Amount[]>();
  return {
    ...resolved,
    series: (id) => {
      if (!series.has(id)) {
        const found = resolved.series(id);
        series.set(id, found && { ...found, at: noting(id, found.at) });
      }
      return series.get(id);
    },
    amounts: (id) => {
      let list = amounts.get(id);
      if (list === undefined)
        amounts.set(id, (list = resolved.amounts(id).map((amount) => ({ ...amount, at: noting(id, amount.at) }))));
      return list;
    },
    amountChanges: (id) =>
      resolved.amountChanges(id).map((change) => ({
        ...change,
        amount: noting(id, (month) => change.amount(month)),
      })),
  };
}
