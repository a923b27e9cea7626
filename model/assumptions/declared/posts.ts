/** Funded posts: what there are, how they grow and what more would be needed. */
import type { Declaration } from "./declaration";
import { notNegative, optional } from "./limits";
import { ledger } from "./places-to-look";

export const posts = [
  {
    id: "vacancy_rate",
    label: "Vacancy rate at the start",
    unit: "share",
    kind: "each",
    dimensions: ["place", "setting", "level"],
    limits: { least: -1, most: 1, mostExcluded: true },
    usual: { below: -0.5, above: 0.6 },
    needed: "always",
    means:
      "Vacancies as a share of funded posts on the day before the plan starts. The establishment is staff in post / (1 - vacancy rate). Left out where the establishment itself is given.",
    read: "at the start",
    find: ledger,
    unlessGiven: "establishment",
    settled: true,
    pushes: {
      check: "more-vacant-posts-never-fewer-posts",
      direction: 1,
      says: "A higher vacancy rate at the start never means fewer funded posts.",
      measure: "establishment",
    },
  },
  {
    id: "establishment",
    label: "Establishment",
    unit: "WTE",
    kind: "total",
    dimensions: ["place", "setting", "level"],
    limits: notNegative,
    needed: { missing: [] },
    means:
      "Funded posts, where they are known as a number, with dated values. Replaces the vacancy rate and the establishment growth for the posts it covers. Left out, these hold for all posts.",
    find: ledger,
    pushes: {
      check: "more-posts-given-never-fewer-posts",
      direction: 1,
      says: "More posts given never means fewer funded posts.",
      measure: "establishment",
    },
  },
  {
    id: "establishment_growth",
    label: "Growth of funded posts",
    unit: "per year",
    kind: "each",
    dimensions: ["place", "setting", "level"],
    limits: { least: -0.5, most: 1 },
    usual: { below: -0.2, above: 0.25 },
    needed: "when-posts-grow",
    means: "Yearly growth of the establishment, spread evenly over the months.",
    find: ledger,
    pushes: {
      check: "more-growth-of-posts-never-fewer-posts",
      direction: 1,
      says: "Faster growth of posts never means fewer funded posts.",
      measure: "establishment",
    },
  },
  {
    id: "added_posts",
    label: "Posts added",
    unit: "WTE",
    kind: "total",
    dimensions: ["place", "setting", "level"],
    limits: {},
    needed: { missing: [] },
    means:
      "Funded posts added on top of growth (below zero: taken away), usually set by a scenario from a date. Left out, none are.",
    pushes: {
      check: "more-posts-added-never-fewer-posts",
      direction: 1,
      says: "More posts added never means fewer funded posts.",
      measure: "establishment",
    },
  },
  {
    id: "posts_converted",
    label: "Posts turned into another level",
    unit: "WTE",
    kind: "total",
    dimensions: ["conversion", "place", "setting"],
    limits: notNegative,
    needed: optional,
    means:
      "Funded posts of one level turned into posts of another, for each conversion the plan lists, usually set by a scenario from a date. Left out, none are.",
    undirected: "Posts of one level become posts of another: there are as many as before.",
  },
  {
    id: "posts_frozen",
    label: "Posts frozen",
    unit: "WTE",
    kind: "total",
    dimensions: ["place", "setting", "level"],
    limits: notNegative,
    needed: optional,
    means:
      "Funded posts that nobody is hired, promoted or moved into for a time, usually set by a scenario between two dates. The posts stay funded and count as vacant; whoever is in one stays. In a supply-led plan people go to posts that are not frozen. Left out, none are.",
    pushes: {
      check: "more-posts-frozen-never-more-staff",
      direction: -1,
      says: "Freezing more posts never means more staff when posts lead.",
      under: "posts-led",
    },
  },
  {
    id: "unmet_need",
    label: "Unmet need today",
    unit: "share",
    kind: "each",
    dimensions: ["place", "setting", "level"],
    limits: { least: -0.5, most: 5 },
    usual: { above: 2 },
    needed: { missing: ["need", "gap_to_need"] },
    means:
      "How far the posts needed exceed the posts funded, as a share of funded posts, so that the base year is not silently taken to be in balance.",
    pushes: {
      check: "more-unmet-need-never-less-need",
      direction: 1,
      says: "More unmet need today never means fewer posts needed.",
      measure: "need",
    },
  },
  {
    id: "registered_patients",
    label: "Patients registered with a general practice",
    unit: "heads",
    kind: "each",
    dimensions: ["place"],
    limits: notNegative,
    needed: {
      missing: [
        "staff_in_post_per_100k",
        "headcount_per_100k",
        "establishment_per_100k",
        "vacant_posts_per_100k",
        "vacancies_per_100k",
        "intakes_per_100k",
      ],
    },
    means:
      "Patients on the lists of a place's general practices, whom its staff are compared with. A figure for a larger place is of all of it together and says nothing of the places in it.",
    find: "NHS England publishes them by practice and system every month, and once a year in the Quality and Outcomes Framework.",
    pushes: {
      check: "more-patients-never-more-staff-for-each",
      direction: -1,
      says: "More registered patients never means more staff for each of them.",
      measure: "staff_in_post_per_100k",
    },
  },
] as const satisfies readonly Declaration[];
