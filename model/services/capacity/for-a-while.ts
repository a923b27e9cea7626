/** What holds for a while only: time put on beside the team's, and time a change of the way of working takes. */
import { orElse, type Spot } from "../figures/spot";

export interface ForAWhile {
  /** Hours a week put on at a level; cases a week, whatever the level, where starts are counted. */
  readonly beside: (level: number) => number;
  /** Share of its time that the team keeps. */
  readonly kept: number;
}

/** What is usual: nothing put on, nothing lost. */
export const usually: ForAWhile = { beside: () => 0, kept: 1 };

export const forAWhileIn = (spot: Spot, month: number): ForAWhile => ({
  beside: (level) =>
    orElse(
      spot.service.capacity === "starts"
        ? spot.figure("extra_starts", month)
        : spot.figure("extra_hours", month, { level }),
      0,
    ),
  kept: 1 - orElse(spot.figure("changeover_loss", month), 0),
});
