/** A plan's own past: a series of counts is given, changed, added to and taken out; nothing of the future moves by it. */
import { countedWords, countWords, countsWords } from "../ask/history-words";
import { freeId } from "../ask/free-name";
import { idsOf } from "../ask/scope";
import { countFaults, unknownInHistory } from "../check/history";
import { mostCounts } from "../counted";
import { countedSeriesSchema } from "../history-schema";
import type { CountedPoint, CountedSeries, Plan } from "../plan";
import type { Outcome } from "../problem";
import { longest } from "../schema-parts";
import { edited, refused, tooLong, type Edit, type Signature, type Told } from "./edit";
import { without } from "./without";

/** A series before it has an id. */
export type NewSeries = Omit<CountedSeries, "id">;

const historyOf = (plan: Plan): readonly CountedSeries[] => plan.history ?? [];

/** An empty history is left out of the file. */
const withHistory = (plan: Plan, history: readonly CountedSeries[]): Plan => ({
  ...without(plan, "history"),
  ...(history.length === 0 ? {} : { history: [...history] }),
});

const gone = (): Outcome<never> =>
  refused("unknown-history", "This series is not in the plan any more, so there is nothing to change.");

/** Why a series cannot stand in the plan; undefined where it can. */
function hindrance(plan: Plan, series: CountedSeries): Outcome<never> | undefined {
  const unknown = unknownInHistory(plan, series)[0];
  if (unknown !== undefined)
    return refused("unknown-member", `The plan has no ${unknown.dimension} "${unknown.id}". Choose one it has.`);
  if (series.label.trim() === "") return refused("history-label", "Give it a name, such as Staff of the team.");
  for (const [text, most] of [
    [series.label, longest.label],
    [series.source ?? "", longest.source],
    [series.note ?? "", longest.prose],
    ...series.points.map((point) => [point.break ?? "", longest.logged] as const),
  ] as const) {
    const long = tooLong(text, most);
    if (long !== undefined) return long;
  }
  if (series.points.length === 0) return refused("history-empty", "There is no count in it. Give one at least.");
  if (series.points.length > mostCounts.points)
    return refused(
      "history-long",
      `There are ${series.points.length} counts, and a series keeps at most ${mostCounts.points}. Leave the oldest out.`,
    );
  const fault = countFaults(series)[0];
  if (fault !== undefined) return refused(...fault);
  return countedSeriesSchema.safeParse(series).success
    ? undefined
    : refused("history-shape", "Months are written as 2019-03, and a break and a source in words. Give it so.");
}

const told = (
  plan: Plan,
  what: string,
  series: CountedSeries,
  from: CountedSeries | undefined,
  to: CountedSeries | undefined,
): Told => ({
  what,
  where: `${series.label} (${countedWords(plan, series)})`,
  from: from === undefined ? "nothing" : countsWords(from),
  to: to === undefined ? "nothing" : countsWords(to),
  why: series.source ?? series.note,
});

const inOrder = (points: readonly CountedPoint[]): CountedPoint[] =>
  [...points].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/**
 * Gives the plan a series. Refused, with a sentence, where it counts nobody the plan has, where a count cannot be one, or
 * where a month is given twice.
 */
export function addHistory(plan: Plan, series: NewSeries, signed: Signature): Outcome<Edit> {
  const history = historyOf(plan);
  if (history.length >= mostCounts.series)
    return refused("history-many", `A plan keeps at most ${mostCounts.series} series. Take one out first.`);
  const id = freeId(
    series.label,
    history.map((one) => one.id),
    "counted",
  );
  const made: CountedSeries = { id, ...series, points: inOrder(series.points) };
  return (
    hindrance(plan, made) ??
    edited(withHistory(plan, [...history, made]), signed, told(plan, "What was counted before", made, undefined, made))
  );
}

/** Puts another series in the place of one, which keeps its id. Refused as {@link addHistory} is, and where there is none. */
export function changeHistory(plan: Plan, id: string, series: NewSeries, signed: Signature): Outcome<Edit> {
  const before = historyOf(plan).find((one) => one.id === id);
  if (before === undefined) return gone();
  const made: CountedSeries = { id, ...series, points: inOrder(series.points) };
  const next = historyOf(plan).map((one) => (one === before ? made : one));
  return (
    hindrance(plan, made) ??
    edited(withHistory(plan, next), signed, told(plan, "What was counted before", made, before, made))
  );
}

/** Takes a series out. Refused where there is none of that id. */
export function removeHistory(plan: Plan, id: string, signed: Signature): Outcome<Edit> {
  const before = historyOf(plan).find((one) => one.id === id);
  if (before === undefined) return gone();
  const next = historyOf(plan).filter((one) => one !== before);
  return edited(withHistory(plan, next), signed, told(plan, "What was counted before", before, before, undefined));
}

/** Sets one count of a series, its break with the one before or both; a month that is not there is added. */
export function setCount(plan: Plan, id: string, point: CountedPoint, signed: Signature): Outcome<Edit> {
  const before = historyOf(plan).find((one) => one.id === id);
  if (before === undefined) return gone();
  const was = before.points.find(({ at }) => at === point.at);
  const made: CountedSeries = {
    ...before,
    points: inOrder([...before.points.filter(({ at }) => at !== point.at), point]),
  };
  const said = ({ value, break: broken }: CountedPoint): string =>
    [countWords(before.counts, value), ...(broken === undefined ? [] : [broken])].join("; ");
  return (
    hindrance(plan, made) ??
    edited(
      withHistory(
        plan,
        historyOf(plan).map((one) => (one === before ? made : one)),
      ),
      signed,
      {
        what: "What was counted before",
        where: `${before.label}, ${point.at}`,
        from: was === undefined ? "nothing" : said(was),
        to: said(point),
      },
    )
  );
}

/** Takes a month out of a series. Refused where it is the only count there is: the series is taken out instead. */
export function removeCount(plan: Plan, id: string, at: string, signed: Signature): Outcome<Edit> {
  const before = historyOf(plan).find((one) => one.id === id);
  if (before?.points.some((point) => point.at === at) !== true) return gone();
  const made = { ...before, points: before.points.filter((point) => point.at !== at) };
  return changeHistory(plan, id, without(made, "id"), signed);
}

/** Whether two series count the same of the same people. */
const countsTheSame = (a: NewSeries, b: NewSeries): boolean =>
  a.counts === b.counts &&
  a.over === b.over &&
  a.place === b.place &&
  a.service === b.service &&
  (["setting", "level"] as const).every(
    (dimension) => [...idsOf(a[dimension])].sort().join(" ") === [...idsOf(b[dimension])].sort().join(" "),
  );

/** The series of the plan that counts what another would, so that its counts would join it. */
export const sameHistory = (plan: Plan, series: NewSeries): CountedSeries | undefined =>
  historyOf(plan).find((one) => countsTheSame(one, series));

/** The counts of two series of the same people: a month in both is the later one's, unless that has a gap there. */
export const joinedCounts = (
  before: readonly CountedPoint[],
  later: readonly CountedPoint[],
): readonly CountedPoint[] =>
  inOrder([
    ...before.filter(
      ({ at, value }) => !later.some((point) => point.at === at && (point.value !== null || value === null)),
    ),
    ...later.filter(
      ({ at, value }) => value !== null || !before.some((point) => point.at === at && point.value !== null),
    ),
  ]);
