import type { Plan, Value } from "../../model";
import { panelWords } from "./assumption-panel";
import { formatDecimal } from "./format";
import { figureOf, kindOf } from "./measure-kinds";

/** A figure as the register writes it: rates in per cent, others with as many decimals as their size deserves. */
export function figureText(unit: string, value: Value): string {
  if (value === null) return panelWords.noFigure;
  if (typeof value === "string") return value;
  if (kindOf(unit) === "rate") return figureOf(unit, value);
  const size = Math.abs(value);
  return Number.isInteger(value)
    ? formatDecimal(value)
    : formatDecimal(value, size >= 1000 ? 0 : size >= 20 ? 1 : size >= 1 ? 2 : 3);
}

/** What a source of the plan is called; its id where the plan does not describe it. */
export const sourceTitle = (plan: Plan, id: string | undefined): string | undefined =>
  plan.sources.find((source) => source.id === id)?.title ?? id;
