/** The money of an option line by line and year by year, option less doing nothing. */
import { howFarKnown, type Appraisal, type AppraisedOption } from "../../../../model";
import { YearTable, type YearRow } from "../../../controls/year-table";
import { figure } from "../../../controls/fan-figures";
import { appraisalWords } from "../../../words/appraisal";
import { pricesSay } from "./prices";

const words = appraisalWords.years;

const moved = ({ years }: Pick<AppraisedOption["lines"][number], "years">): boolean =>
  years.some((value) => value !== 0);

export function YearsTable({
  appraisal,
  option,
  year,
}: {
  readonly appraisal: Appraisal;
  readonly option: AppraisedOption;
  readonly year: string | undefined;
}) {
  const row = (id: string, label: string, values: readonly number[], strong = false): YearRow => ({
    id,
    label,
    unit: "GBP",
    values: values.map(figure),
    missing: words.missing,
    change: true,
    strong,
  });
  const linesOf = (side: "cost" | "benefit"): readonly YearRow[] =>
    option.lines
      .filter((line) => line.side === side && moved(line))
      .map(({ id, label, years }) => row(id, label, years));
  const sum = (label: string, of: (amounts: AppraisedOption["years"][number]) => number, strong = false): YearRow =>
    row(`sum-${label}`, label, option.years.map(of), strong);
  return (
    <YearTable
      caption={words.caption(option.name, pricesSay(appraisal))}
      years={appraisal.years}
      picked={year ?? ""}
      groups={[
        { id: "costs", heading: words.costs, rows: linesOf("cost") },
        { id: "benefits", heading: words.benefits, rows: linesOf("benefit") },
        {
          id: "sums",
          heading: words.sums,
          rows: [
            sum(words.allCosts, ({ costs }) => costs),
            howFarKnown(option.lines, "benefit", ["cash"]) === "none"
              ? row(
                  "sum-cash",
                  words.cash,
                  appraisal.years.map(() => Number.NaN),
                )
              : sum(words.cash, ({ cashReleasing }) => cashReleasing),
            ...(option.years.some(({ notCashReleasing, society }) => notCashReleasing + society !== 0)
              ? [sum(words.others, ({ notCashReleasing, society }) => notCashReleasing + society)]
              : []),
            sum(words.own, ({ ownNet }) => ownNet),
            sum(words.net, ({ net }) => net, true),
          ],
        },
      ]}
    />
  );
}
