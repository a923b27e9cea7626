import type { Service } from "../../model";

export const basisWords = {
  legend: "What this service is worked out from",
  asked: { capacity: "What limits starts", staffing: "Where its staff come from" } satisfies Record<
    "capacity" | "staffing",
    string
  >,
  answers: {
    starts: "Starts a week, as counted",
    hours: "Hours of staff against hours of work",
    workforce: "The plan's workforce",
    "stated-team": "A team given here",
    "not-known": "Not known",
  } satisfies Record<Service["capacity"] | Service["staffing"], string>,
  note: {
    starts: "Needs only a count of cases started. It rises and falls with the staff where they are known.",
    hours:
      "Needs the time of a case and what of the staff's time is for patients. Then groups, missed contacts, supervision and skill mix show in the list.",
    "hours-not-known": "Hours need staff: choose where they come from.",
  },
  everywhere: "This holds for the base and every scenario.",
};
