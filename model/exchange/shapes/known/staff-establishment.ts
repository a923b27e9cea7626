import type { Shape } from "../shape";

/** Establishment against staff in post, a report of the Electronic Staff Record, a row a position. */
export const staffEstablishment: Shape = {
  id: "staff-establishment",
  label: "Establishment against staff in post",
  about: "A report of the Electronic Staff Record: budgeted and actual WTE by position.",
  columns: {
    organisation: {
      heading: "^(organisation|org|department|team|cost cent(re|er))( name)?$",
      needed: true,
      fill: true,
    },
    position: { heading: "^position( title| name)?$" },
    grade: { heading: "^(pay )?(grade|band)", needed: true },
  },
  figures: [
    { measure: "posts-wte", heading: "^(budget(ed)?|funded|established?|establishment) (fte|wte)$", needed: true },
    { measure: "staff-wte", heading: "^(actual|in post|sip|staff in post|contracted) (fte|wte)$", needed: true },
  ],
  by: { place: "organisation", level: "grade" },
  totals: ["organisation", "position", "grade"],
};
