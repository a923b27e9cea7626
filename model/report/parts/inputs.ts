/** What each scenario changes, and the log, as tables. */
import { catalogueEntry } from "../../assumptions/catalogue";
import { changesOf, eventsOf } from "../../plan/ask/ancestry";
import { amountWords, datedWords, whenWords } from "../../plan/ask/change-words";
import { eventSentence } from "../../plan/ask/event-words";
import { isEverything, whereLabel } from "../../plan/ask/scope";
import { dayWords, monthWords } from "../../plan/ask/value-words";
import type { Assumption, Plan } from "../../plan/plan";
import { textColumn } from "../numbers";
import type { ReportTable } from "../report";
import type { Row } from "../table";
import type { Told } from "../results/told";

const startsOf = ({ value, when, unit, shape }: Assumption): string => datedWords(unit, value, when, shape);

/** What each scenario changes, in the order in which it applies, and what it knows to be coming. */
export function differencesTable(plan: Plan, told: readonly Told[]): ReportTable {
  const rows = told.flatMap(({ scenario, name }): readonly Row[] => {
    if (scenario === undefined) return [];
    const changes = changesOf(plan, scenario).map(({ change, scenario: of }): Row => {
      const assumption = plan.assumptions.find(({ id }) => id === change.assumption);
      const entry = catalogueEntry(change.assumption);
      const unit = assumption?.unit ?? entry?.unit ?? "";
      return {
        cells: [
          name,
          assumption?.label ?? entry?.label ?? change.assumption,
          whereLabel(plan, change.where ?? {}),
          assumption === undefined || !isEverything(change.where) ? "" : startsOf(assumption),
          amountWords(unit, change),
          whenWords(change),
          [change.why ?? "", of.id === scenario ? "" : `From the scenario "${of.name}".`]
            .filter((text) => text !== "")
            .join(" "),
        ],
      };
    });
    const events = eventsOf(plan, scenario)
      .filter(({ scenario: of }) => of !== undefined)
      .map(({ event }): Row => ({
        cells: [name, "Known to be coming", "", "", eventSentence(event), monthWords(event.from), event.why ?? ""],
      }));
    return [...changes, ...events];
  });
  return {
    block: "table",
    id: "differences",
    role: "differences",
    title: "What each scenario changes",
    alternative: `Table of ${rows.length} changes from the base, by scenario.`,
    columns: [
      textColumn("Scenario", 2),
      textColumn("Assumption", 2),
      textColumn("For", 1.5),
      textColumn("In the base", 1.5),
      textColumn("Change", 1.5),
      textColumn("When", 1.5),
      textColumn("Why", 2.5),
    ],
    rowHeaders: true,
    rows,
    notes: [],
    landscape: true,
    source: "This plan",
    date: "As the plan stands",
  };
}

/** Every entry of the log, the oldest first. */
export const logTable = ({ log }: Plan): ReportTable => ({
  block: "table",
  id: "log",
  role: "log",
  title: "Log of changes",
  alternative: `Table of ${log.length} entries: when, what, from, to, why and by whom.`,
  columns: [
    { heading: "When", kind: "date" },
    textColumn("What", 2),
    textColumn("For", 1.5),
    textColumn("From", 1.5),
    textColumn("To", 1.5),
    textColumn("Why", 2),
    textColumn("By"),
  ],
  rowHeaders: false,
  rows: log.map(({ when, what, where = "", from = "", to = "", why = "", by = "" }) => ({
    cells: [dayWords(when), what, where, from, to, why, by],
  })),
  notes: [],
  landscape: true,
  source: "This plan",
  date: "As the plan stands",
});
