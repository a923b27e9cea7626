/** What the staff cost, in the prices of one named year, and what it costs to train and to replace them. */
import { apprenticeMeasures } from "./apprentice-measures";
import { each, part, simple, the, type Measure } from "./measure";
import type { Quantity } from "./quantity";

const total: readonly Quantity[] = [
  "cost",
  "temporaryCost",
  "backfillCost",
  "trainingCost",
  "trainingFees",
  "replacementCost",
  "enhancedBackfill",
  "enhancedFees",
  "cpdCostInAll",
];
const added = (...parts: number[]): number => parts.reduce((sum, part) => sum + part, 0);

const byPeriod: readonly Measure[] = [
  simple("cost", "Pay bill", "GBP", "flow", "cost", "WTE x pay point x (1 + supplement) x (1 + on-costs).", {
    terms: [
      part("", "WTE-years in post", "WTE-years", ["wteYears"]),
      part("times", "Pay point, mean over them", "GBP per WTE per year", ["basicPay", "wteYears"], each),
      part("times", "Pay supplement, as 1 and its share", "multiplier", ["supplementedPay", "basicPay"], each),
      part("times", "On-costs, as 1 and their share", "multiplier", ["cost", "supplementedPay"], each),
    ],
    by: ["level", "place"],
  }),
  simple(
    "temporary_cost",
    "Cost of temporary staff",
    "GBP",
    "flow",
    "temporaryCost",
    "What the cover cost, premium included.",
    {
      terms: [
        part("", "WTE-years of cover", "WTE-years", ["coverYears"]),
        part("times", "What a WTE in post costs", "GBP per WTE per year", ["coverPay", "coverYears"], each),
        part("times", "Premium, as 1 and its share", "multiplier", ["temporaryCost", "coverPay"], each),
      ],
      by: ["level", "place"],
    },
  ),
  {
    id: "cost_of_training",
    label: "Cost of training",
    unit: "GBP",
    kind: "flow",
    quantities: ["trainingCost", "trainingFees"],
    of: added,
    means:
      "What the courses of the learners cost in the period, whoever pays: tuition, placements and what learners live on; of apprenticeships the fee. The cost of a course is spread evenly over its months.",
    sum: {
      terms: [part("", "Taught courses", "GBP", ["trainingCost"]), the("plus", "apprentice_training_cost")],
      by: ["route", "place"],
    },
  },
  {
    id: "cost_of_replacing",
    label: "Cost of replacing leavers",
    unit: "GBP",
    kind: "flow",
    quantities: ["replacementCost"],
    of: (cost) => cost,
    means: "What it cost to recruit and settle in somebody for everybody who left or retired.",
    sum: {
      terms: [
        the("", "exits"),
        part(
          "times",
          "What replacing one of them costs",
          "GBP per head",
          ["replacementCost", "leavers", "retirements", "knownLeavers"],
          (cost, leavers, retired, known) => each(cost, leavers + retired + known),
        ),
      ],
      by: ["level", "place"],
    },
  },
  {
    id: "total_cost",
    label: "Cost in all",
    unit: "GBP",
    kind: "flow",
    quantities: total,
    of: added,
    means:
      "Pay bill, temporary staff, backfill of apprentices, training, replacing leavers and the money for learning that is given together. Missing while one of them is.",
    sum: {
      terms: [
        the("", "cost"),
        the("plus", "temporary_cost"),
        the("plus", "backfill_cost"),
        the("plus", "cost_of_training"),
        the("plus", "cost_of_replacing"),
        the("plus", "enhanced_backfill_cost"),
        the("plus", "enhanced_fees"),
        the("plus", "cpd_cost_in_all"),
      ],
    },
  },
];

/** The same from the start of the plan to the end of the period. */
const fromTheStart = [...byPeriod, ...apprenticeMeasures.filter(({ id }) => id === "backfill_cost")].map(
  (measure): Measure => ({
    ...measure,
    id: `${measure.id}_to_date`,
    label: `${measure.label}, from the start`,
    kind: "stock",
    means: `${measure.label} of every period from the start of the plan, added up without interest.`,
    running: true,
    sum: { terms: [the("at the start of the year", `${measure.id}_to_date`), the("plus", measure.id)] },
  }),
);

export const moneyMeasures: readonly Measure[] = [
  ...byPeriod,
  simple(
    "wte_years",
    "WTE-years in post",
    "WTE-years",
    "flow",
    "wteYears",
    "WTE in post at the end of each month, a twelfth of a year each: what the pay bill is paid for.",
    { by: ["level", "place"] },
  ),
  {
    id: "temporary_staff",
    label: "Temporary staff",
    unit: "WTE",
    kind: "stock",
    quantities: ["covered", "awayCovered"],
    of: (vacancies, absences) => vacancies + absences,
    means:
      "Vacancies covered by bank and agency staff at the end of the period, and people away whom they stand in for.",
    sum: {
      terms: [
        part("", "Posts vacant", "WTE", ["vacantPosts"]),
        part("times", "Share of them covered", "share", ["covered", "vacantPosts"], each),
        part("plus", "Standing in for people known to be away", "WTE", ["awayCovered"]),
      ],
    },
  },
  ...fromTheStart,
];
