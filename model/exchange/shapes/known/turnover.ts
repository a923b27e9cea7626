import type { Shape } from "../shape";

const kinds = [
  ["start", "^denominator at start"],
  ["end", "^denominator at end"],
  ["leavers", "^leavers"],
  ["joiners", "^joiners"],
] as const;

/** NHS Workforce Statistics, turnover: four kinds of rows for every staff group and place. */
export const turnover: Shape = {
  id: "nhs-turnover",
  label: "NHS Workforce Statistics: turnover",
  about: "NHS England, monthly: staff at the start and the end of twelve months, leavers and joiners.",
  columns: {
    period: { heading: "^period$", needed: true },
    type: { heading: "^type$", needed: true },
    code: { heading: "^nhse region code$" },
    place: { heading: "^(nhse region|ics|org) name$", needed: true },
    staff: { heading: "^staff group$", needed: true },
  },
  figures: kinds.flatMap(([kind, is]) => [
    { measure: `${kind}-heads` as const, heading: "^(hc|headcount)$", when: { column: "type", is } },
    { measure: `${kind}-wte` as const, heading: "^(fte|wte)$", needed: true as const, when: { column: "type", is } },
  ]),
  by: { place: "place", code: "code" },
  rates: [
    { measure: "leaver-rate", of: "leavers-wte", over: ["start-wte", "end-wte"] },
    { measure: "leaver-rate-heads", of: "leavers-heads", over: ["start-heads", "end-heads"] },
  ],
  time: { column: "period" },
  keep: [{ column: "staff", is: "occupational therap", others: "not occupational therapy" }],
  says: [
    "Leaving is from the trusts of the place: somebody who goes to another place's trust, or outside the NHS, has left.",
  ],
};
