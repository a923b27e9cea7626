/** Words for those who listen. */
export const heardWords = {
  undid: (what: string) => `Undone: ${what}.`,
  redid: (what: string) => `Redone: ${what}.`,
  same: "The headline stays as it was.",
};
