/**
 * The assumptions as a document can be read: one line each, what is changed or the plan's own first. Every single value
 * stands in the workbook of the same report, in sheets that can be edited and brought back.
 */
import { dimensionNames } from "../../assumptions/catalogue";
import { changesOf } from "../../plan/ask/ancestry";
import { datedWords } from "../../plan/ask/change-words";
import { isYourFigure } from "../../plan/ask/provenance";
import { whereLabel, whereOf } from "../../plan/ask/scope";
import { spreadWords } from "../../plan/ask/spread";
import { choiceWords, valueWords } from "../../plan/ask/value-words";
import { listed } from "../../plan/ask/words";
import type { Assumption, Plan, Status, Value } from "../../plan/plan";
import { textColumn } from "../numbers";
import type { ReportTable } from "../report";
import type { Row } from "../table";
import type { Told } from "../results/told";

const qualities: Readonly<Record<Status, string>> = {
  published: "Published",
  derived: "Derived",
  calibrated: "Worked out",
  judgement: "Judgement",
};

/** Parts told one by one; more are told by how many they are and between what they lie. */
const FEW = 6;
/** Signs of a formula, or of a reason, that a cell has room for. */
const ROOM = 120;

const cut = (text: string): string => (text.length <= ROOM ? text : `${text.slice(0, ROOM - 1).trimEnd()}…`);

const valuesOf = ({ value, when = [] }: Pick<Assumption, "value" | "when">): readonly Value[] => [
  value,
  ...when.map((dated) => dated.value),
];

/** "12 values between 2% and 14% by age and level". */
function partsTogether(unit: string, where: NonNullable<Assumption["where"]>): string {
  const by = dimensionNames.filter((name) => where.some((entry) => entry[name] !== undefined));
  const values = where.flatMap(valuesOf);
  const numbers = values.filter((value) => typeof value === "number");
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)].map((value) => valueWords(unit, value));
  const between =
    numbers.length === 0 ? "" : low === high ? ` of ${low ?? ""}` : ` between ${low ?? ""} and ${high ?? ""}`;
  const worked = values.filter((value) => typeof value === "string").length;
  return `${where.length} values${between}${worked === 0 ? "" : `, ${worked} of them worked out,`} by ${listed(by)}`;
}

/** What an assumption is, in one cell: for everybody, and for some. */
function valueSays(plan: Plan, { id, unit, value, when, shape, where = [] }: Assumption): string {
  const nothing = value === null && (when ?? []).length === 0;
  const whole =
    nothing && where.length > 0 ? [] : [choiceWords(id, value) ?? cut(datedWords(unit, value, when, shape))];
  const parts =
    where.length <= FEW
      ? where.map(
          (entry) => `${whereLabel(plan, whereOf(entry))}: ${cut(datedWords(unit, entry.value, entry.when, shape))}`,
        )
      : [partsTogether(unit, where)];
  return [...whole, ...parts].join("; ");
}

/** The qualities of its values, the commonest first: "Published", "Judgement; 2 published". */
function qualitySays({ status, givenFor, value, when = [], where = [] }: Assumption): string {
  const all = [
    ...(value === null && when.length === 0 && where.length > 0 ? [] : [status]),
    ...where.map((entry) => entry.status ?? status),
  ];
  const counts = (Object.keys(qualities) as Status[])
    .map((one) => ({ one, many: all.filter((other) => other === one).length }))
    .filter(({ many }) => many > 0)
    .sort((a, b) => b.many - a.many);
  const says = counts
    .map(({ one, many }, at) => (at === 0 ? qualities[one] : `${many} ${qualities[one].toLowerCase()}`))
    .join("; ");
  return `${says}${givenFor === undefined ? "" : `, of ${givenFor}`}`;
}

/** Where it is from: its sources by title, else why it was chosen. */
function groundsSay(plan: Plan, { source, reason, where = [] }: Assumption): string {
  const titles = new Map(plan.sources.map(({ id, title }) => [id, title]));
  const named = [...new Set([source, ...where.map((entry) => entry.source)])].flatMap((id) =>
    id === undefined ? [] : [titles.get(id) ?? id],
  );
  if (named.length > 0) return named.length <= 2 ? named.join("; ") : `${named[0] ?? ""} and ${named.length - 1} more`;
  return cut(reason ?? where.find((entry) => entry.reason !== undefined)?.reason ?? "");
}

/** Whether somebody has changed it here: by hand, as the log has it, or in a scenario that is told. */
function isChanged(plan: Plan, told: readonly Told[]): (assumption: Assumption) => boolean {
  const changed = new Set(
    told.flatMap(({ scenario }) =>
      scenario === undefined ? [] : changesOf(plan, scenario).map(({ change }) => change.assumption),
    ),
  );
  const logged = new Set(plan.log.map(({ what }) => what));
  return ({ id, label, reason, where = [] }) =>
    changed.has(id) || logged.has(label) || [reason, ...where.map((entry) => entry.reason)].some(isYourFigure);
}

const isGiven = (one: Assumption): boolean =>
  [one, ...(one.where ?? [])].some((entry) => valuesOf(entry).some((value) => value !== null));

/** Every assumption in one line, and by name what nobody has given. */
export function registerTable(plan: Plan, told: readonly Told[]): ReportTable {
  const rowOf = (one: Assumption): Row => ({
    cells: [one.label, valueSays(plan, one), spreadWords(one.unit, one) ?? "", qualitySays(one), groundsSay(plan, one)],
  });
  const given = plan.assumptions.filter(isGiven);
  const missing = plan.assumptions.filter((one) => !isGiven(one));
  const changedHere = isChanged(plan, told);
  const [changed, rest] = [given.filter(changedHere), given.filter((one) => !changedHere(one))];
  const under = (heading: string, some: readonly Assumption[]): readonly Row[] =>
    some.length === 0 ? [] : [{ role: "heading", cells: [heading, "", "", "", ""] }, ...some.map(rowOf)];
  return {
    block: "table",
    id: "assumptions",
    role: "assumptions",
    title: "Assumptions",
    alternative: `Table of ${given.length} assumptions with value, range, quality and source, ${changed.length} of them changed in this plan first.`,
    columns: [
      textColumn("Assumption", 2),
      textColumn("Value", 2.8),
      textColumn("How sure", 2),
      textColumn("Quality", 1.1),
      textColumn("Source, or why", 3),
    ],
    rowHeaders: true,
    rows:
      changed.length === 0
        ? rest.map(rowOf)
        : [...under("Changed in this plan, or by a scenario told", changed), ...under("As the plan began", rest)],
    notes: [
      ...(missing.length === 0
        ? []
        : [`Nobody has given, and nothing stands in its place: ${listed(missing.map(({ label }) => label))}.`]),
      "Every value one by one, with its own source, reason, owner and date of review, is in the Excel workbook of this report, in its sheets of assumptions.",
    ],
    landscape: true,
    source: "This plan, with the source of each assumption beside it",
    date: "As the plan stands",
  };
}
