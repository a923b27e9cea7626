import type { MoneyView, YearLine } from "../../../../model";
import { formatFigure } from "../../../words/format";
import { moneyWords as words, outcomeWords, priceText } from "../../../words/service-outcomes";
import type { Asked, LineRow, LineRows } from "./line-table";

const rowOf = (
  id: string,
  label: string,
  line: YearLine,
  write: (value: number) => string,
  asked?: Asked,
  strong = false,
): LineRow => ({
  id,
  label,
  // A year without a figure, of a line that lacks none, is one in which nobody works in the service.
  cells: line.values.map((value) =>
    Number.isNaN(value) && line.missing.length === 0 ? outcomeWords.noStaff : write(value),
  ),
  all: write(line.all),
  asked,
  strong,
  missing: line.missing,
});
/** A cost for each of something: known in the years that have any of it, and said to be missing only where no year has. */
const eachOf = (id: string, label: string, line: YearLine, asked?: Asked): LineRow => ({
  ...rowOf(id, label, line, (value) => (Number.isNaN(value) ? outcomeWords.nobody : priceText(value)), asked),
  missing: line.values.every(Number.isNaN) ? line.missing : [],
});
const money = (value: number): string => formatFigure("money", value);
const whole = (value: number): string => formatFigure("heads", value);
/** One level is its own total; no level at all has only the total, which says what is missing. */
const withTotal = (levels: readonly LineRow[], total: LineRow): LineRow[] =>
  levels.length === 1 ? [...levels] : [...levels, total];

/** The money of a service as rows; a group that says nothing of this service is left out. */
export function moneyRows(view: MoneyView, service: string): LineRows[] {
  const { levels, cost, costOfCase, costOfOutcome, reimbursement, supervision, learners, waiting } = view;
  const payOf = (level: string): Asked => ({ assumption: "pay_point", where: { level } });
  const ceilingOf = (level: string): Asked => ({ assumption: "reimbursement_ceiling", where: { level } });
  const groups: (LineRows | undefined)[] = [
    {
      id: "staff",
      heading: words.cost,
      total: "cost",
      rows: withTotal(
        levels.map((level) => rowOf(level.id, level.label, level.cost, money, payOf(level.id))),
        rowOf("cost", words.total, cost, money, undefined, true),
      ),
    },
    {
      id: "each",
      heading: words.each,
      rows: [
        eachOf("case", words.ofCase, costOfCase),
        ...costOfOutcome.map((one) =>
          eachOf(one.id, words.ofOutcome(one.label, one.aim), one.cost, {
            assumption: "outcome_effect",
            where: { outcome: one.id },
          }),
        ),
      ],
    },
    reimbursement === undefined
      ? undefined
      : {
          id: "paid-back",
          heading: words.paidBack,
          total: "all",
          rows: withTotal(
            reimbursement.levels.map((level) =>
              rowOf(level.id, level.label, level.paidBack, money, ceilingOf(level.id)),
            ),
            rowOf("all", words.total, reimbursement.paidBack, money, undefined, true),
          ),
        },
    // What is missing was said above already.
    reimbursement === undefined
      ? undefined
      : {
          id: "left",
          heading: words.left,
          rows: withTotal(
            reimbursement.levels.map((level) => rowOf(level.id, level.label, level.left, money, ceilingOf(level.id))),
            rowOf("all", words.total, reimbursement.left, money, undefined, true),
          ).filter((row) => row.missing?.length === 0),
        },
    supervision === undefined
      ? undefined
      : {
          id: "supervision",
          heading: words.supervision(supervision.level),
          rows: [
            rowOf("hours", words.hours, supervision.hours, whole, {
              assumption: "supervision_given",
              where: { service },
            }),
            rowOf("hours-cost", words.hoursCost, supervision.cost, money),
          ],
        },
    learners === undefined
      ? undefined
      : {
          id: "learners",
          heading: words.learners,
          rows: [
            rowOf("weeks", words.placementWeeks, learners.placementWeeks, whole, {
              assumption: "placement_weeks_per_wte",
              where: {},
            }),
          ],
        },
    waiting?.cost === undefined
      ? undefined
      : {
          id: "waiting",
          heading: words.waiting,
          rows: [
            rowOf("waited", words.weeksWaited, waiting.weeksWaited, whole),
            rowOf("waiting-cost", words.waitingCost, waiting.cost, money, {
              assumption: "waiting_cost",
              where: { service },
            }),
          ],
        },
  ];
  return groups.filter((group) => group !== undefined);
}
