/** What staff cost, what it takes to train and to replace them, and in whose prices that is told. */
import { bandPoints, priceYears } from "./choices";
import type { Declaration } from "./declaration";
import { share, notNegative } from "./limits";
import { payScales } from "./places-to-look";

/** What is worked out from what a WTE costs. */
const costs = ["cost", "temporary_cost", "supervision_cost", "apprentice_pay", "backfill_cost", "total_cost"] as const;

export const money = [
  {
    id: "price_year",
    label: "Prices of",
    unit: "choice",
    kind: "each",
    dimensions: [],
    limits: { least: 2021, most: 2030 },
    choices: priceYears,
    needed: {
      missing: [...costs, "cost_of_training", "cost_of_replacing"],
      when: "with-prices-by-year",
    },
    ofThePlan: true,
    tried: false,
    means:
      "The year whose prices all money of the plan is told in, written as the year in which it begins. Figures given by year of prices are read in it alone, so that no two years are mixed. Left out, the year is not named, and figures given by year are missing.",
    find: "Choose the latest year whose pay is published, or the one your budget is set in.",
  },
  {
    id: "band_point",
    label: "Point of the band",
    unit: "choice",
    kind: "each",
    dimensions: ["level", "place"],
    limits: { least: 1, most: 3 },
    choices: bandPoints,
    needed: { missing: costs, when: "with-band-points" },
    tried: false,
    means:
      "Where in their pay band staff are taken to be paid. The middle is the step between entry and top; in bands of two steps, halfway between them. Nobody publishes how staff divide over the steps. Used where the pay point is worked out from it.",
  },
  {
    id: "pay_point",
    label: "Pay point",
    unit: "GBP per WTE per year",
    kind: "each",
    dimensions: ["level", "place", "prices"],
    limits: notNegative,
    usual: { below: 10_000, above: 300_000 },
    needed: { missing: costs },
    means: "Basic yearly pay of one WTE at this level.",
    find: payScales,
    pushes: {
      check: "higher-pay-never-less-cost",
      direction: 1,
      says: "Higher pay never means a lower cost.",
      measure: "cost",
    },
  },
  {
    id: "on_cost_rate",
    label: "Employer on-costs",
    unit: "share",
    kind: "each",
    dimensions: ["level", "place", "prices"],
    limits: { least: 0, most: 2 },
    usual: { above: 0.6 },
    needed: { missing: costs },
    means: "Employer's national insurance, pension and levy as a share of pay, supplement included.",
    find: "Your finance team has it in its costing of posts.",
    pushes: {
      check: "higher-on-costs-never-less-cost",
      direction: 1,
      says: "Higher on-costs never mean a lower cost.",
      measure: "cost",
    },
  },
  {
    id: "pay_supplement",
    label: "High-cost area supplement",
    unit: "share",
    kind: "each",
    dimensions: ["place", "level", "prices"],
    limits: share,
    usual: { above: 0.4 },
    needed: { missing: costs },
    means:
      "Supplement to basic pay in high-cost areas, as a share of basic pay: a percentage of pay, and no less than the least and no more than the most that is paid there.",
    find: payScales,
    pushes: {
      check: "higher-supplements-never-less-cost",
      direction: 1,
      says: "Higher supplements never mean a lower cost.",
      measure: "cost",
    },
  },
  {
    id: "temporary_cover",
    label: "Vacancies covered by temporary staff",
    unit: "share",
    kind: "each",
    dimensions: ["place", "setting", "level"],
    limits: share,
    needed: { missing: ["temporary_staff", "temporary_cost", "total_cost"] },
    means: "Share of vacancies covered by bank and agency staff.",
    find: "Your bank and agency records give it.",
    pushes: {
      check: "more-cover-never-less-temporary-staff",
      direction: 1,
      says: "Covering more vacancies never means fewer temporary staff.",
      measure: "temporary_staff",
    },
  },
  {
    id: "temporary_premium",
    label: "Premium for temporary staff",
    unit: "share",
    kind: "each",
    dimensions: ["level", "place"],
    limits: { least: 0, most: 5 },
    usual: { above: 2 },
    needed: { missing: ["temporary_cost", "total_cost"] },
    means: "What a temporary WTE costs above the same WTE employed, as a share.",
    find: "Your bank and agency records give it.",
    pushes: {
      check: "higher-premium-never-less-temporary-cost",
      direction: 1,
      says: "A higher premium never means a lower cost of temporary staff.",
      measure: "temporary_cost",
    },
  },
  {
    id: "training_cost",
    label: "Cost of a taught course for one person",
    unit: "GBP per learner",
    kind: "each",
    dimensions: ["route", "place", "prices"],
    limits: notNegative,
    needed: { missing: ["cost_of_training", "total_cost"], when: "with-routes" },
    neededFor: "taught-routes",
    means:
      "What the whole course of one learner costs everybody who pays for it, spread evenly over its months. Who leaves early has cost the months until then. Apprenticeships have a fee of their own.",
    find: "The unit costs manual publishes it for occupational therapists.",
    pushes: {
      check: "higher-cost-of-a-course-never-less-cost-of-training",
      direction: 1,
      says: "A dearer course never means a lower cost of training.",
      measure: "cost_of_training",
    },
  },
  {
    id: "replacement_cost",
    label: "Cost of replacing one leaver",
    unit: "GBP per head",
    kind: "each",
    dimensions: ["level", "place", "prices"],
    limits: notNegative,
    needed: { missing: ["cost_of_replacing", "total_cost"] },
    means:
      "What it takes to recruit and settle in somebody for a person who left or retired: advertising, interviews, checks, induction. Cover while the post is empty is counted as temporary staff.",
    find: "Nobody publishes it for occupational therapists. Your finance and recruitment teams can add it up.",
    pushes: {
      check: "higher-cost-of-replacing-never-less-cost",
      direction: 1,
      says: "A dearer replacement never means a lower cost of replacing leavers.",
      measure: "cost_of_replacing",
    },
  },
] as const satisfies readonly Declaration[];
