/** `--calibration`: what nobody publishes and the plan works out from what somebody does. */
import { byReading, calibrated, type Assumption, type Plan, type Solved } from "../../model/index";
import { columns } from "./layout";
import { writeFigure } from "./numbers";
import { cannotRun, done, type Step } from "./outcome";

const DECIMALS = 2;
/** What is left over is shown where it is more than the arithmetic of the machine. */
const NOTHING = 1e-9;

const written = ({ unit }: Pick<Assumption, "unit">, value: number): string => {
  const write = writeFigure(unit, DECIMALS);
  return `${write.value(value)} ${write.unit}`.trim();
};

/** The age band or the place a part of a solution is of. */
const partIn = (plan: Plan, part: { readonly age?: string } | { readonly place?: string }): string => {
  if ("age" in part) return part.age ?? "";
  const id = "place" in part ? part.place : undefined;
  return plan.structure.places.find((place) => place.id === id)?.label ?? id ?? "";
};

function paragraph(plan: Plan, { calibration, target, residual, solutions }: Solved): string {
  const named = (id: string): Assumption | undefined => plan.assumptions.find((one) => one.id === id);
  const aim = named(calibration.target);
  const inUnitOf = (id: string, value: number): string => written(named(id) ?? { unit: "" }, value);
  const readings = byReading(plan, calibration.id).filter(
    ({ label }) => aim?.readings?.find((one) => one.label === label)?.value !== target,
  );
  const main = calibration.unknown[0] ?? "";
  return [
    calibration.label,
    ...columns([
      ["  target", `${aim?.label ?? calibration.target}: ${inUnitOf(calibration.target, target)}`],
      ["  window", calibration.window],
      ["  left over", Math.abs(residual) < NOTHING ? "nothing" : inUnitOf(calibration.target, residual)],
      ...[...solutions].flatMap(([id, solution]) =>
        typeof solution === "number"
          ? [["  solved", `${named(id)?.label ?? id}: ${inUnitOf(id, solution)}`]]
          : [
              ["  solved", `${named(id)?.label ?? id}:`],
              ["", solution.map((one) => `${partIn(plan, one)} ${inUnitOf(id, one.value)}`).join(", ")],
            ],
      ),
      ...readings.map(({ label, value }) => ["  if instead", `${label}: ${inUnitOf(main, value)}`]),
    ]),
  ].join("\n");
}

/** Every calibration of a plan: what had to come out, how near it came, what was solved, and in other readings. */
export function calibrationsOf(plan: Plan): Step<string> {
  if ((plan.calibrations ?? []).length === 0)
    return done("The plan works out none of its figures from published ones.\n");
  const outcome = calibrated(plan);
  return outcome.ok
    ? done(`${outcome.value.solved.map((one) => paragraph(plan, one)).join("\n\n")}\n`)
    : cannotRun(...outcome.problems.map(({ says }) => says));
}
