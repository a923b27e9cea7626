/** Apprentices beside the staff who work with them: how many there may be, who supervises them, what they cost. */
import type { Declaration } from "./declaration";
import { notNegative } from "./limits";
import { universities } from "./places-to-look";

export const apprentices = [
  {
    id: "apprentice_limit",
    label: "Apprentices for each support worker, at most",
    unit: "apprentices per support worker",
    kind: "each",
    dimensions: ["place"],
    limits: { least: 0, most: 20 },
    needed: { missing: [] },
    tried: false,
    means:
      "Cuts the apprenticeships that start in a place to those its support workers leave room for: this many apprentices on the course for each support worker in post. The places that are cut are lost and counted; no other route takes them. Left out, nothing is cut.",
    find: "Your apprenticeship lead knows how many a team has carried. One for each support worker is the most there can be where every apprentice holds a support post; half as many leaves an experienced colleague beside each.",
    undirected:
      "It cuts apprenticeships: fewer move up a level later, and fewer leave a support post to be filled again.",
  },
  {
    id: "apprentice_supervision",
    label: "Supervision of an apprentice",
    unit: "hours per week per apprentice",
    kind: "each",
    dimensions: ["place"],
    limits: { least: 0, most: 40 },
    needed: { missing: ["supervision_wte", "supervision_cost"], when: "with-apprenticeship" },
    means: "Hours a week of registered staff that one apprentice takes: supervision, teaching at work, reviews.",
    find: "Nobody publishes it for occupational therapy. Ask those who supervise apprentices now for the hours of a usual week.",
    pushes: {
      check: "more-supervision-never-less-time-for-it",
      direction: 1,
      says: "More supervision of an apprentice never means less time given to it.",
      measure: "supervision_wte",
    },
  },
  {
    id: "supervision_offered",
    label: "Time for supervising apprentices",
    unit: "hours per week per WTE",
    kind: "each",
    dimensions: ["place"],
    limits: { least: 0, most: 40 },
    needed: { missing: [] },
    means:
      "Hours a week that one WTE of registered staff can give to apprentices. Used to say how many a place can host; left out, their supervision is not counted against anybody's time.",
    find: "Job plans give it, or the people who make them.",
    undirected: "It says how many apprentices a place can host, and moves nobody.",
  },
  {
    id: "whole_time_week",
    label: "Whole-time week",
    unit: "hours per week per WTE",
    kind: "each",
    dimensions: ["place"],
    limits: { least: 1, most: 60 },
    usual: { below: 30, above: 42 },
    needed: { missing: ["hours", "supervision_wte", "supervision_cost"] },
    means:
      "Contracted hours of one WTE in a week, by which hours and WTE are turned into each other. It can differ by nation and by date; services follow it where no contracted hours of their own are given. Left out, hours are not told.",
    find: "37.5 hours is one whole-time week under Agenda for Change in England and Wales; in Scotland it is 37 from April 2024 and 36 from April 2026. In Northern Ireland ask your employer.",
    pushes: {
      check: "longer-week-never-more-supervision",
      direction: -1,
      says: "A longer week never means more WTE given to supervision.",
      measure: "supervision_wte",
    },
  },
  {
    id: "apprentice_fee",
    label: "Fee of an apprenticeship, whole course",
    unit: "GBP per apprentice",
    kind: "each",
    dimensions: ["route", "place"],
    limits: notNegative,
    sense: { most: 200_000 },
    needed: { missing: ["apprentice_training_cost", "cost_of_training", "total_cost"], when: "with-apprenticeship" },
    neededFor: "apprenticeships",
    means:
      "What the provider is paid for one apprentice's course. It comes out of the employer's apprenticeship levy account, not out of the budget of the service, and is counted evenly over the months of the course.",
    find: universities,
    pushes: {
      check: "higher-fees-never-less-cost-of-training",
      direction: 1,
      says: "Higher fees never mean a lower cost of training.",
      measure: "apprentice_training_cost",
    },
  },
] as const satisfies readonly Declaration[];
