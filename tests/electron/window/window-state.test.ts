import { expect, test } from "vitest";
import { placeWindow } from "../../../electron/window/window-state";

const laptop = { x: 0, y: 0, width: 1920, height: 1040 };
const projector = { x: 1920, y: 0, width: 1280, height: 720 };

test.each([
  [
    "opens in the middle the first time",
    undefined,
    [laptop],
    { x: 240, y: 70, width: 1440, height: 900, maximised: false },
  ],
  [
    "opens where it was",
    { x: 100, y: 50, width: 1200, height: 800, maximised: false },
    [laptop],
    { x: 100, y: 50, width: 1200, height: 800, maximised: false },
  ],
  [
    "stays maximised",
    { x: 100, y: 50, width: 1200, height: 800, maximised: true },
    [laptop],
    { x: 100, y: 50, width: 1200, height: 800, maximised: true },
  ],
  [
    "opens on the projector it was on",
    { x: 2000, y: 20, width: 1000, height: 700, maximised: false },
    [laptop, projector],
    { x: 2000, y: 20, width: 1000, height: 700, maximised: false },
  ],
  [
    "comes back to the laptop when the projector is gone",
    { x: 2000, y: 20, width: 1000, height: 700, maximised: false },
    [laptop],
    { x: 460, y: 170, width: 1000, height: 700, maximised: false },
  ],
  [
    "is pulled in when half of it is off the edge",
    { x: -600, y: -40, width: 1200, height: 800, maximised: false },
    [laptop],
    { x: 0, y: 0, width: 1200, height: 800, maximised: false },
  ],
  [
    "is shrunk to a smaller display",
    { x: 0, y: 0, width: 3000, height: 2000, maximised: false },
    [projector],
    { x: 1920, y: 0, width: 1280, height: 720, maximised: false },
  ],
  [
    "is never too small to use",
    { x: 10, y: 10, width: 20, height: 20, maximised: false },
    [laptop],
    { x: 10, y: 10, width: 900, height: 600, maximised: false },
  ],
  [
    "fits a display smaller than the least",
    undefined,
    [{ x: 0, y: 0, width: 800, height: 560 }],
    { x: 0, y: 0, width: 800, height: 560, maximised: false },
  ],
])("the window %s", (_what, kept, displays, expected) => {
  expect(placeWindow(kept, displays)).toEqual(expected);
});
