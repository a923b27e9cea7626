/** What the staff cost. */
import { each, part, simple, type Measure } from "./measure";

export const moneyMeasures: readonly Measure[] = [
  simple("cost", "Pay bill", "GBP", "flow", "cost", "WTE x pay point x (1 + supplement) x (1 + on-costs).", {
    terms: [
      part("", "WTE-years in post", "WTE-years", ["wteYears"]),
      part("times", "Pay point, mean over them", "GBP per WTE per year", ["basicPay", "wteYears"], each),
      part("times", "Pay supplement, as 1 and its share", "multiplier", ["supplementedPay", "basicPay"], each),
      part("times", "On-costs, as 1 and their share", "multiplier", ["cost", "supplementedPay"], each),
    ],
    by: ["level", "place"],
  }),
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
];
