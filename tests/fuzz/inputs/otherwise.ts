/** The same plan written otherwise, as other programs and people write files, and the same computer set up otherwise. */
import type { Stream } from "../stream";

/** The same value, the keys of every object in another order. */
export function reordered(value: unknown, stream: Stream): unknown {
  if (Array.isArray(value)) return value.map((one) => reordered(one, stream));
  if (typeof value !== "object" || value === null) return value;
  const left = Object.entries(value);
  const made: [string, unknown][] = [];
  while (left.length > 0)
    for (const [key, one] of left.splice(stream.below(left.length), 1)) made.push([key, reordered(one, stream)]);
  return Object.fromEntries(made);
}

/** The text of a plan in other words of JSON: indented otherwise, other ends of lines, a mark before it, letters escaped. */
export function writtenOtherwise(plan: unknown, stream: Stream): string {
  const indent = stream.pick([0, 1, 2, "\t", "      "]);
  let text = JSON.stringify(reordered(plan, stream), null, indent);
  if (stream.chance(0.4)) text = text.replaceAll("\n", stream.pick(["\r\n", "\r", "\n\n"]));
  if (stream.chance(0.3))
    text = text.replaceAll(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `${stream.chance(0.3) ? "\ufeff" : ""}${text}${stream.pick(["", "\n", "  \r\n"])}`;
}

const zones = [
  "UTC",
  "Europe/London",
  "Pacific/Kiritimati",
  "America/Anchorage",
  "Asia/Kathmandu",
  "Africa/Casablanca",
];
const languages = ["C", "en_GB.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8", "de_DE.UTF-8", "hi_IN.UTF-8", "th_TH.UTF-8"];

/** Variables that a program may look at and this one must not. */
const others: readonly (readonly [string, string])[] = [
  ["COLUMNS", "20"],
  ["COLUMNS", "400"],
  ["NO_COLOR", "1"],
  ["FORCE_COLOR", "3"],
  ["TERM", "dumb"],
  ["NODE_ENV", "production"],
  ["HOME", "/nowhere"],
  ["UV_THREADPOOL_SIZE", "1"],
  // Without WebAssembly, which a policy may forbid.
  ["NODE_OPTIONS", "--jitless"],
];

/** What the computer says of itself. */
export function elsewhere(stream: Stream): Readonly<Record<string, string>> {
  const language = stream.pick(languages);
  return {
    TZ: stream.pick(zones),
    LANG: language,
    LC_ALL: language,
    LANGUAGE: language,
    ...Object.fromEntries(others.filter(() => stream.chance(0.15))),
  };
}
