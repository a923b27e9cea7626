import type { Shape } from "../shape";

/** NHS Workforce Statistics, staff who are not medical, a row an organisation, setting and pay band. */
export const workforceWide: Shape = {
  id: "nhs-workforce-staff",
  label: "NHS Workforce Statistics: staff by organisation and pay band",
  about: "NHS England, monthly: WTE and headcount by organisation, care setting, level and pay band.",
  columns: {
    date: { heading: "^(date|month|data month)$", needed: true },
    region: { heading: "^nhse region name$" },
    code: { heading: "^ics code$" },
    place: { heading: "^ics name$", needed: true },
    main: { heading: "^main staff group$", needed: true },
    staff: { heading: "^staff group 2$", needed: true },
    setting: { heading: "^care setting$" },
    band: { heading: "^afc band$", needed: true },
  },
  figures: [
    { measure: "staff-wte", heading: "^total (fte|wte)$", needed: true },
    { measure: "staff-heads", heading: "^total (hc|headcount)$" },
  ],
  by: { place: "place", region: "region", code: "code", setting: "setting", level: "band", group: "main" },
  time: { column: "date" },
  totals: ["place", "band"],
  keep: [{ column: "staff", is: "occupational therap", others: "not occupational therapy" }],
  says: ["Headcounts of organisations are not added up: somebody with two posts is counted in each."],
};
