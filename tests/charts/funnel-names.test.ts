import { expect, test } from "vitest";
import { markNames, type NamedMark } from "../../renderer/charts/funnel-names";

const room = { left: 0, right: 600, top: 0, bottom: 400 };
const mark = (id: string, x: number, y: number, off: number): NamedMark => ({ id, name: `Place ${id}`, x, y, off });

test("a name stands by its mark where it can, and then needs no line", () => {
  const one = mark("a", 300, 200, 1);
  expect(markNames([one], [one], room).get("a")).toEqual({
    text: one.name,
    x: 310,
    y: 204,
    anchor: "start",
    leader: null,
  });
});

test("a name crowded out stands a little way off, with a line that begins at its mark", () => {
  const ring = [-14, 0, 14].flatMap((dx) =>
    [-14, 0, 14].map((dy) => ({ id: `${dx} ${dy}`, x: 300 + dx, y: 200 + dy })),
  );
  const one = mark("0 0", 300, 200, 1);
  const outer = ring.filter(({ x, y }) => (x !== 314 || y !== 186) && (x !== 300 || y !== 186));
  const found = markNames(outer, [one], room).get("0 0");
  expect(found?.leader).toMatch(/^M300\.0,200\.0L/);
});

test("a name that has no clear place is a number there, those furthest from the rest the first, while there is room", () => {
  const close = Array.from({ length: 60 }, (_, at) =>
    mark(String(at), 300 + (at % 8) * 13, 200 + Math.floor(at / 8) * 13, at),
  );
  const names = markNames(close, close, room);
  expect(names.size).toBeLessThan(close.length);
  expect(names.get("59")?.text).toBe("Place 59");
  const numbers = [...names.values()].flatMap(({ number }) => (number === undefined ? [] : [number]));
  expect(numbers.length).toBeGreaterThan(0);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
});
