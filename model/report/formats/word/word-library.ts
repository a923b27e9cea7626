/** The library that writes Word documents, loaded when the first is asked for. */
export async function loadWord() {
  const [docx, charts] = await Promise.all([import("docx"), import("docx/charts")]);
  return { ...docx, ChartRun: charts.ChartRun };
}

export type Word = Awaited<ReturnType<typeof loadWord>>;
