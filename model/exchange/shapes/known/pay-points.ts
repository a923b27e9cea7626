import type { Shape } from "../shape";

/** Pay points by band and years of experience. */
export const payPoints: Shape = {
  id: "pay-points",
  label: "Pay points",
  about: "A pay circular: basic pay of a year by band and years of experience.",
  columns: {
    band: { heading: "^(pay )?band$", needed: true },
    point: { heading: "^(years of experience|pay step( point)?|point)$", needed: true },
  },
  figures: [{ measure: "pay", heading: "^(full time )?(basic|annual) (pay|salary)\\b.*$", needed: true }],
  by: { level: "band", point: "point" },
};
