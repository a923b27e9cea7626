/** A report as JSON: the data itself, keys in the order they are declared. */
import type { ReportFormat } from "../format";

export const jsonFormat: ReportFormat = {
  id: "json",
  label: "JSON",
  extension: "json",
  media: "application/json",
  text: true,
  write: (report) => Promise.resolve(new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`)),
};
