/** What a call is given with one part of it past its limits: a text, a number, a date or a list. */
import { longest } from "../../../../model";

/** Texts as nobody types them, and as they come of a clipboard. */
export const oddTexts = [
  "",
  " ",
  "\t\n",
  "\0",
  "a\u0007b",
  "\ud800",
  "lone \udc00 half",
  "line\u2028separator",
  "__proto__",
  "constructor",
  "=1/0",
  "\ufeffmark",
  "\u202eturned",
  " padded ",
  "Not A Name Of Anything",
];
const sizes = [20, 40, 80, ...new Set(Object.values(longest)), 1000].sort((a, b) => a - b);
export const longTexts = [...sizes.map((size) => "x".repeat(size + 1)), `${"y".repeat(159)}\ud83d\ude00`];
const dates = ["0000-01", "0001-01", "9999-12", "10000-01", "2026-13", "2026-00", "2026-4", "2026-04-31", "1900-01"];
const numbers = [NaN, Infinity, -Infinity, 1e300, -1e300, -1, 0, 0.5, 1.5, 5e-324, 1e21, 2 ** 53, 61, 601, 1001, 2e5];
const lengths = [0, 2, 3, 7, 10, 21, 31, 61, 101, 2001];

/** What is taken as it is: whole plans and what is published are not typed by anybody. */
const isWhole = (value: object): boolean =>
  ["format", "sets", "rows", "structure"].some((key) => key in value) ||
  ![Object.prototype, Array.prototype].some((kind) => Object.getPrototypeOf(value) === kind);

const isMonth = (text: string): boolean => /^\d{4}(-\d{2})*(\/\d{2})?$/.test(text);

function* instead(value: unknown): Generator {
  if (typeof value === "string") {
    yield* oddTexts;
    yield* longTexts;
    if (isMonth(value)) yield* dates;
  } else if (typeof value === "number") yield* numbers;
  else if (typeof value === "boolean") yield !value;
  else if (Array.isArray(value) && value.length > 0)
    for (const length of lengths) yield Array.from({ length }, (_, at) => another(value[at % value.length], at));
}

/** One more of a list, under a name of its own where it has one. */
function another(item: unknown, at: number): unknown {
  if (typeof item === "string") return at === 0 ? item : `${item}-${at}`;
  if (typeof item !== "object" || item === null) return item;
  const named = ["id", "label", "what", "section"].flatMap((key) => {
    const value = (item as Readonly<Record<string, unknown>>)[key];
    return typeof value === "string" && at > 0 ? [[key, `${value}-${at}`] as const] : [];
  });
  return { ...item, ...Object.fromEntries(named) };
}

type Path = readonly (string | number)[];

/** A part of what is given, and all that it can be spoilt with. */
export interface SpoiltPart {
  readonly path: Path;
  readonly instead: readonly unknown[];
}

/** Every part of what is given that can be spoilt. @param chosen keys whose texts nobody types */
export function spoiltParts(given: readonly unknown[], chosen: readonly string[] = []): readonly SpoiltPart[] {
  const found: SpoiltPart[] = [];
  const look = (value: unknown, path: Path): void => {
    if (typeof value === "string" && chosen.includes(String(path.at(-1)))) return;
    const others = path.length === 0 ? [] : [...instead(value)];
    if (others.length > 0) found.push({ path, instead: others });
    if (typeof value !== "object" || value === null || isWhole(value)) return;
    const entries = Array.isArray(value)
      ? (path.length === 0 ? value : value.slice(0, 2)).entries()
      : Object.entries(value);
    for (const [key, part] of entries) look(part, [...path, key]);
  };
  look(given, []);
  return found;
}

function replaced(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.map((one: unknown, at) => (at === key ? replaced(one, rest, to) : one));
  const from = value as Readonly<Record<string, unknown>>;
  return { ...from, [key]: replaced(from[key], rest, to) };
}

/** What is given with one part of it replaced. */
export const spoiltAt = (given: readonly unknown[], path: Path, to: unknown): readonly unknown[] =>
  replaced(given, path, to) as readonly unknown[];

export interface Spoilt {
  /** Where, as "1.points.0.value". */
  readonly at: string;
  readonly given: readonly unknown[];
}

/** Everything given with one part of it replaced, part by part. */
export function* spoilt(given: readonly unknown[], chosen: readonly string[] = []): Generator<Spoilt> {
  for (const { path, instead: others } of spoiltParts(given, chosen))
    for (const to of others) yield { at: path.join("."), given: spoiltAt(given, path, to) };
}
