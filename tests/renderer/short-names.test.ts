/** Names of scenarios on tabs: short, each telling itself from the others, whatever people call theirs. */
import { describe, expect, it } from "vitest";
import england from "../../seeds/plans/england.otplan?raw";
import { longest, readPlan } from "../../model";
import { shortNames } from "../../renderer/words/short-names";

const ROOM = 26;

describe("short names", () => {
  it("leave a name alone that fits", () => {
    expect(shortNames(["No new policy", "Leavers at 6%"])).toEqual(["No new policy", "Leavers at 6%"]);
  });

  it("end a long one at a word", () => {
    expect(shortNames(["Leaving falls to the other allied health professions' rate"])).toEqual([
      "Leaving falls to the…",
    ]);
  });

  it("keep the words in which two differ that begin alike", () => {
    expect(
      shortNames(["3.6% more occupational therapists by 2036/37", "3.6% more occupational therapists every year"]),
    ).toEqual(["3.6% more… by 2036/37", "3.6% more… every year"]);
  });

  it("tell all scenarios that ship apart, in the room of a tab", () => {
    const plan = readPlan(england);
    const names = plan.ok ? plan.value.scenarios.map(({ name }) => name) : [];
    const short = shortNames(names);
    expect(names.length).toBeGreaterThan(10);
    expect(new Set(short).size).toBe(names.length);
    for (const name of short) expect(name.length).toBeLessThanOrEqual(ROOM);
  });

  it("hold names of the greatest length, of one word or of many", () => {
    const ends = ["alpha", "beta", "gamma"];
    const many = ends.map((end) => "support workers take more of the work and ".repeat(4).slice(0, 150) + end);
    const one = ends.map((end) => "a".repeat(longest.label - end.length) + end);
    for (const names of [many, one]) {
      for (const name of names) expect(name.length).toBeLessThanOrEqual(longest.label);
      for (const name of shortNames(names)) expect(name.length).toBeLessThanOrEqual(ROOM);
    }
    expect(new Set(shortNames(many)).size).toBe(3);
  });
});
