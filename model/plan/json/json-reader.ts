/**
 * Reads JSON and keeps what `JSON.parse` throws away: where the text stops making sense, whether it merely ends too
 * early, and which keys are given twice. It accepts exactly what `JSON.parse` accepts, but for an
 * object of more than a hundred thousand keys. It keeps its own stack, so deep
 * nesting cannot exhaust the caller's.
 */

import { mostListed } from "../problem";

/** An object of more keys takes seconds and hundreds of megabytes to hold, and nobody has written it. */
const mostKeys = 100_000;

/** Line and column count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export type Path = readonly (string | number)[];

export interface DuplicateKey {
  /** The object that holds the key twice. */
  readonly path: Path;
  readonly key: string;
  readonly first: Position;
  readonly again: Position;
}

export type JsonReading =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** Those that are listed: saying where each of a million stands would take minutes. */
      readonly duplicates: readonly DuplicateKey[];
      /** How many there are in all. */
      readonly repeated: number;
    }
  /** `ended`: the text was sound as far as it goes, but stops before it is complete. */
  | { readonly ok: false; readonly offset: number; readonly ended: boolean; readonly expected: string };

type Open =
  | { readonly items: unknown[] }
  | { readonly object: Record<string, unknown>; readonly keys: Map<string, number>; key: string };

const space = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** A number as far as it goes when the text ends inside it. */
const numberAtEnd = /-?(?:(?:0|[1-9]\d*)(?:\.\d*)?(?:(?<!\.)[eE][+-]?)?)?/y;
const plainText = /[^"\\\u0000-\u001f]*/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const word = /true|false|null/y;
const wordValues: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };

const match = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
};

/** A string in its quotation marks; empty where there is none. A stretch at a time, for one pattern over a very long one exhausts the stack. */
function quotedAt(text: string, start: number): string {
  let at = start + 1;
  for (;;) {
    at += match(plainText, text, at).length;
    if (text[at] === '"') return text.slice(start, at + 1);
    const escaped = match(escape, text, at);
    if (escaped === "") return "";
    at += escaped.length;
  }
}

/** Where a string beginning at `start` goes wrong: at the end of its line, at a bad escape, or at the end of the text. */
function brokenString(text: string, start: number): { offset: number; ended: boolean; expected: string } {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20) return { offset: start, ended: false, expected: "closing quotation marks on the same line" };
    if (code !== 0x5c) continue;
    const rest = text.slice(at, at + 6);
    if (/^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(rest)) at += 1;
    else if (at + rest.length === text.length && /^\\(?:u[0-9a-fA-F]{0,3})?$/.test(rest)) break;
    else return { offset: at, ended: false, expected: "a double backslash (\\\\) where a backslash is meant" };
  }
  return { offset: text.length, ended: true, expected: "closing quotation marks" };
}

export const positionOf = (text: string, offset: number): Position => {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
};

/** Own property even for the key `__proto__`, as `JSON.parse` does it. */
function put(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key === "__proto__")
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  else object[key] = value;
}

/** The path of the innermost open list or object. */
const pathOf = (open: readonly Open[]): Path =>
  open.slice(0, -1).map((level) => ("items" in level ? level.items.length : level.key));

export function readJson(text: string): JsonReading {
  const open: Open[] = [];
  const repeated: { path: Path; key: string; first: number; again: number }[] = [];
  let timesRepeated = 0;
  let at = 0;
  const skip = (): void => {
    at += match(space, text, at).length;
  };
  const failed = (expected: string): JsonReading => ({ ok: false, offset: at, ended: at >= text.length, expected });

  for (;;) {
    // A value, or the opening of one.
    skip();
    let value: unknown;
    let complete = true;
    const sign = text[at];
    if (sign === "{" || sign === "[") {
      at += 1;
      skip();
      const close = sign === "{" ? "}" : "]";
      if (text[at] === close) {
        at += 1;
        value = sign === "{" ? {} : [];
      } else {
        complete = false;
        open.push(sign === "{" ? { object: {}, keys: new Map(), key: "" } : { items: [] });
      }
    } else if (sign === '"') {
      const written = quotedAt(text, at);
      if (written === "") return { ok: false, ...brokenString(text, at) };
      at += written.length;
      value = written.includes("\\") ? JSON.parse(written) : written.slice(1, -1);
    } else {
      const named = match(word, text, at);
      const written = named === "" ? match(number, text, at) : named;
      const cut = named === "" ? at + match(numberAtEnd, text, at).length : at;
      const rest = text.slice(at, at + 5);
      const cutWord =
        at + rest.length === text.length &&
        ["true", "false", "null"].some((name) => name !== rest && name.startsWith(rest));
      if (cutWord || (cut > at + written.length && cut === text.length))
        return { ok: false, offset: text.length, ended: true, expected: "the rest of a value" };
      if (written === "") return failed(sign === "]" ? "another entry, or no comma before the ]" : "a value");
      at += written.length;
      value = named === "" ? Number(written) : wordValues[named];
    }

    // Put it where it belongs, and close whatever closes after it.
    for (;;) {
      const level = open.at(-1);
      if (complete) {
        if (level === undefined) {
          skip();
          if (at < text.length) return failed("the end of the file");
          return {
            ok: true,
            value,
            repeated: timesRepeated,
            duplicates: repeated.map(({ path, key, first, again }) => ({
              path,
              key,
              first: positionOf(text, first),
              again: positionOf(text, again),
            })),
          };
        }
        if ("items" in level) level.items.push(value);
        else put(level.object, level.key, value);
        skip();
        const next = text[at];
        if (next === ("items" in level ? "]" : "}")) {
          at += 1;
          open.pop();
          value = "items" in level ? level.items : level.object;
          continue;
        }
        if (next !== ",") return failed("items" in level ? "a comma or ]" : "a comma or }");
        at += 1;
      }
      break;
    }

    // Inside an object a key comes first.
    const level = open.at(-1);
    if (level !== undefined && "object" in level) {
      skip();
      if (text[at] !== '"')
        return failed(text[at] === "}" ? "another entry, or no comma before the }" : "a key in double quotation marks");
      const written = quotedAt(text, at);
      if (written === "") return { ok: false, ...brokenString(text, at) };
      const key = written.includes("\\") ? (JSON.parse(written) as string) : written.slice(1, -1);
      const first = level.keys.get(key);
      if (first === undefined && level.keys.size >= mostKeys)
        return failed(`the end of what has ${mostKeys} keys already`);
      if (first === undefined) level.keys.set(key, at);
      else if (++timesRepeated <= mostListed) repeated.push({ path: pathOf(open), key, first, again: at });
      level.key = key;
      at += written.length;
      skip();
      if (text[at] !== ":") return failed("a colon");
      at += 1;
    }
  }
}
