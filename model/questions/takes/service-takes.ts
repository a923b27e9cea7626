/**
 * What it would take: how many more starts a week, WTE or funded posts bring the waits of a list to a goal by a date,
 * and what they cost. Found by running the list with more, in tenths, until the least that is enough is bracketed.
 */
import { elementAt } from "../../assumptions/present";
import { projectServices } from "../../calibrate/run";
import { newScenario } from "../../plan/edit/scenarios";
import { didYouMean } from "../../plan/ask/nearest";
import { levelName } from "../../plan/ask/level-name";
import { priceYearIn } from "../../plan/ask/price-year";
import { scenarioIn } from "../../plan/edit/parts";
import { problem, type Outcome } from "../../plan/problem";
import type { Change, Plan, Scenario } from "../../plan/plan";
import { levelsAtWork } from "../../services/capacity/work";
import { moneyOf } from "../../services/judge/money";
import type { QueueRun } from "../../services/list/queue/queue-run";
import type { ServiceList, Services } from "../../services/services";
import { withListed } from "../service-changes/writing";
import { leastThat } from "./least-that";
import { takesLever, type TakesLever } from "./lever";
import { scarcestLevel } from "./scarcest";

export interface TakesRequest {
  readonly service: string;
  /** Id of one of the service's places; needed where it has several. */
  readonly place?: string | undefined;
  /** Starts from this scenario; from the base where left out. */
  readonly scenario?: string | undefined;
  /** Weeks that nobody, or the share of the list beside it only, is to have waited longer than. */
  readonly weeks: number;
  /** Share of the list that is to have waited no longer; left out, the longest wait is meant. */
  readonly share?: number | undefined;
  /** The month at whose end it is to be so: 2028-03. */
  readonly by: string;
  /** The month from which there is more; the start of the plan where left out. */
  readonly from?: string | undefined;
  /**
   * Id or label of the level of staff there are more of. Left out: the one used most, or the one that runs out after it;
   * where starts are counted and not hours, the one with the most WTE.
   */
  readonly level?: string | undefined;
}

/** The list at the date, with so many more. */
export interface TakesReading {
  /** Weeks. */
  readonly longest: number;
  /** Share of the list that has waited no longer than the weeks of the goal. */
  readonly within: number;
  readonly waiting: number;
  /** Cases started a week, the mean from when there is more up to the date. */
  readonly starts: number;
}

export interface Takes {
  readonly request: TakesRequest;
  readonly label: string;
  readonly kind: TakesLever["kind"];
  readonly level: TakesLever["level"];
  /** Starts a week or WTE more, in whole tenths; 0 where it is so already; undefined where no amount is enough. */
  readonly more: number | undefined;
  readonly now: TakesReading;
  /** With so many more; where none is enough, the best that was found. */
  readonly then: TakesReading;
  /** The level, of those there are no more of, whose time is used up then. */
  readonly runsOut: { readonly id: string; readonly label: string } | undefined;
  /** GBP a year for the staff there are more of; undefined where pay is not given or no staff are counted. */
  readonly cost: number | undefined;
  /** The year whose prices that is in. */
  readonly prices: string | undefined;
  /** What a scenario changes to have it. */
  readonly changes: readonly Change[];
}

/** The steps of an answer: tenths of a WTE, or of a case started a week. */
const STEP = 0.1;
/** Tenths tried at most: more than any list of one place has. */
const MOST = 2 ** 17;

const fails = (kind: string, says: string): Outcome<never> => ({ ok: false, problems: [problem(kind, "", says)] });

interface Tried {
  readonly services: Services;
  readonly list: ServiceList;
  readonly run: QueueRun;
  readonly scenario: Scenario;
}

/**
 * Works out what it takes. Where no level is named and the one used most is not enough, the one that runs out after it is
 * tried. Fails where what is asked about is not there, or the list cannot be worked out.
 */
export function serviceTakes(plan: Plan, request: TakesRequest): Outcome<Takes> {
  const found = takesOf(plan, request);
  if (!found.ok || request.level !== undefined || found.value.more !== undefined) return found;
  const next = found.value.runsOut;
  const other = next === undefined ? undefined : takesOf(plan, { ...request, level: next.id });
  return other?.ok === true && other.value.more !== undefined ? other : found;
}

function takesOf(plan: Plan, request: TakesRequest): Outcome<Takes> {
  const amiss = cannotBe(request);
  if (amiss !== undefined) return amiss;
  // What chance does to a list would hide what a tenth of a WTE does.
  const settled = { ...plan, chance: { on: false, seed: "none" } };
  const before = trying(settled, request, []);
  if (!before.ok) return before;
  const { services, list } = before.value;
  const span = weeksAsked(services, request);
  if (!span.ok) return span;
  const { first, last } = span.value;
  const found = takesLever({ plan, list, run: before.value.run, week: last, level: request.level, from: request.from });
  if (!found.ok) return found;
  const lever = found.value;
  const kept = new Map<number, Tried>();
  const at = (steps: number): Tried => {
    let tried = kept.get(steps);
    if (tried === undefined) {
      const made = steps === 0 ? before : trying(settled, request, lever.changes(amount(steps)));
      if (!made.ok) throw new Error(made.problems.map(({ says }) => says).join(" "));
      kept.set(steps, (tried = made.value));
    }
    return tried;
  };
  const read = (steps: number): TakesReading => readingOf(at(steps).run, first, last);
  const { steps } = leastThat((tried) => isEnough(read(tried), request), MOST);
  const settledAt = steps ?? bestOf([...kept.keys()], (one) => distance(read(one), request));
  const then = at(settledAt);
  return {
    ok: true,
    problems: [],
    value: {
      request,
      label: list.spot.service.label,
      kind: lever.kind,
      level: lever.level,
      more: steps === undefined ? undefined : amount(steps),
      now: read(0),
      then: read(settledAt),
      runsOut: runsOut(then, lever, last),
      cost: steps === undefined || steps === 0 ? undefined : costOf(then, lever, last, amount(steps)),
      prices: priceYearIn(plan)?.label,
      changes: steps === undefined || steps === 0 ? [] : lever.changes(amount(steps)),
    },
  };
}

const amount = (steps: number): number => Math.round(steps) / Math.round(1 / STEP);

const isEnough = (read: TakesReading, goal: TakesRequest): boolean => distance(read, goal) <= 0;

/** How far a list is from the goal: weeks too long, or the share that is lacking. */
const distance = ({ longest, within }: TakesReading, { weeks, share }: TakesRequest): number =>
  share === undefined ? longest - weeks : share - within;

/** The fewest steps that come nearest. */
function bestOf(steps: readonly number[], far: (steps: number) => number): number {
  let best = 0;
  for (const one of [...steps].sort((a, b) => a - b)) if (far(one) < far(best) - 1e-9) best = one;
  return best;
}

function cannotBe({ weeks, share }: TakesRequest): Outcome<never> | undefined {
  if (!(weeks >= 1 && weeks <= 1040))
    return fails("takes-weeks", "A wait to aim for is between 1 and 1,040 weeks. Give one.");
  if (share !== undefined && !(share > 0 && share <= 1))
    return fails("takes-share", "The share of the list is above 0% and at most 100%. Give one, or leave it out.");
  return undefined;
}

/** The list with some changes, as a scenario of its own that also counts by the weeks of the goal. */
function trying(plan: Plan, request: TakesRequest, changes: readonly Change[]): Outcome<Tried> {
  const { services: all = [] } = plan.structure;
  const service = all.find((one) => one.id === request.service);
  if (service === undefined)
    return fails(
      "unknown-service",
      `The plan has no service "${request.service}".${didYouMean(
        request.service,
        all.map((one) => one.id),
      )}`,
    );
  if (request.scenario !== undefined && scenarioIn(plan, request.scenario) === undefined)
    return fails("unknown-scenario", `The plan has no scenario "${request.scenario}".`);
  const scenario: Scenario = {
    ...newScenario(plan, "What it takes"),
    ...(request.scenario === undefined ? {} : { basedOn: request.scenario }),
    changes: [
      ...changes,
      { assumption: "wait_target", op: "set", value: request.weeks, where: { service: service.id } },
    ],
  };
  const ready = scenario.changes.reduce((now, { assumption }) => withListed(now, assumption, null), plan);
  const asking = { ...ready, scenarios: [...plan.scenarios, scenario] };
  const projected = projectServices(asking, { scenario: scenario.id });
  if (!projected.ok) return projected;
  const services = projected.value;
  const lists = services.lists(service.id);
  const { ids, labels } = services.resolved.members;
  const placeOf = ({ spot }: ServiceList): string => elementAt(ids.place, spot.place);
  const named = lists.filter(
    (one) =>
      request.place === undefined || placeOf(one) === request.place || labels.place[one.spot.place] === request.place,
  );
  const [list] = named;
  if (list === undefined)
    return fails(
      "unknown-place",
      `${service.label} has no list at "${request.place ?? ""}".${didYouMean(request.place ?? "", lists.map(placeOf))}`,
    );
  if (named.length > 1)
    return fails("takes-place", `${service.label} has a list at each of ${named.length} places. Name one of them.`);
  if (list.queue === undefined)
    return {
      ok: false,
      problems: list.needed
        .filter((one) => one.missing === "list")
        .map((one) => problem("list-missing", "", `${one.label}${one.for === "" ? "" : `, ${one.for}`}: ${one.says}`)),
    };
  return { ok: true, problems: [], value: { services, list, run: services.run(list.queue), scenario } };
}

/** The weeks from when there is more up to the last whole one of the month asked about. */
function weeksAsked({ resolved, weeks }: Services, request: TakesRequest): Outcome<{ first: number; last: number }> {
  const { calendar } = resolved;
  const by = calendar.monthOf(request.by);
  const from = request.from === undefined ? 0 : calendar.monthOf(request.from);
  const last = weeks.month.findLastIndex((month) => month <= by);
  const first = weeks.month.findIndex((month) => month >= from);
  if (!(by >= 0 && by < calendar.months) || last < 0)
    return fails("takes-date", "The date lies outside the plan. Choose a month in it.");
  if (!(from >= 0 && from <= by) || first < 0)
    return fails(
      "takes-from",
      "More can begin from the start of the plan up to the date of the goal. Choose a month between them.",
    );
  return { ok: true, problems: [], value: { first, last } };
}

function readingOf({ longest, overAim, flows, tiers }: QueueRun, first: number, last: number): TakesReading {
  let waiting = 0;
  for (let tier = 0; tier < tiers; tier += 1) waiting += elementAt(flows.waiting, last * tiers + tier);
  let started = 0;
  for (let at = first * tiers; at < (last + 1) * tiers; at += 1) started += elementAt(flows.started, at);
  return {
    longest: elementAt(longest, last),
    within: waiting > 0 ? 1 - elementAt(overAim, last) / waiting : 1,
    waiting,
    starts: started / (last + 1 - first),
  };
}

function runsOut({ list, run }: Tried, { level }: TakesLever, week: number): Takes["runsOut"] {
  if (level === undefined) return undefined;
  const { ids } = list.spot.resolved.members;
  const others = levelsAtWork(list.spot).filter((one) => ids.level[one] !== level.id);
  const scarcest = scarcestLevel(list, run, week, others, true);
  return scarcest === undefined
    ? undefined
    : {
        id: elementAt(ids.level, scarcest),
        label: levelName(elementAt(list.spot.resolved.plan.structure.levels, scarcest)),
      };
}

/** What so many WTE cost in the year of a week, at what one WTE of the level costs there. */
function costOf({ services, list }: Tried, { level }: TakesLever, week: number, wte: number): number | undefined {
  if (level === undefined) return undefined;
  const view = services.view(list.spot.service.id, elementAt(list.spot.resolved.members.ids.place, list.spot.place));
  const year = view.years.findIndex(({ first, last }) => first <= week && week <= last);
  const money = moneyOf(services.resolved, view, []).levels.find((one) => one.id === level.id);
  const each = (money?.cost.values[year] ?? Number.NaN) / (money?.wteYears.values[year] ?? Number.NaN);
  return Number.isFinite(each) ? each * wte : undefined;
}
