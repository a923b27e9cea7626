/** Where a figure that only the person can give is to be had. */

const ownRecords = "It is in your own workforce records: the electronic staff record, or payroll.";
const ledger = "Your finance or workforce team holds it with the funded establishment.";
const universities = "Universities that train for places here know it, as does NHS England's regional education team.";
const agree =
  "Nobody publishes it. Agree a figure with the people who know the service, record it as judgement and give it a wide range.";
const payScales = "It is in the national pay scales, or in your finance team's costing.";

const caseRecords =
  "Your service's own records give it: count over a quarter, or ask the team to keep a diary for two weeks.";
const activity = "Your service's activity reports give it.";
const rosters = "Your rosters and leave records give it.";
const nationalLists =
  "Your own list gives it. NHS England publishes lists by system: see Published lists under Services.";

const places: Readonly<Record<string, string>> = {
  staff_in_post:
    "NHS England's monthly workforce statistics give it by region and area; your own electronic staff record gives it by team.",
  setting_share: ownRecords,
  level_share: ownRecords,
  origin_share: "The HCPC publishes registrants by route of registration; your own records give it for a team.",
  mean_age: ownRecords,
  share_over_55: ownRecords,
  participation: `Divide staff in post (WTE) by headcount. ${ownRecords}`,
  vacancy_rate: ledger,
  establishment: ledger,
  establishment_growth: ledger,
  leaver_rate:
    "Your own records give it. Count people who left the workforce altogether, not moves to another employer.",
  leaver_age_factor: "Enter 1 for every age band where nothing better is known, and record it as judgement.",
  leaver_origin_factor: "Enter 1 for every origin where nothing better is known, and record it as judgement.",
  leaver_level_factor: "Enter 1 for every level where nothing better is known, and record it as judgement.",
  retirement_rate: ownRecords,
  opening_intake: `${universities} UCAS publishes acceptances, and the Department for Education apprenticeship starts.`,
  commissioning_growth: "It is in the training plan that applies to your area.",
  intake_share: universities,
  route_share: universities,
  apprenticeship_share: "The Department for Education publishes apprenticeship starts by standard.",
  intake_month: universities,
  route_length: universities,
  attrition: universities,
  registers_share: universities,
  joining_age: universities,
  international_recruits:
    "The HCPC publishes international registrations; your own records give those who came to you.",
  returners: "The HCPC publishes readmissions to the register; your own records give those who came to you.",
  months_to_fill: "Your recruitment team can say how long a post stays open.",
  pay_point: payScales,
  on_cost_rate: "Your finance team has it in its costing of posts.",
  pay_supplement: payScales,
  temporary_cover: "Your bank and agency records give it.",
  temporary_premium: "Your bank and agency records give it.",
  placement_weeks_per_wte: universities,
  placement_weeks_per_learner: universities,
  referrals: activity,
  tier_share: "Triage a sample of the list, fifty cases or more, and count how many need each tier.",
  opening_list: nationalLists,
  opening_longest_wait: "Your own list gives it; nobody publishes it.",
  opening_in_treatment: activity,
  contacts: caseRecords,
  direct_minutes: caseRecords,
  indirect_minutes: caseRecords,
  travel_minutes: caseRecords,
  non_attendance: "Your appointment system gives it. Nobody publishes it for children's occupational therapy.",
  weeks_in_treatment: caseRecords,
  starts_per_week: activity,
  starts_per_wte:
    "Divide the cases started in a quarter by the weeks and by the WTE who worked in it; for a new service ask one like it.",
  stated_team: ownRecords,
  staff_share: "Job plans give it: the part of their time that staff work in this service.",
  contracted_hours: "37.5 hours is one whole-time week under Agenda for Change.",
  leave_share: rosters,
  sickness_share: rosters,
  parental_leave_share: rosters,
  study_share: rosters,
  supervision_share: rosters,
  patient_facing_share:
    "Job plans give it. Nobody publishes it for occupational therapy; a diary of two weeks is a good start.",
  wait_target:
    "The Medium Term Planning Framework sets it for community services; your commissioner may have agreed another.",
  share_within_target: "The Medium Term Planning Framework sets it for community services, by planning year.",
  list_factor: "The published method uses 4.",
  outcome_effect: "The service's own evaluation gives it, or that of one like it.",
  outcome_before: "The service, the practices or the homes it works for can count it over a year.",
  people_covered: "Count them: residents, registered patients, or whoever the service looks after.",
};

/** A sentence that says where to get a figure, or what to do where nobody publishes it. */
export const whereToFind = (assumption: string): string => places[assumption] ?? agree;
