/** What an appraisal of options needs beside what is run: what doing an option costs, and how later years are weighed. */
import { outcomeMoney } from "./choices";
import type { Declaration } from "./declaration";
import { notNegative, optional, probability } from "./limits";

const onlyAppraised = "No result of a run rests on it: only an appraisal reads it.";

export const appraisal = [
  {
    id: "programme_cost",
    label: "Cost of doing it, besides staff",
    unit: "GBP per year",
    kind: "each",
    dimensions: [],
    limits: notNegative,
    sense: { most: 999_000_000 },
    needed: optional,
    means:
      "What doing an option costs besides its staff, their training and their cover: a programme to keep staff, software, rooms. Given in the scenario that is the option, from the month it begins; a later change to 0 ends it. Left out, none is counted, and the appraisal says so.",
    find: "Whoever would do it can price it. Nobody publishes what it takes to keep staff or to fill posts faster.",
    undirected: onlyAppraised,
  },
  {
    id: "optimism_bias",
    label: "Allowance for optimism",
    unit: "share",
    kind: "each",
    dimensions: [],
    limits: { least: 0, most: 5 },
    usual: { above: 1 },
    needed: optional,
    means:
      "Share by which what an option adds to costs is raised, because costs are usually put too low. Left out, none is added, and the appraisal says so.",
    find: "The Treasury publishes such shares for buildings, equipment and outsourcing, and none for staff. Ask whoever approves the business case.",
    undirected: onlyAppraised,
  },
  {
    id: "discount_rate",
    label: "Discount rate",
    unit: "per year",
    kind: "each",
    dimensions: [],
    limits: probability,
    usual: { above: 0.15 },
    needed: optional,
    ofThePlan: true,
    tried: false,
    means:
      "How much less a pound is worth for each year it comes later, above prices, for the first 30 years. Left out, the Treasury's published rate holds.",
    find: "The Green Book of the Treasury publishes it.",
    undirected: onlyAppraised,
  },
  {
    id: "health_discount_rate",
    label: "Discount rate of health",
    unit: "per year",
    kind: "each",
    dimensions: [],
    limits: probability,
    usual: { above: 0.15 },
    needed: optional,
    ofThePlan: true,
    tried: false,
    means:
      "The same for health counted in quality-adjusted life years, in the second reading of an appraisal. Left out, the Treasury's published rate holds.",
    find: "The Green Book of the Treasury publishes it.",
    undirected: onlyAppraised,
  },
] as const satisfies readonly Declaration[];

/** What an outcome is worth; nobody publishes it for the outcomes of occupational therapy. */
export const worth = [
  {
    id: "outcome_value",
    label: "Worth of one of an outcome",
    unit: "GBP",
    kind: "each",
    dimensions: ["outcome"],
    limits: notNegative,
    sense: { most: 100_000_000 },
    needed: optional,
    means:
      "What one of the outcome is worth in money: one fall fewer, one appointment freed. Left out, the outcome has no price; the appraisal then says what one costs and what it would have to be worth.",
    find: "Nobody publishes it for outcomes of occupational therapy. Agree it with your commissioner, with its source.",
  },
  {
    id: "outcome_money",
    label: "What that worth is",
    unit: "choice",
    kind: "each",
    dimensions: ["outcome"],
    limits: { least: 1, most: 4 },
    choices: outcomeMoney,
    needed: optional,
    means:
      "Whether the worth of an outcome comes back as money to the service, frees time or capacity, or is value to people. Left out, it frees time or capacity, and no cash.",
  },
] as const satisfies readonly Declaration[];
