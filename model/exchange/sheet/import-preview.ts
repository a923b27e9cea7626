/** The preview of a file, whatever it is: a sheet of the plan's own assumptions is held against the plan, any other table goes by its figures. */
import type { KnownPlaces } from "../../plan/ask/places/known-places";
import { allOf, logEntry, type Edit, type Signature } from "../../plan/edit/edit";
import { sha256 } from "../../plan/json/sha-256";
import { writePlan } from "../../plan/file/write";
import type { Plan } from "../../plan/plan";
import type { Outcome, Problem } from "../../plan/problem";
import type { Answers } from "../into/answers";
import type { LeftOut } from "../into/figures";
import { headlineChange } from "../into/headline";
import type { FromWhere } from "../into/kind";
import { importPreview as previewOfFigures, type ImportPreview } from "../into/preview";
import { rowAccounts } from "../into/row-account";
import { runsAsBefore } from "../into/runs-as-before";
import type { KeptRow, Reading } from "../shapes/found";
import type { SheetRead } from "../shapes/read-file";
import { shown } from "../reading/shown";
import { isSameText } from "./cells";
import { decimalsOf, differencesOf, type Difference } from "./differences";
import { matched, type Matched } from "./matched";
import { hashBegins, titleBegins } from "./tables";
import { unescaped } from "./escaped";

/** Rows and values of a kind that are named; the others are counted. */
const most = 8;

const leftOut = (why: string, examples: readonly string[]): readonly LeftOut[] =>
  examples.length === 0 ? [] : [{ why, count: examples.length, examples: examples.slice(0, most) }];

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const rowWords = ({ row, cells }: KeptRow): string =>
  `row ${row}, ${cut(
    [cells.get("label") ?? cells.get("id"), cells.get("where")]
      .map((cell) => cell?.text ?? "")
      .filter((text) => text !== "")
      .join(", "),
  )}`;

/** What the lines above a sheet say of the plan it is from, where that is not this one. */
function ofOtherPlan(plan: Plan, readings: readonly Reading[]): readonly string[] {
  const lines = readings.flatMap(({ heading }) => heading.titles).map(unescaped);
  const after = (begins: string): string | undefined =>
    lines.find((line) => line.startsWith(begins.trim()))?.slice(begins.length);
  const title = after(titleBegins);
  const hash = after(hashBegins);
  return [
    ...(title === undefined || isSameText(title, plan.title)
      ? []
      : [`The sheet is of another plan, "${cut(title)}". Values are matched by their ids.`]),
    ...(hash === undefined || hash === sha256(writePlan(plan))
      ? []
      : ["The plan has changed since the sheet was saved, so differences may be older than the sheet's edits."]),
  ];
}

/** The sheets beside those of assumptions, by name, which say nothing that a plan takes. */
function notUsedWords(others: readonly SheetRead[]): readonly string[] {
  if (others.length === 0) return [];
  const names = others.flatMap(({ sheet }) => (sheet === "" ? [] : [`"${shown(sheet)}"`])).join(", ");
  return [`Of this file only the sheets of assumptions are read${names === "" ? "" : `; not used: ${names}`}.`];
}

const absentWords = ({ absent }: Matched): readonly LeftOut[] =>
  leftOut(
    "values of the plan without a row in the sheet, which stay as they are",
    absent.map(({ cells }) => cut([cells.label, cells.where, cells.from].filter(Boolean).join(", "))),
  );

function made(plan: Plan, all: readonly Difference[], file: string, signed: Signature): Outcome<Edit> {
  if (all.length === 0)
    return {
      ok: true,
      value: { plan, logEntry: logEntry(signed, { what: `Figures from ${file}` }) },
      problems: [],
    };
  // Each is tried, so that every row that cannot be is told at once.
  let now = plan;
  const refused: Problem[] = [];
  for (const one of all) {
    const step = one.take(now, signed);
    if (step.ok) now = step.value.plan;
    else refused.push(...step.problems.map((found) => ({ ...found, says: `Row ${one.row}: ${found.says}` })));
  }
  if (refused.length > 0) return { ok: false, problems: refused };
  const edit = allOf(
    plan,
    signed,
    `Figures from ${file}`,
    all.map((one) => one.take),
  );
  return edit.ok ? runsAsBefore(plan, edit.value) : edit;
}

function previewOfSheet(
  plan: Plan,
  read: readonly SheetRead[],
  readings: readonly Reading[],
  { file: name, called = "" }: FromWhere,
  signed: Signature,
): ImportPreview {
  const file = called.trim() === "" ? name : called;
  const used = read.filter(({ reading }) => reading?.kept !== undefined);
  const others = read.filter((one) => !used.includes(one));
  const found = matched(
    plan,
    readings.flatMap(({ kept = [] }) => kept),
  );
  const decimals = decimalsOf(found.rows);
  const rows = found.rows.map((one) => ({ one, said: differencesOf(plan, one, file, decimals) }));
  const differences = rows.flatMap(({ said }) => said.differences);
  const result = made(plan, differences, file, signed);
  const each = (kind: "emptied" | "notTaken" | "unclear"): readonly string[] =>
    rows.flatMap(({ one, said }) => said[kind].map((words) => `${rowWords(one.kept)}: ${cut(words)}`));
  return {
    recognised: used.map(({ sheet, reading }) => ({
      sheet,
      shape: reading?.heading.shape.label,
      rows: reading?.rows ?? 0,
      by: reading?.heading.used ?? [],
    })),
    changes: differences.map(({ assumption, label, where, from, to, row }) => ({
      assumption,
      label,
      where,
      from: cut(from),
      to: cut(to),
      rows: 1,
      first: row,
    })),
    series: [],
    places: undefined,
    asks: [],
    leftOut: [
      ...leftOut("rows of a value that this plan does not have", found.unknown.map(rowWords)),
      ...leftOut("rows of one value that is there more than once", found.twice.map(rowWords)),
      ...leftOut("cells that were emptied, which takes nothing out of the plan", each("emptied")),
      ...leftOut("words that a sheet does not change", each("notTaken")),
      ...leftOut("cells that cannot be used", each("unclear")),
      ...absentWords(found),
    ],
    rows: rowAccounts(used, new Map()),
    says: [
      ...new Set([
        ...ofOtherPlan(plan, readings),
        ...read.flatMap((one) => one.says),
        ...(differences.length === 0 ? ["The sheet says what the plan says: nothing would change."] : []),
        ...notUsedWords(others),
      ]),
    ],
    headline: headlineChange(
      plan,
      result.ok ? result.value.plan : undefined,
      differences.map(({ assumption }) => assumption),
    ),
    made: result,
  };
}

/**
 * Prepares figures of a file for a plan. Nothing is changed; `made` holds the plan as it would be: the plan itself where a
 * sheet of its own says nothing else.
 * @param known places as they are published
 * @param answers what a person said about names, times and sizes of place so far
 */
export function importPreview(
  plan: Plan,
  read: readonly SheetRead[],
  from: FromWhere,
  answers: Answers,
  known: KnownPlaces,
  signed: Signature,
): ImportPreview {
  const readings = read.flatMap(({ reading }) => (reading?.kept === undefined ? [] : [reading]));
  return readings.length > 0
    ? previewOfSheet(plan, read, readings, from, signed)
    : previewOfFigures(plan, read, from, answers, known, signed);
}
