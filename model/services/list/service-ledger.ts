/**
 * The ledger of a service's list: everybody who comes, moves or goes, by week, cause, from and to. What stands on an
 * account at the end of a week is what stood there before and what the ledger has added since.
 */
import type { Queue } from "./queue/queue";
import type { QueueRun } from "./queue/queue-run";

export type ServiceCause = "referred" | "rereferred" | "escalated" | "removed" | "started" | "completed";

/** Where people are counted. Tiers are numbered within the service. */
export type ServiceAccount =
  | { readonly kind: "waiting"; readonly tier: number }
  | { readonly kind: "in treatment"; readonly tier: number }
  | { readonly kind: "outside" };

export interface ServiceLedgerEntry {
  readonly week: number;
  readonly cause: ServiceCause;
  readonly from: ServiceAccount;
  readonly to: ServiceAccount;
  readonly people: number;
}

const outside: ServiceAccount = { kind: "outside" };

/** Calls `write` for every entry of a run of the queue, week by week in the order in which things happen. */
export function serviceLedger(
  { escalatesTo }: Pick<Queue, "escalatesTo">,
  { tiers, flows }: QueueRun,
  write: (entry: ServiceLedgerEntry) => void,
): void {
  const waiting = Array.from({ length: tiers }, (_, tier): ServiceAccount => ({ kind: "waiting", tier }));
  const inTreatment = Array.from({ length: tiers }, (_, tier): ServiceAccount => ({ kind: "in treatment", tier }));
  for (let first = 0; first < flows.waiting.length; first += tiers) {
    const week = first / tiers;
    const each = (
      cause: ServiceCause,
      from: (tier: number) => ServiceAccount,
      to: (tier: number) => ServiceAccount,
      people: Float64Array,
    ): void => {
      for (let tier = 0; tier < tiers; tier += 1)
        if (people[first + tier] !== 0)
          write({ week, cause, from: from(tier), to: to(tier), people: people[first + tier]! });
    };
    each(
      "removed",
      (tier) => waiting[tier]!,
      () => outside,
      flows.removed,
    );
    each(
      "escalated",
      (tier) => waiting[tier]!,
      (tier) => waiting[escalatesTo[tier]!]!,
      flows.escalatedOut,
    );
    each(
      "referred",
      () => outside,
      (tier) => waiting[tier]!,
      flows.referred,
    );
    each(
      "rereferred",
      () => outside,
      (tier) => waiting[tier]!,
      flows.rereferred,
    );
    each(
      "started",
      (tier) => waiting[tier]!,
      (tier) => inTreatment[tier]!,
      flows.started,
    );
    // After the starts, because a start may close the referral at once.
    each(
      "completed",
      (tier) => inTreatment[tier]!,
      () => outside,
      flows.completed,
    );
  }
}

/** People on each account at the end of each week, by week and tier: week * tiers + tier. */
export interface ServiceAccounts {
  readonly waiting: Float64Array;
  readonly inTreatment: Float64Array;
}

/** Replays the ledger of a run from what stood on the accounts on the day before the plan starts. */
export function serviceAccounts(queue: Pick<Queue, "escalatesTo">, run: QueueRun): ServiceAccounts {
  const { tiers, flows, openingWaiting, openingInTreatment } = run;
  const change = {
    waiting: new Float64Array(flows.waiting.length),
    inTreatment: new Float64Array(flows.waiting.length),
  };
  const book = (week: number, account: ServiceAccount, people: number): void => {
    if (account.kind === "outside") return;
    const of = account.kind === "waiting" ? change.waiting : change.inTreatment;
    of[week * tiers + account.tier] = of[week * tiers + account.tier]! + people;
  };
  serviceLedger(queue, run, ({ week, from, to, people }) => {
    book(week, from, -people);
    book(week, to, people);
  });
  const replayed = (opening: Float64Array, changes: Float64Array): Float64Array => {
    for (let i = 0; i < changes.length; i += 1)
      changes[i] = changes[i]! + (i < tiers ? opening[i]! : changes[i - tiers]!);
    return changes;
  };
  return {
    waiting: replayed(openingWaiting, change.waiting),
    inTreatment: replayed(openingInTreatment, change.inTreatment),
  };
}
