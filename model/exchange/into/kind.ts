/**
 * A kind of change that a file can make to a plan: figures set, places moved. Each prepares its part of the preview from
 * what was read, on the plan as the kinds before it leave it.
 */
import type { KnownPlaces } from "../../plan/ask/places/known-places";
import type { Edit, Signature } from "../../plan/edit/edit";
import type { Plan } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import type { PlacesEdit } from "../../questions/places/edit-places";
import type { SheetRead } from "../shapes/read-file";
import type { Finding } from "../shapes/found";
import type { Answers, Ask } from "./answers";
import type { SeriesChange } from "./counts-change";
import type { FatesTold } from "./fates";

/** Where the figures are from, as the person says it; without it they are the person's own. */
export interface FromWhere {
  /** The file's name. It goes into the plan as `called`, or as {@link calledInPlan} has it, and nowhere else. */
  readonly file: string;
  /** What the file is called in the plan, as the person has seen and left or changed it. */
  readonly called?: string | undefined;
  /** A publication or a record of one's own, with its date and link where there are. */
  readonly source?: { readonly title: string; readonly date?: string; readonly url?: string } | undefined;
}

/** One figure of the plan before and after. */
export interface ImportChange {
  readonly assumption: string;
  readonly label: string;
  readonly where: string;
  readonly from: string;
  readonly to: string;
  /** Rows of the file it comes from. */
  readonly rows: number;
  readonly first: number;
}

export interface ImportGiven {
  readonly plan: Plan;
  readonly read: readonly SheetRead[];
  /** The figures of all sheets of which nothing has been said yet. */
  readonly findings: readonly Finding[];
  readonly from: FromWhere;
  /** What a person said about names, times, shares and sizes of place so far. */
  readonly answers: Answers;
  /** Places as they are published, with codes, names and dates. */
  readonly known: KnownPlaces;
  readonly signed: Signature;
}

/** The part of a preview that one kind of change has. */
export interface Prepared {
  readonly changes: readonly ImportChange[];
  /** Counts by month that go beside the plan; left out by kinds that have none. */
  readonly series?: readonly SeriesChange[];
  readonly asks: readonly Ask[];
  readonly says: readonly string[];
  /** What becomes of the figures this kind is of; the kinds after it are not shown them. */
  readonly fates: FatesTold;
  /** What becomes of places, with its sums. */
  readonly places?: Pick<PlacesEdit, "page" | "asked"> | undefined;
  /** The plan as it would be; undefined where this kind has nothing to do, or waits for an answer. */
  readonly edit: Outcome<Edit> | undefined;
}

export interface ChangeKind {
  readonly id: string;
  prepare(given: ImportGiven): Prepared;
}
