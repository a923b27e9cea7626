/** The figures of a service that a lead counts, as they stand in the base, and where a change of each is written. */
import {
  idsOf,
  mostSpecific,
  provenanceOf,
  waitingBands,
  whereOf,
  type Plan,
  type Provenance,
  type ServiceView,
  type Value,
  type Where,
} from "../../../model";
import { figureInUse, type Held } from "./in-use";

export interface StripFigure {
  readonly assumption: string;
  readonly value: Value;
  readonly where: Where;
  readonly held: Held | undefined;
  readonly from: Provenance | undefined;
}

/** A part of the list that is given apart: a band of weeks waited, or a tier. */
export interface ListPart extends StripFigure {
  readonly label: string;
}

/** What a value rests on: of the entry that is written there, or of the assumption. */
function provenanceAt(plan: Plan, id: string, where: Where): Provenance | undefined {
  const assumption = plan.assumptions.find((one) => one.id === id);
  if (assumption === undefined) return undefined;
  const covers = (scope: Where): boolean =>
    Object.entries(whereOf(scope)).every(([dimension, named]) =>
      idsOf(named).some((one) => idsOf(whereOf(where)[dimension as keyof Where]).includes(one)),
    );
  const entry = mostSpecific(plan, (assumption.where ?? []).filter(covers), whereOf);
  return provenanceOf(assumption, entry);
}

export function stripFigure(plan: Plan, id: string, where: Where, place: string | undefined): StripFigure {
  const use = figureInUse(plan, undefined, id, where, place);
  return { assumption: id, ...use, from: provenanceAt(plan, id, use.where) };
}

/** The parts in which the list is given; one that is for the whole service where it is a total, or not given at all. */
export function listParts(plan: Plan, view: ServiceView): readonly ListPart[] {
  const service = plan.structure.services?.find(({ id }) => id === view.service);
  const assumption = plan.assumptions.find(({ id }) => id === "opening_list");
  const named = new Map((service?.tiers ?? []).map(({ id, label }) => [id, label]));
  const places = new Set(view.place === undefined ? view.places.map(({ id }) => id) : [view.place]);
  const entries = (assumption?.where ?? []).filter(
    (entry) =>
      idsOf(entry.tier).some((id) => id === view.service || named.has(id)) &&
      idsOf(entry.place).every((id) => places.has(id)),
  );
  const apart = entries.filter((entry) => entry.band !== undefined || idsOf(entry.tier).some((id) => named.has(id)));
  if (apart.length === 0)
    return [{ ...stripFigure(plan, "opening_list", { tier: view.service }, view.place), label: view.label }];
  return apart.map((entry) => ({
    assumption: "opening_list",
    value: entry.value,
    where: whereOf(entry),
    held: entry.when === undefined ? undefined : "dated",
    from: assumption === undefined ? undefined : provenanceOf(assumption, entry),
    label: partLabel(plan, entry, named),
  }));
}

const bandLabels: ReadonlyMap<string, string> = new Map(waitingBands.map(({ id, label }) => [id, label]));

function partLabel(plan: Plan, entry: Where, tiers: ReadonlyMap<string, string>): string {
  return [
    ...idsOf(entry.place).map((id) => plan.structure.places.find((one) => one.id === id)?.label ?? id),
    ...idsOf(entry.tier).flatMap((id) => tiers.get(id) ?? []),
    ...idsOf(entry.band).flatMap((id) => bandLabels.get(id) ?? []),
  ].join(", ");
}
