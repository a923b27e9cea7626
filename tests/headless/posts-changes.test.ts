/** Posts lost, gained, frozen, moved and converted from the command line. */
import { describe, expect, test } from "vitest";
import { buildPlan } from "../model/build-plan";
import { run } from "./command-line";
import { runPlan } from "./service-plans";

const plan = buildPlan({ closure: "posts-led", years: 4, settings: 2 });
/** The posts of the last year, in the base and as asked. */
const posts = async (...words: readonly string[]): Promise<readonly (readonly [string, number])[]> => {
  const ran = await runPlan(plan, "--measure", "establishment", "--by", "whole", "--out", "results.json", ...words);
  expect(ran.exit, ran.err).toBe(0);
  const file = JSON.parse(ran.written.get("results.json") ?? "") as {
    scenarios: { id: string | null; name: string }[];
    tables: { scenario: string | null; values: number[][] }[];
  };
  return file.tables.map(({ scenario, values }) => [
    file.scenarios.find(({ id }) => id === scenario)?.name ?? "",
    values[0]?.at(-1) ?? Number.NaN,
  ]);
};

describe("a change to posts", () => {
  test.each([
    ["--lose", "2@place=place1,level=level1@2025-10", -2, "Lose 2.0 WTE level 1 posts in place 1 from October 2025"],
    ["--gain", "3 WTE@@2025-04@6", 3, "Gain 3.0 WTE posts from April 2025 over 6 months"],
    [
      "--freeze",
      "5@level=level1@2025-04..2025-10",
      0,
      "Freeze 5.0 WTE level 1 posts from April 2025 until October 2025",
    ],
    [
      "--move",
      "4@place=place1..place=place2@2025-04",
      0,
      "Move 4.0 WTE posts from place 1 to place 2, from April 2025",
    ],
    [
      "--convert",
      "6@level=level1..level=level2@2025-04",
      0,
      "Convert 6.0 WTE level 1 posts into level 2 posts from April 2025",
    ],
  ] as const)("%s %s", async (option, words, apart, name) => {
    const [base, asked] = await posts(option, words);
    expect(asked?.[0]).toBe(name);
    expect((asked?.[1] ?? Number.NaN) - (base?.[1] ?? Number.NaN)).toBeCloseTo(apart, 9);
  });

  test("and another are one scenario", async () => {
    const all = await posts("--lose", "2@@2025-10", "1@level=level2@2026-01", "--gain", "5@place=place2@2025-04");
    expect(all).toHaveLength(2);
    expect((all[1]?.[1] ?? 0) - (all[0]?.[1] ?? 0)).toBeCloseTo(2, 9);
    expect(all[1]?.[0]).toBe(
      "Lose 2.0 WTE posts from October 2025; Lose 1.0 WTE level 2 posts from January 2026; Gain 5.0 WTE posts in place 2 from April 2025",
    );
  });
});

test.each([
  [
    ["--lose", "5000@place=place1@2025-10"],
    /5,000\.0 WTE are more than there are \(place 1\): [\d,.]+ WTE of posts in /,
  ],
  [["--lose", "two@place=place1@2025-10"], /"two" is not a number of WTE\. Write, for example, --lose /],
  [["--lose", "2@place=place1"], /with @ between\. Write, for example/],
  [["--lose", "2@place=nowhere@2025-10"], /There is no place "nowhere"\./],
  [["--lose", "2@age=20-24@2025-10"], /told apart by place, setting and level/],
  [["--lose", "2@@2025-10..2026-10"], /Only a freeze has two months/],
  [["--lose", "2@@1999-10"], /October 1999 is not a month of the plan\./],
  [["--move", "2@place=place1@2025-10"], /have \.\. between/],
  [["--move", "2@place=place1..place=place1@2025-10"], /Both are the same posts/],
  [["--convert", "2@level=level1..place=place1@2025-10"], /What posts become is one level\./],
  [["--lose"], /--lose is followed by nothing\. Write, for example, --lose 2@place=london/],
])("%o is refused with a sentence", async (words, says) => {
  const ran = await runPlan(plan, ...words);
  expect(ran).toMatchObject({ exit: 2, out: "" });
  expect(ran.err).toMatch(says);
});

test("--help names them", async () => {
  expect((await run(["--help"], {})).out).toContain("--lose | --gain | --freeze | --move | --convert WTE@WHO@FROM");
});
