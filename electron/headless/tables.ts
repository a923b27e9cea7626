/** Results as aligned tables: one for each measure and scenario, and what each scenario changes. */
import { elementAt, type Plan } from "../../model/index";
import { blocksByGroup, blocksOfMeasures, layOut, type Block, type BlockSum, type Heading } from "./layout";
import type { Results, ShownTable } from "./results";
import type { Selection } from "./select";
import type { ServiceSelection } from "./select-services";
import type { ServiceSheet } from "./service-results";

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
  return tops.length === 1 ? elementAt(tops, 0).label : "Whole";
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
  const names = elementAt(elementAt(results.scenarios, 0).tables, 0).times;
  const marked = withMarks(results);
  const blocks = selection.measures.map((_, number) => blocksByGroup(marked, number, heading));
  return `${[
    ...layOut(
      blocks.flat(),
      heading.rowHeads,
      results.times.map((time) => elementAt(names, time)),
      selection.yearsNamed,
      sumsOf(results, selection, blocks),
    ),
    ...(results.notOwn.length === 0 ? [] : [`${MARK} ${notItsOwn}`]),
  ].join("\n\n")}\n`;
}

const MARK = "*";
const notItsOwn = "no figure of the place's own: a larger place's, shared out";

/** The results with a mark behind the name of each place, in the tables of measures for which its figure is not its own. */
function withMarks(results: Results): Results {
  const marks = new Set(results.notOwn.map(({ measure, place }) => `${measure} ${place}`));
  const named = (table: ShownTable): ShownTable => ({
    ...table,
    groups: table.groups.map(({ ids, labels }) => ({
      ids,
      labels: labels.map((label, number) =>
        marks.has(`${table.measure.id} ${elementAt(ids, number)}`) ? `${label} ${MARK}` : label,
      ),
    })),
  });
  return marks.size === 0
    ? results
    : {
        ...results,
        scenarios: results.scenarios.map((scenario) => ({ ...scenario, tables: scenario.tables.map(named) })),
      };
}

/** Which of the tables are others of them added up: measures by their terms, and a scenario by the base and its change. */
function sumsOf(results: Results, selection: Selection, blocks: readonly (readonly Block[])[]): BlockSum[] {
  const scenarios = results.scenarios.length - 1;
  const numbers = new Map(selection.measures.map(({ id }, number) => [id, number]));
  /** The values of a measure: the base has them alone, each scenario before its changes. */
  const placeIn = (own: readonly Block[], scenario: number): number =>
    scenario === 0 ? 0 : 1 + (scenario - 1) * ((own.length - 1) / scenarios);
  return selection.measures.flatMap((measure, number) => {
    const own = elementAt(blocks, number);
    const terms = (measure.sum.terms ?? []).map((term) => ({
      says: term.says,
      number: "measure" in term ? numbers.get(term.measure) : undefined,
    }));
    const told = terms.every(({ says, number }) => ["", "plus", "less"].includes(says) && number !== undefined);
    return Array.from({ length: scenarios + 1 }, (_, scenario): BlockSum[] => {
      const at = placeIn(own, scenario);
      const side = (less: boolean): Block[] =>
        terms.flatMap(({ says, number }) => {
          if (number === undefined || (says === "less") !== less) return [];
          const other = elementAt(blocks, number);
          return [elementAt(other, placeIn(other, scenario))];
        });
      const byTerms =
        told && terms.length > 0 ? [{ whole: elementAt(own, at), plus: side(false), less: side(true) }] : [];
      // Shares are printed in per cent and their changes in points, of which a reader adds up nothing.
      const byChange = scenario === 0 || measure.unit === "share";
      return byChange
        ? byTerms
        : [...byTerms, { whole: elementAt(own, at), plus: [elementAt(own, 0), elementAt(own, at + 1)], less: [] }];
    }).flat();
  });
}

/** What is shown of a service, in words: its name, the places where they are not all it has or not told one by one, and the tiers the filter leaves. */
export function scopeInWords({ service, places, together, atOnePlace, by, tiers }: ServiceSheet["asked"]): string {
  const inRows = by.some((name) => name !== "tier");
  const place =
    atOnePlace || (together && inRows)
      ? []
      : [together && places.length > 1 ? "all places together" : places.map(({ label }) => label).join(" and ")];
  const narrowed = [...place, ...(tiers ?? []).map((tier) => elementAt(service.tiers, tier).label)];
  return narrowed.length === 0 ? service.label : `${service.label} (${narrowed.join(", ")})`;
}

/** What of a sheet can be laid side by side: the base with the scenarios that can be compared with it, or each scenario alone where the base cannot be worked out. */
function comparable(sheet: ServiceSheet): ServiceSheet[] {
  const scenarios = sheet.scenarios.filter((scenario) => scenario.runs);
  return elementAt(sheet.scenarios, 0).runs
    ? [{ ...sheet, scenarios }]
    : scenarios.map((scenario) => ({ ...sheet, scenarios: [scenario] }));
}

/** The tables of one service as text, a blank line between; empty text when its list cannot be worked out at all. */
export function serviceTablesAsText(
  plan: Plan,
  sheet: ServiceSheet,
  selection: Selection,
  { time }: ServiceSelection,
): string {
  const { service, by } = sheet.asked;
  const whole = by.length === 0;
  const heading: Heading = {
    // What the workforce fills its posts by matters to a service that is staffed from it.
    of: (scenario) =>
      [
        plan.title,
        scenario.name,
        ...(service.staffing === "workforce" ? [selection.closure] : []),
        scopeInWords(sheet.asked),
      ].join(" | "),
    when: ({ kind }) =>
      kind === "flow"
        ? `in the ${time}`
        : kind === "mean"
          ? "on average"
          : whole
            ? "at the end"
            : `at the end of the ${time}`,
    whole: service.label,
    rowHeads: whole ? ["", ""] : by.map((name) => headOf[name]),
    addsUp: (measure) => !["share", "weeks"].includes(measure.unit),
  };
  const blocks = comparable(sheet).flatMap((part) =>
    whole
      ? blocksOfMeasures(
          part,
          time === "year" ? "The list by planning year" : "The list by week, each called by its first day",
          heading,
        )
      : elementAt(part.scenarios, 0).tables.flatMap((_, number) => blocksByGroup(part, number, heading)),
  );
  if (blocks.length === 0) return "";
  const names = elementAt(elementAt(sheet.scenarios, 0).tables, 0).times;
  return `${layOut(
    blocks,
    heading.rowHeads,
    sheet.times.map((name) => elementAt(names, name)),
    selection.yearsNamed,
  ).join("\n\n")}\n`;
}
