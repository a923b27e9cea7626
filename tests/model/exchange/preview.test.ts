/** Each sentence of the preview: what is counted, asked, said to change nothing, and refused. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  accountWords,
  importPreview,
  knownShapes,
  readFile,
  shapeOfColumns,
  type Answers,
  type ColumnSaid,
  type FromWhere,
  type ImportPreview,
  type Plan,
} from "../../../model/index";
import type { FigureWanted } from "../../../model/exchange/shapes/shape";
import { knownPlaces } from "../../../electron/headless/known-places";
import { buildPlan } from "../build-plan";
import { inPieces, planFile, utf8 } from "./files";

const signed = { when: "2026-11-29T09:00:00Z" };
async function preview(
  plan: Plan,
  text: string,
  { answers = {}, said, from = { file: "f.csv" } }: { answers?: Answers; said?: ColumnSaid[]; from?: FromWhere } = {},
): Promise<ImportPreview> {
  const shape = said === undefined ? undefined : shapeOfColumns(said);
  if (shape?.ok === false) throw new Error(shape.says);
  const read = await readFile(inPieces("f.csv", utf8(text)), shape === undefined ? knownShapes : [shape.shape]);
  return importPreview(plan, read, from, answers, knownPlaces, signed);
}
const made = (found: ImportPreview): Plan => {
  if (!found.made.ok) throw new Error(found.made.problems.map((one) => one.says).join("\n"));
  return found.made.value.plan;
};
const plan = buildPlan({ places: 3 });
const places = plan.structure.places.filter((one) => !plan.structure.places.some(({ parent }) => parent === one.id));
const [root] = plan.structure.places.filter(({ parent }) => parent === undefined);
const [a = "", b = "", c = ""] = places.map(({ label }) => label);
const whole = root?.label ?? "";
const staff: ColumnSaid[] = [
  { heading: "Where", use: "place" },
  { heading: "WTE", use: "staff-wte" },
];

describe("the rows of a file", () => {
  const kinds = {
    used: `${a},5`,
    total: "Total,9",
    star: `${b},*`,
    unknown: "Somewhere else,4",
    note: "Note: provisional,",
    blank: ",",
  } as const;
  test("add up, whatever rows there are", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...Object.values(kinds)), { minLength: 1, maxLength: 25 }),
        async (rows) => {
          const { rows: accounts } = await preview(plan, ["Where,WTE", kinds.used, ...rows].join("\n"), {
            said: staff,
            answers: { repeat: { rows: "counted" } },
          });
          const [account] = accounts;
          if (account === undefined) throw new Error("no account");
          const others = account.notUsed.reduce((sum, one) => sum + one.count, 0);
          expect(account.above + account.blank + account.used + others).toBe(rows.length + 2);
          expect(account.used).toBeGreaterThan(0);
        },
      ),
      { numRuns: 12 },
    );
  });

  test("are told with their numbers and why", async () => {
    const text = ["Where,WTE", kinds.used, kinds.total, kinds.star, kinds.unknown].join("\n");
    const [account] = (await preview(plan, text, { said: staff })).rows;
    expect(account === undefined ? [] : accountWords(account)).toEqual([
      "5 rows, of which 1 is the headings and what stands above them, none blank, and 1 used.",
      "1 row is not used: a total, which is never added to its parts (row 3).",
      "1 row is not used: no figure in it: blank, a sign for missing, or no number (row 4).",
      "1 row is not used: waits for an answer about a name (row 5).",
    ]);
  });
});

/** As a shape has it that does not say what numbers without a sign are. */
function withoutSign(one: FigureWanted): FigureWanted {
  const { percent, ...rest } = one;
  return percent === undefined ? one : rest;
}

describe("rates without a sign", () => {
  const said: ColumnSaid[] = [{ heading: "Where", use: "place" }];
  const regions = planFile("england");
  const read = async (rows: readonly string[], answers: Answers = {}): Promise<ImportPreview> => {
    const shape = shapeOfColumns([...said, { heading: "Leaving", use: "leavers-percent" }]);
    if (!shape.ok) throw new Error(shape.says);
    const { figures, ...rest } = shape.shape;
    const unsaid = { ...rest, figures: figures.map(withoutSign) };
    const file = await readFile(inPieces("f.csv", utf8(["Where,Leaving", ...rows].join("\n"))), [unsaid]);
    return importPreview({ ...regions, scenarios: [] }, file, { file: "f.csv" }, answers, knownPlaces, signed);
  };
  test("are asked about where no number tells, and wait", async () => {
    const found = await read(["London,0.9", "South West,1"]);
    expect(found.asks.filter((ask) => ask.answer === undefined).map(({ question }) => question)).toEqual([
      'Numbers in "Leaving" have no % sign, such as "0.9", "1". Are they per cent, or shares of 1?',
    ]);
    expect(found.changes).toEqual([]);
    const answered = await read(["London,0.9", "South West,1"], { percent: { Leaving: "percent" } });
    expect(answered.changes.map(({ to }) => to)).toEqual(["0.9%", "1%"]);
  });
  test("are read as one column where a number tells, and it is said", async () => {
    const found = await read(["London,9.5", "South West,0.9"]);
    expect(found.changes.map(({ to }) => to)).toEqual(["9.5%", "0.9%"]);
    expect(found.says.join(" ")).toContain('Numbers in "Leaving" without a % sign are read as per cent.');
  });
});

describe("a whole and its parts", () => {
  test("a total beside all of its parts stays out, and it is said", async () => {
    const found = await preview(plan, `Where,WTE\n${whole},60\n${a},10\n${b},20\n${c},30\n`, { said: staff });
    expect(found.changes.filter(({ to }) => to === "60 WTE")).toEqual([]);
    expect(found.says.join(" ")).toContain("is a total of parts that the file gives too, and is not set beside them");
    expect(found.leftOut.map(({ count }) => count)).toEqual([1]);
  });

  test("a rate of the whole changes nothing where every part has its own, and says so", async () => {
    const rates: ColumnSaid[] = [
      { heading: "Where", use: "place" },
      { heading: "Leaving", use: "leavers-percent" },
    ];
    const parts = made(await preview(plan, `Where,Leaving\n${a},10\n${b},11\n${c},12\n`, { said: rates }));
    const found = await preview(parts, `Where,Leaving\n${whole},7\n`, { said: rates });
    expect(found.changes).toEqual([]);
    expect(found.says.join(" ")).toContain("changes nothing: every part of it has a figure of its own");
    const one = await preview(parts, `Where,Leaving\n${whole},7\n${a},9\n`, { said: rates });
    expect(one.changes.map(({ to }) => to)).toEqual(["9%"]);
  });
});

test("the same file twice changes nothing the second time, and says so", async () => {
  const text = `Where,WTE\n${a},10\n${b},20\n${c},30\n`;
  const from = {
    file: "f.csv",
    source: { title: "Staff record", date: "2026-10-31", url: "https://example.org/staff" },
  };
  const once = made(await preview(plan, text, { said: staff, from }));
  const twice = await preview(once, text, { said: staff, from });
  expect(twice.changes).toEqual([]);
  expect(twice.says).toContain("3 figures are in the plan already, and nothing changes.");
  expect(made(twice)).toBe(once);
  const other = await preview(once, text, { said: staff, from: { file: "f.csv", source: { title: "Payroll" } } });
  expect(other.changes).toHaveLength(3);
});

test.each([
  [{ title: "Record", url: "javascript:alert(1)" }, "A link begins with https://"],
  [{ title: "Record", url: "www.example.org" }, "A link begins with https://"],
  [{ title: "Record", date: "last week" }, "A date is written as"],
])("a source of %j is refused", async (source, says) => {
  const found = await preview(plan, `Where,WTE\n${a},10\n`, { said: staff, from: { file: "f.csv", source } });
  expect(found.made.ok ? "" : found.made.problems[0]?.says).toContain(says);
});

test("a code of one place beside the name of another is asked about, with both offered", async () => {
  const ics: Plan = { ...planFile("england-ics"), scenarios: [] };
  const found = await preview(
    ics,
    "Date,ICS code,ICS name,Main Staff Group,Staff Group 2,Care Setting,AfC Band,Total FTE\n2026-03-31,QJK,NHS Dorset ICB,Group,Occupational therapy,02_Community Health Services,Band 6,10\n",
  );
  const ask = found.asks.find(({ kind }) => kind === "place");
  expect(ask?.answer).toBeUndefined();
  expect(ask?.question).toContain("The code is that of Devon and the name that of Dorset.");
  expect([...(ask?.near ?? [])].sort()).toEqual(["ics:devon", "ics:dorset"]);
});

test("what would stop a scenario of the plan stands in the way", async () => {
  const [level] = plan.structure.levels;
  const at = { place: places[0]?.id ?? "", level: level?.id ?? "" };
  const fewer: Plan = {
    ...plan,
    scenarios: [
      {
        id: "fewer",
        name: "Fewer posts",
        changes: [{ assumption: "leaver_rate", op: "add", value: 0.5, where: { place: at.place }, why: "Trial" }],
      },
    ],
  };
  const said: ColumnSaid[] = [
    { heading: "Where", use: "place" },
    { heading: "Leaving", use: "leavers-percent" },
  ];
  expect((await preview(fewer, `Where,Leaving\n${a},40\n`, { said })).made.ok).toBe(true);
  const found = await preview(fewer, `Where,Leaving\n${a},70\n`, { said });
  expect(found.made.ok ? "" : found.made.problems[0]?.says).toMatch(/Fewer posts|leaver rate|Leaver rate/);
});
