/** Inputs that once found something, by target, seed and number, and what it was. They are tried with every test run. */
export const kept: readonly (readonly [target: string, seed: string, index: number, found: string])[] = [
  ["workbook", "b", 40, "cells merged over a whole sheet took for ever"],
  ["workbook", "b", 110, "a reason of the library's own in a sentence"],
  ["workbook", "b", 237, "a damaged part was unpacked for ever"],
  ["workbook", "b", 272, "a part cut short was looked through for ever"],
  ["workbook", "b", 291, "a part said to be larger than it is took all memory"],
  ["workbook", "b", 682, "a figure that is no number"],
  ["workbook", "b", 1009, "styles cut short were looked through for ever"],
  ["workbook", "b", 1764, "widths of more columns than there are took for ever"],
  ["workbook", "after", 133, "a cell in column ZZZ made every shape look at 18,278 headings of every row"],
];
