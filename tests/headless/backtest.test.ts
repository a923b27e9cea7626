/** `--backtest`: published lists foretold from their past, without a plan. */
import { expect, test } from "vitest";
import { run } from "./command-line";

test("a place's lists are foretold from every month and put beside what came", async () => {
  const ran = await run(["--backtest", "england"]);
  expect(ran).toMatchObject({ exit: 0, err: "" });
  expect(ran.out).toMatch(/April 2023 +6 +[\d,]+ +18,312 +\S+ +[\d,]+ +6,935 /);
  expect(ran.out).toMatch(/January 2023 .*returns changed/);
  expect(ran.out).toContain("Adults, England");
}, 60_000);

test("groups of places are judged together, and say how many sent figures throughout", async () => {
  const ran = await run(["--backtest", "regions"]);
  expect(ran.out).toContain("usual error (median) of 7 of 7 that sent figures throughout");
}, 60_000);

test("a place nobody publishes is refused with what was meant", async () => {
  const ran = await run(["--backtest", "Londn"]);
  expect(ran.exit).toBe(2);
  expect(ran.err).toContain('There is no place "Londn". Did you mean "london" (London)?');
});
