/** Enhanced-practice apprentices, their time away and what they cost; and money for the learning of all staff. */
import { each, part, simple, the, type Measure } from "./measure";

export const enhancedMeasures: readonly Measure[] = [
  simple(
    "enhanced_apprentices",
    "Enhanced-practice apprentices",
    "heads",
    "stock",
    "enhancedApprentices",
    "People in post on an enhanced-practice apprenticeship at the end of the period.",
    {
      terms: [
        the("", "headcount"),
        part("times", "Share of them on one", "share", ["enhancedApprentices", "heads"], each),
      ],
      by: ["level", "place"],
    },
  ),
  simple(
    "enhanced_completions",
    "Enhanced-practice apprenticeships completed",
    "heads",
    "flow",
    "enhancedCompletions",
    "People due to complete an enhanced-practice apprenticeship, who move up a level; they are among those promoted.",
    { by: ["level", "place"] },
  ),
  simple(
    "enhanced_away_wte",
    "Enhanced-practice apprentices away",
    "WTE",
    "stock",
    "enhancedAwayWte",
    "Hours of enhanced-practice apprentices on their course.",
    {
      terms: [
        the("", "enhanced_apprentices"),
        part("times", "WTE each is away", "WTE an apprentice", ["enhancedAwayWte", "enhancedApprentices"], each),
      ],
      by: ["level", "place"],
    },
  ),
  simple(
    "enhanced_backfill_cost",
    "Backfill of enhanced-practice apprentices",
    "GBP",
    "flow",
    "enhancedBackfill",
    "What it would cost to cover the hours enhanced-practice apprentices are away, at the pay of their level.",
    { by: ["level", "place"] },
  ),
  simple(
    "enhanced_fees",
    "Fees of enhanced-practice apprenticeships",
    "GBP",
    "flow",
    "enhancedFees",
    "What providers are paid for enhanced-practice apprentices, out of employers' levy accounts.",
    { by: ["level", "place"] },
  ),
  simple(
    "cpd_cost",
    "Money for learning",
    "GBP",
    "flow",
    "cpdCost",
    "Headcount x money a head for continuing professional development. Missing where it is not given for a part.",
    { by: ["level", "place"] },
  ),
  simple(
    "cpd_cost_in_all",
    "Money for learning, as far as it is given",
    "GBP",
    "flow",
    "cpdCostInAll",
    "Headcount x money a head for continuing professional development, of the parts for which it is given.",
    { by: ["level", "place"] },
  ),
];
