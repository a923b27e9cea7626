/** Results as aligned tables: one for each measure and scenario, and what each scenario changes. */
import type { Measure, Plan } from "../../model/index";
import { layOut, type Block, type Row } from "./layout";
import { formatOf, relativeChange } from "./numbers";
import type { Results, ScenarioResult } from "./results";
import type { Selection } from "./select";

/** Whether the figures of groups may be added up; a rate or a mean of the whole is its own. */
const addsUp = (measure: Measure): boolean => !["share", "years"].includes(measure.unit);

const headOf = { nation: "Nation", region: "Region", ics: "ICS", provider: "Provider", team: "Team", place: "Place", setting: "Setting", level: "Level", age: "Age", origin: "Origin", route: "Route" } as const;

/** What the row of everybody together is called. */
function wholeOf(plan: Plan, selection: Selection): string {
  if (selection.whereInWords !== "") return selection.whereInWords;
  const tops = plan.structure.places.filter((place) => place.parent === undefined);
  return tops.length === 1 ? tops[0]!.label : "Whole";
}

/** All tables of the results as text, a blank line between. */
export function tablesAsText(plan: Plan, results: Results, selection: Selection): string {
  const { scenarios, times } = results;
  const base = scenarios[0]!;
  const { groups, by, times: names } = base.tables[0]!;
  const whole = wholeOf(plan, selection);
  const rowHeads = by.length === 0 ? [""] : by.map((name) => headOf[name]);
  // A whole of one group is that group, so it is not shown twice.
  const withTotal = groups.length > 1;

  const blocksOf = (measure: Measure, number: number): Block[] => {
    const largest = Math.max(0, ...Array.from(base.wholes[number]!.values).filter(Number.isFinite).map(Math.abs));
    const format = formatOf(measure, largest);
    /** A block of cells, each from the same cell of the base and of a scenario. */
    const block = (title: string, result: ScenarioResult, cell: (value: number, inBase: number) => string): Block => {
      const row = (labels: readonly string[], part: "tables" | "wholes", group: number): Row => ({
        labels,
        cells: times.map((time) => cell(result[part][number]!.values[group * names.length + time]!, base[part][number]!.values[group * names.length + time]!)),
      });
      return {
        title,
        rows: groups.map((group, i) => row(by.length === 0 ? [whole] : group.labels, "tables", i)),
        total: withTotal ? row(rowHeads.map((_, column) => (column > 0 ? "" : addsUp(measure) ? "Total" : "Overall")), "wholes", 0) : undefined,
      };
    };
    const when = measure.kind === "stock" ? `at the end of the ${selection.time}` : `in the ${selection.time}`;
    return scenarios.flatMap((result) => {
      const of = [plan.title, result.name, selection.closure, ...(selection.whereInWords === "" ? [] : [selection.whereInWords]), measure.label].join(" | ");
      const values = block(`${of}, ${format.unit} ${when}`, result, (value) => format.write(value));
      if (result === base) return [values];
      const absolute = block(`${of}, change from base in ${format.changeUnit}`, result, (value, inBase) => format.writeChange(value - inBase));
      // A per cent of a per cent would mislead.
      if (measure.unit === "share") return [values, absolute];
      return [values, absolute, block(`${of}, change from base in %`, result, (value, inBase) => relativeChange(inBase, value))];
    });
  };
  return `${layOut(selection.measures.flatMap(blocksOf), rowHeads, times.map((time) => names[time]!), selection.yearsNamed).join("\n\n")}\n`;
}
