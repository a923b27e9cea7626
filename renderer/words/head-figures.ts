/** Words of the figures at the head of a screen. */
import { lastDay } from "./services";

export const headWords = {
  label: (measure: string, year: string) => `${measure}, ${year}`,
  unit: (unit: string) => (unit === "heads" ? "people" : unit),
  fromBase: (change: string) => `${change} from base`,
  inYear: (figure: string, year: string) => `${figure} in ${year}`,
  /** "25,984 on 31 March 2024": what a figure was; @param month the month on whose last day it was so, counted from year 0 */
  atStart: (figure: string) => `${figure} at the start`,
  onDay: (figure: string, month: number) => `${figure} on ${lastDay(month)}`,
};
