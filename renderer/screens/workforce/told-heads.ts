/** A number of people with what it is the sum of, so that whatever is drawn of them can be asked "why?". */
import type { SumTerm } from "../../../model";

export interface ToldHeads {
  readonly heads: number;
  readonly terms: readonly SumTerm[];
}

export const nobody: ToldHeads = { heads: 0, terms: [] };

/** A measure of one level; nobody is told by nothing. */
export const toldBy = (
  heads: number,
  measure: string,
  level: string,
  taken: SumTerm["taken"] = "over the years",
): ToldHeads => (heads === 0 ? nobody : { heads, terms: [{ says: "plus", measure, taken, level }] });

export const together = (a: ToldHeads, b: ToldHeads): ToldHeads => ({
  heads: a.heads + b.heads,
  terms: [...a.terms, ...b.terms],
});

/** The first without the second, which is no more than the first. */
export const without = (a: ToldHeads, b: ToldHeads): ToldHeads => ({
  heads: a.heads - b.heads,
  terms: [...a.terms, ...b.terms.map((term) => ({ ...term, says: term.says === "less" ? "plus" : "less" }) as const)],
});
