/**
 * Puts a published waiting list into a service of the open plan: who waits at the start, referrals and starts a week,
 * each with its source. What was given for the same people before is replaced; a figure that also covers others is not
 * touched, and the list is refused where the two would count people twice. It goes into the base: a list that was counted
 * is not a choice between scenarios.
 */
import { elementAt, present } from "../assumptions/present";
import { catalogueEntry } from "../assumptions/catalogue";
import { placesUpFrom } from "../plan/ask/ancestry";
import { whereOf } from "../plan/ask/scope";
import { monthWords } from "../plan/ask/value-words";
import { checkPlan } from "../plan/check/check-plan";
import { edited, refused, type Edit, type Signature } from "../plan/edit/edit";
import { withAssumption, withSources } from "../plan/edit/parts";
import { allValues } from "../plan/edit/reset";
import type { Assumption, Plan, Service, Source } from "../plan/plan";
import { hasErrors, note, type Outcome, type Problem } from "../plan/problem";
import { resolvePlan } from "../resolve/resolve";
import type { Resolved } from "../resolve/resolved";
import type { ListedService, PublishedLists } from "../services/published/published-lists";
import { openingListOf, type OpeningFigure } from "../services/published/published-opening";
import { listWords as words } from "./list-words";
import { sourcesOf, withoutOtherList, type Reach } from "./without-other-list";
import { monthUnwritable } from "../plan/edit/as-written";
import { openable } from "../plan/edit/would-open";

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
  /** How the order of starts was come by; undefined where the list says nothing of it. */
  readonly order: string | undefined;
}

function under(plan: Plan, place: string | undefined): readonly Plan["structure"]["places"][number][] {
  const { places } = plan.structure;
  const leaves = places.filter((one) => !places.some((other) => other.parent === one.id));
  return place === undefined ? leaves : leaves.filter((leaf) => placesUpFrom(plan, leaf.id).includes(place));
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
  const asks = problems.filter((one) => one.kind === "no-bands");
  return asks.length < 2
    ? problems
    : [note("no-bands", "", words.longestWaits(asks.length)), ...problems.filter((one) => !asks.includes(one))];
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
      problems: [
        ...together(given.flatMap((one) => one.problems)),
        ...without.map((one) => note(one.kind, "", one.says)),
      ],
    },
  };
}

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
    const scope = members.scope(whereOf(where));
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
  const known = present(catalogueEntry(id), id);
  const first = elementAt(entries, 0);
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

/** The published lists, and the sources that they cite. */
export interface ShippedLists {
  readonly lists: PublishedLists;
  readonly sources: readonly Source[];
}

/**
 * What the list would put into the plan, and in the problems what it leaves open. Fails when there is no list to use, when
 * people are given together with others, or when the plan would not hold together with it.
 */
export function prepareList(
  plan: Plan,
  { lists, sources: known }: ShippedLists,
  choice: ListChoice,
): Outcome<PreparedList> {
  const service = plan.structure.services?.find((one) => one.id === choice.service);
  if (service === undefined) return refused("no-service", words.noService);
  const resolved = resolvePlan(plan);
  if (!resolved.ok || hasErrors(resolved.problems)) return { ok: false, problems: resolved.problems };
  const found = figuresFor(plan, service, lists, choice);
  if (!found.ok) return found;
  const { figures, leaves } = found.value;

  const reach = reachOf(plan, service, resolved.value.members, leaves);
  const assumptions: Assumption[] = [];
  const ofLists = sourcesOf(lists);
  for (const id of [
    "opening_list",
    "opening_longest_wait",
    "referrals",
    "starts_per_week",
    "start_order",
    "start_profile",
  ] as const) {
    const entries = figures.filter((figure) => figure.assumption === id).map((figure) => figure.entry);
    // A figure that goes because it was another list's need not be written where there was none.
    const known = plan.assumptions.find((one) => one.id === id);
    if (entries.length === 0) {
      const without = withoutOtherList(known, ofLists, reach);
      if (without !== undefined) assumptions.push(without);
      continue;
    }
    if (known === undefined && entries.every(({ value }) => value === null)) continue;
    const next = assumptionWith(plan, id, entries, reach);
    if (next === undefined)
      return refused("given-together", words.givenTogether(service.label, present(catalogueEntry(id), id).label));
    assumptions.push(next);
  }
  const cited = new Set(figures.flatMap((figure) => figure.entry.source ?? []));
  const sources = known.filter((source) => cited.has(source.id));
  const rate = (id: OpeningFigure["assumption"]): number | undefined =>
    figures
      .filter((figure) => figure.assumption === id && figure.entry.value !== null)
      .reduce<number | undefined>((sum, figure) => (sum ?? 0) + Number(figure.entry.value), undefined);
  const prepared: PreparedList = {
    assumptions,
    sources,
    waiting: rate("opening_list") ?? 0,
    referrals: rate("referrals"),
    starts: rate("starts_per_week"),
    order: figures.find((figure) => figure.assumption === "start_order")?.entry.reason,
  };

  const before = new Set(checkPlan(plan).map((problem) => problem.says));
  const broken = checkPlan(withList(plan, prepared)).filter(
    (problem) => problem.severity === "error" && !before.has(problem.says),
  );
  return broken.length > 0
    ? { ok: false, problems: broken }
    : { ok: true, value: prepared, problems: found.value.problems };
}

const withList = (plan: Plan, { assumptions, sources }: PreparedList): Plan =>
  withSources(assumptions.reduce(withAssumption, plan), sources);

/** Puts the list into the plan. Refused, with what stands in the way, where it would not hold together with it. */
export function listForPlace(plan: Plan, shipped: ShippedLists, choice: ListChoice, signed: Signature): Outcome<Edit> {
  const noMonth = monthUnwritable(choice.month);
  if (noMonth !== undefined) return noMonth;
  const prepared = prepareList(plan, shipped, choice);
  if (!prepared.ok) return prepared;
  const { assumptions, sources, waiting, referrals, starts } = prepared.value;
  const label = plan.structure.services?.find((one) => one.id === choice.service)?.label ?? choice.service;
  const before = assumptions.flatMap(({ id }) => plan.assumptions.find((one) => one.id === id) ?? []);
  const made = openable(
    plan,
    edited(withList(plan, prepared.value), signed, {
      what: words.logged,
      where: label,
      from: before.length === 0 ? "no figure" : before.map((one) => `${one.label} ${allValues(plan, one)}`).join(". "),
      to: words.loggedTo(choice.fromLabel, choice.listed, monthWords(choice.month), { waiting, referrals, starts }),
      why: sources.map((source) => source.title).join("; "),
    }),
  );
  return made.ok ? { ...made, problems: prepared.problems } : made;
}
