/** `compare`, `merge` of plans and `scenario`: what they print, what they write, and what they refuse. */
import { expect, it } from "vitest";
import { readPlan, writePlan, writeScenario, type Plan } from "../../model/index";
import { planAt, run, team } from "./command-line";

const base = await planAt(team);
const rate = (value: number): Plan => ({
  ...base,
  assumptions: base.assumptions.map((one) => (one.id === "leaver_rate" ? { ...one, value } : one)),
});
const grown: Plan = {
  ...base,
  title: "North table",
  scenarios: [
    ...base.scenarios,
    { id: "grow", name: "Grow", changes: [{ assumption: "leaver_rate", op: "multiply", value: 0.5 }] },
  ],
};
const files = {
  "base.otplan": writePlan(base),
  "mine.otplan": writePlan(rate(0.111)),
  "theirs.otplan": writePlan({ ...rate(0.123), years: base.years + 1 }),
  "north.otplan": writePlan(grown),
  "grow.json": writeScenario(grown, "grow"),
};

it("says in words in what two plans differ, and that they do not", async () => {
  const ran = await run(["compare", "base.otplan", "mine.otplan"], files);
  expect(ran.exit).toBe(0);
  expect(ran.out).toMatch(/^base\.otplan and mine\.otplan: 1 figure differs\./);
  expect(ran.out).toMatch(/Leaver rate: .* in base\.otplan, 11\.1% in mine\.otplan\./);
  expect((await run(["compare", "base.otplan", "base.otplan"], files)).out).toContain("The two plans say the same.");
  const json = JSON.parse(
    (await run(["compare", "base.otplan", "north.otplan", "--json", "--figures"], files)).out,
  ) as {
    differences: readonly { kind: string }[];
    figures: readonly { scenario?: string }[];
  };
  expect(json.differences.map(({ kind }) => kind)).toEqual(["plan", "scenarios"]);
  expect(json.figures.some(({ scenario }) => scenario === "Grow")).toBe(true);
  const figures = (await run(["compare", "base.otplan", "mine.otplan", "--figures"], files)).out;
  expect(figures).toMatch(
    /\n +base\.otplan +mine\.otplan\n +Base +Staff in post in March \d{4}, WTE +[\d.]+ +[\d.]+\n/,
  );
  expect((await run(["compare", "base.otplan"], files)).exit).toBe(2);
});

it("puts plans together: takes what one changed, asks what both did, and writes once it is answered", async () => {
  const merge = (...words: string[]) => run(["merge", "base.otplan", "mine.otplan", "theirs.otplan", ...words], files);
  const asked = await merge();
  expect(asked.exit).toBe(0);
  expect(asked.out).toContain("1 of 1 not answered yet");
  expect(asked.out).toContain("Leaver rate: 11.1% in this plan, 12.3% in the other.");
  expect(asked.out).toMatch(/Years of the plan: 3 in this plan now, 4 in the merged plan/);
  expect((await merge("--out", "out.otplan")).err).toContain("not answered yet");
  const done = await merge("--answers", "theirs", "--out", "out.otplan");
  expect(done.exit).toBe(0);
  const read = readPlan(done.written.get("out.otplan") ?? "");
  const plan = read.ok ? read.value : undefined;
  expect(plan?.assumptions.find(({ id }) => id === "leaver_rate")?.value).toBe(0.123);
  expect(plan?.years).toBe(base.years + 1);
  expect(plan?.log.at(-1)?.what).toBe("Merged with another plan");
});

it("takes answers from a file by the ids it printed, and refuses others", async () => {
  const words = ["merge", "base.otplan", "mine.otplan", "theirs.otplan"];
  const { questions } = JSON.parse((await run([...words, "--json"], files)).out) as {
    questions: readonly { id: string }[];
  };
  const id = questions[0]?.id ?? "";
  const given = (answers: unknown) =>
    run([...words, "--answers", "answers.json", "--out", "o.otplan"], {
      ...files,
      "answers.json": JSON.stringify(answers),
    });
  expect((await given({ [id]: "mine" })).exit).toBe(0);
  expect((await given({ [id]: "both" })).err).toContain("takes mine or theirs");
  expect((await given({ other: "mine" })).err).toContain('nothing is asked under "other"');
  expect((await given([])).exit).toBe(1);
});

it("asks everything where what both began from is not named", async () => {
  expect((await run(["merge", "mine.otplan", "theirs.otplan"], files)).out).toContain("2 of 2 not answered yet");
});

it("says where the first plan is not what both began from, and what could not run", async () => {
  const other = { ...files, "other.otplan": writePlan({ ...base, title: "Another plan", log: [] }) };
  const ran = await run(["merge", "other.otplan", "mine.otplan", "theirs.otplan"], other);
  expect(ran.err).toContain("other.otplan does not look like what both plans began from");
  expect((await run(["merge", "base.otplan", "mine.otplan", "theirs.otplan"], files)).err).not.toContain("look like");
  const own = (a: number | string, b: number | string): string =>
    writePlan({
      ...base,
      assumptions: [
        ...base.assumptions,
        { id: "own_a", label: "Own a", unit: "share", value: a, status: "judgement", reason: "Ours." },
        { id: "own_b", label: "Own b", unit: "share", value: b, status: "judgement", reason: "Ours." },
      ],
    });
  const circle = { "o.otplan": own(1, 1), "a.otplan": own("= own_b", 1), "b.otplan": own(1, "= own_a") };
  const words = ["merge", "o.otplan", "a.otplan", "b.otplan", "--out", "out.otplan"];
  const asked = await run(words, circle);
  expect(asked.exit).not.toBe(0);
  expect(asked.err).toContain(
    "Formulas that go round in a circle: Own a is reckoned from Own b in this plan, Own b is reckoned from Own a in the other. Only one can stand.",
  );
  expect(asked.written.size).toBe(0);
  const answered = readPlan((await run([...words, "--answers", "theirs"], circle)).written.get("out.otplan") ?? "");
  const values = answered.ok ? answered.value.assumptions.slice(-2).map(({ value }) => value) : [];
  expect(values).toEqual([1, "= own_a"]);
});

it("tells scenarios of one name apart by whose they are", async () => {
  const table = (value: number): string =>
    writePlan({
      ...base,
      scenarios: [
        ...base.scenarios,
        { id: `grow-${value * 100}`, name: "Grow", changes: [{ assumption: "leaver_rate", op: "multiply", value }] },
      ],
    });
  const tables = { ...files, "north.otplan": table(0.5), "south.otplan": table(0.25) };
  const words = ["merge", "base.otplan", "north.otplan", "south.otplan", "--out", "o.otplan"];
  const namesOf = async (...more: string[]): Promise<readonly string[]> => {
    const read = readPlan((await run([...words, ...more], tables)).written.get("o.otplan") ?? "");
    return read.ok ? read.value.scenarios.slice(base.scenarios.length).map(({ name }) => name) : [];
  };
  expect([...(await namesOf())].sort()).toEqual(["Grow", "Grow (south)"]);
  expect(await namesOf("--from", "Table by the window")).toContain("Grow (Table by the window)");
});

it("takes a scenario out as a file, and into another plan", async () => {
  const out = await run(["scenario", "out", "north.otplan", "--scenario", "grow", "--out", "grow.json"], files);
  expect(out.written.get("grow.json")).toBe(files["grow.json"]);
  const looked = await run(["scenario", "in", "base.otplan", "grow.json"], files);
  expect(looked.exit).toBe(0);
  expect(looked.out).toContain('From "North table": Grow');
  expect(looked.out).toMatch(/Grow +Staff in post in .* – +\d/);
  const taken = await run(["scenario", "in", "base.otplan", "grow.json", "--out", "o.otplan"], files);
  const read = readPlan(taken.written.get("o.otplan") ?? "");
  expect(read.ok && read.value.scenarios.at(-1)?.name).toBe("Grow");
});

it("asks of a scenario that is there already, and does as it is answered", async () => {
  const other = writePlan({ ...grown, scenarios: [{ id: "grow", name: "Grow", changes: [] }] });
  const words = ["scenario", "in", "other.otplan", "grow.json"];
  const all = { ...files, "other.otplan": other };
  expect((await run(words, all)).out).toContain("--answer scenario:grow=...");
  const open = await run([...words, "--out", "o.otplan"], all);
  expect(open.err).toContain('has a scenario "Grow" already');
  expect(open.err).toContain("--answer scenario:grow=");
  expect(open.written.size).toBe(0);
  const beside = await run([...words, "--answer", "scenario:grow=beside", "--out", "o.otplan"], all);
  const read = readPlan(beside.written.get("o.otplan") ?? "");
  expect(read.ok && read.value.scenarios.map(({ name }) => name)).toEqual(["Grow", "Grow 2"]);
  expect((await run([...words, "--answer", "scenario:grow=perhaps"], all)).exit).toBe(2);
});

it("points whoever names a scenario saved as a file to what takes it", async () => {
  for (const words of [
    ["compare", "base.otplan", "grow.json"],
    ["merge", "base.otplan", "grow.json"],
    ["merge", "base.otplan", "mine.otplan", "grow.json"],
    ["merge", "grow.json", "grow.json"],
    ["grow.json"],
  ]) {
    const ran = await run(words, files);
    expect(ran.exit, words.join(" ")).toBe(1);
    expect(ran.err, words.join(" ")).toContain("scenario in PLAN grow.json --out WITH-IT.otplan");
  }
});
