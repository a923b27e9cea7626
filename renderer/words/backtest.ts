import { byCount, coverageOf, meanErrorOf, monthWords, type Judged, type Stands } from "../../model";
import { formatDecimal } from "./format";

const whole = (value: number): string => formatDecimal(value);
const percent = (share: number): string => {
  const size = 100 * Math.abs(share);
  return `${formatDecimal(size, size < 10 ? 1 : 0)}%`;
};
const tooMany = (share: number): string => (share < 0 ? `${percent(share)} too few` : `${percent(share)} too many`);
const counts = (n: number): string => (n === 1 ? "One count" : `${n} counts`);

function summaryOf(points: readonly Judged[], kind: string): readonly string[] {
  const worst = points.reduce<Judged | undefined>(
    (found, one) => (found === undefined || Math.abs(one.share) > Math.abs(found.share) ? one : found),
    undefined,
  );
  if (worst === undefined) return [];
  const inside = coverageOf(points).map(({ level, inside: held }) => `${held} within ${100 * level} in 100 futures`);
  const most = points.length === 1 ? "" : `, most in ${monthWords(worst.point.at)}: ${tooMany(worst.share)}`;
  const off =
    points.length === 1 ? `is ${tooMany(worst.share)}` : `is off by ${percent(meanErrorOf(points))} on average`;
  return [
    `${counts(points.length)} ${kind}: the middle ${off}${most}. Of ${points.length === 1 ? "it" : "them"}, ${inside.join(", ")}.`,
  ];
}

/** The words of the backtest of the workforce. */
export const backtestWords = {
  /** Fewer futures than this say nothing of how often they hold a count. */
  fewest: 16,
  what: "How well would the model have foretold what is past? It is run from an earlier month with what was known then, and put beside what has since been counted. Read it before the future.",
  none: "Nothing is published that this plan could be tried on, and it has no past of its own. Give it counts of its staff under Workforce, What was counted; or look at England by region.",
  pick: "Tried on",
  groups: {
    own: "Counts of your own",
    foretells: "Counts the plan was not made from: how well it foretells",
    fits: "Counts the plan was made from: how well it fits",
  },
  runFrom: "Run from",
  progress: (done: number, of: number) =>
    done >= of
      ? `${formatDecimal(of)} futures of the past.`
      : `${formatDecimal(done)} of ${formatDecimal(of)} futures of the past are run.`,
  stop: "Stop",
  goOn: "Go on",
  month: (month: string) => monthWords(month).replace(/^(\w{3})\w*/, "$1"),
  counted: "Counted",
  said: "Would have been said",
  chartNote: (breaks: readonly string[]) => ["The line is broken where nothing is published.", ...breaks].join(" "),
  finding: (from: string, unit: string, points: readonly Judged[]) => {
    const { same, other } = byCount(points);
    const last = same.at(-1) ?? other.at(-1);
    return last === undefined
      ? `From ${monthWords(from)} nothing has been counted yet`
      : `From ${monthWords(from)} the model would have said ${whole(last.foretold.said.middle)} ${unit} for ${monthWords(last.point.at)}; ${whole(last.point.value)} were counted`;
  },
  summary: (points: readonly Judged[]): readonly string[] => {
    const { same, other } = byCount(points);
    return [...summaryOf(same, "of the same kind"), ...summaryOf(other, "of another kind")];
  },
  table: (unit: string) => `Every count beside what would have been said (${unit})`,
  columns: {
    month: "Month",
    counted: "Counted",
    middle: "Middle",
    range: "8 in 10 futures",
    error: "Error",
    within: "Where it lies",
  },
  otherCount: "(another count)",
  whole,
  range: (low: number, high: number) => `${whole(low)} to ${whole(high)}`,
  error: (error: number, share: number) =>
    `${error < 0 ? "−" : "+"}${whole(Math.abs(error))} (${error < 0 ? "−" : "+"}${percent(share)})`,
  within: (level: number | undefined) =>
    level === undefined ? "Outside 95 in 100 futures" : `Within ${100 * level} in 100 futures`,
  knownTitle: (from: string) => `What was known in ${monthWords(from)}`,
  replaced: (n: number) => `${n} figures are as they were known then; all others are today's, with their ranges`,
  leftOut: (n: number) => (n === 1 ? "1 figure is left out" : `${n} figures are left out`),
  line: (from: string, unit: string, points: readonly Stands[]) => {
    const said = ({ point, said: value, share }: Stands): string =>
      `${whole(value)} ${unit} for ${monthWords(point.at)}, where ${whole(point.value)} were counted (${tooMany(share)})`;
    const same = points.filter(({ point }) => point.break === undefined).at(-1);
    const other = points.filter(({ point }) => point.break !== undefined).at(-1);
    const said1 = [same, other].flatMap((one) => (one === undefined ? [] : [said(one)]));
    return `Tried on the past: from what was known in ${monthWords(from)} the model would have said ${said1.join(", and ")}.`;
  },
  see: "See the backtest",
};
