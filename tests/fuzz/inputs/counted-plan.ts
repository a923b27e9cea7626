/** A plan as far as the desk looks into one, with a number by which its saves are told apart. */
export const countedPlan = (count: number, by: string): string =>
  JSON.stringify({
    format: "otplan",
    version: 3,
    title: `Saved ${count}`,
    by,
    pad: "å".repeat(40 + (count % 7) * 900),
  });

/** Its number; NaN where the text is not whole. */
export const countIn = (text: string): number =>
  text.endsWith('"}') ? Number(/"Saved (\d+)"/.exec(text)?.[1] ?? Number.NaN) : Number.NaN;
