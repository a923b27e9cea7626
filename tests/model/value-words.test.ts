/** Values as a person would write them, where they have no end or are none. */
import { expect, it } from "vitest";
import { plainNumber, valueWords } from "../../model";

it("what has no end is told without a sign, a pound or a per cent, and which way it goes", () => {
  expect(plainNumber(Infinity)).toBe("endlessly many");
  expect(plainNumber(-Infinity)).toBe("endlessly far below zero");
  for (const unit of ["share", "GBP", "WTE", "GBP per head"]) {
    expect(valueWords(unit, Infinity), unit).toBe("endlessly many");
    expect(valueWords(unit, -Infinity), unit).toBe("endlessly far below zero");
  }
});

it("what is no number is no figure", () => {
  expect(plainNumber(Number.NaN)).toBe("no figure");
  expect(valueWords("share", Number.NaN)).toBe("no figure");
});
