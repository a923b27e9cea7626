/** Lines as they stand, or from which line on how many come again. */
export type SaidOnce = readonly (string | readonly [from: number, count: number])[];

/**
 * A text of which everything that comes again was said once (`saidOnce` of electron/browser-edition/said-once.ts). What
 * browsers inflate finds what comes again within 32 kB only, and plans have more in common than that.
 */
export function repeated(packed: SaidOnce): string {
  const lines: string[] = [];
  for (const item of packed)
    for (const line of typeof item === "string" ? item.split("\n") : lines.slice(item[0], item[0] + item[1]))
      lines.push(line);
  return lines.join("\n");
}
