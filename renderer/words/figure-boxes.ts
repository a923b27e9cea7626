/** Where a figure that is typed into a box goes. */
export const figureBoxWords = {
  inScenario: (name: string): string => `Figures given here go to "${name}"; the base keeps its own.`,
  ofTheBase: (label: string): string => `${label} (read at the start: show the base to change it)`,
};
