/** What it would take for a figure to meet a target, from the command line. */
import { expect, test } from "vitest";
import { writePlan } from "../../model/index";
import { buildPlan, given } from "../model/build-plan";
import { counted, planWithService } from "../model/services/build-service";
import { run } from "./command-line";

const own = buildPlan({
  places: 1,
  registeredLevels: 1,
  support: false,
  origins: 1,
  fromPool: true,
  years: 5,
  assumptions: [
    given("retirement_rate", 0),
    given("international_recruits", 0),
    given("returners", 0),
    given("participation", 0.85, [], { evenly: { low: 0.75, high: 0.95 } }),
  ],
});
const plan = writePlan(own);
const ask = (...words: string[]) => run(["own.otplan", ...words], { "own.otplan": plan });

test("the answer is a sentence, and what the figure is without it", async () => {
  const ran = await ask("--goal", "headcount>=900@2028/29", "--by-changing", "leaver_rate");
  expect(ran).toMatchObject({ exit: 0, err: "" });
  expect(ran.out).toMatch(
    /^For headcount at least 900 people in 2028\/29 it takes leaver rate 5\.2\d% instead of 8%, as the plan stands\.\nWithout it, it comes to 775 people\.\n$/,
  );
});

test("it is met in as many futures as are asked for", async () => {
  const ran = await ask(
    "--goal",
    "headcount >= 900 @ 2028-29",
    "--by-changing",
    "Leaver rate",
    "--chance",
    "80%",
    "--draws",
    "20",
  );
  expect(ran.exit).toBe(0);
  expect(ran.out).toMatch(/ in 8 in 10 futures it takes leaver rate /);
  expect(ran.out).toMatch(/met in 1[67] of the 20 futures drawn/);
});

test("several share the change", async () => {
  const ran = await ask("--goal", "headcount>=900@2028/29", "--by-changing", "leaver_rate,attractiveness");
  expect(ran.out).toMatch(/ it takes leaver rate /);
});

test("the balance of supply and need is asked for by its name", async () => {
  const needed = writePlan({
    ...own,
    assumptions: [...own.assumptions, given("unmet_need", 0.05)],
  });
  const words = ["own.otplan", "--goal", "balance@2025/26", "--by-changing", "added_posts"];
  const ran = await run(words, { "own.otplan": needed });
  expect(ran).toMatchObject({ exit: 0, err: "" });
  expect(ran.out).toMatch(
    /^For as many staff as are needed in 2025\/26 it takes .+, as the plan stands\.\nWithout it, [\d.,]+ WTE are lacking\.\n$/,
  );
  // Without the unmet need nobody knows how many are needed.
  const unknown = await run(words, { "own.otplan": plan });
  expect(unknown).toMatchObject({ exit: 2, out: "" });
  expect(unknown.err).toMatch(/Gap to need is not known in 2025\/26: the unmet need is not given/);
});

test("a figure of a list is asked for with the list's name", async () => {
  const list = writePlan(
    planWithService({ assumptions: counted({ referrals: 10, starts: 10, list: 500, longest: 60 }) }),
  );
  const ran = await run(
    ["list.otplan", "--goal", "waiting<=292@2027/28", "--service", "Service", "--by-changing", "starts_per_week"],
    { "list.otplan": list },
  );
  expect(ran).toMatchObject({ exit: 0, err: "" });
  // 104 weeks in which two more a week are started than are referred.
  expect(ran.out).toMatch(/^For service: .+ at most 292 .+ in 2027\/28 it takes .+ 12 .+ instead of 10 /);
});

test.each([
  [["--goal", "balance@2028/29", "--by-changing", "leaver_rate,attractiveness"], /answered by one assumption/],
  [["--goal", "balance@2050/51", "--by-changing", "leaver_rate"], /no year 2050\/51/],
  [["--goal", "headcount", "--by-changing", "leaver_rate"], /--goal cannot be read in "headcount"/],
  [["--goal", "headcount>=900"], /--goal needs --by-changing/],
  [["--by-changing", "leaver_rate"], /--by-changing goes with --goal/],
  [["--goal", "headcont>=900", "--by-changing", "leaver_rate"], /Did you mean "headcount"/],
  [["--goal", "headcount>=900", "--by-changing", "leaver_rat"], /Did you mean "leaver_rate"/],
  [["--goal", "headcount>=900@2050/51", "--by-changing", "leaver_rate"], /2050\/51/],
  [["--goal", "headcount>=900", "--by-changing", "leaver_rate", "--chance", "8"], /--chance is a share/],
  [["--goal", "headcount>=900", "--by-changing", "leaver_rate", "--draws", "20"], /--draws goes with --chance/],
  [
    ["--goal", "headcount>=900", "--by-changing", "leaver_rate", "--where", "level=level1"],
    /Leave level out of --where/,
  ],
])("%j is refused with a sentence", async (words, says) => {
  const ran = await ask(...words);
  expect(ran).toMatchObject({ exit: 2, out: "" });
  expect(ran.err).toMatch(says);
});
