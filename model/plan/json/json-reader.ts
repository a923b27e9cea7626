/**
 * Reads JSON and keeps what `JSON.parse` throws away: where the text stops making sense, whether it merely ends too
 * early, and which keys are given twice. It accepts exactly what `JSON.parse` accepts, but for what holds more than may be
 * (`json-limits`). A sound text is read by `JSON.parse`, which is many times as quick; only where something is wrong with
 * one is it read a sign at a time, to say where.
 */

import { mostListed } from "../problem";
import { deepest, endOfString, keysHeld, keysWritten, mostKeys, mostValues } from "./json-limits";

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
  /**
   * `ended`: the text was sound as far as it goes, but stops before it is complete. `holds`: nothing was wrong up to there,
   * but it holds more of something than may be, in words.
   */
  | {
      readonly ok: false;
      readonly offset: number;
      readonly ended: boolean;
      readonly expected: string;
      readonly holds?: string;
    };

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
  // Without an end there is nothing to look through.
  if (endOfString(text, start) === text.length) return "";
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
    if ('"\\/bfnrt'.includes(text.charAt(at + 1)) && at + 1 < text.length) {
      at += 1;
      continue;
    }
    const rest = text.slice(at, at + 6);
    if (/^\\u[0-9a-fA-F]{4}/.test(rest)) at += 1;
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

/** What is read where nothing is wrong with a text; undefined where anything is. */
function soundly(text: string): JsonReading | undefined {
  const keys = keysWritten(text);
  if (keys === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  // Of a key that was given twice one is left.
  return keysHeld(value) === keys ? { ok: true, value, duplicates: [], repeated: 0 } : undefined;
}

export const readJson = (text: string): JsonReading => soundly(text) ?? bySign(text);

/** Reads a sign at a time. It keeps its own stack, so deep nesting cannot exhaust the caller's. */
function bySign(text: string): JsonReading {
  const open: Open[] = [];
  const repeated: { path: Path; key: string; first: number; again: number }[] = [];
  let timesRepeated = 0;
  let at = 0;
  const skip = (): void => {
    at += match(space, text, at).length;
  };
  const failed = (expected: string): JsonReading => ({ ok: false, offset: at, ended: at >= text.length, expected });
  const tooMany = (holds: string): JsonReading => ({ ok: false, offset: at, ended: false, expected: "less", holds });
  let values = 0;

  for (;;) {
    // A value, or the opening of one.
    if (++values > mostValues) return tooMany(`more than ${mostValues.toLocaleString("en-GB")} values`);
    if (open.length > deepest) return tooMany(`lists or objects in one another more than ${deepest} deep`);
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
        return tooMany(`an object of more than ${mostKeys.toLocaleString("en-GB")} keys`);
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
