/** A report as sheets, before anything is written: what it says on the first, a table on each of the others. */
import { identityLines, sourceText, tableOfChart, verdictText } from "../../read";
import type { Block, Report } from "../../report";
import type { SheetTable } from "../../sheet-table";
import type { ReportTable } from "../../table";
import { firstOf, ownLines, plain, sentence } from "../office/text";

export interface TextRow {
  readonly text: string;
  readonly beside?: string;
  readonly role: "title" | "heading" | "large" | "text" | "small";
}

export type ReportSheet =
  | { readonly name: string; readonly kind: "text"; readonly rows: readonly TextRow[] }
  | { readonly name: string; readonly kind: "table"; readonly table: ReportTable }
  | { readonly name: string; readonly kind: "data"; readonly table: SheetTable };

/** Characters that a sheet's name may not have, and its greatest length. */
const notInNames = /[[\]*?/\\:]/g;
const longestName = 31;

const roleNames: Readonly<Partial<Record<NonNullable<ReportTable["role"]>, string>>> = {
  options: "Options",
  assumptions: "Assumptions",
  differences: "Differences",
  log: "Log",
  checks: "Checks",
};

/** A name that no sheet has yet, whatever their letters' case. */
function freeName(wanted: string, taken: Set<string>): string {
  const clean =
    plain(wanted)
      .replaceAll(notInNames, " ")
      .replaceAll(/\s+/g, " ")
      .replaceAll(/^'+|'+$/g, "")
      .trim() || "Table";
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "" : ` (${number})`;
    const name = `${firstOf(clean, longestName - ending.length).trim()}${ending}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

function rowsOf(block: Block, sheetOf: (id: string) => string): readonly TextRow[] {
  switch (block.block) {
    case "claim":
      return [{ text: sentence(block.says), role: block.role === "sentence" ? "text" : "large" }];
    case "own words":
      return ownLines(block).map(({ text, moved }) => ({ text, role: moved ? "small" : "text" }));
    case "table":
    case "chart":
      return [{ text: plain(block.title), beside: `On the sheet ${sheetOf(block.id)}`, role: "text" }];
    case "list":
      return block.items.map((says) => ({ text: sentence(says), role: "text" }));
    case "note":
      return [{ text: plain(block.text), role: "small" }];
    case "sources":
      return block.sources.map((source) => ({ text: plain(sourceText(source)), role: "text" }));
    case "checks":
      return block.checks.map((check) => ({
        text: plain(check.label),
        beside: plain(verdictText(check)),
        role: "text",
      }));
  }
}

/**
 * Every sheet, the report's text first.
 * @param assumptions what stands in place of the table of assumptions, where the report has it
 */
export function sheetsOf(report: Report, assumptions: readonly SheetTable[]): readonly ReportSheet[] {
  const taken = new Set<string>(["report"]);
  const tables = report.sections.flatMap(({ title, blocks }) =>
    blocks.flatMap((block): readonly (Exclude<ReportSheet, { kind: "text" }> & { readonly id: string })[] => {
      if (block.block !== "table" && block.block !== "chart") return [];
      if (block.block === "table" && block.role === "assumptions" && assumptions.length > 0)
        return assumptions.map((of) => ({ id: block.id, name: freeName(of.name, taken), kind: "data", table: of }));
      const table = block.block === "chart" ? tableOfChart(block) : block;
      const wanted = (table.role === undefined ? undefined : roleNames[table.role]) ?? title;
      return [{ id: block.id, name: freeName(wanted, taken), kind: "table", table }];
    }),
  );
  const namesOf = (id: string): string => tables.flatMap((one) => (one.id === id ? [one.name] : [])).join(" and ");
  const text: TextRow[] = [
    { text: plain(report.title), role: "title" },
    ...(report.subtitle === "" ? [] : [{ text: plain(report.subtitle), role: "small" } as const]),
    ...report.sections.flatMap(({ title, blocks }): readonly TextRow[] => [
      { text: plain(title), role: "heading" },
      ...blocks.flatMap((block) => rowsOf(block, namesOf)),
    ]),
    { text: "What this report is of", role: "heading" },
    ...identityLines(report.identity).map(([label, of]): TextRow => ({ text: label, beside: plain(of), role: "text" })),
  ];
  return [{ name: "Report", kind: "text", rows: text }, ...tables];
}
