/** How much of a file is read. Beyond these a file is refused in a sentence before it costs memory or time. */
export const readingLimits = {
  /** Letters of one cell; Excel itself holds 32,767. */
  cell: 100_000,
  /** Cells of one row, from the first to the last that is not blank. */
  columns: 2000,
  /** Bytes of a workbook, and of everything in it once it is unpacked: a text file of any size is streamed instead. */
  workbook: 50 * 1024 * 1024,
  unpacked: 100 * 1024 * 1024,
  /** Bytes of the words that a workbook keeps apart from its cells, which cost most to read. */
  words: 25 * 1024 * 1024,
  /** Parts in a workbook. */
  parts: 10_000,
  /** Cells that a workbook's sheets span in all. */
  cells: 1_000_000,
} as const;

/** A file that cannot be read, with the sentence that says what, where and what to do. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}
