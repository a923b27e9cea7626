/** Cells of text in a workbook: never a formula, and never longer than a cell may be. */
import type { Cell } from "write-excel-file/universal";
import { firstOf } from "../office/text";

/** What a cell can hold, as Excel limits it. */
const longestText = 32_767;

export const textCell = (text: string, look: object = {}): Cell => ({
  value: firstOf(text, longestText),
  type: String,
  wrap: true,
  alignVertical: "top",
  ...look,
});
