/** The rows of the register: which there are, which a search and a filter leave, and in what order. */
import {
  type Assumption,
  type Change,
  changesOf,
  doesOtherwise,
  drawnOf,
  type MissingInput,
  type Plan,
  takenAsCertain,
} from "../../../model";
import { placeInTopic, topicOf, topics, type Topic } from "./topics";

export interface RegisterRow {
  readonly assumption: Assumption;
  /** The assumption with the figures that are worked out from others; undefined where there are none, or none yet. */
  readonly solved: Assumption | undefined;
  readonly topic: Topic;
  /** What is missing, for a figure the plan needs and leaves empty. */
  readonly required: MissingInput | undefined;
  /** What the shown scenario, and those it is based on, change about it. */
  readonly changes: readonly Change[];
  /** Sources disagree about it, or one can be read in two ways. */
  readonly contradicted: boolean;
  readonly source: string;
  /** A number somebody gave that every future has the same. */
  readonly certain: boolean;
  /** Width of what is drawn beside the value, for sorting; undefined where nothing is drawn of it. */
  readonly width: number | undefined;
  /** Where it does otherwise in the base than one would expect: what happens instead. */
  readonly otherwise: string | undefined;
}

export const filters = [
  "all",
  "required",
  "judgement",
  "calibrated",
  "derived",
  "published",
  "changed",
  "contradicted",
  "certain",
] as const;
export type Filter = (typeof filters)[number];

export type Sorting = "topic" | "label" | "range" | "status" | "source" | "review";

/** How far a range reaches beside its value: 2% to 4% about 3% is as wide as 200 to 400 about 300. */
function widthOf(assumption: Assumption): number | undefined {
  if (!widths.has(assumption)) widths.set(assumption, drawnWidth(assumption));
  return widths.get(assumption);
}

const widths = new WeakMap<Assumption, number | undefined>();

function drawnWidth(assumption: Assumption): number | undefined {
  const drawn = drawnOf(assumption, assumption, assumption.value);
  if (drawn === undefined) return undefined;
  const width = drawn.high - drawn.low;
  return width === 0 ? 0 : width / Math.max(Math.abs(drawn.middle), width / 1000);
}

export function registerRows(
  plan: Plan,
  scenario: string | undefined,
  required: readonly MissingInput[],
  figures: ReadonlyMap<string, Assumption> = new Map(),
): readonly RegisterRow[] {
  const changes = new Map<string, Change[]>();
  for (const { change } of changesOf(plan, scenario)) {
    const there = changes.get(change.assumption);
    if (there === undefined) changes.set(change.assumption, [change]);
    else there.push(change);
  }
  const missing = new Map([...required].reverse().map((one) => [one.assumption, one]));
  const inContradiction = new Set((plan.contradictions ?? []).flatMap((one) => one.assumptions ?? []));
  const certain = new Set(takenAsCertain(plan));
  const sources = new Map(plan.sources.map((source) => [source.id, source.title]));
  return plan.assumptions.map((assumption) => ({
    assumption,
    certain: certain.has(assumption),
    width: widthOf(assumption),
    solved: figures.get(assumption.id),
    topic: topicOf(assumption.id),
    required: missing.get(assumption.id),
    changes: changes.get(assumption.id) ?? [],
    contradicted: assumption.readings !== undefined || inContradiction.has(assumption.id),
    otherwise: doesOtherwise(plan, assumption.id, "base"),
    source: assumption.source === undefined ? "" : (sources.get(assumption.source) ?? assumption.source),
  }));
}

const passes: Readonly<Record<Filter, (row: RegisterRow) => boolean>> = {
  all: () => true,
  required: (row) => row.required !== undefined,
  judgement: (row) => row.assumption.status === "judgement",
  calibrated: (row) => row.assumption.status === "calibrated",
  derived: (row) => row.assumption.status === "derived",
  published: (row) => row.assumption.status === "published",
  changed: (row) => row.changes.length > 0,
  contradicted: (row) => row.contradicted,
  certain: (row) => row.certain,
};

/** The rows that pass the filter and hold every word of the search in their name, reason, source or owner. */
export function chosenRows(rows: readonly RegisterRow[], search: string, filter: Filter): readonly RegisterRow[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return rows.filter((row) => {
    const { id, label, reason = "", owner = "", unit } = row.assumption;
    const text = `${id} ${label} ${unit} ${reason} ${owner} ${row.source}`.toLowerCase();
    return passes[filter](row) && words.every((word) => text.includes(word));
  });
}

const keys: Readonly<Record<Exclude<Sorting, "topic" | "range">, (row: RegisterRow) => string>> = {
  label: (row) => row.assumption.label,
  status: (row) => row.assumption.status,
  source: (row) => row.source,
  review: (row) => row.assumption.reviewBy ?? "",
};

/** In order; rows that have nothing to sort by come last whichever way it goes. */
export function sortedRows(rows: readonly RegisterRow[], by: Sorting, descending: boolean): readonly RegisterRow[] {
  const place = new Map(
    rows.map((row, number) => [row, topics.indexOf(row.topic) * 10_000 + placeInTopic(row.assumption.id, number)]),
  );
  const sign = descending ? -1 : 1;
  if (by === "topic") return [...rows].sort((a, b) => sign * (place.get(a)! - place.get(b)!));
  if (by === "range")
    return [...rows].sort((a, b) => {
      if ((a.width === undefined) !== (b.width === undefined)) return a.width === undefined ? 1 : -1;
      return sign * ((a.width ?? 0) - (b.width ?? 0)) || place.get(a)! - place.get(b)!;
    });
  const key = keys[by];
  return [...rows].sort((a, b) => {
    const [first, second] = [key(a), key(b)];
    if ((first === "") !== (second === "")) return first === "" ? 1 : -1;
    return sign * first.localeCompare(second, "en-GB") || place.get(a)! - place.get(b)!;
  });
}

export interface RegisterGroup {
  /** Undefined when the rows are sorted by something else than their topic. */
  readonly topic: Topic | undefined;
  readonly rows: readonly RegisterRow[];
}

/** Rows under the headings of their topics, where they are in that order. */
export function registerGroups(rows: readonly RegisterRow[], by: Sorting): readonly RegisterGroup[] {
  if (by !== "topic") return rows.length === 0 ? [] : [{ topic: undefined, rows }];
  const order = [...new Set(rows.map((row) => row.topic))];
  return order.map((topic) => ({ topic, rows: rows.filter((row) => row.topic === topic) }));
}
