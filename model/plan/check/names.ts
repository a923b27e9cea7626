/** Whether everything a plan names exists: without this it cannot be drawn or run, so a file that fails does not open. */
import { elementAt } from "../../assumptions/present";
import type { DimensionName } from "../../assumptions/catalogue";
import { joiningSources } from "../../assumptions/declared/choices";
import type { Path } from "../json/json-reader";
import { circlesIn } from "../ask/ancestry";
import { namedMembers } from "../members";
import { dimensionsOf, idsOf } from "../ask/scope";
import { firstHints } from "../ask/nearest";
import { placeInFile } from "../json/place-in-file";
import { numberedWords, placeWords } from "../json/place-words";
import type { Plan, Structure, Where } from "../plan";
import { further, mostListed, problem } from "../problem";
import { eventsWritten } from "./events";
import { checkCharacteristics } from "./characteristics";
import { checkServiceNames } from "./service-names";
import { chainInWords, checkDepth } from "./scenario-bases";
import type { Problem } from "../problem";

type Listed = readonly { readonly id: string }[];

type KnownIds = Readonly<Record<DimensionName, ReadonlySet<string>>>;

const kept = new WeakMap<Structure, KnownIds>();

/** Ids by dimension; for places the inner ones too, for tiers their services. */
export function knownIds(structure: Structure): KnownIds {
  let known = kept.get(structure);
  if (known === undefined) kept.set(structure, (known = idsOfNamed(structure)));
  return known;
}

const idsOfNamed = (structure: Structure): KnownIds =>
  Object.fromEntries(
    Object.entries(namedMembers(structure)).map(([name, list]) => [name, new Set(list.map((entry) => entry.id))]),
  ) as Record<DimensionName, Set<string>>;

/** Whether a scope names nothing that a structure does not have. */
export function namesHold(where: Where, structure: Structure): boolean {
  const known = knownIds(structure);
  return dimensionsOf(where).every((name) => idsOf(where[name]).every((id) => known[name].has(id)));
}

/** What can be done about a name the plan does not have: its own lists can grow, bands, months and years of prices cannot. */
const remedy = (name: DimensionName, known: ReadonlySet<string>): string => {
  if (name === "band" || name === "month" || name === "prices") return ` Name one of ${[...known].join(", ")}.`;
  if (name === "joining")
    return ` Name a route of the plan or one of ${joiningSources.map(({ id }) => id).join(", ")}.`;
  if (name === "group") return ` Add it to its characteristic, or name another.`;
  if (name === "tier" || name === "outcome") return ` Add it to its service, or name another.`;
  return ` Add it to the ${name}s of the plan, or name another.`;
};

function repeatedIds(plan: Plan): Problem[] {
  const { structure } = plan;
  const lists: readonly (readonly [Path, Listed | undefined])[] = [
    ...Object.entries(structure).map(([name, list]) => [["structure", name], list] as const),
    [["assumptions"], plan.assumptions],
    [["scenarios"], plan.scenarios],
    [["sources"], plan.sources],
    [["contradictions"], plan.contradictions],
  ];
  return lists.flatMap(([path, list]) => {
    const first = new Map<string, number>();
    return (list ?? []).flatMap((entry, number) => {
      const before = first.get(entry.id);
      if (before === undefined) {
        first.set(entry.id, number);
        return [];
      }
      const at = placeInFile(plan, [...path, number]);
      return [
        problem(
          "repeated-id",
          at,
          `The id "${entry.id}" is given twice: ${[before, number].map((which) => `to ${numberedWords(placeInFile(plan, [...path, which]))}`).join(" and ")}. Give one of them another id, and follow it in what names it.`,
        ),
      ];
    });
  });
}

function placeTree(plan: Plan): Problem[] {
  const { places } = plan.structure;
  const byId = new Map(places.map((place) => [place.id, place]));
  const found: Problem[] = [];
  const roots = places.filter((place) => place.parent === undefined);
  const didYouMean = firstHints();
  places.forEach((place, number) => {
    if (place.parent === undefined || byId.has(place.parent)) return;
    const at = placeInFile(plan, ["structure", "places", number, "parent"]);
    found.push(
      problem(
        "unknown-parent",
        at,
        `${placeWords(at)}: there is no place "${place.parent}".${didYouMean(place.parent, byId.keys()) || " Add it, or let the place lie in another."}`,
      ),
    );
  });

  const circles = circlesIn(byId.keys(), (id) => byId.get(id)?.parent);
  for (const circle of circles.values()) {
    const words = chainInWords(circle.map((id) => byId.get(id)?.label ?? id));
    found.push(
      problem(
        "places-in-a-circle",
        "structure.places",
        `These places lie inside one another in a circle: ${words}. Let one of them lie in a place outside the circle, or in none.`,
      ),
    );
  }

  if (roots.length > 1)
    found.push(
      problem(
        "several-roots",
        "structure.places",
        `${roots.length} places lie in no other: ${roots
          .slice(0, 5)
          .map((place) => place.label)
          .join(
            ", ",
          )}${roots.length > 5 ? " and more" : ""}. A plan has one place at the top; say in which place the others lie.`,
      ),
    );
  if (roots.length === 0 && found.length === 0)
    found.push(
      problem(
        "several-roots",
        "structure.places",
        "No place stands at the top. Let the one that holds all others lie in none.",
      ),
    );
  return found;
}

/** Places, settings and levels that events name, wherever they stand. */
function eventNames(plan: Plan, known: ReturnType<typeof knownIds>): Problem[] {
  const didYouMean = firstHints();
  let faults = 0;
  return eventsWritten(plan).flatMap(({ event, path }) =>
    (["place", "setting", "level"] as const).flatMap((name) => {
      if (known[name].has(event[name])) return [];
      if ((faults += 1) > mostListed) return [further("unknown-member")];
      const at = placeInFile(plan, [...path, name]);
      return [
        problem(
          "unknown-member",
          at,
          `${placeWords(at)}: there is no ${name} "${event[name]}".${didYouMean(event[name], known[name]) || remedy(name, known[name])}`,
        ),
      ];
    }),
  );
}

function movesAndConversions(plan: Plan, known: ReturnType<typeof knownIds>): Problem[] {
  const { structure } = plan;
  const found: Problem[] = [];
  const didYouMean = firstHints();
  const check = (path: Path, dimension: "place" | "setting" | "level", id: string | undefined): void => {
    if (id === undefined || known[dimension].has(id)) return;
    const at = placeInFile(plan, path);
    found.push(
      problem(
        "unknown-member",
        at,
        `${placeWords(at)}: there is no ${dimension} "${id}".${didYouMean(id, known[dimension]) || ` Add it to the ${dimension}s of the plan, or name another.`}`,
      ),
    );
  };
  (structure.moves ?? []).forEach((move, number) => {
    const path = ["structure", "moves", number] as const;
    for (const end of ["from", "to"] as const)
      for (const name of ["place", "setting"] as const) check([...path, end, name], name, move[end][name]);
    if (move.from.place === move.to.place && move.from.setting === move.to.setting) {
      const at = placeInFile(plan, path);
      found.push(
        problem(
          "move-goes-nowhere",
          at,
          `${placeWords(at)} starts and ends at the same place and setting. Change where it starts or where it ends, or take the move out.`,
        ),
      );
    }
  });
  (structure.conversions ?? []).forEach((conversion, number) => {
    const path = ["structure", "conversions", number] as const;
    for (const end of ["from", "to"] as const) check([...path, end], "level", conversion[end]);
    if (conversion.from === conversion.to) {
      const at = placeInFile(plan, path);
      found.push(
        problem(
          "move-goes-nowhere",
          at,
          `${placeWords(at)} turns a level into itself. Change one of the two levels, or take the conversion out.`,
        ),
      );
    }
  });
  return found;
}

function wheres(plan: Plan, known: ReturnType<typeof knownIds>): Problem[] {
  const found: Problem[] = [];
  const didYouMean = firstHints();
  const check = (where: Where, path: Path): void => {
    for (const name of dimensionsOf(where)) {
      for (const id of idsOf(where[name])) {
        if (known[name].has(id)) continue;
        if (found.length >= mostListed) {
          found.push(further("unknown-member"));
          continue;
        }
        const at = placeInFile(plan, [...path, name]);
        found.push(
          problem(
            "unknown-member",
            at,
            `${placeWords(at)}: there is no ${name} "${id}".${didYouMean(id, known[name]) || remedy(name, known[name])}`,
          ),
        );
      }
    }
  };
  plan.assumptions.forEach((assumption, number) =>
    (assumption.where ?? []).forEach((entry, place) => check(entry, ["assumptions", number, "where", place])),
  );
  plan.scenarios.forEach((scenario, number) =>
    scenario.changes.forEach(
      (change, place) => change.where && check(change.where, ["scenarios", number, "changes", place, "where"]),
    ),
  );
  return found;
}

function ageBands(plan: Plan): Problem[] {
  const { ages } = plan.structure;
  return ages.slice(1).flatMap((band, number) => {
    const before = elementAt(ages, number);
    const next = before.from + before.years;
    if (band.from === next) return [];
    const at = placeInFile(plan, ["structure", "ages", number + 1]);
    return [
      problem(
        "age-bands-not-joined",
        at,
        `${placeWords(at)} begins at ${band.from}, but the band before it (${before.label}) ends where ${next} begins. List the bands youngest first, each beginning where the last ends.`,
      ),
    ];
  });
}

/** Kinds: `repeated-id`, `unknown-parent`, `places-in-a-circle`, `several-roots`, `scenarios-too-deep`, `age-bands-not-joined`, `unknown-member`, `move-goes-nowhere`, and those of {@link checkServiceNames} and {@link checkCharacteristics}. */
export function checkNames(plan: Plan): Problem[] {
  const known = knownIds(plan.structure);
  return [
    ...repeatedIds(plan),
    ...placeTree(plan),
    ...checkDepth(plan),
    ...ageBands(plan),
    ...movesAndConversions(plan, known),
    ...checkServiceNames(plan, known),
    ...checkCharacteristics(plan),
    ...wheres(plan, known),
    ...eventNames(plan, known),
  ];
}
