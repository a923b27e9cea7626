/** A longest wait at the start that nobody on the list can have is said, since the list opens with its bands. */
import { expect, it } from "vitest";
import { checkPlan, type Assumption, type Plan } from "../../../model";
import { given } from "../build-plan";
import { counted, planWithService, tier } from "../services/build-service";

const planOf = (list: Assumption, longest: Assumption): Plan =>
  planWithService({
    service: { tiers: [tier("one"), tier("two")] },
    more: [{ id: "other", label: "Other", staffing: "not-known", capacity: "starts", tiers: [tier("three")] }],
    assumptions: [
      ...counted({ referrals: 20, starts: 15, list: 0 }).filter(({ id }) => id !== "opening_list"),
      list,
      longest,
    ],
  });
const said = (list: Assumption, longest: Assumption): readonly string[] =>
  checkPlan(planOf(list, longest))
    .filter(({ kind }) => kind === "longest-wait-beyond")
    .map(({ says }) => says);
const banded = (...entries: (readonly [string, number | null])[]): Assumption =>
  given(
    "opening_list",
    null,
    entries.map(([band, value]) => ({ band, value })),
  );

it.each([
  [banded(["4-12", 20], ["12-18", 4]), 74, 18],
  [banded(["4-12", 20], ["12-18", 4]), 18.5, 18],
  [banded(["4-12", 20], ["18-52", 0], ["over-52", null]), 60, 12],
])("%# is said", (list, longest, last) => {
  expect(said(list, given("opening_longest_wait", longest))).toEqual([
    `Longest wait at the start is ${String(longest)} weeks, but nobody is given as waiting longer than ${String(last)} weeks. The list opens with the weeks waited that are given; correct one of the two.`,
  ]);
});

it.each([
  ["as long as the last band", banded(["4-12", 20], ["12-18", 4]), given("opening_longest_wait", 18)],
  ["shorter, which is another matter", banded(["18-52", 20]), given("opening_longest_wait", 10)],
  ["over a year", banded(["4-12", 20], ["over-52", 4]), given("opening_longest_wait", 161)],
  ["a total", given("opening_list", 40), given("opening_longest_wait", 74)],
  [
    "a total of a tier beside bands",
    given("opening_list", null, [
      { tier: "one", band: "4-12", value: 9 },
      { tier: "two", value: 5 },
    ]),
    given("opening_longest_wait", 74),
  ],
  ["nobody at all", banded(["4-12", 0]), given("opening_longest_wait", 74)],
  [
    "of another service",
    given("opening_list", null, [
      { service: "other", band: "4-12", value: 9 },
      { service: "service", value: 3 },
    ]),
    given("opening_longest_wait", null, [
      { service: "service", value: 74 },
      { service: "other", value: 12 },
    ]),
  ],
])("%s is not", (_, list, longest) => expect(said(list, longest)).toEqual([]));

it("of the one service of several it is given for", () => {
  const list = given("opening_list", null, [
    { service: "other", band: "4-12", value: 9 },
    { service: "service", value: 3 },
  ]);
  const longest = given("opening_longest_wait", null, [
    { service: "service", value: 74 },
    { service: "other", value: 30 },
  ]);
  expect(said(list, longest)).toEqual([
    "Longest wait at the start for Other is 30 weeks, but nobody is given as waiting longer than 12 weeks. The list opens with the weeks waited that are given; correct one of the two.",
  ]);
});
