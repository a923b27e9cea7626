/** The breakdown of `--by`: one or two, and which part of the plan can be told by them. */
import { breakdowns, type Breakdown, type Plan } from "../../model/index";
import { didYouMean } from "./names";
import { badArguments, done, type Step } from "./outcome";
import { leafPlaces } from "./places";

/** A list is told by tier, and by the places a service has: under whichever name of a breakdown these go. */
export type ServiceBreakdown = Breakdown | "tier";

export interface By {
  readonly workforce: readonly Breakdown[];
  readonly services: readonly ServiceBreakdown[];
  /** What was asked that only the one part can be told by, as it was written: `--by level`. */
  readonly onlyWorkforce: string | undefined;
  readonly onlyServices: string | undefined;
}

const known = [...breakdowns, "tier"] as const;
const treeKinds: readonly string[] = ["nation", "region", "ics", "provider", "team"];

/** By region where a plan has several, else by the places people sit in, else the whole. */
function usualBreakdown(plan: Plan): Breakdown[] {
  if (plan.structure.places.filter((place) => place.kind === "region").length > 1) return ["region"];
  return leafPlaces(plan).length > 1 ? ["place"] : [];
}

function named(words: string): Step<ServiceBreakdown[]> {
  const by: ServiceBreakdown[] = [];
  for (const word of words.split(",")) {
    const name = known.find((one) => one === word.trim().toLowerCase());
    if (name === undefined)
      return badArguments(
        `There is no breakdown "${word.trim()}".${didYouMean(
          word,
          known.map((id) => ({ id, label: id })),
        )} --by takes whole, or one or two of ${known.join(", ")}.`,
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
  const read = named(words);
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
