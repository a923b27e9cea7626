/** The picture of a room: its words keep their size, its axis is the one it is given, and nothing lies outside its box. */
import { describe, expect, test } from "vitest";
import { BASE_LOOK, seriesLook } from "../../renderer/charts";
import { roomDomain, roomLinesLayout, type RoomLinesData } from "../../renderer/charts/room-lines-layout";

const times = ["Start", "2026/27", "2027/28", "2028/29", "2029/30", "2030/31"];
const data = (shown: readonly number[]): RoomLinesData => ({
  times,
  kind: "wte",
  series: [
    { id: "shown", name: "3", values: shown, look: seriesLook(2) },
    { id: "base", name: "Base", values: [100, 102, 104, 106, 108, 110], look: BASE_LOOK },
    { id: "before", name: "before", values: [100, 101, 102, 103, 104, 105], look: BASE_LOOK },
  ],
});
const layout = (shown: readonly number[], domain: readonly [number, number]) =>
  roomLinesLayout(data(shown), 700, 280, 28, domain);

describe("the axis of a room", () => {
  test("does not move with what is shown", () => {
    const [one, other] = [
      layout([100, 100, 100, 100, 100, 100], [80, 140]),
      layout([100, 110, 120, 130, 135, 140], [80, 140]),
    ];
    expect(other.ticks).toEqual(one.ticks);
    expect(other.plot).toEqual(one.plot);
    expect(other.times).toEqual(one.times);
  });

  test("holds every reading it is chosen over, in round limits", () => {
    for (const [least, most] of [
      [97.3, 141.8],
      [-12, 30],
      [0, 0],
      [5, 5],
      [0.021, 0.063],
      [24_812, 36_411],
    ] as const) {
      const [low, high] = roomDomain(least, most);
      expect(low).toBeLessThanOrEqual(least);
      expect(high).toBeGreaterThanOrEqual(most);
      expect(high).toBeGreaterThan(low);
    }
    expect(roomDomain(24_812, 36_411)).toEqual([24_000, 38_000]);
    expect(roomDomain(Number.NaN, 3)).toEqual([0, 1]);
  });
});

test("labels do not touch, however near the lines end", () => {
  const { lines, text } = layout([100, 102, 104, 106, 108, 110], [80, 140]);
  const at = lines.flatMap(({ label }) => (label === null ? [] : [label.y])).toSorted((a, b) => a - b);
  expect(at).toHaveLength(3);
  at.slice(1).forEach((y, index) => expect(y - (at[index] ?? 0)).toBeGreaterThanOrEqual(text));
});

test("times that have no room between the first and the last are left out", () => {
  const many = Array.from({ length: 12 }, (_, year) => `${2026 + year}/${27 + year}`);
  const wide = roomLinesLayout(
    { times: many, kind: "wte", series: [{ id: "shown", name: "Base", values: many.map(() => 1), look: BASE_LOOK }] },
    700,
    280,
    28,
    [0, 2],
  );
  expect(wide.times[0]?.text).toBe(many[0]);
  expect(wide.times.at(-1)?.text).toBe(many.at(-1));
  wide.times.slice(1).forEach(({ x }, index) => expect(x - (wide.times[index]?.x ?? 0)).toBeGreaterThan(90));
});
