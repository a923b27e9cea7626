import type { Shape } from "../shape";

/** Community health services waiting lists, a sheet for each band of weeks waited and a column a service. */
export const waitingLists: Shape = {
  id: "community-waiting-lists",
  label: "Community health services: waiting lists by weeks waited",
  about: "NHS England, monthly: people waiting by service, organisation and weeks waited, a sheet for each band.",
  columns: {
    size: { heading: "^organisation type$", needed: true, fill: true },
    code: { heading: "^organisation code$", needed: true },
    place: { heading: "^organisation name$", needed: true },
  },
  figures: [
    {
      measure: "waiting",
      heading: "^(?<service>a|cyp) therapy interventions occupational therapy$",
      needed: true,
    },
  ],
  by: { size: "size", code: "code", place: "place" },
  title: "waiting lists (?:waiting (?<weeks>[>0-9 ]+) weeks|total waiting list)",
  says: [
    "England, regions, boards and providers stand in one table; each size is kept apart and never added to another.",
    "Totals are as published; they differ from the sum of the bands where bands are suppressed.",
  ],
};
