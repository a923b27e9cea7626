/** The shape of a scenario file: a scenario with those it is based on, and what another plan needs to know to take it. */
import { dimensionNames } from "../../assumptions/catalogue";
import { assumptionSchema, scenarioSchema } from "../schema";
import { id, label, longest } from "../schema-parts";
import { z } from "../zod";

/** How much a file holds: far more than a scenario needs. */
export const scenarioFileLimits = {
  characters: 5 * 1024 * 1024,
  scenarios: 40,
  names: 2_000,
  assumptions: 500,
} as const;

export const scenarioFileVersion = 1;

export const scenarioFileSchema = z.strictObject({
  format: z.literal("otplan-scenario"),
  version: z.literal(scenarioFileVersion),
  /** The plan it was made in, and SHA-256 of its base. */
  plan: z.strictObject({
    title: z.string().min(1).max(longest.title),
    base: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  /** Those it is based on first; the last is the scenario itself. */
  scenarios: z.array(scenarioSchema).min(1).max(scenarioFileLimits.scenarios),
  /** What the places, services, levels and so on that it names are called. */
  names: z.array(z.strictObject({ dimension: z.enum(dimensionNames), id, label })).max(scenarioFileLimits.names),
  /** Figures of the plan's own that its changes are about or reckon with. */
  assumptions: z.array(assumptionSchema).max(scenarioFileLimits.assumptions),
});

export type ScenarioFile = z.infer<typeof scenarioFileSchema>;
