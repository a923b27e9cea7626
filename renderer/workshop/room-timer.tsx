import { useEffect, useState } from "react";
import { minutesLeft, startOrPause, useRoomStore } from "../state/room-store";
import { roomWords as words } from "../words/workshop";

/** The minutes that are left, and a button that starts and pauses them. A screen reader reads them when it is asked to. */
export function RoomTimer({ minutes }: { readonly minutes: number }) {
  const { since, gone } = useRoomStore();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (since === undefined) return undefined;
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, [since]);
  const left = minutesLeft(minutes, { since, gone }, Math.max(now, since ?? 0));
  return (
    <div className="room-timer" role="timer" aria-live="off">
      <span data-over={left < 0}>{words.left(left)}</span>
      <button type="button" className="button" onClick={() => startOrPause(Date.now())}>
        {since === undefined ? words.start : words.pause}
      </button>
    </div>
  );
}
