/** The axis of the room: over all that can be tried, with room for the futures, and then held until somebody asks. */
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { workshopOf, type Fan, type Plan, type RoomLine, type WorkshopMeasure } from "../../model";
import { roomDomain, type ChartDomain } from "../charts";
import { useAskAside } from "../engine/aside";
import { keysOf } from "./stops";

export type Reach = readonly [least: number, most: number];

/** A room does not wait longer than this for its axis, in milliseconds. */
const PATIENCE = 6000;

const numbersOf = (lines: readonly (RoomLine | undefined)[]): readonly number[] =>
  lines
    .flatMap((line) => (line === undefined ? [] : [line.opening, ...line.values]))
    .filter((value): value is number => value !== null && Number.isFinite(value));

/**
 * A reach with room for futures: for those that are shown, and for as much above the most and below the least of it, since
 * another scenario's lie about as far from its line. What never falls below zero is given no room there.
 */
export function withFutures([least, most]: Reach, fan: Fan | undefined, line: RoomLine | undefined): Reach {
  if (fan === undefined || line === undefined) return [least, most];
  const middles = [line.opening, ...line.values];
  let [below, above, lowest, highest] = [0, 0, least, most];
  for (const [at, { bands }] of [fan.opening, ...fan.times].entries()) {
    const middle = middles[at] ?? null;
    const band = bands.find(({ level }) => level === 0.8);
    if (middle === null || band === undefined || !Number.isFinite(band.low) || !Number.isFinite(band.high)) continue;
    below = Math.max(below, middle - band.low);
    above = Math.max(above, band.high - middle);
    lowest = Math.min(lowest, band.low);
    highest = Math.max(highest, band.high);
  }
  const floor = lowest >= 0 ? Math.max(0, least - below) : least - below;
  return [Math.min(lowest, floor), Math.max(highest, most + above)];
}

/** The reach where that of scenarios and sliders takes too long: what is shown, and half as much again around it. */
function around(lines: readonly (RoomLine | undefined)[]): Reach | undefined {
  const there = numbersOf(lines);
  if (there.length === 0) return undefined;
  const [least, most] = [Math.min(...there), Math.max(...there)];
  const more = (most - least) / 2;
  return [least >= 0 ? Math.max(0, least - more) : least - more, most + more];
}

/** What the axis is chosen for. */
export interface Looked {
  readonly plan: Plan;
  readonly version: number;
  readonly shown: WorkshopMeasure;
  readonly line: RoomLine | undefined;
  readonly base: RoomLine | undefined;
  /** The futures of the line that is shown. */
  readonly fan: Fan | undefined;
  /** Somebody has shown or moved something: from then on nothing about the picture changes by itself. */
  readonly begun: boolean;
}

interface Held {
  readonly domain: ChartDomain;
  readonly reach: Reach;
  /** Its room for futures is chosen with futures there. */
  readonly fitted: boolean;
}

/**
 * Chosen over the reach of scenarios and sliders before there is a picture; once more, where nobody has touched anything
 * yet, when the first futures are drawn; and after that only when somebody asks. Where the reach takes too long it is chosen
 * around what is shown; the reach, once known, waits to be asked for.
 */
export function useHeldAxis(looked: Looked): {
  readonly domain: ChartDomain | undefined;
  readonly rescale: () => void;
} {
  const { fan, line, base, begun } = looked;
  const askAside = useAskAside();
  const [asked, setAsked] = useState(0);
  const [waited, setWaited] = useState(false);
  const [held, setHeld] = useState<Held>();
  const [late, setLate] = useState<Reach>();
  const hold = (reach: Reach, at: Pick<Looked, "fan" | "line">): void =>
    setHeld({ domain: roomDomain(...withFutures(reach, at.fan, at.line)), reach, fitted: at.fan !== undefined });
  const now = useRef({ looked, held });
  useLayoutEffect(() => {
    now.current = { looked, held };
  });
  useEffect(() => {
    const { plan, version, shown } = now.current.looked;
    const query = {
      kind: "room-reach",
      shown,
      scenarios: keysOf(plan),
      sliders: workshopOf(plan).sliders ?? [],
    } as const;
    return askAside(plan, version, query, (answer) => {
      if (!answer.ok || answer.value === null) return;
      const { looked: at, held: already } = now.current;
      if (asked === 0 && already !== undefined && at.begun) setLate(answer.value);
      else hold(answer.value, at);
    });
  }, [askAside, asked]);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  const guessed = waited && held === undefined ? around([line, base]) : undefined;
  if (guessed !== undefined) hold(guessed, { fan, line });
  else if (held !== undefined && !held.fitted && !begun && fan !== undefined) hold(held.reach, { fan, line });
  const rescale = (): void => {
    if (late === undefined) setAsked((times) => times + 1);
    else hold(late, { fan, line });
    setLate(undefined);
  };
  return { domain: held?.domain, rescale };
}
