/** Money in sentences and in cells: "£1.2 million" where it is read on, "£1.2m" where one stands under another. */
import { describe, expect, it } from "vitest";
import {
  cellText,
  figureInSentence,
  figureOf,
  poundsInCell,
  poundsSay,
  textOf,
  type Block,
  type Report,
} from "../../../model/index";
import { reportFor, seedPlan } from "./make-report";

const sentencesIn = (block: Block): readonly string[] => {
  switch (block.block) {
    case "claim":
      return [textOf(block.says)];
    case "list":
      return block.items.map(textOf);
    case "note":
      return [block.text];
    case "chart":
      return [block.title, block.alternative, ...block.notes];
    case "table":
      return [block.title, block.alternative, ...block.notes];
    default:
      return [];
  }
};
const cellsIn = (block: Block): readonly string[] => {
  if (block.block === "table")
    return block.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (typeof cell === "string" ? [] : [cellText(cell)])),
    );
  return block.block === "chart" ? block.series.flatMap(({ shown }) => shown) : [];
};
const blocksOf = (report: Report): readonly Block[] => report.sections.flatMap(({ blocks }) => blocks);

describe("a sum of money", () => {
  it("is said in a sentence and shortened in a cell, to the same digits", () => {
    for (const value of [665_400_745, -23_456_789]) {
      expect(poundsInCell(value)).toBe(poundsSay(value).replace(" million", "m"));
      expect(poundsSay(value)).toMatch(/£[\d.,]+ million$/);
    }
    expect([308_000, 1820, 10.5, Number.NaN].map(poundsInCell)).toEqual(
      [308_000, 1820, 10.5, Number.NaN].map(poundsSay),
    );
    expect(figureInSentence("GBP", 1_869_712_345)).toBe("£1,869.7 million");
    expect(figureOf("GBP", 1_869_712_345)).toBe("£1,869.7m");
    expect(figureInSentence("WTE", 12)).toBe("12.0 WTE");
    expect(figureInSentence("GBP", null)).toBe("no figure");
  });

  it("is so written throughout a report with a target in money, and a business case", () => {
    const england = seedPlan("england");
    const scenarios = england.scenarios.slice(0, 1).map(({ id }) => id);
    const year = "2030/31";
    const blocks = [
      reportFor(england, {
        scenarios,
        target: { measure: "cost", is: "at-most", value: 1_500_000_000, year },
      }),
      reportFor(england, { kind: "business", scenarios }),
    ].flatMap(blocksOf);
    const [sentences, cells] = [blocks.flatMap(sentencesIn), blocks.flatMap(cellsIn)];
    // There is money in both, or this says nothing.
    expect(sentences.filter((text) => / million/.test(text)).length).toBeGreaterThan(2);
    expect(cells.filter((text) => /£[\d.,]+m$/.test(text)).length).toBeGreaterThan(2);
    expect(sentences.filter((text) => /£[\d.,]+[mk]\b/.test(text))).toEqual([]);
    expect(cells.filter((text) => / million/.test(text))).toEqual([]);
  });
});
