import { useCallback } from "react";
import type { ChartExport } from "../charts";
import { useShell } from "../shell/shell";
import { say } from "../state/view-store";

/** Puts a chart's picture or numbers on the clipboard, or in a file when the clipboard refuses them. */
export function useChartExport(): (handed: ChartExport) => void {
  const shell = useShell();
  return useCallback(
    (handed) => {
      void copy(handed).then(
        () => say(exportWords.copied[handed.kind === "failed" ? "numbers" : handed.kind]),
        async () => {
          if (handed.kind === "failed") {
            say(handed.data, true);
            return;
          }
          const content = handed.kind === "png" ? new Uint8Array(await handed.data.arrayBuffer()) : handed.data;
          const done = await shell.output.file({
            suggestedName: handed.name,
            kind: handed.kind === "numbers" ? "csv" : handed.kind,
            content,
          });
          if (done.ok) say(exportWords.wrote(done.name));
          else if (done.kind !== "cancelled") say(done.says, true);
        },
      );
    },
    [shell],
  );
}

async function copy(handed: ChartExport): Promise<void> {
  if (handed.kind === "failed") throw new Error(handed.data);
  if (handed.kind === "png") await navigator.clipboard.write([new ClipboardItem({ "image/png": handed.data })]);
  else await navigator.clipboard.writeText(handed.data);
}

const exportWords = {
  copied: {
    png: "Copied the picture.",
    svg: "Copied the picture as SVG.",
    numbers: "Copied the numbers; paste them into a spreadsheet.",
  },
  wrote: (name: string) => `Wrote ${name}.`,
};
