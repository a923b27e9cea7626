/**
 * The shape of a saved plan, version 3. One schema serves the file, the desktop bridge and the seeds; the JSON Schema
 * in `seeds/otplan.schema.json` is generated from it. Unknown keys are refused everywhere, so that a misspelt key is
 * reported instead of quietly ignored.
 *
 * Key order here is the key order in the file (see `write.ts`).
 */
import { carriedSchema } from "./carried-schema";
import { characteristicSchema, suppressBelowSchema } from "./characteristic-schema";
import { forecastsSchema } from "./forecast-schema";
import { historySchema } from "./history-schema";
import { dayText, id, label, longest, monthText, prose } from "./schema-parts";
import { vacancyDefinitionSchema } from "./vacancy-definition";
import { mostOf } from "./most-of";
import { savedReportsSchema } from "./report-schema";
import { savedQuarterSchema, shortageLimits, shortageRulesSchema } from "./shortage-schema";
import { whereSchema, whereShape } from "./where-schema";
import { workshopSchema } from "./workshop-schema";
import { z } from "./zod";

export { longest, monthText } from "./schema-parts";
export { whereSchema } from "./where-schema";

/** A number, a formula that starts with "=", or null: a figure nobody has given yet. Null is missing, never zero. */
export const valueSchema = z.union([z.number(), z.string().regex(/^=/, 'a formula starts with "="'), z.null()]);

/** How sure a value is: three numbers and the share of futures between the outer two; without the middle one it is the value. */
const rangeSchema = z.strictObject({
  low: z.number(),
  likely: z.number().optional(),
  high: z.number(),
  level: z.number().gt(0).lt(1),
});
/** The value may be anything between these, each as likely as another. */
const evenlySchema = z.strictObject({ low: z.number(), high: z.number() });
/** How sure a value is, in one of two ways; a value with neither is taken as certain, or moves with the one it is a part of. */
const spread = { range: rangeSchema.optional(), evenly: evenlySchema.optional() };

const datedSchema = z.strictObject({ from: monthText, value: valueSchema, ...spread });

export const statusSchema = z.enum(["published", "derived", "judgement", "calibrated"]);

export const assumptionSchema = z.strictObject({
  id,
  label,
  unit: z.string().min(1).max(longest.unit),
  value: valueSchema,
  where: z
    .array(
      z.strictObject({
        ...whereShape,
        value: valueSchema,
        when: z.array(datedSchema).max(mostOf.dated).optional(),
        ...spread,
        source: id.optional(),
        status: statusSchema.optional(),
        givenFor: label.optional(),
        reason: prose.optional(),
      }),
    )
    .max(mostOf.parts)
    .optional(),
  when: z.array(datedSchema).max(mostOf.dated).optional(),
  shape: z.enum(["step", "linear"]).optional(),
  limits: z.strictObject({ least: z.number().optional(), most: z.number().optional() }).optional(),
  unusual: z.strictObject({ below: z.number().optional(), above: z.number().optional() }).optional(),
  ...spread,
  /** How far its parts have the same luck in a draw: 1, where it is left out, is wholly; 0 is each its own. */
  together: z.number().min(0).max(1).optional(),
  readings: z
    .array(
      z.strictObject({
        label,
        value: valueSchema,
        source: id.optional(),
        note: prose.optional(),
        /** How likely it is beside the others, in draws. Where no reading has a weight, the value alone holds. */
        weight: z.number().min(0).optional(),
      }),
    )
    .min(2)
    .max(mostOf.readings)
    .optional(),
  source: id.optional(),
  status: statusSchema,
  /** The larger place the value is of, where the plan was made for a part of it and has no figure of its own. */
  givenFor: label.optional(),
  reason: prose.optional(),
  owner: z.string().max(longest.name).optional(),
  reviewBy: dayText.optional(),
});

export const domainSchema = z.enum(["supply", "upskilling", "new-roles", "new-ways-of-working", "leadership"]);

export const changeSchema = z.strictObject({
  assumption: id,
  op: z.enum(["set", "add", "multiply"]),
  value: z.union([z.number(), z.string().regex(/^=/, 'a formula starts with "="')]),
  where: whereSchema.optional(),
  from: monthText.optional(),
  /** Months over which the change comes in evenly; it is complete this many months after `from`. */
  ramp: z.int().min(1).max(600).optional(),
  why: prose.optional(),
  domain: domainSchema.optional(),
});

/**
 * Something a team knows is coming: two people who leave in October are two people, not a rate. Nobody is named; `why`
 * says what kind of leaving, joining or absence it is. Exactly one of `heads` and `wte` is given (see plan/check/events).
 */
export const eventSchema = z.strictObject({
  what: z.enum(["leaves", "joins", "is-away", "moves-up"]),
  /** Whole people. */
  heads: z.int().min(1).max(100_000).optional(),
  wte: z.number().gt(0).max(100_000).optional(),
  place: id,
  setting: id,
  level: id,
  /** The month in which it happens; for somebody away, the first month of it. */
  from: monthText,
  /** The month in which somebody away is back. */
  to: monthText.optional(),
  /** Share of the WTE away that temporary staff stand in for; left out, nobody does. */
  covered: z.number().min(0).max(1).optional(),
  why: prose.optional(),
});

export const scenarioSchema = z.strictObject({
  id,
  name: label,
  basedOn: id.optional(),
  about: prose.optional(),
  changes: z.array(changeSchema).max(mostOf.changes),
  /** What is known to be coming in this scenario, beside what the base and the scenario it is based on know. */
  events: z.array(eventSchema).max(mostOf.events).optional(),
});

/** A service: a list of people waiting at every place it serves, with tiers of help. Its numbers are assumptions like any other. */
export const serviceSchema = z.strictObject({
  id,
  label,
  about: prose.optional(),
  /** Where it is: a list for every leaf under this place. Left out, every place of the plan. */
  place: id.optional(),
  /** The setting its staff work in. Left out, all settings. */
  setting: id.optional(),
  /** Where its staff come from: a share of the modelled workforce, a team stated in WTE, or nothing known of them. */
  staffing: z.enum(["workforce", "stated-team", "not-known"]),
  /** What limits starts: hours of staff time against hours of work, or starts a week as they have been counted. */
  capacity: z.enum(["hours", "starts"]),
  /** Tiers of help, the broadest first: the base of the pyramid. */
  tiers: z
    .array(
      z.strictObject({
        id,
        label,
        about: prose.optional(),
        /** The tier an untreated case moves to when it gets worse. */
        escalatesTo: id.optional(),
        /** May not be delayed by law: started in the week of arrival, before everything else, whatever the capacity. */
        statutory: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(mostOf.ofService),
  /** Work that may pass from one level to another, such as from registered to support staff. */
  delegation: z.strictObject({ from: id, to: id }).optional(),
  /** The level whose time goes into supervising the others. */
  supervisor: id.optional(),
  outcomes: z
    .array(
      z.strictObject({
        id,
        label,
        unit: z.string().min(1).max(longest.unit),
        /** What it is counted by: completed cases, contacts attended, WTE and year, or people covered and year. */
        per: z.enum(["case", "contact", "wte", "person"]),
        /** The effect is a share of what happened before (a fall of 35%), so what happened before has to be given. */
        relative: z.boolean().optional(),
        /** Whether more or fewer is what the service is for. */
        aim: z.enum(["more", "fewer"]),
        /** The tiers whose cases it is for. Left out, those of every tier. */
        tiers: z.array(id).min(1).max(mostOf.ofService).optional(),
        /** A mean of each person, such as a score or an index, which is never added up. Left out, its unit tells. */
        mean: z.boolean().optional(),
      }),
    )
    .max(mostOf.ofService)
    .optional(),
});

export const structureSchema = z.strictObject({
  places: z
    .array(
      z.strictObject({
        id,
        label,
        kind: z.enum(["nation", "region", "ics", "provider", "team"]),
        parent: id.optional(),
        code: z.string().max(longest.code).optional(),
        /** What vacancies published for it count; it holds for the places under it that say nothing else. */
        vacancyDefinition: vacancyDefinitionSchema.optional(),
      }),
    )
    .min(1)
    .max(mostOf.places),
  settings: z.array(z.strictObject({ id, label })).min(1).max(mostOf.members),
  levels: z
    .array(
      z.strictObject({
        id,
        label,
        /** Holds HCPC registration. Support workers do not; they reach registration only through a training route. */
        registered: z.boolean(),
        payBand: z.string().max(longest.code),
        /** Where posts at this level are filled from: the modelled pools, or an open labour market that does not run out. */
        recruitedFrom: z.enum(["pool", "open-market"]),
      }),
    )
    .min(1)
    .max(mostOf.members),
  ages: z
    .array(z.strictObject({ id, label, from: z.int().min(14).max(100), years: z.int().min(1).max(90) }))
    .min(1)
    .max(mostOf.members),
  origins: z
    .array(z.strictObject({ id, label, international: z.boolean() }))
    .min(1)
    .max(mostOf.members),
  routes: z
    .array(z.strictObject({ id, label, kind: z.enum(["degree", "masters", "apprenticeship"]) }))
    .max(mostOf.members),
  moves: z
    .array(
      z.strictObject({
        id,
        label,
        from: z.strictObject({ place: id.optional(), setting: id.optional() }),
        to: z.strictObject({ place: id.optional(), setting: id.optional() }),
      }),
    )
    .max(mostOf.moves)
    .optional(),
  conversions: z
    .array(z.strictObject({ id, label, from: id, to: id }))
    .max(mostOf.members)
    .optional(),
  services: z.array(serviceSchema).max(mostOf.services).optional(),
  /** What the workforce is told apart by without being counted by it: ethnicity, sex, or one's own. */
  characteristics: z.array(characteristicSchema).max(mostOf.characteristics).optional(),
});

export const sourceSchema = z.strictObject({
  id,
  title: z.string().min(1).max(longest.source),
  publisher: z.string().max(longest.publisher),
  date: dayText.optional(),
  url: z.string().max(longest.link).optional(),
  note: prose.optional(),
});

/**
 * A figure nobody publishes, worked out from one that somebody does: solved again whenever anything beneath it changes,
 * before any scenario.
 */
export const calibrationSchema = z.strictObject({
  id,
  label,
  method: z.enum(["exit-rate", "as-staff", "age-balance", "age-balance-of-support", "workforce-growth"]),
  /** The assumptions it solves: their empty values, for everybody or for the parts that are empty. */
  unknown: z.array(id).min(1).max(mostOf.named),
  /** The assumption that holds what is to come out. */
  target: id,
  /** The time the target is about, in words. */
  window: z.string().max(160),
  /** The assumption that holds the net growth of those from abroad, where their gross number is solved as well. */
  net: id.optional(),
  /** Growth of the workforce: by the end of the plan, or a year. */
  growth: z.enum(["by-the-end", "a-year"]).optional(),
});

export const contradictionSchema = z.strictObject({
  id,
  finding: prose,
  readings: z
    .array(
      z.strictObject({
        label,
        value: z.number().optional(),
        unit: z.string().max(60).optional(),
        source: id.optional(),
      }),
    )
    .min(2)
    .max(mostOf.readings),
  assumptions: z.array(id).max(mostOf.named).optional(),
});

export const logEntrySchema = z.strictObject({
  when: z.string().max(40),
  /** The assumption or the thing, in words. */
  what: prose,
  /** The people or the scenario it is for, in words; everything when left out. */
  where: z.string().max(longest.logged).optional(),
  from: z.string().max(longest.logged).optional(),
  to: z.string().max(longest.logged).optional(),
  unit: z.string().max(longest.unit).optional(),
  why: prose.optional(),
  by: z.string().max(longest.name).optional(),
});

export const planSchema = z.strictObject({
  format: z.literal("otplan"),
  version: z.literal(3),
  title: z.string().min(1).max(longest.title),
  about: prose.optional(),
  /** A worked example: figures in it are made up or another service's, and every page of it says so. */
  example: z.literal(true).optional(),
  start: monthText,
  years: z.int().min(1).max(40),
  closure: z.enum(["supply-led", "posts-led"]),
  /** Chance mode: whole people and drawn flows, for teams where 0.6 of a leaver makes no sense. */
  chance: z.strictObject({ on: z.boolean(), seed: z.string().min(1).max(80) }).optional(),
  /** Draws of the ranges. The seed is three words that can be said aloud; the same words give the same futures anywhere. */
  draws: z.strictObject({ seed: z.string().min(1).max(80) }).optional(),
  structure: structureSchema,
  suppressBelow: suppressBelowSchema.optional(),
  assumptions: z.array(assumptionSchema).max(mostOf.assumptions),
  /** Pairs of assumptions that are high and low together (1), or one high where the other is low (-1): by rank. */
  correlations: z
    .array(z.strictObject({ between: z.tuple([id, id]), rank: z.number().min(-1).max(1), why: prose.optional() }))
    .max(mostOf.correlations)
    .optional(),
  calibrations: z.array(calibrationSchema).max(mostOf.calibrations).optional(),
  /** What is known to be coming, whatever the scenario. */
  events: z.array(eventSchema).max(mostOf.events).optional(),
  /** What was counted before: its own past, drawn before its future and tried on. */
  history: historySchema.optional(),
  /** What it said before its start was moved, as it was. */
  forecasts: forecastsSchema.optional(),
  /** What a plan whose start was moved goes on from. */
  carried: carriedSchema.optional(),
  scenarios: z.array(scenarioSchema).max(mostOf.scenarios),
  sources: z.array(sourceSchema).max(mostOf.sources),
  contradictions: z.array(contradictionSchema).max(mostOf.contradictions).optional(),
  notes: z
    .array(z.strictObject({ about: z.string().max(160), text: prose }))
    .max(mostOf.notes)
    .optional(),
  /** Its own rules of what is a shortage; the shipped ones where left out. */
  shortageRules: shortageRulesSchema.optional(),
  /** What quarters showed when they were saved, the oldest first. */
  shortageQuarters: z.array(savedQuarterSchema).max(shortageLimits.quarters).optional(),
  /** How its reports are put together, and the words added to them. */
  reports: savedReportsSchema.optional(),
  /** What a workshop on it prepared and decided. */
  workshop: workshopSchema.optional(),
  log: z.array(logEntrySchema).max(mostOf.log),
});
