/** From a plan to its services: every list under one scenario, worked out when it is first asked for. */
import { elementAt } from "../assumptions/present";
import { levelName } from "../plan/ask/level-name";
import { readsSoFar, recording } from "../resolve/reads";
import { resolutionsOf, type Resolutions } from "../resolve/resolutions";
import type { Resolved } from "../resolve/resolved";
import type { Plan, Service } from "../plan/plan";
import type { Outcome, Problem } from "../plan/problem";
import { projectPlan, type Projection } from "../workforce/run/projection";
import { capacityChain } from "./capacity/capacity-chain";
import { tierShare } from "./figures/tier-share";
import { orElse, spotsOf, type Spot } from "./figures/spot";
import { neededFigures } from "./needs";
import { compileQueue } from "./list/queue/compile-queue";
import type { Queue } from "./list/queue/queue";
import type { QueueRun } from "./list/queue/queue-run";
import { runQueue } from "./list/run-queue";
import { runsOutIn } from "./runs-out";
import { serviceFigures } from "./service-figures";
import { staffByMonth, staffOf, type ServiceStaff } from "./capacity/staff";
import type { LevelView, NeededFigure, ServiceView, TierView } from "./figures/view";
import { attendedContacts, caseHours, namesLevel, levelsAtWork } from "./capacity/work";
import { weeksOf, type Weeks } from "./figures/weeks";

/** One list: a service at a place, with what it still needs; the queue is there when nothing of that keeps it from running. */
export interface ServiceList {
  readonly spot: Spot;
  readonly needed: readonly NeededFigure[];
  /** Known whether or not the list can be worked out. */
  readonly staff: ServiceStaff;
  readonly queue: Queue | undefined;
  /** The assumptions that its staff and its queue were worked out from; those behind the workforce are the workforce's. */
  readonly read: ReadonlySet<string>;
}

export interface Services {
  readonly resolved: Resolved;
  readonly weeks: Weeks;
  /** What contradicts itself in the services' figures. */
  readonly problems: readonly Problem[];
  /** The lists of a service, one for each place it serves. Throws for an unknown service. */
  lists(service: string): readonly ServiceList[];
  run(queue: Queue, options?: { readonly profile?: boolean }): QueueRun;
  /** @param place id of one of the service's places (a leaf); all of them together when undefined */
  view(service: string, place: string | undefined, options?: { readonly profile?: boolean }): ServiceView;
}

export interface ServicesOptions {
  readonly scenario?: string;
  /** The workforce under the same scenario; worked out here when a service needs it and it is not given. */
  readonly projection?: Outcome<Projection>;
  /** The workforce before any scenario, in the same way. */
  readonly base?: () => Outcome<Projection>;
  /** The register, where it is resolved already: under the scenario, and before it. */
  readonly register?: { readonly now: Resolved; readonly base: Resolved };
  /** Runs the lists in whole people, by chance from this seed. The plan's own chance mode holds unless this is given. */
  readonly seed?: string;
  /** What this very plan comes to, where it has been resolved already. */
  readonly resolutions?: Resolutions;
}

/** Makes the services of a plan ready. Fails with the problems that keep its figures from being resolved; a workforce that cannot be run only stops the services staffed from it. */
export function projectServices(plan: Plan, options: ServicesOptions = {}): Outcome<Services> {
  const { scenario, register } = options;
  const resolutions = options.resolutions ?? resolutionsOf(plan);
  const stops = register === undefined ? resolutions.stopping("services", scenario) : [];
  if (stops.length > 0) return { ok: false, problems: stops };
  const base = register === undefined ? resolutions.of(undefined) : given(register.base);
  if (!base.ok) return base;
  const outcome = register === undefined ? resolutions.of(scenario) : given(register.now);
  if (!outcome.ok) return outcome;
  const reads = readsSoFar();
  const resolved = recording(outcome.value, reads);
  const resolvedBefore = base.value === outcome.value ? resolved : recording(base.value, reads);
  const weeks = weeksOf(resolved.calendar);
  const problems: Problem[] = [];
  const seed = options.seed ?? (plan.chance?.on === true ? plan.chance.seed : undefined);
  const workforce = lazily(
    () => options.projection ?? projectPlan(plan, { resolutions, ...(scenario === undefined ? {} : { scenario }) }),
  );
  const staff = lazily(() => staffIn(workforce()));
  const staffBefore = lazily(() =>
    scenario === undefined ? staff() : staffIn(options.base?.() ?? projectPlan(plan, { resolutions })),
  );
  const made = new Map<string, readonly ServiceList[]>();
  const runs = new Map<Queue, QueueRun>();

  const listsOf = (service: Service): readonly ServiceList[] => {
    const now = spotsOf(resolved, service);
    const before = resolvedBefore === resolved ? now : spotsOf(resolvedBefore, service);
    return now.map((spot, number): ServiceList => {
      const base = before[number]!;
      const needed = neededFigures(spot, base);
      const stopped = service.staffing === "workforce" ? workforce() : undefined;
      if (stopped?.ok === false)
        needed.push({
          assumption: "staff_in_post",
          label: "The workforce of the plan",
          unit: "WTE",
          for: "",
          where: {},
          missing: "list",
          says: `The service is staffed from the plan's workforce, which cannot be worked out yet. ${stopped.problems
            .filter((found) => found.severity === "error")
            .map((found) => found.says)
            .join(" ")}`,
        });
      const fromWorkforce = service.staffing === "workforce" ? staff() : undefined;
      const at = { now: spot, base, opens: opensWith(spot, base) };
      const { value: team, read } = reads.during(() =>
        staffOf(at, weeks, fromWorkforce && { now: fromWorkforce, base: staffBefore }),
      );
      if (needed.some((figure) => figure.missing === "list"))
        return { spot, needed, staff: team, queue: undefined, read };
      const found: Problem[] = [];
      const { value: queue, read: readByQueue } = reads.during(() => compileQueue(at, weeks, team, found));
      problems.push(...found);
      return {
        spot,
        needed: [...needed, ...found.map(contradiction)],
        staff: team,
        queue: found.length === 0 ? queue : undefined,
        read: new Set([...read, ...readByQueue, ...(fromWorkforce === undefined ? [] : readByWorkforce(workforce()))]),
      };
    });
  };
  const services: Services = {
    resolved,
    weeks,
    problems,
    lists: (id) => {
      const service = plan.structure.services?.find((one) => one.id === id);
      if (service === undefined) throw new RangeError(`the plan has no service ${id}`);
      let lists = made.get(id);
      if (lists === undefined) made.set(id, (lists = listsOf(service)));
      return lists;
    },
    run: (queue, { profile = false } = {}) => {
      let run = runs.get(queue);
      if (run === undefined || (profile && run.profile === undefined))
        runs.set(queue, (run = runQueue(queue, { profile, ...(seed === undefined ? {} : { seed }) })));
      return run;
    },
    view: (id, place, { profile = false } = {}) => viewOf(services, id, place, profile),
  };
  return { ok: true, value: services, problems: outcome.problems };
}

/**
 * Whose figures a list opens with: the base's, since who waits and who is in treatment on the day counted is a fact that
 * no scenario changes. The scenario's own where the base lacks figures and opens with nothing.
 */
const opensWith = (now: Spot, base: Spot): Spot =>
  now === base || neededFigures(base).some(({ missing }) => missing === "list") ? now : base;

const given = (resolved: Resolved): Outcome<Resolved> => ({ ok: true, value: resolved, problems: [] });

/** What the staff of a workforce were worked out from, temporary cover with them. */
function readByWorkforce(projected: Outcome<Projection>): Iterable<string> {
  if (!projected.ok) return [];
  const { compiledFrom, reads } = projected.value.run.program;
  return [...compiledFrom, ...reads.during(() => staffByMonth(projected.value)).read];
}

const staffIn = (projected: Outcome<Projection>): Float64Array | undefined =>
  projected.ok ? staffByMonth(projected.value) : undefined;

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What contradicts itself stands among what is needed: until it is mended the list is missing. */
const contradiction = (found: Problem): NeededFigure => ({
  assumption: "opening_list",
  label: "People waiting at the start",
  unit: "people",
  for: "",
  where: {},
  missing: "list",
  says: found.says,
});

/** The value several places have in common; NaN where they differ. */
const common = (values: readonly number[]): number =>
  values.every((value) => Object.is(value, values[0])) ? (values[0] ?? Number.NaN) : Number.NaN;

function viewOf(services: Services, id: string, placeId: string | undefined, profile: boolean): ServiceView {
  const { resolved, weeks } = services;
  const { members } = resolved;
  const all = services.lists(id);
  const place = placeId ?? (all.length === 1 ? members.ids.place[all[0]!.spot.place]! : undefined);
  const lists = place === undefined ? all : all.filter(({ spot }) => members.ids.place[spot.place] === place);
  if (lists.length === 0) throw new RangeError(`service ${id} has no list at ${String(placeId)}`);
  const { service } = lists[0]!.spot;
  const spots = lists.map((list) => list.spot);
  const runs = lists.every((list) => list.queue !== undefined)
    ? lists.map(({ queue }) => services.run(queue!, { profile: profile && lists.length === 1 }))
    : [];
  const figures = serviceFigures(runs, weeks.years);
  return {
    service: service.id,
    label: service.label,
    about: service.about,
    capacity: service.capacity,
    staffing: service.staffing,
    policy: orElse(spots[0]!.figure("start_policy", 0), 1),
    places: all.map(({ spot }) => ({ id: members.ids.place[spot.place]!, label: members.labels.place[spot.place]! })),
    place,
    weeks: weeks.names,
    years: weeks.years,
    needed: neededOnce(lists),
    runs: runs.length > 0,
    tiers: service.tiers.map((_, tier) => tierView(spots, tier, weeks, figures.tierFigures.referred)),
    levels: levelViews(lists, runs, weeks),
    ...figures,
    runsOut: runsOutIn(runs, weeks.years, {
      ids: members.ids.level,
      labels: elementAt(spots, 0).resolved.plan.structure.levels.map(levelName),
    }),
    profile: runs.length === 1 ? runs[0]!.profile : undefined,
  };
}

/** Figures that several places lack are named once. */
function neededOnce(lists: readonly ServiceList[]): NeededFigure[] {
  const seen = new Map<string, NeededFigure>();
  for (const { needed } of lists)
    for (const figure of needed)
      seen.set(
        `${figure.assumption}/${JSON.stringify(figure.where)}/${figure.assumption === "opening_list" ? figure.says : ""}`,
        figure,
      );
  return [...seen.values()];
}

function tierView(spots: readonly Spot[], tier: number, weeks: Weeks, referred: Float64Array | undefined): TierView {
  const { service, resolved } = spots[0]!;
  const { id, label, about, statutory } = service.tiers[tier]!;
  const levels = resolved.members.ids.level.map((_, level) => level);
  const tiers = service.tiers.length;
  const hoursIn = (spot: Spot, month: number): number[] =>
    levels.some((level) => namesLevel(spot, month, tier, level))
      ? caseHours(spot, month, tier)
      : levels.map(() => Number.NaN);
  const kept = new Map<number, number>();
  const caseAt = (month: number): number => {
    let hours = kept.get(month);
    if (hours === undefined)
      kept.set(month, (hours = common(spots.map((spot) => hoursIn(spot, month).reduce((sum, one) => sum + one, 0)))));
    return hours;
  };
  return {
    id,
    label,
    about,
    statutory: statutory === true,
    share: common(spots.map((spot) => tierShare(spot, 0, tier))),
    contactsPerCase: common(spots.map((spot) => attendedContacts(spot, 0, tier))),
    hoursPerCase: levels.map((level) => common(spots.map((spot) => hoursIn(spot, 0)[level]!))),
    hoursPerYear: weeks.years.map(({ first, last }) => {
      let hours = 0;
      for (let week = first; week <= last; week += 1)
        hours += (referred?.[week * tiers + tier] ?? Number.NaN) * caseAt(weeks.month[week]!);
      return hours;
    }),
  };
}

/** The staff of all the places shown; the chain of one place at a time, because shares of time differ between places. */
function levelViews(lists: readonly ServiceList[], runs: readonly QueueRun[], weeks: Weeks): LevelView[] {
  const { resolved } = lists[0]!.spot;
  const planLevels = resolved.members.ids.level;
  const atWork = [...new Set(lists.flatMap(({ spot }) => levelsAtWork(spot)))].sort((a, b) => a - b);
  const moments = [{ year: "", week: 0 }, ...weeks.years.map(({ name, last }) => ({ year: name, week: last }))];
  return atWork.map((level): LevelView => {
    const wteIn = (list: ServiceList, week: number, of: number): number =>
      list.staff.wte[week * planLevels.length + of]!;
    return {
      id: planLevels[level]!,
      label: resolved.members.labels.level[level]!,
      wte: Float64Array.from({ length: weeks.count }, (_, week) =>
        lists.reduce((sum, list) => sum + wteIn(list, week, level), 0),
      ),
      used: Float64Array.from({ length: weeks.count }, (_, week) =>
        runs.length === 0
          ? Number.NaN
          : runs.reduce(
              (sum, run) =>
                sum + (run.levels === planLevels.length ? run.used[week * run.levels + level]! : Number.NaN),
              0,
            ),
      ),
      chain:
        lists.length > 1
          ? []
          : moments.map(({ year, week }) => ({
              year,
              links: capacityChain(lists[0]!.spot, weeks.month[week]!, level, (of) => wteIn(lists[0]!, week, of)),
            })),
    };
  });
}
