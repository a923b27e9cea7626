/** What is printed is what the model says, formatted. */
import { expect, test } from "vitest";
import { columnsThatFit } from "../../electron/headless/layout";
import { formatOf, relativeChange } from "../../electron/headless/numbers";
import { explainNumber, projectPlan, writePlan, type Closure, type Table } from "../../model/index";
import { buildPlan, given } from "../model/build-plan";
import { blocksIn, england, planAt, run, team } from "./command-line";

async function tablesOf(
  path: string,
  asked: { measures: string[]; by?: "region" | "level"; scenario?: string; closure?: Closure; place?: string },
): Promise<Table[]> {
  const projected = projectPlan(await planAt(path), {
    ...(asked.scenario === undefined ? {} : { scenario: asked.scenario }),
    ...(asked.closure === undefined ? {} : { closure: asked.closure }),
  });
  if (!projected.ok) throw new Error("cannot run");
  return projected.value.tables({
    measures: asked.measures,
    by: asked.by === undefined ? [] : [asked.by],
    where: asked.place === undefined ? {} : { place: asked.place },
  });
}

const oneDecimal = (value: number): string =>
  value.toLocaleString("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const whole = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 0 });

/** Every printed cell of a block equals the table's value of that group and year. */
function agree(block: ReturnType<typeof blocksIn>[number], table: Table, write: (value: number) => string): void {
  table.groups.forEach((group, number) => {
    const row = block.rows.find(({ label }) => label === group.labels.join(" "))!;
    expect(row.cells).toEqual(
      block.heads.map((head) => write(table.values[number * table.times.length + table.times.indexOf(head)]!)),
    );
  });
}

test("with nothing asked: a finding, then staff, posts, vacancies and their rate by region, with the numbers of the model", async () => {
  const ran = await run([england]);
  expect(ran).toMatchObject({ exit: 0, err: "" });
  const measures = [
    "staff_in_post",
    "establishment",
    "vacant_posts",
    "over_establishment",
    "vacancies",
    "vacancy_rate",
  ];
  const tables = await tablesOf(england, { measures, by: "region" });
  const wholes = await tablesOf(england, { measures });
  const blocks = blocksIn(ran.out);
  expect(blocks.map(({ title }) => title)).toEqual([
    "England by NHS region | Base | supply-led | Staff in post, WTE at the end of the year",
    "England by NHS region | Base | supply-led | Establishment, WTE at the end of the year",
    "England by NHS region | Base | supply-led | Vacant posts, WTE at the end of the year",
    "England by NHS region | Base | supply-led | Over establishment, WTE at the end of the year",
    "England by NHS region | Base | supply-led | Net vacancies, WTE at the end of the year",
    "England by NHS region | Base | supply-led | Vacancy rate, % at the end of the year",
  ]);
  blocks.forEach((block, number) => {
    const write = number === 5 ? (value: number): string => `${oneDecimal(100 * value)}%` : oneDecimal;
    expect([block.heads[0], block.heads.at(-1)]).toEqual(["2024/25", "2036/37"]);
    agree(block, tables[number]!, write);
    expect(block.rows.at(-1)).toEqual({
      label: number === 5 ? "Overall" : "Total",
      cells: block.heads.map((head) => write(wholes[number]!.values[wholes[number]!.times.indexOf(head)]!)),
    });
  });
  for (const line of ran.out.split("\n")) expect(line.length).toBeLessThanOrEqual(110);

  const [, posts, vacant, over] = wholes.map((table) => table.values.at(-1)!) as [number, number, number, number];
  const rate = vacant / posts;
  // The opening as the model's own explanation of the first year gives it.
  const projected = projectPlan(await planAt(england));
  const explained = projected.ok
    ? explainNumber(projected.value, { measure: "staff_in_post", place: "england", year: "2024/25" })
    : projected;
  const opening = explained.ok ? explained.value.parts[0]!.value : Number.NaN;
  expect(ran.out.split("\n").slice(0, 2)).toEqual([
    `Staff in post grow from ${whole(opening)} WTE to ${whole(wholes[0]!.values.at(-1)!)} WTE by March 2037.`,
    `${whole(vacant)} WTE of posts (${rate < 0.1 ? oneDecimal(100 * rate) : whole(100 * rate)}%) would then be empty, and ${over < 100 ? oneDecimal(over) : whole(over)} WTE over establishment elsewhere.`,
  ]);
});

test("a scenario follows the base, by id or by name in any capitals, with its change in amount and in per cent", async () => {
  const named = await run([england, "--scenario", "FUNDED POSTS HELD AT TODAY'S NUMBER", "--measure", "establishment"]);
  const ran = await run([england, "--scenario", "posts-held", "--measure", "Establishment"]);
  expect(named.out).toBe(ran.out);
  const blocks = blocksIn(ran.out);
  const of = "England by NHS region | Funded posts held at today's number | supply-led | Establishment";
  expect(blocks.map(({ title }) => title)).toEqual([
    "England by NHS region | Base | supply-led | Establishment, WTE at the end of the year",
    `${of}, WTE at the end of the year`,
    `${of}, change from base in WTE`,
    `${of}, change from base in %`,
  ]);
  const [base] = await tablesOf(england, { measures: ["establishment"], by: "region" });
  const [held] = await tablesOf(england, { measures: ["establishment"], by: "region", scenario: "posts-held" });
  agree(blocks[0]!, base!, oneDecimal);
  agree(blocks[1]!, held!, oneDecimal);
  agree(blocks[2]!, { ...held!, values: held!.values.map((value, i) => value - base!.values[i]!) }, oneDecimal);
  agree(
    blocks[3]!,
    { ...held!, values: held!.values.map((value, i) => (100 * (value - base!.values[i]!)) / base!.values[i]!) },
    (value) => `${oneDecimal(value)}%`,
  );
  expect(held!.values.at(-1)).toBeLessThan(base!.values.at(-1)!);
});

test("a rate changes in percentage points, and the finding compares the scenario with the base", async () => {
  const rate = await run([england, "--scenario", "posts-held", "--measure", "vacancy_rate"]);
  expect(blocksIn(rate.out).map(({ title }) => title.split(" | ").at(-1))).toEqual([
    "Vacancy rate, % at the end of the year",
    "Vacancy rate, % at the end of the year",
    "Vacancy rate, change from base in percentage points",
  ]);
  const overview = await run([england, "--scenario", "posts-held"]);
  const [base, held] = [
    await tablesOf(england, { measures: ["staff_in_post"] }),
    await tablesOf(england, { measures: ["staff_in_post"], scenario: "posts-held" }),
  ].map((tables) => tables[0]!.values.at(-1)!);
  expect(overview.out.split("\n")[2]).toContain(
    `Under "Funded posts held at today's number" they are ${whole(held!)} WTE by March 2037, ${whole(base! - held!)} fewer than in the base (${relativeChange(base!, held!)})`,
  );
});

test("the closure, the filter and the years are those asked for, and every year asked for is shown", async () => {
  const ran = await run([
    england,
    "--closure",
    "posts-led",
    "--where",
    "place=London",
    "--by",
    "level",
    "--measure",
    "headcount",
    "cost",
    "--years",
    "2024/25..2036/37",
  ]);
  const [heads, cost] = blocksIn(ran.out);
  expect(heads!.title).toBe(
    "England by NHS region | Base | posts-led | London | Headcount, heads at the end of the year",
  );
  expect(cost!.title).toBe(
    "England by NHS region | Base | posts-led | London | Pay bill (2025/26 prices), £m in the year",
  );
  expect(heads!.heads).toHaveLength(13);
  const tables = await tablesOf(england, {
    measures: ["headcount", "cost"],
    by: "level",
    closure: "posts-led",
    place: "london",
  });
  agree(heads!, tables[0]!, whole);
  agree(cost!, tables[1]!, (value) => oneDecimal(value / 1e6));
  expect((await run([england, "--years", "2030/31,2025-26", "--measure", "headcount"])).out.split("\n")[2]).toMatch(
    /^Region +2025\/26 +2030\/31$/,
  );
});

test("a plan of one place is shown whole, months by name, and money in thousands", async () => {
  const ran = await run([team, "--measure", "cost", "--time", "month", "--years", "2026/27"]);
  const [block] = blocksIn(ran.out);
  expect(block!.title).toContain("| Pay bill (2025/26 prices), £k in the month");
  expect(block!.heads).toEqual(
    Array.from({ length: 12 }, (_, i) => (i < 9 ? `2026-${String(i + 4).padStart(2, "0")}` : `2027-0${i - 8}`)),
  );
  expect(block!.rows.map(({ label }) => label)).toEqual(["Community rehabilitation team"]);
  expect(ran.err).toContain(
    'note: The plan is run by chance, in whole people: this is one future, that of the seed "community-team-1". Another seed gives other numbers.\n',
  );
});

test("what is missing is a dash, and says why beside it", async () => {
  const need = await run([england, "--measure", "need"]);
  expect(new Set(blocksIn(need.out)[0]!.rows.flatMap(({ cells }) => cells))).toEqual(new Set(["–"]));
  expect(need.err).toMatch(
    /^note: seeds\/plans\/england\.otplan, assumptions\[\d+\] \(Unmet need today\): Unmet need today is empty, so these stay missing: need, gap to need\.[^\n]*\n$/,
  );
  const byRoute = await run([england, "--measure", "joiners", "--by", "route"]);
  expect(byRoute.err).toBe(
    "note: Joiners cannot be told by route, so it is missing. Ask for it by place or with --by whole.\n",
  );
  expect(blocksIn(byRoute.out)[0]!.rows.at(-1)!.cells).not.toContain("–");
  const forRoute = await run([england, "--measure", "staff_in_post", "--where", "route=degree"]);
  expect(forRoute.out).toContain("–");
  expect(forRoute.out).not.toMatch(/ 0\.0/);
  expect(forRoute.err).toContain("note: Staff in post cannot be told for a route, so it is missing.");
});

test("a plan that starts inside a planning year says how much of it is covered", async () => {
  const text = writePlan(buildPlan({ start: "2024-10", years: 1 }));
  const ran = await run(["made-up.otplan", "--measure", "leavers"], { "made-up.otplan": text });
  expect(ran.exit).toBe(0);
  expect(ran.err).toContain(
    "note: The plan covers part of 2024/25 (6 months) and of 2025/26 (6 months); what is counted over a year, such as joiners and cost, is counted over those months.",
  );
});

test("staff above the posts are said to be above them, and steady staff to stay", async () => {
  const plan = buildPlan({
    support: true,
    registeredLevels: 1,
    years: 1,
    assumptions: [
      given("vacancy_rate", -0.2),
      given("establishment_growth", 0),
      given("leaver_rate", 0.02),
      given("retirement_rate", 0),
    ],
  });
  const ran = await run(["over.otplan"], { "over.otplan": writePlan(plan) });
  expect(ran.out.split("\n").slice(0, 2).join(" ")).toMatch(
    /^Staff in post (grow|fall) from 2,100 WTE to [\d,]+ WTE by March 2025\. There would then be [\d,]+(\.\d)? WTE more staff than funded posts\.$/,
  );
});

test.each([
  [13, 20, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  [13, 8, [0, 2, 4, 6, 8, 10, 12]],
  [13, 6, [0, 3, 6, 9, 12]],
  [11, 4, [0, 4, 8, 10]],
  [40, 1, [0, 39]],
  [1, 1, [0]],
])("of %i columns with room for %i the first, every so many and the last are shown", (count, room, columns) => {
  expect(columnsThatFit(count, room)).toEqual(columns);
});

test.each([
  ["WTE", 1234.56, 1e3, "1,234.6"],
  ["WTE", -0.04, 1e3, "0.0"],
  ["heads", 1234.5, 1e3, "1,235"],
  ["share", 0.12345, 1, "12.3%"],
  ["share", -0.3, 1, "-30.0%"],
  ["GBP", 12_345_678, 5e7, "12.3"],
  ["GBP", 1_396_275, 1_396_275, "1,396"],
  ["years", 41.26, 50, "41.3"],
  ["weeks", 1e4, 1e4, "10,000"],
  ["WTE", Number.NaN, 1, "–"],
  ["share", Number.POSITIVE_INFINITY, 1, "–"],
])("%s %d is written to what it deserves", (unit, value, largest, text) => {
  expect(formatOf({ unit }, largest).write(value)).toBe(text);
});

test("changes carry their sign, nothing has none, and a change from nothing is missing", () => {
  const { writeChange } = formatOf({ unit: "WTE" }, 10);
  expect([writeChange(3), writeChange(-3), writeChange(0.01)]).toEqual(["+3.0", "-3.0", "0.0"]);
  expect([relativeChange(50, 55), relativeChange(-50, -45), relativeChange(0, 5)]).toEqual(["+10.0%", "+10.0%", "–"]);
});

test("a scenario of posts says that it moves nobody in a supply-led plan, and how to see the posts filled", async () => {
  const says = "It moves no people: in a supply-led plan posts do not decide how many there are.";
  const led = "Run it with --closure posts-led to see which of its posts are filled.";
  const supply = await run([england, "--scenario", "more-advanced-practice"]);
  expect(supply.out.split("\n").slice(4, 6)).toEqual([says, led]);
  const leaving = await run([england, "--scenario", "leavers-as-other-ahps"]);
  const posts = await run([england, "--scenario", "more-advanced-practice", "--closure", "posts-led"]);
  for (const { out, exit } of [leaving, posts]) {
    expect(exit).toBe(0);
    expect(out).not.toContain("in a supply-led plan");
  }
});
