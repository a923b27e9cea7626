/** Who leaves, and how that differs between people. */
import type { Declaration } from "./declaration";
import { probability, notNegative } from "./limits";
import { theRestMakeUp, totalLeavingStays } from "./otherwise";
import { ownRecords } from "./places-to-look";

export const leaving = [
  {
    id: "leaver_rate",
    label: "Leaver rate",
    unit: "per year",
    kind: "each",
    dimensions: ["place", "setting", "level", "origin"],
    limits: probability,
    usual: { below: 0.005, above: 0.5 },
    needed: "always",
    means:
      "Yearly probability that a person in post leaves the modelled workforce, retirement included. Turnover between employers is not part of it.",
    pushes: {
      check: "more-leavers-never-more-staff",
      direction: -1,
      says: "More leavers never means more staff.",
      otherwise: [theRestMakeUp],
    },
    find: "Your own records give it. Count people who left the workforce altogether, not moves to another employer.",
  },
  {
    id: "leaver_age_factor",
    label: "Leaving by age, relative",
    unit: "multiplier",
    kind: "each",
    dimensions: ["age"],
    limits: notNegative,
    sense: { most: 100 },
    usual: { above: 20 },
    needed: "always",
    means:
      "How much more or less leaving other than by retirement there is by age band; 1 is the same as the rest, 2 is twice as much.",
    find: "Enter 1 for every age band where nothing better is known, and record it as judgement.",
    pushes: {
      check: "more-relative-leaving-by-age-never-more-staff",
      direction: -1,
      says: "More leaving at some ages never means more staff.",
      otherwise: [totalLeavingStays],
    },
  },
  {
    id: "leaver_origin_factor",
    label: "Leaving by origin, relative",
    unit: "multiplier",
    kind: "each",
    dimensions: ["origin"],
    limits: notNegative,
    sense: { most: 100 },
    usual: { above: 20 },
    needed: "always",
    means:
      "How much more or less leaving other than by retirement there is by origin; 1 is the same as the rest, 2 is twice as much.",
    find: "Enter 1 for every origin where nothing better is known, and record it as judgement.",
    pushes: {
      check: "more-relative-leaving-by-origin-never-more-staff",
      direction: -1,
      says: "More leaving of one origin never means more staff.",
      otherwise: [totalLeavingStays],
    },
  },
  {
    id: "leaver_level_factor",
    label: "Leaving by level, relative",
    unit: "multiplier",
    kind: "each",
    dimensions: ["level"],
    limits: notNegative,
    sense: { most: 100 },
    usual: { above: 20 },
    needed: "always",
    means:
      "How much more or less leaving other than by retirement there is by level; 1 is the same as the rest, 2 is twice as much.",
    find: "Enter 1 for every level where nothing better is known, and record it as judgement.",
    pushes: {
      check: "more-relative-leaving-by-level-never-more-staff",
      direction: -1,
      says: "More leaving at some levels never means more staff.",
      otherwise: [totalLeavingStays],
    },
  },
  {
    id: "retirement_rate",
    label: "Retirement by age",
    unit: "per year",
    kind: "each",
    dimensions: ["age"],
    limits: probability,
    needed: "always",
    means: "Yearly probability of retiring, by age band. It is part of the leaver rate, not on top of it.",
    pushes: {
      check: "more-retirement-never-more-staff",
      direction: -1,
      says: "More retirement never means more staff.",
      otherwise: [totalLeavingStays],
    },
    find: ownRecords,
  },
] as const satisfies readonly Declaration[];
