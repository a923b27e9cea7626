/** What stands beside the doors to a new plan. */

/** What the worked examples are called before they are saved. */
export const exampleNames = {
  regions: "England by NHS region",
  systems: "England by integrated care system",
  community: "A community rehabilitation team",
  uk: "UK by nation",
  scotland: "Occupational therapy in Scotland",
  wales: "Occupational therapy in Wales",
  northernIreland: "Occupational therapy in Northern Ireland",
};

export const newPlanWords = {
  command: "New plan…",
  cannotRead: "The worked example could not be read, so there is nothing to begin with. Install the application again.",
};
