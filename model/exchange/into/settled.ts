/** The figures of a table once what it leaves open is answered: those that count, and those that wait for an answer. */
import type { Finding, MissingFigure, NotUsed, Reading } from "../shapes/found";
import type { Given, OpenQuestion } from "../shapes/open-question";
import { ratesOf } from "../shapes/rates";
import { measures, type Measure } from "../shapes/shape";
import { Sum, Tally } from "../shapes/tally";
import { leaveOut, type Answers, type Ask } from "./answers";

export interface Settled {
  readonly asks: readonly Ask[];
  readonly findings: readonly Finding[];
  readonly missing: readonly MissingFigure[];
  /** Figures of which nobody has said how they are read. */
  readonly waiting: readonly Finding[];
  /** Rows that could not be added up. */
  readonly notUsed: readonly NotUsed[];
  /** Of every figure that counts the figures of the table that it is made of. */
  readonly madeOf: ReadonlyMap<Finding, readonly Finding[]>;
  /** Figures of the table that do not count as it is answered, or cannot be added up, with why. */
  readonly out: ReadonlyMap<Finding, string>;
}

/** Why a figure does not count under the answers that were given. */
export const leftOutAsAnswered = "left out as answered";

/** Why figures of several rows for the same people stay out. */
const notAdded = (measure: Measure): string =>
  measures[measure].unit === "heads"
    ? "headcounts of several rows, which are not added up: somebody with two posts would count twice"
    : `${measures[measure].label.toLowerCase()} of several rows for the same people, which cannot be added up`;

/** Why counts of one month in several rows stay out. */
const givenTwice = "given in several rows for the same people and month, which are never added up";

const askOf = (open: OpenQuestion, answers: Answers): Ask => ({
  kind: open.kind,
  written: open.written,
  question: open.question,
  options: [
    ...open.options,
    ...(open.options.some(({ id }) => id === "repeat") ? [] : [{ id: leaveOut, label: "Leave these figures out" }]),
  ],
  answer: answers[open.kind]?.[open.written] ?? open.usual,
});

/** Figures of the same people and time, added up. */
function together(findings: readonly Finding[]): Finding {
  const [first] = findings;
  if (first === undefined || findings.length === 1) return first as Finding;
  const sum = new Sum(Math.min(...findings.map((one) => one.first)));
  for (const one of findings) sum.add(one.value);
  return { ...first, value: sum.value, rows: findings.reduce((all, one) => all + one.rows, 0), first: sum.first };
}

/** @param answers what a person said so far */
export function settled(reading: Reading, answers: Answers = {}): Settled {
  const asks = reading.asks.map((open) => askOf(open, answers));
  const answerOf = ({ kind, written }: Given): string | undefined =>
    asks.find((ask) => ask.kind === kind && ask.written === written)?.answer;
  const isOut = ({ given = [] }: { readonly given?: readonly Given[] }): boolean =>
    given.some((one) => (answerOf(one) ?? one.is) !== one.is);
  const waits = ({ given = [] }: { readonly given?: readonly Given[] }): boolean =>
    given.some((one) => answerOf(one) === undefined);
  const groups = new Map<string, Finding[]>();
  const out = new Map<Finding, string>();
  const madeOf = new Map<Finding, readonly Finding[]>();
  for (const finding of reading.findings) {
    if (isOut(finding)) {
      out.set(finding, leftOutAsAnswered);
      continue;
    }
    const key = JSON.stringify([finding.measure, finding.by, finding.time]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const all = [...groups.values()];
  // A sum of which one part waits is no sum yet.
  const waiting = all.filter((group) => group.some(waits)).flat();
  const summed = all
    .filter((group) => !group.some(waits))
    .map((group) => {
      const sum = together(group);
      madeOf.set(sum, group);
      return sum;
    });
  const { counts } = reading.heading.shape;
  const several = summed.filter((one) => one.rows > 1 && (counts === true || !measures[one.measure].adds));
  const tally = new Tally();
  for (const one of several) {
    const why = counts === true ? givenTwice : notAdded(one.measure);
    tally.add(why, one.first);
    for (const part of madeOf.get(one) ?? []) out.set(part, why);
  }
  const findings = summed.filter((one) => !several.includes(one));
  const rates = reading.heading.shape.rates ?? [];
  return {
    asks,
    findings: [...findings, ...rates.flatMap((rate) => ratesOf(findings, rate))],
    missing: reading.missing.filter((one) => !isOut(one) && !waits(one)),
    waiting,
    notUsed: [...reading.notUsed, ...tally.all()],
    madeOf,
    out,
  };
}
