/** What passes between the page and the worker that reads files and tries their figures in a plan. */
import type { Answers, FromWhere, ImportPreview, KnownPlaces, Plan, Shape, Signature } from "../../../model";

/** Kinds of table that a sheet may be, by the sheet's name; a sheet that is not named may be any that is known. */
export type ReadAs = Readonly<Record<string, readonly Shape[]>>;

export interface FileReadMessage {
  readonly kind: "file-read";
  readonly job: number;
  readonly file: File;
  readonly as: ReadAs;
}

/** Asks what the file that was read last would change. */
export interface FilePreviewMessage {
  readonly kind: "file-preview";
  readonly job: number;
  readonly version: number;
  readonly plan: Plan;
  readonly from: FromWhere;
  readonly answers: Answers;
  readonly known: KnownPlaces;
  readonly signed: Signature;
}

export type FileMessage = FileReadMessage | FilePreviewMessage;

/** What the page is told of a sheet: of one that was recognised nothing but its headings. */
export interface SheetSeen {
  readonly sheet: string;
  /** Id of the kind of table it was taken for. */
  readonly shape: string | undefined;
  /** Headings it was recognised by, and those nothing is read from. */
  readonly used: readonly string[];
  readonly unused: readonly string[];
  readonly rows: number;
  /** The first rows of a sheet that was not recognised. */
  readonly start: readonly (readonly string[])[];
}

export type FileReply =
  | { readonly kind: "file-progress"; readonly job: number; readonly bytes: number; readonly rows: number }
  | { readonly kind: "file-done"; readonly job: number; readonly sheets: readonly SheetSeen[] }
  | { readonly kind: "file-refused"; readonly job: number; readonly says: string }
  | {
      readonly kind: "file-previewed";
      readonly job: number;
      readonly version: number;
      readonly preview: ImportPreview;
    };
