import { useId, useState } from "react";
import { placeFound, type FindablePlace, type PlaceFound } from "../../model";
import { knownPlaces } from "../files/known-places";
import { placesWords as words } from "../words/places";
import { longestSought } from "./box-limits";

/** With fewer places than these the list beside it is as quick. */
const fewest = 8;

/**
 * A box beside a list of places: a name, in full or as people say it, or a code finds one. What is like a place is
 * offered by name, and never taken.
 */
export function FindPlace<T extends FindablePlace>({
  places,
  of,
  onFound,
  always = false,
}: {
  readonly places: readonly T[];
  /** What the list is called, for those who hear it. */
  readonly of: string;
  readonly onFound: (place: T) => void;
  readonly always?: boolean;
}) {
  const [text, setText] = useState("");
  const [missed, setMissed] = useState<Extract<PlaceFound<T>, { ok: false }> | undefined>(undefined);
  const id = useId();
  if (places.length < fewest && !always) return null;
  const clear = (): void => {
    setText("");
    setMissed(undefined);
  };
  const take = (place: T): void => {
    clear();
    onFound(place);
  };
  const look = (): void => {
    if (text.trim() === "") return;
    const found = placeFound(places, text, knownPlaces);
    if (found.ok) take(found.place);
    else setMissed(found);
  };
  return (
    <span className="find-place">
      <input
        type="text"
        autoComplete="off"
        maxLength={longestSought}
        spellCheck={false}
        placeholder={words.findHint}
        aria-label={words.findFor(of)}
        aria-describedby={missed === undefined ? undefined : id}
        aria-invalid={missed !== undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setMissed(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            // Enter is for the box, not for a form around it.
            event.preventDefault();
            look();
          } else if (event.key === "Escape" && text !== "") {
            event.preventDefault();
            event.stopPropagation();
            clear();
          }
        }}
      />
      <span className="find-place-says" role="status" id={id} data-empty={missed === undefined}>
        {missed === undefined ? null : (
          <>
            <span>{`${missed.says}${missed.offered.length === 0 ? "" : " Did you mean"}`}</span>
            {missed.offered.map((place) => (
              <button key={place.id} type="button" className="button" onClick={() => take(place)}>
                {place.label}
              </button>
            ))}
          </>
        )}
      </span>
    </span>
  );
}
