/**
 * What a file would do to a plan, before anything changes: what was recognised, what becomes of every figure, what is
 * asked, and the plan as it would be. The plan is checked as one that is opened, so what is offered also runs.
 */
import type { KnownPlaces } from "../../plan/ask/places/known-places";
import { edited, refused, togetherLogged, type Edit, type Signature } from "../../plan/edit/edit";
import type { Plan } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import type { PlacesEdit } from "../../questions/places/edit-places";
import type { SheetRead } from "../shapes/read-file";
import type { Finding } from "../shapes/found";
import type { Answers, Ask } from "./answers";
import type { LeftOut } from "./figures";
import type { SeriesChange } from "./counts-change";
import { calledInPlan } from "./called";
import { leftOutOf, type FatesTold } from "./fates";
import { contradictedBy, headlineChange, type HeadlineChange } from "./headline";
import type { FromWhere, ImportChange, ImportGiven, Prepared } from "./kind";
import { kindsOfChange } from "./kinds";
import { missingWords } from "./reading-notes";
import { rowAccounts, type RowAccount } from "./row-account";
import { runsAsBefore } from "./runs-as-before";
import { leftOutAsAnswered, settled } from "./settled";

export interface ImportPreview {
  /** What each sheet was taken for. */
  readonly recognised: readonly {
    readonly sheet: string;
    readonly shape: string | undefined;
    readonly rows: number;
    /** Headings it was recognised by. */
    readonly by: readonly string[];
  }[];
  readonly changes: readonly ImportChange[];
  /** Counts by month that go beside the plan, as what was counted. */
  readonly series: readonly SeriesChange[];
  /** What becomes of places, with its sums; undefined where the file says nothing of them. */
  readonly places: Pick<PlacesEdit, "page" | "asked"> | undefined;
  readonly asks: readonly Ask[];
  /** Figures that stay out, by why. */
  readonly leftOut: readonly LeftOut[];
  /** Every row of every sheet that was read, used or not; the counts add up to the rows of the file. */
  readonly rows: readonly RowAccount[];
  /** What was assumed in reading, what could not be read, and what has to be known of such figures. */
  readonly says: readonly string[];
  readonly headline: readonly HeadlineChange[];
  /** The plan as it would be, or why it cannot be. */
  readonly made: Outcome<Edit>;
}

/** The kinds of change one after another, each on the plan as the one before leaves it. */
function prepared(given: ImportGiven): readonly Prepared[] {
  let { plan } = given;
  const told = new Map<Finding, string | undefined>();
  return kindsOfChange.map((kind) => {
    const findings = given.findings.filter((one) => !told.has(one));
    const part = kind.prepare({ ...given, plan, findings });
    for (const [finding, why] of part.fates) told.set(finding, why);
    if (part.edit?.ok === true) ({ plan } = part.edit.value);
    return part;
  });
}

/** All that the kinds change as one edit with one entry in the log. */
function together(plan: Plan, parts: readonly Prepared[], signed: Signature, what: string): Outcome<Edit> | undefined {
  const edits: Edit[] = [];
  for (const { edit } of parts) {
    if (edit?.ok === false) return edit;
    if (edit !== undefined) edits.push(edit.value);
  }
  const last = edits.at(-1);
  if (last === undefined) return undefined;
  const [only, ...others] = edits;
  const entries = edits.map((one) => one.logEntry);
  const logEntry = others.length === 0 ? only?.logEntry : togetherLogged(entries, signed, what);
  return runsAsBefore(plan, { plan: last.plan, logEntry: logEntry ?? last.logEntry });
}

/** Tables with the figures that count under the answers so far, what they ask, and the figures that wait. */
function readUnder(
  files: readonly SheetRead[],
  answers: Answers,
): {
  readonly read: readonly SheetRead[];
  readonly waiting: readonly Finding[];
  readonly asks: readonly Ask[];
  /** Figures of the tables as they were read, by what is made of them here. */
  readonly madeOf: ReadonlyMap<Finding, readonly Finding[]>;
  readonly out: FatesTold;
} {
  const tables = files.map((file) => {
    const found = file.reading === undefined ? undefined : settled(file.reading, answers);
    if (file.reading === undefined || found === undefined) return { file, waiting: [], asks: [], madeOf: [], out: [] };
    const { findings, missing, waiting, asks, madeOf, out } = found;
    return {
      file: { ...file, reading: { ...file.reading, findings, missing } },
      waiting,
      asks,
      madeOf: [...madeOf],
      out: [...out],
    };
  });
  const asks = tables.flatMap((one) => one.asks);
  // Sheets that ask the same are answered together.
  const isFirst = ({ kind, written }: Ask, at: number): boolean =>
    asks.findIndex((one) => one.kind === kind && one.written === written) === at;
  return {
    read: tables.map(({ file }) => file),
    waiting: tables.flatMap((one) => one.waiting),
    asks: asks.filter(isFirst),
    madeOf: new Map(tables.flatMap((one) => one.madeOf)),
    out: new Map(tables.flatMap((one) => one.out)),
  };
}

/** What there is where no kind has anything to change: the plan as it is, where all that is used is in it already. */
function withoutChange(
  plan: Plan,
  asks: readonly Ask[],
  fates: FatesTold,
  counted: boolean,
  signed: Signature,
): Outcome<Edit> {
  if (counted && asks.every((ask) => ask.answer !== undefined))
    return refused("nothing-to-use", "The plan has every one of these counts already, so nothing changes.");
  if ([...fates.values()].includes(undefined)) return edited(plan, signed, { what: "" });
  return refused(
    "nothing-to-use",
    asks.some((ask) => ask.answer === undefined)
      ? "Nothing can be used until the questions are answered."
      : "Nothing in the file can be used in this plan; what is not used is listed with why.",
  );
}

/**
 * Prepares figures of a file for a plan. Nothing is changed; `made` holds the plan as it would be.
 * @param known places as they are published
 * @param answers what a person said about names, times and sizes of place so far
 */
export function importPreview(
  plan: Plan,
  files: readonly SheetRead[],
  given: FromWhere,
  answers: Answers,
  known: KnownPlaces,
  signed: Signature,
): ImportPreview {
  const tables = files.flatMap(({ reading }) =>
    reading === undefined ? [] : [{ shape: reading.heading.shape, headings: reading.heading.texts }],
  );
  const saidToBe = given.called?.trim() ?? "";
  const from = { ...given, file: saidToBe === "" ? calledInPlan(given.file, tables) : saidToBe };
  const { read, waiting, asks: open, madeOf, out } = readUnder(files, answers);
  const findings = read.flatMap((one) => one.reading?.findings ?? []);
  const parts = prepared({ plan, read, findings, from, answers, known, signed });
  const asks = [...open, ...parts.flatMap((one) => one.asks)];
  const changes = parts.flatMap((one) => one.changes);
  const series = parts.flatMap((one) => one.series ?? []);
  const waits = waiting.map((one) => [one, "waits for an answer about how the file is read"] as const);
  const told = parts.flatMap((one) => [...one.fates]);
  const fates = new Map([...waits, ...[...out].filter(([, why]) => why !== leftOutAsAnswered), ...told]);
  const ofRows = new Map([
    ...out,
    ...waits,
    ...told.flatMap(([one, why]) => (madeOf.get(one) ?? [one]).map((part) => [part, why] as const)),
  ]);
  const made =
    together(plan, parts, signed, `Figures from ${from.file}`) ??
    withoutChange(plan, asks, fates, series.length > 0, signed);
  const moved = parts.some((one) => one.places !== undefined);
  const changed = [...changes.map(({ assumption }) => assumption), ...(moved ? ["staff_in_post"] : [])];
  const after = made.ok ? made.value.plan : undefined;
  return {
    recognised: read.map((one) => ({
      sheet: one.sheet,
      shape: one.reading?.heading.shape.label,
      rows: one.reading?.rows ?? 0,
      by: one.reading?.heading.used ?? [],
    })),
    changes,
    series,
    places: parts.find((one) => one.places !== undefined)?.places,
    asks,
    leftOut: leftOutOf(fates),
    rows: rowAccounts(files, ofRows),
    says: [
      ...new Set([
        ...parts.flatMap((one) => one.says),
        ...read.flatMap((one) => [...one.says, ...(one.reading?.doubts ?? []), ...(one.reading?.says ?? [])]),
        ...missingWords(read),
        ...contradictedBy(plan, after, changed),
      ]),
    ],
    headline: headlineChange(plan, after, changed),
    made,
  };
}
