/**
 * What a service manager reads says nothing that only whoever wrote the program, the file or the formula knows. Every text in
 * the source that is a sentence or part of one is held to it, and every problem of a plan that opens.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { catalogue, readPlan, unitName } from "../../model";
import { placeWords } from "../../model/plan/json/place-words";

const inside =
  /\bhazards?\b|\bNaN\b|\bundefined\b|\bInfinity\b|\bnull\b|\bboolean\b|\bstructure\.|\b(?:assumptions|scenarios|events)\[|\b(?:basedOn|escalatesTo|opening_\w+)\b|\bschema\b|\bcoefficient\b|\bdimensions?\b|\bstochastic\b/i;

/** Who reads these has the file, the command line or the program before them; or they are keys, of a unit or of a page. */
const elsewhere: readonly string[] = [
  "model/plan/file/",
  "model/plan/json/",
  "model/assumptions/declared/moving.ts: per year, as a hazard",
  "model/plan/ask/unit-kinds.ts: per year, as a hazard",
  "model/plan/ask/unit-sense.ts: per year, as a hazard",
  "model/plan/ask/value-words.ts: per year, as a hazard",
  "model/workforce/run/dates-that-do-nothing.ts: assumptions[…] (…)",
  "model/workforce/month/move/compile.ts: structure.moves[…] (…)",
];

/** Every text with a space in it that is no name of a module or of a type, with the parts of a template joined. */
function textsIn(path: string): readonly string[] {
  const code = readFileSync(path, "utf8");
  if (!inside.test(code)) return [];
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    // What a fault says goes to whoever mends the program.
    if (ts.isThrowStatement(node) || (ts.isCallExpression(node) && node.expression.getText(source) === "present"))
      return;
    if (ts.isTemplateExpression(node))
      texts.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("…"));
    else if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) texts.push(node.text);
    ts.forEachChild(node, look);
  };
  look(source);
  return texts.map((text) => text.trim()).filter((text) => / /.test(text));
}

const files = ["model", "renderer"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name).replaceAll("\\", "/")),
);

describe("words of the program", () => {
  test("are in no text that people read", () => {
    expect(files.length).toBeGreaterThan(500);
    const found = files.flatMap((path) =>
      textsIn(path)
        .filter((text) => inside.test(text))
        .map((text) => `${path}: ${text}`),
    );
    expect(found.filter((line) => !elsewhere.some((start) => line.startsWith(start)))).toEqual([]);
  });

  test("are found where they stand", () => {
    expect(inside.test("Add it to structure.places, or name another.")).toBe(true);
    expect(inside.test("a number in per year, as a hazard is needed")).toBe(true);
    expect(inside.test("Your register of staff")).toBe(false);
  });
});

test("no unit of an assumption is said as a formula has it", () => {
  for (const { unit } of catalogue) expect(unitName(unit)).not.toMatch(inside);
});

test("what is wrong with a plan that opens is said without its file", () => {
  const folder = "tests/messages/broken";
  const says = readdirSync(folder).flatMap((name) => {
    const read = readPlan(readFileSync(join(folder, name), "utf8"));
    return read.ok || read.problems.some(({ kind }) => /name|parent|member|circle|roots|repeated-id|nowhere/.test(kind))
      ? read.problems.map((problem) => problem.says)
      : [];
  });
  expect(says.length).toBeGreaterThan(25);
  expect(says.filter((text) => inside.test(text) || /\w\[\d+\]/.test(text))).toEqual([]);
});

test.each([
  ["scenarios[0].changes[2].value (Stay longer)", "Stay longer, change 3"],
  ["structure.places[1].parent (London)", "London"],
  ["structure.moves[1]", "Move 2"],
  ["assumptions[6].where[0].place (Leaver rate)", "Leaver rate, part 1"],
  ["events[0].level", "Event 1"],
  ["structure.places", "Places"],
])("%s is said as %s", (at, words) => {
  expect(placeWords(at)).toBe(words);
});
