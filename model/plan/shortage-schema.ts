/** The part of a plan about shortages: rules of its own, and what quarters showed when they were saved. */
import { shortageMeasure, shortageMeasureIds, type ShortageMeasureId } from "./shortage-measures";
import { z } from "./zod";

/** Grades of a shortage, the mildest first. */
export const shortageGrades = ["watch", "serious", "critical"] as const;

/** How much a plan holds of each. */
export const shortageLimits = { rules: 60, quarters: 40, rows: 2_000, label: 120, reason: 1_000, says: 400 } as const;

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9:_+-]*$/, "an id uses small letters, digits, - _ + and :")
  .max(80);
const measureId = z.enum(shortageMeasureIds as [ShortageMeasureId, ...ShortageMeasureId[]]);

export const shortageRuleSchema = z
  .strictObject({
    id,
    label: z.string().trim().min(1).max(shortageLimits.label),
    measure: measureId,
    /** Which side of the size is a shortage: always the worse side of the measure. */
    comparison: z.enum(["above", "below"]),
    size: z.number(),
    /** How many month ends in a row it has to hold. */
    months: z.int().min(1).max(60),
    grade: z.enum(shortageGrades),
    /** Fewer than this of the measure's base are too few for a rate, and are not judged. */
    least: z.number().min(0).max(100_000).optional(),
    reason: z.string().max(shortageLimits.reason).optional(),
    /** Where the line is drawn is always somebody's judgement. */
    status: z.literal("judgement"),
    /** Published figures it is set against. */
    against: z
      .array(
        z.strictObject({
          says: z.string().min(1).max(shortageLimits.says),
          source: id,
          figure: z.string().min(1).max(120).optional(),
        }),
      )
      .max(6)
      .optional(),
  })
  .superRefine((rule, context) => {
    const { label, worse, limits } = shortageMeasure(rule.measure);
    if (rule.comparison !== worse)
      context.addIssue({
        code: "custom",
        path: ["comparison"],
        message: `${label} is worse ${worse} a size, so a rule on it looks for what is ${worse}`,
      });
    if (rule.size < limits[0] || rule.size > limits[1])
      context.addIssue({
        code: "custom",
        path: ["size"],
        message: `${label} lies between ${limits[0]} and ${limits[1]}`,
      });
  });

export const shortageRulesSchema = z
  .array(shortageRuleSchema)
  .max(shortageLimits.rules)
  .refine((rules) => new Set(rules.map((rule) => rule.id)).size === rules.length, "two rules have the same id");

/** One shortage as it stood when a quarter was saved. */
const savedShortageSchema = z.strictObject({
  place: id,
  setting: id.optional(),
  level: id.optional(),
  service: id.optional(),
  measure: measureId,
  rule: id,
  grade: z.enum(shortageGrades),
  value: z.number(),
  /** First month end at which it held, as 2026-06; left out where it did on the day before the plan starts. */
  since: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
});

export const savedQuarterSchema = z.strictObject({
  /** As "2026/27 Q1". */
  quarter: z.string().regex(/^\d{4}\/\d{2} Q[1-4]$/),
  /** When it was saved: an ISO time. */
  saved: z.string().max(40),
  /** Version of the model that worked it out. */
  version: z.string().max(40),
  /** SHA-256 of the figures and rules it came from, in hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The scenario it is of; the base where left out. */
  scenario: id.optional(),
  /** How it was broken down, such as region, or region and level. */
  by: z.array(z.string().max(20)).min(1).max(3),
  rows: z.array(savedShortageSchema).max(shortageLimits.rows),
  /** Places put together, divided or added since, as they were and as they became: what was saved of them is not compared. */
  remade: z.array(id).max(shortageLimits.rows).optional(),
});

export type ShortageGrade = (typeof shortageGrades)[number];
export type ShortageRule = z.infer<typeof shortageRuleSchema>;
export type SavedShortage = z.infer<typeof savedShortageSchema>;
export type SavedQuarter = z.infer<typeof savedQuarterSchema>;
