/** Which of the calibrations that take runs of the plan are needed: those of the readings of the 3.6% that it may have. */
import { changesOf } from "../plan/ask/ancestry";
import { formulaRestsOn } from "../plan/ask/otherwise";
import type { Assumption, Calibration, Plan, Value } from "../plan/plan";
import { readingOf } from "./workforce-growth";

/** The numbers that the reading may come to; undefined where that cannot be told from what is written. */
function readingsIn(reading: Assumption, plan: Plan, scenario: string | undefined): ReadonlySet<number> | undefined {
  const changes = changesOf(plan, scenario).filter(({ change }) => change.assumption === reading.id);
  if (reading.where !== undefined || reading.shape === "linear") return undefined;
  // What is set by and by, added or multiplied passes other numbers on its way.
  if (changes.some(({ change }) => change.op !== "set" || change.ramp !== undefined)) return undefined;
  const written: readonly Value[] = [
    reading.value,
    ...(reading.when ?? []).map(({ value }) => value),
    ...changes.map(({ change }) => change.value),
  ];
  const numbers = written.filter((value) => typeof value === "number");
  return numbers.length === written.length ? new Set(numbers) : undefined;
}

/** The growth calibrations whose places a plan, or its scenario, may read. */
export function growthRead(plan: Plan, scenario: string | undefined): readonly Calibration[] {
  const all = (plan.calibrations ?? []).filter(({ method }) => method === "workforce-growth");
  const reading = plan.assumptions.find((one) => one.id === "growth_reading");
  if (all.length === 0 || reading === undefined) return [];
  const readings = readingsIn(reading, plan, scenario);
  if (readings === undefined) return all;
  if (readings.size === 1 && readings.has(1)) return [];
  const named = (id: string): boolean =>
    plan.assumptions.some((one) => formulaRestsOn(plan, one.id, id)) ||
    changesOf(plan, scenario).some(({ change: { value } }) => typeof value === "string" && value.includes(id));
  return all.filter((one) => readings.has(readingOf(one)) || one.unknown.some(named));
}
