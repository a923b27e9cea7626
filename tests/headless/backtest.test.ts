/** `--backtest`: published lists foretold from their past, without a plan. */
import { expect, test } from "vitest";
import { england, run, team } from "./command-line";

test("a place's lists are foretold from every month and put beside what came", async () => {
  const ran = await run(["--backtest", "england"]);
  expect(ran).toMatchObject({ exit: 0, err: "" });
  expect(ran.out).toMatch(/April 2023 +6 +[\d,]+ +18,312 +\S+ +[\d,]+ +6,935 /);
  expect(ran.out).toMatch(/January 2023 .*returns changed/);
  expect(ran.out).toContain("Adults, England");
  expect(ran.out).toContain("It begins with January 2023. For October 2022 to December 2022 only totals are published");
  expect(ran.out).toMatch(/The aim: 6 months ahead, people over 18 weeks within 10\.0% .*\nReached: 10\.5%, .*not met/);
});

test("groups of places are judged together, and say how many sent figures throughout", async () => {
  const ran = await run(["--backtest", "regions"]);
  expect(ran.out).toContain("usual error (median) of 7 of 7 that sent figures throughout");
});

test("a place nobody publishes is refused with what was meant", async () => {
  const ran = await run(["--backtest", "Londn"]);
  expect(ran.exit).toBe(2);
  expect(ran.err).toContain('There is no place "Londn". Did you mean "london" (London)?');
});

test("the staff of England's plan are foretold from earlier counts, with error and coverage, and what was known", async () => {
  const ran = await run(["--backtest", "workforce", england]);
  expect(ran).toMatchObject({ exit: 0, err: "" });
  expect(ran.out).toMatch(/September 2007 +[\d,]+ .* 14,439 +\+[\d,]+ +\+[\d.]+%/);
  expect(ran.out).toMatch(/Of the same count: mean error [\d.]+%; \d of 6 within 50 in 100 futures/);
  expect(ran.out).toContain("The register, from November 2020 (counts the plan was made from)");
  expect(ran.out).toContain("- There was no apprenticeship.");
});

test("a plan of which nothing is published is told so; without a plan one is asked for", async () => {
  const ran = await run(["--backtest", "workforce", team]);
  expect(ran.exit).toBe(1);
  expect(ran.err).toContain("No series of staff is published that this plan could be held against.");
  expect((await run(["--backtest", "workforce"])).err).toContain("No plan is named.");
});
