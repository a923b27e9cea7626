/** What the page on the strategy and the action plan says beside its tables. */
export const missionWords = {
  menu: "The strategy, line by line",
  title: "The strategy and the action plan, line by line",
  about:
    "Every figure and every aim, with where it is answered here. What is not answered says so. A test holds the numbers against those that are shipped or worked out.",
  scenario: (name: string): string => `Scenario: ${name}`,
  assumption: (label: string): string => `Assumption: ${label}`,
  measure: (label: string): string => `Measure: ${label}`,
  plan: (title: string): string => `Plan: ${title}`,
  command: (label: string): string => `Menu: ${label}`,
  option: (name: string): string => `Command line: ${name}`,
  file: (name: string): string => `Also: ${name}`,
};
