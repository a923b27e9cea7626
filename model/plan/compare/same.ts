/** When two parts of a plan are the same: what is left out is what is empty, and the order of keys says nothing. */

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Lists of which having none is not the same as saying nothing: without rules of its own a plan has the shipped ones. */
const emptySays: ReadonlySet<string> = new Set(["shortageRules"]);

/** True of what says no more than leaving it out: nothing, a list of nothing, or an object of only such. */
export const saysNothing = (value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.values(value).every(saysNothing));

/** One text for all values that are the same: keys in order, what says nothing left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === undefined) return "";
  if (!isObject(value)) return JSON.stringify(value);
  const said = Object.keys(value)
    .filter((key) => value[key] !== undefined && (emptySays.has(key) || !saysNothing(value[key])))
    .sort();
  return `{${said.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
}

/** True where two parts of a plan say the same. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b || (saysNothing(a) && saysNothing(b))) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, at) => same(item, (b as unknown[])[at]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same(a[key], b[key]) && (!emptySays.has(key) || key in a === key in b));
}

/** The value as an object to take parts of; one without keys where it is none. */
export const asObject = (value: unknown): Readonly<Record<string, unknown>> => (isObject(value) ? value : {});

/** The value as a list; an empty one where it is none. */
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
