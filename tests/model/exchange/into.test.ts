import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  importPreview,
  knownShapes,
  projectPlan,
  readFile,
  readPlan,
  shapeOfColumns,
  withEntry,
  writePlan,
  type Answers,
  type ImportPreview,
  type Plan,
} from "../../../model/index";
import { elementAt } from "../../../model/assumptions/present";
import { knownPlaces } from "../../../electron/headless/known-places";
import { inPieces, planFile, utf8 } from "./files";

const signed = { when: "2026-11-29T09:00:00Z" };
async function preview(
  plan: Plan,
  text: string,
  answers: Answers = {},
  source?: { title: string },
): Promise<ImportPreview> {
  const read = await readFile(inPieces("file.csv", utf8(text)), knownShapes);
  return importPreview(plan, read, { file: "file.csv", source }, answers, knownPlaces, signed);
}
const changes = (found: ImportPreview): readonly string[] =>
  found.changes.map((one) => `${one.label}, ${one.where}: ${one.from} to ${one.to}`);
const made = (found: ImportPreview): Plan => {
  if (!found.made.ok) throw new Error(found.made.problems.map((one) => one.says).join("\n"));
  return found.made.value.plan;
};
const open = (found: ImportPreview): readonly string[] =>
  found.asks.filter((ask) => ask.answer === undefined).map((ask) => ask.written);
const opening = (plan: Plan, measure: string): number => {
  const run = projectPlan(plan);
  if (!run.ok) throw new Error(elementAt(run.problems, 0).says);
  return elementAt(elementAt(run.value.tables({ measures: [measure], by: [], time: "year" }), 0).opening, 0);
};

const establishment = `Organisation,Grade,Budgeted FTE,Actual FTE
Team North,Band 5,2.00,1.00
Team North,Band 6,3.40,1.80
Team South,Band 7,1.80,1.70
Team South,Band 8a,1.00,1.00
Team South,Band 3,1.00,0.50
Team South,Band 4,,1.00
`;

describe("staff and posts of a team", () => {
  const team = planFile("community-team");

  test("a plan for one place asks once which of the file's places it is, and nothing is used before", async () => {
    const found = await preview(team, establishment);
    expect(open(found)).toEqual(["places"]);
    expect(found.changes).toEqual([]);
    expect(found.made.ok).toBe(false);
  });

  test("all places together: bands of a level added up, what was counted before replaced, and a blank is no 0", async () => {
    const found = await preview(team, establishment, { from: { places: "every-place" } });
    expect(changes(found)).toEqual([
      "Establishment, Newly registered (band 5): 4 WTE to 2 WTE",
      "Staff in post at the start, Newly registered (band 5): 3 WTE to 1 WTE",
      "Establishment, Registered (band 6): 9 WTE to 3.4 WTE",
      "Staff in post at the start, Registered (band 6): 8 WTE to 1.8 WTE",
      "Establishment, Enhanced practice (band 7): 5.5 WTE to 1.8 WTE",
      "Staff in post at the start, Enhanced practice (band 7): 5 WTE to 1.7 WTE",
      "Establishment, Advanced practice (band 8a): 1.5 WTE to 1 WTE",
      "Staff in post at the start, Advanced practice (band 8a): 1.5 WTE to 1 WTE",
      "Establishment, Support worker (bands 3 and 4): 6.5 WTE to 1 WTE",
      "Staff in post at the start, Support worker (bands 3 and 4): 6 WTE to 1.5 WTE",
    ]);
    const plan = made(found);
    expect(opening(plan, "establishment")).toBeCloseTo(9.2, 9);
    const staff = plan.assumptions.find((one) => one.id === "staff_in_post");
    expect(staff?.where?.reduce((sum, entry) => sum + Number(entry.value), 0)).toBeCloseTo(7, 9);
    expect(found.says.join(" ")).toContain("1 figure is missing (blank) and never taken for 0 (row 7)");
  });

  test("one place alone", async () => {
    const found = await preview(team, establishment, { from: { places: "Team North" } });
    expect(changes(found)).toEqual([
      "Establishment, Newly registered (band 5): 4 WTE to 2 WTE",
      "Staff in post at the start, Newly registered (band 5): 3 WTE to 1 WTE",
      "Establishment, Registered (band 6): 9 WTE to 3.4 WTE",
      "Staff in post at the start, Registered (band 6): 8 WTE to 1.8 WTE",
    ]);
  });

  test("every figure says whose it is, one entry stands in the log, and the plan opens again as it was saved", async () => {
    const found = await preview(
      team,
      establishment,
      { from: { places: "every-place" } },
      { title: "Staff record, October 2026" },
    );
    const plan = made(found);
    const source = plan.sources.find((one) => one.title === "Staff record, October 2026");
    const entries = plan.assumptions.find((one) => one.id === "staff_in_post")?.where ?? [];
    expect(entries.map((entry) => entry.source)).toEqual(entries.map(() => source?.id));
    expect(entries.map((entry) => entry.reason)).toEqual(
      entries.map((_, at) => expect.stringContaining(at === 0 ? "2 rows added up." : "From file.csv.") as string),
    );
    const log = found.made.ok ? found.made.value.logEntry : undefined;
    expect(log?.what).toBe("Figures from file.csv");
    if (log === undefined) throw new Error("no entry");
    const again = readPlan(writePlan(withEntry(plan, log)));
    expect(again.ok && again.value).toEqual(withEntry(plan, log));
  });

  test("the same file twice changes nothing the second time", async () => {
    const answers = { from: { places: "every-place" } };
    const once = made(await preview(team, establishment, answers));
    const twice = made(await preview(once, establishment, answers));
    const values = (plan: Plan): unknown =>
      plan.assumptions.map((one) => [one.id, one.value, one.where?.map((entry) => entry.value)]);
    expect(values(twice)).toEqual(values(once));
  });

  test("staff of any numbers come in whole: what the file adds up to is what the plan opens with", async () => {
    const bands = ["Band 3", "Band 5", "Band 6", "Band 7", "Band 8a"];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: bands.length, maxLength: bands.length }),
        async (hundredths) => {
          const rows = bands.map(
            (band, at) => `A team,${band},${(elementAt(hundredths, at) + 50) / 100},${elementAt(hundredths, at) / 100}`,
          );
          const plan = made(await preview(team, ["Organisation,Grade,Budgeted FTE,Actual FTE", ...rows].join("\n")));
          const staff = plan.assumptions.find((one) => one.id === "staff_in_post")?.where ?? [];
          expect(staff.reduce((sum, entry) => sum + Number(entry.value), 0)).toBeCloseTo(
            hundredths.reduce((sum, n) => sum + n, 0) / 100,
            9,
          );
          expect(opening(plan, "establishment")).toBeCloseTo(
            (hundredths.reduce((sum, n) => sum + n, 0) + 250) / 100,
            8,
          );
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe("places", () => {
  // Trying its scenarios and its later years is a test of its own, and would only take time here.
  const whole: Plan = { ...planFile("england-ics"), scenarios: [] };
  const ics: Plan = { ...whole, years: 1 };
  const head = "Date,ICS code,ICS name,Main Staff Group,Staff Group 2,Care Setting,AfC Band,Total FTE";
  const row = (
    date: string,
    code: string,
    name: string,
    band = "Band 6",
    setting = "02_Community Health Services",
  ): string => `${date},${code},${name},Group,Occupational therapy,${setting},${band},10`;

  test("a code or a name in any of its forms finds its place; a near miss and a place that has ended are asked about", async () => {
    const found = await preview(
      ics,
      [
        head,
        row("2026-07-31", "QJK", "NHS Devon Integrated Care Board"),
        row("2026-07-31", "", "NHS Dorset ICB"),
        row("2026-07-31", "", "Devonn"),
        row("2026-07-31", "QNQ", "NHS Frimley Integrated Care Board"),
      ].join("\n"),
    );
    expect(found.changes.map((one) => one.where)).toEqual([
      "Devon; Community trusts; Registered (band 6)",
      "Dorset; Community trusts; Registered (band 6)",
    ]);
    expect(open(found)).toEqual(["Devonn", "NHS Frimley Integrated Care Board"]);
    expect(found.asks.find((ask) => ask.written.includes("Frimley"))?.question).toContain(
      "Frimley ended when 1 April 2026 began",
    );
    expect(found.leftOut).toEqual([
      {
        why: "waits for an answer about a name",
        count: 2,
        examples: ["Staff in post, Devonn, 6", "Staff in post, NHS Frimley Integrated Care Board, 6"],
      },
    ]);
  });

  test("an answer is used, and leaving out is one", async () => {
    const text = [head, row("2026-07-31", "", "Devonn"), row("2026-07-31", "", "Elsewhere")].join("\n");
    const found = await preview(ics, text, { place: { Devonn: "ics:devon", Elsewhere: "leave-out" } });
    expect(open(found)).toEqual([]);
    expect(found.changes.map((one) => one.where)).toEqual(["Devon; Community trusts; Registered (band 6)"]);
    expect(found.leftOut[0]?.why).toBe("left out as answered");
  });

  test("of several times the one nearest to the plan's start is used, and another can be asked for", async () => {
    const text = [head, row("2024-03-31", "QJK", "Devon"), row("2025-03-31", "QJK", "Devon", "Band 7")].join("\n");
    const first = await preview(ics, text);
    expect(first.changes.map((one) => one.where)).toEqual(["Devon; Community trusts; Registered (band 6)"]);
    expect(first.asks.find((ask) => ask.kind === "time")?.answer).toBe("2024-03-31");
    const other = await preview(ics, text, { time: { times: "2025-03-31" } });
    expect(other.changes.map((one) => one.where)).toEqual(["Devon; Community trusts; Enhanced practice (band 7)"]);
  });

  test("a plan of regions takes figures of systems where the file names their region, and asks about one that had ended", async () => {
    const regions: Plan = { ...planFile("england"), scenarios: [], years: 1 };
    const of = (region: string, line: string): string => line.replace(",", `,${region},`);
    const text = [
      of("NHSE_Region_Name", head),
      of("South West", row("2026-07-31", "QJK", "NHS Devon Integrated Care Board")),
      of("South West", row("2026-07-31", "QVV", "NHS Dorset Integrated Care Board")),
      of("South East", row("2026-07-31", "QNQ", "NHS Frimley Integrated Care Board")),
      of("Elsewhere", row("2026-07-31", "", "NHS Kent and Medway ICB")),
    ].join("\n");
    const found = await preview(regions, text);
    expect(changes(found)).toEqual([
      "Staff in post at the start, South West; Community trusts; Registered (band 6): no figure to 20 WTE",
    ]);
    expect(found.says.join()).toContain("counted in South West, the region that the file names");
    expect(open(found)).toEqual(["NHS Frimley Integrated Care Board", "NHS Kent and Medway ICB"]);
    const out = await preview(regions, text, { place: { "NHS Dorset Integrated Care Board": "leave-out" } });
    expect(changes(out).join()).toContain("to 10 WTE");
    // A plan that has the systems too never counts one of them in the region over it.
    const divided = await preview(ics, text.replace("NHS Devon Integrated Care Board", "Nowhere").replace("QJK", ""));
    expect(open(divided)).toContain("Nowhere");
  });

  test("the whole of a plan with counts in it still runs, and England's total stays what the regions give", async () => {
    const found = await preview(whole, [head, row("2024-03-31", "QJK", "Devon")].join("\n"));
    expect(opening(made(found), "staff_in_post")).toBeCloseTo(opening(whole, "staff_in_post"), 6);
    expect(found.headline.map((one) => one.label)).toEqual(
      ["Staff in post", "Funded posts", "Vacant posts"].flatMap((label) => [
        `${label} at the start`,
        `${label} in March 2037`,
      ]),
    );
  });
});

describe("rates", () => {
  test("of one kind of employer are asked which setting they are of, in a plan of one setting too", async () => {
    const employer = "local authorities (adult social care)";
    const text = "Region,Occupational therapists filled posts,Occupational therapists vacancy rate\nLondon,500,17.5%\n";
    for (const plan of [planFile("england"), planFile("community-team")]) {
      const one: Plan = { ...plan, scenarios: [], years: 1 };
      const found = await preview(one, text);
      expect([open(found), found.changes]).toEqual([[employer], []]);
      expect((await preview(one, text, { setting: { [employer]: "leave-out" } })).changes).toEqual([]);
    }
    const england: Plan = { ...planFile("england"), scenarios: [], years: 1 };
    expect(changes(await preview(england, text, { setting: { [employer]: "social-care" } }))).toEqual([
      "Vacancy rate at the start, London; Council social care: no figure to 17.5%",
    ]);
  });

  test("by place, of an assumption that the plan gives by setting, are asked which settings they are of", async () => {
    const england: Plan = { ...planFile("england"), scenarios: [], years: 1 };
    const columns = shapeOfColumns([
      { heading: "Region", use: "place" },
      { heading: "Leaving", use: "leavers-percent" },
      { heading: "Vacant", use: "vacancy-percent" },
    ]);
    if (!columns.ok) throw new Error(columns.says);
    const text = "Region,Leaving,Vacant\nLondon,-3.2,140\nMidlands,9.1,8\n";
    const of = async (answers: Answers): Promise<ImportPreview> =>
      importPreview(
        england,
        await readFile(inPieces("file.csv", utf8(text)), [columns.shape]),
        { file: "file.csv" },
        answers,
        knownPlaces,
        signed,
      );
    const found = await of({});
    expect(changes(found)).toEqual(["Leaver rate, Midlands: no figure to 9.1%"]);
    expect(open(found)).toEqual(["Vacancy rate at the start"]);
    expect(made(found)).toBeDefined();
    const answered = await of({ setting: { "Vacancy rate at the start": "social-care" } });
    expect(changes(answered)).toEqual([
      "Leaver rate, Midlands: no figure to 9.1%",
      "Vacancy rate at the start, Midlands; Council social care: no figure to 8%",
    ]);
    // What no box would take is left out, with why.
    expect(answered.leftOut.map(({ why }) => why)).toEqual([
      "outside what it can be: Leaver rate for London must be between 0 and 100%, and \u22123.2% is not",
      "outside what it can be: Vacancy rate at the start for London; Council social care must be between \u2212100% and 100%, and 140% is not",
    ]);
  });

  test("a leaver rate of a region; turnover is never taken for one", async () => {
    const england = planFile("england");
    const turnover = [
      "Denominator at start of period,100",
      "Denominator at end of period,110",
      "Leavers,12.6",
      "Joiners,1",
    ].map(
      (words) =>
        `202403 to 202503,${words.split(",")[0] ?? ""},Y58,South West,Occupational therapy,${words.split(",")[1] ?? ""}`,
    );
    const found = await preview(
      england,
      ["PERIOD,TYPE,NHSE_REGION_CODE,NHSE_REGION_NAME,STAFF_GROUP,FTE", ...turnover].join("\n"),
    );
    expect(changes(found)).toEqual(["Leaver rate, South West: no figure to 12%"]);
    expect(found.leftOut.map((one) => one.why)).toEqual(["joiners, for which a plan has no figure"]);
    expect(
      made(found)
        .assumptions.find((one) => one.id === "leaver_rate")
        ?.where?.find((entry) => entry.place === "south-west")?.value,
    ).toBe(0.12);
  });
});

describe("waiting lists", () => {
  const children = planFile("tiered-children");
  const days = (start: string, back: number): string =>
    new Date(Date.parse(`${start}-01`) - back * 86_400_000).toISOString().slice(0, 10);

  test("dates of people become people by weeks waited on the day the plan starts", async () => {
    const since = [3, 7, 8, 14, 30, 100, 400].map((back) => days(children.start, back));
    const found = await preview(children, ["Referral date", ...since, days(children.start, -3)].join("\n"));
    expect(found.changes.map((one) => [one.where.split("; ")[1], one.to])).toEqual([
      ["Up to 1 week", "2 people"],
      ["1 to 2 weeks", "2 people"],
      ["2 to 4 weeks", "0 people"],
      ["4 to 12 weeks", "1 people"],
      ["12 to 18 weeks", "1 people"],
      ["18 to 52 weeks", "0 people"],
      ["Over 52 weeks", "1 people"],
      // The earliest of the dates, 400 days before, is in the fifty-eighth week.
      [undefined, "58 weeks"],
      // The list was given as a total before, which does not stay beside its bands.
      [undefined, "taken out"],
    ]);
    expect(found.leftOut).toEqual([
      { why: "have waited since a day after the count", count: 1, examples: ["People waiting"] },
    ]);
    const list = made(found).assumptions.find((one) => one.id === "opening_list");
    expect([list?.value, list?.where?.reduce((sum, entry) => sum + Number(entry.value), 0)]).toEqual([null, 7]);
  });

  test("a plan without services has no place for a list, and says so", async () => {
    const found = await preview(planFile("community-team"), `Referral date\n${days("2026-04", 3)}\n`);
    expect(found.leftOut[0]?.why).toBe("waiting lists, for which the plan has no service");
    expect(found.made.ok).toBe(false);
  });
});
