import type { Shape } from "../shape";

/** Adult social care workforce estimates, regulated professions, groups of columns under a heading of two rows. */
export const skillsForCare: Shape = {
  id: "skills-for-care",
  label: "Adult social care workforce estimates",
  about: "Skills for Care: filled posts, vacancy and turnover rates in local authorities by region.",
  columns: { place: { heading: "^region( region)?$", needed: true } },
  figures: [
    {
      measure: "staff-heads",
      heading: "^(?<group>occupational therap\\w+(?: assistants)?) filled posts$",
      needed: true,
    },
    { measure: "vacancy-rate", heading: "^(?<group>occupational therap\\w+(?: assistants)?) vacancy rate$" },
    { measure: "turnover-rate", heading: "^(?<group>occupational therap\\w+(?: assistants)?) turnover rate$" },
  ],
  by: { place: "place" },
  totals: ["place"],
  employer: "local authorities (adult social care)",
  says: [
    "Regions here are those of government, not of the NHS: Eastern, Yorkshire and the Humber and others are not the same.",
    "Turnover is leaving the employer, which is not leaving the workforce.",
  ],
};
