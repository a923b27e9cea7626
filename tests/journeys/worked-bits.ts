/** Every figure that a plan comes to, bit by bit, in fingerprints; made wherever this is run, see same-bits. */
import { measures, projectPlan, projectServices, readPlan, sha256 } from "../../model/index";

const bits = new DataView(new ArrayBuffer(8));

/** The bits of a number. What is not a number has many, of which engines choose any. */
function bitsOf(value: number): string {
  if (Number.isNaN(value)) return "none";
  bits.setFloat64(0, value);
  return bits.getBigUint64(0).toString(16);
}

/** Everything that a result holds, one thing a line: numbers as their bits. */
function spelled(value: unknown, into: string[]): void {
  if (typeof value === "number") into.push(bitsOf(value));
  else if (value instanceof Float64Array || Array.isArray(value))
    for (const one of value as Iterable<unknown>) spelled(one, into);
  else if (typeof value === "object" && value !== null)
    for (const [name, one] of Object.entries(value)) {
      into.push(name);
      spelled(one, into);
    }
  else into.push(String(value));
}

function fingerprint(...found: readonly unknown[]): string {
  const lines: string[] = [];
  spelled(found, lines);
  return sha256(lines.join("\n"));
}

/** What a scenario is told by: where a bit differs, one of these does. */
const few = ["headcount", "vacancies", "leavers", "cost_to_date"];

/**
 * A line for what the plan comes to: its workforce as it stands by every measure, by place and year and by level and
 * month; each scenario by a few; and every list in every week.
 */
export function workedBits(text: string): string[] {
  const read = readPlan(text);
  if (!read.ok) throw new Error(read.problems[0]?.says);
  const plan = { ...read.value, chance: { on: false, seed: "worked bits" } };
  const all = measures.map(({ id }) => id);
  return [undefined, ...plan.scenarios.map(({ id }) => id)].flatMap((scenario) => {
    const asked = scenario === undefined ? {} : { scenario };
    const as = scenario ?? "as it stands";
    const workforce = projectPlan(plan, asked);
    const services = (plan.structure.services ?? []).length === 0 ? undefined : projectServices(plan, asked);
    const told = (measures: readonly string[], by: "place" | "level", time: "year" | "month"): unknown =>
      workforce.ok ? workforce.value.tables({ measures, by: [by], time }) : workforce.problems;
    return [
      scenario === undefined
        ? `${as}: ${fingerprint(told(all, "place", "year"), told(all, "level", "month"))}`
        : `${as}: ${fingerprint(told(few, "place", "year"))}`,
      ...(services?.ok === true
        ? (plan.structure.services ?? []).map(
            ({ id }) => `${as}, ${id}: ${fingerprint(services.value.view(id, undefined, { profile: true }))}`,
          )
        : []),
    ];
  });
}
