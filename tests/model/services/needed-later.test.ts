/** What begins on a later date or with a scenario needs its figures too: without them the list is missing, not boundless and not at rest. */
import { describe, expect, it } from "vitest";
import type { Plan } from "../../../model";
import { given } from "../build-plan";
import { counted, inHours, planWithService, servicesIn, tier } from "./build-service";

type Change = Plan["scenarios"][number]["changes"][number];

/** What the list lacks, in a scenario of these changes from the second year on. */
function lacks(plan: Plan, changes: readonly Pick<Change, "assumption" | "value" | "where">[]): readonly string[] {
  const scenario = {
    id: "later",
    name: "Later",
    changes: changes.map((change): Change => ({ op: "set", from: "2027-04", ...change })),
  };
  const list = servicesIn({ ...plan, scenarios: [scenario] }, { scenario: "later" }).lists("service")[0]!;
  return list.needed
    .filter((figure) => figure.missing === "list")
    .map((figure) => [figure.assumption, ...Object.values(figure.where)].join(" "));
}

const team = planWithService({
  service: { capacity: "hours", staffing: "stated-team", delegation: { from: "level1", to: "support" } },
  assumptions: [
    given("referrals", 20),
    given("opening_list", 100),
    given("opening_longest_wait", 10),
    ...inHours({ wte: 1, minutes: 60, contacts: 5, weeks: 2 }),
    given("delegated_share", null),
    given("rereferral_share", null),
  ],
});

describe("a scenario that begins something new", () => {
  it("needs nothing where everything it calls for is given", () => {
    expect(lacks(team, [{ assumption: "contacts", value: 4 }])).toEqual([]);
  });
  it("needs the supervision of work passed on", () => {
    expect(lacks(team, [{ assumption: "delegated_share", value: 0.5 }])).toEqual(["delegation_supervision only"]);
  });
  it("needs the weeks until people come back", () => {
    expect(lacks(team, [{ assumption: "rereferral_share", value: 0.5 }])).toEqual(["rereferral_after only"]);
  });
  it("needs the shares of time of a policy that keeps them", () => {
    const plan = planWithService({
      service: { tiers: [tier("low"), tier("high")] },
      assumptions: [
        ...counted({ referrals: 10, starts: 8, list: 0 }),
        given("tier_share", null, [
          { tier: "low", value: 0.4 },
          { tier: "high", value: 0.6 },
        ]),
        given("start_policy", 1),
      ],
    });
    expect(lacks(plan, [{ assumption: "start_policy", value: 3 }])).toEqual(["ring_share low", "ring_share high"]);
  });
  it("needs the hours of staff who join the team", () => {
    const own = {
      ...team,
      assumptions: team.assumptions.map((one) =>
        one.id === "contracted_hours" ? given("contracted_hours", null, [{ level: "level1", value: 37.5 }]) : one,
      ),
    };
    expect(lacks(own, [])).toEqual([]);
    // How many of them there are before is not known either: a blank is missing, not nobody.
    expect(lacks(own, [{ assumption: "stated_team", value: 2, where: { level: "support" } }])).toEqual([
      "stated_team service support",
      "contracted_hours service support",
    ]);
  });
});
