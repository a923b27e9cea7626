import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { run, team } from "./command-line";

const file =
  "Organisation,Grade,Budgeted FTE,Actual FTE\nNorth,Band 5,2.00,1.00\nSouth,Band 6,3.40,1.80\nTotal,,5.40,2.80\n";
const files = { "staff.csv": file };

describe("import", () => {
  test("what a file holds, without a plan", async () => {
    const { exit, out } = await run(["import", "staff.csv"], files);
    expect(exit).toBe(0);
    expect(out).toContain("Establishment against staff in post, 3 rows");
    expect(out).toMatch(/Establishment +North, 5 +2 WTE/);
    expect(out).toContain("not used: 1 row, a total, which is never added to its parts (4)");
  });

  test("what it would change in a plan, and what is asked first", async () => {
    const asks = await run(["import", "staff.csv", "--into", team], files);
    expect(asks.out).toContain("The file has 2 places, and this plan is for one. Which of them is it?");
    expect(asks.out).toContain('--answer "from: places=ID", where ID is every-place, North, South, leave-out');
    const words = ["import", "staff.csv", "--into", team, "--answer", "from: places=every-place"];
    const { exit, out, written } = await run([...words, "--out", "new.otplan", "--dry-run"], files);
    expect(exit).toBe(0);
    expect(out).toMatch(/Staff in post at the start +Registered \(band 6\) +8 WTE to 1\.8 WTE +row 3/);
    expect(out).toMatch(/Funded posts at the start +26\.5 to 18\.9 WTE/);
    expect(written.size).toBe(0);
    const done = await run(
      [...words, "--out", "new.otplan", "--source", "Staff record", "--source-date", "2026-10-31"],
      files,
    );
    expect(done.err).toBe("Written: new.otplan\n");
    const plan = done.written.get("new.otplan") ?? "";
    expect(plan).toContain("Staff record");
    const again = await run(["import", "staff.csv", "--into", "new.otplan", "--answer", "from: places=every-place"], {
      ...files,
      "new.otplan": plan,
    });
    expect(again.out).toContain("4 figures are in the plan already, and nothing changes.");
    expect(again.out).not.toContain("What would change");
  });

  test("figures that wait for an answer are told once for every answer, and years of courses are from August", async () => {
    const list = "Referral date,Service\n1/2/2024,Adults\n1/2/2024,Adults\n2/3/2024,Adults\n";
    const { out } = await run(["import", "list.csv"], { "list.csv": list });
    const waiting = out.split("\n").filter((line) => line.includes("asked:"));
    expect(waiting.map((line) => [/(\d+) people/.exec(line)?.[1], /date is (.*)$/.exec(line)?.[1]])).toEqual([
      ["3", "day-first"],
      ["3", "month-first"],
    ]);
    const entrants = "Academic Year,Provider,Subject,Entrants\n2024/25,England,occupational therapy,30\n";
    const read = await run(["import", "e.csv"], { "e.csv": entrants });
    expect(read.out).toMatch(/Entrants +England +2024-08 to 2025-07 +30 learners/);
  });

  test("--json is the same as data", async () => {
    const { out } = await run(
      ["import", "staff.csv", "--into", team, "--answer", "from: places=North", "--json"],
      files,
    );
    const found = JSON.parse(out) as { changes: { to: string }[]; asks: unknown[]; problems: unknown[] };
    expect(found.changes.map((one) => one.to)).toEqual(["2 WTE", "1 WTE"]);
    expect(found.problems).toEqual([]);
  });

  test("--map says what the columns of a table of no known kind are", async () => {
    const own = { "own.csv": "Where,Who,How many\nHere,Band 6,2.5\n" };
    const { exit, out } = await run(
      ["import", "own.csv", "--into", team, "--map", "Who=level", "--map", "How many=staff-wte"],
      own,
    );
    expect(exit).toBe(0);
    expect(out).toContain("Columns as you said, 1 rows\n  by its columns Who, How many");
    expect(out).toMatch(/Staff in post at the start +Registered \(band 6\) +8 WTE to 2\.5 WTE/);
  });

  test("a sheet goes out, comes back as it was, and an edit in it is shown and taken", async () => {
    const sheet = await run(["sheet", team, "--out", "assumptions.csv"]);
    expect(sheet.err).toBe("Written: assumptions.csv\n");
    const text = sheet.written.get("assumptions.csv") ?? "";
    expect(text.startsWith("\ufeffPlan: ")).toBe(true);
    const same = await run(["import", "s.csv", "--into", team, "--out", "new.otplan"], { "s.csv": text });
    expect(same.exit).toBe(0);
    expect(same.out).toContain("The sheet says what the plan says: nothing would change.");
    expect(same.written.get("new.otplan")).toBe(readFileSync(team, "utf8"));
    const row = text.split("\r\n").find((line) => line.startsWith("Staff in post at the start,Registered (band 6),"));
    const edited = text.replace(row ?? "none", row?.replace(",WTE,8,", ",WTE,7.4,") ?? "");
    const taken = await run(["import", "s.csv", "--into", team, "--out", "new.otplan"], { "s.csv": edited });
    expect(taken.out).toMatch(/Staff in post at the start +Registered \(band 6\) +8 WTE to 7\.4 WTE +row \d+/);
    expect(taken.written.get("new.otplan")).toMatch(/Your figure, .* From s\.csv\./);
  });

  test.each([
    [["sheet"], "followed by no plan", 2],
    [["sheet", team, "--out", "a.xlsx"], "writes the sheet as .csv", 2],
    [["sheet", team, team], "There are two plans", 2],
    [["sheet", "nowhere.otplan"], "there is no such file", 1],
  ])("%j is refused", async (words, says, exit) => {
    const ran = await run(words);
    expect(ran.err).toContain(says);
    expect(ran.exit).toBe(exit);
  });

  test("--shape reads a kind of table described in a file, as the documentation writes it", async () => {
    const doc = readFileSync("model/exchange/README.md", "utf8");
    const shape = /```json\n([^`]*)```/.exec(doc)?.[1] ?? "";
    const own = { "our.csv": "Team,Band,In post WTE\nNorth,Band 6,2.5\nTotal,,2.5\n", "our-return.json": shape };
    const { exit, out } = await run(["import", "our.csv", "--into", team, "--shape", "our-return.json"], own);
    expect(exit).toBe(0);
    expect(out).toContain("Our monthly return, 2 rows");
    expect(out).toMatch(/Staff in post at the start +Registered \(band 6\) +8 WTE to 2\.5 WTE/);
    expect(out).toContain("a total, which is never added to its parts (row 3)");
    for (const [text, says] of [
      ["{", "is JSON, and this is none"],
      [shape.replace("staff-wte", "staff"), "at figures.0.measure"],
      [shape.replace('"place": "team"', '"place": "where"'), 'it names the column "where"'],
      [shape.replace("^team$", "(team"), "this is no pattern"],
    ]) {
      const refused = await run(["import", "our.csv", "--shape", "our-return.json"], {
        ...own,
        "our-return.json": text ?? "",
      });
      expect(refused.err).toContain(says);
      expect(refused.exit).toBe(1);
    }
  });

  test("--shapes lists every kind of table", async () => {
    const { out } = await run(["import", "--shapes"]);
    expect(out).toContain("nhs-turnover");
    expect(out.trim().split("\n").length).toBeGreaterThan(13);
  });

  test.each([
    [["import"], "followed by no file", 2],
    [["import", "a.csv", "b.csv"], "There are two files", 2],
    [["import", "staff.csv", "--out", "x.otplan"], "no plan is named", 2],
    [["import", "staff.csv", "--into", team, "--out", "x.csv"], "is a plan, as .otplan", 2],
    [["import", "staff.csv", "--into", team, "--answer", "North"], "--answer takes KIND: WRITTEN=ID", 2],
    [
      ["import", "staff.csv", "--into", team, "--answer", "place: North=x"],
      "answers no question of this file and plan",
      2,
    ],
    [["import", "staff.csv", "--into", team, "--answer", "from: palces=North"], "  from: places", 2],
    [["import", "staff.csv", "--into", team, "--answer", "from: places=Nort"], '"Nort" is none of the answers', 2],
    [["import", "staff.csv", "--answer", "from: places=North"], "is asked with --into. Nothing is asked.", 2],
    [["import", "staff.csv", "--as", "turnover-of"], "import --shapes lists", 2],
    [["import", "staff.csv", "--sources", "x"], 'There is no option "--sources". Did you mean', 2],
    [["import", "staff.csv", "--source-date", "2026"], "belong to a source", 2],
    [["import", "staff.csv", "--map", "Grade=band"], "A part is one of place, level", 2],
    [["import", "staff.csv", "--map", "Grade=level"], "Say which column has numbers", 2],
    [["import", "staff.csv", "--map", "Grade=level", "--as", "entrants"], "Leave one of them out", 2],
    [["import", "nowhere.csv"], "there is no such file", 1],
    [["import", "seeds"], "this is a folder", 1],
    [["import", "table.pdf"], "This is a PDF", 1],
    [["import", "staff.csv", "--into", team, "--out", "x.otplan"], "until the questions are answered", 1],
  ])("%j is refused", async (words, says, exit) => {
    const ran = await run(words, { ...files, "table.pdf": "%PDF-1.7 a table" });
    expect(ran.err).toContain(says);
    expect(ran.exit).toBe(exit);
  });
});
