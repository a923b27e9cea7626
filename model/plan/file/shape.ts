/** Whether a parsed file has the shape of a plan: found a piece at a time where it is large, so that faults stay few. */
import type { Plan } from "../plan";
import { mostListed } from "../problem";
import { planSchema } from "../schema";
import type { z } from "../zod";

export type Issue = z.core.$ZodIssue;

/** As much of a schema as is walked here. */
export interface Shape {
  readonly _zod: {
    readonly def: {
      readonly type: string;
      readonly shape?: Readonly<Record<string, Shape>>;
      readonly element?: Shape;
      readonly innerType?: Shape;
    };
  };
  safeParse(value: unknown): { readonly success: boolean; readonly error?: { readonly issues: readonly Issue[] } };
}

/** A piece of so many values is checked as a whole: the checker gathers every fault there, and ends above some 100,000. */
const ofOnePiece = 2000;

/** What stands inside optional and the like. */
export function within(outer: Shape | undefined): Shape | undefined {
  let at = outer;
  while (at?._zod.def.innerType !== undefined) at = at._zod.def.innerType;
  return at;
}

/** Whether there are more values in it than are checked at once; counted no further than that. */
function isLarge(value: unknown): boolean {
  const waiting: unknown[] = [value];
  for (let counted = 0; waiting.length > 0; counted += 1) {
    if (counted + waiting.length > ofOnePiece) return true;
    const next = waiting.pop();
    if (typeof next !== "object" || next === null) continue;
    const parts: readonly unknown[] = Array.isArray(next) ? next : Object.values(next);
    if (parts.length > ofOnePiece) return true;
    waiting.push(...parts);
  }
  return false;
}

type Path = readonly PropertyKey[];

/** The first faults of a value, not many more than are listed. */
function firstIssues(schema: Shape, value: unknown, path: Path): readonly Issue[] {
  const { shape, element } = within(schema)?._zod.def ?? {};
  const walked = typeof value === "object" && value !== null && (Array.isArray(value) ? element : shape) !== undefined;
  if (!walked || !isLarge(value)) {
    const found = schema.safeParse(value).error?.issues ?? [];
    return found.slice(0, mostListed + 1).map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
  }
  const issues: Issue[] = [];
  const look = (into: Shape, key: string | number, part: unknown): void => {
    if (issues.length <= mostListed) issues.push(...firstIssues(into, part, [...path, key]));
  };
  if (Array.isArray(value) && element !== undefined) value.forEach((part, at) => look(element, at, part));
  if (shape === undefined || Array.isArray(value)) return issues;
  const given = value as Readonly<Record<string, unknown>>;
  for (const [key, into] of Object.entries(shape)) look(into, key, given[key]);
  const unknown = Object.keys(given).filter((key) => !Object.hasOwn(shape, key));
  if (unknown.length > 0) issues.push({ code: "unrecognized_keys", keys: unknown, path: [...path], message: "" });
  return issues;
}

/** The plan, or what is wrong with its shape. */
export function shaped(
  file: unknown,
): { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly issues: readonly Issue[] } {
  const few = isLarge(file) ? firstIssues(planSchema, file, []) : [];
  if (few.length > 0) return { ok: false, issues: few };
  const read = planSchema.safeParse(file);
  return read.success ? { ok: true, plan: read.data } : { ok: false, issues: read.error.issues };
}
