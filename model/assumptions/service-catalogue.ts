/**
 * Every assumption a service's list is worked out from. They are values of a service, a tier or an outcome the plan
 * lists; those of one service never stand in for another's. Where an entry says "left out", leaving it out is a choice
 * of what happens, not a figure made up; everything else is missing until somebody gives it.
 */
import type { CatalogueEntry } from "./catalogue";

const share = { least: 0, most: 1 } as const;
const probability = { least: 0, most: 1, mostExcluded: true } as const;
const notNegative = { least: 0 } as const;
const optional = { missing: [] } as const;

/** How waiting lists are published: people by weeks waited. From is included, to is not; the last has no end. */
export const waitingBands = [
  { id: "0-1", label: "Up to 1 week", from: 0, to: 1 },
  { id: "1-2", label: "1 to 2 weeks", from: 1, to: 2 },
  { id: "2-4", label: "2 to 4 weeks", from: 2, to: 4 },
  { id: "4-12", label: "4 to 12 weeks", from: 4, to: 12 },
  { id: "12-18", label: "12 to 18 weeks", from: 12, to: 18 },
  { id: "18-52", label: "18 to 52 weeks", from: 18, to: 52 },
  { id: "over-52", label: "Over 52 weeks", from: 52, to: Number.POSITIVE_INFINITY },
] as const;

/** The calendar months, for what returns every year. */
export const calendarMonths = [
  { id: "january", label: "January" },
  { id: "february", label: "February" },
  { id: "march", label: "March" },
  { id: "april", label: "April" },
  { id: "may", label: "May" },
  { id: "june", label: "June" },
  { id: "july", label: "July" },
  { id: "august", label: "August" },
  { id: "september", label: "September" },
  { id: "october", label: "October" },
  { id: "november", label: "November" },
  { id: "december", label: "December" },
] as const;

/** Values of `start_policy`: who is started first when not everybody can be. */
export const startPolicies = [
  { value: 1, id: "longest-wait", label: "Longest wait first" },
  { value: 2, id: "tier-priority", label: "By tier, then longest wait" },
  { value: 3, id: "ring-fenced", label: "A fixed share of time for each tier" },
] as const;

export const serviceCatalogue: readonly CatalogueEntry[] = [
  // Who comes
  { id: "referrals", label: "Referrals", unit: "referrals per week", kind: "each", dimensions: ["service", "place"], limits: notNegative, needed: { service: "every" }, means: "Referrals the service receives in a week at the start, at each place it serves. Growth and season come on top." },
  { id: "referral_growth", label: "Growth of referrals", unit: "per year", kind: "each", dimensions: ["service", "place"], limits: { least: -0.9, most: 3 }, needed: optional, means: "Yearly growth of referrals from the start of the plan, spread evenly over the weeks. Left out, referrals stay as they are." },
  { id: "referral_season", label: "Referrals by calendar month, relative", unit: "multiplier", kind: "each", dimensions: ["service", "month"], limits: notNegative, needed: optional, means: "Referrals in a calendar month against the mean of the year; 1 is the same as the mean. Left out, every month is the same." },
  { id: "accepted_share", label: "Referrals accepted", unit: "share", kind: "each", dimensions: ["service", "place"], limits: share, needed: optional, means: "Share of referrals that are for this service and join its list. Left out, the referrals given are those accepted." },
  { id: "tier_share", label: "Share of referrals by tier", unit: "share", kind: "share", dimensions: ["tier", "place"], sharesOver: "tier", limits: share, needed: { service: "tiers" }, means: "How accepted referrals divide over the tiers of a service at triage." },
  { id: "removal_rate", label: "Removed from the list for other reasons", unit: "per week", kind: "each", dimensions: ["tier", "place"], limits: probability, needed: optional, means: "Weekly probability that a person waiting comes off the list without being started: moved, no longer needed, too old for the service. Left out, nobody does." },
  { id: "escalation_rate", label: "Getting worse while waiting", unit: "per week", kind: "each", dimensions: ["tier", "place"], limits: probability, needed: optional, means: "Weekly probability that a person waiting moves to the tier their own escalates to, keeping their place in time. Left out, nobody does." },
  { id: "escalation_after", label: "Weeks before getting worse", unit: "weeks", kind: "each", dimensions: ["tier"], limits: notNegative, needed: optional, means: "Weeks a person has waited before they can move to a higher tier. Left out, from the first week." },
  { id: "rereferral_share", label: "Referred again", unit: "share", kind: "each", dimensions: ["tier", "place"], limits: share, needed: optional, means: "Share of completed cases that are referred again, to the same tier. Left out, nobody is." },
  { id: "rereferral_after", label: "Weeks until referred again", unit: "weeks", kind: "each", dimensions: ["tier"], limits: { least: 1, most: 520 }, needed: { service: "rereferral" }, means: "Weeks between completing and being referred again." },

  // Who waits at the start
  { id: "opening_list", label: "People waiting at the start", unit: "people", kind: "total", dimensions: ["tier", "place", "band"], limits: notNegative, needed: { service: "every" }, means: "People on the list on the day before the plan starts, by tier, or together, in which case they divide as referrals do. By weeks waited where that is known." },
  { id: "opening_longest_wait", label: "Longest wait at the start", unit: "weeks", kind: "each", dimensions: ["service", "place"], limits: { least: 0, most: 1040 }, needed: { service: "opening-wait" }, means: "Weeks the person who has waited longest has waited when the plan starts. People whose wait is not given by band spread evenly over the weeks up to it." },
  { id: "opening_in_treatment", label: "People in treatment at the start", unit: "people", kind: "total", dimensions: ["tier", "place"], limits: notNegative, needed: optional, means: "Cases started before the plan and not yet completed. Left out, those that a team working to its capacity would have." },

  // What a case takes
  { id: "contacts", label: "Contacts in a case", unit: "contacts per case", kind: "each", dimensions: ["tier", "place"], limits: notNegative, needed: { service: "hours" }, means: "Contacts a case is planned to have, from the first to the last." },
  { id: "direct_minutes", label: "Direct time in a contact", unit: "minutes per contact", kind: "each", dimensions: ["tier", "level", "place"], limits: notNegative, needed: { service: "work" }, means: "Minutes of each level of staff with the person, or the group, in one contact. Only the levels named take part." },
  { id: "travel_minutes", label: "Travel for a contact", unit: "minutes per contact", kind: "each", dimensions: ["tier", "level", "place"], limits: notNegative, needed: optional, means: "Minutes of travel for one contact, by level of staff. Left out, there is none." },
  { id: "indirect_minutes", label: "Indirect time in a case", unit: "minutes per case", kind: "each", dimensions: ["tier", "level", "place"], limits: notNegative, needed: optional, means: "Minutes of reports, liaison and records in a whole case, by level of staff. Left out, there are none." },
  { id: "group_size", label: "People in a group", unit: "people", kind: "each", dimensions: ["tier", "place"], limits: { least: 1 }, needed: optional, means: "People seen together in a contact; direct time and travel divide over them. Left out, one to one." },
  { id: "non_attendance", label: "Contacts not attended", unit: "share", kind: "each", dimensions: ["tier", "place"], limits: probability, needed: { service: "hours" }, means: "Share of booked contacts to which the person does not come, or is not brought. The time is used all the same." },
  { id: "rebooked_share", label: "Missed contacts booked again", unit: "share", kind: "each", dimensions: ["tier", "place"], limits: share, needed: optional, means: "Share of missed contacts that are booked again. Left out, all of them." },
  { id: "weeks_in_treatment", label: "Weeks in treatment", unit: "weeks", kind: "each", dimensions: ["tier", "place"], limits: { least: 1, most: 520 }, needed: { service: "hours" }, means: "Weeks from start to completion, over which a case's hours are spread evenly. Where starts are counted and not hours, left out means that a start closes the referral." },
  { id: "delegated_share", label: "Work passed to the other level", unit: "share", kind: "each", dimensions: ["tier", "place"], limits: share, needed: optional, means: "Share of a tier's time that passes between the two levels the service names, such as from registered to support staff. Left out, none." },
  { id: "delegation_supervision", label: "Supervision of work passed on", unit: "hours per hour", kind: "each", dimensions: ["tier", "place"], limits: notNegative, needed: { service: "delegation" }, means: "Hours the level that passes work on gives to supervise each hour of it." },

  // Who is there to do it
  { id: "stated_team", label: "Team", unit: "WTE", kind: "each", dimensions: ["service", "level", "place"], limits: notNegative, needed: { service: "stated-team" }, means: "WTE of each level of staff who work in the service, where they are not taken from the modelled workforce." },
  { id: "staff_share", label: "Share of staff who work in the service", unit: "share", kind: "each", dimensions: ["service", "level", "setting", "place"], limits: share, needed: { service: "workforce" }, means: "Share of the modelled staff at the service's place and setting whose time goes to it, by level. Levels left out do not work in it." },
  { id: "contracted_hours", label: "Contracted hours", unit: "hours per week", kind: "each", dimensions: ["service", "level", "place"], limits: { least: 1, most: 60 }, needed: { service: "hours" }, means: "Hours a week of one WTE." },
  { id: "leave_share", label: "Annual leave and public holidays", unit: "share", kind: "each", dimensions: ["service", "level", "place"], limits: share, needed: { service: "hours" }, means: "Share of contracted time taken as annual leave and public holidays." },
  { id: "sickness_share", label: "Sickness absence", unit: "share", kind: "each", dimensions: ["service", "level", "place"], limits: share, needed: { service: "hours" }, means: "Share of contracted time lost to sickness." },
  { id: "parental_leave_share", label: "Maternity and other parental leave", unit: "share", kind: "each", dimensions: ["service", "level", "place"], limits: share, needed: { service: "hours" }, means: "Share of the staff in post who are on maternity, adoption or shared parental leave and not covered." },
  { id: "study_share", label: "Study leave and training", unit: "share", kind: "each", dimensions: ["service", "level", "place"], limits: share, needed: { service: "hours" }, means: "Share of contracted time spent on study and training." },
  { id: "supervision_share", label: "Own supervision", unit: "share", kind: "each", dimensions: ["service", "level", "place"], limits: share, needed: { service: "hours" }, means: "Share of contracted time in which a person is supervised." },
  { id: "supervision_given", label: "Supervision given to staff", unit: "hours per week per WTE", kind: "each", dimensions: ["service", "level", "place"], limits: { least: 0, most: 40 }, needed: optional, means: "Hours a week of the supervising level's time that one WTE of this level needs. Left out, none is counted." },
  { id: "patient_facing_share", label: "Time for patients", unit: "share", kind: "each", dimensions: ["service", "level", "place"], limits: share, needed: { service: "hours" }, means: "Share of the time at work that goes to patients: contacts, their travel and their records. The rest is meetings, management and projects." },
  { id: "starts_per_week", label: "Cases started a week", unit: "cases per week", kind: "each", dimensions: ["service", "place"], limits: notNegative, needed: { service: "starts" }, means: "Cases the service has been starting in a week with the staff it has at the start of the plan. It rises and falls with the staff where they are known." },
  { id: "starts_per_wte", label: "Cases started a week by one WTE", unit: "cases per week per WTE", kind: "each", dimensions: ["service", "place"], limits: notNegative, needed: { service: "starts-per-wte" }, means: "Cases that one WTE of the service's staff starts in a week, all levels together. Given instead of cases started a week, for a service that is new or has grown." },
  { id: "relative_effort", label: "Effort of a case, relative", unit: "multiplier", kind: "each", dimensions: ["tier"], limits: { least: 0.001 }, needed: optional, means: "What a case of a tier takes out of the starts a week, against 1 for a typical case. Left out, every case takes the same." },

  // Who goes first
  { id: "start_policy", label: "Who is started first", unit: "choice", kind: "each", dimensions: ["service"], limits: { least: 1, most: 3 }, choices: startPolicies, needed: optional, means: "Longest wait first; by tier and then longest wait; or a fixed share of time for each tier. Left out, longest wait first. A statutory tier goes before all of them." },
  { id: "tier_priority", label: "Priority of a tier", unit: "rank", kind: "each", dimensions: ["tier"], limits: { least: 1, most: 100 }, needed: optional, means: "1 is started first when cases are started by tier. Left out, the most individual tier goes first." },
  { id: "ring_share", label: "Share of time kept for a tier", unit: "share", kind: "share", dimensions: ["tier", "place"], sharesOver: "tier", limits: share, needed: { service: "ring-fenced" }, means: "Share of the service's time that only this tier may use, when each has a fixed share. What it does not use is not lent to the others." },

  // What is aimed for
  { id: "wait_target", label: "Aim for the longest wait", unit: "weeks", kind: "each", dimensions: ["service"], limits: { least: 0.1, most: 520 }, needed: { service: "health" }, means: "Weeks within which people are to be started." },
  { id: "share_within_target", label: "Aim for the share within it", unit: "share", kind: "each", dimensions: ["service"], limits: probability, needed: { service: "health" }, means: "Share of the list that is to have waited no longer than the aim, by planning year." },
  { id: "list_factor", label: "Wait aimed for against mean wait", unit: "multiplier", kind: "each", dimensions: ["service"], limits: { least: 0.1, most: 20 }, needed: { service: "health" }, means: "How many times the mean wait goes into the longest wait aimed for, in the sums on the health of a list. Fong and others use 4; a share p within the aim gives -ln(1 - p)." },
  { id: "weeks_to_clear", label: "Weeks to bring the list down", unit: "weeks", kind: "each", dimensions: ["service"], limits: { least: 1, most: 520 }, needed: { service: "health" }, means: "Weeks in which a list that is too long is to come down to its target." },
  { id: "demand_variation", label: "Variation of referrals", unit: "multiplier", kind: "each", dimensions: ["service"], limits: notNegative, needed: optional, means: "Coefficient of variation of the times between referrals; 1 when they come at random. Left out, the target capacity is not worked out." },
  { id: "capacity_variation", label: "Variation of starts", unit: "multiplier", kind: "each", dimensions: ["service"], limits: notNegative, needed: optional, means: "Coefficient of variation of the times between starts; 1 when they come at random. Left out, the target capacity is not worked out." },

  // What comes of it
  { id: "outcome_effect", label: "Effect of the service", unit: "per case, contact, WTE or person", kind: "each", dimensions: ["outcome", "place"], limits: {}, needed: { service: "outcome" }, means: "What one case, contact, WTE and year, or person covered and year brings about, as the outcome says; a share of what happened before where the outcome is relative." },
  { id: "outcome_before", label: "What happened before", unit: "per case, contact, WTE or person", kind: "each", dimensions: ["outcome", "place"], limits: notNegative, needed: { service: "relative-outcome" }, means: "How often it happened before the service, for each case, contact, WTE or person and year that the outcome is counted by." },
  { id: "people_covered", label: "People covered", unit: "people", kind: "each", dimensions: ["service", "place"], limits: notNegative, needed: { service: "person-outcome" }, means: "People the service looks after whether or not they are referred, such as residents of care homes." },
  { id: "reimbursement_ceiling", label: "Reimbursement at most", unit: "GBP per WTE per year", kind: "each", dimensions: ["service", "level"], limits: notNegative, needed: optional, means: "The most that a scheme pays back for one WTE of a level in a year. Left out, nothing is shown as paid back." },
  { id: "waiting_cost", label: "Cost of a week's wait", unit: "GBP per person per week", kind: "each", dimensions: ["service"], limits: notNegative, needed: optional, means: "What a week of one person's wait costs, where a source gives it. Left out, the cost of waiting is not shown." },
];
