import { expect, test } from "vitest";
import { seriesLook } from "../../renderer/charts";
import { lookNumbers } from "../../renderer/state/looks";

const ids = Array.from({ length: 16 }, (_, at) => `s${at}`);
const looks = (shown: readonly string[]) => shown.map((id) => seriesLook(lookNumbers(ids, shown).get(id) ?? -1));

test("scenarios keep their own looks where their colours differ", () => {
  expect([...lookNumbers(ids, ["s0", "s3"]).values()]).toEqual(ids.map((_, at) => at));
});

test.each([[["s1", "s7"]], [["s1", "s7", "s13"]], [["s0", "s6", "s12", "s1", "s2", "s3"]]])(
  "no two of those shown have a colour in common: %j",
  (shown) => {
    const colours = looks(shown).map(({ colour }) => colour);
    expect(new Set(colours).size).toBe(shown.length);
  },
);

test("those that are not shown keep theirs, and nobody has the look of a scenario of the plan", () => {
  const numbers = lookNumbers(ids, ["s1", "s7"]);
  expect(numbers.get("s7")).toBeGreaterThan(ids.length);
  expect(numbers.get("s8")).toBe(8);
});
