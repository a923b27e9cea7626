/** Figures that stand for a choice, such as who is started first, as people say them. */
export { choiceWords } from "../../model";

export const notChosen = "Not chosen";

/** The two answers of a switch. */
export const offOrOn = [
  { value: 0, label: "Off" },
  { value: 1, label: "On" },
] as const;
