/**
 * A schema as plain calls: many times as quick as the schema itself and holding nothing, because it says no more than that
 * all is well. Where it does not say so, the schema has the word.
 */

import type { z } from "../zod";

/** What is known of a check of a schema. */
interface Check {
  readonly _zod: {
    readonly def: {
      readonly check: string;
      readonly minimum?: number;
      readonly maximum?: number;
      readonly value?: number | bigint | Date;
      readonly inclusive?: boolean;
      readonly format?: string;
      readonly pattern?: RegExp;
    };
  };
}

/** As much of a schema as is looked at. */
export interface Schema {
  readonly _zod: {
    readonly def: {
      readonly type: string;
      readonly checks?: readonly Check[];
      /** Of a whole number. */
      readonly format?: string;
      readonly check?: string;
      readonly entries?: Readonly<Record<string, string | number>>;
      readonly values?: readonly unknown[];
      readonly options?: readonly Schema[];
      readonly items?: readonly Schema[];
      readonly rest?: Schema | null;
      readonly shape?: Readonly<Record<string, Schema>>;
      readonly catchall?: { readonly _zod: { readonly def: { readonly type: string } } } | undefined;
      readonly element?: Schema;
      readonly innerType?: Schema;
    };
  };
  safeParse(value: unknown): {
    readonly success: boolean;
    readonly data?: unknown;
    readonly error?: { readonly issues: readonly z.core.$ZodIssue[] };
  };
}

/** What {@link Quick} gives where it cannot say that all is well. */
export const unsure: unique symbol = Symbol("unsure");

/** The value, its keys in the order of the schema; or {@link unsure}. */
export type Quick = (value: unknown) => unknown;

type Test = (value: unknown) => boolean;
const passing =
  (test: Test): Quick =>
  (value) =>
    test(value) ? value : unsure;

/** The test of one check; undefined for one that is not known here. */
function testOf({ _zod: { def } }: Check): Test | undefined {
  const { check, minimum, maximum, value: bound, inclusive, pattern, format } = def;
  const length = (value: unknown): number => (value as string | readonly unknown[]).length;
  switch (check) {
    case "min_length":
      return minimum === undefined ? undefined : (value) => length(value) >= minimum;
    case "max_length":
      return maximum === undefined ? undefined : (value) => length(value) <= maximum;
    case "string_format":
      return format !== "regex" || pattern === undefined || pattern.global || pattern.sticky
        ? undefined
        : (value) => pattern.test(value as string);
    case "greater_than":
      if (typeof bound !== "number") return undefined;
      return inclusive === true ? (value) => (value as number) >= bound : (value) => (value as number) > bound;
    case "less_than":
      if (typeof bound !== "number") return undefined;
      return inclusive === true ? (value) => (value as number) <= bound : (value) => (value as number) < bound;
    default:
      return undefined;
  }
}

/** A test and the checks after it, in their order; undefined where one of them is not known here. */
function withChecks(schema: Schema, first: Test): Test | undefined {
  const tests: Test[] = [first];
  for (const check of schema._zod.def.checks ?? []) {
    const test = testOf(check);
    if (test === undefined) return undefined;
    tests.push(test);
  }
  const [a, b, c] = tests;
  if (a === undefined) return undefined;
  if (b === undefined) return a;
  if (c === undefined) return (value) => a(value) && b(value);
  return (value) => tests.every((test) => test(value));
}

function listOf(schema: Schema, element: Quick): Quick | undefined {
  const test = withChecks(schema, Array.isArray);
  if (test === undefined) return undefined;
  return (value) => {
    // How many there are is asked before any of them is looked at.
    if (!test(value)) return unsure;
    const list = value as readonly unknown[];
    let made: unknown[] | undefined;
    for (let at = 0; at < list.length; at += 1) {
      const item = element(list[at]);
      if (item === unsure) return unsure;
      if (item !== list[at]) (made ??= [...list])[at] = item;
    }
    return made ?? list;
  };
}

function objectOf(parts: readonly (readonly [key: string, quick: Quick, optional: boolean])[]): Quick {
  const places = new Map(parts.map(([key], at) => [key, at]));
  const needed = parts.filter(([, , optional]) => !optional).length;
  const isNeeded = parts.map(([, , optional]) => !optional);
  const quicks = parts.map(([, quick]) => quick);
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return unsure;
    const given = value as Readonly<Record<string, unknown>>;
    let [found, last, asGiven] = [0, -1, true];
    const made: unknown[] = [];
    for (const key of Object.keys(given)) {
      const at = places.get(key);
      if (at === undefined) return unsure;
      const part = quicks[at]?.(given[key]);
      if (part === unsure) return unsure;
      if (isNeeded[at] === true) found += 1;
      if (at < last || part !== given[key]) asGiven = false;
      last = at;
      made[at] = part;
    }
    if (found !== needed) return unsure;
    if (asGiven) return given;
    return Object.fromEntries(parts.flatMap(([key], at) => (made[at] === undefined ? [] : [[key, made[at]]])));
  };
}

/** The calls of a schema; undefined where something of it is not known here, as what changes a value is not. */
export function quickOf(schema: Schema): Quick | undefined {
  const { type, shape, catchall, element, innerType, options, items, rest, entries, values, format, check } =
    schema._zod.def;
  const tested = (first: Test): Quick | undefined => {
    const test = withChecks(schema, first);
    return test === undefined ? undefined : passing(test);
  };
  switch (type) {
    case "string":
      return format === undefined ? tested((value) => typeof value === "string") : undefined;
    case "number":
      if (check === undefined) return tested(Number.isFinite);
      return check === "number_format" && format === "safeint" ? tested(Number.isSafeInteger) : undefined;
    case "boolean":
      return tested((value) => typeof value === "boolean");
    case "null":
      return tested((value) => value === null);
    case "enum": {
      const words = new Set<unknown>(Object.values(entries ?? {}));
      return tested((value) => words.has(value));
    }
    case "literal":
      return tested((value) => values?.includes(value) === true);
    case "optional":
      return innerType === undefined ? undefined : quickOf(innerType);
    case "nullable": {
      const inner = innerType === undefined ? undefined : quickOf(innerType);
      return inner === undefined ? undefined : (value) => (value === null ? null : inner(value));
    }
    case "union": {
      const kinds = (options ?? []).flatMap((option) => quickOf(option) ?? []);
      if (kinds.length !== options?.length) return undefined;
      return (value) => {
        for (const kind of kinds) {
          const read = kind(value);
          if (read !== unsure) return read;
        }
        return unsure;
      };
    }
    case "array": {
      const item = element === undefined ? undefined : quickOf(element);
      return item === undefined ? undefined : listOf(schema, item);
    }
    case "tuple": {
      const quicks = (items ?? []).flatMap((item) => quickOf(item) ?? []);
      if (quicks.length !== items?.length || (rest ?? null) !== null) return undefined;
      return tested(
        (value) =>
          Array.isArray(value) &&
          value.length === quicks.length &&
          quicks.every((quick, at) => quick(value[at]) !== unsure),
      );
    }
    case "object": {
      if (shape === undefined || catchall?._zod.def.type !== "never" || (schema._zod.def.checks ?? []).length > 0)
        return undefined;
      const parts = Object.entries(shape).flatMap(([key, part]) => {
        const quick = quickOf(part);
        return quick === undefined ? [] : [[key, quick, part._zod.def.type === "optional"] as const];
      });
      return parts.length === Object.keys(shape).length ? objectOf(parts) : undefined;
    }
    default:
      return undefined;
  }
}
