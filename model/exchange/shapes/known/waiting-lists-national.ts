import type { Shape } from "../shape";

/** Community health services waiting lists, all services of England in one table and a column for each band. */
export const waitingListsNational: Shape = {
  id: "community-waiting-lists-national",
  label: "Community health services: national waiting list by service",
  about: "NHS England, monthly: people waiting in England by service, with a column for each band of weeks waited.",
  columns: { service: { heading: "^(service)?$" } },
  figures: [
    { measure: "waiting", heading: "^total waiting list$", needed: true },
    { measure: "waiting", heading: "^waiting (?<weeks>[>0-9 ]+) weeks$", needed: true },
  ],
  by: { service: "service" },
  keep: [{ column: "service", is: "occupational therapy", others: "not occupational therapy" }],
};
