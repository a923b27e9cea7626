/** What stands on the wall: the measure under the scenario shown, beside the base and the line before, on an axis that is held. */
import { useMemo, useState } from "react";
import {
  fanOf,
  roomLooksAt,
  seedOf,
  serviceMeasures,
  tableOf,
  type Fan,
  type Plan,
  type RoomLine,
  type WorkshopMeasure,
} from "../../model";
import type { ChartDomain, SeriesLook } from "../charts";
import { enoughToSay } from "../engine/draws/use-draws";
import { useRuns } from "../engine/draws/use-runs";
import { useAnswer } from "../engine/use-answer";
import { useSettled } from "../engine/use-settled";
import { useHeldAxis } from "./held-axis";
import type { RoomStop } from "./stops";
import { yearToldAt } from "./year-told";

/** Futures drawn of what is shown: ranges right to a few in a hundred, soon. */
const FUTURES = 400;
/** Nothing is drawn while a slider moves. */
const STILL = 400;

/** A line that was shown before. */
export interface Ghost {
  readonly values: readonly (number | null)[];
  readonly look: SeriesLook;
}

export interface Room {
  readonly shown: WorkshopMeasure;
  readonly line: RoomLine | undefined;
  readonly base: RoomLine | undefined;
  /** What the line is of: the scenario wanted, or the one before while that is being worked out. */
  readonly stop: RoomStop;
  /** What is on the screen belongs to the plan and scenario as they are. */
  readonly fresh: boolean;
  readonly problem: string | undefined;
  /** Every figure the scenario changes comes to what the base has. */
  readonly inBase: boolean;
  /** The year the numbers are told of: the last whole one. */
  readonly at: number;
  readonly year: string;
  readonly range: { readonly low: number; readonly high: number } | undefined;
  readonly fan: Fan | undefined;
  /** Nothing in the plan says how sure it is. */
  readonly certain: boolean;
  readonly domain: ChartDomain | undefined;
  readonly rescale: () => void;
  readonly ghost: Ghost | undefined;
  /** Keeps what is shown now as the line before. */
  readonly remember: () => void;
}

function useFutures(plan: Plan, version: number, scenario: string | undefined, shown: WorkshopMeasure) {
  const settled = useSettled(version, STILL);
  const { measure, service, place } = shown;
  const asked = useMemo(() => {
    const listed = serviceMeasures.find(({ id }) => id === measure);
    const at = place === undefined ? {} : { place };
    return !settled
      ? undefined
      : {
          version,
          plan,
          asked: {
            scenarios: [scenario],
            seed: seedOf(plan),
            keep:
              service === undefined
                ? { workforce: [{ measures: [measure], ...(place === undefined ? {} : { where: at }) }] }
                : {
                    lists: [
                      { service, ...at, measures: listed === undefined ? [] : [listed.id], time: "year" as const },
                    ],
                  },
          },
          count: FUTURES,
        };
  }, [settled, version, plan, scenario, measure, service, place]);
  const { shown: drawn } = useRuns(asked);
  const sample = drawn?.version === version ? drawn.sample : undefined;
  const fan = useMemo(() => {
    if (sample === undefined || !enoughToSay(sample)) return undefined;
    const table = tableOf(sample, { measure, scenario, service });
    return table === undefined ? undefined : fanOf(sample, table, 0);
  }, [sample, measure, scenario, service]);
  return { fan: drawn?.certain === true ? undefined : fan, certain: drawn?.certain === true };
}

/** What is worked out, together with what it is of, so that a number never stands beside a name it is not of. */
interface Worked {
  readonly key: string;
  readonly line: RoomLine | undefined;
  readonly base: RoomLine | undefined;
  readonly inBase: boolean;
  readonly stop: RoomStop;
}

/** @param version of the plan's figures */
export function useRoom(plan: Plan, version: number, wanted: RoomStop): Room {
  const { scenario } = wanted;
  const shown = useMemo(() => roomLooksAt(plan), [plan]);
  const now = useAnswer({ kind: "room-line", scenario, shown } as const);
  const before = useAnswer({ kind: "room-line", scenario: undefined, shown } as const);
  const [ghost, setGhost] = useState<Ghost>();
  const { fan, certain } = useFutures(plan, version, scenario, shown);
  const fresh = now.fresh && before.fresh;
  const key = `${version} ${scenario ?? ""}`;
  const [worked, setWorked] = useState<Worked>();
  if (fresh && worked?.key !== key)
    setWorked({
      key,
      line: now.answer?.ok === true ? now.answer.value : undefined,
      base: before.answer?.ok === true ? before.answer.value : undefined,
      inBase: now.answer?.ok === true && now.answer.value.inBase,
      stop: wanted,
    });
  const { line, base, inBase, stop } = worked ?? { line: undefined, base: undefined, inBase: false, stop: wanted };
  const [begin] = useState(key);
  const begun = ghost !== undefined || key !== begin;
  const axis = useHeldAxis({ plan, version, shown, line, base, fan: worked?.key === key ? fan : undefined, begun });
  const times = line?.times ?? [];
  const at = yearToldAt(plan, times);
  const band = (worked?.key === key ? fan : undefined)?.times[at]?.bands.find(({ level }) => level === 0.8);
  return {
    shown,
    line,
    base,
    inBase,
    stop: worked?.key === key ? wanted : stop,
    fresh,
    problem: now.answer?.ok === false ? now.answer.problems[0]?.says : undefined,
    at,
    year: times[at] ?? "",
    range: band === undefined || Number.isNaN(band.low) ? undefined : band,
    fan: worked?.key === key ? fan : undefined,
    certain,
    ...axis,
    ghost,
    remember: () =>
      setGhost(line === undefined ? undefined : { values: [line.opening, ...line.values], look: stop.look }),
  };
}
