/** Figures that stand for a choice, such as who is started first, as people say them. */
export { choiceWords } from "../../model";

export const notChosen = "Not chosen";
