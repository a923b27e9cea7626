import { useDeferredValue, useState, type ReactNode } from "react";
import { fewWords as words } from "../words/few-of-many";
import { longestSought } from "./box-limits";

/** As many are drawn at first, and as many more at each press: a browser draws fifty at once, and not a thousand. */
const FEW = 50;

/** Whether a name has every word that was typed, wherever it stands in it. */
export function isSought(name: string, typed: string): boolean {
  const within = name.toLocaleLowerCase("en-GB");
  return typed
    .toLocaleLowerCase("en-GB")
    .split(/\s+/)
    .every((word) => within.includes(word));
}

export interface FewOfMany<T> {
  /** Those to draw, in their order. */
  readonly shown: readonly T[];
  /** A box to find others by typing, and how many there are; nothing where all are drawn. */
  readonly find: ReactNode;
  /** The way to more of them, to stand behind the last. */
  readonly more: ReactNode;
}

/**
 * Of a long list the first, with a box to find any other by its name.
 * @param all in the order in which they are drawn
 * @param of what they are called: "scenarios"
 * @param stays those drawn wherever they stand in that order, such as the one that is looked at
 */
export function useFewOfMany<T>(
  all: readonly T[],
  of: string,
  nameOf: (one: T) => string,
  stays: (one: T) => boolean = () => false,
): FewOfMany<T> {
  const [typed, setTyped] = useState("");
  const [most, setMost] = useState(FEW);
  // A box that is typed into never waits for the table under it.
  const sought = useDeferredValue(typed.trim());
  if (all.length <= FEW) return { shown: all, find: null, more: null };
  const found = sought === "" ? all : all.filter((one) => isSought(nameOf(one), sought));
  const first = new Set(found.slice(0, most));
  const shown = sought === "" ? all.filter((one) => first.has(one) || stays(one)) : [...first];
  const left = found.length - first.size;
  return {
    shown,
    find: (
      <div className="few-of-many">
        <label className="place-picker" data-print="no">
          <span>{words.find(of)}</span>
          <input
            type="search"
            autoComplete="off"
            maxLength={longestSought}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setMost(FEW);
            }}
          />
        </label>
        {/* On paper too, where what is left out is nowhere to be found. */}
        <p className="note" role="status">
          {words.count(of, sought, shown.length, found.length, all.length)}
        </p>
      </div>
    ),
    more:
      left === 0 ? null : (
        <button type="button" className="button few-more" data-print="no" onClick={() => setMost(most + FEW)}>
          {words.more(Math.min(FEW, left), of)}
        </button>
      ),
  };
}
