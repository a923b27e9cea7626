/**
 * A plan for one place, cut out of a plan for a larger one. What is given for the place is kept; what is given only for
 * the whole is shared out: staff and posts in proportion to the staff that are given by place, training places and
 * arrivals in proportion to the plan's own shares of them. Every figure shared out says so in its reason.
 */
import { elementAt, present } from "../../assumptions/present";
import { catalogueEntry } from "../../assumptions/catalogue";
import { dimensionNames } from "../../assumptions/declared/declaration";
import { placesUpFrom } from "../ask/ancestry";
import { idsOf } from "../ask/scope";
import { membersOf } from "../members";
import type { Assumption, Change, Plan, Scenario, Value, Where } from "../plan";
import type { Outcome } from "../problem";
import { longest } from "../schema";
import { edited, inTurn, refused, withEnding, type Edit, type Signature } from "./edit";
import { placeWords as words } from "./place-words";
import { without } from "./without";

/** Yearly numbers of people that the model divides over places by a share of their own. */
const sharedBy: Readonly<Record<string, "intake_share" | "arrival_share">> = {
  opening_intake: "intake_share",
  commissioned_places: "intake_share",
  places_for_larger_workforce: "intake_share",
  places_for_growing_workforce: "intake_share",
  apprentice_starts: "intake_share",
  international_recruits: "arrival_share",
  registered_joiners: "arrival_share",
  returners: "arrival_share",
};

type Named = Where["place"];

/** How much of something belongs to each leaf place, by what it is shared out by; not normalised. */
export type PlaceWeights = Readonly<Record<"staff" | "intake_share" | "arrival_share", ReadonlyMap<string, number>>>;

interface Cut {
  readonly whole: Plan;
  readonly place: Plan["structure"]["places"][number];
  /** The place and what lies in it. */
  readonly inside: ReadonlySet<string>;
  /** The places it lies in. */
  readonly around: ReadonlySet<string>;
  readonly leaves: readonly string[];
  /** What the whole of the larger plan is called; undefined where the place is all of it. */
  readonly top: string | undefined;
  labelOf(place: string): string;
  /** Leaves under any place of the whole plan. */
  leavesUnder(place: string): readonly string[];
  readonly weights: PlaceWeights;
}

const sum = (leaves: readonly string[], weights: ReadonlyMap<string, number>): number =>
  leaves.reduce((total, leaf) => total + (weights.get(leaf) ?? 0), 0);
/** Figures that are shared out are not known to more than four digits. */
const rounded = (value: number): number => Number(value.toPrecision(4));
/** What a formula is multiplied by: with fewer digits, totals that agreed in the larger plan would contradict each other. */
const asFactor = (value: number): number => Number(value.toPrecision(12));
const scaled = (value: Value, factor: number): Value =>
  value === null
    ? null
    : typeof value === "number"
      ? rounded(value * factor)
      : `= (${value.slice(1).trim()}) * ${asFactor(factor)}`;

const sharedNames = new RegExp(`\\b(${Object.keys(sharedBy).join("|")})\\b`, "g");
/** A formula goes on meaning what it meant in the larger plan: a figure that is shared out is raised to the whole again. */
const asInWhole = (value: Value, cut: Cut): Value =>
  typeof value !== "string"
    ? value
    : value.replace(sharedNames, (name) => {
        const factor = factorOf(name, undefined, cut);
        return factor === 1 || !(factor > 0) ? name : `(${name} / ${asFactor(factor)})`;
      });

function cutOf(whole: Plan, weights: PlaceWeights, placeId: string): Cut | undefined {
  const { places } = whole.structure;
  const place = places.find((one) => one.id === placeId);
  if (place === undefined) return undefined;
  const around = new Set(placesUpFrom(whole, place.parent));
  const inside = new Set(places.filter((one) => placesUpFrom(whole, one.id).includes(placeId)).map((one) => one.id));
  const members = membersOf(whole);
  const leavesUnder = (id: string): readonly string[] =>
    members.leavesUnder(id).flatMap((leaf) => members.ids.place[leaf] ?? []);
  const labelOf = (id: string): string => places.find((one) => one.id === id)?.label ?? id;
  const root = placesUpFrom(whole, placeId).at(-1);
  const top = around.size === 0 || root === undefined ? undefined : labelOf(root);
  return { whole, place, inside, around, leaves: leavesUnder(placeId), top, labelOf, leavesUnder, weights };
}

/** The leaves a `where` is about; all of them when it names no place. */
const covered = (named: Named, cut: Cut): readonly string[] =>
  named === undefined ? [...cut.weights.staff.keys()] : [...new Set(idsOf(named).flatMap((id) => cut.leavesUnder(id)))];

/** A `where` as it reads in the smaller plan; undefined when it is about other places only. */
function within<T extends Where>(where: T, cut: Cut): T | undefined {
  if (where.place === undefined) return where;
  const kept = [
    ...new Set(
      idsOf(where.place).flatMap((id) => (cut.inside.has(id) ? [id] : cut.around.has(id) ? [cut.place.id] : [])),
    ),
  ];
  if (kept.length === 0) return undefined;
  return {
    ...where,
    place: kept.includes(cut.place.id) ? cut.place.id : kept.length === 1 ? elementAt(kept, 0) : kept,
  };
}

/** How much of a figure belongs to the place: 1 for what holds everywhere alike. */
function factorOf(assumption: string, named: Named, cut: Cut): number {
  const by = sharedBy[assumption] ?? (catalogueEntry(assumption)?.kind === "total" ? "staff" : undefined);
  if (by === undefined) return 1;
  const about = covered(named, cut);
  const weights = cut.weights[by];
  return (
    sum(
      about.filter((leaf) => cut.leaves.includes(leaf)),
      weights,
    ) / sum(about, weights)
  );
}

/** Scales what an assumption or one of its entries says, and says so. */
function sharedOut<
  T extends Pick<Assumption, "value" | "when" | "reason"> & { readonly status?: Assumption["status"] | undefined },
>(entry: T, factor: number, basis: string, cut: Cut): T {
  const nothing =
    (entry.value === null || entry.value === 0) &&
    (entry.when ?? []).every(({ value }) => value === null || value === 0);
  if (factor === 1 || nothing) return entry;
  return {
    ...entry,
    value: scaled(entry.value, factor),
    ...(entry.when === undefined
      ? {}
      : { when: entry.when.map((dated) => ({ ...dated, value: scaled(dated.value, factor) })) }),
    ...(entry.status === "published" ? { status: "derived" as const } : {}),
    reason: inTurn(
      [words.sharedOut(entry.value, factor, basis, cut.place.label, cut.whole.title), entry.reason],
      longest.prose,
    ),
  };
}

const dimensionsOf = (where: Where): string => JSON.stringify(dimensionNames.map((name) => where[name]));

/** Every value of an assumption, dated and in parts too, with its formulas read as in the larger plan. */
function readAsInWhole(assumption: Assumption, cut: Cut): Assumption {
  const read = <T extends Pick<Assumption, "value" | "when">>(entry: T): T => ({
    ...entry,
    value: asInWhole(entry.value, cut),
    ...(entry.when === undefined
      ? {}
      : { when: entry.when.map((dated) => ({ ...dated, value: asInWhole(dated.value, cut) })) }),
  });
  const { where, ...rest } = read(assumption);
  return where === undefined ? rest : { ...rest, where: where.map(read) };
}

/** Whom a `where` is of beyond the place and what lies in it, as they are called; undefined where nobody else is. */
function holder(named: Named, cut: Cut): string | undefined {
  if (named === undefined) return cut.top;
  const ids = idsOf(named);
  if (ids.every((id) => cut.inside.has(id))) return undefined;
  const first = cut.labelOf(elementAt(ids, 0));
  return ids.length === 1 ? first : words.together(first, ids.length - 1);
}

/** Says of a figure which larger place it is of, where it is a number that holds only because that place has it. */
function ofLarger<T extends Pick<Assumption, "value" | "when" | "givenFor">>(
  entry: T,
  { value, when = [], givenFor }: Pick<Assumption, "value" | "when" | "givenFor">,
  larger: string | undefined,
): T {
  const numbers = [value, ...when.map((dated) => dated.value)].some((one) => typeof one === "number");
  const of = givenFor ?? larger;
  return of === undefined || !numbers ? entry : { ...entry, givenFor: of };
}

function assumptionFor(assumption: Assumption, cut: Cut): Assumption {
  const basis =
    sharedBy[assumption.id] === undefined
      ? words.byStaff
      : words.byShare(cut.whole.assumptions.find((one) => one.id === sharedBy[assumption.id])?.label ?? "");
  if (assumption.id === "intake_share" || assumption.id === "arrival_share")
    return {
      ...assumption,
      ...dividedInside(assumption.id, cut),
      reason: inTurn([words.shareInside(cut.place.label, cut.leaves.length), assumption.reason], longest.prose),
    };
  const factor = factorOf(assumption.id, undefined, cut);
  const { unusual, range } = assumption;
  const times = <Figures extends object>(figures: Figures): Figures =>
    Object.fromEntries(
      Object.entries(figures).map(([key, value]: [string, unknown]) => [
        key,
        key === "level" || typeof value !== "number" ? value : rounded(value * factor),
      ]),
    ) as Figures;

  // Where a larger place and the place itself are both given, they now name the same place; its own figure holds.
  const kept = new Map<string, { readonly entry: NonNullable<Assumption["where"]>[number]; readonly wide: number }>();
  for (const entry of assumption.where ?? []) {
    const here = within(entry, cut);
    if (here === undefined) continue;
    const wide = covered(entry.place, cut).length;
    const key = dimensionsOf(here);
    const other = kept.get(key);
    if (other === undefined || wide < other.wide)
      kept.set(key, {
        entry: ofLarger(
          sharedOut(here, factorOf(assumption.id, entry.place, cut), basis, cut),
          entry,
          holder(entry.place, cut),
        ),
        wide,
      });
  }
  const { where, ...rest } = ofLarger(sharedOut(assumption, factor, basis, cut), assumption, cut.top);
  return {
    ...rest,
    ...(where === undefined || kept.size === 0 ? {} : { where: [...kept.values()].map(({ entry }) => entry) }),
    ...(unusual === undefined ? {} : { unusual: times(unusual) }),
    ...(range === undefined ? {} : { range: times(range) }),
  };
}

/** Shares of the whole that go to the place become shares that add up to 1 inside it. */
function dividedInside(id: "intake_share" | "arrival_share", cut: Cut): Pick<Assumption, "value" | "where"> {
  const weights = cut.weights[id];
  const total = sum(cut.leaves, weights);
  if (cut.leaves.length === 1 || !(total > 0)) return { value: 1 };
  const shares = cut.leaves.map((leaf) => Number((present(weights.get(leaf), leaf) / total).toFixed(6)));
  const rest = shares.slice(1).reduce((left, share) => left - share, 1);
  return {
    value: 0,
    where: cut.leaves.map((place, number) => ({
      place,
      value: number === 0 ? Number(rest.toFixed(6)) : elementAt(shares, number),
    })),
  };
}

function changeFor(change: Change, cut: Cut): { readonly change: Change; readonly shared: boolean } | undefined {
  const here = change.where === undefined ? undefined : within(change.where, cut);
  if (change.where !== undefined && here === undefined) return undefined;
  const factor = change.op === "multiply" ? 1 : factorOf(change.assumption, change.where?.place, cut);
  const read = present(asInWhole(change.value, cut), "a changed value");
  const moved: Change = { ...change, value: read, ...(here === undefined ? {} : { where: here }) };
  if (factor === 1 || change.value === 0) return { change: moved, shared: false };
  const why = withEnding(
    change.why ?? "",
    ` ${words.sharedChange(change.value, factor, cut.place.label)}`,
    longest.prose,
  ).trim();
  return { change: { ...moved, value: present(scaled(read, factor), "a changed value"), why }, shared: true };
}

/** What is known to be coming in the place; whom it is about is not shared out. */
const eventsInside = ({ events }: Pick<Plan, "events">, cut: Cut): Pick<Plan, "events"> =>
  events === undefined ? {} : { events: events.filter(({ place }) => cut.inside.has(place)) };

/** What was counted of the place or inside it; a count of the larger place is not shared out. */
function historyInside({ history }: Plan, cut: Cut): Pick<Plan, "history"> {
  const inside = history?.filter(({ place }) => place !== undefined && cut.inside.has(place)) ?? [];
  return inside.length === 0 ? {} : { history: inside };
}

function scenariosFor(cut: Cut): Scenario[] {
  const kept = cut.whole.scenarios.flatMap((scenario): Scenario[] => {
    const changes = scenario.changes.flatMap((change) => changeFor(change, cut) ?? []);
    const events = eventsInside(scenario, cut);
    const emptied = scenario.changes.length + (scenario.events ?? []).length > 0;
    if (changes.length === 0 && (events.events ?? []).length === 0 && emptied) return [];
    const shared = changes.some((one) => one.shared);
    return [
      {
        ...scenario,
        changes: changes.map((one) => one.change),
        ...events,
        ...(shared
          ? {
              name: words.shareOf(scenario.name, cut.place.label),
              about: withEnding(
                scenario.about ?? "",
                ` ${words.sharedScenario(cut.place.label, cut.whole.title)}`,
                longest.prose,
              ).trim(),
            }
          : {}),
      },
    ];
  });
  // A scenario that rested on one that is gone rests on what that one rested on.
  const ids = new Set(kept.map((scenario) => scenario.id));
  const basis = (id: string | undefined): string | undefined =>
    id === undefined || ids.has(id) ? id : basis(cut.whole.scenarios.find((one) => one.id === id)?.basedOn);
  return kept.map(({ basedOn, ...scenario }) => {
    const on = basis(basedOn);
    return on === undefined ? scenario : { ...scenario, basedOn: on };
  });
}

/**
 * The plan for one place of a larger plan, which stays as it is: a new plan with an empty log. The place becomes the top
 * of the new plan and keeps the places inside it. Refused where the larger plan has no such place.
 * @param whole the larger plan with its calibrations solved: they are about the larger place, so none is taken over
 * @param weights how much of the larger plan's staff, intake and arrivals belongs to each of its leaf places
 */
export function planForPlace(whole: Plan, placeId: string, weights: PlaceWeights, signed: Signature): Outcome<Edit> {
  const cut = cutOf(whole, weights, placeId);
  if (cut === undefined) return refused("unknown-member", words.noPlace(placeId, whole.title));
  const { structure } = whole;
  const stays = (place: string | undefined): boolean => place === undefined || cut.inside.has(place);
  const plan: Plan = {
    ...without(whole, "history"),
    ...historyInside(whole, cut),
    ...(whole.calibrations === undefined ? {} : { calibrations: [] }),
    title: words.title(cut.place.label),
    about: words.about(cut.place.label, whole.title, cut.leaves.length),
    structure: {
      ...structure,
      places: structure.places
        .filter((place) => cut.inside.has(place.id))
        .map(({ parent, ...place }) => (place.id === placeId || parent === undefined ? place : { ...place, parent })),
      ...(structure.moves === undefined
        ? {}
        : { moves: structure.moves.filter((move) => stays(move.from.place) && stays(move.to.place)) }),
    },
    assumptions: whole.assumptions.map((assumption) => assumptionFor(readAsInWhole(assumption, cut), cut)),
    ...eventsInside(whole, cut),
    scenarios: scenariosFor(cut),
    notes: [{ about: words.noteAbout, text: words.note(cut.place.label, whole.title) }, ...(whole.notes ?? [])],
    log: [],
  };
  return edited(plan, signed, {
    what: "Plan made for a place",
    where: cut.place.label,
    from: `the worked example "${whole.title}"`,
    to: plan.title,
    why: words.note(cut.place.label, whole.title),
  });
}

/** The place that another lies in beside others. Refused where the plan has no such place, or nothing lies beside it. */
export function neighbourhoodOf({ structure: { places }, title }: Plan, placeId: string): Outcome<string> {
  const place = places.find((one) => one.id === placeId);
  if (place === undefined) return refused("unknown-member", words.noPlace(placeId, title));
  const { parent } = place;
  return parent === undefined || places.filter((one) => one.parent === parent).length < 2
    ? refused("no-neighbours", words.noNeighbours(place.label, title))
    : { ok: true, problems: [], value: parent };
}

/** A plan made for a larger place, called after the place in it that it is about. */
export function saidBeside({ plan, logEntry }: Edit, whole: Plan, placeId: string): Edit {
  const labelOf = (id: string | undefined): string =>
    whole.structure.places.find((place) => place.id === id)?.label ?? whole.title;
  const around = labelOf(plan.structure.places.find((place) => place.parent === undefined)?.id);
  const title = words.titleBeside(labelOf(placeId), around).slice(0, longest.title);
  const count = plan.structure.places.filter((place) => place.kind === kindOf(whole, placeId)).length;
  return {
    plan: {
      ...plan,
      title,
      about: words.aboutBeside(labelOf(placeId), around, count - 1, whole.title),
      notes: [{ about: words.besideAbout, text: words.besideNote(labelOf(placeId), around) }, ...(plan.notes ?? [])],
    },
    logEntry: { ...logEntry, where: labelOf(placeId), to: title },
  };
}

const kindOf = ({ structure }: Plan, placeId: string): string | undefined =>
  structure.places.find((place) => place.id === placeId)?.kind;
