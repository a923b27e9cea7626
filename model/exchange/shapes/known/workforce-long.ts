import type { Shape } from "../shape";

/** NHS Workforce Statistics, core tables with every size of place in one file. */
export const workforceLong: Shape = {
  id: "nhs-workforce-core",
  label: "NHS Workforce Statistics: core table",
  about: "NHS England, monthly: WTE and headcount of staff groups for England, regions, systems and organisations.",
  columns: {
    date: { heading: "^data month$", needed: true },
    size: { heading: "^data level$", needed: true },
    region: { heading: "^nhse region name$" },
    code: { heading: "^ics code$" },
    place: { heading: "^ics name$" },
    organisation: { heading: "^org name$" },
    staff: { heading: "^staff group 1$", needed: true },
  },
  figures: [
    { measure: "staff-wte", heading: "^(fte|wte)$", needed: true },
    { measure: "staff-heads", heading: "^(headcount|hc)$" },
  ],
  by: { size: "size", place: ["place", "region"], code: "code", group: "staff" },
  time: { column: "date" },
  keep: [{ column: "staff", is: "^(?!all )", others: "all staff groups together" }],
  widerThan: "staff groups, in which occupational therapists are some of many",
  says: [
    "These are staff groups, not occupational therapists alone: the table does not tell them apart.",
    "England, regions, systems and organisations stand in one table; each size is kept apart and never added to another.",
  ],
};
