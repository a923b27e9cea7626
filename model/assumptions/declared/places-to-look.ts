/** Sentences that say where figures are to be had, for those that several assumptions share. */
export const ownRecords = "It is in your own workforce records: the electronic staff record, or payroll.";
export const ledger = "Your finance or workforce team holds it with the funded establishment.";
export const universities =
  "Universities that train for places here know it, as does NHS England's regional education team.";
export const payScales = "It is in the national pay scales, or in your finance team's costing.";
export const caseRecords =
  "Your service's own records give it: count over a quarter, or ask the team to keep a diary for two weeks.";
export const activity = "Your service's activity reports give it.";
export const rosters = "Your rosters and leave records give it.";
export const nationalLists =
  "Your own list gives it. NHS England publishes lists by system: see Published lists under Services.";
