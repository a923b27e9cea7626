/** Figures that stand for a choice, such as who is started first, as people say them. */
import { catalogueEntry, type Value } from "../../model";

/** The words of the choice a value stands for; undefined where the assumption is no choice, or the value none of them. */
export const choiceWords = (assumption: string, value: Value): string | undefined =>
  catalogueEntry(assumption)?.choices?.find((choice) => choice.value === value)?.label;

export const notChosen = "Not chosen";
