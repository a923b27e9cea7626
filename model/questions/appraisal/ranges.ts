/**
 * How sure an appraisal is: the same sums in every future drawn. An option and doing nothing are of the same future, so
 * that what differs is what the option changes.
 */
import { elementAt } from "../../assumptions/present";
import { fanOf, inOrder, percentile, type Fan } from "../../chance/percentiles";
import type { Plan } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import { ensembleOf, type EnsembleAsked } from "../../uncertainty/ensemble";
import { runDraws } from "../../uncertainty/run-draws";
import type { Sample } from "../../uncertainty/sample";
import { seedOf } from "../../uncertainty/standing-seed";
import type { Amounts, Reached } from "./appraisal";
import type { Appraised } from "./appraise";
import { readIn } from "./figures";
import { optionFigures, type OptionFigures } from "./option-figures";

/** Between which values 8 in 10 of the futures that have it lie. NaN where too few have it. */
export interface Between {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Share of the futures that have it. */
  readonly share: number;
}

export interface OptionRange {
  readonly id: string;
  /** Futures told of: those in which the same lines are known as in the plan as it stands. */
  readonly draws: number;
  readonly presentValue: Readonly<Record<keyof Amounts, Between>>;
  readonly ratio: Between;
  readonly cashRatio: Between;
  readonly room: Between;
  /** Share of the futures in which benefits are worth more than costs; and in which each is reached within the plan, or holds from the start. NaN where it cannot be told. */
  readonly worthIt: number;
  readonly breaksEven: number;
  readonly paysBack: number;
  /** Benefits less costs so far, by planning year: the bands of the futures, and the first few of them. */
  readonly cumulative: readonly Fan[];
  readonly futures: readonly (readonly number[])[];
  readonly effects: readonly {
    readonly id: string;
    readonly total: Between;
    readonly cost: Between;
    readonly breakEvenValue: Between;
  }[];
  readonly lines: readonly { readonly id: string; readonly presentValue: Between }[];
}

export interface AppraisalRanges {
  readonly seed: string;
  readonly draws: number;
  readonly options: readonly OptionRange[];
}

function between(values: readonly number[]): Between {
  const known = inOrder(values.filter((value) => !Number.isNaN(value)));
  const at = (p: number): number => (known.length === 0 ? Number.NaN : percentile(known, p));
  return { low: at(0.1), middle: at(0.5), high: at(0.9), share: known.length / values.length };
}

/** Futures that are kept one by one. */
const futuresShown = 3;

const shareOf = (all: readonly Reached[]): number =>
  all.some(({ kind }) => kind === "unknown") || all.length === 0
    ? Number.NaN
    : all.filter(({ kind }) => kind === "reached" || kind === "from-the-start").length / all.length;

const amounts = ["costs", "ownCosts", "cashReleasing", "notCashReleasing", "society", "net", "ownNet"] as const;

const sameLines = (one: OptionFigures, other: readonly { readonly years: readonly number[] }[]): boolean =>
  one.lines.every(({ years }, line) => years.some(Number.isNaN) === elementAt(other, line).years.some(Number.isNaN));

/** The ranges out of draws that have kept what the appraisal reads ({@link Appraised.keep}) of doing nothing and its options. */
export function rangesOf({ appraisal, frame, facts }: Appraised, sample: Sample): AppraisalRanges {
  const reading = readIn(sample.tables, frame.years);
  const failed = new Set(sample.failed.map(({ draw }) => draw));
  const reads = Array.from({ length: sample.count }, (_, at) => at)
    .filter((at) => !failed.has(sample.from + at))
    .map((at) => reading(sample.values.subarray(at * sample.columns, (at + 1) * sample.columns)));
  const options = appraisal.options.flatMap((option): OptionRange[] => {
    const fact = facts.get(option.id);
    if (fact === undefined) return [];
    const found = reads
      .map((read) => optionFigures(read, frame, fact, appraisal.rates))
      .filter((one) => sameLines(one, option.lines));
    if (found.length === 0) return [];
    const told = (of: (one: OptionFigures) => number): Between => between(found.map(of));
    return [
      {
        id: option.id,
        draws: found.length,
        presentValue: Object.fromEntries(
          amounts.map((key) => [key, told(({ presentValue }) => presentValue[key])]),
        ) as Record<keyof Amounts, Between>,
        ratio: told(({ ratio }) => (ratio.kind === "ratio" ? ratio.value : Number.NaN)),
        cashRatio: told(({ cashRatio }) => (cashRatio.kind === "ratio" ? cashRatio.value : Number.NaN)),
        room: told(({ room }) => room),
        worthIt: found.filter(({ presentValue }) => presentValue.net > 0).length / found.length,
        breaksEven: shareOf(found.map(({ breakEven }) => breakEven)),
        paysBack: shareOf(found.map(({ payback }) => payback)),
        cumulative: frame.years.map((_, year) =>
          fanOf(inOrder(found.map(({ cumulative }) => elementAt(cumulative, year)))),
        ),
        futures: found.slice(0, futuresShown).map(({ cumulative }) => cumulative),
        effects: option.effects.map(({ id }, number) => ({
          id,
          total: told(({ effects }) => elementAt(effects, number).total),
          cost: told(({ effects }) => elementAt(effects, number).each.cost),
          breakEvenValue: told(({ effects }) => elementAt(effects, number).breakEvenValue),
        })),
        lines: option.lines.map(({ id }, number) => ({
          id,
          presentValue: told(({ lines }) => elementAt(lines, number).presentValue),
        })),
      },
    ];
  });
  return { seed: sample.seed, draws: sample.count, options };
}

/** The draws the ranges are of: doing nothing and its options, with what an appraisal reads of each. */
export const appraisalDraws = ({ appraisal, keep }: Appraised, seed: string): EnsembleAsked => ({
  scenarios: [undefined, ...appraisal.options.map(({ id }) => id)],
  keep,
  seed,
});

/** Draws so many futures one after another and tells the ranges. */
export function appraisalRanges(plan: Plan, appraised: Appraised, draws: number): Outcome<AppraisalRanges> {
  const seed = seedOf(plan);
  const ensemble = ensembleOf(plan, appraisalDraws(appraised, seed));
  if (!ensemble.ok) return ensemble;
  const sample = runDraws(ensemble.value, seed, 0, draws);
  return { ok: true, problems: ensemble.problems, value: rangesOf(appraised, sample) };
}
