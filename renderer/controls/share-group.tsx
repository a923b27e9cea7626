import { useId, useState } from "react";
import { formatFigure } from "../words/format";
import { shareWords as words } from "../words/assumptions";
import { NumberBox } from "./number-box";
import { remainder, setShare, shareOutRest, type Share } from "./share-fill";

export interface ShareGroupProps {
  readonly label: string;
  /** The shares as they stand; a share with a formula comes with what the formula comes to. */
  readonly shares: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: number | null;
    readonly formula: boolean;
  }[];
  readonly disabled: boolean;
  /** The shares that were changed, which with the others add up to 100%. */
  readonly onApply: (changed: readonly { readonly id: string; readonly value: number }[]) => void;
}

/** A hundredth of a per cent is as fine as a share is shown or set. */
const toHundredth = (value: number): number => Math.round(value * 10_000) / 10_000;

/**
 * Shares that stay at 100%. What is moved, and what gives way to it, is shown first and taken over by a button:
 * no share ever changes unseen.
 */
export function ShareGroup({ label, shares, disabled, onApply }: ShareGroupProps) {
  const id = useId();
  const [draft, setDraft] = useState<readonly Share[] | undefined>(undefined);
  const [held, setHeld] = useState<readonly string[]>([]);
  const [makeRoom, setMakeRoom] = useState(true);
  const now = (draft ?? shares).map((share): Share => ({
    id: share.id,
    label: share.label,
    value: share.value,
    held: held.includes(share.id),
  }));
  const left = remainder(now);
  const changed = now.flatMap((share, number) =>
    share.value !== null && share.value !== shares[number]?.value ? [{ id: share.id, value: share.value }] : [],
  );
  const replaces = changed.some((one) => shares.find((share) => share.id === one.id)?.formula === true);
  return (
    <fieldset className="share-group" disabled={disabled}>
      <legend>{label}</legend>
      <ul role="list">
        {now.map((share, number) => {
          const before = shares[number]?.value ?? null;
          return (
            <li key={share.id} data-changed={share.value !== before}>
              <NumberBox
                plain
                label={share.label}
                unit="share"
                value={share.value === null ? null : toHundredth(share.value)}
                slider={{ least: 0, most: 1 }}
                limits={{ least: 0, most: 1 }}
                disabled={disabled || share.held}
                onChange={(value) => {
                  if (typeof value === "number") setDraft(setShare(now, share.id, value, makeRoom));
                }}
                onPasted={(value) => {
                  // A column is all of them: those before it must not give way to those below.
                  if (typeof value === "number") setDraft(setShare(now, share.id, value, false));
                }}
              />
              <label className="hold">
                <input
                  type="checkbox"
                  checked={share.held}
                  aria-label={words.holdNamed(share.label)}
                  onChange={(event) =>
                    setHeld(event.target.checked ? [...held, share.id] : held.filter((one) => one !== share.id))
                  }
                />
                <span aria-hidden="true">{words.hold}</span>
              </label>
              <span className="note">{share.value === before ? "" : words.was(formatFigure("rate", before))}</span>
            </li>
          );
        })}
      </ul>
      <p className="share-sum" role="status" data-complete={left === 0} id={`${id}-sum`}>
        {left === 0
          ? words.complete
          : left > 0
            ? words.left(formatFigure("rate", left))
            : words.over(formatFigure("rate", -left))}
        {left === 0 ? null : (
          <button type="button" className="button" onClick={() => setDraft(shareOutRest(now))}>
            {words.shareRest}
          </button>
        )}
      </p>
      <label className="make-room">
        <input type="checkbox" checked={makeRoom} onChange={(event) => setMakeRoom(event.target.checked)} />{" "}
        {words.makeRoom}
      </label>
      {changed.length === 0 ? null : (
        <div className="share-apply">
          <button
            type="button"
            className="button"
            data-primary
            disabled={left !== 0}
            aria-describedby={`${id}-sum`}
            onClick={() => {
              onApply(changed);
              setDraft(undefined);
            }}
          >
            {words.apply}
          </button>
          <button type="button" className="button" onClick={() => setDraft(undefined)}>
            {words.cancel}
          </button>
          {replaces ? <p className="note">{words.replaces}</p> : null}
        </div>
      )}
    </fieldset>
  );
}
