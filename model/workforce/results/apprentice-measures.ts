/** Apprentices beside the support workers and the registered staff of a place, and what they cost. */
import { each, part, ratio, simple, the, type Measure } from "./measure";

export const apprenticeMeasures: readonly Measure[] = [
  simple(
    "apprentices",
    "Apprentices",
    "heads",
    "stock",
    "apprentices",
    "People on an apprenticeship to registration at the end of the period, in a support post of the plan or not.",
    {
      terms: [
        the("", "learners"),
        part("times", "Share of them on an apprenticeship", "share", ["apprentices", "learners"], each),
      ],
      by: ["route", "place"],
    },
  ),
  simple(
    "support_workers",
    "Support workers",
    "heads",
    "stock",
    "supportHeads",
    "People in post at the level apprentices come from, at the end of the period.",
    {
      terms: [
        the("", "headcount"),
        part("times", "Share of them at that level", "share", ["supportHeads", "heads"], each),
      ],
      by: ["place"],
    },
  ),
  {
    id: "apprentices_per_support_worker",
    label: "Apprentices for each support worker",
    unit: "apprentices per support worker",
    kind: "stock",
    quantities: ["apprentices", "supportHeads"],
    of: ratio,
    means:
      "Apprentices / support workers. Every apprentice is employed, so beyond one there are more than posts for them.",
    sum: { terms: [the("", "apprentices"), the("divided by", "support_workers")] },
  },
  simple(
    "apprentice_starts_cut",
    "Apprenticeship starts cut",
    "heads",
    "flow",
    "cutBySupport",
    "Apprenticeships that did not start because the limit of apprentices for each support worker was reached.",
    { by: ["route", "place"] },
  ),
  simple(
    "placement_starts_cut",
    "Starts cut for want of placements",
    "heads",
    "flow",
    "cutByPlacements",
    "Learners who did not start because the staff could not host their placements.",
    { by: ["route", "place"] },
  ),
  simple(
    "supervision_wte",
    "Supervision of apprentices",
    "WTE",
    "stock",
    "supervisionWte",
    "Registered staff taken up by supervising apprentices at the end of the period. They are in the staff in post already.",
    {
      terms: [
        the("", "apprentices"),
        part("times", "Registered WTE each takes", "WTE an apprentice", ["supervisionWte", "apprentices"], each),
      ],
      by: ["place"],
    },
  ),
  simple(
    "supervision_cost",
    "Cost of supervising apprentices",
    "GBP",
    "flow",
    "supervisionCost",
    "What the time of the registered staff who supervise apprentices costs. It is part of the pay bill.",
    {
      terms: [
        part("", "WTE-years of supervision", "WTE-years", ["supervisionYears"]),
        part(
          "times",
          "What a registered WTE costs, mean over them",
          "GBP per WTE per year",
          ["supervisionCost", "supervisionYears"],
          each,
        ),
      ],
      by: ["place"],
    },
  ),
  simple(
    "apprentice_pay",
    "Pay of apprentices in post",
    "GBP",
    "flow",
    "apprenticePay",
    "Pay of the apprentices who hold a support post, on-costs included. It is part of the pay bill.",
    {
      terms: [
        part("", "WTE-years of apprentices in post", "WTE-years", ["apprenticePayYears"]),
        part(
          "times",
          "What a support worker's WTE costs, mean over them",
          "GBP per WTE per year",
          ["apprenticePay", "apprenticePayYears"],
          each,
        ),
      ],
      by: ["place"],
    },
  ),
  simple(
    "backfill_cost",
    "Backfill of apprentices",
    "GBP",
    "flow",
    "backfillCost",
    "What it would cost to cover the hours apprentices in post are away for their training, at the pay of support workers. It comes on top of the pay bill where the hours are covered.",
    {
      terms: [
        part("", "WTE-years apprentices are away", "WTE-years", ["awayYears"]),
        part(
          "times",
          "What a support worker's WTE costs, mean over them",
          "GBP per WTE per year",
          ["backfillCost", "awayYears"],
          each,
        ),
      ],
      by: ["place"],
    },
  ),
  simple(
    "apprentice_training_cost",
    "Apprenticeship fees, from the levy",
    "GBP",
    "flow",
    "trainingFees",
    "What providers are paid for the apprentices' courses, out of employers' levy accounts. It is no cost of the service.",
    {
      terms: [
        part("", "Apprentice-years", "apprentice-years", ["apprenticeYears"]),
        part(
          "times",
          "Fee for a year of the course",
          "GBP per apprentice per year",
          ["trainingFees", "apprenticeYears"],
          each,
        ),
      ],
      by: ["route", "place"],
    },
  ),
];
