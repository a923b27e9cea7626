/** The ledger of a list whose weeks can be written down by hand, and what the built-in checks find when a run is tampered with. */
import { describe, expect, it } from "vitest";
import {
  checkPlanRuns,
  checkServices,
  serviceAccounts,
  serviceLedger,
  type ServiceLedgerEntry,
} from "../../../../model";
import { serviceChecks } from "../../../../model/questions/checks/service-checks";
import type { QueueRun } from "../../../../model/services/list/queue/queue-run";
import { given } from "../../build-plan";
import { counted, planWithService, queueIn, servicesIn, tier } from "../build-service";

/** 8 people wait for the low tier, 2 start a week; half of those who wait get worse in a week. A treatment takes two weeks, and half come back a week later. */
const plan = planWithService({
  service: { tiers: [tier("low", { escalatesTo: "high" }), tier("high")] },
  assumptions: [
    ...counted({ referrals: 4, starts: 2, list: 0 }),
    given("tier_share", null, [
      { tier: "low", value: 1 },
      { tier: "high", value: 0 },
    ]),
    given("opening_list", null, [
      { tier: "low", value: 8 },
      { tier: "high", value: 0 },
    ]),
    given("opening_longest_wait", 1),
    given("opening_in_treatment", null, [
      { tier: "low", value: 6 },
      { tier: "high", value: 0 },
    ]),
    given("escalation_rate", null, [{ tier: "low", value: 0.5 }]),
    given("weeks_in_treatment", 2),
    given("rereferral_share", 0.5),
    given("rereferral_after", 1),
  ],
});
const { queue, run } = queueIn(plan);
const entries: ServiceLedgerEntry[] = [];
serviceLedger(queue, run, (entry) => entries.push(entry));

describe("the ledger", () => {
  it("tells the first weeks as they happen", () => {
    const told = entries
      .filter((entry) => entry.week < 2)
      .map(({ week, cause, from, to, people }) => [
        week,
        cause,
        ...[from, to].map((account) => (account.kind === "outside" ? "outside" : `${account.kind} ${account.tier}`)),
        people,
      ]);
    expect(told).toEqual([
      [0, "escalated", "waiting 0", "waiting 1", 4],
      [0, "referred", "outside", "waiting 0", 4],
      // Three completed in the week before the plan as well.
      [0, "rereferred", "outside", "waiting 0", 1.5],
      // Eight arrived before the plan, half of them in either tier by now.
      [0, "started", "waiting 0", "in treatment 0", 1],
      [0, "started", "waiting 1", "in treatment 1", 1],
      [0, "completed", "in treatment 0", "outside", 3],
      [1, "escalated", "waiting 0", "waiting 1", 4.25],
      [1, "referred", "outside", "waiting 0", 4],
      [1, "rereferred", "outside", "waiting 0", 1.5],
      [1, "started", "waiting 0", "in treatment 0", 0.5],
      [1, "started", "waiting 1", "in treatment 1", 1.5],
      [1, "completed", "in treatment 0", "outside", 3],
    ]);
  });

  it("comes to the people who wait and are in treatment, from those of the day before", () => {
    const accounts = serviceAccounts(queue, run);
    expect([...accounts.waiting.slice(0, 4)]).toEqual([8.5, 3, 9.25, 5.75]);
    expect([...accounts.inTreatment.slice(0, 4)]).toEqual([4, 1, 1.5, 2.5]);
    expect([...run.flows.waiting.slice(0, 4)]).toEqual([8.5, 3, 9.25, 5.75]);
  });
});

describe("the built-in checks", () => {
  const found = (change: (copy: QueueRun) => void): (string | undefined)[] => {
    const copy = structuredClone(run);
    change(copy);
    return serviceChecks.map((check) => check.finds(queue, copy));
  };

  it("hold on every list of a plan, and say on how many", () => {
    expect(checkServices(servicesIn(plan)).map(({ holds, detail }) => [holds, detail])).toEqual(
      serviceChecks.map(() => [true, "holds on the one list of the plan"]),
    );
    const two = planWithService({ places: 2, assumptions: counted({ referrals: 4, starts: 2, list: 10, longest: 4 }) });
    expect(checkServices(servicesIn(two))[0]!.detail).toBe("holds on all 2 lists of the plan");
    expect(checkServices(servicesIn(planWithService()))).toEqual([]);
  });

  it("are among those run on a whole plan", () => {
    const results = checkPlanRuns(plan);
    expect(results.ok && results.value.filter(({ id }) => serviceChecks.some((check) => check.id === id)).length).toBe(
      serviceChecks.length,
    );
  });

  it("find fewer than no people", () => {
    expect(found((copy) => (copy.flows.waiting[5] = -2))[0]).toBe("-2 people waiting: high, week of 2026-04-15");
  });

  it("find people who have gone missing", () => {
    expect(found((copy) => (copy.flows.removed[0] = 3))[1]).toBe(
      "3 people waiting unaccounted for: low, week of 2026-04-01",
    );
    expect(found((copy) => (copy.flows.completed[2] = 2))[1]).toBe(
      "-1 people in treatment unaccounted for: low, week of 2026-04-08",
    );
  });

  it("find starts there is no time for", () => {
    expect(found((copy) => (copy.used[1] = 2.5))[2]).toBe("0.5 started in 2.5 of 2 starts: low, week of 2026-04-08");
  });
});
