/** Targets as they are written on the command line: `vacancies<=500@2030/31`. */
import type { KeptTable, Target } from "../../model/index";
import { targetExample } from "./draws-options";
import { findNamed } from "./names";
import { badArguments, done, type Step } from "./outcome";

interface TargetWords {
  readonly measure: string;
  readonly target: Target;
  readonly time: string | undefined;
}

const shape = /^(.+?)\s*(<=|>=|≤|≥)\s*£?\s*(-?[\d,]*\.?\d+)(%?)\s*(?:@\s*(.+?)\s*)?$/;

/** A target taken apart. @param option the option it was given for */
export function wordsOfTarget(words: string, option = "target", example = targetExample): Step<TargetWords> {
  const read = shape.exec(words.trim());
  if (read === null)
    return badArguments(
      `--${option} cannot be read in "${words}". Write MEASURE<=NUMBER or MEASURE>=NUMBER, and @ and a year behind it for that year alone, in quotation marks: --${option} "${example}".`,
    );
  const [, measure = "", sign = "", number = "", percent, time] = read;
  const value = Number(number.replaceAll(",", "")) / (percent === "%" ? 100 : 1);
  return done({ measure, target: { is: ["<=", "≤"].includes(sign) ? "at-most" : "at-least", value }, time });
}

/** The measures targets are about, as they were written. */
export function measuresOfTargets(targets: readonly string[]): Step<readonly string[]> {
  const measures: string[] = [];
  for (const words of targets) {
    const read = wordsOfTarget(words);
    if (!read.ok) return read;
    measures.push(read.value.measure);
  }
  return done(measures);
}

/** A target of a measure that is kept. */
export interface KeptTarget {
  /** As it was written. */
  readonly words: string;
  readonly measure: string;
  readonly target: Target;
  /** Undefined: each time, and all of them. */
  readonly time: string | undefined;
}

/** A time as the tables call it; planning years may also be written 2030-31 or 2030/2031. */
function timeNamed(word: string, times: readonly string[]): Step<string> {
  const year = word.replace(/^(\d{4})[/-](?:\d{2})?(\d{2})$/, "$1/$2");
  const found = times.find((time) => time === word) ?? times.find((time) => time === year);
  return found === undefined
    ? badArguments(`--target names "${word}", and the draws have ${times[0]} to ${times.at(-1)}.`)
    : done(found);
}

export function targetsAmong(targets: readonly string[], tables: readonly KeptTable[]): Step<readonly KeptTarget[]> {
  const measures = [...new Map(tables.map(({ measure }) => [measure.id, measure])).values()];
  const kept: KeptTarget[] = [];
  for (const words of targets) {
    const read = wordsOfTarget(words);
    if (!read.ok) return read;
    const { target, time: word } = read.value;
    const found = findNamed(
      "measure",
      read.value.measure,
      measures,
      `The draws hold ${measures.map(({ id }) => id).join(", ")}.`,
    );
    if (!found.ok) return found;
    const measure = found.value.id;
    const times = tables.find((table) => table.measure.id === measure)?.times ?? [];
    const time = word === undefined ? done(undefined) : timeNamed(word, times);
    if (!time.ok) return time;
    kept.push({ words, measure, target, time: time.value });
  }
  return done(kept);
}
