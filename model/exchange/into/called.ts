/** What a file is called in a plan: its name, unless its rows may be people and the name one of them. */
import type { Shape } from "../shapes/shape";

/** @param shapes what the sheets of the file were taken for */
export function calledInPlan(file: string, shapes: readonly Pick<Shape, "id" | "people">[]): string {
  if (shapes.some(({ id }) => id === "by-columns")) return "a table of your own";
  return shapes.some(({ people }) => people === true) ? "a list with a row a person" : file;
}
