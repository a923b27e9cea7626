import type { Shape } from "../shape";

/** The register of the Health and Care Professions Council, a row a profession and a column a route to it. */
export const register: Shape = {
  id: "register-by-route",
  label: "Register by profession and route",
  about: "Health and Care Professions Council: registrants of the UK by profession and route of application.",
  columns: { profession: { heading: "^prof(ession)?( code)?$", needed: true } },
  figures: [
    { measure: "registrants", heading: "^(?<route>uk)$", needed: true },
    { measure: "registrants", heading: "^(?<route>int|emr|gp)$", needed: true },
  ],
  by: { group: "profession" },
  keep: [{ column: "profession", is: "^(OT|occupational therapists?)$", others: "other professions" }],
  totals: ["profession"],
  says: ["People on the register, in the whole of the UK; not everybody works, and not in the NHS alone."],
};
