/** Words for what should not happen. */
export const faultWords = {
  fault: (what: string) => `Something went wrong (${what}). Your plan is as it was; save it before going on.`,
  title: "This part of the page stopped working",
  text: (what: string) =>
    `It says: ${what}. Your plan and everything you changed are kept, also in the draft that is put aside every few seconds.`,
  save: "Save the plan",
  saveCopy: "Save a copy",
  again: "Try again",
  overview: "Go to the overview",
};
