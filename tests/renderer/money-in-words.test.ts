/** Money in the sentences of the screens is written as it is said; cells and key figures keep the short form. */
import { expect, it } from "vitest";
import { compareWords } from "../../renderer/words/compare";
import { futuresWords } from "../../renderer/words/futures";
import { moneyWords } from "../../renderer/words/money";
import { moneyWords as ofService } from "../../renderer/words/service-outcomes";
import { uncertaintyWords } from "../../renderer/words/uncertainty";
import { mattersWords } from "../../renderer/words/what-matters";

const [some, more] = [1_234_567_890, 1_345_678_901];
const end = (label: string, value: number) => ({ id: label, label, value, others: 0 });

it("is said in full in every sentence that has an amount", () => {
  const sentences = [
    moneyWords.heading({ year: "2030/31", bill: some, sofar: more, first: "2025/26" }),
    ofService.finding("2030/31", some, 1820),
    ofService.chart("2030/31", some, more),
    uncertaintyWords.chart("Pay bill", "GBP", some, more, "2030/31"),
    uncertaintyWords.finding("Pay bill", "2030/31", "GBP", { low: some, high: more }, ""),
    uncertaintyWords.error("GBP", some, 1000),
    uncertaintyWords.differsFinding("Stay", "pay bill", "2030/31", "GBP", some, more),
    mattersWords.finding("Leaver rate", "Pay bill", "GBP", some, more, "2030/31"),
    compareWords.finding({
      measure: "Pay bill",
      year: "2030/31",
      kind: "money",
      unit: "",
      below: undefined,
      scenario: undefined,
      low: end("North", some),
      high: end("South", more),
      owned: 2,
      shared: 0,
      whole: { label: "England", value: some + more },
    }),
  ];
  for (const text of sentences) {
    expect(text).toMatch(/£1,2\d\d(\.\d)? million|£1,230/);
    expect(text).not.toMatch(/£[\d.,]+[mk]\b/);
  }
});

it("keeps the short form beside a mark", () => {
  expect(futuresWords.range("money", some, more)).toBe("8 in 10: £1,230m to £1,350m");
});
