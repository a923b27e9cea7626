/** Saving: a plan as the text of an `.otplan` file. */
import type { Plan } from "../plan";
import { planSchema } from "../schema";

/** The parts of a schema that decide the order of keys. */
interface Shape {
  readonly _zod: {
    readonly def: {
      readonly type: string;
      readonly shape?: Readonly<Record<string, Shape>>;
      readonly element?: Shape;
      readonly innerType?: Shape;
    };
  };
}

/** The same value with every object's keys in the order of the schema. */
function ordered(value: unknown, shape: Shape | undefined, path: string): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) {
    // JSON has no word for these and would write null, which means "not given".
    throw new RangeError(`The plan cannot be saved: ${path} is ${value}, which is not a number a file can hold.`);
  }
  if (typeof value !== "object" || value === null) return value;
  const def = shape?._zod.def;
  if (def?.innerType !== undefined) return ordered(value, def.innerType, path);
  if (Array.isArray(value)) return value.map((item, number) => ordered(item, def?.element, `${path}[${number}]`));
  const keys = def?.shape === undefined ? Object.keys(value) : Object.keys(def.shape);
  const result: Record<string, unknown> = {};
  for (const key of keys) {
    const item = (value as Record<string, unknown>)[key];
    if (item !== undefined) result[key] = ordered(item, def?.shape?.[key], path === "" ? key : `${path}.${key}`);
  }
  return result;
}

/**
 * The text of the file: two spaces of indent, keys in the order of the schema whatever order the object has, one value
 * a line, a newline at the end. Two saves differ only in the lines where something changed.
 *
 * @throws RangeError when the plan holds NaN or an infinity, which no checked plan does.
 */
export function writePlan(plan: Plan): string {
  return `${JSON.stringify(ordered(plan, planSchema, ""), null, 2)}\n`;
}
