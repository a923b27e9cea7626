/** The part of a plan about its reports: which of their sections are printed, in which order, and somebody's own words. */
import { longest } from "./schema-parts";
import { z } from "./zod";

export const reportKinds = ["board", "shortages", "compare", "full", "business", "workshop"] as const;
export type ReportKind = (typeof reportKinds)[number];

/** How much a plan keeps of each report. */
export const reportLimits = { sections: 60, quotes: 40, id: 200 } as const;

const sectionId = z.string().min(1).max(reportLimits.id);

/** A sentence of the report as it was when own words quoted it, with the numbers in it. */
const quotedClaimSchema = z.strictObject({
  claim: z.string().min(1).max(reportLimits.id),
  says: z.string().min(1).max(longest.prose),
  numbers: z
    .array(
      z.strictObject({
        /** Null is missing. */
        value: z.number().nullable(),
        unit: z.string().max(longest.unit),
        shown: z.string().max(longest.label),
      }),
    )
    .max(reportLimits.quotes),
});

/** Somebody's own words, printed at the head of a section. */
const ownWordsSchema = z.strictObject({
  section: sectionId,
  text: z.string().trim().min(1).max(longest.prose),
  /** When they were written: an ISO time. */
  written: z.string().max(40),
  by: z.string().max(longest.name).optional(),
  quotes: z.array(quotedClaimSchema).max(reportLimits.quotes).optional(),
});

const savedReportSchema = z.strictObject({
  kind: z.enum(reportKinds),
  /** Sections in the order they are printed; those it does not name come after them as they usually do. */
  order: z.array(sectionId).max(reportLimits.sections).optional(),
  leftOut: z.array(sectionId).max(reportLimits.sections).optional(),
  words: z
    .array(ownWordsSchema)
    .max(reportLimits.sections)
    .refine(
      (words) => new Set(words.map(({ section }) => section)).size === words.length,
      "two own words for one section",
    )
    .optional(),
});

export const savedReportsSchema = z
  .array(savedReportSchema)
  .max(reportKinds.length)
  .refine((reports) => new Set(reports.map(({ kind }) => kind)).size === reports.length, "two reports of one kind");

export type QuotedClaim = z.infer<typeof quotedClaimSchema>;
export type SavedOwnWords = z.infer<typeof ownWordsSchema>;
export type SavedReport = z.infer<typeof savedReportSchema>;
