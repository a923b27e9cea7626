/** `--national-lists`: published lists under the plan's staff, as a table, CSV and JSON. */
import { expect, test } from "vitest";
import { england, run, team } from "./command-line";

const words = ["--scenario", "leavers-as-other-ahps", "--years", "2025/26,2027/28"];

test("a place's list is told under the base and the scenarios, with their order and what it rests on", async () => {
  const ran = await run([england, "--national-lists", "England", ...words]);
  expect(ran).toMatchObject({ exit: 0, err: "" });
  expect(ran.out).toMatch(/PEOPLE +UNDER +March 2024 +March 2026 +March 2028/);
  expect(ran.out).toMatch(/Waiting +Base +18,312 +[\d,]+ +[\d,]+/);
  expect(ran.out).toMatch(/1 +Leaving falls to the other allied health professions' rate +[\d,]+ +-[\d,]+/);
  expect(ran.out).toContain("England: 6,931 adults waiting");
  expect(ran.out).toContain("growth of referrals is not given");
});

test("lists in doubt are asked about, and run only when that is said", async () => {
  const asked = await run([england, "--national-lists", "north-west"]);
  expect(asked.exit).toBe(0);
  expect(asked.out).toContain("not run before it is looked at; --as-returned runs it all the same");
  expect(asked.out).not.toContain("PEOPLE");
  const looked = await run([england, "--national-lists", "north-west", "--as-returned"]);
  expect(looked.out).toContain("Run although in doubt: North West, October 2023: the list grew by 288");
  expect(looked.out).toContain("PEOPLE");
});

test("England beside its regions says how it differs from their sum", async () => {
  const ran = await run([england, "--national-lists", "each", "--years", "2025/26"]);
  expect(ran.out).toContain("Base: England is run on its own list");
  expect(ran.out).toContain("Sussex: missing. Sussex is not a place of this plan");
});

test("files have one number for each list, measure and month", async () => {
  const csv = await run([england, "--national-lists", "regions", "--out", "lists.csv", ...words]);
  expect(csv).toMatchObject({ exit: 0, err: "Written: lists.csv\n", out: "" });
  const [head, ...lines] = csv.written.get("lists.csv")!.trimEnd().split("\r\n");
  expect(head).toBe("scenario,listed,place_id,place,measure,unit,month,value,staff_figure_of");
  const london = lines.filter((line) => line.includes(",children,london,"));
  expect(london).toHaveLength(2 * 3 * 3);
  expect(Number(london[0]!.split(",")[7])).toBeGreaterThan(3000);
  const json = await run([england, "--national-lists", "regions", "--out", "lists.json", ...words]);
  const file = JSON.parse(json.written.get("lists.json")!) as {
    format: string;
    months: string[];
    lists: { place: { id: string }; listed: string; asks: string[]; runs: { values: Record<string, number[]> }[] }[];
  };
  expect(file.format).toBe("ot-national-lists");
  expect(file.months).toEqual(["2024-03", "2026-03", "2028-03"]);
  const one = file.lists.find(({ place, listed }) => place.id === "london" && listed === "children")!;
  expect(String(one.runs[0]!.values["waiting"]![0])).toBe(london[0]!.split(",")[7]);
  const doubtful = file.lists.find(({ place, listed }) => place.id === "north-west" && listed === "children")!;
  expect([doubtful.runs, doubtful.asks.length > 0]).toEqual([[], true]);
});

test("what makes no sense is refused with what to write", async () => {
  const slip = await run([england, "--national-lists", "Londn"]);
  expect(slip).toMatchObject({ exit: 2 });
  expect(slip.err).toContain('Did you mean "london" (London)?');
  expect((await run([england, "--as-returned"])).err).toContain("--as-returned goes with --national-lists");
  const elsewhere = await run([team, "--national-lists", "England"]);
  expect(elsewhere.out).toContain("missing. England is not a place of this plan");
});
