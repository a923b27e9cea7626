/** How many places on courses are commissioned, and how they divide over places and routes. */
import type { Declaration } from "./declaration";
import { share, notNegative } from "./limits";
import { universities } from "./places-to-look";

export const commissioning = [
  {
    id: "opening_intake",
    label: "Commissioned places in the first planning year",
    unit: "learners per year",
    kind: "each",
    dimensions: [],
    limits: notNegative,
    needed: "with-routes",
    means: "Learners who start training in the plan's first planning year, all routes together.",
    unlessGiven: "commissioned_places",
    read: "at the start",
    pushes: {
      check: "more-intake-never-fewer-staff",
      direction: 1,
      says: "More learners starting never means fewer staff.",
    },
    find: `${universities} UCAS publishes acceptances, and the Department for Education apprenticeship starts.`,
  },
  {
    id: "commissioning_growth",
    label: "Growth of commissioned places",
    unit: "per year",
    kind: "each",
    dimensions: [],
    limits: { least: -0.5, most: 1 },
    needed: "with-routes",
    means:
      "Yearly growth of commissioned places from one planning year to the next. It reaches the staff in post only after the years of training.",
    unlessGiven: "commissioned_places",
    pushes: {
      check: "more-growth-of-places-never-fewer-staff",
      direction: 1,
      says: "Faster growth of training places never means fewer staff.",
    },
    find: "It is in the training plan that applies to your area.",
  },
  {
    id: "commissioned_places",
    label: "Commissioned places, as a dated list",
    unit: "learners per year",
    kind: "each",
    dimensions: [],
    limits: notNegative,
    needed: { missing: [] },
    means:
      "Commissioned places by date, where they are known. Replaces the opening intake and its growth. Left out, these hold.",
  },
  {
    id: "intake_share",
    label: "Share of commissioned places by place",
    unit: "share",
    kind: "share",
    dimensions: ["place", "route"],
    sharesOver: "place",
    limits: share,
    needed: "with-routes",
    means: "How commissioned places divide over places.",
    find: universities,
  },
  {
    id: "route_share",
    label: "Share of places by taught route",
    unit: "share",
    kind: "share",
    dimensions: ["route"],
    sharesOver: "route",
    limits: share,
    needed: "with-routes",
    means:
      "How the places that are not apprenticeships divide over the taught routes. They keep these proportions as the apprenticeship share changes.",
    neededFor: "routes-that-share-places",
    find: universities,
  },
  {
    id: "apprenticeship_share",
    label: "Apprenticeship share of places",
    unit: "share",
    kind: "each",
    dimensions: [],
    limits: share,
    needed: "with-both-kinds-of-route",
    means: "Share of commissioned places taken through apprenticeships, usually a straight line between dated values.",
    find: "The Department for Education publishes apprenticeship starts by standard.",
  },
] as const satisfies readonly Declaration[];
