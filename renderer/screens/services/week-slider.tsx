import { useEffect, useId, useState, useSyncExternalStore, type KeyboardEvent } from "react";
import { listWords as words } from "../../words/services";

/** How long a week is shown while the weeks are played. */
const BEAT = 120;

const still = "(prefers-reduced-motion: reduce)";
const watchMotion = (listener: () => void): (() => void) => {
  const query = window.matchMedia(still);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
};

/** A week of the plan, moved along by pointer or keys; played where motion is welcome. -1 is the day before the plan starts. */
export function WeekSlider({
  weeks,
  week,
  onWeek,
}: {
  readonly weeks: readonly string[];
  readonly week: number;
  readonly onWeek: (week: number) => void;
}) {
  const id = useId();
  const [playing, setPlaying] = useState(false);
  const noMotion = useSyncExternalStore(
    watchMotion,
    () => window.matchMedia(still).matches,
    () => true,
  );
  const last = weeks.length - 2;
  const running = playing && !noMotion && week < last;
  useEffect(() => {
    if (!running) return undefined;
    const timer = window.setTimeout(() => onWeek(week + 1), BEAT);
    return () => window.clearTimeout(timer);
  }, [running, week, onWeek]);
  const move = (next: number): void => onWeek(Math.min(last, Math.max(-1, next)));
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (step === undefined || !event.shiftKey) return;
    event.preventDefault();
    setPlaying(false);
    move(week + 10 * step);
  };
  return (
    <div className="year-slider week-slider">
      <label htmlFor={id}>{words.week}</label>
      <input
        id={id}
        type="range"
        min={-1}
        max={last}
        step={1}
        value={week}
        aria-valuetext={weeks[week + 1]}
        aria-describedby={`${id}-keys`}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setPlaying(false);
          move(Number(event.target.value));
        }}
      />
      <output htmlFor={id}>{weeks[week + 1]}</output>
      {noMotion ? null : (
        <button
          type="button"
          className="button"
          data-print="no"
          onClick={() => {
            if (!running && week >= last) onWeek(-1);
            setPlaying(!running);
          }}
        >
          {running ? words.pause : words.play}
        </button>
      )}
      <p id={`${id}-keys`} className="note" data-print="no">
        {words.keys}
      </p>
    </div>
  );
}
