import type { CSSProperties } from "react";
import { roomWords as words } from "../words/workshop";
import type { RoomStop } from "./stops";

/** The scenarios on their keys with their dots, and dots for the one shown. */
export function RoomStops({
  stops,
  shown,
  onShow,
  onDot,
  disabled,
}: {
  readonly stops: readonly RoomStop[];
  readonly shown: RoomStop;
  readonly onShow: (scenario: string | undefined) => void;
  readonly onDot: (by: 1 | -1) => void;
  readonly disabled: boolean;
}) {
  const hasTried = stops.some(({ key }) => key === words.tried);
  return (
    <nav className="room-stops" aria-label={words.scenarios}>
      <ul role="list">
        {stops.map((stop) => (
          <li key={stop.key} data-named={stop.scenario !== undefined && stop.key !== words.tried}>
            <button
              type="button"
              className="room-stop"
              aria-current={stop.scenario === shown.scenario ? "true" : undefined}
              aria-label={words.key(stop.key, stop.name, stop.dots)}
              title={stop.name}
              style={{ "--look": stop.look.colour } as CSSProperties}
              onClick={() => onShow(stop.scenario)}
            >
              <span className="room-stop-name">
                <b>{stop.key}</b>
                {stop.dots === 0 ? null : <span className="room-dots">{` \u25cf${stop.dots}`}</span>}
                {stop.key === words.tried ? null : `\u00a0${stop.short}`}
              </span>
            </button>
          </li>
        ))}
        {hasTried ? null : (
          <li aria-hidden="true">
            <span className="room-stop" data-empty="true">
              {words.tried}
            </span>
          </li>
        )}
      </ul>
      <div className="room-vote" role="group" aria-label={words.dot}>
        <button
          type="button"
          className="button"
          aria-label={words.takeDot(shown.name)}
          disabled={disabled || shown.dots === 0}
          onClick={() => onDot(-1)}
        >
          {"\u2212"}
        </button>
        <button
          type="button"
          className="button"
          aria-label={words.addDot(shown.name)}
          disabled={disabled}
          onClick={() => onDot(1)}
        >
          {`+ \u25cf`}
        </button>
      </div>
    </nav>
  );
}
