/** Plans of which one part cannot be worked out: the other is printed, and what is needed is said in sentences. */
import { expect, test } from "vitest";
import type { ResultsFile } from "../../electron/headless/json";
import { given } from "../model/build-plan";
import { blocksIn, run } from "./command-line";
import { clearing, runPlan, twoPlaces } from "./service-plans";

const frontDoor = "seeds/plans/front-door.otplan";
const noLeaverRate = [given("leaver_rate", null)];
const leaverRate =
  /^plan\.otplan, assumptions\[\d+\] \(Leaver rate\): Leaver rate is empty, and the plan cannot be run without it\./m;

test("a list without its figures names each of them once and is no failure; the workforce beside it is printed", async () => {
  const ran = await run([frontDoor]);
  expect(ran).toMatchObject({ exit: 0, err: "" });
  expect(blocksIn(ran.out).map(({ title }) => title.split(" | ").at(-1)!.split(",")[0])).toEqual([
    "Staff in post",
    "Establishment",
    "Vacant posts",
    "Over establishment",
    "Net vacancies",
    "Vacancy rate",
  ]);
  const lines = ran.out.trimEnd().split("\n");
  const from = lines.indexOf(
    "The list of Occupational therapy at the front door cannot be worked out yet. Still needed:",
  );
  expect(lines.slice(from + 1).map((line) => line.split(":")[0])).toEqual([
    "  Referrals",
    "  Share of referrals by tier for Mental health needs, Off work, Frail older people",
    "  People waiting at the start",
    "  Cases started a week",
  ]);
  for (const line of lines.slice(from + 1)) expect(line).toMatch(/^ {2}[A-Z].+: [A-Z].+\.$/);
  const explained = await run([frontDoor, "--explain", "waiting@front-door@2026/27"]);
  expect(explained).toMatchObject({ exit: 0, err: "", out: `${lines.slice(from).join("\n")}\n` });
});

test("what only the workforce is asked for says nothing of services", async () => {
  expect(await run([frontDoor, "--measure", "headcount"])).toMatchObject({ exit: 0, err: "" });
  const byLevel = await run([frontDoor, "--by", "level"]);
  expect(byLevel.err).toBe(
    "note: The plan's services are left out, because --by level is for the workforce. Ask for them alone, with --service.\n",
  );
  expect(byLevel.out).not.toContain("Still needed");
});

test("a service is printed where the workforce cannot be run, which is said; asked for by name, the workforce is a failure", async () => {
  const plan = clearing({ assumptions: noLeaverRate });
  const ran = await runPlan(plan);
  expect(ran.exit).toBe(0);
  expect(ran.err).toMatch(/^note: The workforce is left out, because it cannot be run until this is mended:\n/);
  expect(ran.err).toMatch(leaverRate);
  expect(blocksIn(ran.out).map(({ title }) => title)).toEqual([
    "A plan for a test | Base | Service | The list by planning year",
  ]);
  const service = await runPlan(plan, "--service", "service");
  expect(service.out).toBe(ran.out);
  expect(service.err).not.toContain("Leaver rate");
  for (const words of [
    ["--measure", "headcount"],
    ["--measure", "headcount", "waiting"],
    ["--checks"],
    ["--explain", "headcount@place1@2026/27"],
  ]) {
    const stopped = await runPlan(plan, ...words);
    expect(stopped).toMatchObject({ exit: 1, out: "" });
    expect(stopped.err).toMatch(leaverRate);
  }
  expect((await runPlan(plan, "--explain", "waiting@service@2026/27")).out).toMatch(
    /^Waiting \(Service, place 1, 2026\/27\) is 0 people: 120 people/,
  );
  const file = JSON.parse((await runPlan(plan, "--out", "r.json")).written.get("r.json")!) as ResultsFile;
  expect(file.tables).toEqual([]);
  expect(file.services!.tables.length).toBeGreaterThan(0);
  expect(file.problems).toContainEqual(expect.objectContaining({ severity: "error", kind: "required-empty" }));
});

test("a service staffed from a workforce that cannot be run says so, and with neither part there is nothing to print", async () => {
  const plan = clearing({
    service: { staffing: "workforce" },
    assumptions: [...noLeaverRate, given("staff_share", 1)],
  });
  const service = await runPlan(plan, "--service", "service");
  expect(service).toMatchObject({ exit: 0, err: "" });
  expect(service.out).toMatch(
    /^The list of Service cannot be worked out yet\. Still needed:\n {2}The workforce of the plan: The service is staffed from the plan's workforce, which cannot be worked out yet\. Leaver rate is empty/,
  );
  const both = await runPlan(plan);
  expect(both).toMatchObject({ exit: 1, out: "" });
  expect(both.err).toMatch(leaverRate);
});

test("the workforce is printed where a figure of the services is wrong, which is said; asked for by name, they are a failure", async () => {
  const plan = twoPlaces({
    assumptions: [
      given("tier_share", null, [
        { tier: "low", value: 0.6 },
        { tier: "high", value: 0.3 },
      ]),
    ],
  });
  const ran = await runPlan(plan);
  expect(ran.exit).toBe(0);
  expect(ran.err).toMatch(
    /^note: The services are left out, because they cannot be run until this is mended:\nplan\.otplan, assumptions\[\d+\] \(Share of referrals by tier\): .* add up to 0\.9, not 1\./,
  );
  expect(blocksIn(ran.out)).toHaveLength(6);
  const named = await runPlan(plan, "--service", "service");
  expect(named).toMatchObject({ exit: 1, out: "" });
  expect(named.err).toContain("add up to 0.9, not 1.");
});

test("an empty aim leaves its share missing and says so, and only where the share is shown", async () => {
  const ran = await runPlan(clearing(), "--service", "service");
  expect(ran.err).toMatch(
    /^note: Aim for the longest wait is empty for Service, so this stays missing: share waiting within the aim\. .*\n$/,
  );
  expect(blocksIn(ran.out)[0]!.rows.find(({ label }) => label.startsWith("Share"))!.cells).toEqual(["–", "–", "–"]);
  expect((await runPlan(clearing(), "--measure", "waiting")).err).toBe("");
});

test("a scenario that gives what the base lacks is shown alone, with nothing to compare it with", async () => {
  const scenarios = [
    { id: "given", name: "Given", changes: [{ assumption: "starts_per_week", op: "set" as const, value: 10 }] },
  ];
  const filled = await runPlan(
    clearing({ scenarios, assumptions: [given("starts_per_week", null), given("start_policy", 1)] }),
    "--service",
    "service",
    "--scenario",
    "given",
  );
  expect(filled.exit).toBe(0);
  expect(filled.out).toMatch(
    /^The list of Service cannot be worked out yet\. Still needed:\n {2}Cases started a week: /,
  );
  expect(blocksIn(filled.out).map(({ title }) => title)).toEqual([
    "A plan for a test | Given | Service | The list by planning year",
  ]);
});

test("where one of two places lacks a figure, the other is shown and the total is missing", async () => {
  const ran = await runPlan(
    twoPlaces({ assumptions: [given("starts_per_week", null, [{ place: "place1", value: 4 }])] }),
    "--by",
    "place",
    "--measure",
    "waiting",
  );
  expect(ran.out).toMatch(
    /^The list of Service cannot be worked out at every place yet\. Still needed:\n {2}Cases started a week: /,
  );
  expect(blocksIn(ran.out)[0]!.rows).toEqual([
    { label: "place 1", cells: ["164", "268", "372"] },
    { label: "place 2", cells: ["–", "–", "–"] },
    { label: "Total", cells: ["–", "–", "–"] },
  ]);
});
