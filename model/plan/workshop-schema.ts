/**
 * The part of a plan about a workshop held on it: what its facilitator prepared, and what the room decided. What names a
 * scenario, place, service or assumption that the plan no longer has is passed over.
 */
import { dayText, id, label, longest, monthText, prose } from "./schema-parts";
import { whereSchema } from "./where-schema";
import { z } from "./zod";

/** How much a plan keeps of a workshop; a slider and a scenario key are as many as a room can follow. */
export const workshopLimits = {
  sliders: 6,
  keys: 9,
  agenda: 20,
  minutes: 480,
  notes: 60,
  decisions: 100,
  numbers: 12,
  options: 60,
  dots: 10_000,
} as const;

/** The one measure the room looks at: of the workforce, or of a list where there is a service. */
const workshopMeasureSchema = z.strictObject({ measure: id, service: id.optional(), place: id.optional() });

/**
 * What a slider changes and how far: `set` is in the assumption's own unit, `add` is added to values that differ, and
 * `multiply` is a factor on them.
 */
const workshopSliderSchema = z.strictObject({
  assumption: id,
  where: whereSchema.optional(),
  from: monthText.optional(),
  op: z.enum(["set", "add", "multiply"]),
  least: z.number(),
  most: z.number(),
});

/** A number as the room saw it; null is missing. */
const seenNumberSchema = z.strictObject({
  measure: id,
  service: id.optional(),
  place: id.optional(),
  label,
  unit: z.string().max(longest.unit),
  /** The planning year at whose end, or in which, it is. */
  year: z.string().max(20),
  value: z.number().nullable(),
  /** The same of the base at that moment; left out where the decision is of the base itself. */
  base: z.number().nullable().optional(),
  /** Where so many of its futures lay, where they had been drawn. */
  range: z.strictObject({ low: z.number(), high: z.number(), level: z.number().gt(0).lt(1) }).optional(),
});

const decisionSchema = z.strictObject({
  id,
  text: z.string().trim().min(1).max(longest.prose),
  owner: z.string().max(longest.name).optional(),
  /** The day by which it is to be done. */
  due: dayText.optional(),
  /** The scenario it was decided on; left out, the base. */
  scenario: id.optional(),
  /** What that was called at the time. */
  scenarioName: label,
  /** When it was decided: an ISO time. */
  made: z.string().max(40),
  by: z.string().max(longest.name).optional(),
  /** SHA-256 of all that its numbers rest on, in hexadecimal. */
  inputs: z.string().regex(/^[0-9a-f]{64}$/),
  /** Version of the model that worked them out. */
  model: z.string().max(longest.unit),
  /** As they were at that moment, never worked out again. */
  numbers: z.array(seenNumberSchema).max(workshopLimits.numbers),
});

/** Dots put on an option by nobody in particular. */
const dotsSchema = z.strictObject({
  /** The scenario they are for; left out, the base. */
  scenario: id.optional(),
  /** What that was called when it was last voted on. */
  scenarioName: label,
  dots: z.int().min(1).max(workshopLimits.dots),
});

export const workshopSchema = z.strictObject({
  /** The question of the day. */
  question: z.string().min(1).max(longest.label).optional(),
  shown: workshopMeasureSchema.optional(),
  sliders: z.array(workshopSliderSchema).max(workshopLimits.sliders).optional(),
  /** The scenarios on keys 1 to 9, in their order; 0 is always the base. */
  keys: z
    .array(id)
    .max(workshopLimits.keys)
    .refine((keys) => new Set(keys).size === keys.length, "a scenario on two keys")
    .optional(),
  /** What the presenter reads while a scenario is shown; without a scenario, while the base is. */
  notes: z
    .array(z.strictObject({ scenario: id.optional(), text: prose.min(1) }))
    .max(workshopLimits.notes)
    .optional(),
  agenda: z
    .array(z.strictObject({ what: label, minutes: z.int().min(1).max(workshopLimits.minutes) }))
    .max(workshopLimits.agenda)
    .optional(),
  /** The scenario that the room's sliders change. */
  tried: id.optional(),
  decisions: z.array(decisionSchema).max(workshopLimits.decisions).optional(),
  votes: z.array(dotsSchema).max(workshopLimits.options).optional(),
});

export type Workshop = z.infer<typeof workshopSchema>;
export type WorkshopMeasure = z.infer<typeof workshopMeasureSchema>;
export type WorkshopSlider = z.infer<typeof workshopSliderSchema>;
export type WorkshopDecision = z.infer<typeof decisionSchema>;
export type SeenNumber = z.infer<typeof seenNumberSchema>;
export type AgendaItem = NonNullable<Workshop["agenda"]>[number];
