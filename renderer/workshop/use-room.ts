/** What stands on the wall: the measure under the scenario shown, beside the base and the line before, on an axis that is held. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import {
  calendarOf,
  fanOf,
  roomLooksAt,
  seedOf,
  serviceMeasures,
  tableOf,
  workshopOf,
  type Fan,
  type Plan,
  type RoomLine,
  type WorkshopMeasure,
} from "../../model";
import { roomDomain, type ChartDomain, type SeriesLook } from "../charts";
import { useAskAside } from "../engine/aside";
import { enoughToSay } from "../engine/draws/use-draws";
import { useRuns } from "../engine/draws/use-runs";
import { useAnswer } from "../engine/use-answer";
import { useSettled } from "../engine/use-settled";
import { keysOf, type RoomStop } from "./stops";

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

type Reach = readonly [least: number, most: number];

/** A reach that holds where 8 in 10 futures lie as well. */
function withFutures([least, most]: Reach, fan: Fan | undefined): Reach {
  const ends = (fan === undefined ? [] : [fan.opening, ...fan.times])
    .flatMap(({ bands }) => bands.filter(({ level }) => level === 0.8))
    .flatMap(({ low, high }) => [low, high])
    .filter(Number.isFinite);
  return [Math.min(least, ...ends), Math.max(most, ...ends)];
}

/** A room does not wait longer than this for its axis, in milliseconds. */
const PATIENCE = 6000;

/**
 * The axis. It is chosen over the reach of scenarios and sliders, before there is a picture, and chosen again only when
 * somebody asks, then over the futures that are shown as well. Where the reach takes too long it is chosen with room around what is shown; the reach, once known, waits to
 * be asked for.
 */
function useHeldAxis(
  plan: Plan,
  version: number,
  shown: WorkshopMeasure,
  lines: readonly (RoomLine | undefined)[],
  fan: Fan | undefined,
): Pick<Room, "domain" | "rescale"> {
  const askAside = useAskAside();
  const [asked, setAsked] = useState(0);
  const [waited, setWaited] = useState(false);
  const [domain, setDomain] = useState<ChartDomain>();
  const [late, setLate] = useState<Reach>();
  const now = useRef({ plan, version, shown, fan, held: false });
  useLayoutEffect(() => {
    now.current = { plan, version, shown, fan, held: domain !== undefined };
  });
  useEffect(() => {
    const { plan: of, version: at, shown: looked } = now.current;
    const { sliders = [] } = workshopOf(of);
    const query = { kind: "room-reach", shown: looked, scenarios: keysOf(of), sliders } as const;
    return askAside(of, at, query, (answer) => {
      if (!answer.ok || answer.value === null) return;
      if (asked === 0 && now.current.held) setLate(answer.value);
      else setDomain(roomDomain(...withFutures(answer.value, now.current.fan)));
    });
  }, [askAside, asked]);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  const values = lines.flatMap((line) => (line === undefined ? [] : [line.opening, ...line.values]));
  const there = values.filter((value) => value !== null);
  if (waited && domain === undefined && there.length > 0) {
    const [least, most] = [Math.min(...there), Math.max(...there)];
    const around = (most - least) / 2;
    setDomain(roomDomain(least >= 0 ? Math.max(0, least - around) : least - around, most + around));
  }
  const rescale = (): void => {
    if (late === undefined) setAsked((times) => times + 1);
    else setDomain(roomDomain(...withFutures(late, fan)));
    setLate(undefined);
  };
  return { domain, rescale };
}

/** What is worked out, together with what it is of, so that a number never stands beside a name it is not of. */
interface Worked {
  readonly key: string;
  readonly line: RoomLine | undefined;
  readonly base: RoomLine | undefined;
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
      stop: wanted,
    });
  const { line, base, stop } = worked ?? { line: undefined, base: undefined, stop: wanted };
  const axis = useHeldAxis(plan, version, shown, [line, base], worked?.key === key ? fan : undefined);
  const whole = calendarOf(plan.start, plan.years).years.findLast((year) => year.whole)?.name;
  const times = line?.times ?? [];
  const at = whole === undefined || !times.includes(whole) ? times.length - 1 : times.indexOf(whole);
  const band = (worked?.key === key ? fan : undefined)?.times[at]?.bands.find(({ level }) => level === 0.8);
  return {
    shown,
    line,
    base,
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
