/** A service's list from two counts of it: the plan starts from the later one. */
import { describe, expect, test } from "vitest";
import { giveTwoCounts } from "../../../model";
import { given } from "../build-plan";
import { planWithService } from "../services/build-service";
import { done, figure, kindOf, signed } from "./signed";

const counts = { openBefore: 1760, openAfter: 949, longestBefore: 92, longestAfter: 47, weeks: 52 };
const flows = { referrals: 20.2, starts: 35.8 };
const counted = { service: "service", place: undefined, counts, flows };
const plan = planWithService({
  assumptions: [given("opening_list", 1760), given("referrals", null, [{ service: "service", value: 30 }])],
});

describe("two counts of a list", () => {
  const { plan: after, logEntry } = done(giveTwoCounts(plan, counted, signed));
  const values = (id: string) => (figure(after, id).where ?? []).map((entry) => entry.value);

  test("give the list and the longest wait as they were counted last", () => {
    expect(figure(after, "opening_list").value).toBeNull();
    expect(values("opening_list")).toEqual([949]);
    expect(values("opening_longest_wait")).toEqual([47]);
  });

  test("give the referrals between them, in place of what was given for the same people before", () => {
    expect(values("referrals")).toEqual([20.2]);
  });

  test("say so in the log, with what was there before", () => {
    expect(logEntry.to).toContain("949 open, 20.2 referrals");
    expect(logEntry.from).toContain("1,760");
  });

  test("are refused for a service the plan does not have", () => {
    expect(kindOf(giveTwoCounts(plan, { ...counted, service: "atlantis" }, signed))).toBe("unknown-service");
  });
});
