/** What can be asked of a service, with its unit and meaning. */
import type { ServiceMeasure, ServiceMeasureId, ServiceSum, ServiceTerm } from "./view";

const measure = (
  id: ServiceMeasureId,
  label: string,
  unit: ServiceMeasure["unit"],
  kind: ServiceMeasure["kind"],
  byTier: boolean,
  means: string,
  sum: ServiceSum,
): ServiceMeasure => ({ id, label, unit, kind, byTier, means, sum });

const the = (says: ServiceTerm["says"], id: ServiceMeasureId): ServiceTerm => ({ says, measure: id });

/** Told by tier, or by the parts of the year. */
const counted: ServiceSum = {};

/** A mean over the weeks of the year. */
const overWeeks = (id: ServiceMeasureId, unit: string): ServiceSum => ({
  terms: [
    { says: "", label: "Its weeks added up", unit, product: [id, "weeks"] },
    { says: "divided by", label: "Weeks of the year", unit: "weeks", weeks: true },
  ],
});

/** A mean over people. */
const overPeople = (id: ServiceMeasureId, people: ServiceMeasureId): ServiceSum => ({
  terms: [
    { says: "", label: "Weeks they have waited, added up", unit: "person-weeks", product: [id, people] },
    the("divided by", people),
  ],
});

const longer = (id: ServiceMeasureId, label: string): ServiceSum => ({
  terms: [the("", "waiting"), { says: "less", label, unit: "people", difference: ["waiting", id] }],
});

export const serviceMeasures: readonly ServiceMeasure[] = [
  measure(
    "referred",
    "Referrals accepted",
    "people",
    "flow",
    true,
    "People who joined the list for the first time.",
    counted,
  ),
  measure(
    "rereferred",
    "Referred again",
    "people",
    "flow",
    true,
    "People who came back after completing and joined the list again.",
    counted,
  ),
  measure("started", "Started", "people", "flow", true, "People whose treatment began.", {
    terms: [
      the("at the start of the year", "waiting"),
      the("plus", "referred"),
      the("plus", "rereferred"),
      the("less", "removed"),
      the("less", "waiting"),
    ],
    between: "plus",
  }),
  measure("completed", "Completed", "people", "flow", true, "People whose treatment ended.", {
    terms: [the("at the start of the year", "in_treatment"), the("plus", "started"), the("less", "in_treatment")],
  }),
  measure(
    "removed",
    "Removed from the list",
    "people",
    "flow",
    true,
    "People who came off the list for other reasons than being started.",
    counted,
  ),
  measure(
    "escalated",
    "Got worse while waiting",
    "people",
    "flow",
    true,
    "People who moved to a higher tier while they waited, by the tier they left.",
    counted,
  ),
  measure("waiting", "Waiting", "people", "stock", true, "People on the list at the end of the period.", {
    terms: [
      the("at the start of the year", "waiting"),
      the("plus", "referred"),
      the("plus", "rereferred"),
      the("less", "started"),
      the("less", "removed"),
    ],
    between: "plus",
  }),
  measure(
    "in_treatment",
    "In treatment",
    "people",
    "stock",
    true,
    "People started and not yet completed at the end of the period.",
    { terms: [the("at the start of the year", "in_treatment"), the("plus", "started"), the("less", "completed")] },
  ),
  measure("open", "Open referrals", "people", "stock", true, "People waiting and in treatment together.", {
    terms: [the("", "waiting"), the("plus", "in_treatment")],
  }),
  measure(
    "longest_wait",
    "Longest wait",
    "weeks",
    "stock",
    false,
    "Weeks the first whole person on the list, counted from the longest waiting, has waited.",
    { readFrom: "waiting" },
  ),
  measure(
    "mean_wait",
    "Mean wait of those waiting",
    "weeks",
    "stock",
    false,
    "Weeks that people on the list have waited so far, on average.",
    overPeople("mean_wait", "waiting"),
  ),
  measure(
    "median_wait",
    "Median wait of those waiting",
    "weeks",
    "stock",
    false,
    "Half of those on the list have waited no longer.",
    { readFrom: "waiting" },
  ),
  measure(
    "wait_92",
    "92nd percentile wait",
    "weeks",
    "stock",
    false,
    "92 in 100 of those on the list have waited no longer.",
    { readFrom: "waiting" },
  ),
  measure(
    "over_18",
    "Waiting over 18 weeks",
    "people",
    "stock",
    false,
    "People on the list who have waited more than 18 weeks.",
    longer("over_18", "Waiting up to 18 weeks"),
  ),
  measure(
    "over_52",
    "Waiting over 52 weeks",
    "people",
    "stock",
    false,
    "People on the list who have waited more than 52 weeks.",
    longer("over_52", "Waiting up to 52 weeks"),
  ),
  measure(
    "over_aim",
    "Waiting longer than the aim",
    "people",
    "stock",
    false,
    "People on the list who have waited longer than the service aims for.",
    longer("over_aim", "Waiting within the aim"),
  ),
  measure(
    "within_aim",
    "Share waiting within the aim",
    "share",
    "stock",
    false,
    "Share of those on the list who have waited no longer than the service aims for; all of them when nobody waits.",
    {
      terms: [
        { says: "", label: "Waiting within the aim", unit: "people", difference: ["waiting", "over_aim"] },
        the("divided by", "waiting"),
      ],
    },
  ),
  measure(
    "wait_of_started",
    "Wait of those started",
    "weeks",
    "mean",
    false,
    "Weeks that people had waited when they were started, on average over those started.",
    overPeople("wait_of_started", "started"),
  ),
  measure(
    "hours_available",
    "Time for patients",
    "hours per week",
    "mean",
    false,
    "Hours for patients that the staff have in a week; cases that can be started where starts are counted.",
    overWeeks("hours_available", "hours"),
  ),
  measure(
    "hours_used",
    "Time used",
    "hours per week",
    "mean",
    false,
    "Hours that cases in treatment take in a week; cases started where starts are counted.",
    overWeeks("hours_used", "hours"),
  ),
  measure(
    "use_of_capacity",
    "Use of capacity",
    "share",
    "mean",
    false,
    "Time used / time there is, of the scarcest time: of the level of staff, with those above it where they may do its work, that is used most. Time there is none of counts as used in full where people wait for want of it. Above 100% where a statutory tier may not wait.",
    overWeeks("use_of_capacity", "weeks of full use"),
  ),
];

const byId = new Map(serviceMeasures.map((one) => [one.id, one]));

/** A service measure by id; undefined when there is none. */
export const serviceMeasureOf = (id: string): ServiceMeasure | undefined => byId.get(id as ServiceMeasureId);
