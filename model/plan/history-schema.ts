/** The shape of a plan's own past: series of counts by month, as somebody gave them. A blank is a gap, never zero. */
import { countedIds, mostCounts } from "./counted";
import { dayText, id, idOrIds, label, longest, monthText, prose } from "./schema-parts";
import { z } from "./zod";

export const countedPointSchema = z.strictObject({
  /** The month it was counted in; of a flow the month it happened in, or the last of the twelve. */
  at: monthText,
  /** Null where the count is missing or was suppressed: the line has a gap there. */
  value: z.number().nullable(),
  /** Why it cannot be held against the point before it as it stands. */
  break: z.string().min(1).max(longest.logged).optional(),
});

export const countedSeriesSchema = z.strictObject({
  id,
  label,
  counts: z.enum(countedIds),
  /** What a value of a flow is of: a month, or the twelve that end with it. */
  over: z.enum(["month", "year"]).optional(),
  /** Whom it counts; what is left out is everybody. */
  place: id.optional(),
  setting: idOrIds.optional(),
  level: idOrIds.optional(),
  /** Of a list: the service. */
  service: id.optional(),
  points: z.array(countedPointSchema).min(1).max(mostCounts.points),
  /** Where it is from, in words; left out, it is somebody's own figure. */
  source: z.string().min(1).max(longest.source).optional(),
  /** The day of the source, or the day somebody gave it. */
  date: dayText.optional(),
  note: prose.optional(),
});

export const historySchema = z.array(countedSeriesSchema).max(mostCounts.series);
