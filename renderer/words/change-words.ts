/** A scenario's changes in words, as the model has them: the same on a screen and in a report. */
export { amountWords, changeWords, datedWords, whenWords } from "../../model";
