/** What is said when a command cannot be done: every sentence says what, where and what to do, and nothing goes to standard output. */
import { describe, expect, test } from "vitest";
import type { Io } from "../../electron/headless/main";
import { projectPlan, writePlan, type Plan } from "../../model/index";
import { systemError } from "../electron/desk";
import { buildPlan } from "../model/build-plan";
import { england, planAt, run, team } from "./command-line";

test.each<[string[], string]>([
  [[], 'No plan is named. Give the path of an .otplan file, or "-" to read one from standard input; --help shows how.'],
  [
    ["--list", "scenarios"],
    'No plan is named. Give the path of an .otplan file, or "-" to read one from standard input; --help shows how.',
  ],
  [
    [england, "--scenrio", "posts-held"],
    'There is no option "--scenrio". Did you mean "--scenario"? --help lists the options.',
  ],
  [[england, "--toString"], 'There is no option "--toString". --help lists the options.'],
  [
    [england, team],
    `There are two plans, "${england}" and "${team}", and one is run at a time. Put names that hold spaces in quotation marks.`,
  ],
  [[england, "--by"], "--by is followed by nothing. Write, for example, --by region."],
  [
    [england, "--scenario", "--checks"],
    "--scenario is followed by nothing. Write, for example, --scenario posts-held.",
  ],
  [[england, "--measure="], "--measure is followed by nothing. Write, for example, --measure headcount."],
  [[england, "--by", "region", "--by", "level"], "--by is given twice. Give it once."],
  [[england, "--checks=no"], '--checks stands alone; take "=no" away.'],
  [
    [england, "--closure", "post-led"],
    '--closure takes supply-led or posts-led, not "post-led". Did you mean "posts-led"?',
  ],
  [[england, "--time", "day"], '--time takes year, month or week, not "day".'],
  [
    [england, "--list", "measure"],
    '--list takes measures, scenarios, places, assumptions, services, tiers, service-measures, events or nations, not "measure". Did you mean "measures"?',
  ],
  [
    [england, "--out", "results.xlsx"],
    '--out writes results as .csv or .json, and "results.xlsx" ends in neither. Write, for example, --out results.csv.',
  ],
  [
    ["plan.json", "--out", "plan.json"],
    '--out names the plan itself, "plan.json". Give the results a name of their own.',
  ],
  [
    [england, "--explain", "vacancies@london@2030/31", "--out", "why.csv"],
    "--explain writes its answer to the screen and --out writes tables to a file. Ask for one of them.",
  ],
  [
    [england, "--scenario", "posts-hled"],
    'There is no scenario "posts-hled". Did you mean "posts-held" (Funded posts held at today\'s number)? --list scenarios lists those of the plan.',
  ],
  [
    [england, "--scenario", "advanced"],
    'There is no scenario "advanced". Did you mean "more-advanced-practice" (100 more posts in advanced practice)? --list scenarios lists those of the plan.',
  ],
  [
    [england, "--measure", "vacancis"],
    'There is no measure "vacancis". Did you mean "vacancies" (Net vacancies)? --list measures lists them.',
  ],
  [[england, "--measure", "zzzzzzzz"], 'There is no measure "zzzzzzzz". --list measures lists them.'],
  [
    [england, "--by", "regoin"],
    'There is no breakdown "regoin". Did you mean "region"? --by takes whole, or one or two of nation, region, ics, provider, team, place, setting, level, age, origin, route, tier.',
  ],
  [
    [england, "--by", "ics"],
    "The plan has no place of the kind ics. Its places are of the kinds nation, region; --by place takes the places people sit in.",
  ],
  [
    [england, "--by", "region,level,age"],
    '--by takes one or two breakdowns, and "region,level,age" names 3. Filter with --where instead of a third.',
  ],
  [[england, "--by", "level,level"], "--by names level twice. Name it once."],
  [[team, "--by", "route"], "The plan has no training routes, so nothing can be shown by route."],
  [
    [england, "--where", "place=lodnon"],
    'There is no place "lodnon". Did you mean "london" (London)? --list places lists those of the plan.',
  ],
  [
    [england, "--where", "palce=london"],
    'There is no dimension "palce". Did you mean "place"? --where takes place, setting, level, age, origin, route, tier.',
  ],
  [
    [england, "--where", "london"],
    '--where takes dimension=member, and "london" names no dimension. Write, for example, --where place=london.',
  ],
  [[england, "--where", "place="], "--where names no member for place. Write, for example, --where place=london."],
  [[team, "--where", "origin=abroad"], 'There is no origin "abroad". The plan has "all".'],
  [
    [england, "--years", "2024"],
    '"2024" is not a planning year. Planning years run from April to March and are written 2024/25.',
  ],
  [
    [england, "--years", "2024/26"],
    '"2024/26" is not a planning year. Planning years run from April to March and are written 2024/25.',
  ],
  [[england, "--years", "2050/51"], "The plan has no year 2050/51. It runs from 2024/25 to 2036/37."],
  [
    [england, "--years", "2030/31..2025/26"],
    "--years 2030/31..2025/26 ends before it begins. Write the earlier year first.",
  ],
  [
    [england, "--years", "2024/25..2025/26..2026/27"],
    '--years cannot be read at "2024/25..2025/26..2026/27". Write a range as 2024/25..2036/37.',
  ],
  [
    [england, "--explain", "vacancies@london"],
    '--explain takes a measure, a place and a planning year with @ between, and "vacancies@london" does not have three parts. Write, for example, --explain vacancies@england@2024/25.',
  ],
  [
    [england, "--explain", "vacancies@lundon@2030/31"],
    'There is no place "lundon". Did you mean "london" (London)? --list places lists those of the plan.',
  ],
  [
    [england, "--explain", "vacancies@london@2030/31", "--scenario", "posts-held", "unmet-need-10"],
    "--explain takes one scenario at a time. Name one with --scenario, or none for the base.",
  ],
])("%j is refused with a sentence and exit code 2", async (words, says) => {
  expect(await run(words)).toMatchObject({ exit: 2, out: "", err: `${says}\n` });
});

const refusing = (code: string): Partial<Io> => ({ readFile: () => Promise.reject(systemError(code)) });
test.each<[string, string]>([
  ["ENOENT", "team.otplan: there is no such file. Check the path; it starts from the folder the command is run in.\n"],
  [
    "EACCES",
    "team.otplan: you are not allowed to read this file. Ask its owner to share it with you, or name a copy.\n",
  ],
  ["EBUSY", "team.otplan: the file is in use by another program. Close it there and run this again.\n"],
  [
    "EIO",
    "team.otplan: the file could not be read (the system says EIO). Copy it to this computer and name the copy.\n",
  ],
])("a file the system refuses with %s ends with exit code 1", async (code, says) => {
  expect(await run(["team.otplan"], {}, refusing(code))).toMatchObject({ exit: 1, out: "", err: says });
});

test("a folder is not a plan", async () => {
  expect(await run(["seeds/plans"])).toMatchObject({
    exit: 1,
    out: "",
    err: "seeds/plans: this is a folder, not a plan. Name a file that ends in .otplan.\n",
  });
});

const sending = (bytes: Uint8Array): Partial<Io> => ({ stdin: () => Promise.resolve(bytes) });
test.each<[string, string]>([
  ["", 'standard input: nothing came in. Send a plan, as in "… project -- - < team.otplan", or name a file.\n'],
  [
    " \n",
    "standard input: The file is empty. It may not have been saved or synchronised completely; try a backup of it.\n",
  ],
  [
    "PK\u0003\u0004",
    "standard input: The file does not hold plain text. It may be a workbook, a document or a compressed file renamed to .otplan; figures from a workbook can be copied and pasted on the Assumptions screen.\n",
  ],
  [
    '{"a": 1}',
    'standard input, format: The file is readable, but it is not a plan: it does not say "format": "otplan". Open a file that this application saved.\n',
  ],
])("standard input %j is refused", async (text, says) => {
  expect(await run(["-"], {}, sending(Buffer.from(text)))).toMatchObject({ exit: 1, out: "", err: says });
});

test("a plan that opens and cannot be run says which figure is empty, and can still be listed", async () => {
  const path = "tests/messages/broken/required-empty.otplan";
  const ran = await run([path]);
  expect(ran).toMatchObject({ exit: 1, out: "" });
  expect(ran.err).toMatch(
    /^tests\/messages\/broken\/required-empty\.otplan, assumptions\[\d+\] \(Leaver rate\): Leaver rate is empty, and the plan cannot be run without it\./,
  );
  const listed = await run([path, "--list", "assumptions"]);
  expect(listed.exit).toBe(0);
  expect(listed.out).toMatch(/^leaver_rate +Leaver rate +empty /m);
});

test("an error that only a run finds names the plan and the scenario", async () => {
  const plan = buildPlan({
    scenarios: [
      { id: "all-leave", name: "All leave", changes: [{ assumption: "leaver_rate", op: "add", value: 0.95 }] },
    ],
  });
  const ran = await run(["made-up.otplan", "--scenario", "all leave"], { "made-up.otplan": writePlan(plan) });
  expect(ran).toMatchObject({ exit: 1, out: "" });
  expect(ran.err).toMatch(
    /^made-up\.otplan, scenario "all-leave", .*Leaver rate.* comes to 103% and must be between 0 and 100%/,
  );
});

test("of many faults the first twenty are said", async () => {
  const ran = await run(["tests/messages/broken/many-faults.otplan"]);
  expect(ran.exit).toBe(1);
  const lines = ran.err.trimEnd().split("\n");
  expect(lines).toHaveLength(21);
  expect(lines.at(-1)).toMatch(/^tests\/messages\/broken\/many-faults\.otplan: and \d+ more; mend these first\.$/);
});

describe.each(["supply-led", "posts-led"] as const)("a figure of England's that is emptied, %s", (closure) => {
  test.each([
    ["attractiveness", "Attractiveness of a setting"],
    ["route_share", "Share of places by taught route"],
    ["leaver_origin_factor", "Leaving by origin, relative"],
  ])("%s stops the plan by its name, in the run and on the command line alike", async (id, label) => {
    const plan = await planAt(england);
    const emptied: Plan = {
      ...plan,
      closure,
      assumptions: plan.assumptions.map(({ where, when, ...one }) => ({
        ...one,
        ...(one.id === id
          ? { value: null }
          : { ...(where === undefined ? {} : { where }), ...(when === undefined ? {} : { when }) }),
      })),
    };
    const says = `${label} is empty, and the plan cannot be run without it.`;
    const projected = projectPlan(emptied);
    expect(projected.ok ? [] : projected.problems.map((found) => found.says)).toContainEqual(
      expect.stringContaining(says),
    );
    const ran = await run(["plan.otplan"], { "plan.otplan": writePlan(emptied) });
    expect(ran).toMatchObject({ exit: 1, out: "" });
    expect(ran.err).toContain(says);
  });
});
