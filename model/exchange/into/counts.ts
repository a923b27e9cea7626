/**
 * Counts by month of a file as series of a plan's own past: whose each is, what of it is new, which counts it changes, and
 * what is not used. A count that is missing or cannot be read is a gap, never zero.
 */
import { countedWhere, type Counted } from "../../plan/ask/history-words";
import { absoluteMonth } from "../../plan/calendar";
import { countFaults } from "../../plan/check/history";
import { countedKind, type CountedId } from "../../plan/counted";
import type { NewSeries } from "../../plan/edit/history";
import { without } from "../../plan/edit/without";
import type { CountedPoint, Plan } from "../../plan/plan";
import { whereLabel } from "../../plan/ask/scope";
import type { TimeNamed } from "../reading/day-in-text";
import type { Finding, Reading } from "../shapes/found";
import type { By, Measure } from "../shapes/shape";
import type { Ask } from "./answers";
import { whereIn } from "./changes";
import { changeOf, type SeriesChange } from "./counts-change";
import { Fates, type FatesTold } from "./fates";
import { asked, type Named } from "./names";
import { heldBySaid, placesOf, type Looking } from "./places";

/** What of a plan's own past a measure counts. */
const counts: Readonly<Partial<Record<Measure, CountedId>>> = {
  "staff-wte": "staff_in_post",
  "staff-heads": "headcount",
  "posts-wte": "establishment",
  "vacant-wte": "vacancies",
  "vacancy-rate": "vacancy_rate",
  "joiners-heads": "joiners",
  "leavers-heads": "exits",
  waiting: "waiting",
  referred: "referred",
  started: "started",
  removed: "removed",
};

/** Why counts that are read have no place in a plan's past. */
const uncounted: Readonly<Partial<Record<Measure, string>>> = {
  "joiners-wte": "joiners in WTE: a plan's own past counts them in people, who are what a month's joiners are",
  "leavers-wte": "leavers in WTE: a plan's own past counts them in people, who are what a month's leavers are",
};

/** A count of a file: of a month, or of the twelve that end with it. */
interface Count {
  readonly measure: Measure;
  readonly by: By;
  readonly time: TimeNamed | undefined;
  /** Null where the file has a cell for it and no number. */
  readonly value: number | null;
  /** The figure it is, whose fate it has; a cell without a number is none. */
  readonly finding: Finding | undefined;
  /** It is a total of all places. */
  readonly ofAllPlaces: boolean;
}

export interface CountsIn {
  readonly series: readonly NewSeries[];
  readonly changes: readonly SeriesChange[];
  readonly asks: readonly Ask[];
  readonly fates: FatesTold;
  readonly says: readonly string[];
}

const everybody =
  /^(?:grand )?(?:all|totals?|everyone|everybody)(?: (?:staff|levels|bands|grades|settings|places|teams))?$/i;

/** A total of levels, settings or places is of everybody; it stands beside its parts and is never added to them. */
function ofWhole(by: By): By {
  return Object.fromEntries(
    Object.entries(by).filter(
      ([part, text]) => !(["level", "setting", "place"].includes(part) && everybody.test(text.trim())),
    ),
  );
}

/** The month of a count, and whether it is of the twelve months that end with it; undefined where it has none. */
function monthOf({ time }: Count, kind: "stock" | "flow"): { readonly at: string; readonly year: boolean } | undefined {
  if (time === undefined) return undefined;
  const month = time.day.slice(0, 7);
  if (time.until === undefined) return { at: month, year: false };
  if (kind === "stock") return { at: time.until, year: false };
  return absoluteMonth(time.until) - absoluteMonth(month) === 11 ? { at: time.until, year: true } : undefined;
}

/** Counts of the same people: what several rows have of them by month, each row's own name for them apart. */
interface Gathered {
  readonly counts: CountedId;
  readonly over: "month" | "year" | undefined;
  readonly who: Counted;
  readonly months: Map<string, Map<string, number | null>>;
  /** Names under which the file has them, such as two pay bands of one level. */
  readonly names: Set<string>;
}

/** A count where every name has one; a gap where one has none. */
function pointsOf({ months, names }: Gathered): CountedPoint[] {
  return [...months]
    .map(([at, values]): CountedPoint => {
      const all = [...names].map((name) => values.get(name) ?? null);
      const value = all.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);
      return { at, value: value === null ? null : Number(value.toPrecision(12)) };
    })
    .sort((a, b) => a.at.localeCompare(b.at));
}

/** Whose a count is, once its names are known. */
interface Placed {
  readonly who: Counted;
  /** As the file names them, so that two names of the same people are told apart. */
  readonly name: string;
}

/** Why a count cannot be one of a plan's past, whoever it is of; undefined where it can. */
function refusal({ measure, value }: Count, month: ReturnType<typeof monthOf>): string | undefined {
  const id = counts[measure];
  if (id === undefined) return uncounted[measure] ?? "counts a plan does not keep";
  if (month === undefined) return "without a month, or of a period that is neither a month nor a year";
  if (id === "vacancy_rate" && value !== null && (value < 0 || value > 1))
    return "a vacancy rate above 100%: write it with its % sign";
  return value !== null && value < 0 && countedKind(id).least === 0 ? "below zero, which no count is" : undefined;
}

/** Puts a count with those of the same people, or says why it stays out. */
function gather(
  gathered: Map<string, Gathered>,
  id: CountedId,
  { who, name }: Placed,
  month: { readonly at: string; readonly year: boolean },
  value: number | null,
): string | undefined {
  const { kind, unit } = countedKind(id);
  const over = kind === "stock" ? undefined : month.year ? ("year" as const) : ("month" as const);
  const key = JSON.stringify([id, over, who]);
  const one: Gathered = gathered.get(key) ?? { counts: id, over, who, months: new Map(), names: new Set() };
  gathered.set(key, one);
  one.names.add(name);
  const values = one.months.get(month.at) ?? new Map<string, number | null>();
  one.months.set(month.at, values);
  if (values.has(name)) return "another day of a month that is counted already: the first is used";
  if (unit === "share" && values.size > 0)
    return "rates of several names for the same people, which cannot be added up";
  values.set(name, value);
  return undefined;
}

/** Finds whose each count is; undefined while a name of it is asked about, or was left out. */
function placer(
  looking: Looking,
  all: readonly Count[],
  hear: (named: Named) => string | undefined,
): (count: Count, of: "workforce" | "service") => Placed | undefined {
  const { plan, answers } = looking;
  const asFinding = (count: Count) => ({ ...count, value: count.value ?? Number.NaN, rows: 1, first: 0 });
  const named = all.filter(({ ofAllPlaces }) => !ofAllPlaces).map(asFinding);
  const placeOf = placesOf(looking, named, hear);
  const whole = plan.structure.places.find(({ parent }) => parent === undefined)?.id;
  const services = plan.structure.services ?? [];
  return (count, of) => {
    // Of a list neither levels nor settings are counted; of staff no service.
    const by = of === "service" ? without(without(count.by, "level"), "setting") : count.by;
    const where = whereIn(plan, asFinding({ ...count, by }), answers, count.ofAllPlaces ? () => null : placeOf, hear);
    const service = of === "workforce" ? undefined : serviceOf(services, by.service, answers, hear);
    if (where === undefined || (of === "service" && service === undefined)) return undefined;
    const { place, setting, level } = where;
    return {
      who: countedWhere({
        place: typeof place === "string" && place !== whole ? place : undefined,
        setting,
        level,
        service,
      }),
      name: JSON.stringify(by),
    };
  };
}

/** @param readings of tables of counts by month */
export function countsMapped(looking: Looking, readings: readonly Reading[], source: CountsSource): CountsIn {
  const { plan } = looking;
  const asks = new Map<string, Ask>();
  const hear = ({ id, ask }: Named): string | undefined => {
    asks.set(`${ask.kind} ${ask.written}`, ask);
    return id;
  };
  const fates = new Fates();
  const all = readings
    .flatMap(({ findings, missing }): readonly Omit<Count, "ofAllPlaces">[] => [
      ...findings.map((finding) => ({ ...finding, finding })),
      ...missing.map((one) => ({ ...one, value: null, finding: undefined })),
    ])
    .map((one): Count => ({ ...one, by: ofWhole(one.by), ofAllPlaces: everybody.test(one.by.place?.trim() ?? "") }));
  const placed = placer(looking, all, hear);
  const gathered = new Map<string, Gathered>();
  const of = new Map<Finding, string>();
  for (const count of all) {
    const { measure, value, finding } = count;
    const id = counts[measure];
    const month = monthOf(count, id === undefined ? "stock" : countedKind(id).kind);
    const no = refusal(count, month);
    const found = no !== undefined || id === undefined ? undefined : placed(count, countedKind(id).of);
    const why =
      no ??
      (id === undefined || month === undefined || found === undefined
        ? "waits for an answer about a name, or is left out as answered"
        : gather(gathered, id, found, month, value));
    if (finding === undefined) continue;
    if (why !== undefined) fates.leave(why, finding);
    else {
      fates.use(finding);
      if (id !== undefined && found !== undefined) of.set(finding, JSON.stringify([id, found.who]));
    }
  }
  const series: NewSeries[] = [];
  for (const one of gathered.values()) {
    const { label } = countedKind(one.counts);
    const made: NewSeries = {
      label: Object.keys(one.who).length === 0 ? label : `${label}: ${whereLabel(plan, one.who)}`,
      counts: one.counts,
      ...(one.over === undefined ? {} : { over: one.over }),
      ...one.who,
      points: pointsOf(one),
      ...source,
    };
    const fault = countFaults({ id: "new", ...made })[0];
    if (fault === undefined) series.push(made);
    else
      for (const [finding, key] of of)
        if (key === JSON.stringify([one.counts, one.who])) fates.leave(`${label.toLowerCase()}: ${fault[1]}`, finding);
  }
  return {
    series,
    changes: series.map((one) => changeOf(plan, one)),
    asks: [...asks.values()],
    fates: fates.told,
    says: heldBySaid([...asks.values()]),
  };
}

/** Where counts are from and the day they are of or were given. */
export interface CountsSource {
  readonly source?: string;
  readonly date?: string;
}

function serviceOf(
  services: NonNullable<Plan["structure"]["services"]>,
  written: string | undefined,
  answers: Looking["answers"],
  hear: (named: Named) => string | undefined,
): string | undefined {
  const exactly = services.find(
    ({ id, label }) => id === written || label.toLowerCase() === (written ?? "").trim().toLowerCase(),
  )?.id;
  const only = services.length === 1 && written === undefined ? services[0]?.id : undefined;
  if (only !== undefined || services.length === 0) return only;
  return hear(
    asked(
      "service",
      written ?? "",
      written === undefined
        ? "Which service's list are these counts of? The file names none."
        : `Which service of this plan is "${written}"?`,
      services,
      exactly,
      answers,
    ),
  );
}
