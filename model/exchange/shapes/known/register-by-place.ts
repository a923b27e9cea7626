import type { Shape } from "../shape";

/** The register over time by country and region. */
export const registerByPlace: Shape = {
  id: "register-by-place",
  label: "Register by country and region",
  about: "Health and Care Professions Council: registrants by month, profession, route, country and region.",
  columns: {
    month: { heading: "^(month|date)$", needed: true },
    profession: { heading: "^profession$", needed: true },
    route: { heading: "^registration route$" },
    country: { heading: "^country$", needed: true },
    place: { heading: "^region$" },
  },
  figures: [{ measure: "registrants", heading: "^registrants$", needed: true }],
  by: { place: "place", size: "country", route: "route" },
  time: { column: "month" },
  keep: [{ column: "profession", is: "occupational therap", others: "other professions" }],
  says: ["People on the register by address; not everybody works, and not in the NHS alone."],
};
