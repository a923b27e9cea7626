/** The places of a plan from the command line: found, moved to another date, put together, divided. */
import { expect, test } from "vitest";
import { readPlan } from "../../model/index";
import { england, run } from "./command-line";

const systems = "seeds/plans/england-ics.otplan";
const shares = [
  "Hertfordshire and West Essex>Central East=80%",
  "QJG>Essex=35%",
  "Frimley>Thames Valley=50%",
  "NHS Frimley ICB>S9B9J=20%",
];

test.each([
  ["NHS Devon Integrated Care Board", "ics:devon  Devon (QJK, ics, in South West)"],
  ["e54000037", "ics:devon  Devon"],
  ["Bedfordshire, Luton & Milton Keynes", "ics:bedfordshire-luton-and-milton-keynes "],
  ["BOB", "ics:buckinghamshire-oxfordshire-and-berkshire-west "],
  ["NHS London", "london  London (Y56, region, in England)"],
])("%s is found", async (name, line) => {
  const ran = await run(["places", systems, "--find", name]);
  expect(ran).toMatchObject({ exit: 0, err: "" });
  expect(ran.out).toContain(line);
});

test.each([
  ["Bristol", /There is no place "Bristol"\. Did you mean "ics:bristol-north-somerset-and-south-gloucestershire"/],
  ["NHS Essex", /Essex began on 1 April 2026.* Did you mean "ics:hertfordshire-and-west-essex"/],
  ["Yorkshire and the Humber", /There is no place "Yorkshire and the Humber"\. Did you mean/],
])("%s is offered or explained, not taken", async (name, sentence) => {
  const ran = await run(["places", systems, "--find", name]);
  expect(ran).toMatchObject({ exit: 2, out: "" });
  expect(ran.err).toMatch(sentence);
});

test("--where takes names with commas, of either kind, in any dress", async () => {
  const by = async (place: string) =>
    (await run([systems, "--where", `place=${place}`, "--by", "whole", "--years", "2026/27"])).out;
  const plain = await by("ics:bedfordshire-luton-and-milton-keynes");
  expect(plain).toMatch(/\d/);
  for (const name of ["QHG", "NHS Bedfordshire, Luton & Milton Keynes ICB", "E54000024"])
    expect(await by(name)).toBe(plain);
});

test("the move to the boards of 2026 prints what it asks for, and does nothing before it is given", async () => {
  const ran = await run(["places", systems, "--move-to", "2026-04-01"]);
  expect(ran).toMatchObject({ exit: 0, err: "" });
  expect(ran.out).toMatch(/Asked for before it is done/);
  expect(ran.out).toContain('--share "ics:frimley>ics:thames-valley=..."');
  const kept = await run(["places", systems, "--move-to", "2026-04-01", "--out", "moved.otplan"]);
  expect(kept).toMatchObject({ exit: 1, out: "" });
  expect(kept.written.size).toBe(0);
});

test("with the shares it prints the page and writes a plan that opens", async () => {
  const ran = await run(["places", systems, "--move-to", "2026-04-01", "--share", ...shares, "--out", "moved.otplan"]);
  expect(ran).toMatchObject({ exit: 0 });
  expect(ran.out).toMatch(
    /West and North London: 4,750,895 people\. Added up: 1,837,144 people in North Central London/,
  );
  expect(ran.out).toMatch(/Averaged, and by what weight\n.*Essex: 2\d\.\d%/);
  expect(ran.out).toMatch(/England, people in post: ([\d,.]+) before, \1 after\./);
  expect(ran.out).toMatch(/Lost: nothing\./);
  const plan = readPlan(ran.written.get("moved.otplan") ?? "");
  if (!plan.ok) throw new Error(plan.problems[0]?.says);
  expect(plan.value.structure.places.filter(({ kind }) => kind === "ics")).toHaveLength(36);
  expect(plan.value.log.at(-1)?.what).toBe("Places moved to those of 1 April 2026");
});

test("two regions are put together, one is divided, one is renamed", async () => {
  const merge = ["places", england, "--merge", "London", "NHS South East", "--as", "London and South East"];
  expect((await run(merge)).out).toMatch(/19\.2% in London and 13\.3% in South East, and nothing says/);
  const merged = await run([...merge, "--give", "published_vacancy_rate@london-and-south-east=16.9%"]);
  expect(merged.out).toMatch(/London and South East: London and South East\./);
  expect(merged.out).toMatch(/Lost: nothing\./);
  const divided = await run(["places", england, "--split", "London", "--into", "North London=60%", "South London=40%"]);
  expect(divided.out).toMatch(/North London: 60% of London\./);
  const renamed = await run(["places", england, "--rename", "London", "--as", "Greater London"]);
  expect(renamed.out).toMatch(/London \(Y56\) is called Greater London \(Y56\) now\./);
});

test.each<[string, readonly string[], RegExp]>([
  ["nothing to do", ["places", england], /one thing at a time/],
  ["two things", ["places", england, "--find", "London", "--rename", "London"], /one thing at a time/],
  ["a merge without a name", ["places", england, "--merge", "London", "South East"], /--merge needs --as/],
  ["a division without a share", ["places", england, "--split", "London", "--into", "A=40%", "B"], /without a share/],
  [
    "a share that is none",
    ["places", systems, "--move-to", "2026-04-01", "--share", "Frimley=half"],
    /cannot be read at "half"/,
  ],
  ["a stray option", ["places", england, "--find", "London", "--as", "X"], /--as does not go with places --find/],
  ["an option of places without it", [england, "--move-to", "2026-04-01"], /--move-to goes with places/],
  [
    "a plan that has moved on",
    ["places", england, "--move-to", "2026-04-01"],
    /None of the places of this plan became another/,
  ],
  ["a file of results", ["places", england, "--rename", "London", "--as", "X", "--out", "x.csv"], /as \.otplan/],
])("refused: %s", async (_, words, sentence) => {
  const ran = await run([...words]);
  expect(ran.exit).not.toBe(0);
  expect(ran.err).toMatch(sentence);
});
