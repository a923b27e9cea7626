/** JSON with some of what is in it swapped for something strange, doubled or gone. */
import type { Stream } from "../stream";

const strange: readonly unknown[] = [
  null,
  -1,
  0,
  1e308,
  1e-320,
  "",
  "grow",
  "= 1 / 0",
  "= leaver_rate",
  "__proto__",
  "<img src=x onerror=alert(1)>",
  "\u001b]0;mine\u0007\u202e",
  "=cmd|' /C calc'!A0",
  "x".repeat(5000),
  [],
  {},
  true,
];

export function swapped(value: unknown, stream: Stream, often = 0.04): unknown {
  if (stream.chance(often)) return stream.pick(strange);
  if (Array.isArray(value)) {
    const items = value.map((item) => swapped(item, stream, often));
    return stream.chance(often) ? [...items, ...items] : items;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      stream.chance(often / 2) ? [] : [[key, swapped(item, stream, often)]],
    ),
  );
}
