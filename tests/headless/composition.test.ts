/** Who the workforce is, from the command line: the finding, the tables, what is missing, and files that give nobody away. */
import { expect, test } from "vitest";
import { setValues, withEntry, writePlan, type Plan } from "../../model/index";
import { england, planAt, run, team } from "./command-line";

const signed = { when: "2026-11-28T09:00:00.000Z" };

/** The text of a plan with shares for one characteristic of two groups. */
function textOf(plan: Plan, shares: readonly (readonly [assumption: string, group: string, value: number])[]): string {
  const made = setValues(
    plan,
    undefined,
    shares.map(([assumption, group, value]) => ({ assumption, value, where: { group } })),
    signed,
  );
  if (!made.ok) throw new Error(made.problems[0]?.says);
  return writePlan(withEntry(made.value.plan, made.value.logEntry));
}

test("England opens with what is published, says what it would take and asks for who joins", async () => {
  const ran = await run([england, "--composition", "ethnicity"]);
  expect(ran).toMatchObject({ exit: 0, err: "" });
  expect(ran.out).toMatch(
    /^"Other ethnic groups" is 17\.0% of staff at the start; to be 19\.3% by the end of 2034\/35, \d\d\.\d% of those who join would need to be\.\n/,
  );
  expect(ran.out).toContain("Held against: People aged 16 to 64 in England and Wales, Census 2021.");
  expect(ran.out).toMatch(/White +80\.7% +\+2\.3 points/);
  expect(ran.out).toMatch(/London +White +83\.0% +not known/);
  expect(ran.out).toMatch(/Still needed:[^]*"Degree, three years"[^]*Nobody publishes it/);
});

test("a year in which it cannot be reached says the most there could be, and names are forgiven", async () => {
  const ran = await run([england, "--composition", "Sex", "--years", "2025/26"]);
  expect(ran.out).toMatch(
    /49\.0% by the end of 2025\/26 cannot be reached: even if all of those who join were, it would be \d+\.\d%, which is the most\./,
  );
  expect(await run([england, "--composition", "sexx"])).toMatchObject({
    exit: 2,
    err: 'There is no characteristic "sexx". Did you mean "sex" (Sex)? The plan has "Ethnic group" and "Sex".\n',
  });
  expect((await run([team, "--composition", "sex"])).err).toMatch(/^The plan says nothing of who the workforce is/);
  expect(await run([england, "--composition", "sex", "--where", "level=support"])).toMatchObject({ exit: 2 });
});

test("the command of that name tells of each characteristic, or of the one that is named", async () => {
  const ran = await run(["composition", england]);
  expect(ran).toMatchObject({ exit: 0, err: "" });
  expect(ran.out).toMatch(/^Ethnic group:\n"Other ethnic groups" is 17\.0%[^]*\n\nSex:\n"Men" is 10\.0% of staff/);
  const one = await run(["composition", england, "--characteristic", "sex"]);
  expect(one.out).toBe((await run([england, "--composition", "sex"])).out);
  expect((await run(["composition", "--help"])).out).toContain("composition PLAN");
});

test("the range is over futures in which relative rates are drawn", async () => {
  const ran = await run([england, "--composition", "ethnicity", "--draws", "6"]);
  expect(ran.out).toMatch(/In 8 in 10 of 6 futures the share needed lies between \d+\.\d% and \d+\.\d%/);
});

test("no file has a number of fewer than five people, nor of a team of fewer than ten", async () => {
  const plan = await planAt(england);
  const text = textOf(plan, [
    ["group_share", "women", 0.998],
    ["group_share", "men", 0.002],
    ["joiner_share", "women", 0.998],
    ["joiner_share", "men", 0.002],
    ["joiner_share", "white", 0.8],
    ["joiner_share", "other-ethnic-groups", 0.2],
  ]);
  const ran = await run(["own.otplan", "--composition", "sex", "--out", "who.csv"], { "own.otplan": text });
  const [head = "", ...lines] = (ran.written.get("who.csv") ?? "").trim().split("\r\n");
  const column = (name: string) => head.split(",").indexOf(name);
  const rows = lines.map((line) => line.split(","));
  const shown = rows.filter((row) => row[column("people")] !== "");
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter((row) => Number(row[column("people")]) < 5)).toEqual([]);
  const hidden = rows.filter((row) => row[column("not_shown")] === "hidden");
  expect(hidden.length).toBeGreaterThan(0);
  for (const row of hidden) expect([row[column("people")], row[column("share")]]).toEqual(["", ""]);
  // Where the men of a level are hidden, so are the women: the staff there are known.
  for (const row of hidden) {
    const beside = rows.filter((one) =>
      ["place_id", "level", "time"].every((name) => one[column(name)] === row[column(name)]),
    );
    expect(beside.map((one) => one[column("people")])).toEqual(["", ""]);
  }
  const json = await run(["own.otplan", "--composition", "sex", "--out", "who.json"], { "own.otplan": text });
  const written = JSON.parse(json.written.get("who.json") ?? "") as {
    under: { values: { people: number | null; staff: number; notShown: string | null }[] }[];
  };
  const values = written.under.flatMap((one) => one.values);
  expect(values.filter(({ people }) => people !== null && people < 5)).toEqual([]);
  expect(values.filter(({ staff, people }) => staff > 0 && staff < 10 && people !== null)).toEqual([]);
});
