/** How posts are filled, and by whom. */
import type { Declaration } from "./declaration";
import { share, probability, notNegative } from "./limits";

export const recruiting = [
  {
    id: "pool_loss",
    label: "Giving up the search for a post",
    unit: "per year",
    kind: "each",
    dimensions: ["place", "level"],
    limits: probability,
    needed: "with-pools",
    means: "Yearly probability that a person looking for a post gives up and leaves the pool.",
    neededFor: "levels-from-a-pool",
    pushes: {
      check: "more-giving-up-never-more-staff",
      direction: -1,
      says: "More people giving up the search for a post never means more staff.",
    },
  },
  {
    id: "opening_pool",
    label: "People looking for a post at the start",
    unit: "heads",
    kind: "total",
    dimensions: ["place", "level"],
    limits: notNegative,
    needed: { missing: [] },
    means: "Registered people looking for a post on the day before the plan starts. Left out, the pools start empty.",
    read: "at the start",
    settled: true,
    pushes: {
      check: "more-people-looking-never-fewer-staff",
      direction: 1,
      says: "More people looking for a post at the start never means fewer staff.",
    },
  },
  {
    id: "joining_age_open_market",
    label: "Age on joining, open labour market",
    unit: "share",
    kind: "share",
    dimensions: ["age"],
    sharesOver: "age",
    limits: share,
    needed: "with-open-market",
    means: "Age profile of people hired from the open labour market.",
    read: "at the start",
  },
  {
    id: "months_to_fill",
    label: "Months to fill a post",
    unit: "months",
    kind: "each",
    dimensions: ["place", "setting", "level"],
    limits: { least: 0.1, most: 120 },
    needed: "when-posts-are-filled",
    means:
      "Mean months a funded post stays open before it is filled, when there is somebody to fill it. A month's probability is 1 - e^(-1 / months).",
    pushes: {
      check: "slower-filling-never-more-staff",
      direction: -1,
      says: "Posts that take longer to fill never mean more staff.",
    },
    find: "Your recruitment team can say how long a post stays open.",
  },
  {
    id: "attractiveness",
    label: "Attractiveness of a setting",
    unit: "multiplier",
    kind: "each",
    dimensions: ["setting", "place"],
    limits: notNegative,
    needed: "when-hires-are-shared-out",
    means: "How hires from one pool divide over settings, beside their vacancies; 1 is the same as the rest.",
    undirected: "It divides the people who are hired over settings: what one gains the others do not get.",
  },
] as const satisfies readonly Declaration[];
