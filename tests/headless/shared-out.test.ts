/** Figures that are a larger place's, on the command line: told apart in tables, files and explanations; a plan for a place. */
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { readPlan } from "../../model/index";
import type { ResultsFile } from "../../electron/headless/json";
import { run } from "./command-line";

const systems = "seeds/plans/england-ics.otplan";
const birmingham = "ics:birmingham-and-solihull";

describe("figures that are not a place's own", () => {
  test("are marked in tables, counted beside them, and named in files", async () => {
    const asked = [systems, "--measure", "vacancy_rate", "--by", "ics", "--years", "2024/25"];
    const shown = await run(asked);
    expect(shown.out).toMatch(/Birmingham and Solihull \*/);
    expect(shown.out).not.toMatch(/Mid and South Essex \*/);
    expect(shown.out).toContain("* no figure of the place's own: a larger place's, shared out");
    expect(shown.err).toContain("note: Vacancy rate: 41 of 42 places have no figure of their own");

    const csv = (await run([...asked, "--out", "x.csv"])).written.get("x.csv")!.split("\r\n");
    expect(csv[0]).toBe("scenario,measure,unit,ics_id,ics,time,value,figure_of");
    expect(csv.find((line) => line.includes(birmingham))).toMatch(/,Midlands$/);
    expect(csv.find((line) => line.includes("ics:mid-and-south-essex"))).toMatch(/,$/);

    const json = JSON.parse((await run([...asked, "--out", "x.json"])).written.get("x.json")!) as ResultsFile;
    expect(json.notOwn).toHaveLength(41);
    expect(json.notOwn).toContainEqual({
      measure: "vacancy_rate",
      place: birmingham,
      of: "Midlands",
      kind: "larger",
    });
  });

  test("say whose they are before their status in an explanation", async () => {
    // A plan for the one system is quick to explain, and keeps whose each figure is.
    const made = await run([systems, "--plan-for", birmingham, "--out", "b.otplan"]);
    expect(made.exit).toBe(0);
    const explained = await run(["b.otplan", "--explain", `vacancy_rate@${birmingham}@2024/25`], {
      "b.otplan": made.written.get("b.otplan")!,
    });
    expect(explained.out).toMatch(/8\.9%.*\(published_vacancy_rate\).*Midlands' figure, published, shared out/);
    expect(explained.out).not.toMatch(/\(published_vacancy_rate\)[^\n]*\. Published/);
  });
});

describe("a plan for a place", () => {
  test("beside its neighbours is written to a file that opens", async () => {
    const before = await readFile(systems, "utf8");
    const made = await run([systems, "--plan-for", "Birmingham and Solihull", "--beside", "--out", "b.otplan"]);
    expect(made).toMatchObject({ exit: 0, out: "" });
    expect(made.err).toContain("Written: b.otplan, Birmingham and Solihull beside the rest of Midlands");
    const read = readPlan(made.written.get("b.otplan")!);
    expect(read.ok && read.value.structure.places.map((place) => place.id)).toContain("ics:black-country");
    expect(read.ok && read.value.log[0]?.what).toBe("Plan made for a place");
    expect(await readFile(systems, "utf8")).toBe(before);
  });

  test.each([
    [[systems, "--beside"], "--beside goes with --plan-for"],
    [[systems, "--plan-for", birmingham], "--plan-for makes a plan, and --out says where it goes"],
    [[systems, "--plan-for", birmingham, "--out", "x.csv"], "--plan-for makes a plan, and --out says where it goes"],
    [[systems, "--plan-for", birmingham, "--list", "places", "--out", "x.otplan"], "Ask for one of them"],
    [[systems, "--plan-for", "atlantis", "--out", "x.otplan"], "atlantis"],
  ])("is refused with a sentence: %j", async (words, says) => {
    const ran = await run(words);
    expect(ran).toMatchObject({ exit: 2, out: "" });
    expect(ran.err).toContain(says);
    expect(ran.written.size).toBe(0);
  });
});
