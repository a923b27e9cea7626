/** What the scenarios screen says. */
export const words = {
  title: "Scenarios",
};
