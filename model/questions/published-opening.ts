/** What is published about the start of a plan beside what the plan opens with. */
import type { Plan, Where } from "../plan/plan";
import type { Projection } from "../workforce/run/projection";

/** A published figure and where a plan has it. */
export interface PublishedFigure {
  readonly figure: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  /** Decimals as printed; of per cent for shares and rates. */
  readonly digits: number;
  /** A measure on the day before the plan starts; of what happens over a year, in the first. */
  readonly measure?: string | undefined;
  readonly where?: Where | undefined;
  /** A dated figure of the plan instead. */
  readonly assumption?: string | undefined;
  readonly from?: string | undefined;
}

export interface BesidePublished {
  readonly published: PublishedFigure;
  /** What the plan opens with, in the unit of the published figure; NaN where it is missing. */
  readonly opening: number;
}

function dated(plan: Plan, { assumption, from }: PublishedFigure): number {
  const value = plan.assumptions.find((one) => one.id === assumption)?.when?.find((one) => one.from === from)?.value;
  return typeof value === "number" ? value : Number.NaN;
}

function measured(projection: Projection, { measure = "", where = {} }: PublishedFigure): number {
  const table = projection.tables({ measures: [measure], where })[0];
  return (table?.measure.kind === "stock" ? table.opening[0] : table?.values[0]) ?? Number.NaN;
}

/** @param projection of the plan's base */
export const besidePublished = (
  plan: Plan,
  projection: Projection,
  figures: readonly PublishedFigure[],
): readonly BesidePublished[] =>
  figures.map((published) => ({
    published,
    opening: published.measure === undefined ? dated(plan, published) : measured(projection, published),
  }));
