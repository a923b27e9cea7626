import type { Shape } from "../shape";

/** First-year entrants by provider, level and mode of study. */
export const intakes: Shape = {
  id: "entrants",
  label: "Entrants to courses",
  about: "Higher education statistics: first-year entrants by academic year, provider, mode and level.",
  columns: {
    year: { heading: "^academic year$", needed: true },
    place: { heading: "^(provider|country|region)( name)?$", needed: true },
    subject: { heading: "^subject\\b.*$", needed: true },
    mode: { heading: "^mode\\b.*$" },
    level: { heading: "^level\\b.*$" },
  },
  figures: [{ measure: "entrants", heading: "^entrants$", needed: true }],
  by: { place: "place", route: "level", group: "mode" },
  time: { column: "year", yearsFrom: 8 },
  keep: [
    { column: "subject", is: "occupational therapy", others: "not occupational therapy" },
    { column: "level", is: "^(?!all$)", others: "a total, which is never added to its parts" },
  ],
  says: [
    "An academic year runs from August to July: 2024/25 are those who started in autumn 2024.",
    "Numbers are rounded to the nearest 5.",
  ],
};
