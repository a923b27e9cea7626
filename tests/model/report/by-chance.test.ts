/** What a report of a plan with chance says of numbers that are worked out without, and of futures that all agree. */
import { expect, it } from "vitest";
import { textOf } from "../../../model/index";
import { claimIn, reportFor, seedPlan } from "./make-report";

const team = seedPlan("community-team");
const notesIn = (plan: typeof team, kind: "board" | "business", section: string): readonly string[] =>
  reportFor(plan, { kind, scenarios: ["two-more-support-workers"] })
    .sections.filter(({ id }) => id === section)
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.block === "note" ? [block.text] : [])));

it.each([
  ["board", "needed"],
  ["business", "worth"],
] as const)("says of a %s that what is worked out without chance is not of the one future told", (kind, section) => {
  const says = expect.stringMatching(/without the chance of whole people/) as string;
  expect(notesIn(team, kind, section)).toContainEqual(says);
  expect(notesIn({ ...team, chance: { on: false, seed: "none" } }, kind, section)).not.toContainEqual(says);
});

it("says all where every future agrees, and one number where the difference is the same in each", () => {
  const report = reportFor(seedPlan("tiered-children"), { kind: "compare", draws: 8, scenarios: ["starts-keep-up"] });
  const says = textOf(claimIn(report, "compare.starts-keep-up")?.says ?? []);
  expect(says).toContain(
    "it is higher in all of the same futures, and in 8 in 10 of them the difference is +1,760 people",
  );
});
