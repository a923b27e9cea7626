/** What is published about the start of a plan beside what the plan opens with. */
import type { Plan, Where } from "../plan/plan";
import type { Projection } from "../workforce/run/projection";

/** A published figure and where a plan has it. */
export interface PublishedFigure {
  readonly figure: string;
  /** The published table it stands in. */
  readonly table: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  /** Decimals as printed; of per cent for shares and rates. */
  readonly digits: number;
  /** The place it is published for. */
  readonly place: string;
  /** A measure on the day before the plan starts; of what happens over a year, in the first. */
  readonly measure?: string | undefined;
  readonly where?: Where | undefined;
  /** A dated figure of the plan instead. */
  readonly assumption?: string | undefined;
  readonly from?: string | undefined;
  /** What it is held against, and the unit it then has, where the plan takes another reading of its table. */
  readonly otherwise?: OtherReading | undefined;
}

export interface OtherReading {
  readonly assumption: string;
  readonly value: number;
  readonly measure: string;
  readonly unit: string;
}

/** A figure of the list before its value is looked up among the national figures. */
export type ListedFigure = Omit<PublishedFigure, "value" | "unit" | "place">;
interface NationalFigure {
  readonly id: string;
  readonly value: number | string | null;
  readonly unit: string;
  readonly place: string;
}

export interface BesidePublished {
  /** In the reading the plan takes. */
  readonly published: PublishedFigure;
  /** What the plan opens with, in the unit of the published figure; NaN where it is missing. */
  readonly opening: number;
  /** Whether both print alike in the published digits. */
  readonly agrees: boolean;
}

/** The list with the values of the national figures it names; throws where one is not among them or is no number. */
export const publishedFigures = (
  list: readonly ListedFigure[],
  national: readonly NationalFigure[],
): readonly PublishedFigure[] =>
  list.map((entry) => {
    const found = national.find(({ id }) => id === entry.figure);
    if (typeof found?.value !== "number") throw new Error(`no number for the national figure ${entry.figure}`);
    return { ...entry, value: found.value, unit: found.unit, place: found.place };
  });

/** The figures that are about a place of the plan and people it has. */
export const publishedForPlan = (
  { structure }: Plan,
  figures: readonly PublishedFigure[],
): readonly PublishedFigure[] => {
  const members = { setting: structure.settings, level: structure.levels, route: structure.routes };
  const has = (where: Where): boolean =>
    (["setting", "level", "route"] as const).every((dimension) =>
      [where[dimension] ?? []].flat().every((id) => members[dimension].some((member) => member.id === id)),
    );
  return figures.filter(({ place, where = {} }) => structure.places.some(({ id }) => id === place) && has(where));
};

/** Rates and shares are printed in per cent. */
export const inPrint = (unit: string, digits: number, value: number): number =>
  Number((value * (unit === "share" || unit === "per year" ? 100 : 1)).toFixed(digits));

/** @param projection of the plan's base */
export const besidePublished = (
  plan: Plan,
  projection: Projection,
  figures: readonly PublishedFigure[],
): readonly BesidePublished[] =>
  publishedForPlan(plan, figures).map((figure) => {
    const published = asRead(plan, figure);
    const opening = published.measure === undefined ? dated(plan, published) : measured(projection, published);
    const { unit, digits, value } = published;
    return { published, opening, agrees: inPrint(unit, digits, opening) === inPrint(unit, digits, value) };
  });

function asRead(plan: Plan, figure: PublishedFigure): PublishedFigure {
  const { otherwise } = figure;
  const taken = plan.assumptions.find(({ id }) => id === otherwise?.assumption)?.value;
  return otherwise === undefined || taken !== otherwise.value
    ? figure
    : { ...figure, measure: otherwise.measure, unit: otherwise.unit };
}

function dated(plan: Plan, { assumption, from }: PublishedFigure): number {
  const value = plan.assumptions.find((one) => one.id === assumption)?.when?.find((one) => one.from === from)?.value;
  return typeof value === "number" ? value : Number.NaN;
}

function measured(projection: Projection, { measure = "", where = {} }: PublishedFigure): number {
  const table = projection.tables({ measures: [measure], where })[0];
  return (table?.measure.kind === "stock" ? table.opening[0] : table?.values[0]) ?? Number.NaN;
}
