/** The Money part of the Workforce screen: whose prices, every cost by year and from the start, and what is missing by name. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { readPlan, type Plan } from "../../model";
import { YearTable } from "../../renderer/controls/year-table";
import { answersFor } from "../../renderer/engine/answer";
import { valueAt, type ResultTable } from "../../renderer/engine/table-values";
import { moneyMeasures, moneyRows, moneyTables } from "../../renderer/screens/workforce/money-rows";
import { PricesChosen } from "../../renderer/screens/workforce/prices-chosen";
import { moneyWords } from "../../renderer/words/money";
import england from "../../seeds/plans/england.otplan?raw";

const read = readPlan(england);
if (!read.ok) throw new Error(read.problems[0]?.says);
const plan: Plan = read.value;
const answers = answersFor(plan);
function tablesOf(scenario?: string) {
  const answer = answers.answer({ kind: "tables", scenario, asked: { measures: moneyMeasures, where: {} } });
  if (!answer.ok) throw new Error(answer.problems[0]?.says);
  return moneyTables(answer.value as readonly ResultTable[])!;
}
const scope = { where: {}, trains: true, apprentices: true };

describe("what England's workforce costs", () => {
  const tables = tablesOf();
  const rows = moneyRows(tables, scope).flatMap((group) => group.rows);

  it("is told in the prices of one year, and says so", () => {
    expect(tables.cost.measure.prices).toBe("2025/26");
    expect(moneyWords.prices("2025/26")).toContain("All money is in 2025/26 prices");
  });

  it("adds up from the start", () => {
    const bill = rows.find((row) => row.id === "cost")!.values as number[];
    const sofar = rows.find((row) => row.id === "cost_to_date")!.values as number[];
    expect(sofar[2]! / (bill[0]! + bill[1]! + bill[2]!)).toBeCloseTo(1, 12);
  });

  it("names what is missing where nobody publishes it, and never writes it as nothing", () => {
    const shown = renderToStaticMarkup(
      <YearTable caption="Costs" years={tables.cost.times} picked="2024/25" groups={moneyRows(tables, scope)} />,
    );
    expect(shown).toContain("Cost of replacing one leaver");
    expect(shown).toContain("No figure while one of the rows above has none.");
    expect(shown).not.toContain("£0<");
  });

  it("can be told as the change from the base", () => {
    const scenario = "leavers-as-other-ahps";
    const other = tablesOf(scenario);
    const [change] = moneyRows(other, scope, tables)[0]!.rows;
    expect(change!.values[12]).toBeCloseTo(valueAt(other.cost, 0, 12)! - valueAt(tables.cost, 0, 12)!, 3);
    expect(change!.values[12]).toBeGreaterThan(0);
  });
});

it("the year of the prices and the point of the band are chosen in reach of the figures", () => {
  const shown = renderToStaticMarkup(<PricesChosen plan={plan} readOnly={false} />);
  expect(shown).toMatch(/aria-pressed="true"[^>]*>2025\/26 prices/);
  expect(shown).toMatch(/aria-pressed="true"[^>]*>Middle of the band/);
  expect(shown).toMatch(/aria-pressed="false"[^>]*>2026\/27 prices/);
});
