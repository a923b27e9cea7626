/** The types of a saved plan, read off its schema so that the two cannot drift apart. */
import type { z } from "./zod";
import type { forecastSchema } from "./forecast-schema";
import type { countedPointSchema, countedSeriesSchema } from "./history-schema";
import type {
  assumptionSchema,
  calibrationSchema,
  changeSchema,
  contradictionSchema,
  domainSchema,
  eventSchema,
  logEntrySchema,
  planSchema,
  scenarioSchema,
  serviceSchema,
  sourceSchema,
  statusSchema,
  structureSchema,
  valueSchema,
  whereSchema,
} from "./schema";

/** A checked plan, exactly as it stands in the file: nothing filled in, nothing resolved. */
export type Plan = z.infer<typeof planSchema>;
export type Structure = z.infer<typeof structureSchema>;
export type Service = z.infer<typeof serviceSchema>;
export type Tier = Service["tiers"][number];
export type ServiceOutcome = NonNullable<Service["outcomes"]>[number];
/** A characteristic of the people in post, with its groups. */
export type Characteristic = NonNullable<Structure["characteristics"]>[number];
export type Assumption = z.infer<typeof assumptionSchema>;
/** One value of an assumption for some combinations of the dimensions. */
export type WhereEntry = NonNullable<Assumption["where"]>[number];
export type Where = z.infer<typeof whereSchema>;
/** A number, a formula, or null: not given yet. */
export type Value = z.infer<typeof valueSchema>;
export type Status = z.infer<typeof statusSchema>;
export type Scenario = z.infer<typeof scenarioSchema>;
export type Change = z.infer<typeof changeSchema>;
/** Something known to be coming: people who leave, join, move up or are away. */
export type PlannedEvent = z.infer<typeof eventSchema>;
/** A series of the plan's own past, and one count of it. */
export type CountedSeries = z.infer<typeof countedSeriesSchema>;
/** A forecast kept as it was made, and one series of it. */
export type Forecast = z.infer<typeof forecastSchema>;
export type ForecastSeries = Forecast["series"][number];
/** What a plan whose start was moved goes on from. */
export type Carried = NonNullable<Plan["carried"]>;
export type CountedPoint = z.infer<typeof countedPointSchema>;
/** The five kinds of change of the HEE Star. */
export type Domain = z.infer<typeof domainSchema>;
export type Source = z.infer<typeof sourceSchema>;
/** A figure nobody publishes, and the published one it is worked out from. */
export type Calibration = z.infer<typeof calibrationSchema>;
export type Contradiction = z.infer<typeof contradictionSchema>;
export type LogEntry = z.infer<typeof logEntrySchema>;
export type Closure = Plan["closure"];
