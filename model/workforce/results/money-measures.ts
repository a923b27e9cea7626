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
  simple(
    "temporary_staff",
    "Temporary staff",
    "WTE",
    "stock",
    "covered",
    "Vacancies covered by bank and agency staff at the end of the period.",
    {
      terms: [
        part("", "Posts vacant", "WTE", ["vacantPosts"]),
        part("times", "Share of them covered", "share", ["covered", "vacantPosts"], each),
      ],
    },
  ),
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
