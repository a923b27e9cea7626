/**
 * Puts a published waiting list into a service of the open plan: who waits at the start, referrals and starts a week,
 * each with its source. What was given for the same people before is replaced; a figure that also covers others is not
 * touched, and the list is refused where the two would count people twice. It goes into the base: a list that was counted
 * is not a choice between scenarios.
 */
import seeds from "../../seeds/sources.json";
import {
  catalogueEntry,
  checkPlan,
  hasErrors,
  openingListOf,
  resolvePlan,
  type Assumption,
  type ListedService,
  type OpeningFigure,
  type Outcome,
  type Plan,
  type Problem,
  type PublishedLists,
  type Resolved,
  type Service,
  type Where,
} from "../../model";
import { editPlan, openPlan } from "../state/plan-store";
import { useListWords as words } from "../words/published-lists";
import { bareWhere } from "./assumption-edits";

export interface ListChoice {
  /** Id of a service of the plan. */
  readonly service: string;
  readonly listed: ListedService;
  readonly month: string;
  /** The published place whose list it is, and what it is called. */
  readonly from: string;
  readonly fromLabel: string;
  /** The plan's place that gets it; "each" gives every place of the service under `from` its own published list. */
  readonly to: string;
}

/** A place of the plan that a list can go to. */
export interface ListTarget {
  readonly id: string;
  readonly label: string;
}

/** What a list would put into the plan. */
export interface PreparedList {
  /** The assumptions as they would be. */
  readonly assumptions: readonly Assumption[];
  readonly sources: Plan["sources"];
  /** People waiting, and the rates where they can be estimated, over all places that get a list. */
  readonly waiting: number;
  readonly referrals: number | undefined;
  readonly starts: number | undefined;
}

const noted = (kind: string, says: string): Problem => ({ severity: "note", kind, at: "", says });
const refused = (kind: string, says: string): Outcome<never> => ({
  ok: false,
  problems: [{ severity: "error", kind, at: "", says }],
});

function under(plan: Plan, place: string | undefined): readonly Plan["structure"]["places"][number][] {
  const { places } = plan.structure;
  const leaves = places.filter((one) => !places.some((other) => other.parent === one.id));
  const within = (id: string | undefined): boolean =>
    id !== undefined && (id === place || within(places.find((one) => one.id === id)?.parent));
  return place === undefined ? leaves : leaves.filter((leaf) => within(leaf.id));
}

/**
 * Where the list of a published place can go: the places the service works at, the one of the same id first, and before
 * them all of those under it where each has a list of its own.
 */
export function listTargets(
  plan: Plan,
  service: Service,
  from: string,
  isPublished: (place: string) => boolean,
): readonly ListTarget[] {
  const leaves = under(plan, service.place);
  const inside = under(plan, from).filter((leaf) => leaves.includes(leaf) && leaf.id !== from);
  const each =
    inside.length > 0 && inside.every((leaf) => isPublished(leaf.id))
      ? [{ id: "each", label: words.each(inside.length) }]
      : [];
  return [
    ...each,
    ...leaves.map(({ id, label }) => ({ id, label })).sort((a, b) => Number(b.id === from) - Number(a.id === from)),
  ];
}

/** The longest wait is asked for once, not place by place. */
function together(problems: readonly Problem[]): readonly Problem[] {
  const asks = problems.filter((one) => one.kind === "longest-wait" || one.kind === "no-bands");
  return asks.length < 2
    ? problems
    : [noted("longest-wait", words.longestWaits(asks.length)), ...problems.filter((one) => !asks.includes(one))];
}

interface Given {
  readonly figures: readonly OpeningFigure[];
  readonly problems: readonly Problem[];
  readonly leaves: readonly string[];
}

/** The figures of every place that gets a list. A place of "each" that sent nothing is passed over and named. */
function figuresFor(plan: Plan, service: Service, lists: PublishedLists, choice: ListChoice): Outcome<Given> {
  const { listed, month, from, fromLabel, to } = choice;
  const leaves = under(plan, service.place);
  const pairs =
    to === "each"
      ? under(plan, from)
          .filter((leaf) => leaves.includes(leaf))
          .map((leaf) => ({ leaf, from: leaf.id, label: leaf.label }))
      : leaves.filter((leaf) => leaf.id === to).map((leaf) => ({ leaf, from, label: fromLabel }));
  const several = leaves.length > 1 || under(plan, undefined).length > 1 || (plan.structure.services ?? []).length > 1;
  const outcomes = pairs.map((pair) => ({
    ...pair,
    outcome: openingListOf(lists.series(listed, pair.from), month, {
      service,
      from: pair.label,
      ...(several ? { place: pair.leaf.id } : {}),
    }),
  }));
  const given = outcomes.flatMap(({ leaf, outcome }) => (outcome.ok ? [{ leaf: leaf.id, ...outcome }] : []));
  const without = outcomes.flatMap(({ outcome }) => (outcome.ok ? [] : outcome.problems));
  if (given.length === 0)
    return without.length === 0 ? refused("no-place", words.noPlace(service.label)) : { ok: false, problems: without };
  return {
    ok: true,
    problems: [],
    value: {
      figures: given.flatMap((one) => one.value),
      leaves: given.map((one) => one.leaf),
      problems: [...together(given.flatMap((one) => one.problems)), ...without.map((one) => noted(one.kind, one.says))],
    },
  };
}

/** Whether a value covers nobody who gets the list, nobody else, or some of both. */
type Reach = (where: Where, by: "service" | "tier") => "none" | "own" | "both";

function reachOf(plan: Plan, service: Service, members: Resolved["members"], leaves: readonly string[]): Reach {
  const numbers = (ids: readonly string[]): readonly number[] => ids.map((id) => members.index("place", id));
  const targets = numbers(leaves);
  const worked = numbers(under(plan, service.place).map((leaf) => leaf.id));
  const own = {
    service: [members.index("service", service.id)],
    tier: service.tiers.map((tier) => members.index("tier", tier.id)),
  };
  const alone = (plan.structure.services ?? []).length === 1;
  return (where, by) => {
    const scope = members.scope(bareWhere(where));
    const of = scope.get(by);
    const places = (scope.get("place") ?? worked).filter((place) => worked.includes(place));
    if (!(of ?? own[by]).some((member) => own[by].includes(member)) || !places.some((place) => targets.includes(place)))
      return "none";
    return (of === undefined ? alone : of.every((member) => own[by].includes(member))) &&
      places.every((place) => targets.includes(place))
      ? "own"
      : "both";
  };
}

/** An assumption with the list's entries in place of what was given for the same people; undefined where people are given together with others. */
function assumptionWith(
  plan: Plan,
  id: OpeningFigure["assumption"],
  entries: readonly OpeningFigure["entry"][],
  reach: Reach,
): Assumption | undefined {
  const known = catalogueEntry(id)!;
  const first = entries[0]!;
  const before: Assumption = plan.assumptions.find((one) => one.id === id) ?? {
    id,
    label: known.label,
    unit: known.unit,
    value: null,
    status: first.status ?? "derived",
    ...(first.source === undefined ? {} : { source: first.source }),
  };
  const by = id === "opening_list" ? "tier" : "service";
  const where = [...(before.where ?? []).filter((entry) => reach(entry, by) !== "own"), ...entries];
  // Of rates the narrower holds. Amounts of people add up, so one that covers others too cannot stand beside the list.
  if (id !== "opening_list") return { ...before, where };
  const { when, ...rest } = before;
  const given = before.value !== null || when !== undefined;
  if (
    (before.where ?? []).some((entry) => entry.value !== null && reach(entry, by) === "both") ||
    (given && reach({}, by) !== "own")
  )
    return undefined;
  return { ...rest, value: null, where };
}

/**
 * What the list would put into the plan, and in the problems what it leaves open. Fails when there is no list to use, when
 * people are given together with others, or when the plan would not hold together with it.
 */
export function prepareList(plan: Plan, lists: PublishedLists, choice: ListChoice): Outcome<PreparedList> {
  const service = plan.structure.services?.find((one) => one.id === choice.service);
  if (service === undefined) return refused("no-service", words.noService);
  const resolved = resolvePlan(plan);
  if (!resolved.ok || hasErrors(resolved.problems)) return { ok: false, problems: resolved.problems };
  const found = figuresFor(plan, service, lists, choice);
  if (!found.ok) return found;
  const { figures, leaves } = found.value;

  const reach = reachOf(plan, service, resolved.value.members, leaves);
  const assumptions: Assumption[] = [];
  for (const id of ["opening_list", "referrals", "starts_per_week"] as const) {
    const entries = figures.filter((figure) => figure.assumption === id).map((figure) => figure.entry);
    if (entries.length === 0) continue;
    const next = assumptionWith(plan, id, entries, reach);
    if (next === undefined)
      return refused("given-together", words.givenTogether(service.label, catalogueEntry(id)!.label));
    assumptions.push(next);
  }
  const cited = new Set(figures.map((figure) => figure.entry.source));
  const sources = seeds.sources.filter(
    (source) => cited.has(source.id) && !plan.sources.some((one) => one.id === source.id),
  );
  const rate = (id: OpeningFigure["assumption"]): number | undefined =>
    figures
      .filter((figure) => figure.assumption === id)
      .reduce<number | undefined>((sum, figure) => (sum ?? 0) + Number(figure.entry.value), undefined);
  const prepared: PreparedList = {
    assumptions,
    sources,
    waiting: rate("opening_list") ?? 0,
    referrals: rate("referrals"),
    starts: rate("starts_per_week"),
  };

  const known = new Set(checkPlan(plan).map((problem) => problem.says));
  const broken = checkPlan(withList(plan, prepared)).filter(
    (problem) => problem.severity === "error" && !known.has(problem.says),
  );
  return broken.length > 0
    ? { ok: false, problems: broken }
    : { ok: true, value: prepared, problems: found.value.problems };
}

const withList = (plan: Plan, { assumptions, sources }: PreparedList): Plan => ({
  ...plan,
  assumptions: [
    ...plan.assumptions.map((one) => assumptions.find((other) => other.id === one.id) ?? one),
    ...assumptions.filter((one) => !plan.assumptions.some((other) => other.id === one.id)),
  ],
  sources: [...plan.sources, ...sources],
});

/** Puts the list into the open plan: one undo step, one entry in the log. Gives what stood in the way, if anything did. */
export function listForPlace(lists: PublishedLists, choice: ListChoice): Outcome<PreparedList> {
  const open = openPlan();
  if (open === undefined || open.readOnly) return refused("read-only", words.readOnly);
  const prepared = prepareList(open.plan, lists, choice);
  if (!prepared.ok) return prepared;
  const { assumptions, sources } = prepared.value;
  const service = open.plan.structure.services!.find((one) => one.id === choice.service)!;
  editPlan(
    {
      what: words.logged(service.label),
      to: words.loggedTo(choice.fromLabel, choice.listed, choice.month, prepared.value),
      why: words.loggedWhy(
        seeds.sources
          .filter((source) => assumptions.some((one) => one.where?.some((entry) => entry.source === source.id)))
          .map((source) => source.title),
      ),
    },
    (draft) => {
      for (const next of assumptions) {
        const at = draft.assumptions.findIndex((one) => one.id === next.id);
        if (at < 0) draft.assumptions.push(structuredClone(next));
        else draft.assumptions[at] = structuredClone(next);
      }
      draft.sources.push(...structuredClone(sources));
    },
  );
  return prepared;
}
