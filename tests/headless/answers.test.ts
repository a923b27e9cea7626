/** The other answers: lists, explanations, checks, help, and readers that go away. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import {
  checkPlanRuns,
  leverOf,
  measures,
  numberCauses,
  projectPlan,
  serviceMeasures,
  writePlan,
} from "../../model/index";
import { systemError } from "../electron/desk";
import { england, planAt, run, team } from "./command-line";

const children = "seeds/plans/tiered-children.otplan";
const before = "seeds/plans/children-before-after.otplan";

test("help goes to standard output and names every option", async () => {
  const ran = await run(["--help"]);
  expect(ran).toMatchObject({ exit: 0, err: "" });
  for (const option of [
    "scenario",
    "event",
    "service",
    "by",
    "years",
    "measure",
    "where",
    "closure",
    "time",
    "out",
    "checks",
    "explain",
    "list",
    "calibration",
    "opening",
  ])
    expect(ran.out).toContain(`--${option}`);
  expect(await run(["-h"])).toEqual(ran);
  for (const line of ran.out.split("\n")) expect(line.length).toBeLessThanOrEqual(110);
});

test("measures are listed without a plan; scenarios, places and assumptions are the plan's", async () => {
  const plan = await planAt(england);
  const ids = (text: string): string[] =>
    text
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split(" ")[0]!);
  expect(ids((await run(["--list", "measures"])).out)).toEqual(measures.map((measure) => measure.id));
  expect(ids((await run([england, "--list", "scenarios"])).out)).toEqual(plan.scenarios.map((scenario) => scenario.id));
  expect(ids((await run([england, "--list", "places"])).out)).toEqual(plan.structure.places.map((place) => place.id));
  expect(ids((await run([england, "--list=assumptions"])).out)).toEqual(
    plan.assumptions.map((assumption) => assumption.id),
  );
});

test("measures of services are listed without a plan; services and tiers are the plan's", async () => {
  const plan = await planAt(before);
  const ids = (text: string): string[] =>
    text
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split(" ")[0]!);
  expect(ids((await run(["--list", "service-measures"])).out)).toEqual(serviceMeasures.map((measure) => measure.id));
  expect(ids((await run([before, "--list", "services"])).out)).toEqual(["children"]);
  expect(ids((await run([before, "--list", "tiers"])).out)).toEqual(
    plan.structure.services!.flatMap((service) => service.tiers.map((tier) => tier.id)),
  );
  expect((await run([england, "--list", "tiers"])).out).toBe("The plan has no services.\n");
});

test("a plan comes by standard input as well as by path, and its path may follow the names of scenarios", async () => {
  const byPath = await run([england, "--scenario", "posts-held", "unmet-need-10"]);
  const after = await run(["--scenario", "posts-held", "unmet-need-10", england]);
  const byInput = await run(
    ["--scenario", "posts-held", "--scenario=unmet-need-10", "-"],
    {},
    { stdin: () => readFile(england) },
  );
  expect(byPath.exit).toBe(0);
  expect(after).toEqual(byPath);
  expect(byInput.out).toBe(byPath.out);
});

test("one number is explained: the sum it is made of", async () => {
  const ran = await run([england, "--explain", "vacancies@London@2030/31", "--scenario", "posts-held"]);
  expect(ran).toMatchObject({ exit: 0, err: "" });
  const projected = projectPlan(await planAt(england), { scenario: "posts-held" });
  if (!projected.ok) throw new Error("cannot run");
  const [vacancies, vacant, over] = projected.value
    .tables({ measures: ["vacancies", "vacant_posts", "over_establishment"], where: { place: "london" } })
    .map((table) =>
      table.values[table.times.indexOf("2030/31")]!.toLocaleString("en-GB", {
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      }),
    );
  const lines = ran.out.split("\n");
  expect(lines[0]).toContain(`Net vacancies in London, 2030/31 is ${vacancies!} WTE`);
  expect(lines[3]).toMatch(new RegExp(`^ +Vacant posts +${vacant!} WTE$`));
  expect(lines[4]).toMatch(new RegExp(`^less +Over establishment +${over!} WTE$`));
});

/** What stands in front of each assumption: what 10% less of it does to the number, in per cent. */
const sizesIn = (text: string): number[] =>
  [...text.matchAll(/^([+−])([\d,.]+)% +\S/gm)].map(
    ([, sign, digits]) => Number(digits!.replaceAll(",", "")) * (sign === "−" ? -1 : 1),
  );
const lessAndLess = (sizes: readonly number[]): readonly number[] =>
  [...sizes].sort((a, b) => Math.abs(b) - Math.abs(a));

test("its causes are ranked, largest first, as the model measures them", async () => {
  const ran = await run([england, "--explain", "staff_in_post@London@2030/31", "--scenario", "leavers-as-other-ahps"]);
  expect(ran).toMatchObject({ exit: 0, err: "" });
  const sizes = sizesIn(ran.out);
  expect(sizes.length).toBeGreaterThan(10);
  expect(sizes).toEqual(lessAndLess(sizes));
  const lever = leverOf(await planAt(england), { scenario: "leavers-as-other-ahps" });
  if (!lever.ok) throw new Error("cannot run");
  const request = { measure: "staff_in_post", place: "london", year: "2030/31" };
  const [rate] = numberCauses(lever.value, request, ["leaver_rate"]);
  const [, size] =
    /^(\+[\d.]+)% +[\d.]+ per year +Leaver rate \(leaver_rate\), London\. [^\n]+; changed by "[^\n]+"\.$/m.exec(
      ran.out,
    )!;
  expect(Number(size)).toBeCloseTo(rate!.moves * 100, 1);
  expect(ran.out).toMatch(/^\d+ more were read and do not move it\.$/m);
});

test("says that it is measuring where a plan has many places", async () => {
  const few = "seeds/plans/england-ics.otplan";
  const plan = await planAt(few);
  const short = { ...plan, years: 1 };
  const ran = await run(["short.otplan", "--explain", "establishment@london@2024/25"], {
    "short.otplan": writePlan(short),
  });
  expect(ran.exit).toBe(0);
  expect(ran.err).toMatch(
    /^Measuring how far each assumption moves the number, [^\n]+ With 42 places this takes a while\.\n$/,
  );
});

test("one number of a service or of a tier is explained, in the base and under a scenario", async () => {
  const ran = await run([children, "--explain", "waiting@children@2026/27"]);
  expect(ran).toMatchObject({ exit: 0, err: "" });
  const lines = ran.out.split("\n");
  // 1,760 waited, 949 a year later; 52 weeks brought 52 / 47 of those 949.
  expect(lines[0]).toBe(
    "Waiting (Children's occupational therapy, Children's service, 2026/27) is 949 people: 1,760 people (waiting, the day before the plan starts) plus 1,050 people (referrals accepted) less 1,861 people (started).",
  );
  expect(lines.slice(3, 6).map((line) => line.split(/ {2,}/).at(-1))).toEqual([
    "1,760 people",
    "1,050 people",
    "1,861 people",
  ]);
  expect(sizesIn(ran.out).length).toBeGreaterThan(1);
  expect(sizesIn(ran.out)).toEqual(lessAndLess(sizesIn(ran.out)));
  expect(ran.out).toMatch(/^[+−][\d.]+% +[\d.,]+ people +People waiting at the start \(opening_list\), [^\n]+\.$/m);
  const tier = await run([children, "--explain", "Waiting@Targeted@2027/28"]);
  expect(tier.out).toMatch(
    /^Waiting \(Children's occupational therapy, Targeted, Children's service, 2027\/28\) is 68 people: 468 people/,
  );
  const held = await run([children, "--explain", "started@children@2027/28", "--scenario", "starts-keep-up"]);
  expect(held.out).toMatch(/changed by "Starts only keep up with referrals"\.$/m);
});

test("checks follow the tables, each told as the model tells it", async () => {
  const ran = await run([team, "--checks", "--scenario", "more-stay"]);
  const plan = await planAt(team);
  const results = [checkPlanRuns(plan), checkPlanRuns(plan, { scenario: "more-stay" })].map((checked) =>
    checked.ok ? checked.value : [],
  );
  expect(ran.exit).toBe(results.flat().every((result) => result.holds) ? 0 : 3);
  expect(results.flat().length).toBeGreaterThan(10);
  for (const result of results[0]!)
    expect(ran.out).toContain(`\n${result.holds ? "holds" : "FAILS"}  ${result.says} (${result.detail})\n`);
  for (const result of results[1]!)
    expect(ran.out).toContain(
      `\n${result.holds ? "holds" : "FAILS"}  Three in ten fewer leave: ${result.says} (${result.detail})\n`,
    );
});

test("a reader that stops reading is no error; a disk that fails is", async () => {
  expect((await run([team], {}, { stdout: () => Promise.reject(systemError("EPIPE")) })).exit).toBe(0);
  expect((await run(["nothing.otplan"], {}, { stderr: () => Promise.reject(systemError("EPIPE")) })).exit).toBe(1);
  const failed = await run([team], {}, { stdout: () => Promise.reject(systemError("EIO")) });
  expect(failed.exit).toBe(1);
  expect(failed.err).toMatch(/The results could not be written to standard output \(the system says EIO\)\.\n$/);
});
