/** What the parts of a screen are called, by the screen and the part, as pages that lead there name them. */
import { appraisalWords } from "./appraisal";
import { serviceWords } from "./services";
import { trainingWords } from "./training";
import { uncertaintyWords } from "./uncertainty";
import { workforceWords } from "./workforce";

export const screenParts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  scenarios: appraisalWords.part,
  workforce: workforceWords.tabs,
  training: trainingWords.tabs,
  services: serviceWords.tabs,
  uncertainty: uncertaintyWords.tabs,
};
