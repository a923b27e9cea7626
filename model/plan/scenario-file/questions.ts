/** What has to be settled before scenarios of another plan can stand in this one: what it does not know, and what it has already. */
import { catalogueEntry, type DimensionName } from "../../assumptions/catalogue";
import { plainName } from "../ask/places/plain-name";
import { unitName } from "../ask/value-words";
import { listed } from "../ask/words";
import { same } from "../compare/same";
import { namedMembers } from "../members";
import type { Plan, Scenario } from "../plan";
import { assumptionsIn, namedIn, type NamedThere, type ScenarioSource } from "./source";

/** An answer: an id of this plan to stand for what it does not know, or one of the words of {@link takenAs}. */
export type TakeAnswers = Readonly<Record<string, string>>;

/** Answers that are no ids: they have an asterisk, which no id has. */
export const takenAs = { leaveOut: "*leave-out", keep: "*keep", replace: "*replace", beside: "*beside" } as const;

export interface TakeQuestion {
  readonly id: string;
  readonly kind: DimensionName | "assumption" | "scenario";
  /** What it is called where it comes from. */
  readonly name: string;
  readonly asks: string;
  readonly options: readonly { readonly answer: string; readonly says: string }[];
  /** The option that is most likely meant; nobody is answered for. */
  readonly likely: string | undefined;
}

const dimensionWords: Partial<Readonly<Record<DimensionName, string>>> = {
  age: "age band",
  route: "training route",
  conversion: "change of posts",
  band: "weeks waited",
  joining: "source of joiners",
};
const dimensionSays = (dimension: DimensionName): string => dimensionWords[dimension] ?? dimension;

export const memberKey = ({ dimension, id }: Pick<NamedThere, "dimension" | "id">): string => `${dimension}:${id}`;
export const assumptionKey = (id: string): string => `assumption:${id}`;
export const scenarioKey = (id: string): string => `scenario:${id}`;

/** The scenarios wanted, each after those it is based on. */
export function wantedOf({ scenarios }: ScenarioSource, ids: readonly string[]): readonly Scenario[] {
  const wanted = new Set(ids);
  for (const { id, basedOn } of [...scenarios].reverse())
    if (wanted.has(id) && basedOn !== undefined) wanted.add(basedOn);
  return scenarios.filter(({ id }) => wanted.has(id));
}

/** Whether this plan has it as it comes, so that there is nothing to take. */
export const isHere = (plan: Plan, scenario: Scenario): boolean =>
  plan.scenarios.some((one) => one.id === scenario.id && same(one, scenario));

const usedIn = (scenarios: readonly Scenario[]): string => listed(scenarios.map(({ name }) => `"${name}"`));

/** Everything to be settled before the scenarios wanted can be taken. */
export function takeQuestions(plan: Plan, source: ScenarioSource, ids: readonly string[]): readonly TakeQuestion[] {
  const wanted = wantedOf(source, ids).filter((one) => !isHere(plan, one));
  return [
    ...wanted.flatMap((scenario) => clashOf(plan, scenario, source)),
    ...unknownMembers(plan, source, wanted),
    ...unknownAssumptions(plan, source, wanted),
  ];
}

function clashOf(plan: Plan, scenario: Scenario, { title }: ScenarioSource): readonly TakeQuestion[] {
  const here = plan.scenarios.find(({ id, name }) => id === scenario.id || name === scenario.name);
  if (here === undefined) return [];
  const asks =
    here.name === scenario.name
      ? `This plan has a scenario "${here.name}" already, and it is not the same as that of "${title}".`
      : `"${scenario.name}" of "${title}" is what this plan calls "${here.name}", and it is not the same.`;
  return [
    {
      id: scenarioKey(scenario.id),
      kind: "scenario",
      name: scenario.name,
      asks,
      options: [
        { answer: takenAs.beside, says: "Take it beside this plan's, under another name" },
        { answer: takenAs.replace, says: "Put it in place of this plan's" },
        { answer: takenAs.keep, says: "Keep this plan's and leave the other" },
      ],
      likely: takenAs.beside,
    },
  ];
}

function unknownMembers(plan: Plan, source: ScenarioSource, wanted: readonly Scenario[]): readonly TakeQuestion[] {
  const members = namedMembers(plan.structure);
  const named = new Map(wanted.flatMap(namedIn).map((one) => [memberKey(one), one]));
  return [...named.values()].flatMap((one): readonly TakeQuestion[] => {
    const label = source.names.find(({ dimension, id }) => dimension === one.dimension && id === one.id)?.label;
    const there = label ?? one.id;
    const all = members[one.dimension];
    const here = all.find(({ id }) => id === one.id);
    if (here !== undefined && (label === undefined || plainName(here.label) === plainName(label))) return [];
    const of = wanted.filter((scenario) => namedIn(scenario).some((other) => memberKey(other) === memberKey(one)));
    const what = dimensionSays(one.dimension);
    const asks =
      here === undefined
        ? `This plan has no ${what} "${there}", which ${usedIn(of)} ${of.length === 1 ? "names" : "name"}.`
        : `The ${what} that ${usedIn(of)} ${of.length === 1 ? "calls" : "call"} "${there}" is called "${here.label}" in this plan.`;
    return [
      {
        id: memberKey(one),
        kind: one.dimension,
        name: there,
        asks,
        options: [
          ...all.map(({ id, label: called }) => ({ answer: id, says: called })),
          { answer: takenAs.leaveOut, says: "Leave out what names it" },
        ],
        likely: (all.find(({ label: called }) => plainName(called) === plainName(there)) ?? here)?.id,
      },
    ];
  });
}

function unknownAssumptions(plan: Plan, source: ScenarioSource, wanted: readonly Scenario[]): readonly TakeQuestion[] {
  const ids = new Set(wanted.flatMap(({ changes }) => changes.map(({ assumption }) => assumption)));
  const inFormulas = wanted.flatMap(({ changes }) => changes.flatMap(assumptionsIn));
  for (const id of inFormulas) if (source.assumptions.some((one) => one.id === id)) ids.add(id);
  return [...ids].flatMap((id): readonly TakeQuestion[] => {
    if (catalogueEntry(id) !== undefined) return [];
    const [here, there] = [plan, source].map(({ assumptions }) => assumptions.find((one) => one.id === id));
    if (here !== undefined && (there === undefined || here.unit === there.unit)) return [];
    // A figure of the plan's own comes with the scenario where nothing here is called the same.
    if (here === undefined && there !== undefined) return [];
    const of = wanted.filter(({ changes }) => changes.some((change) => assumptionsIn(change).includes(id)));
    const name = there?.label ?? id;
    const asks =
      here === undefined
        ? `This plan has no assumption "${name}", which ${usedIn(of)} ${of.length === 1 ? "changes" : "change"}.`
        : `"${name}" is in ${unitName(there?.unit ?? "another unit")} where ${usedIn(of)} ${of.length === 1 ? "comes" : "come"} from, and in ${unitName(here.unit)} here.`;
    const own = plan.assumptions.filter(
      (one) => catalogueEntry(one.id) === undefined && (there === undefined || one.unit === there.unit),
    );
    return [
      {
        id: assumptionKey(id),
        kind: "assumption",
        name,
        asks,
        options: [
          ...own.map((one) => ({ answer: one.id, says: one.label })),
          { answer: takenAs.leaveOut, says: "Leave out what changes it" },
        ],
        likely: undefined,
      },
    ];
  });
}
