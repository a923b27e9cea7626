/** What must always hold of a service's list, in plain words; looked at in the run of every list of a plan. */
import type { Queue } from "../../services/list/queue/queue";
import type { QueueRun } from "../../services/list/queue/queue-run";
import { timeLeft } from "../../services/list/queue/time-of-kinds";
import { serviceAccounts } from "../../services/list/service-ledger";
import type { Services } from "../../services/services";
import type { CheckResult } from "./check-result";

export interface ServiceCheck {
  readonly id: string;
  readonly says: string;
  /** What is wrong and in which week, or undefined when the check holds. */
  readonly finds: (queue: Queue, run: QueueRun) => string | undefined;
}

/** Rounding left after some ten thousand additions; anything larger is people gone missing. */
const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** The first number by week and tier for which something is wrong, in words. */
function firstWrong(
  { weeks, spot, tiers }: Queue,
  values: Float64Array,
  wrong: (value: number, at: number) => string | undefined,
): string | undefined {
  for (let at = 0; at < values.length; at += 1) {
    const found = wrong(values[at]!, at);
    if (found !== undefined)
      return `${found}: ${spot.service.tiers[at % tiers]!.label}, week of ${weeks.names[Math.floor(at / tiers)]!}`;
  }
  return undefined;
}

const counted: readonly { readonly id: "waiting" | "inTreatment"; readonly in: string }[] = [
  { id: "waiting", in: "waiting" },
  { id: "inTreatment", in: "in treatment" },
];

export const serviceChecks: readonly ServiceCheck[] = [
  {
    id: "nobody-negative-on-a-list",
    says: "There are never fewer than no people on a list or in treatment.",
    finds: (queue, { flows }) => {
      for (const { id, in: where } of counted) {
        const found = firstWrong(queue, flows[id], (value) =>
          value >= -1e-9 ? undefined : `${value} people ${where}`,
        );
        if (found !== undefined) return found;
      }
      return undefined;
    },
  },
  {
    id: "people-on-the-list-people-out",
    says: "The people on a list and in treatment change only by those who are referred, start, complete, come off the list or move to another tier.",
    finds: (queue, run) => {
      const accounts = serviceAccounts(queue, run);
      for (const { id, in: where } of counted) {
        const found = firstWrong(queue, run.flows[id], (value, at) =>
          close(value, accounts[id][at]!) ? undefined : `${value - accounts[id][at]!} people ${where} unaccounted for`,
        );
        if (found !== undefined) return found;
      }
      return undefined;
    },
  },
  {
    id: "no-starts-beyond-time",
    says: "Nobody is started in time there is not, except where the law does not allow a delay.",
    finds: (queue, { flows, kinds, availableOfKinds, usedOfKinds }) => {
      const { tiers, levels, statutory, terms, termsOf } = queue;
      const left = new Float64Array(kinds.length);
      return firstWrong(queue, flows.started, (started, at) => {
        const week = Math.floor(at / tiers);
        if (started === 0 || statutory.includes(at % tiers)) return undefined;
        timeLeft(kinds, levels, availableOfKinds, usedOfKinds, week * kinds.length, left);
        for (let kind = 0; kind < kinds.length; kind += 1) {
          const taken = usedOfKinds[week * kinds.length + kind]!;
          const there = taken + left[kind]!;
          // What is left of a start after rounding is not one.
          const takes = started * terms[termsOf[week]!]!.need[(at % tiers) * kinds.length + kind]!;
          if (takes > 1e-9 * Math.max(1, taken) && taken > there && !close(taken, there))
            return `${started} started in ${taken} of ${there} ${queue.spot.service.capacity === "hours" ? "hours" : "starts"}`;
        }
        return undefined;
      });
    },
  },
];

/** The checks on every list of the plan that can be worked out; none where there is no list. */
export function checkServices(services: Services): CheckResult[] {
  const lists = (services.resolved.plan.structure.services ?? []).flatMap((service) =>
    services.lists(service.id).flatMap(({ queue }) => queue ?? []),
  );
  if (lists.length === 0) return [];
  return serviceChecks.map(({ id, says, finds }) => {
    for (const queue of lists) {
      const found = finds(queue, services.run(queue));
      if (found !== undefined)
        return {
          id,
          says,
          holds: false,
          detail: `${queue.spot.service.label}, ${services.resolved.members.labels.place[queue.spot.place]!}: ${found}`,
        };
    }
    return {
      id,
      says,
      holds: true,
      detail: `holds on ${lists.length === 1 ? "the one list" : `all ${lists.length} lists`} of the plan`,
    };
  });
}
