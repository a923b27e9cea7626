/** Reports from the command line: what is asked for, refused, put together, and kept in a plan. */
import { describe, expect, it } from "vitest";
import { readPlan, writePlan, type Report } from "../../model/index";
import { run, type Ran } from "./command-line";
import { clearing } from "./service-plans";

const plan = clearing({
  scenarios: [{ id: "fewer", name: "Fewer starts", changes: [{ assumption: "starts_per_week", op: "set", value: 5 }] }],
});
const report = (...words: readonly string[]): Promise<Ran> =>
  run(["report", "plan.otplan", "--draws", "0", "--made", "2026-11-29", ...words], { "plan.otplan": writePlan(plan) });

describe("report PLAN", () => {
  it("prints text, with the answer, the options and what every page says", async () => {
    const ran = await report("--kind", "board");
    expect(ran).toMatchObject({ exit: 0, err: "" });
    expect(ran.out).toMatch(/^# Board paper: /);
    expect(ran.out).toMatch(/the list of Service falls from 120 people to 0 people/);
    expect(ran.out).toMatch(/\| Fewer starts +\|/);
    expect(ran.out.trimEnd().split("\n").at(-1)).toMatch(/Base, Fewer starts · Made 29 November 2026 · Version /);
  });

  it("writes the data by the ending of the file: the same bytes each time, with the hash of the plan", async () => {
    const [one, other] = [
      await report("--kind", "full", "--out", "a.json"),
      await report("--kind", "full", "--out", "b.json"),
    ];
    expect(one.written.get("a.json")).toBe(other.written.get("b.json"));
    const data = JSON.parse(one.written.get("a.json") ?? "") as Report;
    expect(data).toMatchObject({ format: "ot-workforce-report", kind: "full", identity: { made: "2026-11-29" } });
    expect(data.identity.hashes[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("keeps own words in a plan with what they quote, and says when that has moved", async () => {
    const kept = await report(
      "--kind",
      "board",
      "--words",
      "answer=It falls.",
      "--quote",
      "list.end",
      "--leave-out",
      "picture",
      "--out",
      "kept.otplan",
    );
    expect(kept.exit).toBe(0);
    const text = kept.written.get("kept.otplan") ?? "";
    const read = readPlan(text);
    if (!read.ok) throw new Error(read.problems[0]?.says);
    expect(read.value.reports).toMatchObject([
      { kind: "board", leftOut: ["picture"], words: [{ section: "answer", text: "It falls." }] },
    ]);
    const moved = writePlan({
      ...read.value,
      assumptions: read.value.assumptions.map((one) => (one.id === "opening_list" ? { ...one, value: 150 } : one)),
    });
    const again = await run(["report", "kept.otplan", "--kind", "board", "--draws", "0"], { "kept.otplan": moved });
    expect(again.out).toMatch(
      /It falls\.\n\nWhat is quoted here has moved since .*: was 120 people when written, is 150 people now\./,
    );
    expect(again.out).not.toContain("## The picture");
  });

  it("lists the sections and the sentences that may be quoted", async () => {
    const ran = await report("--kind", "board", "--sections");
    expect(ran.out).toMatch(/^SECTION +SENTENCE +SAYS/);
    expect(ran.out).toMatch(/list\.end +By the end of/);
  });

  it("prints in another order for this once", async () => {
    const ran = await report("--kind", "board", "--order", "doubts,answer");
    expect([...ran.out.matchAll(/^## (.+)$/gm)].slice(0, 2).map(([, title]) => title)).toEqual([
      "What could be wrong",
      "The answer",
    ]);
  });

  it.each([
    [[], /needs --kind/],
    [["--kind", "poem"], /no report of the kind "poem"/],
    [["--kind", "board", "--out", "x.odt"], /not written as "odt"/],
    [["--kind", "board", "--out", "x.pdf"], /PDF is made by the app.*docx/],
    [["--kind", "board", "--format", "docx"], /--out has to name a file/],
    [["--kind", "board", "--format", "txt", "--out", "x.docx"], /--format says txt and the ending of --out says docx/],
    [["--kind", "board", "--made", "soon"], /is no day/],
    [["--kind", "board", "--made", "2026-02-31"], /"2026-02-31" is no day/],
    [["--kind", "board", "--draws", "-1"], /whole number of futures/],
    [["--kind", "board", "--scenario", "nothing-such"], /no scenario "nothing-such"/],
    [["--kind", "board", "--beside", "plan.otplan"], /goes with --kind compare/],
    [["--kind", "board", "--out", "x.otplan"], /keeps how a report is put together/],
    [["--kind", "board", "--leave-out", "weather"], /no section "weather"/],
    [["--kind", "board", "--words", "answer=x", "--quote", "weather"], /no sentence "weather"/],
    [["--kind", "board", "--quote", "list.end"], /goes with --words/],
    [["--kind", "board", "--out", "plan.otplan"], /names the plan itself/],
  ])("refuses %j with a sentence", async (words, says) => {
    const ran = await run(["report", "plan.otplan", ...words], { "plan.otplan": writePlan(plan) });
    expect(ran).toMatchObject({ exit: 2, out: "" });
    expect(ran.err).toMatch(says);
  });
});
