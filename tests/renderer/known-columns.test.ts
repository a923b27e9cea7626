/** What columns were said to be is remembered by their headings, of which no word is kept. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { rememberUses, usesKnown } from "../../renderer/bring-in/known-columns";

const kept = new Map<string, string>();
beforeEach(() => {
  vi.stubGlobal("window", {
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    },
  });
});
afterEach(() => {
  kept.clear();
  vi.unstubAllGlobals();
});

test("the same headings are known again, however they are written; others are not", () => {
  rememberUses(["Team", "Band ", "WTE"], ["place", undefined, "staff-wte"]);
  expect(usesKnown(["team", "BAND", "wte"])).toEqual(["place", undefined, "staff-wte"]);
  expect(usesKnown(["Team", "WTE"])).toBeUndefined();
  rememberUses(["Team", "Band", "WTE"], ["place", "level", "posts-wte"]);
  expect(usesKnown(["Team", "Band", "WTE"])).toEqual(["place", "level", "posts-wte"]);
});

test("no heading is kept: a first row taken for headings may be people", () => {
  rememberUses(["Ada Example", "Band 6"], ["place", "level"]);
  expect([...kept.values()].join()).not.toMatch(/ada|example|band/i);
});

test("the oldest of more than fifty goes, and what others wrote there is passed over", () => {
  for (let at = 0; at < 60; at += 1) rememberUses([`Column ${at}`], ["place"]);
  expect([usesKnown(["Column 0"]), usesKnown(["Column 59"])]).toEqual([undefined, ["place"]]);
  kept.set("columns-known", "{ not JSON");
  expect(usesKnown(["Column 59"])).toBeUndefined();
  rememberUses(["Team"], ["place"]);
  kept.set("columns-known", (kept.get("columns-known") ?? "").replace("place", "no-such-part"));
  expect(usesKnown(["Team"])).toEqual([undefined]);
});
