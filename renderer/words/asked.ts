/** The question after an edit that is out of all proportion. */
export const askedWords = {
  title: "Is it meant?",
  keep: "Keep it",
  putBack: "Put it back",
  more: (count: number): string => `${count} more ${count === 1 ? "figure is" : "figures are"} out of proportion too.`,
};
