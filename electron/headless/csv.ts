/** Results as CSV: one number a line, so that a spreadsheet can pivot it. */
import { elementAt, escaped as asText } from "../../model/index";
import type { NotOwn, Results, Sheet } from "./results";
import type { ServiceSheet } from "./service-results";

/** A name that begins like a formula would be run by a spreadsheet; an apostrophe makes it text. */
export { asText };

/** A field as RFC 4180 has it. */
export const quoted = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/** Lines end as RFC 4180 says, with carriage return and line feed. */
export const csvLines = (lines: readonly (readonly string[])[]): string =>
  lines.map((line) => `${line.map(quoted).join(",")}\r\n`).join("");

/** The lines of a sheet, each with the id and name of its service where there are services, empty for the workforce. */
function linesOf(sheet: Sheet, breakdowns: readonly string[], ofService: readonly string[]): string[][] {
  const lines: string[][] = [];
  for (const scenario of sheet.scenarios)
    for (const { measure, by, groups, times, values } of scenario.tables)
      groups.forEach((group, number) => {
        const members = breakdowns.flatMap((name) =>
          by.includes(name)
            ? [elementAt(group.ids, by.indexOf(name)), asText(elementAt(group.labels, by.indexOf(name)))]
            : ["", ""],
        );
        for (const time of sheet.times) {
          const value = elementAt(values, number * times.length + time);
          lines.push([
            asText(scenario.name),
            measure.id,
            measure.prices === undefined ? measure.unit : `${measure.unit}, ${measure.prices} prices`,
            ...ofService,
            ...members,
            elementAt(times, time),
            Number.isFinite(value) ? String(value) : "",
          ]);
        }
      });
  return lines;
}

/** The larger place whose figure a line rests on; empty where the figure is the place's own. */
function figureOf(notOwn: readonly NotOwn[], head: readonly string[]): (line: readonly string[]) => string {
  const of = new Map(notOwn.map((one) => [`${one.measure} ${one.place}`, one.of]));
  const ids = head.flatMap((name, column) => (name.endsWith("_id") && name !== "service_id" ? [column] : []));
  return (line) =>
    ids.map((column) => of.get(`${elementAt(line, 1)} ${elementAt(line, column)}`)).find((one) => one !== undefined) ??
    "";
}

/**
 * Columns: scenario, measure, unit, with services the id
 * and name of the service and of the tier, then for each breakdown its id and its name, time, value. A field that is not
 * for a line is empty; money has the year of its prices behind its unit. Numbers have their full precision; a missing one
 * is an empty field. A last column, `figure_of`, is there where some figures are not the place's own: it names the larger
 * place whose figure was shared out.
 */
export function csvOf(workforce: Results | undefined, services: readonly ServiceSheet[] | undefined): string {
  const sheets: readonly Sheet[] = [...(workforce === undefined ? [] : [workforce]), ...(services ?? [])];
  const named = new Set(sheets.flatMap((sheet) => elementAt(sheet.scenarios, 0).tables[0]?.by ?? []));
  named.delete("tier");
  const breakdowns = [...(services === undefined ? [] : ["tier"]), ...named];
  const head = [
    "scenario",
    "measure",
    "unit",
    ...(services === undefined ? [] : ["service_id", "service"]),
    ...breakdowns.flatMap((name) => [`${name}_id`, name]),
    "time",
    "value",
  ];
  const notOwn = workforce?.notOwn ?? [];
  const lines = [
    head,
    ...(workforce === undefined ? [] : linesOf(workforce, breakdowns, services === undefined ? [] : ["", ""])),
    ...(services ?? []).flatMap((sheet) =>
      linesOf(sheet, breakdowns, [sheet.asked.service.id, asText(sheet.asked.service.label)]),
    ),
  ];
  if (notOwn.length > 0) {
    const of = figureOf(notOwn, head);
    lines.forEach((line, number) => line.push(number === 0 ? "figure_of" : of(line)));
  }
  return csvLines(lines);
}
