/** What the options for services have in common: the words given, the numbers and names in them, how they are refused. */
import { readNumber, type Plan } from "../../model/index";
import { findNamed } from "./names";
import { badArguments, done, type Step, type Stopped } from "./outcome";
import { serviceChangeExamples, type ServiceChangeOption } from "./service-changes-example";

/** A change as it was given: which option, and its words. */
export interface ServiceChangeWords {
  readonly what: ServiceChangeOption;
  readonly words: string;
}

const shapes: Readonly<Record<ServiceChangeOption, string>> = {
  clinics: "SERVICE@HOW-MANY-A-WEEK@WEEKS@FROM, with @LEVEL behind it where hours are counted",
  "look-through": "SERVICE@SHARE@MONTH, or SERVICE@PEOPLE@MONTH",
  "change-model":
    "SERVICE@TIER=SHARE:FIGURE=VALUE,...@FROM, with @MONTHS it comes in over and @LOSS:MONTHS of training",
};

/** A refusal: what is wrong, how it is written, and an example. */
export const unclear = ({ what, words }: ServiceChangeWords, says: string): Stopped =>
  badArguments(
    `--${what} "${words}": ${says} It is ${shapes[what]}. Write, for example, --${what} ${serviceChangeExamples[what]}.`,
  );

/** A number in a unit. @param what it should have been, in words */
export function number(given: ServiceChangeWords, text: string, unit: string, what: string): Step<number> {
  const read = readNumber(text, { percent: unit === "share", unit });
  return read.ok && read.value.kind === "number" ? done(read.value.value) : unclear(given, `"${text}" is no ${what}.`);
}

/** A level by id or name. */
export const levelNamed = (plan: Plan, word: string) =>
  findNamed(
    "level",
    word,
    plan.structure.levels,
    `The plan has ${plan.structure.levels.map(({ id }) => `"${id}"`).join(", ")}.`,
  );

/** What stands between the signs of @ behind the service. */
export type Parts = readonly string[];
