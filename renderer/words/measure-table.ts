/** What a table of measures says where a row has no figure. */
export const measureTableWords = {
  none: "No figure here.",
  missing: "No figure: it needs",
};
