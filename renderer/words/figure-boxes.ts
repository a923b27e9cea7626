/** Where a figure that is typed into a box goes. */
export const figureBoxWords = {
  inScenario: (name: string): string => `Figures given here go to "${name}"; the base keeps its own.`,
};
