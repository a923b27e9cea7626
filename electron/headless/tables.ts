/** Results of the workforce as aligned tables: one for each measure and scenario, and what each scenario changes. */
import type { Plan } from "../../model/index";
import { blocksByGroup, type Heading } from "./blocks";
import { layOut } from "./layout";
import type { Results } from "./results";
import type { Selection } from "./select";

export const headOf = {
  nation: "Nation",
  region: "Region",
  ics: "ICS",
  provider: "Provider",
  team: "Team",
  place: "Place",
  setting: "Setting",
  level: "Level",
  age: "Age",
  origin: "Origin",
  route: "Route",
  tier: "Tier",
} as const;

/** What the row of everybody together is called. */
function wholeOf(plan: Plan, selection: Selection): string {
  if (selection.whereInWords !== "") return selection.whereInWords;
  const tops = plan.structure.places.filter((place) => place.parent === undefined);
  return tops.length === 1 ? tops[0]!.label : "Whole";
}

/** All tables of the results as text, a blank line between. */
export function tablesAsText(plan: Plan, results: Results, selection: Selection): string {
  const heading: Heading = {
    of: (scenario) =>
      [
        plan.title,
        scenario.name,
        selection.closure,
        ...(selection.whereInWords === "" ? [] : [selection.whereInWords]),
      ].join(" | "),
    when: (measure) => (measure.kind === "stock" ? `at the end of the ${selection.time}` : `in the ${selection.time}`),
    whole: wholeOf(plan, selection),
    rowHeads: selection.by.length === 0 ? [""] : selection.by.map((name) => headOf[name]),
    addsUp: (measure) => !["share", "years"].includes(measure.unit),
  };
  const names = results.scenarios[0]!.tables[0]!.times;
  return `${layOut(
    selection.measures.flatMap((_, number) => blocksByGroup(results, number, heading)),
    heading.rowHeads,
    results.times.map((time) => names[time]!),
    selection.yearsNamed,
  ).join("\n\n")}\n`;
}
