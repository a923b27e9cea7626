/** How the lists that are published for places go on under the plan's staff. */
import type { Declaration } from "./declaration";
import { optional } from "./limits";

const movesNoStaff =
  "It moves nobody in the workforce: only published lists, run on under the plan's staff, follow it.";

export const nationalLists = [
  {
    id: "listed_starts_elasticity",
    label: "How starts from published lists follow staff",
    unit: "elasticity",
    kind: "each",
    dimensions: [],
    limits: { least: 0, most: 2 },
    usual: { below: 0.25, above: 1.5 },
    needed: optional,
    means:
      "By how many per cent the people started from a published list in a week change where the registered staff of its place change by 1%. 1 is in proportion: every WTE starts as many as at the opening. 0 would mean that staff make no difference, and every scenario the same list. Left out, 1.",
    undirected: movesNoStaff,
  },
  {
    id: "listed_referral_growth",
    label: "Growth of referrals to published lists",
    unit: "per year",
    kind: "each",
    dimensions: [],
    limits: { least: -0.9, most: 3 },
    usual: { below: -0.2, above: 0.2 },
    needed: optional,
    means:
      "Yearly growth of the people referred to the published lists, from the start of the plan, spread evenly over the weeks. Left out, as many are referred in every week as were at the count.",
    find: "Nobody publishes referrals to these lists. Ask your commissioners how referrals to children's and adults' community services have grown.",
    undirected: movesNoStaff,
  },
] as const satisfies readonly Declaration[];
