import type { Shape } from "../shape";

/** A monthly budget statement, a row a cost centre and kind of spending. */
export const budget: Shape = {
  id: "budget-statement",
  label: "Budget statement",
  about: "A ledger's monthly report: WTE and money by cost centre.",
  columns: {
    place: { heading: "^cost cent(re|er)( code)?$", needed: true },
    subjective: { heading: "^subjective( code)?$" },
    description: { heading: "^description$", needed: true },
  },
  figures: [
    { measure: "posts-wte", heading: "^budget(ed)? (wte|fte)$", needed: true },
    { measure: "staff-wte", heading: "^contracted (wte|fte)$", needed: true },
    { measure: "worked-wte", heading: "^worked (wte|fte)$" },
    { measure: "budget-year", heading: "^annual budget\\b.*$", dash: "zero" },
    { measure: "budget-to-date", heading: "^(ytd|year to date) budget\\b.*$", dash: "zero" },
    { measure: "spent-to-date", heading: "^(ytd|year to date) actual\\b.*$", dash: "zero" },
    { measure: "variance", heading: "^(ytd|year to date) variance\\b.*$", dash: "zero" },
  ],
  by: { place: "place", level: "description" },
  totals: ["place", "description"],
  says: ["Contracted WTE are staff in post; worked WTE have overtime, bank and agency in them and are not."],
};
