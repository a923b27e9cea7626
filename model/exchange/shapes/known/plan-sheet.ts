import { plainHeading } from "../heading";
import type { ColumnWanted, Shape } from "../shape";

/** Headings of the sheet of a plan's assumptions, in their order; those of a scenario's changes come last. */
export const planSheetHeadings = {
  label: "Assumption",
  where: "For whom",
  from: "From (month)",
  unit: "Unit",
  value: "Value (in the unit; a share or rate as 0.08 or 8%)",
  formula: "Formula (text, in place of a value)",
  low: "Low (in the unit)",
  likely: "Likely (in the unit)",
  high: "High (in the unit)",
  level: "Chance of lying between low and high (0.8 is 8 in 10; or evenly)",
  status: "Status",
  source: "Source",
  sourceDate: "Source date",
  reason: "Reason",
  owner: "Owner",
  reviewBy: "Review by (date)",
  id: "Assumption id",
  whereId: "For whom id",
  scenario: "Scenario",
  scenarioId: "Scenario id",
  change: "Change (number in its scenario)",
  op: "What the change does",
  ramp: "Comes in over (months)",
} as const;
export type PlanSheetColumn = keyof typeof planSheetHeadings;

/** What no row can be told without. */
const needed: readonly PlanSheetColumn[] = ["id", "whereId", "from", "value", "formula"];

const exactly = (heading: string): string => `^${plainHeading(heading).replaceAll("+", String.raw`\+`)}$`;

/** The sheet of assumptions as this program writes it, edited and brought back. */
export const planSheet: Shape = {
  id: "plan-sheet",
  label: "Sheet of a plan's assumptions",
  about:
    "The assumptions of a plan as this program saves them. What was edited in it is shown, from and to, before it goes back.",
  kept: true,
  columns: Object.fromEntries(
    Object.entries(planSheetHeadings).map(([name, heading]): [string, ColumnWanted] => [
      name,
      { heading: exactly(heading), ...(needed.some((one) => one === name) ? { needed: true as const } : {}) },
    ]),
  ),
  figures: [],
  by: {},
};
