/** Measuring: items are sampled in turn, round after round, so that a busy moment falls on all of them. */
export interface Item {
  readonly name: string;
  /** Runs the item once and returns the milliseconds it took. */
  readonly sample: () => number | Promise<number>;
  /** Samples in a round; the round's figure is their median. */
  readonly times: number;
  readonly target?: number;
  /** The C reference of the same work, for a ratio, and the ratio aimed at. */
  readonly against?: string;
  readonly ratio?: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export const timed = (work: () => void) => (): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

/** The same in processor time, of all threads together, of which others on a busy machine take nothing. */
export const worked = (work: () => unknown) => async (): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** The median of each item over the rounds; the first round only warms up. */
export async function measure(items: readonly Item[], rounds: number): Promise<ReadonlyMap<string, number>> {
  const found = new Map(items.map((item) => [item.name, [] as number[]]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const item of items) {
      const samples: number[] = [];
      for (let i = 0; i < item.times; i += 1) samples.push(await item.sample());
      if (round > 0) found.get(item.name)!.push(median(samples));
    }
  }
  return new Map([...found].map(([name, values]) => [name, median(values)]));
}

const number = (value: number): string =>
  value < 10 ? value.toFixed(3) : value < 100 ? value.toFixed(1) : value.toFixed(0);

/** An aligned table: item, median, target, ratio to the C reference of the same work. */
export function report(items: readonly Item[], medians: ReadonlyMap<string, number>): string {
  const rows = items.map((item) => {
    const took = medians.get(item.name)!;
    const reference = item.against === undefined ? undefined : medians.get(item.against);
    const ratio = reference === undefined ? undefined : took / reference;
    const met =
      (item.target === undefined || took <= item.target) &&
      (item.ratio === undefined || ratio === undefined || ratio <= item.ratio);
    const aimed = item.target !== undefined || (item.ratio !== undefined && ratio !== undefined);
    return [
      item.name,
      number(took),
      item.target === undefined ? "" : `<= ${item.target}`,
      ratio === undefined ? "" : ratio.toFixed(1),
      item.ratio === undefined ? "" : `<= ${item.ratio}`,
      aimed ? (met ? "met" : "missed") : "",
    ];
  });
  const all = [["item", "median ms", "target ms", "x C", "target", ""], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
