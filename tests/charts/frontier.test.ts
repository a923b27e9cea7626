/** Two levers against each other: where the pairs lie, and what is read of them. */
import { expect, test } from "vitest";
import { frontierDomain, frontierLayout } from "../../renderer/charts/frontier-layout";
import { frontier } from "./samples";

test("pairs lie by their values, the ring where both are now, and a pair that there is none of is said", () => {
  const layout = frontierLayout(frontier, 640, frontierDomain(frontier));
  expect(layout.dots).toHaveLength(4);
  // More leavers take more recruits: further right is further up.
  const byX = [...layout.dots].sort((a, b) => a.x - b.x);
  byX.slice(1).forEach(({ y }, at) => expect(y).toBeLessThan(byX[at]!.y));
  expect(layout.now).toEqual({ x: byX.at(-1)!.x, y: byX[0]!.y });
  expect(layout.readings[0]!.map((one) => one?.text)).toEqual([
    "Leaver rate 6.0%: no value of International recruits is enough",
    "Leaver rate 6.5%: International recruits 500 people is just enough",
    "Leaver rate 7.0%: International recruits 640 people is just enough",
    "Leaver rate 7.5%: International recruits 860 people is just enough",
    "Leaver rate 8.0%: International recruits 1,100 people is just enough",
  ]);
});
