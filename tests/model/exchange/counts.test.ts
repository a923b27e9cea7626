/** Counts by month out of a file: whose they are, what is new, what changes from and to, and gaps that are never zero. */
import { describe, expect, test } from "vitest";
import {
  heldAgainstPlan,
  accountWords,
  importPreview,
  knownShapes,
  readFile,
  readHistory,
  shapeOfColumns,
  type Answers,
  type ImportPreview,
  type Plan,
  type Shape,
} from "../../../model/index";
import { knownPlaces } from "../../../electron/headless/known-places";
import { buildPlan, given } from "../build-plan";
import { counted, planWithService } from "../services/build-service";
import { inPieces, planFile, utf8 } from "./files";

const signed = { when: "2026-11-29T09:00:00Z" };
async function preview(
  plan: Plan,
  text: string,
  answers: Answers = {},
  shapes: readonly Shape[] = knownShapes,
): Promise<ImportPreview> {
  const read = await readFile(inPieces("file.csv", utf8(text)), shapes);
  return importPreview(plan, read, { file: "file.csv" }, answers, knownPlaces, signed);
}
const made = (found: ImportPreview): Plan => {
  if (!found.made.ok) throw new Error(found.made.problems.map((one) => one.says).join("\n"));
  return found.made.value.plan;
};
/** Series as "counts whom: month value, ...". */
const past = (plan: Plan): readonly string[] =>
  (plan.history ?? []).map(
    ({ counts, over, place, setting, level, service, points }) =>
      `${[counts, over, place, setting, level, service].filter((word) => word !== undefined).join(" ")}: ${points
        .map(({ at, value }) => `${at} ${value === null ? "gap" : String(value)}`)
        .join(", ")}`,
  );
const team = planFile("community-team");
const two = buildPlan({ places: 2 });
const whole = two.structure.places.find(({ parent }) => parent === undefined);

const wide = `Team actuals
Month,Staff in post (WTE),Headcount,Funded posts WTE,Joiners,Leavers,Notes
Apr-26,23.1,27,26.5,1,1,
May-26,*,28,26.5,2,,sickness
Jun-26,23.4,28,27.5,0,1,
`;

describe("a row a month", () => {
  test("every column is a series of everybody, and what is blank or suppressed is a gap", async () => {
    const found = await preview(team, wide);
    expect(found.recognised[0]?.shape).toBe("Counts by month: a row a month");
    expect(found.changes).toEqual([]);
    expect(past(made(found))).toEqual([
      "staff_in_post: 2026-04 23.1, 2026-05 gap, 2026-06 23.4",
      "headcount: 2026-04 27, 2026-05 28, 2026-06 28",
      "establishment: 2026-04 26.5, 2026-05 26.5, 2026-06 27.5",
      "joiners month: 2026-04 1, 2026-05 2, 2026-06 0",
      "exits month: 2026-04 1, 2026-05 gap, 2026-06 1",
    ]);
    expect(found.made.ok && found.made.value.logEntry.what).toBe("Figures from file.csv");
    expect(found.says.join(" ")).toContain("never taken for 0");
    // No figure of the plan moves.
    expect(made(found).assumptions).toEqual(team.assumptions);
  });

  test("the same file again changes nothing, and says so", async () => {
    const once = made(await preview(team, wide));
    const again = await preview(once, wide);
    expect(again.made.ok).toBe(false);
    expect(again.made.problems[0]?.says).toContain("every one of these counts already");
    expect(again.series.every(({ added, replaced }) => added === 0 && replaced.length === 0)).toBe(true);
  });

  test("a later file adds its months, shows a changed one from and to, and a blank takes no count away", async () => {
    const once = made(await preview(team, wide));
    const later = await preview(once, "Month,WTE,Leavers\nMay-26,23.2,3\nJun-26,23.9,\nJul-26,24,2\n");
    expect(later.series.map(({ joins, added, same, replaced }) => [joins, added, same, replaced])).toEqual([
      [
        "Staff in post, WTE",
        1,
        0,
        [
          { at: "2026-05", from: "not given", to: "23.2" },
          { at: "2026-06", from: "23.4", to: "23.9" },
        ],
      ],
      ["Leavers, retirement included", 1, 1, [{ at: "2026-05", from: "not given", to: "3" }]],
    ]);
    expect(past(made(later))).toContain("exits month: 2026-04 1, 2026-05 3, 2026-06 1, 2026-07 2");
    expect(past(made(later))).toHaveLength(5);
  });

  test("a cell that cannot be read is named and is a gap", async () => {
    const found = await preview(team, "Month,Headcount\nApr-26,27\nMay-26,about 28 or so\nJun-26,28\n");
    expect(past(made(found))).toEqual(["headcount: 2026-04 27, 2026-05 gap, 2026-06 28"]);
    expect(found.says.join(" ")).toMatch(/Row 3, Headcount/);
    const pasted = readHistory("Month\tHeadcount\nApr-26\t27\nMay-26\tabout 28 or so\nJun-26\t28", team);
    expect(pasted.series[0]?.series?.points.map(({ value }) => value)).toEqual([27, null, 28]);
    expect(pasted.unread.map(({ row }) => row)).toEqual([3]);
  });

  test("by place and by level; a total stands beside its parts and is not added to them", async () => {
    const found = await preview(
      two,
      "Month,Region,Level,WTE\n2026-04,place 1,level 1,10\n2026-04,place 1,All,30\n2026-05,place 1,All,31\n2026-04,Total,All,99\n",
    );
    const series = made(found).history ?? [];
    expect(series.map(({ place, points }) => [place, points.map(({ value }) => value)])).toContainEqual([
      "place1",
      [30, 31],
    ]);
    expect(series.map(({ place, points }) => [place, points.map(({ value }) => value)])).toContainEqual([
      undefined,
      [99],
    ]);
  });

  test("two bands of one level are added up in months in which both were counted", async () => {
    const found = await preview(
      team,
      "Month,Pay band,WTE\nApr-26,Band 3,2\nApr-26,Band 4,3.5\nMay-26,Band 3,2\nMay-26,Band 4,*\nJun-26,Band 3,2.5\nJun-26,Band 4,3\n",
    );
    expect(past(made(found))).toEqual(["staff_in_post support: 2026-04 5.5, 2026-05 gap, 2026-06 5.5"]);
  });

  test("a month that is given twice is named and not added up", async () => {
    const found = await preview(team, "Month,Headcount\nApr-26,27\nMay-26,28\nApr-26,29\n");
    expect(past(made(found))).toEqual(["headcount: 2026-05 28"]);
    expect(found.rows.flatMap(accountWords).join(" ")).toMatch(/never added up \(rows 2, \d+\)/);
  });

  test("joiners in WTE are read and said not to be kept", async () => {
    const found = await preview(team, "Month,Headcount,Joiners WTE\nApr-26,27,0.8\n");
    expect(found.leftOut.map(({ why }) => why).join(" ")).toContain("joiners in WTE");
  });
});

describe("other layouts", () => {
  test("a row a kind of count, with its numbers in one column", async () => {
    const found = await preview(
      team,
      "Month,Measure,Value\n30/04/2026,Staff in post (WTE),23.1\n30/04/2026,Leavers,1\n31/05/2026,Staff in post (WTE),-\n31/05/2026,Leavers,0\n31/05/2026,Sickness days,12\n",
    );
    expect(found.recognised[0]?.shape).toBe("Counts by month: a row a month and kind of count");
    expect(past(made(found))).toEqual([
      "staff_in_post: 2026-04 23.1, 2026-05 gap",
      "exits month: 2026-04 1, 2026-05 0",
    ]);
    expect(found.rows.flatMap(accountWords).join(" ")).toContain(
      "counts something else than the table is read for (row 6)",
    );
  });
  test("months across", async () => {
    const found = await preview(
      team,
      "Measure,Apr-26,May-26,Jun-26\nHeadcount,27,28,[c]\nJoiners,1,2,0\nLeavers,1,,1\n",
    );
    expect(found.recognised[0]?.shape).toBe("Counts by month: a column a month");
    expect(past(made(found))).toEqual([
      "headcount: 2026-04 27, 2026-05 28, 2026-06 gap",
      "joiners month: 2026-04 1, 2026-05 2, 2026-06 0",
      "exits month: 2026-04 1, 2026-05 gap, 2026-06 1",
    ]);
  });
  test("years of a flow are of twelve months", async () => {
    const found = await preview(team, "Year,Leavers\n2024/25,4\n2025/26,5\n");
    expect(past(made(found))).toEqual(["exits year: 2025-03 4, 2026-03 5"]);
  });
  test("columns that a person says are", async () => {
    const shape = shapeOfColumns([
      { heading: "When", use: "month" },
      { heading: "Out", use: "leavers-heads" },
    ]);
    if (!shape.ok) throw new Error(shape.says);
    const found = await preview(team, "When,Out\nApr-26,3\n", {}, [shape.shape]);
    expect(past(made(found))).toEqual(["exits month: 2026-04 3"]);
    expect(shapeOfColumns([{ heading: "Out", use: "leavers-heads" }])).toMatchObject({ ok: false });
  });
});

test("a list is of the service, which is asked about where there are several, and is held against its weeks", async () => {
  const plan = planWithService({
    assumptions: [...counted({ referrals: 4, starts: 6, list: 120, longest: 30 }), given("removal_rate", 0)],
  });
  const text = "Month,Waiting list,Referrals,Starts\nApr-26,112,20,27\nMay-26,104,17,25\n";
  const found = await preview(plan, text);
  expect(past(made(found))).toEqual([
    "waiting service: 2026-04 112, 2026-05 104",
    "referred month service: 2026-04 20, 2026-05 17",
    "started month service: 2026-04 27, 2026-05 25",
  ]);
  const held = heldAgainstPlan(made(found));
  expect(held.ok && held.value.map(({ series }) => series.counts)).toEqual(["waiting", "referred", "started"]);
  const other = { ...plan.structure.services![0]!, id: "other", label: "Other" };
  const two = { ...plan, structure: { ...plan.structure, services: [...plan.structure.services!, other] } };
  const asks = await preview(two, text);
  expect(asks.asks.map(({ kind, answer }) => [kind, answer])).toEqual([["service", undefined]]);
  expect(past(made(await preview(two, text, { service: { "": "other" } })))[0]).toContain("waiting other");
});

test("counts of a plan for several places without a place are asked about", async () => {
  const found = await preview(two, "Month,Headcount\nApr-26,27\n");
  expect(found.asks.map(({ kind, answer }) => [kind, answer])).toEqual([["place", undefined]]);
  expect(found.made.ok).toBe(false);
  const answered = await preview(two, "Month,Headcount\nApr-26,27\n", { place: { "": whole?.id ?? "" } });
  expect(past(made(answered))).toEqual(["headcount: 2026-04 27"]);
});
