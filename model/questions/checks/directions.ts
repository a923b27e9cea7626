/**
 * Whether figures move things the way they are declared to: drawn from their least to their most, a tenth less in the
 * base, where what is calibrated is solved again, and a tenth less in a scenario. Where a figure does otherwise in one of
 * these ways, that is said instead.
 */
import { catalogue, catalogueEntry, ofServices, type CatalogueEntry } from "../../assumptions/catalogue";
import type { Way } from "../../assumptions/declared/declaration";
import type { Resolutions } from "../../resolve/resolutions";
import { doesOtherwise } from "../../plan/ask/otherwise";
import type { Plan } from "../../plan/plan";
import type { Run, Workspace } from "../../workforce/program/run";
import { tabulate } from "../../workforce/results/tabulate";
import type { Compiled, CompileOptions } from "../../workforce/run/compile";
import { project } from "../../workforce/run/project";
import { aTenthLess, leverOf } from "../lever";
import type { CheckResult } from "./check-result";

type Pushes = NonNullable<CatalogueEntry["pushes"]>;

/** The same figure lower and higher: what it moves, month by month, and how it was tried. */
export interface Trial {
  readonly less: Float64Array;
  readonly more: Float64Array;
  readonly says: string;
}

/** What a figure is declared to move, of everybody in every month. */
export function byMonth(run: Run, { measure }: Pushes): Float64Array {
  if (measure !== undefined)
    return Float64Array.from(tabulate(run, { measures: [measure], time: "month" })[0]?.values ?? []);
  const { months, shape } = run.program;
  return Float64Array.from({ length: months }, (_, month) =>
    run.wte.subarray(month * shape.rows, (month + 1) * shape.rows).reduce((sum, wte) => sum + wte, 0),
  );
}

/** So many values and runs together take a few seconds to work out; of a plan with more, only some figures are run again. */
const workFor = 2_000_000;

/** Which of the figures with a direction are run again in the base and in a scenario: every one, or every so-manieth. */
function sampleOf(plan: Plan, figures: number): number {
  const parts = plan.assumptions.reduce((sum, { where = [] }) => sum + 1 + where.length, 0);
  return Math.max(1, Math.ceil((parts * figures) / workFor));
}

/** The first month in which more of a figure goes the wrong way; -1 where there is none. A missing number goes nowhere. */
const firstWrong = ({ less, more }: Trial, direction: 1 | -1): number =>
  less.findIndex((value, month) => ((more[month] ?? value) - value) * direction < -1e-6 * Math.max(1, Math.abs(value)));

/** Runs with a tenth less of a figure, in the base and in a scenario. */
function trialsOf(
  plan: Plan,
  options: CompileOptions & { readonly resolutions: Resolutions },
  compiled: Compiled,
  work: Workspace,
): (id: string, way: Way, pushes: Pushes) => Trial | undefined {
  const lever = leverOf(plan, options);
  const [base, now] = [options.resolutions.of(undefined), options.resolutions.of(options.scenario)];
  const asIs = new Map<string, Float64Array>();
  return (id, way, pushes) => {
    const measure = pushes.measure ?? "staff_in_post";
    let more = asIs.get(measure);
    if (more === undefined) {
      const run = lever.ok ? lever.value.run() : undefined;
      if (run === undefined) return undefined;
      asIs.set(measure, (more = byMonth(run, pushes)));
    }
    if (way === "base") {
      const run = lever.ok ? lever.value.run(id) : undefined;
      return run && { less: byMonth(run, pushes), more, says: "with a tenth less in the base" };
    }
    if (!base.ok || !now.ok) return undefined;
    const scaled = now.value.scaled(id, aTenthLess);
    if (!scaled.ok || !compiled.lay({ now: scaled.value, base: base.value }, id)) return undefined;
    const less = byMonth(project(work), pushes);
    compiled.draw(new Map());
    return { less, more, says: "with a tenth less in a scenario" };
  };
}

/**
 * A check for every figure of the plan with a declared direction.
 * @param compiled the plan, ready to have other values laid over it
 * @param work the buffers of its runs
 * @param drawn the figures that were drawn at their least and most
 */
export function checkDirections(
  plan: Plan,
  options: CompileOptions & { readonly resolutions: Resolutions },
  compiled: Compiled,
  work: Workspace,
  drawn: ReadonlyMap<string, Trial>,
): CheckResult[] {
  const trial = trialsOf(plan, options, compiled, work);
  const listed = new Set(plan.assumptions.map(({ id }) => id));
  const { closure } = compiled.program;
  const directed = catalogue.flatMap((entry) => {
    const { pushes } = entry;
    const asked =
      pushes !== undefined && !ofServices(entry) && listed.has(entry.id) && (pushes.under ?? closure) === closure;
    return asked ? [{ ...entry, pushes }] : [];
  });
  const every = sampleOf(plan, directed.length);
  return directed.flatMap((entry, number) => {
    const { id, pushes } = entry;
    const otherwise = new Set<string>();
    const tried: Trial[] = [];
    const drawnTrial = drawn.get(id);
    const again = number % every === 0;
    if (!again)
      otherwise.add(
        "Of so large a plan not every figure is run again in the base and in a scenario: this one was only drawn",
      );
    const runAgain: readonly Way[] = entry.settled === true ? ["base"] : ["base", "scenario"];
    for (const way of ["draw" as const, ...(again ? runAgain : [])]) {
      const instead = doesOtherwise(plan, id, way);
      if (instead !== undefined) otherwise.add(instead);
      else {
        const found = way === "draw" ? drawnTrial : trial(id, way, pushes);
        if (found !== undefined) tried.push(found);
      }
    }
    return tried.length === 0 ? [] : [told(id, pushes, tried, [...otherwise])];
  });
}

function told(id: string, pushes: Pushes, tried: readonly Trial[], otherwise: readonly string[]): CheckResult {
  const { check, says, direction } = pushes;
  const broken = tried.find((one) => firstWrong(one, direction) >= 0);
  if (broken === undefined)
    return {
      id: check,
      says,
      holds: true,
      detail: [`holds ${tried.map((one) => one.says).join(", ")}`, ...otherwise].join(". "),
    };
  const month = firstWrong(broken, direction);
  const figure = (values: Float64Array): string => (values[month] ?? Number.NaN).toFixed(1);
  return {
    id: check,
    says,
    holds: false,
    detail: `${figure(broken.less)} with less and ${figure(broken.more)} with more of ${catalogueEntry(id)?.label ?? id}, ${broken.says}, in month ${month + 1}`,
  };
}
