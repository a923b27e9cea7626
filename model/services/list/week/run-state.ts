/** What the steps of a week share: the list, the cases, the time they take, and what the run leaves behind. */
import type { Stream } from "../../../chance/seed";
import type { Queue } from "../queue/queue";
import type { QueueFlows } from "../queue/queue-run";
import type { Held } from "./held";
import { emptyFlows, emptyWaits, type Readings, type WaitingList } from "./read";

/** By week and tier is week * tiers + tier; by week and kind, week * kinds + kind. */
export interface RunState {
  readonly queue: Queue;
  /** Runs in whole people, by chance; undefined for the expected numbers. */
  readonly stream: Stream | undefined;
  readonly tiers: number;
  readonly levels: number;
  /** How many kinds of time can run out. */
  readonly kinds: number;
  readonly weeks: number;
  /** True where starts are counted: they then hold no hours while their treatment lasts. */
  readonly counts: boolean;
  readonly list: WaitingList;
  readonly flows: QueueFlows;
  readonly waits: Readings;
  /** Time used, by week and kind. */
  readonly used: Float64Array;
  readonly held: Held;
  /** Cases in treatment, by tier. */
  readonly inTreatment: Float64Array;
  /** People who come back, and cases whose treatment ends, by week and tier. */
  readonly returning: Float64Array;
  readonly finishing: Float64Array;
  /** By chance: the part of a start that each tier is ahead of the starts it has time for. */
  readonly ahead: Float64Array;
  /** Room for starts that is left in the week, what those of one arrival want of it, and what statutory cases use; by kind. */
  readonly room: Float64Array;
  readonly wanted: Float64Array;
  readonly statutoryUse: Float64Array;
  /** 1 where a tier needs a kind of time that has run out in the week: tier * kinds + kind. */
  readonly ranOut: Uint8Array;
  /** People left waiting at the end of a week for want of a kind of time: week * kinds + kind. */
  readonly keptWaiting: Float64Array;
  /** What those waiting would take, by kind and weeks waited; see start-by-profile.ts. */
  readonly wantedByWait: Float64Array;
  /** Tiers of the group being started whose needs have not run out. */
  readonly open: Int32Array;
}

/** A list with nobody on it yet. */
export function emptyState(queue: Queue, stream: Stream | undefined): RunState {
  const { tiers, levels, weeks, opening, spot } = queue;
  const kinds = queue.kinds.length;
  const { count } = weeks;
  const { oldest } = opening.list;
  const span = oldest + count;
  return {
    queue,
    stream,
    tiers,
    levels,
    kinds,
    weeks: count,
    counts: spot.service.capacity === "starts",
    list: {
      people: new Float64Array(tiers * span),
      waited: new Float64Array(span),
      first: new Int32Array(tiers),
      tiers,
      span,
      oldest,
    },
    flows: emptyFlows(count, tiers),
    waits: emptyWaits(count),
    used: new Float64Array(count * kinds),
    held: { now: new Float64Array(tiers * kinds), change: new Float64Array(count * tiers * kinds) },
    inTreatment: new Float64Array(tiers),
    returning: new Float64Array(count * tiers),
    finishing: new Float64Array(count * tiers),
    ahead: Float64Array.from({ length: tiers }, () => stream?.uniform() ?? 0),
    room: new Float64Array(kinds),
    wanted: new Float64Array(kinds),
    statutoryUse: new Float64Array(kinds),
    ranOut: new Uint8Array(tiers * kinds),
    keptWaiting: new Float64Array(count * kinds),
    wantedByWait: new Float64Array(kinds * Math.max(0, ...queue.terms.map(({ order }) => order.profile?.length ?? 0))),
    open: new Int32Array(tiers),
  };
}
