/** An appraisal as text, CSV and JSON, from the same sentences as the screen's. */
import {
  conventionSays,
  elementAt,
  findingWords,
  howFarKnown,
  modelVersion,
  optionSays,
  type Appraisal,
  type AppraisalRanges,
  type AppraisedOption,
  type Plan,
  type RangeBetween,
} from "../../model/index";
import { asText, csvLines } from "./csv";
import { columns, columnsThatFit } from "./layout";

export interface AppraisalTold {
  readonly plan: Plan;
  readonly hash: string;
  readonly appraisal: Appraisal;
  readonly ranges: AppraisalRanges | undefined;
}

const MISSING = "–";
const moneyKinds = {
  cash: "cash",
  elsewhere: "paid by others",
  "not-cash": "no cash",
  society: "to society",
  health: "health",
} as const;

/** Millions from here on; below, pounds tell more. */
const TEN_MILLION = 1e7;

interface Scale {
  readonly unit: string;
  readonly write: (value: number) => string;
}

/** Pounds in the pounds or millions that suit the largest of a table, with a sign for less. */
function scaleOf({ lines }: AppraisedOption): Scale {
  const known = lines
    .flatMap(({ total, presentValue }) => [total, presentValue])
    .filter((value) => !Number.isNaN(value));
  const millions = known.some((value) => Math.abs(value) >= TEN_MILLION);
  const by = millions ? 1e6 : 1e3;
  return { unit: millions ? "£m" : "£k", write: (value) => amount(value / by) };
}

const amount = (value: number): string =>
  Number.isNaN(value)
    ? MISSING
    : (Math.abs(value) < 0.05 ? 0 : value).toLocaleString("en-GB", {
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      });

const rightAligned = (rows: readonly (readonly string[])[], from: number): string[] => {
  const widths: number[] = [];
  for (const row of rows) row.forEach((word, at) => (widths[at] = Math.max(widths[at] ?? 0, word.length)));
  return columns(rows.map((row) => row.map((word, at) => (at < from ? word : word.padStart(elementAt(widths, at))))));
};

function tableOf(option: AppraisedOption, { years, prices }: Appraisal): string[] {
  const shown = columnsThatFit(years.length, 4);
  const { unit, write: pounds } = scaleOf(option);
  const cashKnown = howFarKnown(option.lines, "benefit", ["cash"]) !== "none";
  const of = (values: readonly number[], write: (value: number) => string): string[] =>
    shown.map((year) => write(elementAt(values, year)));
  const heading = (what: string, ...last: string[]): string[] => [
    what,
    "",
    ...shown.map((year) => elementAt(years, year)),
    ...last,
  ];
  const moneyRow = ({
    side,
    label,
    money,
    years: values,
    total,
    presentValue,
  }: AppraisedOption["lines"][number]): string[] => [
    `  ${label}`,
    `${side}, ${moneyKinds[money]}`,
    ...of(values, pounds),
    pounds(total),
    pounds(presentValue),
  ];
  const sum = (label: string, key: "costs" | "cashReleasing" | "net"): string[] => [
    `  ${label}`,
    "",
    ...of(
      option.years.map((year) => year[key]),
      pounds,
    ),
    pounds(option.years.reduce((all, year) => all + year[key], 0)),
    pounds(option.presentValue[key]),
  ];
  const noFigures = (label: string): string[] => [`  ${label}`, "", ...shown.map(() => MISSING), MISSING, MISSING];
  return [
    ...rightAligned(
      [
        heading(`${unit}, ${prices ?? "year of prices not named"}`, "All years", "Present value"),
        ...option.lines.filter(({ years: values }) => values.some((value) => value !== 0)).map(moneyRow),
        sum("Costs", "costs"),
        cashKnown ? sum("Cash released", "cashReleasing") : noFigures("Cash released"),
        sum("Benefits less costs", "net"),
        ["  So far, discounted", "", ...of(option.cumulative, pounds), "", ""],
      ],
      2,
    ),
    "",
    ...rightAligned(
      [
        heading("What it brings", "In all"),
        ...option.effects.map(({ label, unit, years: values, total }) => [
          `  ${label}`,
          unit,
          ...of(values, amount),
          amount(total),
        ]),
      ],
      2,
    ),
  ];
}

const underlined = (text: string): string[] => [text, "=".repeat(text.length)];

export function appraisalText({ plan, appraisal, ranges }: AppraisalTold): string {
  const parts = appraisal.options.map((option) => [
    ...underlined(option.name),
    ...optionSays(
      option,
      ranges?.options.find(({ id }) => id === option.id),
    ),
    ...(option.wanted.length === 0 ? [] : ["Wanted:", ...option.wanted.map(({ says }) => `  ${says}`)]),
    "",
    ...tableOf(option, appraisal),
  ]);
  const stopped = appraisal.stopped.map(({ name, says }) => `${name} cannot be appraised: ${says}`);
  const evidence = appraisal.evidence.map(
    ({ about, finding, says, bearsOn, source }) =>
      `  ${about}: ${findingWords[finding].toLowerCase()}. ${says}${bearsOn.length === 0 ? "" : ` Bears on ${bearsOn.join("; ")}.`} ${source}.`,
  );
  return `${[
    plan.title,
    conventionSays(appraisal),
    ...(ranges === undefined ? [] : [`Ranges: 8 in 10 of ${ranges.draws.toLocaleString("en-GB")} futures.`]),
    ...stopped,
    ...parts.flatMap((lines) => ["", ...lines]),
    "",
    "What was found of whether such work pays, for and against:",
    ...evidence,
  ].join("\n")}\n`;
}

const orNull = (_: string, value: unknown): unknown =>
  typeof value === "number" && !Number.isFinite(value) ? null : value;

/** Version 1 of the form; null is missing. */
export const appraisalJson = ({ plan, hash, appraisal, ranges }: AppraisalTold): string =>
  `${JSON.stringify(
    {
      format: "ot-workforce-appraisal",
      version: 1,
      plan: { title: plan.title, hash },
      model: { version: modelVersion },
      convention: conventionSays(appraisal),
      ...appraisal,
      options: appraisal.options.map((option) => ({
        ...option,
        says: optionSays(
          option,
          ranges?.options.find(({ id }) => id === option.id),
        ),
        ranges: ranges?.options.find(({ id }) => id === option.id) ?? null,
      })),
      draws: ranges === undefined ? null : { seed: ranges.seed, count: ranges.draws },
    },
    orNull,
    2,
  )}\n`;

/** One number a line. */
export function appraisalCsv({ appraisal, ranges }: AppraisalTold): string {
  const unit = `GBP${appraisal.prices === undefined ? "" : `, ${appraisal.prices} prices`}`;
  const plain = (value: number): string => (Number.isFinite(value) ? String(value) : "");
  const ends = (range: RangeBetween | undefined): string[] => [
    range === undefined ? "" : plain(range.low),
    range === undefined ? "" : plain(range.high),
  ];
  const lines = appraisal.options.flatMap((option): string[][] => {
    const range = ranges?.options.find(({ id }) => id === option.id);
    const row = (
      kind: string,
      money: string,
      label: string,
      of: string,
      when: string,
      value: number,
      r?: RangeBetween,
    ): string[] => [asText(option.name), kind, money, asText(label), of, when, plain(value), ...ends(r)];
    return [
      ...option.lines.flatMap(({ id, side, money, label, years, presentValue }) => [
        ...years.map((value, year) => row(side, money, label, unit, elementAt(appraisal.years, year), value)),
        row(
          side,
          money,
          label,
          unit,
          "present value",
          presentValue,
          range?.lines.find((one) => one.id === id)?.presentValue,
        ),
      ]),
      row("net", "", "Benefits less costs", unit, "present value", option.presentValue.net, range?.presentValue.net),
      ...option.effects.flatMap(({ id, label, unit: of, years, total, each, breakEvenValue }) => {
        const found = range?.effects.find((one) => one.id === id);
        return [
          ...years.map((value, year) => row("effect", "", label, of, elementAt(appraisal.years, year), value)),
          row("effect", "", label, of, "in all", total, found?.total),
          row("cost of one", "", label, unit, "present value", each.cost, found?.cost),
          row("break-even value of one", "", label, unit, "present value", breakEvenValue, found?.breakEvenValue),
        ];
      }),
    ];
  });
  const heading = ["option", "kind", "money", "what", "unit", "time", "value", "8 in 10 from", "8 in 10 to"];
  return csvLines([heading, ...lines]);
}
