/** How processor time grows with what a plan holds more of: the same work in three sizes, each twice the one before. */
import {
  compile,
  project,
  projectServices,
  resolutionsOf,
  workspace,
  type Outcome,
  type Plan,
} from "../../model/index";
import type { Queue } from "../../model/services/list/queue/queue";
import { runQueue } from "../../model/services/list/run-queue";
import { serviceItem } from "./service-item";
import { worked, type Item } from "./timing";
import { workItem } from "./work-item";

interface Growth {
  /** What there is twice as much of. */
  readonly with: string;
  readonly sizes: readonly number[];
  readonly times: number;
  /** Makes a size ready and returns what is measured. */
  readonly ready: (size: number) => () => void;
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map((found) => found.says).join("\n"));
  return outcome.value;
}

function monthsOf(plan: Plan): () => void {
  const work = workspace(valueOf(compile(plan)).program, { recorded: false });
  return () => {
    for (let i = 0; i < 20; i += 1) project(work);
  };
}

function weeksOf(plan: Plan): () => void {
  const lists = valueOf(projectServices(plan)).lists("service");
  const queues = lists.map(({ queue }) => queue).filter((queue): queue is Queue => queue !== undefined);
  if (queues.length < lists.length) throw new Error("a list of the bench lacks a figure");
  return () => {
    for (const queue of queues) runQueue(queue);
  };
}

/** A plan under the first so many of its scenarios that ask for nothing, settled from nothing. */
function scenariosOf(plan: Plan, count: number): () => void {
  const ready = plan.scenarios.filter(({ id }) => compile(plan, { scenario: id }).ok).slice(0, count);
  if (ready.length < count) throw new Error(`only ${ready.length} scenarios can be run`);
  return () => {
    const resolutions = resolutionsOf(plan);
    for (const { id } of ready)
      project(workspace(valueOf(compile(plan, { scenario: id, resolutions })).program, { recorded: false }));
  };
}

const growths = (england: Plan, draws: (count: number) => void): readonly Growth[] => [
  { with: "cells", sizes: [14, 28, 56], times: 9, ready: (places) => monthsOf(workItem(places)) },
  { with: "months", sizes: [8, 16, 32], times: 15, ready: (years) => monthsOf(workItem(7, years)) },
  { with: "draws", sizes: [100, 200, 400], times: 1, ready: (count) => () => draws(count) },
  { with: "scenarios", sizes: [2, 4, 8], times: 1, ready: (count) => scenariosOf(england, count) },
  { with: "lists", sizes: [10, 20, 40], times: 3, ready: (lists) => weeksOf(serviceItem(lists)) },
  { with: "weeks", sizes: [5, 10, 20], times: 3, ready: (years) => weeksOf(serviceItem(10, years)) },
  { with: "tiers", sizes: [3, 6, 12], times: 3, ready: (tiers) => weeksOf(serviceItem(5, 13, tiers)) },
];

const nameOf = (what: string, size: number): string => `growth with ${what}, ${size}`;

/**
 * The items of all growths. Making them ready takes seconds, so they are made when they are first run.
 * @param draws runs the first so many draws of the work item
 */
export const growthItems = (england: Plan, draws: (count: number) => void): readonly Item[] =>
  growths(england, draws).flatMap(({ with: what, sizes, times, ready }) =>
    sizes.map((size): Item => {
      let work: (() => void) | undefined;
      return {
        name: nameOf(what, size),
        times,
        sample: () => worked((work ??= ready(size)))(),
      };
    }),
  );

/** The slope of the straight line through the logarithms: 1 is in proportion, 2 is with the square. */
function slopeOf(points: readonly (readonly [size: number, took: number])[]): number {
  const logs = points.map(([size, took]) => [Math.log(size), Math.log(took)] as const);
  const mean = (of: 0 | 1): number => logs.reduce((sum, one) => sum + one[of], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return (
    logs.reduce((sum, one) => sum + (one[0] - x) * (one[1] - y), 0) /
    logs.reduce((sum, one) => sum + (one[0] - x) ** 2, 0)
  );
}

/** A line for each growth that was measured. */
export function growthReport(england: Plan, medians: ReadonlyMap<string, number>): string {
  return growths(england, () => undefined)
    .flatMap(({ with: what, sizes }) => {
      const points = sizes.flatMap((size) => {
        const took = medians.get(nameOf(what, size));
        return took === undefined ? [] : [[size, took] as const];
      });
      return points.length < sizes.length
        ? []
        : [`processor time grows with ${what} to the power of ${slopeOf(points).toFixed(2)}`];
    })
    .join("\n");
}
