/** `--draws` and `merge`: the same bytes however the work is divided, and the numbers of the model's own draws. */
import { expect, test } from "vitest";
import { drawing, type Drawer, type DrawReply } from "../../electron/headless/drawer";
import { ensembleOf, fanOf, readPart, runDraws, sampleOf, standingSeed, tableOf, type Plan } from "../../model/index";
import { buildPlan, given } from "../model/build-plan";
import { writePlan } from "../../model/index";
import { drawerHere, england, run, team } from "./command-line";
import { runPlan, twoPlaces } from "./service-plans";

const uncertain = (): Plan =>
  buildPlan({
    ages: [{ id: "all", label: "All", from: 20, years: 50 }],
    assumptions: [
      given("leaver_rate", 0.08, [], { range: { low: 0.06, likely: 0.08, high: 0.11, level: 0.8 } }),
      given("retirement_rate", 0),
      given("establishment_growth", 0.02, [], { evenly: { low: 0, high: 0.04 } }),
    ],
    scenarios: [
      { id: "fewer-leave", name: "Fewer leave", changes: [{ assumption: "leaver_rate", op: "multiply", value: 0.9 }] },
    ],
  });
const files = { "small.otplan": writePlan(uncertain()) };
const asked = ["small.otplan", "--measure", "headcount", "vacancies", "--scenario", "fewer-leave"];

/** The file that a run leaves. */
async function part(words: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<string> {
  const ran = await run([...words, "--out", "p.json"], { ...files, ...more });
  expect(ran).toMatchObject({ exit: 0, out: "" });
  return ran.written.get("p.json")!;
}

test("the bytes are the same with 1, 2 and 4 threads, and merged out of parts in any order", async () => {
  const whole = await part([...asked, "--draws", "37", "--workers", "1"]);
  for (const workers of ["2", "4"]) expect(await part([...asked, "--draws", "37", "--workers", workers])).toBe(whole);
  const parts: Record<string, string> = {};
  for (const [from, to] of [
    [20, 37],
    [0, 9],
    [9, 20],
  ])
    parts[`${from}.json`] = await part([...asked, "--draws", "37", "--from", `${from}`, "--to", `${to}`]);
  expect(await part(["merge", "9.json", "20.json", "0.json"], parts)).toBe(whole);
  expect(await part(["merge", "one.json"], { "one.json": whole })).toBe(whole);
  // Neither where nor when it was run is in the file.
  expect(whole).not.toContain("small.otplan");
  expect(whole).not.toMatch(/\d\d:\d\d:\d\d/);
});

test("threads that answer in another order give the same bytes", async () => {
  const whole = await part([...asked, "--draws", "30"]);
  let number = 0;
  const later = (): Drawer => {
    const answer = drawing();
    const slow = (number += 1) * 7;
    let reply: (reply: DrawReply) => void = () => undefined;
    return {
      ...drawerHere(),
      tell: (task) => {
        const found = answer(task);
        if (found !== undefined) setTimeout(() => reply(found), slow % 11);
      },
      onReply: (listener) => (reply = listener),
    };
  };
  const ran = await run([...asked, "--draws", "30", "--workers", "3", "--out", "p.json"], files, { newDrawer: later });
  expect(ran.written.get("p.json")).toBe(whole);
});

test("draws are the model's own, and the table shows their percentiles", async () => {
  const read = readPart(await part([...asked, "--draws", "50", "--by", "whole"]));
  if (!read.ok) throw new Error(read.problems[0]?.says);
  const sample = sampleOf(read.value);
  const made = ensembleOf(uncertain(), {
    seed: standingSeed,
    scenarios: [undefined, "fewer-leave"],
    keep: { workforce: [{ measures: ["headcount", "vacancies"], by: [], where: {}, time: "year" }] },
  });
  if (!made.ok || !sample.ok) throw new Error("the draws cannot be made");
  const own = runDraws(made.value, standingSeed, 0, 50);
  expect(sample.value.values).toEqual(own.values);
  const csv = await run([...asked, "--draws", "50", "--by", "whole", "--ranges", "r.csv"], files);
  const lines = csv.written.get("r.csv")!.split("\r\n");
  const heads = lines[0]!.split(",");
  const fan = fanOf(own, tableOf(own, { measure: "headcount", scenario: "fewer-leave" })!, 0);
  const line = lines
    .map((text) => text.split(","))
    .find((cells) => cells[1] === "Fewer leave" && cells[3] === "headcount" && cells[5] === fan.table.times[1])!;
  const { middle, asItStands, bands } = fan.times[1]!;
  expect(Number(line[heads.indexOf("middle")])).toBe(middle);
  expect(Number(line[heads.indexOf("as_it_stands")])).toBe(asItStands);
  expect(Number(line[heads.indexOf("low_80")])).toBe(bands[1]!.low);
  expect(Number(line[heads.indexOf("high_95")])).toBe(bands[2]!.high);
});

test("what is printed says how many draws, between which values, how likely a target is and how scenarios differ", async () => {
  const words = ["--target", "headcount>=100@2026/27", "vacancies<=0", "--compare", "base", "--years", "2026/27"];
  const ran = await run([...asked, "--by", "whole", "--draws", "40", ...words], files);
  expect(ran).toMatchObject({ exit: 0, err: "" });
  expect(ran.out.split("\n")[0]).toBe('40 draws (0 to 39) of the seed "kettle meadow lantern".');
  for (const says of [
    "| Base | Headcount, heads",
    "| Fewer leave | Net vacancies, WTE",
    "| Fewer leave less Base | Headcount, heads",
    "Chance of headcount>=100@2026/27 (Headcount)",
    "in all",
  ])
    expect(ran.out).toContain(says);
  const merged = await run(["merge", "p.json", ...words], {
    "p.json": await part([...asked, "--by", "whole", "--draws", "40"]),
  });
  expect(merged).toMatchObject({ exit: 0, out: ran.out, err: "" });
});

test("the chance of a target is the share of the draws that meet it", async () => {
  const words = [...asked, "--by", "whole", "--draws", "40", "--target", "vacancies<=0", "--ranges", "r.json"];
  const ranges = JSON.parse((await run(words, files)).written.get("r.json")!) as {
    lines: { what: string; scenario: string | null; time: string; chance?: number; draws: number }[];
  };
  const read = readPart(await part([...asked, "--by", "whole", "--draws", "40"]));
  const sample = read.ok ? sampleOf(read.value) : read;
  if (!sample.ok) throw new Error("the part cannot be read");
  const { values, columns, count, tables } = sample.value;
  const table = tables.find(({ scenario, measure }) => scenario === "fewer-leave" && measure.id === "vacancies")!;
  const met = (time: number): boolean[] =>
    Array.from({ length: count }, (_, draw) => values[draw * columns + table.first + 1 + time]! <= 0);
  const share = (list: readonly boolean[]): number => list.filter(Boolean).length / count;
  const ofScenario = ranges.lines.filter(({ what, scenario }) => what === "vacancies<=0" && scenario === "fewer-leave");
  expect(ofScenario.map(({ time, chance }) => [time, chance])).toEqual([
    ...table.times.map((time, at) => [time, share(met(at))]),
    ["all", share(met(0).map((_, draw) => table.times.every((_, at) => met(at)[draw])))],
  ]);
});

test("seeds give other futures; words of no list are taken as they are, with a note", async () => {
  const known = await part([...asked, "--draws", "4", "--seed", "Quiet-Garden harbour"]);
  expect(JSON.parse(known)).toMatchObject({ seed: "quiet garden harbour" });
  expect(known).not.toBe(await part([...asked, "--draws", "4"]));
  const own = await run([...asked, "--draws", "4", "--seed", "Mine 7"], files);
  expect(own.out).toContain('4 draws (0 to 3) of the seed "Mine 7".');
  expect(own.err).toMatch(/^note: --seed is used as it is written\. /);
  const ofPlan = { "small.otplan": writePlan({ ...uncertain(), draws: { seed: "jolly lotus magnet" } }) };
  expect((await run([...asked, "--draws", "1"], ofPlan)).out).toContain("jolly lotus magnet");
});

test.each<[string[], string[]]>([
  [[], [""]],
  [
    ["--by", "place"],
    ["place1", "place2", ""],
  ],
  [["--where", "place=place2"], ["place2"]],
])("lists of services are drawn at the places asked for: %s", async (words, places) => {
  const asked = ["--measure", "waiting", ...words];
  const drawn = await runPlan(twoPlaces(), ...asked, "--draws", "2", "--ranges", "r.json");
  expect(drawn.exit).toBe(0);
  const { lines } = JSON.parse(drawn.written.get("r.json")!) as {
    lines: { service: string; ids: string[]; time: string; as_it_stands: number }[];
  };
  expect([...new Set(lines.map(({ ids }) => ids.join()))]).toEqual(places);
  const plain = await runPlan(twoPlaces(), ...asked, "--out", "r.json");
  const { services } = JSON.parse(plain.written.get("r.json")!) as {
    services: { tables: { groups: { ids: string[] }[]; times: string[]; values: number[][] }[] };
  };
  const table = services.tables[0]!;
  for (const { ids, time, as_it_stands } of lines) {
    const group = table.groups.findIndex((one) => one.ids.join() === ids.join());
    // A list at one place is named by it in draws; the plain table of that place alone has no name.
    const row = group < 0 && table.groups.length === 1 ? 0 : group;
    if (row >= 0) expect(as_it_stands).toBeCloseTo(table.values[row]![table.times.indexOf(time)]!, 9);
  }
});

test("England and the shipped team run in all of their draws", async () => {
  for (const plan of [england, team]) {
    const words = [plan, "--by", "whole", "--measure", "headcount", "--draws", "3"];
    expect(JSON.parse(await part(words))).toMatchObject({ count: 3, failed: [] });
  }
});

test("a count is shown only where somebody looks, and is taken away", async () => {
  const quiet = await run([...asked, "--draws", "4"], files);
  expect(quiet.err).toBe("");
  const watched = await run([...asked, "--draws", "4"], files, { watched: true });
  expect(watched.err).toContain("\r4 of 4 draws");
  expect(watched.err.endsWith("\r")).toBe(true);
  expect(watched.out).toBe(quiet.out);
});

test("a thread that dies ends in a sentence, and nothing is written", async () => {
  const dying = (): Drawer => {
    let end: (why: string) => void = () => undefined;
    return {
      ...drawerHere(),
      tell: () => void setImmediate(() => end("out of memory")),
      onEnd: (listener) => (end = listener),
    };
  };
  const ran = await run([...asked, "--draws", "4", "--out", "p.json"], files, { newDrawer: dying });
  expect(ran).toMatchObject({ exit: 1, out: "" });
  expect(ran.err).toMatch(
    /^A thread that ran draws ended before its work was done \(out of memory\), and nothing was written\./,
  );
  expect(ran.written.size).toBe(0);
});

test.each<[string[], string]>([
  [["--draws", "0"], '--draws takes a whole number from 1 to 4,294,967,296, not "0".'],
  [["--draws", "-5"], '--draws takes a whole number from 1 to 4,294,967,296, not "-5".'],
  [["--draws", "ten"], '--draws takes a whole number from 1 to 4,294,967,296, not "ten".'],
  [["--draws", "1e9"], "1,000,000,000 draws of "],
  [["--draws", "10", "--from", "5", "--to", "5"], "--from 5 is not before --to 5, so there is no draw between them."],
  [["--draws", "10", "--to", "11"], '--to takes a whole number from 0 to 10, not "11".'],
  [["--seed", "a b c"], "--seed goes with --draws, which says in how many possible futures the plan is run."],
  [["--draws", "10", "--workers", "0"], '--workers takes a whole number from 1 to 64, not "0".'],
  [["--draws", "10", "--out", "x.csv"], "With --draws --out keeps the draws themselves, as .json"],
  [["--draws", "10", "--ranges", "x.txt"], "--ranges writes ranges as .csv or .json"],
  [["--draws", "10", "--checks"], "--checks tries the plan as it stands, and --draws what may come of it."],
  [["--draws", "10", "--calibration"], "--calibration and --draws are answers of their own."],
  [["--draws", "10", "--target", "vacancies=5"], '--target cannot be read in "vacancies=5".'],
  [["--draws", "10", "--target", "vacancis<=5"], 'There is no measure "vacancis". Did you mean "vacancies"'],
  [["--draws", "10", "--target", "vacancies<=5@1999/00"], '--target names "1999/00", and the draws have '],
  [["--draws", "10", "--scenario", "fewer-laeve"], 'There is no scenario "fewer-laeve". Did you mean "fewer-leave"'],
  [["--draws", "10", "--compare", "nobody"], 'There is no scenario "nobody".'],
  [
    ["--draws", "10", "--compare", "base"],
    "--compare holds scenarios against one another, and there is only one here.",
  ],
])("%s is refused with what to write instead", async (words, says) => {
  const ran = await run(["small.otplan", ...words], files);
  expect(ran).toMatchObject({ exit: 2, out: "" });
  expect(ran.err).toContain(says);
});

test.each([
  ["--draws", "3"],
  ["--draws", "3", "--out", "p.json"],
  ["--draws", "3", "--what-matters", "headcount@place1@2024/25"],
  ["--goal", "headcount>=10", "--by-changing", "leaver_rate"],
])("that a range is not drawn as it is written is said with %s %s %s %s", async (...words) => {
  const plan = uncertain();
  const lopsided = plan.assumptions.map((one) =>
    one.id === "leaver_rate" ? { ...one, range: { low: 0.06, likely: 0.061, high: 0.2, level: 0.8 } } : one,
  );
  const ran = await run(["l.otplan", ...words], { "l.otplan": writePlan({ ...plan, assumptions: lopsided }) });
  expect(ran.exit, ran.err).toBe(0);
  expect(ran.err).toMatch(/^warning: l\.otplan, .*No curve goes through the range of .*Drawn instead: 0\.06, /m);
});

test("two numbers out of order that a value is equally likely between stop the draws with a sentence", async () => {
  const plan = uncertain();
  const reversed = plan.assumptions.map((one) =>
    one.id === "establishment_growth" ? { ...one, evenly: { low: 0.04, high: 0 } } : one,
  );
  const ran = await run(["r.otplan", "--draws", "3"], { "r.otplan": writePlan({ ...plan, assumptions: reversed }) });
  expect(ran).toMatchObject({ exit: 1, out: "" });
  expect(ran.err).toContain("it must rise from low to high. Put the numbers in order.");
});

test("more draws than can be kept are refused with the room they would take", async () => {
  const { err } = await run(["small.otplan", "--draws", "1e9"], files);
  expect(err).toMatch(/would take [\d,]+ MB, and 200 MB is the most that is kept: [\d,]+ draws of these\./);
});

test.each<[string[], Record<string, string>, number, string]>([
  [["merge"], {}, 2, "merge is followed by no file."],
  [["merge", "no.json"], {}, 1, "no.json: there is no such file."],
  [["merge", "a.json"], { "a.json": "{}" }, 1, "a.json: This is not a file of draws"],
  [["merge", "a.json", "--seed", "x"], {}, 2, "merge knows no --seed"],
  [["merge", "a.json", "--out", "x.csv"], { "a.json": "{}" }, 2, "--out of merge keeps draws, as .json"],
])("%s is refused", async (words, own, exit, says) => {
  const ran = await run(words, own);
  expect(ran).toMatchObject({ exit, out: "" });
  expect(ran.err).toContain(says);
});

test.each<[{ readonly tables?: readonly object[]; readonly failed?: readonly object[] }]>([
  [{ tables: [{ first: 1_000_000 }] }],
  [{ tables: [{ times: Array.from({ length: 99 }, (_, at) => `${at}`) }] }],
  [{ failed: [{ draw: 4, says: "Not here." }] }],
])("a part of which %j has been changed is refused with a sentence", async ({ tables, failed }) => {
  const part4 = JSON.parse(await part([...asked, "--draws", "9", "--to", "4"])) as { tables: object[] };
  const changed = {
    ...part4,
    tables: part4.tables.map((table, at) => ({ ...table, ...tables?.[at] })),
    ...(failed === undefined ? {} : { failed }),
  };
  const ran = await run(["merge", "c.json"], { "c.json": JSON.stringify(changed) });
  expect(ran).toMatchObject({ exit: 1, out: "" });
  expect(ran.err).toContain("The draws 0 to 3 are not as they were written. Make this part again.");
});

test("the standing seed can be typed as any other can: in capitals, and with what stands between words", async () => {
  const usual = await part([...asked, "--draws", "3"]);
  for (const typed of ["kettle meadow lantern", "Kettle  Meadow Lantern", "kettle-meadow-lantern"]) {
    const ran = await run([...asked, "--draws", "3", "--seed", typed, "--out", "p.json"], files);
    expect(ran.err).toBe('3 draws (0 to 2) of the seed "kettle meadow lantern".\nWritten: p.json\n');
    expect(ran.written.get("p.json")).toBe(usual);
  }
});

test("parts of another plan, or with a draw missing, do not merge", async () => {
  const first = await part([...asked, "--draws", "9", "--to", "4"]);
  const rest = await part([...asked, "--draws", "9", "--from", "5"]);
  const missing = await run(["merge", "a.json", "b.json"], { "a.json": first, "b.json": rest });
  expect(missing).toMatchObject({ exit: 1, out: "" });
  expect(missing.err).toContain("are missing. Make that part with --from 4 --to 5.");
  const other = await part(["small.otplan", "--measure", "headcount", "--draws", "9", "--from", "4"]);
  const mixed = await run(["merge", "a.json", "b.json"], { "a.json": first, "b.json": other });
  expect(mixed.err).toContain("not of the same run");
  const otherwise = await part([...asked, "--closure", "posts-led", "--draws", "9", "--from", "4"]);
  const closed = await run(["merge", "a.json", "b.json"], { "a.json": first, "b.json": otherwise });
  expect(closed.err).toContain("not of the same run");
});

test("the help tells of draws", async () => {
  const { out } = await run(["--help"]);
  expect(out).toContain("--draws N");
});
