/** How a message names a place in the plan file: its path, and the label a person knows. */
import type { Path } from "./json-reader";

/** `assumptions[3].limits` */
function pathText(path: Path): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else if (/^[A-Za-z_$][\w$]*$/.test(step)) text += text === "" ? step : `.${step}`;
    else text += `[${JSON.stringify(step.slice(0, 60))}]`;
  }
  return text;
}

/** A sentence without the paths of a file in brackets: of a plan that is no file yet they say nothing. */
export const withoutPaths = (says: string): string =>
  says.replaceAll(/ \([a-z]+\[\d+\](?:\.[a-zA-Z]+|\[\d+\])*\)/g, "");

const step = (value: unknown, key: string | number): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string | number, unknown>)[key]
    : undefined;

/** What stands at a path; undefined when nothing does. */
export const valueAt = (plan: unknown, path: Path): unknown => path.reduce<unknown>(step, plan);

/** The outermost list entry on the path: the assumption, the place, the scenario. */
function entryAlong(plan: unknown, path: Path): unknown {
  const entry = path.findIndex((part) => typeof part === "number");
  return entry === -1 ? undefined : valueAt(plan, path.slice(0, entry + 1));
}

function labelOf(item: unknown): string | undefined {
  for (const key of ["label", "name", "title", "id"]) {
    const text = step(item, key);
    if (typeof text === "string" && text !== "") return text.length > 60 ? `${text.slice(0, 57)}...` : text;
  }
  return undefined;
}

/** `assumptions[3].limits (Leaver rate)` */
export const placeInFile = (plan: unknown, path: Path): string => placeOf(entryAlong(plan, path), path);

/** The same of a path into an entry that is at hand. */
export function placeOf(entry: unknown, path: Path): string {
  const label = labelOf(entry);
  return label === undefined ? pathText(path) : `${pathText(path)} (${label})`;
}
