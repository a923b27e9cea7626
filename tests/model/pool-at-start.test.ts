/** People looking for a post on the day before the plan, given for some of them and for all. */
import { expect, it } from "vitest";
import { projectPlan } from "../../model";
import { buildPlan, given } from "./build-plan";

/** Heads looking in each of three places, and what is said of the numbers. */
function looking(
  value: number | null,
  where: Parameters<typeof given>[2],
  staffOfThird = 300,
): readonly [number[], string[]] {
  const run = projectPlan(
    buildPlan({
      places: 3,
      support: false,
      registeredLevels: 1,
      origins: 1,
      fromPool: true,
      assumptions: [
        given(
          "staff_in_post",
          null,
          [100, 200, staffOfThird].map((staff, at) => ({ place: `place${String(at + 1)}`, value: staff })),
        ),
        given("opening_pool", value, where),
      ],
    }),
  );
  if (!run.ok) throw new Error(run.problems.map(({ says }) => says).join("\n"));
  const { openingPool, sources } = run.value.run.program;
  const of = (place: number): number =>
    openingPool.subarray(place * sources, (place + 1) * sources).reduce((sum, heads) => sum + heads, 0);
  return [[0, 1, 2].map(of), run.problems.filter(({ kind }) => kind === "pools-contradict").map(({ says }) => says)];
}

it.each([
  ["a total divides as the staff do", 60, [], [10, 20, 30]],
  ["a place beside all takes its part of them", 60, [{ place: "place1", value: 15 }], [15, 18, 27]],
  [
    "a place beside two",
    null,
    [
      { place: ["place1", "place2"], value: 30 },
      { place: "place2", value: 6 },
      { place: "place3", value: 4 },
    ],
    [24, 6, 4],
  ],
  ["places alone add up", null, [1, 2, 3].map((place) => ({ place: `place${String(place)}`, value: 5 })), [5, 5, 5]],
])("%s", (_, value, where, expected) => {
  expect(looking(value, where)).toEqual([expected.map((heads) => expect.closeTo(heads, 6) as number), []]);
});

it("numbers that contradict each other are said", () => {
  const [heads, said] = looking(
    60,
    [1, 2, 3].map((place) => ({ place: `place${String(place)}`, value: 10 })),
  );
  expect(heads).toEqual([10, 10, 10].map((value) => expect.closeTo(value, 6) as number));
  expect(said.join()).toContain("is given as 60 people but the rest leaves 30 people");
});

it("a place without staff has what a total leaves beside all others", () => {
  const others = [1, 2].map((place) => ({ place: `place${String(place)}`, value: 10 }));
  expect(looking(60, others, 0)).toEqual([[10, 10, 40].map((value) => expect.closeTo(value, 6) as number), []]);
});
