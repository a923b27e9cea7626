/** The sheet of a report's text: what it says, line by line, and beside a table or a chart the sheet it is on. */
import type { Cell, Sheet } from "write-excel-file/universal";
import { colours } from "../office/look";
import { textCell } from "./cells";
import type { TextRow } from "./sheets";

const textLook: Readonly<Record<TextRow["role"], { readonly fontSize?: number; readonly [look: string]: unknown }>> = {
  title: { fontSize: 18, fontWeight: "bold" },
  heading: { fontSize: 13, fontWeight: "bold", alignVertical: "bottom" },
  large: { fontSize: 12, fontWeight: "bold", color: `#${colours.accent}` },
  text: {},
  small: { color: `#${colours.soft}`, fontSize: 9 },
};

/** Letters that the first and the second column of the sheet of text hold. */
const textWidths = [90, 60] as const;

/** A row as high as its lines: not every program works that out when it opens a file. */
function textRow({ text, beside, role }: TextRow): Cell[] {
  const { fontSize = 10, ...look } = textLook[role];
  const lines = [text, beside ?? ""].map((one, at) => Math.ceil((one.length * fontSize) / 10 / (textWidths[at] ?? 60)));
  const height = Math.max(1, ...lines) * fontSize * 1.35 + (role === "heading" ? 10 : 2);
  return [text, ...(beside === undefined ? [] : [beside])].map((one) => textCell(one, { ...look, fontSize, height }));
}

export const textSheet = (name: string, rows: readonly TextRow[]): Sheet<Blob> => ({
  sheet: name,
  showGridLines: false,
  columns: textWidths.map((width) => ({ width })),
  data: rows.map(textRow),
});
