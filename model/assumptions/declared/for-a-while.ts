/** What happens to a service once or for a while: a list looked through, clinics put on, time a new way of working takes. */
import type { Declaration } from "./declaration";
import { activity, ownRecords } from "./places-to-look";
import { notNegative, optional, probability, share } from "./limits";

export const forAWhile = [
  {
    id: "validated_off",
    label: "Taken off by looking the list through",
    unit: "share",
    kind: "each",
    dimensions: ["tier", "place"],
    limits: probability,
    usual: { above: 0.5 },
    needed: optional,
    means:
      "Share of those waiting that has come off, all in all, because the list was looked through: people who have moved, were seen elsewhere or need nothing any more. They come off once, in the first week of a month in which the share rises; while it stays, nobody else does. Left out, nobody comes off.",
    find: "Look a sample of the list through, fifty people or more, and count how many are still to be seen.",
  },
  {
    id: "extra_starts",
    label: "Extra cases started a week",
    unit: "cases per week",
    kind: "each",
    dimensions: ["service", "place"],
    limits: notNegative,
    sense: { most: 100_000 },
    needed: optional,
    means:
      "Cases that can be started in a week beside those of the team, for as long as it is given: clinics on Saturdays, a bought-in service. Only where starts are counted. Left out, there are none.",
    find: activity,
  },
  {
    id: "extra_hours",
    label: "Extra hours for patients",
    unit: "hours per week",
    kind: "each",
    dimensions: ["service", "level", "place"],
    limits: notNegative,
    sense: { most: 400_000 },
    needed: optional,
    means:
      "Hours for patients in a week beside those of the team, by level of staff, for as long as it is given: clinics on Saturdays, overtime, agency staff. Only where hours are counted. Left out, there are none.",
    find: activity,
  },
  {
    id: "changeover_loss",
    label: "Time lost while the way of working changes",
    unit: "share",
    kind: "each",
    dimensions: ["service", "place"],
    limits: share,
    usual: { above: 0.6 },
    needed: optional,
    means:
      "Share of the time for patients, or of the cases started, that goes into training and finding the way for as long as it is given. Left out, none.",
    find: ownRecords,
  },
] as const satisfies readonly Declaration[];
