/** The inputs as tables: every assumption with its source and quality, what each scenario changes, and the log. */
import { catalogueEntry } from "../../assumptions/catalogue";
import { changesOf, eventsOf } from "../../plan/ask/ancestry";
import { amountWords, datedWords, whenWords } from "../../plan/ask/change-words";
import { eventSentence } from "../../plan/ask/event-words";
import { isEverything, whereLabel, whereOf } from "../../plan/ask/scope";
import { dayWords, monthWords, valueWords } from "../../plan/ask/value-words";
import { spreadWords } from "../../plan/ask/spread";
import type { Assumption, Plan, Status, Value, Where } from "../../plan/plan";
import { kindOf } from "../../plan/ask/unit-kinds";
import { textColumn } from "../numbers";
import type { ReportTable } from "../report";
import type { Cell, Row } from "../table";
import type { Told } from "../results/told";

const qualities: Readonly<Record<Status, string>> = {
  published: "Published",
  derived: "Derived",
  calibrated: "Worked out",
  judgement: "Judgement",
};

/** A value as a number where it is one; a formula stays text, and what nobody has given is said to be missing. */
const valueCell = (unit: string, value: Value): Cell =>
  typeof value === "number"
    ? { value, shown: valueWords(unit, value), unit, kind: kindOf(unit) }
    : value === null
      ? { value: null, shown: valueWords(unit, value), unit }
      : value;

/** As a filter is written: "place=london,level=registered"; nothing for everybody. */
const whereWords = (where: Where): string =>
  Object.entries(where)
    .map(([dimension, ids]) => `${dimension}=${[ids].flat().join("+")}`)
    .join(",");

function assumptionRows(plan: Plan, assumption: Assumption): readonly Row[] {
  const { id, label, unit, status, source, reason, where = [], owner = "", reviewBy = "" } = assumption;
  const titles = new Map(plan.sources.map((one) => [one.id, one.title]));
  const title = (of: string | undefined): string => (of === undefined ? "" : (titles.get(of) ?? of));
  const entries = [
    { of: assumption, where: {} as Where },
    ...where.map((entry) => ({ of: entry, where: whereOf(entry) })),
  ];
  return entries.flatMap(({ of, where: scope }): readonly Row[] => {
    const givenFor = of.givenFor;
    const row = (from: string, value: Value, spread: Pick<Assumption, "range" | "evenly">): Row => ({
      cells: [
        id,
        label,
        isEverything(scope) ? "Everything" : whereLabel(plan, scope),
        whereWords(scope),
        from,
        valueCell(unit, value),
        unit,
        spreadWords(unit, spread) ?? "",
        `${qualities[of.status ?? status]}${givenFor === undefined ? "" : `, of ${givenFor}`}`,
        title(of.source ?? source),
        of.reason ?? reason ?? "",
        owner,
        reviewBy,
      ],
    });
    const later = of.when ?? [];
    // A value nobody gives for everybody says nothing where its parts or its later values do.
    const said = of.value !== null || (later.length === 0 && (scope !== entries[0]?.where || where.length === 0));
    return [
      ...(said ? [row("", of.value, of)] : []),
      ...later.map((dated) => row(monthWords(dated.from), dated.value, dated)),
    ];
  });
}

/** Every value the plan gives, with how sure it is, its source and its quality. */
export function assumptionsTable(plan: Plan): ReportTable {
  const rows = plan.assumptions.flatMap((one) => assumptionRows(plan, one));
  return {
    block: "table",
    id: "assumptions",
    role: "assumptions",
    title: "Assumptions",
    alternative: `Table of ${rows.length} values of ${plan.assumptions.length} assumptions, with range, quality, source and reason.`,
    columns: [
      textColumn("Id", 1.5),
      textColumn("Assumption", 2),
      textColumn("For", 1.5),
      textColumn("Where", 1),
      textColumn("From"),
      { heading: "Value", kind: "mixed" },
      textColumn("Unit"),
      textColumn("How sure", 1.5),
      textColumn("Quality"),
      textColumn("Source", 2),
      textColumn("Reason", 2.5),
      textColumn("Owner"),
      textColumn("Review by"),
    ],
    rowHeaders: true,
    rows,
    notes: [
      "A value that begins with = is worked out from other assumptions. Shares and rates are numbers from 0 to 1.",
    ],
    landscape: true,
    source: "This plan, with the source of each value beside it",
    date: "As the plan stands",
  };
}

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
