/** A plan that ships with the app, read as anybody would open it. */
import { readFileSync } from "node:fs";
import { readPlan, type Plan } from "../../../model";

/** Tests and long checks are started in the folder of the project. */
export function seedPlan(name: string): Plan {
  const read = readPlan(readFileSync(`seeds/plans/${name}.otplan`, "utf8"));
  if (!read.ok) throw new Error(read.problems.map((problem) => problem.says).join("\n"));
  return read.value;
}
