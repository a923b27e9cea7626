/** How a measure's unit, as the model names it, is written on screens. */
import { belowZero, figureInSentence, figureOf, figureWithUnit, kindOf } from "../../model";
import type { Figure } from "./format";

export { changeOf, figureInSentence, figureOf, figureWithUnit, kindOf } from "../../model";

/** The first of two figures in a sentence, whose unit stands behind the second: "from 12.0 to 14.2 WTE". */
export const firstInSentence = (unit: string, value: Figure): string =>
  kindOf(unit) === "money" ? figureInSentence(unit, value) : figureOf(unit, value);

/** What is written of a figure below zero, where it is room the other way: its size, and which way. Undefined for any other. */
function otherWay(measure: string, unit: string, value: Figure) {
  const below = value === null || value >= 0 ? undefined : belowZero(measure);
  return below === undefined || value === null || !/[1-9]/.test(figureOf(unit, value))
    ? undefined
    : { ...below, size: -value };
}

/** A figure of a measure with its unit: "23,037 weeks to spare" for 23,037 fewer than none short. */
export function measureWithUnit(measure: string, unit: string, value: Figure): string {
  const found = otherWay(measure, unit, value);
  return found === undefined ? figureWithUnit(unit, value) : `${figureWithUnit(unit, found.size)} ${found.says}`;
}

/**
 * The same in a cell, whose unit stands elsewhere.
 * @param among the largest figure of its row or column, so that they have as many decimals
 */
export function measureInCell(measure: string, unit: string, value: Figure, among?: number): string {
  const found = otherWay(measure, unit, value);
  return found === undefined ? figureOf(unit, value, among) : `${figureOf(unit, found.size, among)} ${found.short}`;
}
