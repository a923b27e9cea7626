/** `--backtest workforce`: what the plan would have said from earlier months of staff since counted, beside the counts. */
import backtests from "../../seeds/history/backtests.json";
import {
  backtestDraws,
  backtestsFor,
  byCount,
  coverageOf,
  ensembleOf,
  foretoldOf,
  judged,
  meanErrorOf,
  monthWords,
  mostPlacesTried,
  runDraws,
  tryPast,
  type ForPlan,
  type Judged,
  type Plan,
} from "../../model/index";
import { columns } from "./layout";
import { relativeChange } from "./numbers";
import { cannotRun, done, type Step } from "./outcome";
import { publishedHistory } from "./shipped-history";

/** Of a small team a tenth of a post is not noise. */
const SMALL = 100;
const said = (value: number, tenths: boolean): string =>
  tenths
    ? value.toLocaleString("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 })
    : Math.round(value).toLocaleString("en-GB");
const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

const rowOf = ({ point, foretold, error, within }: Judged, tenths: boolean): readonly string[] => [
  monthWords(point.at),
  said(foretold.said.middle, tenths),
  ...foretold.said.bands.map(({ low, high }) => `${said(low, tenths)} to ${said(high, tenths)}`),
  said(point.value, tenths),
  `${error > 0 ? "+" : ""}${said(error, tenths)}`,
  relativeChange(point.value, foretold.said.middle),
  within[0] === undefined ? "outside" : `within ${100 * within[0]}`,
  point.break === undefined ? "" : "another count",
];

const head = (own: boolean): readonly string[] => [
  ...["MONTH", "MIDDLE", "50 IN 100", "80 IN 100", "95 IN 100"],
  ...[own ? "COUNTED" : "PUBLISHED", "ERROR", "ERROR, %", "", ""],
];

const summary = (of: string, points: readonly Judged[]): readonly string[] =>
  points.length === 0
    ? []
    : [
        `Of ${of}: mean error ${percent(meanErrorOf(points))}; ${coverageOf(points)
          .map(({ level, inside, of: all }) => `${inside} of ${all} within ${100 * level} in 100 futures`)
          .join(", ")}.`,
      ];

function oneOf(plan: Plan, { backtest, series }: ForPlan, draws: number): Step<string> {
  const tried = tryPast(plan, backtest, series);
  if (!tried.ok) return cannotRun(...tried.problems.map(({ says }) => says));
  const ensemble = ensembleOf(tried.value.plan, tried.value.asked);
  if (!ensemble.ok) return cannotRun(...ensemble.problems.map(({ says }) => says));
  const sample = runDraws(ensemble.value, tried.value.asked.seed, 0, draws);
  const points = judged(tried.value.later, foretoldOf(tried.value, sample));
  const { same, other } = byCount(points);
  const own = series.own !== undefined;
  const tenths = series.unit === "WTE" && points.every(({ point }) => point.value < SMALL);
  const lines = [
    `${backtest.label} (${own ? "counts of your own, tried with today's rates" : backtest.inSample ? "counts the plan was made from" : "counts the plan was not made from"}), ${draws} futures`,
    series.counts,
    backtest.because,
    ...(backtest.proxy === undefined ? [] : [backtest.proxy]),
    ...columns([head(own), ...points.map((one) => rowOf(one, tenths))]),
    ...summary("the same count", same),
    ...summary("another count", other),
    ...points.flatMap(({ point }) => (point.break === undefined ? [] : [`${monthWords(point.at)}: ${point.break}`])),
    ...(backtest.known.length === 0
      ? []
      : ["Known at the start:", ...backtest.known.map(({ reason }) => `- ${reason}`)]),
  ];
  return done(lines.join("\n"));
}

/**
 * Every backtest of the plan, as text. Refused for plans of which nothing is published, or of too many places.
 * @param draws futures each is judged by
 */
export function workforceBacktest(plan: Plan, draws = backtestDraws): Step<string> {
  const all = backtestsFor(plan, backtests.backtests, publishedHistory);
  if (all.length === 0)
    return cannotRun(
      `No series of staff is published that this plan could be held against. It has no past of its own either: put counts of its staff into it (project history PLAN --add counts.csv --out FILE.otplan), or take a plan of England with its settings and levels, such as England by region. A plan has to have at most ${mostPlacesTried} places.`,
    );
  const blocks: string[] = [];
  for (const one of all) {
    const block = oneOf(plan, one, draws);
    if (!block.ok) return block;
    blocks.push(block.value);
  }
  return done(`${blocks.join("\n\n")}\n`);
}
