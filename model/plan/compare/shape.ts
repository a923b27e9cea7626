/**
 * How a plan is taken apart to be compared and merged: into records of named parts, lists whose items are known again,
 * and wholes that differ or do not. What no shape names is still compared: a list by the ids of its items or by what
 * they say, anything else as a whole.
 */
import { asObject, canonical } from "./same";

/** A place of a plan, as far as it says which it is part of. */
export interface Place {
  readonly id: string;
  readonly parent?: string | undefined;
}

/** What two items of a list stand in: the places of both plans, and the item that holds their list. */
export interface Around {
  readonly places: readonly Place[];
  readonly within: unknown;
}

/** Nothing within it is told apart. */
export interface Whole {
  readonly is: "whole";
}

/** A number of things that several people add to: what each added adds up. */
export interface Count {
  readonly is: "count";
}

/** A name kept beside the id of what it names, in case that goes: of two either will do, so that nobody is asked. */
export interface Copy {
  readonly is: "copy";
}

/** One key of a record, or several that are one thing, such as a value and its dates. */
export interface Part {
  readonly name: string;
  readonly keys: readonly string[];
  readonly shape: Shape;
}

export interface Fields {
  readonly is: "fields";
  readonly parts: readonly Part[];
  /** Parts that say something of the first of them, which nobody may change under them. */
  readonly bound?: readonly [lead: string, ...others: string[]];
}

export interface List {
  readonly is: "list";
  /** By what an item is known again in another plan, the surest first. */
  readonly like: readonly ((item: unknown) => string)[];
  /** By how many of these two items that are new in both are one and the same. */
  readonly twins: number;
  readonly item: Shape;
  /** Both can stand in the plan where two people changed the same one, or gave new ones the same id. */
  readonly both?: "changed" | "new";
  /** New items of one id that are not the same are two: one of them gets another id. */
  readonly own?: boolean;
  /** Whether two items that are not the same one, each of one side, say something of the same thing. */
  readonly meet?: (a: unknown, b: unknown, around: Around) => boolean;
  /** Whether an item belongs to the one before it, so that nothing comes between them. */
  readonly goesOn?: (before: unknown, item: unknown) => boolean;
  /** It only ever grows: what either plan has stays, whatever both began from. */
  readonly grows?: boolean;
  /** Having none says something else than leaving the list out. */
  readonly emptySays?: boolean;
  /** By what new items of two plans are put in order; what they say, where left out. */
  readonly sortedBy?: (item: unknown) => string;
}

export type Shape = Whole | Count | Copy | Fields | List;

export const whole: Whole = { is: "whole" };

/** The value of some keys of an item, as one text. */
export const byKeys =
  (...keys: readonly string[]) =>
  (item: unknown): string =>
    canonical(keys.map((key) => asObject(item)[key] ?? null));

/** A list whose items have ids, or another key that tells them apart. */
export const byId = (item: Shape = defaultFields, key = "id"): List => ({
  is: "list",
  like: [byKeys(key)],
  twins: 1,
  item,
  sortedBy: (one) => `${byKeys(key)(one)} ${canonical(one)}`,
});

export const part = (name: string, shape: Shape): Part => ({ name, keys: [name], shape });
export const partOf = (name: string, keys: readonly string[]): Part => ({ name, keys, shape: whole });

export const fields = (...parts: readonly Part[]): Fields => ({ is: "fields", parts });

/** A record all of whose keys are compared as wholes, or as lists where they are. */
export const defaultFields: Fields = fields();

const hasId = (item: unknown): boolean => typeof asObject(item)["id"] === "string";

/** The shape of what no shape names. */
function shapeOf(...values: readonly unknown[]): Shape {
  const items = values.flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : []));
  if (items.length === 0 || !items.every((item) => typeof item === "object" && item !== null)) return whole;
  if (items.every(hasId)) return byId();
  return { is: "list", like: [canonical], twins: 1, item: whole };
}

/** The parts of records, those that no shape names after the others. */
export function partsOf(shape: Fields, ...values: readonly unknown[]): readonly Part[] {
  const named = new Set(shape.parts.flatMap(({ keys }) => keys));
  const others = [...new Set(values.flatMap((value) => Object.keys(asObject(value))))].filter((key) => !named.has(key));
  const rest = others.sort().map((key) => part(key, shapeOf(...values.map((value) => asObject(value)[key]))));
  return [...shape.parts, ...rest];
}

/** What a record says in one of its parts: the value of its key, or an object of its keys; undefined where it says nothing. */
export function partIn(value: unknown, { keys }: Part): unknown {
  const record = asObject(value);
  const [only, ...others] = keys;
  if (only !== undefined && others.length === 0) return record[only];
  const said = keys.filter((key) => record[key] !== undefined);
  return said.length === 0 ? undefined : Object.fromEntries(said.map((key) => [key, record[key]]));
}
