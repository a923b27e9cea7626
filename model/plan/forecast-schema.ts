/** Forecasts a plan keeps as they were made: what it once said, never worked out again, for holding against what came. */
import { dayText, id, label, longest, monthText } from "./schema-parts";
import { z } from "./zod";

/** Most forecasts of a plan, and most series of one. */
export const mostForecasts = { kept: 24, series: 120 } as const;

const forecastSeriesSchema = z.strictObject({
  measure: z.enum(["staff_in_post", "establishment", "waiting"]),
  /** Whom it is of; what is left out is everybody. */
  place: id.optional(),
  level: id.optional(),
  service: id.optional(),
  /** On the day before the start, and at the end of every month after it; null is missing. */
  values: z.array(z.number().nullable()).min(2).max(481),
});

export const forecastSchema = z.strictObject({
  id,
  /** "Forecast of April 2024". */
  label,
  /** The day it was put by. */
  made: dayText,
  start: monthText,
  years: z.int().min(1).max(40),
  closure: z.enum(["supply-led", "posts-led"]),
  /** Version of the model that worked it out. */
  model: z.string().max(longest.unit),
  /** SHA-256 of the plan it was worked out from, its log and kept forecasts left out. */
  inputs: z.string().regex(/^[0-9a-f]{64}$/),
  series: z.array(forecastSeriesSchema).min(1).max(mostForecasts.series),
});

export const forecastsSchema = z.array(forecastSchema).max(mostForecasts.kept);
