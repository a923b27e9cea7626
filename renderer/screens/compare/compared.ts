import type { NumberKind } from "../../words/format";
import type { ResultTable } from "../../engine/table-values";
import type { PlaceFigure } from "./place-values";

/** One figure of several places in one year, as every part of the screen takes it. */
export interface Compared {
  /** The figure in all years, place by place; and of the places together. */
  readonly table: ResultTable;
  readonly wholeTable: ResultTable | undefined;
  readonly whole: {
    readonly id: string;
    readonly label: string;
    readonly tables: readonly ResultTable[];
    /** The same of the base; undefined while the base is looked at. */
    readonly base: readonly ResultTable[] | undefined;
  };
  readonly kind: NumberKind;
  readonly at: number;
  readonly year: string;
  readonly figures: readonly PlaceFigure[];
  /** Those whose figure is their own. */
  readonly owned: readonly PlaceFigure[];
  /** The others, and whose their figure is. */
  readonly notOwn: ReadonlyMap<string, string>;
}
