/**
 * A queue: one service at one place made ready to run, every number of its weeks in typed arrays. Building it
 * (compile-queue.ts) reads the register; running it (run-queue.ts) only reads the queue.
 */
import type { KindOfTime } from "../../capacity/kinds-of-time";
import type { ServiceStaff } from "../../capacity/staff";
import type { Spot } from "../../figures/spot";
import type { Weeks } from "../../figures/weeks";
import type { QueueLeft } from "./queue-run";
import type { OpeningList } from "./opening-list";
import type { StartOrder } from "./start-order";

/** What holds for a stretch of weeks. Values by tier, or by tier and kind of time: tier * kinds + kind. */
export interface Terms {
  /** Weekly hazards of coming off the list unstarted, and of moving to a higher tier. */
  readonly removal: Float64Array;
  readonly escalation: Float64Array;
  /** Part of those waiting that comes off once, in the first week of these terms. */
  readonly validated: Float64Array;
  readonly escalationAfter: Float64Array;
  readonly rereferred: Float64Array;
  readonly rereferredAfter: Float64Array;
  /** What a case takes of each kind of time in a week of its treatment; where starts are counted, what its start takes. */
  readonly need: Float64Array;
  /** Weeks in treatment; 0 where a start closes the referral. */
  readonly treatment: Float64Array;
  /** Tiers that are started together, in the order of `order`, one group after another; statutory tiers are in none of them. */
  readonly groups: readonly (readonly number[])[];
  /** Share of what statutory tiers leave that each group may use; undefined where groups follow one another. */
  readonly ring: Float64Array | undefined;
  /** Who goes first within a group. */
  readonly order: StartOrder;
  readonly aim: number;
}

/** The day before the plan starts: a fact, the same under every scenario. Values by tier. */
export interface Opening {
  /** Who waits. */
  readonly list: OpeningList;
  /** Cases in treatment, started at an even rate over the weeks past that one lasts. */
  readonly inTreatment: Float64Array;
  /** Cases that were started, and completed, in each week before. */
  readonly starts: Float64Array;
  /** What the months before a moved start have left, in place of the two above. */
  readonly left: QueueLeft | undefined;
  /** What held until then: for how long those in treatment hold what, and how many of those who completed come back. */
  readonly terms: Terms;
}

export interface Queue {
  readonly spot: Spot;
  readonly weeks: Weeks;
  readonly tiers: number;
  /** The plan's levels where hours are counted; 1, cases, where starts are. */
  readonly levels: number;
  /** What can run out: see kinds-of-time.ts. */
  readonly kinds: readonly KindOfTime[];
  /** Accepted referrals: week * tiers + tier. */
  readonly referrals: Float64Array;
  readonly terms: readonly Terms[];
  /** Which terms hold in each week. */
  readonly termsOf: Int32Array;
  /** Hours for patients there are, or cases that can be started, with what is put on or lost for a while: week * levels + level. */
  readonly available: Float64Array;
  /** The same by kind of time: week * kinds + kind. */
  readonly availableOfKinds: Float64Array;
  readonly opening: Opening;
  readonly statutory: readonly number[];
  /** Tier a tier escalates to, or -1; and the tiers in the order in which nobody moves twice in a week. */
  readonly escalatesTo: Int32Array;
  readonly order: readonly number[];
  readonly staff: ServiceStaff;
}
