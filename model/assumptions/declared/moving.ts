/** Moves between settings and places, and promotion. */
import type { Declaration } from "./declaration";
import { share } from "./limits";

export const moving = [
  {
    id: "move_rate",
    label: "Moves between settings or places",
    unit: "per year, as a hazard",
    kind: "each",
    dimensions: ["move", "level"],
    limits: { least: 0, most: 12 },
    usual: { above: 3 },
    needed: "with-moves",
    means:
      "Yearly rate of moving from one setting or place to another inside the modelled workforce, for each move the plan lists. People keep their level; where only some levels move, give the others 0.",
    tried: false,
    undirected: "People move inside the workforce: what one setting or place gains the other loses.",
  },
  {
    id: "promotion_rate",
    label: "Promotion to the next level",
    unit: "per year, as a hazard",
    kind: "each",
    dimensions: ["level", "place", "setting"],
    limits: { least: 0, most: 12 },
    usual: { above: 3 },
    needed: "when-supply-leads",
    means:
      "Yearly rate of promotion from this level to the next when the plan is supply-led. It acts evenly through the year, so that 12% a year is a little under 1% each month.",
    neededFor: "levels-that-promote",
    undirected: "People move up a level: the level above gains whom the level below loses.",
  },
  {
    id: "promotion_limit",
    label: "Most promotions from a level",
    unit: "per year, as a hazard",
    kind: "each",
    dimensions: ["level", "place", "setting"],
    limits: { least: 0, most: 12 },
    usual: { above: 6 },
    needed: "when-posts-lead",
    means:
      "Yearly rate that promotion from this level cannot exceed when the plan is posts-led: not everybody is ready.",
    neededFor: "levels-that-promote",
    undirected: "People move up a level: the level above gains whom the level below loses.",
  },
  {
    id: "internal_share",
    label: "Vacancies filled by promotion",
    unit: "share",
    kind: "each",
    dimensions: ["level", "place", "setting"],
    limits: share,
    needed: "when-posts-lead",
    means: "Share of vacancies at this level open to promotion from the level below, when the plan is posts-led.",
    neededFor: "levels-promoted-into",
    undirected: "People move up a level: the level above gains whom the level below loses.",
  },
] as const satisfies readonly Declaration[];
