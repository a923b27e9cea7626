/** Whom a shortage is of: the staff of a place (in a setting, at a level), or the list of a service at a place. */
import { elementAt } from "../../assumptions/present";
import { levelName } from "../../plan/ask/level-name";
import type { Plan } from "../../plan/plan";
import type { Breakdown, Group } from "../../workforce/results/grouping";

export interface Named {
  readonly id: string;
  readonly label: string;
}

export interface Spot {
  readonly of: "staff" | "list";
  readonly place: Named;
  readonly setting?: Named;
  readonly level?: Named;
  readonly service?: Named;
}

/** How staff are told apart: by a kind of place, and by setting or level or both. */
export interface SpotsAsked {
  readonly places: Breakdown;
  readonly settings: boolean;
  readonly levels: boolean;
}

export const byOf = ({ places, settings, levels }: SpotsAsked): readonly Breakdown[] => [
  places,
  ...(settings ? (["setting"] as const) : []),
  ...(levels ? (["level"] as const) : []),
];

/** The same spot has the same key in every scenario and every saved quarter. */
export const spotKey = ({ place, setting, level, service }: Pick<Spot, "place"> & Partial<Spot>): string =>
  [place.id, setting?.id ?? "", level?.id ?? "", service?.id ?? ""].join("\u0000");

export function spotOf(plan: Plan, by: readonly Breakdown[], { ids, labels }: Group): Spot {
  const named = (name: Breakdown): Named | undefined => {
    const at = by.indexOf(name);
    return at < 0 ? undefined : { id: elementAt(ids, at), label: elementAt(labels, at) };
  };
  const [setting, level] = [named("setting"), named("level")];
  const full = plan.structure.levels.find(({ id }) => id === level?.id);
  return {
    of: "staff",
    place: { id: elementAt(ids, 0), label: elementAt(labels, 0) },
    ...(setting === undefined ? {} : { setting }),
    ...(level === undefined ? {} : { level: full === undefined ? level : { ...level, label: levelName(full) } }),
  };
}

/** "London", "London, Acute, Registered (band 6)", "Leeds: Children's list". */
export function spotSays({ place, setting, level, service }: Spot): string {
  const staff = [place.label, setting?.label, level?.label].filter((part) => part !== undefined).join(", ");
  return service === undefined ? staff : `${service.label}, ${staff}`;
}

const kinds = ["nation", "region", "ics", "provider", "team"] as const;

/** The kinds of place a plan can be looked at by, the largest first: those of which there are several; else its places as they are. */
export function placeKinds(plan: Plan): readonly Breakdown[] {
  const { places } = plan.structure;
  const several = kinds.filter((kind) => places.filter((place) => place.kind === kind).length > 1);
  return several.length > 0 ? several : ["place"];
}
