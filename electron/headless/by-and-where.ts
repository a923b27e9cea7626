/** What results are told by and narrowed to: the breakdown of `--by` and the filter of `--where`. */
import { breakdowns, elementAt, placeFound, type Breakdown, type Plan, type Where } from "../../model/index";
import { findPlace, knownPlaces } from "./known-places";
import { didYouMean, findNamed, leafPlaces, type Named } from "./names";
import { badArguments, done, type Step } from "./outcome";

/** A list is told by tier, and by the places a service has: under whichever name of a breakdown these go. */
export type ServiceBreakdown = Breakdown | "tier";

interface By {
  readonly workforce: readonly Breakdown[];
  readonly services: readonly ServiceBreakdown[];
  /** What was asked that only the one part can be told by, as it was written: `--by level`. */
  readonly onlyWorkforce: string | undefined;
  readonly onlyServices: string | undefined;
}

const breakdownNames = [...breakdowns, "tier"] as const;
const treeKinds: readonly string[] = ["nation", "region", "ics", "provider", "team"];

/** By region where a plan has several, else by the places people sit in, else the whole. */
function usualBreakdown(plan: Plan): Breakdown[] {
  if (plan.structure.places.filter((place) => place.kind === "region").length > 1) return ["region"];
  return leafPlaces(plan).length > 1 ? ["place"] : [];
}

function breakdownsNamed(words: string): Step<ServiceBreakdown[]> {
  const by: ServiceBreakdown[] = [];
  for (const word of words.split(",")) {
    const name = breakdownNames.find((one) => one === word.trim().toLowerCase());
    if (name === undefined)
      return badArguments(
        `There is no breakdown "${word.trim()}".${didYouMean(
          word,
          breakdownNames.map((id) => ({ id, label: id })),
        )} --by takes whole, or one or two of ${breakdownNames.join(", ")}.`,
      );
    if (by.includes(name)) return badArguments(`--by names ${name} twice. Name it once.`);
    by.push(name);
  }
  return by.length > 2
    ? badArguments(
        `--by takes one or two breakdowns, and "${words}" names ${by.length}. Filter with --where instead of a third.`,
      )
    : done(by);
}

export function readBy(words: string | undefined, plan: Plan): Step<By> {
  const everything = { services: [], onlyWorkforce: undefined, onlyServices: undefined };
  if (words === undefined) return done({ workforce: usualBreakdown(plan), ...everything });
  if (words.trim().toLowerCase() === "whole") return done({ workforce: [], ...everything });
  const read = breakdownsNamed(words);
  if (!read.ok) return read;
  const by = read.value;
  const kinds = new Set<string>(plan.structure.places.map((place) => place.kind));
  const absent = by.find((name) => treeKinds.includes(name) && !kinds.has(name));
  if (absent !== undefined)
    return badArguments(
      `The plan has no place of the kind ${absent}. Its places are of the kinds ${[...kinds].join(", ")}; --by place takes the places people sit in.`,
    );
  if (by.includes("route") && plan.structure.routes.length === 0)
    return badArguments("The plan has no training routes, so nothing can be shown by route.");
  const ofServices = (name: ServiceBreakdown): boolean =>
    name === "tier" || name === "place" || leafPlaces(plan).every((place) => place.kind === name);
  const alone = by.find((name) => !ofServices(name));
  return done({
    workforce: by.filter((name): name is Breakdown => name !== "tier"),
    services: by.filter(ofServices),
    onlyWorkforce: alone === undefined ? undefined : `--by ${alone}`,
    onlyServices: by.includes("tier") ? "--by tier" : undefined,
  });
}

const dimensions = ["place", "setting", "level", "age", "origin", "route", "tier"] as const;
type Dimension = (typeof dimensions)[number];

const membersOf = (plan: Plan): Readonly<Record<Dimension, readonly Named[]>> => {
  const { places, settings, levels, ages, origins, routes, services = [] } = plan.structure;
  return {
    place: places,
    setting: settings,
    level: levels,
    age: ages,
    origin: origins,
    route: routes,
    tier: services.flatMap((service) => service.tiers),
  };
};

function whereToLook(dimension: Dimension, known: readonly Named[]): string {
  if (known.length === 0) return "The plan has none.";
  return dimension === "place" || dimension === "tier"
    ? `--list ${dimension}s lists those of the plan.`
    : `The plan has ${known.map((entry) => `"${entry.id}"`).join(", ")}.`;
}

/** What to say of when no run of parts is a name: the shortest run that is like one, else the first part. */
function unfound(parts: readonly string[], at: number, known: readonly Named[]): string {
  for (let end = at + 1; end <= parts.length; end += 1) {
    const run = parts.slice(at, end).join(",");
    const found = placeFound(known, run, knownPlaces);
    if (!found.ok && found.offered.length > 0) return run;
  }
  return elementAt(parts, at);
}

/** Names hold commas ("Bedfordshire, Luton and Milton Keynes"), so the longest run of parts that is a name is taken. */
function members(dimension: Dimension, parts: readonly string[], known: readonly Named[]): Step<Named[]> {
  const find = (word: string, whereTo: string): Step<Named> =>
    dimension === "place" ? findPlace(word, known, whereTo) : findNamed(dimension, word, known, whereTo);
  const found: Named[] = [];
  for (let at = 0; at < parts.length;) {
    let taken = 0;
    for (let end = parts.length; end > at && taken === 0; end -= 1) {
      const one = find(parts.slice(at, end).join(","), "");
      if (!one.ok) continue;
      found.push(one.value);
      taken = end - at;
    }
    if (taken === 0) {
      const one = find(
        dimension === "place" ? unfound(parts, at, known) : elementAt(parts, at),
        whereToLook(dimension, known),
      );
      return one.ok ? badArguments(`--where cannot be read at "${elementAt(parts, at)}".`) : one;
    }
    at += taken;
  }
  return done(found);
}

export interface Filter {
  /** For the model. */
  readonly where: Where;
  /** The names in it, for people; empty when there is no filter. */
  readonly inWords: string;
  /** The first dimension that only the one part can be narrowed by, as it was written: `--where level`. */
  readonly onlyWorkforce: string | undefined;
  readonly onlyServices: string | undefined;
}

export function readWhere(words: string | undefined, plan: Plan): Step<Filter> {
  const named = new Map<Dimension, string[]>();
  let last: string[] | undefined;
  for (const part of words?.split(",") ?? []) {
    const equals = part.indexOf("=");
    if (equals === -1) {
      if (last === undefined)
        return badArguments(
          `--where takes dimension=member, and "${part}" names no dimension. Write, for example, --where place=london.`,
        );
      last.push(part);
      continue;
    }
    const word = part.slice(0, equals).trim().toLowerCase();
    const dimension = dimensions.find((name) => name === word);
    if (dimension === undefined)
      return badArguments(
        `There is no dimension "${word}".${didYouMean(
          word,
          dimensions.map((id) => ({ id, label: id })),
        )} --where takes ${dimensions.join(", ")}.`,
      );
    if (part.slice(equals + 1).trim() === "")
      return badArguments(`--where names no member for ${dimension}. Write, for example, --where place=london.`);
    last = named.get(dimension) ?? [];
    named.set(dimension, last);
    last.push(part.slice(equals + 1));
  }
  const known = membersOf(plan);
  const where: Record<string, string | string[]> = {};
  const labels: string[] = [];
  for (const [dimension, parts] of named) {
    const found = members(dimension, parts, known[dimension]);
    if (!found.ok) return found;
    const ids = [...new Set(found.value.map((entry) => entry.id))];
    where[dimension] = ids.length === 1 ? elementAt(ids, 0) : ids;
    labels.push([...new Set(found.value.map((entry) => entry.label))].join(" and "));
  }
  const alone = [...named.keys()].find((dimension) => dimension !== "place" && dimension !== "tier");
  return done({
    where,
    inWords: labels.join(", "),
    onlyWorkforce: alone === undefined ? undefined : `--where ${alone}`,
    onlyServices: named.has("tier") ? "--where tier" : undefined,
  });
}
