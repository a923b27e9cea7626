import { calendarMonths, type DateAsk, type DateChoices } from "../../model";
import { pastWords as words } from "../words/past";
import { PickOne } from "../controls/pick-one";

type Options = readonly { readonly id: string; readonly label: string }[];

const choose = { id: "", label: words.choose };
const options: Readonly<Record<DateAsk, Options>> = {
  "day-or-month": [choose, { id: "day-first", label: words.dayFirst }, { id: "month-first", label: words.monthFirst }],
  "month-or-year": [choose, { id: "years", label: words.spanYear }, { id: "months", label: words.spanMonth }],
  "which-month": [choose, ...calendarMonths.map(({ label }, number) => ({ id: String(number + 1), label }))],
};

const said = (ask: DateAsk, { days, spans, month }: DateChoices): string =>
  (ask === "day-or-month" ? days : ask === "month-or-year" ? spans : month?.toString()) ?? "";

function answered(ask: DateAsk, id: string): DateChoices {
  if (ask === "day-or-month") return { days: id === "day-first" || id === "month-first" ? id : undefined };
  if (ask === "month-or-year") return { spans: id === "years" || id === "months" ? id : undefined };
  return { month: id === "" ? undefined : Number(id) };
}

/** What the dates of a block leave open, each with its answers; those already answered stay to be changed. */
export function DateAsks({
  asks,
  choices,
  onChoose,
}: {
  readonly asks: readonly DateAsk[];
  readonly choices: DateChoices;
  readonly onChoose: (choices: DateChoices) => void;
}) {
  const shown = (Object.keys(options) as DateAsk[]).filter((ask) => asks.includes(ask) || said(ask, choices) !== "");
  return shown.map((ask) => (
    <PickOne
      key={ask}
      label={words.asks[ask]}
      value={said(ask, choices)}
      options={options[ask]}
      onPick={(id) => onChoose({ ...choices, ...answered(ask, id) })}
    />
  ));
}
