/** The scenarios that come with the modeller, and whether one of them fits the open plan. */
import stored from "../../../seeds/scenario-library.json";
import seedSources from "../../../seeds/sources.json";
import { catalogueEntry, type Change, type Domain, type Plan, type Scenario, type Source } from "../../../model";
import { lackWords, withoutClash } from "../../words/scenario-library";
import { sourceInPlan } from "../../words/source-in-plan";
import { monthsBetween, monthLater } from "../../words/months";

/** A change whose dates follow the plan it is added to. */
export interface LibraryChange extends Omit<Change, "from"> {
  /** Months from the plan's start until it begins. */
  readonly after?: number;
  /** The month in which it is complete, coming in evenly from the plan's start. */
  readonly by?: string;
}

/** What a plan must have. Members are named by id; `given` are assumptions that must have a figure. */
export interface Needs {
  readonly assumptions: readonly string[];
  readonly given?: readonly string[];
  readonly place?: readonly string[];
  readonly setting?: readonly string[];
  readonly level?: readonly string[];
  readonly origin?: readonly string[];
  readonly conversion?: readonly string[];
  readonly move?: readonly string[];
  /** Groups of its characteristics. */
  readonly group?: readonly string[];
  readonly routes?: boolean;
  readonly apprenticeship?: boolean;
  readonly closure?: Plan["closure"];
}

export interface LibraryEntry {
  readonly id: string;
  readonly domain: Domain;
  readonly name: string;
  readonly about: string;
  readonly evidence: string;
  readonly sources: readonly string[];
  /** Says so where the size of the change is nobody's published figure. */
  readonly example?: string;
  readonly needs: Needs;
  readonly changes: readonly LibraryChange[];
}

// The test of the library holds the file to these shapes.
export const library = stored.entries as unknown as readonly LibraryEntry[];
const names: Readonly<Record<string, string>> = stored.names;

/** The name of a member that the open plan may not have. */
export const memberName = (id: string): string => names[id] ?? id;

export const memberKinds = ["place", "setting", "level", "origin", "conversion", "move", "group"] as const;
export type MemberKind = (typeof memberKinds)[number];

const membersOf = ({ structure }: Plan): Readonly<Record<MemberKind, readonly { readonly id: string }[]>> => ({
  place: structure.places,
  setting: structure.settings,
  level: structure.levels,
  origin: structure.origins,
  conversion: structure.conversions ?? [],
  move: structure.moves ?? [],
  group: (structure.characteristics ?? []).flatMap(({ groups }) => groups),
});

/** Whether a plan may do without a figure until a scenario changes it, so that adding the scenario is enough to list it. */
function mayBeLeftOut(id: string): boolean {
  const entry = catalogueEntry(id);
  if (entry === undefined) return false;
  return (
    entry.asksWith !== undefined ||
    (typeof entry.needed === "object" && "missing" in entry.needed && entry.needed.missing.length === 0)
  );
}

/** Why an entry does not fit a plan, a sentence for each thing missing; empty when it fits. */
export function lacks({ needs }: LibraryEntry, plan: Plan): readonly string[] {
  const has = (id: string) => plan.assumptions.find((assumption) => assumption.id === id);
  const label = (id: string): string => catalogueEntry(id)?.label ?? id;
  const members = membersOf(plan);
  return [
    ...needs.assumptions
      .filter((id) => has(id) === undefined && !mayBeLeftOut(id))
      .map((id) => lackWords.assumption(label(id))),
    ...(needs.given ?? [])
      .filter((id) => {
        const assumption = has(id);
        return (
          assumption === undefined ||
          (assumption.value === null && (assumption.where ?? []).length === 0 && (assumption.when ?? []).length === 0)
        );
      })
      .map((id) => lackWords.given(label(id))),
    ...memberKinds.flatMap((kind) =>
      (needs[kind] ?? [])
        .filter((id) => !members[kind].some((member) => member.id === id))
        .map((id) => lackWords.member(kind, memberName(id))),
    ),
    ...(needs.routes === true && plan.structure.routes.length === 0 ? [lackWords.routes] : []),
    ...(needs.apprenticeship === true &&
    plan.structure.routes.length > 0 &&
    !plan.structure.routes.some((route) => route.kind === "apprenticeship")
      ? [lackWords.apprenticeship]
      : []),
    ...(needs.closure !== undefined && needs.closure !== plan.closure ? [lackWords.closure[needs.closure]] : []),
  ];
}

/** The sources an entry rests on, as a plan lists them. */
export const sourcesOf = (entry: LibraryEntry): readonly Source[] =>
  entry.sources.flatMap((id) => seedSources.sources.filter((source) => source.id === id).map(sourceInPlan));

function dated({ after, by, ...change }: LibraryChange, start: string): Change {
  if (by !== undefined) {
    const ramp = monthsBetween(start, by);
    return ramp > 0 ? { ...change, from: start, ramp } : change;
  }
  return after === undefined ? change : { ...change, from: monthLater(start, after) };
}

/** An entry as a scenario of a plan: its dates fit the plan, its id and name are not taken. */
export function scenarioFrom(entry: LibraryEntry, plan: Plan): Scenario {
  return {
    id: withoutClash(
      entry.id,
      plan.scenarios.map((scenario) => scenario.id),
      "-",
    ),
    name: withoutClash(
      entry.name,
      plan.scenarios.map((scenario) => scenario.name),
      " ",
    ),
    about: [
      entry.about,
      entry.evidence,
      entry.example ?? "",
      lackWords.sources(sourcesOf(entry).map((source) => source.title)),
    ]
      .filter((part) => part !== "")
      .join(" "),
    changes: entry.changes.map((change) => ({ ...dated(change, plan.start), domain: entry.domain })),
  };
}
