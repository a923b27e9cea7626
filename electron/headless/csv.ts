/** Results as CSV: one number a line, so that a spreadsheet can pivot it. */
import type { Results } from "./results";
import type { Selection } from "./select";

/** A name that begins like a formula would be run by a spreadsheet; an apostrophe makes it text. */
const asText = (label: string): string => (/^[=+\-@\t\r]/.test(label) ? `'${label}` : label);
const quoted = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/**
 * Lines end as RFC 4180 says, with carriage return and line feed. Columns: scenario, measure, unit, then for each
 * breakdown its id and its name, time, value. Numbers have their full precision; a missing one is an empty field.
 */
export function csvOf(results: Results, selection: Selection): string {
  const lines = [["scenario", "measure", "unit", ...selection.by.flatMap((name) => [`${name}_id`, name]), "time", "value"]];
  for (const scenario of results.scenarios)
    for (const table of scenario.tables)
      table.groups.forEach((group, number) => {
        for (const time of results.times) {
          const value = table.values[number * table.times.length + time]!;
          lines.push([asText(scenario.name), table.measure.id, table.measure.unit, ...group.ids.flatMap((id, part) => [id, asText(group.labels[part]!)]), table.times[time]!, Number.isFinite(value) ? String(value) : ""]);
        }
      });
  return lines.map((line) => `${line.map(quoted).join(",")}\r\n`).join("");
}
