/** Services beside the workforce: what is printed of a list is what the model says, and what can be worked out by hand. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  calendarOf,
  explainService,
  projectPlan,
  projectServices,
  serviceMeasureOf,
  type ServiceMeasureId,
  type ServiceView,
} from "../../model/index";
import { given } from "../model/build-plan";
import { inHours, planWithService } from "../model/services/build-service";
import { blocksIn, planAt, run } from "./command-line";
import { clearing, runPlan, twoPlaces } from "./service-plans";

const children = "seeds/plans/tiered-children.otplan";
const before = "seeds/plans/children-before-after.otplan";

const people = (value: number): string => Math.abs(value).toLocaleString("en-GB", { maximumFractionDigits: 0 });
const perCent = (value: number): string =>
  `${(100 * value).toLocaleString("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 })}%`;

async function viewsAt(path: string, service: string, scenario?: string): Promise<ServiceView> {
  const plan = await planAt(path);
  const under = scenario === undefined ? {} : { scenario };
  const outcome = projectServices(plan, { ...under, projection: projectPlan(plan, under) });
  if (!outcome.ok) throw new Error("cannot run");
  return outcome.value.view(service, undefined);
}

/** The cells of the row of a measure; its label, or the beginning of it, is followed by its unit. */
const rowOf = (block: ReturnType<typeof blocksIn>[number], label: string): string[] =>
  block.rows.find((row) => `${row.label} `.startsWith(`${label} `))!.cells;

test("with nothing asked the workforce comes first, then each service: its finding and its list by planning year, as published for Birmingham", async () => {
  const ran = await run([children]);
  expect(ran).toMatchObject({ exit: 0, err: "" });
  const blocks = blocksIn(ran.out);
  expect(blocks.map(({ title }) => title.split(" | ").at(-1))).toEqual([
    "Staff in post, WTE at the end of the year",
    "Establishment, WTE at the end of the year",
    "Vacant posts, WTE at the end of the year",
    "Over establishment, WTE at the end of the year",
    "Net vacancies, WTE at the end of the year",
    "Vacancy rate, % at the end of the year",
    "The list by planning year",
  ]);
  const list = blocks.at(-1)!;
  expect(list.title).toBe(
    "Tiered children's service | Base | Children's occupational therapy | The list by planning year",
  );
  expect(list.heads).toEqual(["2026/27", "2027/28", "2028/29"]);
  // 949 people within 47 weeks, 1,760 a year before: 949 / 47 come in a week, and 52 weeks take 811 more off than that.
  expect(rowOf(list, "Waiting people")[0]).toBe("949");
  expect(rowOf(list, "Longest wait")[0]).toBe("47");
  expect(rowOf(list, "Referrals accepted")[0]).toBe(people((949 / 47) * 52));
  expect(rowOf(list, "Started")[0]).toBe(people((949 / 47) * 52 + 811));
  expect(list.rows.map(({ label }) => label)).toEqual([
    "Referrals accepted people in the year",
    "Started people in the year",
    "Completed people in the year",
    "Removed from the list people in the year",
    "Waiting people at the end",
    "Longest wait weeks at the end",
    "Waiting over 18 weeks people at the end",
    "Waiting over 52 weeks people at the end",
    "Share waiting within the aim % at the end",
    "Use of capacity % on average",
  ]);
  expect(ran.out).toContain(
    "\nThe list of Children's occupational therapy falls from 1,760 people to nobody by March 2029.\n",
  );
  for (const line of ran.out.split("\n").slice(1)) expect(line.length).toBeLessThanOrEqual(110);
});

test("every cell of a list is the model's number of that year, and the finding follows from them", async () => {
  const ran = await run([before, "--service", "CHILDREN'S OCCUPATIONAL THERAPY"]);
  const [list, ...others] = blocksIn(ran.out);
  expect(others).toEqual([]);
  const view = await viewsAt(before, "children");
  const rows: [string, ServiceMeasureId][] = [
    ["Referrals", "referred"],
    ["Started", "started"],
    ["Completed", "completed"],
    ["Waiting people", "waiting"],
    ["Longest wait", "longest_wait"],
    ["Waiting over 18", "over_18"],
    ["Waiting over 52", "over_52"],
    ["Share waiting", "within_aim"],
    ["Use of", "use_of_capacity"],
  ];
  for (const [label, id] of rows) {
    const write = serviceMeasureOf(id)!.unit === "share" ? perCent : people;
    expect(list!.rows.find((row) => row.label.startsWith(label))!.cells).toEqual(view.byYear[id]!.map(write));
  }
  const [waiting, longest, within] = (["waiting", "longest_wait", "within_aim"] as const).map((id) =>
    view.byYear[id]!.at(-1)!,
  );
  expect(ran.out.split("\n")[0]).toBe(
    `The list of Children's occupational therapy falls from ${people(view.opening.waiting!)} people to ${people(waiting!)} people by March 2029; the longest wait would then be ${people(longest!)} weeks, and ${people(100 * within!)}% of those waiting would have waited no longer than the service aims for.`,
  );
});

test("by tier, the tiers add up to the total and agree with what each is explained by", async () => {
  const ran = await run([children, "--by", "tier", "--measure", "waiting", "started", "longest_wait"]);
  const [waiting, started, longest] = blocksIn(ran.out);
  expect(ran.err).toBe(
    "note: Longest wait cannot be told by tier, so it is missing but for all tiers together. Ask for it with --by whole.\n",
  );
  const plan = await planAt(children);
  const services = projectServices(plan);
  if (!services.ok) throw new Error("cannot run");
  for (const [block, measure] of [
    [waiting!, "waiting"],
    [started!, "started"],
  ] as const) {
    for (const tier of plan.structure.services![0]!.tiers) {
      const values = block.heads.map((year) =>
        explainService(services.value, { service: "children", measure, tier: tier.id, year }),
      );
      expect(block.rows.find(({ label }) => label === tier.label)!.cells).toEqual(
        values.map((found) => (found.ok ? people(found.value.value) : "")),
      );
    }
    expect(block.rows.at(-1)).toEqual({
      label: "Total",
      cells: services.value.view("children", undefined).byYear[measure]!.map(people),
    });
  }
  expect(longest!.rows.map(({ label, cells }) => [label, cells[0]])).toEqual([
    ["Universal", "–"],
    ["Targeted", "–"],
    ["Individualised", "–"],
    ["Overall", "47"],
  ]);
});

test("by week, a list of 120 that falls by 6 a week", async () => {
  const ran = await runPlan(clearing(), "--time", "week", "--measure", "waiting", "started", "--years", "2026/27");
  const [list] = blocksIn(ran.out);
  expect(list!.title).toMatch(/\| The list by week, each called by its first day$/);
  expect(list!.heads.slice(0, 3)).toEqual(["2026-04-01", "2026-04-08", "2026-04-15"]);
  expect(list!.heads).toHaveLength(52);
  expect(rowOf(list!, "Waiting")).toEqual(list!.heads.map((_, week) => String(Math.max(0, 120 - 6 * (week + 1)))));
  expect(rowOf(list!, "Started")).toEqual(list!.heads.map((_, week) => (week < 20 ? "10" : "4")));
});

test("a scenario follows the base with its change, in people, in per cent, and for shares in percentage points only", async () => {
  const ran = await run([children, "--service", "children", "--scenario", "starts-keep-up"]);
  const [base, held, change, inPerCent, ...more] = blocksIn(ran.out);
  expect(more).toEqual([]);
  const [was, is] = [await viewsAt(children, "children"), await viewsAt(children, "children", "starts-keep-up")];
  expect(rowOf(base!, "Waiting people")).toEqual(was.byYear.waiting!.map(people));
  expect(rowOf(held!, "Waiting people")).toEqual(is.byYear.waiting!.map(people));
  expect(rowOf(change!, "Waiting people")).toEqual(
    is.byYear.waiting!.map((value, year) => `+${people(value - was.byYear.waiting![year]!)}`),
  );
  expect(rowOf(inPerCent!, "Waiting %")[0]).toBe(`+${perCent(is.byYear.waiting![0]! / was.byYear.waiting![0]! - 1)}`);
  expect(change!.rows.find(({ label }) => label === "Share waiting within the aim percentage points")!.cells[0]).toBe(
    (100 * (is.byYear.within_aim![0]! - was.byYear.within_aim![0]!)).toFixed(1),
  );
  expect(inPerCent!.rows.some(({ label }) => label.startsWith("Share"))).toBe(false);
  expect(ran.out.split("\n")[1]).toMatch(
    /^Under "Starts only keep up with referrals" it is at 1,760 people in March 2029, 1,760 more than in the base; the longest wait would then be \d+ weeks, and 21% of/,
  );
});

test("services at several places are shown together, place by place, at one, or at those a filter leaves", async () => {
  // Over the three years of 52 + 52 + 52 weeks the one list grows by 2 a week, the other by 1.
  const together = await runPlan(twoPlaces(), "--service", "service");
  expect(rowOf(blocksIn(together.out)[0]!, "Waiting people")).toEqual(["256", "412", "568"]);
  expect(together.out.split("\n")[0]).toMatch(
    /^The list of Service \(all places together\) grows from 100 people to 568 people by March 2029/,
  );
  const [byPlace, median] = blocksIn(
    (await runPlan(twoPlaces(), "--by", "place,tier", "--measure", "waiting", "median_wait")).out,
  );
  expect(byPlace!.rows.map(({ label, cells }) => [label, cells[0]])).toEqual([
    ["place 1 Low", people(0.6 * 164)],
    ["place 1 High", people(0.4 * 164)],
    ["place 2 Low", people(0.6 * 92)],
    ["place 2 High", people(0.4 * 92)],
    ["Total", "256"],
  ]);
  expect(median!.rows.at(-1)!.cells).toEqual(["–", "–", "–"]);
  const one = await runPlan(twoPlaces(), "--where", "place=place 2", "--measure", "waiting", "median_wait");
  expect(blocksIn(one.out)[0]!.title).toBe("A plan for a test | Base | Service (place 2) | The list by planning year");
  expect(rowOf(blocksIn(one.out)[0]!, "Waiting people")).toEqual(["92", "144", "196"]);
  expect(one.err).toBe("");
  expect((await runPlan(twoPlaces(), "--measure", "median_wait")).err).toBe(
    "note: Median wait of those waiting is not known for several places together, so it is missing. Ask for it with --by place, or name one place in --where.\n",
  );
  const some = await runPlan(
    twoPlaces({
      places: 3,
      assumptions: [
        given("starts_per_week", 3),
        given("referrals", 4),
        given("opening_list", 90),
        given("opening_longest_wait", 9),
      ],
    }),
    "--where",
    "place=place1,place3",
    "--measure",
    "waiting",
  );
  expect(blocksIn(some.out)[0]!.rows.map(({ label, cells }) => [label, cells[0]])).toEqual([
    ["place 1", "82"],
    ["place 3", "82"],
    ["Total", "–"],
  ]);
  expect(some.err).toBe(
    "note: Service has more places than those named, so it is shown place by place and without a total.\n",
  );
});

test("by chance people are whole, and it is said that this is one future", async () => {
  const plan = clearing({ chanceSeed: "one" });
  const ran = await runPlan(
    plan,
    "--service",
    "service",
    "--time",
    "week",
    "--measure",
    "waiting",
    "--years",
    "2026/27",
  );
  expect(ran.err).toBe(
    'note: The plan is run by chance, in whole people: this is one future, that of the seed "one". Another seed gives other numbers.\n',
  );
  const services = projectServices(plan);
  if (!services.ok) throw new Error("cannot run");
  const waiting = Array.from(services.value.view("service", undefined).figures.waiting!).slice(0, 52);
  expect(rowOf(blocksIn(ran.out)[0]!, "Waiting")).toEqual(waiting.map(String));
  expect(waiting).not.toEqual(waiting.map((_, week) => Math.max(0, 120 - 6 * (week + 1))));
});

/** Plans of nations have no services, and ask for figures before they run. */
const withServices = readdirSync("seeds/plans").filter((name) =>
  readFileSync(`seeds/plans/${name}`, "utf8").includes('"services"'),
);
test.each(withServices)("%s prints each of its services, or what each still needs", async (name) => {
  const plan = await planAt(`seeds/plans/${name}`);
  const ran = await run([`seeds/plans/${name}`, "--years", calendarOf(plan.start, plan.years).years[0]!.name]);
  expect(ran.exit).toBe(0);
  const titles = blocksIn(ran.out).map(({ title }) => title);
  for (const service of plan.structure.services ?? []) {
    const told = [
      titles.some((title) => title.includes(` | ${service.label}`)),
      ran.out.includes(`The list of ${service.label} cannot be worked out yet. Still needed:\n  `),
    ];
    expect(told.filter(Boolean), service.label).toHaveLength(1);
  }
});

test("what runs out first is named, and under a scenario where it is another's time", async () => {
  const plan = planWithService({
    years: 1,
    registeredLevels: 1,
    support: true,
    service: { capacity: "hours", staffing: "stated-team" },
    assumptions: [
      ...inHours({ wte: 0, minutes: 0, weeks: 1 }),
      given("stated_team", null, [
        { level: "support", value: 1 },
        { level: "level1", value: 2 },
      ]),
      given("direct_minutes", null, [{ level: ["support", "level1"], value: 60 }]),
      given("referrals", 100),
      given("opening_list", 50),
      given("opening_longest_wait", 10),
    ],
    scenarios: [
      {
        id: "support",
        name: "More support",
        changes: [{ assumption: "stated_team", op: "set", value: 3, where: { level: "support" } }],
      },
      {
        id: "both",
        name: "More of both",
        changes: [{ assumption: "stated_team", op: "multiply", value: 1.5 }],
      },
    ],
  });
  const saying = async (...words: string[]): Promise<string[]> =>
    (await runPlan(plan, "--service", "service", ...words)).out
      .split("\n")
      .filter((line) => line.includes("runs out first"));
  const [support, registered] = ["support", "level1"].map((id) => {
    const level = plan.structure.levels.find((one) => one.id === id);
    return `${level?.label} (band ${level?.payBand})`;
  });
  const base = `What runs out first in 2026/27 is the time of ${support}.`;
  expect(await saying()).toEqual([base]);
  expect(await saying("--scenario", "support")).toEqual([
    base,
    `What runs out first in 2026/27 is then the time of ${registered}.`,
  ]);
  expect(await saying("--scenario", "both")).toEqual([base]);
});
