/** What `import` says, for a terminal: the figures of a file, and what becomes of a plan with them. */
import {
  measuresOfFiles,
  monthWords,
  accountWords,
  headingRowOf,
  pageSections,
  settled,
  shownWhenTaken,
  type Answers,
  type Ask,
  type Finding,
  type ImportPreview,
  type SeriesChange,
  type Shape,
  type SheetRead,
} from "../../model/index";
import { columns } from "./layout";

/** Figures and sentences of a kind that are listed; the others are counted. */
const most = 40;

const number = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 4 });

export const shapesText = (shapes: readonly Shape[]): string =>
  `${columns(shapes.map(({ id, label, about }) => [id, `${label}. ${about}`])).join("\n")}\n`;

/** A number of a file with its unit; shares as percentages. */
function valueText({ measure, value }: Finding): string {
  const { unit } = measuresOfFiles[measure];
  return unit === "share" || unit === "per year" ? `${number(value * 100)}%` : `${number(value)} ${unit}`;
}

function findingRow(finding: Finding): readonly string[] {
  const { time, by } = finding;
  const when =
    time === undefined ? "" : time.until === undefined ? time.day : `${time.day.slice(0, 7)} to ${time.until}`;
  return [measuresOfFiles[finding.measure].label, Object.values(by).join(", "), when, valueText(finding)];
}

function listed(lines: readonly string[], what: string): readonly string[] {
  return lines.length <= most
    ? lines
    : [
        ...lines.slice(0, most),
        `... and ${(lines.length - most).toLocaleString("en-GB")} more ${what}; --json has all`,
      ];
}

/** Ids an answer can be, those that are like what is written first. */
const offered = ({ options, near = [] }: Ask): readonly string[] => {
  const ids = options.map(({ id }) => id);
  return [...ids.filter((id) => near.includes(id)), ...ids.filter((id) => !near.includes(id))];
};

/** How a question is answered on the command line. */
function howToAnswer(ask: Ask): string {
  if (ask.unit !== undefined)
    return `--answer "${ask.kind}: ${ask.written}=${ask.unit === "share" ? "40%" : "NUMBER"}"`;
  const ids = offered(ask);
  return `--answer "${ask.kind}: ${ask.written}=ID", where ID is ${ids.slice(0, 12).join(", ")}${ids.length > 12 ? ", ..." : ""}`;
}

const askText = (ask: Ask): readonly string[] => [
  ...(ask.fault === undefined ? [] : [ask.fault]),
  ask.question,
  `  ${howToAnswer(ask)}`,
];
const takenText = (ask: Ask): string =>
  `${ask.question} ${ask.options.find(({ id }) => id === ask.answer)?.label ?? ""} (${howToAnswer(ask)})`;

/** The headings of a sheet that is not known: its rows may be people, so none of them is printed. */
function headingsText(start: SheetRead["start"]): string {
  const row = start[headingRowOf(start)] ?? [];
  const written = row.filter((text) => text !== "");
  if (written.length === 0) return "There is nothing in it.";
  const isHeadings = row.every((text) => !/\d{3,}/.test(text.replaceAll(/(?<!\d)000(?!\d)/g, "")));
  return isHeadings
    ? `Its columns: ${written.join(", ").slice(0, 300)}. Say what they are with --map.`
    : "It has no headings that can be told; put names above its columns and say what they are with --map.";
}

/** Figures with their dates of referral taken together: a day alone is somebody's. */
export function withoutDays(findings: readonly Finding[]): readonly Finding[] {
  const all = new Map<string, Finding>();
  for (const one of findings) {
    const { since, ...by } = one.by;
    // What counts under one answer is never added to what counts under another.
    const key = JSON.stringify([one.measure, by, since === undefined ? one.time : undefined, one.given]);
    const before = all.get(key);
    all.set(key, {
      ...one,
      by,
      value: one.value + (before?.value ?? 0),
      rows: one.rows + (before?.rows ?? 0),
      first: before?.first ?? one.first,
    });
  }
  return [...all.values()];
}

/** Under which answer a figure counts. */
const givenText = ({ given = [] }: Finding): string =>
  given.length === 0 ? "with what is asked" : `if ${given.map(({ kind, is }) => `${kind} is ${is}`).join(" and ")}`;

function sheetText({ sheet, says, reading, start }: SheetRead, answers: Answers): readonly string[] {
  const name = sheet === "" ? "" : `${sheet}: `;
  if (reading === undefined) return [`${name}no table that is known. ${headingsText(start)}`, ...says];
  // Whether staff are those of a plan is asked where there is a plan.
  const ofStaff = reading.asks.filter(({ kind }) => kind === "staff").map(({ written }) => [written, "use"] as const);
  const table = settled(reading, { ...answers, staff: Object.fromEntries(ofStaff) });
  const { findings, waiting, missing, notUsed } = table;
  const asks = table.asks.filter(({ kind }) => kind !== "staff");
  return [
    `${name}${reading.heading.shape.label}, ${reading.rows.toLocaleString("en-GB")} rows`,
    ...listed(columns(withoutDays(findings).map(findingRow)), "figures").map((line) => `  ${line}`),
    ...listed(
      columns(withoutDays(waiting).map((one) => ["asked:", ...findingRow(one), givenText(one)])),
      "figures",
    ).map((line) => `  ${line}`),
    ...missing
      .slice(0, most)
      .map(
        ({ measure, by, sign, row }) =>
          `  missing: ${measuresOfFiles[measure].label}, ${Object.values(by).join(", ")} (${sign === "" ? "blank" : `"${sign}"`}, row ${row})`,
      ),
    ...notUsed.map(
      ({ why, count, rows }) =>
        `  not used: ${count.toLocaleString("en-GB")} ${count === 1 ? "row" : "rows"}, ${why} (${rows.slice(0, 8).join(", ")}${count > 8 ? ", ..." : ""})`,
    ),
    ...asks.filter(({ answer }) => answer === undefined).flatMap(askText),
    ...asks.filter(({ answer }) => answer !== undefined).map(takenText),
    ...says,
    ...reading.doubts,
    ...reading.says,
  ];
}

export const readingText = (sheets: readonly SheetRead[], answers: Answers): string =>
  `${sheets.map((one) => sheetText(one, answers).join("\n")).join("\n\n")}\n`;

const amount = (value: number | undefined): string =>
  value === undefined || !Number.isFinite(value)
    ? "missing"
    : value.toLocaleString("en-GB", { maximumFractionDigits: 1 });

/** What a series of counts adds, which counts it changes, from and to, and where it has gaps. */
function seriesText({ label, given, joins, added, same, replaced, gaps }: SeriesChange): readonly string[] {
  const months = (count: number): string => (count === 1 ? "1 month" : `${number(count)} months`);
  return [
    `${label}: ${given}. ${[
      ...(joins === undefined ? ["a new series"] : [`joins "${joins}"`, `${months(added)} added`]),
      ...(same === 0 ? [] : [`${months(same)} as the plan has them`]),
      ...(replaced.length === 0 ? [] : [`${months(replaced.length)} changed`]),
    ].join(", ")}`,
    ...replaced.slice(0, most).map(({ at, from, to }) => `  ${monthWords(at)}: ${from} to ${to}`),
    ...(gaps.length === 0
      ? []
      : [`  gaps, never zero: ${gaps.slice(0, 12).map(monthWords).join(", ")}${gaps.length > 12 ? ", ..." : ""}`]),
  ];
}

/** What would change, what the headline becomes, what is asked and what is not used. */
export function previewText({
  recognised,
  changes,
  places,
  series,
  asks,
  leftOut,
  rows,
  says,
  headline,
  made,
}: ImportPreview): string {
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
  const open = asks.filter((ask) => ask.answer === undefined);
  const taken = asks.filter((ask) => ask.answer !== undefined && shownWhenTaken.has(ask.kind));
  return `${[
    ...recognised.flatMap(({ sheet, shape, rows, by }) => [
      `${sheet === "" ? "" : `${sheet}: `}${shape ?? "no table that is known"}${shape === undefined ? "" : `, ${rows.toLocaleString("en-GB")} rows`}`,
      ...(by.length === 0 ? [] : [`  by its columns ${by.join(", ")}`.slice(0, 160)]),
    ]),
    ...part(
      "What would change",
      listed(
        columns(
          changes.map((one) => [
            one.label,
            one.where.length > 90 ? `${one.where.slice(0, 89)}…` : one.where,
            `${one.from.length > 40 ? `${one.from.slice(0, 39)}…` : one.from} to ${one.to}`,
            one.rows === 0 ? "" : `row ${one.first}`,
          ]),
        ),
        "figures",
      ),
    ),
    ...(places === undefined ? [] : pageSections(places.page).flatMap(({ heading, lines }) => part(heading, lines))),
    ...part("What was counted, to stand beside the plan", series.flatMap(seriesText)),
    ...part("What is asked", open.flatMap(askText)),
    ...part("What was taken, unless it is answered otherwise", taken.map(takenText)),
    ...part(
      "What is not used",
      leftOut.map(
        ({ why, count, examples }) =>
          `${count.toLocaleString("en-GB")} ${count === 1 ? "figure" : "figures"}: ${why} (${examples.join("; ")}${count > examples.length ? "; ..." : ""})`,
      ),
    ),
    ...part("The rows of the file", rows.flatMap(accountWords)),
    ...part(
      "What the headline becomes",
      made.ok
        ? columns(headline.map((one) => [one.label, `${amount(one.before)} to ${amount(one.after)} ${one.unit}`]))
        : [],
    ),
    ...part(
      "What stands in the way",
      made.ok ? [] : made.problems.filter((one) => one.severity === "error").map((one) => one.says),
    ),
    ...part("What to know", says),
  ].join("\n")}\n`;
}
