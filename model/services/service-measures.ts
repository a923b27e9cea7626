/** What can be asked of a service, with its unit and meaning. */
import type { ServiceMeasure, ServiceMeasureId } from "./view";

const measure = (id: ServiceMeasureId, label: string, unit: ServiceMeasure["unit"], kind: ServiceMeasure["kind"], byTier: boolean, means: string): ServiceMeasure => ({ id, label, unit, kind, byTier, means });

export const serviceMeasures: readonly ServiceMeasure[] = [
  measure("referred", "Referrals accepted", "people", "flow", true, "People who joined the list for the first time."),
  measure("rereferred", "Referred again", "people", "flow", true, "People who came back after completing and joined the list again."),
  measure("started", "Started", "people", "flow", true, "People whose treatment began."),
  measure("completed", "Completed", "people", "flow", true, "People whose treatment ended."),
  measure("removed", "Removed from the list", "people", "flow", true, "People who came off the list for other reasons than being started."),
  measure("escalated", "Got worse while waiting", "people", "flow", true, "People who moved to a higher tier while they waited, by the tier they left."),
  measure("waiting", "Waiting", "people", "stock", true, "People on the list at the end of the period."),
  measure("in_treatment", "In treatment", "people", "stock", true, "People started and not yet completed at the end of the period."),
  measure("open", "Open referrals", "people", "stock", true, "People waiting and in treatment together."),
  measure("longest_wait", "Longest wait", "weeks", "stock", false, "Weeks the first whole person on the list, counted from the longest waiting, has waited."),
  measure("mean_wait", "Mean wait of those waiting", "weeks", "stock", false, "Weeks that people on the list have waited so far, on average."),
  measure("median_wait", "Median wait of those waiting", "weeks", "stock", false, "Half of those on the list have waited no longer."),
  measure("wait_92", "92nd percentile wait", "weeks", "stock", false, "92 in 100 of those on the list have waited no longer."),
  measure("over_18", "Waiting over 18 weeks", "people", "stock", false, "People on the list who have waited more than 18 weeks."),
  measure("over_52", "Waiting over 52 weeks", "people", "stock", false, "People on the list who have waited more than 52 weeks."),
  measure("over_aim", "Waiting longer than the aim", "people", "stock", false, "People on the list who have waited longer than the service aims for."),
  measure("within_aim", "Share waiting within the aim", "share", "stock", false, "Share of those on the list who have waited no longer than the service aims for; all of them when nobody waits."),
  measure("wait_of_started", "Wait of those started", "weeks", "mean", false, "Weeks that people had waited when they were started, on average over those started."),
  measure("hours_available", "Time for patients", "hours per week", "mean", false, "Hours for patients that the staff have in a week; cases that can be started where starts are counted."),
  measure("hours_used", "Time used", "hours per week", "mean", false, "Hours that cases in treatment take in a week; cases started where starts are counted."),
  measure("use_of_capacity", "Use of the scarcest time", "share", "mean", false, "Time used / time there is, of the level of staff that is used most. Above 100% where a statutory tier may not wait."),
];

const byId = new Map(serviceMeasures.map((one) => [one.id, one]));

/** A service measure by id; undefined when there is none. */
export const serviceMeasureOf = (id: string): ServiceMeasure | undefined => byId.get(id as ServiceMeasureId);
