/** The sheet of a plan's assumptions as tables of cells, and as the text of one file. */
import { sha256 } from "../../plan/json/sha-256";
import { writePlan } from "../../plan/file/write";
import type { Plan } from "../../plan/plan";
import type { SheetTable } from "../../report/sheet-table";
import { planSheetHeadings, type PlanSheetColumn } from "../shapes/known/plan-sheet";
import { escaped } from "./escaped";
import { assumptionRows, changeRows, type PlanSheetRow } from "./rows";

/** The line that says which plan it is, up to the number: a sheet that comes back is held against it. */
export const hashBegins = "SHA-256 of the plan: ";
export const titleBegins = "Plan: ";

/** What a sheet says of the plan it is from. */
const aboutPlan = (plan: Plan): readonly string[] => [
  `${titleBegins}${plan.title}`,
  `Plan file version ${plan.version}, from ${plan.start}, ${plan.years} years`,
  `${hashBegins}${sha256(writePlan(plan))}`,
  "Edit values, formulas, ranges, reasons, owners and dates to review by, and bring the sheet back in: what differs is shown before it is taken. A row left out or emptied leaves the plan as it is.",
];

const columns = Object.keys(planSheetHeadings) as readonly PlanSheetColumn[];
const ofChanges: readonly PlanSheetColumn[] = ["scenario", "scenarioId", "change", "op", "ramp"];
const asTyped: readonly PlanSheetColumn[] = ["from", "formula", "id", "whereId", "scenarioId"];
const notOfChanges: readonly PlanSheetColumn[] = [
  "low",
  "likely",
  "high",
  "level",
  "status",
  "source",
  "sourceDate",
  "owner",
  "reviewBy",
];

const table = (
  plan: Plan,
  name: string,
  shown: readonly PlanSheetColumn[],
  rows: readonly PlanSheetRow[],
): SheetTable => ({
  name,
  about: aboutPlan(plan),
  headings: shown.map((column) => planSheetHeadings[column]),
  asTyped: shown.flatMap((column, at) => (asTyped.includes(column) ? [at] : [])),
  rows: rows.map(({ cells }) => shown.map((column) => cells[column])),
});

/** The sheets of a workbook: the assumptions, and the changes of scenarios where there are some. Texts are not escaped. */
export function planSheets(plan: Plan): readonly SheetTable[] {
  const changes = changeRows(plan);
  return [
    table(
      plan,
      "Assumptions",
      columns.filter((column) => !ofChanges.includes(column)),
      assumptionRows(plan),
    ),
    ...(changes.length === 0
      ? []
      : [
          table(
            plan,
            "Scenario changes",
            columns.filter((column) => !notOfChanges.includes(column)),
            changes,
          ),
        ]),
  ];
}

const field = (text: string): string => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const line = (cells: readonly (string | number | undefined)[]): string =>
  `${cells.map((cell) => field(typeof cell === "string" ? escaped(cell) : cell === undefined ? "" : String(cell))).join(",")}\r\n`;

/**
 * The sheet as CSV: the assumptions and after them the changes, in one table. It begins with the mark of UTF-8, without
 * which Excel takes it for Windows text, and lines end as RFC 4180 says.
 */
export function planSheetText(plan: Plan): string {
  const all = table(plan, "Assumptions", columns, [...assumptionRows(plan), ...changeRows(plan)]);
  return `\ufeff${[...all.about.map((text) => [text]), [], all.headings, ...all.rows].map(line).join("")}`;
}
