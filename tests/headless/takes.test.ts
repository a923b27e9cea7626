/** What it would take to bring a list to a wait, from the command line. */
import { expect, test } from "vitest";
import { writePlan } from "../../model/index";
import { given } from "../model/build-plan";
import { counted, planWithService } from "../model/services/build-service";
import { run } from "./command-line";

const plan = writePlan(
  planWithService({
    service: { staffing: "stated-team" },
    assumptions: [
      ...counted({ referrals: 10, starts: 10, list: 500, longest: 60 }),
      given("stated_team", null, [{ level: "level1", value: 5 }]),
      given("pay_point", 40_000),
      given("pay_supplement", 0),
      given("on_cost_rate", 0.25),
      given("price_year", 2025),
    ],
  }),
);
const ask = (...words: string[]) => run(["own.otplan", ...words], { "own.otplan": plan });

test("the starts, the staff and the cost are a sentence", async () => {
  const ran = await ask("--takes", "service@18@2028-03");
  expect(ran).toMatchObject({ exit: 0, err: "" });
  expect(ran.out).toMatch(
    /^So that nobody waits longer than 18 weeks by the end of March 2028, the list of Service needs 13\.\d starts a week, which is 1\.6 more WTE of .+, £80,000 a year \(2025\/26 prices\)\.\nAs it is, /,
  );
  expect((await ask("--takes", "service@18 weeks@2026-10..2028-03@50%")).out).toMatch(
    /^So that 50% of the list .* from October 2026, /,
  );
});

test("the range in 8 in 10 futures stands beside it, and holds the answer", async () => {
  const ranged = { range: { low: 9, likely: 10, high: 11, level: 0.8 } };
  const uncertain = writePlan(
    planWithService({
      service: { staffing: "stated-team" },
      assumptions: [
        ...counted({ referrals: 10, starts: 10, list: 500, longest: 60 }).map((one) =>
          one.id === "referrals" ? { ...one, ...ranged } : one,
        ),
        given("stated_team", null, [{ level: "level1", value: 5 }]),
      ],
    }),
  );
  const ran = await run(["own.otplan", "--takes", "service@18@2028-03", "--draws", "20"], { "own.otplan": uncertain });
  expect(ran.exit).toBe(0);
  const [, low, high] =
    /In 8 in 10 of 20 futures it takes between [\d.]+ and [\d.]+ starts a week, which is between ([\d.]+) and ([\d.]+) more WTE of .+\./.exec(
      ran.out,
    )!;
  expect(Number(low)).toBeLessThan(1.6);
  expect(Number(high)).toBeGreaterThan(1.6);
});

test("what cannot be read or is not there is refused", async () => {
  for (const words of [
    "service",
    "service@soon@2028-03",
    "service@18@March",
    "servise@18@2028-03",
    "service@18@2040-03",
  ])
    expect(await ask("--takes", words)).toMatchObject({ exit: 2, out: "" });
});
