/** Whether a parsed file has the shape of its schema: looked through once, and where something is wrong a piece at a time, so that faults stay few. */
import { mostListed } from "../problem";
import type { z } from "../zod";
import { quickOf, unsure, type Quick, type Schema } from "./quick-shape";

export type Issue = z.core.$ZodIssue;

export type Shape = Schema;

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

const quicks = new WeakMap<Shape, Quick | undefined>();

/** Made once of each schema, when it is first needed. */
function quickFor(schema: Shape): Quick | undefined {
  if (!quicks.has(schema)) quicks.set(schema, quickOf(schema));
  return quicks.get(schema);
}

type Path = readonly PropertyKey[];

/** The first faults of a value, not many more than are listed. */
function firstIssues(schema: Shape, value: unknown, path: Path): readonly Issue[] {
  const quick = quickFor(schema);
  if (quick !== undefined && quick(value) !== unsure) return [];
  const { shape, element, checks } = within(schema)?._zod.def ?? {};
  const walked = typeof value === "object" && value !== null && (Array.isArray(value) ? element : shape) !== undefined;
  if (!walked || !isLarge(value)) {
    const found = schema.safeParse(value).error?.issues ?? [];
    return found.slice(0, mostListed + 1).map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
  }
  const issues: Issue[] = [];
  const look = (into: Shape, key: string | number, part: unknown): void => {
    if (issues.length <= mostListed) issues.push(...firstIssues(into, part, [...path, key]));
  };
  if (Array.isArray(value) && element !== undefined) {
    const most = checks?.find(({ _zod: { def } }) => def.check === "max_length")?._zod.def.maximum;
    if (most !== undefined && value.length > most)
      return [{ code: "too_big", origin: "array", maximum: most, path: [...path], message: "", input: value }];
    for (const [at, part] of value.entries()) {
      look(element, at, part);
      if (issues.length > mostListed) break;
    }
  }
  if (shape === undefined || Array.isArray(value)) return issues;
  const given = value as Readonly<Record<string, unknown>>;
  for (const [key, into] of Object.entries(shape)) look(into, key, given[key]);
  const unknown = Object.keys(given).filter((key) => !Object.hasOwn(shape, key));
  if (unknown.length > 0) issues.push({ code: "unrecognized_keys", keys: unknown, path: [...path], message: "" });
  return issues;
}

/** What an object of a schema holds, looked through once, key by key; undefined where anything may be wrong. */
function looked(schema: Shape, value: unknown): Readonly<Record<string, unknown>> | undefined {
  const { shape } = schema._zod.def;
  if (shape === undefined || typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const given = value as Readonly<Record<string, unknown>>;
  if (Object.keys(given).some((key) => !Object.hasOwn(shape, key))) return undefined;
  const made: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(shape)) {
    if (!Object.hasOwn(given, key)) {
      if (part._zod.def.type === "optional") continue;
      return undefined;
    }
    const quick = quickFor(part);
    if (quick === undefined) {
      // A part that is not known as calls is small: its schema has a most.
      const read = part.safeParse(given[key]);
      if (!read.success) return undefined;
      made[key] = read.data;
    } else {
      const read = quick(given[key]);
      if (read === unsure) return undefined;
      made[key] = read;
    }
  }
  return made;
}

/** The value as its schema has it, or what is wrong with its shape. */
export function shaped<T>(
  schema: z.ZodType<T>,
  value: unknown,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] } {
  const quickly = looked(schema, value);
  // Every key has been looked at by the calls of its own schema, or by that itself.
  if (quickly !== undefined) return { ok: true, value: quickly as T };
  const few = isLarge(value) ? firstIssues(schema, value, []) : [];
  if (few.length > 0) return { ok: false, issues: few };
  const read = schema.safeParse(value);
  return read.success ? { ok: true, value: read.data } : { ok: false, issues: read.error.issues };
}
