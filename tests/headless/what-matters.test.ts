/** `--what-matters`: the model's own numbers in words, and what it refuses. */
import { expect, test } from "vitest";
import { writePlan, type Plan } from "../../model/index";
import { buildPlan, given } from "../model/build-plan";
import { planAt, run } from "./command-line";

const uncertain = (): Plan =>
  buildPlan({
    places: 1,
    ages: [{ id: "all", label: "All", from: 20, years: 50 }],
    assumptions: [
      given("mean_age", 41),
      given("leaver_rate", 0.08, [], { range: { low: 0.06, likely: 0.08, high: 0.11, level: 0.8 } }),
      given("establishment_growth", 0.02, [], { evenly: { low: 0, high: 0.04 }, status: "derived" }),
      given("participation", 0.85, [], { evenly: { low: 0.84, high: 0.86 } }),
    ],
    scenarios: [
      { id: "frozen", name: "Frozen", changes: [{ assumption: "establishment_growth", op: "set", value: 0 }] },
    ],
  });
const files = { "small.otplan": writePlan(uncertain()), "certain.otplan": writePlan(buildPlan()) };
const ask = (...words: string[]) => run(["small.otplan", "--what-matters", ...words], files);
const posts = "establishment@place1@2026/27";

/** The numbers of a line that has a text in it, without their separators. */
const numbersAfter = (text: string, mark: string): number[] => {
  const line = text.split("\n").find((one) => one.includes(mark))!;
  return [...line.slice(line.indexOf(mark) + mark.length).matchAll(/[\d,]+(\.\d+)?/g)].map(([number]) =>
    Number(number.replaceAll(",", "")),
  );
};

test("posts are moved by their growth, by as much as can be worked out by hand", async () => {
  const { exit, out, err } = await ask(posts, "--draws", "200");
  expect(exit).toBe(0);
  const opening = 1000 / 0.9;
  expect(out).toMatch(/^Funded establishment|^Establishment|^Posts/);
  const [at, low] = numbersAfter(out, "(establishment_growth)");
  expect(at).toBeCloseTo(0.4, 1);
  expect(low).toBeCloseTo(opening * 1.004 ** 3, 0);
  const high = out.split("\n").find((line) => line.trim().startsWith("high 3.6%"))!;
  expect(numbersAfter(high, "%")[0]).toBeCloseTo(opening * 1.036 ** 3, 0);
  expect(out).toContain("2 more do not move it by themselves.");
  expect(out).toMatch(/establishment_growth\)\s+(9\d|100) in 100, give or take/);
  expect(out).toMatch(/1\. .*\(establishment_growth\): 9\d% narrower, .* Evidence: derived\./);
  expect(err).toContain('200 draws (0 to 199) of the seed "');
});

test("a target is told of by what knowing each would say", async () => {
  const { exit, out } = await ask(posts, "--draws", "400", "--target", "establishment>=1179");
  expect(exit).toBe(0);
  expect(out).toMatch(
    /Whether establishment>=1179 is told rightly in \d+ in 100 now, in (9\d|100) in 100 if it were known/,
  );
});

test("a scenario is told of by itself: what it sets does not move it", async () => {
  const { exit, out } = await ask(posts, "--scenario", "frozen", "--draws", "20");
  expect(exit).toBe(0);
  expect(out).toContain("(Frozen)");
  expect(out).toContain("3 more do not move it by themselves.");
});

test("of a plan run by chance what is left is chance as well", async () => {
  const byChance = writePlan({ ...uncertain(), chance: { on: true, seed: "team" } });
  const { out } = await run(["c.otplan", "--what-matters", "headcount@place1@2026/27", "--draws", "60"], {
    "c.otplan": byChance,
  });
  expect(out).toContain("Chance, what several do together, and small ones");
  expect((await ask("headcount@place1@2026/27", "--draws", "60")).out).toMatch(/^What several do together/m);
});

test("a list of a service can be asked about", async () => {
  const plan = await planAt("seeds/plans/tiered-children.otplan");
  const growing = plan.assumptions.map((one) =>
    one.id === "referral_growth" ? { ...one, evenly: { low: -0.1, high: 0.1 } } : one,
  );
  const { exit, out, err } = await run(
    ["tiered.otplan", "--what-matters", "waiting@children@2027/28", "--draws", "70"],
    {
      "tiered.otplan": writePlan({ ...plan, assumptions: growing }),
    },
  );
  expect(exit, err).toBe(0);
  expect(out).toMatch(/^On the list|^Waiting/);
  expect(out).toMatch(/widest first:\n\S.*\(referral_growth\) +low −8% .* people +−/);
});

test.each([
  [["vacancies@place1"], 2, /does not have three parts. Write, for example, --what-matters vacancies@/],
  [["vacancies@nowhere@2026/27"], 2, /There is no place "nowhere"/],
  [["vacancies@place1@2090/91"], 2, /no year 2090\/91/],
  [[posts, "--out", "x.json"], 2, /--what-matters writes its answer to the screen/],
  [[posts, "--explain", "vacancies@place1@2026/27"], 2, /are answers of their own/],
  [[posts, "--seed", "one two three"], 2, /--seed goes with --draws/],
])("%j is refused with what to write instead", async (words, code, says) => {
  const { exit, err, out } = await ask(...words);
  expect(err).toMatch(says);
  expect([exit, out]).toEqual([code, ""]);
});

test("a figure that hangs on nothing uncertain is said to", async () => {
  const { exit, out } = await run([
    "seeds/plans/tiered-children.otplan",
    "--what-matters",
    "waiting@children@2027/28",
    "--draws",
    "20",
  ]);
  expect(exit).toBe(0);
  expect(out).toContain("It is the same in every future");
  expect(out).toContain("5 more do not move it by themselves.");
});

test("a plan without ranges says that nothing is uncertain", async () => {
  const { exit, err } = await run(["certain.otplan", "--what-matters", posts], files);
  expect(err).toContain("Nothing in the plan has a range");
  expect(exit).toBe(1);
});
