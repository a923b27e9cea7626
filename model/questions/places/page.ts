/** What came of putting places together or dividing them, line by line: the page a person reads before it is done, and after. */
/** A figure of one of the old places, and the share of it that went in. */
export interface FromPlace {
  readonly place: string;
  readonly share: number;
  /** Undefined where the plan has none. */
  readonly value: number | undefined;
}

export interface PutTogether {
  readonly assumption: string;
  readonly label: string;
  readonly unit: string;
  readonly place: string;
  /** The people it is for, apart from the place, in words; nothing for everybody. */
  readonly whom: string;
  readonly how: "summed" | "averaged" | "largest" | "asked" | "shared";
  /** What a mean is weighted by, in words. */
  readonly by: string | undefined;
  readonly from: readonly FromPlace[];
  readonly value: number;
}

/** A number that is needed before it can be done: nobody publishes it, and nothing says what it comes to. */
export interface AskedFor {
  /** What an answer is given under. */
  readonly key: string;
  /** The figure of a place it is about, and the assumption; the share of a divided place has neither. */
  readonly figure: string;
  readonly assumption: string;
  readonly says: string;
  readonly unit: string;
  /** Least and most that will do. */
  readonly limits: { readonly least?: number; readonly most?: number };
}

/** Heads, WTE and posts of a larger place, before and after. */
export interface TotalKept {
  readonly place: string;
  readonly what: "heads" | "staff" | "posts" | "looking";
  readonly before: number;
  readonly after: number;
}

export interface PlacesPage {
  /** New places, each with what it is made of, in words. */
  readonly places: readonly { readonly place: string; readonly from: string }[];
  readonly figures: readonly PutTogether[];
  /** Changes of scenarios that were reworked, in words. */
  readonly changes: readonly string[];
  /** Events and services that follow, in words. */
  readonly follows: readonly string[];
  readonly kept: readonly TotalKept[];
}
