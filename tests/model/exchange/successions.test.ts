/** Successions of places in a file, carried out in a plan: shares asked for, sums kept, one step. */
import { describe, expect, test } from "vitest";
import {
  importPreview,
  knownShapes,
  movePlacesToDate,
  readFile,
  readPlan,
  withEntry,
  writePlan,
  type Answers,
  type ImportPreview,
  type Plan,
} from "../../../model/index";
import { knownPlaces } from "../../../electron/headless/known-places";
import { buildPlan } from "../build-plan";
import { inPieces, planFile, utf8 } from "./files";

const signed = { when: "2026-11-29T09:00:00Z" };
async function preview(plan: Plan, text: string, answers: Answers = {}): Promise<ImportPreview> {
  const read = await readFile(inPieces("successors.csv", utf8(text)), knownShapes);
  return importPreview(plan, read, { file: "successors.csv" }, answers, knownPlaces, signed);
}
const made = (found: ImportPreview): Plan => {
  if (!found.made.ok) throw new Error(found.made.problems.map((one) => one.says).join("\n"));
  return found.made.value.plan;
};
const open = (found: ImportPreview): readonly string[] =>
  found.asks.filter((ask) => ask.answer === undefined).map((ask) => ask.written);

/** The succession of 1 April 2026 as the register of organisations has it. */
const boards = [
  "Predecessor code,Predecessor,Successor code,Successor,Date,Kind",
  ...knownPlaces.successions.flatMap(({ date, successions }) =>
    successions.map(({ from, to, whole }) => {
      const [earlier, later] = knownPlaces.sets;
      const [old, young] = [earlier?.places.find(({ id }) => id === from), later?.places.find(({ id }) => id === to)];
      return `${old?.code ?? ""},"${old?.name ?? ""}",${young?.code ?? ""},${young?.name ?? ""},${date},${whole ? "merger" : "split"}`;
    }),
  ),
].join("\n");

describe("England by system, to the boards of April 2026", () => {
  // Its scenarios are tried where places are moved; here they would only take time.
  const ics: Plan = { ...planFile("england-ics"), scenarios: [] };
  const share = {
    "ics:hertfordshire-and-west-essex>ics:central-east": "80%",
    "ics:suffolk-and-north-east-essex>ics:essex": "35%",
    "ics:frimley>ics:thames-valley": "50%",
    "ics:frimley>ics:surrey-and-sussex": "20%",
  };

  test("the shares of what is divided are asked for, and nothing is done without one of them", async () => {
    const found = await preview(ics, boards);
    expect(open(found)).toEqual(Object.keys(share));
    expect(found.made.ok).toBe(false);
    expect(found.leftOut).toMatchObject([{ why: "waits for a share or a figure that is asked for", count: 16 }]);
    const some = await preview(ics, boards, { share: { ...share, "ics:frimley>ics:thames-valley": "half" } });
    expect(some.made.ok).toBe(false);
    expect(some.asks.find((ask) => ask.written === "ics:frimley>ics:thames-valley")?.fault).toContain('"half" is not');
  });

  test("with them it is the move that the plan knows itself, in one step, with sums and nobody lost", async () => {
    const found = await preview(ics, boards, { share });
    const moved = movePlacesToDate(
      ics,
      knownPlaces,
      "2026-04-01",
      new Map(Object.entries(share).map(([key, words]) => [key, Number.parseFloat(words) / 100])),
      signed,
    );
    const plan = made(found);
    if (!moved.ok || moved.value.edit === undefined) throw new Error("the plan does not move");
    const byId = (of: Plan): unknown => new Map(of.structure.places.map((one) => [one.id, one]));
    expect(byId(plan)).toEqual(byId(moved.value.edit.plan));
    const staff = (of: Plan): unknown =>
      new Map(
        of.assumptions.map((one) => [
          one.id,
          new Map((one.where ?? []).map(({ value, ...entry }) => [JSON.stringify([entry.place, entry.level]), value])),
        ]),
      );
    expect(staff(plan)).toEqual(staff(moved.value.edit.plan));
    expect(found.places?.page.kept.every(({ before, after }) => Math.abs(before - after) < 1e-6)).toBe(true);
    for (const { before, after } of found.headline.filter(({ label }) => label.endsWith("at the start")))
      expect(after).toBeCloseTo(before ?? Number.NaN, 6);
    expect(found.leftOut).toEqual([]);
    expect(plan.notes?.at(-1)?.text).toContain("From successors.csv.");
    const entry = found.made.ok ? found.made.value.logEntry : undefined;
    if (entry === undefined) throw new Error("no entry");
    expect(entry.what).toBe("Places moved to those of 1 April 2026");
    const again = readPlan(writePlan(withEntry(plan, entry)));
    expect(again.ok && again.value).toEqual(withEntry(plan, entry));
  });

  test("a second time it changes nothing, and says so", async () => {
    const plan = made(await preview(ics, boards, { share }));
    const twice = await preview(plan, boards, { share });
    expect(twice.made.ok).toBe(false);
    expect(twice.leftOut).toMatchObject([{ count: 16, why: expect.stringContaining("nothing changes") as string }]);
  });

  test("shares of more than all of a place stand in the way", async () => {
    const found = await preview(ics, boards, { share: { ...share, "ics:frimley>ics:thames-valley": "90%" } });
    expect(found.made.ok ? "" : found.made.problems[0]?.says).toMatch(/shares of Frimley come to 110%/);
  });
});

describe("places of one's own", () => {
  const plan = buildPlan({ places: 3 });
  const leaves = plan.structure.places.filter((one) => !plan.structure.places.some(({ parent }) => parent === one.id));
  const [a = "", b = "", c = ""] = leaves.map(({ label }) => label);
  const head = "Old name,New name,Share";

  test("by name, whole: two become one, whose staff is theirs together", async () => {
    const found = await preview(plan, `${head}\n${a},Together,\n${b},Together,\n`);
    expect(made(found).structure.places.map(({ label }) => label)).toContain("Together");
    expect(found.places?.page.places).toEqual([{ place: "Together", from: `${a} and ${b}` }]);
  });

  test("shares that the file gives are used where they come to all of it, and asked for where they do not", async () => {
    const whole = await preview(plan, `${head}\n${a},East,40%\n${a},West,60%\n`);
    expect(open(whole)).toEqual([]);
    expect(whole.says.join(" ")).toContain("are those the file gives");
    expect(made(whole).structure.places.map(({ label }) => label)).toEqual(expect.arrayContaining(["East", "West"]));
    const less = await preview(plan, `${head}\n${a},East,40%\n${a},West,40%\n`);
    expect(open(less)).toHaveLength(1);
    expect(less.made.ok).toBe(false);
  });

  test("what the plan does not hold is named, and what hangs on it stays as it is", async () => {
    const found = await preview(plan, `${head}\n${a},Big,\nElsewhere entirely,Big,\n${b},Other,\nFar away,Farther,\n`);
    expect(made(found).structure.places.map(({ label }) => label)).toEqual(expect.arrayContaining([a, "Other", c]));
    expect(found.leftOut.map(({ why, count }) => [count, why])).toEqual([
      [2, "Big cannot be made up: the plan does not hold Elsewhere entirely"],
      [1, "places that the plan does not have"],
    ]);
  });

  test("a part of a place that goes elsewhere leaves the rest where it was", async () => {
    const found = await preview(plan, `Old name,New name,Kind\n${a},${b},boundary change\n`);
    expect(open(found)).toHaveLength(1);
    const [key = ""] = open(found);
    const moved = await preview(plan, `Old name,New name,Kind\n${a},${b},boundary change\n`, {
      share: { [key]: "25%" },
    });
    expect(
      made(moved)
        .structure.places.map(({ label }) => label)
        .sort(),
    ).toEqual(plan.structure.places.map(({ label }) => label).sort());
    expect(moved.says.join(" ")).toContain(`What is left of ${a} stays as it is`);
  });

  test("of several days one is carried out, and it is asked which", async () => {
    const text = `Old name,New name,Date\n${a},New A,2026-04-01\n${b},New B,2027-04-01\n`;
    expect(open(await preview(plan, text))).toEqual(["days of succession"]);
    const later = await preview(plan, text, { time: { "days of succession": "2027-04-01" } });
    expect(made(later).structure.places.map(({ label }) => label)).toEqual(expect.arrayContaining([a, "New B"]));
    expect(later.leftOut).toMatchObject([{ why: "of another day", count: 1 }]);
  });
});
