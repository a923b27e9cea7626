/** Words of figures that nobody publishes and that are worked out from published ones. */
import { figureWithUnit } from "./measure-kinds";

export const calibrationWords = {
  heading: "How it is worked out",
  working: "being worked out",
  from: (target: string, figure: string, window: string) =>
    `Nobody publishes it. It is solved so that "${target}" comes out at ${figure} (${window}), and again whenever a figure beneath it changes.`,
  residual: (figure: string) => `Left over: ${figure}.`,
  readings: "In the other published readings it would be",
  inReading: (label: string, unit: string, value: number) => `${label}: ${figureWithUnit(unit, value)}`,
  yours: "You have given a figure of your own, so it is not worked out.",
  again: "Work it out again",
  keep: "Take these over as my own figures",
  byBand: "The figures of all bands are worked out together. Take them over to change single ones.",
};
