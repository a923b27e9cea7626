/** What a table leaves open: the questions, and the answers under which a figure is in it. */

/** What a table leaves open, and a person has to settle before its figures are used. */
export type OpenKind = "date" | "percent" | "repeat" | "column" | "staff";

/** A question about how a table is read. */
export interface OpenQuestion {
  readonly kind: OpenKind;
  /** What it is about, as the file has it. */
  readonly written: string;
  readonly question: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** The answer that is usual, which holds until a person gives another; undefined where there is none. */
  readonly usual: string | undefined;
}

/** The answer under which a figure is in the table. */
export interface Given {
  readonly kind: OpenKind;
  readonly written: string;
  readonly is: string;
}
