/** A plan that ships with the app, read as anybody would open it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readPlan, type Plan } from "../../../model";

export function seedPlan(name: string): Plan {
  const file = join(import.meta.dirname, "../../../seeds/plans", `${name}.otplan`);
  const read = readPlan(readFileSync(file, "utf8"));
  if (!read.ok) throw new Error(read.problems.map((problem) => problem.says).join("\n"));
  return read.value;
}
