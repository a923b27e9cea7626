/** What `import` says, for a terminal: the figures of a file, and what becomes of a plan with them. */
import {
  measuresOfFiles,
  pageSections,
  type Ask,
  type Finding,
  type ImportPreview,
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

function sheetText({ sheet, says, reading, start }: SheetRead): readonly string[] {
  const name = sheet === "" ? "" : `${sheet}: `;
  if (reading === undefined)
    return [
      `${name}no table that is known. It begins:`,
      ...start.slice(0, 5).map((cells) => `  ${cells.join(" | ").slice(0, 110)}`),
      ...says,
    ];
  return [
    `${name}${reading.heading.shape.label}, ${reading.rows.toLocaleString("en-GB")} rows`,
    ...listed(columns(reading.findings.map(findingRow)), "figures").map((line) => `  ${line}`),
    ...reading.missing
      .slice(0, most)
      .map(
        ({ measure, by, sign, row }) =>
          `  missing: ${measuresOfFiles[measure].label}, ${Object.values(by).join(", ")} (${sign === "" ? "blank" : `"${sign}"`}, row ${row})`,
      ),
    ...reading.notUsed.map(
      ({ why, count, rows }) =>
        `  not used: ${count.toLocaleString("en-GB")} ${count === 1 ? "row" : "rows"}, ${why} (${rows.slice(0, 8).join(", ")}${count > 8 ? ", ..." : ""})`,
    ),
    ...says,
    ...reading.asks,
    ...reading.says,
  ];
}

export const readingText = (sheets: readonly SheetRead[]): string =>
  `${sheets.map((one) => sheetText(one).join("\n")).join("\n\n")}\n`;

const amount = (value: number | undefined): string =>
  value === undefined || !Number.isFinite(value)
    ? "missing"
    : value.toLocaleString("en-GB", { maximumFractionDigits: 1 });

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

/** Questions that are answered by the file unless somebody says otherwise; names that are exactly the plan's need no word. */
const saidAnyway: readonly Ask["kind"][] = ["time", "size", "from", "point"];

/** What would change, what the headline becomes, what is asked and what is not used. */
export function previewText({
  recognised,
  changes,
  places,
  asks,
  leftOut,
  says,
  headline,
  made,
}: ImportPreview): string {
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
  const open = asks.filter((ask) => ask.answer === undefined);
  const taken = asks.filter((ask) => ask.answer !== undefined && saidAnyway.includes(ask.kind));
  return `${[
    ...recognised.flatMap(({ sheet, shape, rows, by }) => [
      `${sheet === "" ? "" : `${sheet}: `}${shape ?? "no table that is known"}${shape === undefined ? "" : `, ${rows.toLocaleString("en-GB")} rows`}`,
      ...(by.length === 0 ? [] : [`  by its columns ${by.join(", ")}`.slice(0, 160)]),
    ]),
    ...part(
      "What would change",
      listed(
        columns(changes.map((one) => [one.label, one.where, `${one.from} to ${one.to}`, `row ${one.first}`])),
        "figures",
      ),
    ),
    ...(places === undefined ? [] : pageSections(places.page).flatMap(({ heading, lines }) => part(heading, lines))),
    ...part(
      "What is asked",
      open.flatMap((ask) => [...(ask.fault === undefined ? [] : [ask.fault]), ask.question, `  ${howToAnswer(ask)}`]),
    ),
    ...part(
      "What was taken, unless it is answered otherwise",
      taken.map(
        (ask) =>
          `${ask.question} ${ask.options.find(({ id }) => id === ask.answer)?.label ?? ""} (${howToAnswer(ask)})`,
      ),
    ),
    ...part(
      "What is not used",
      leftOut.map(
        ({ why, count, examples }) =>
          `${count.toLocaleString("en-GB")} ${count === 1 ? "figure" : "figures"}: ${why} (${examples.join("; ")}${count > examples.length ? "; ..." : ""})`,
      ),
    ),
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
