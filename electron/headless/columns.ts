/** Lines of words in columns, each as wide as its longest word; the last is left ragged. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((word, column) => (widths[column] = Math.max(widths[column] ?? 0, word.length)));
  return rows.map((row) =>
    row
      .map((word, column) => (column === row.length - 1 ? word : word.padEnd(widths[column]!)))
      .join("  ")
      .trimEnd(),
  );
}
