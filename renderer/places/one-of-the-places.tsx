import { useState } from "react";
import { longest, readNumber, renamePlace, type Plan } from "../../model";
import { TextField } from "../controls/text-field";
import { applyEdit } from "../state/apply-edit";
import { placesWords as words } from "../words/places";
import { PlacesPreview } from "./places-preview";
import { RemovePlace } from "./remove-place";

type Place = Plan["structure"]["places"][number];

interface Part {
  readonly name: string;
  readonly share: string;
}
const blank: Part = { name: "", share: "" };

const shareOf = (text: string): number | undefined => {
  const read = text.trim() === "" ? undefined : readNumber(text, { unit: "share" });
  return read?.ok === true && read.value.kind === "number" ? read.value.value : undefined;
};

/** One place: its name and code, and places it is divided into or that are added under it. */
export function OneOfThePlaces({
  plan,
  place,
  onDone,
}: {
  readonly plan: Plan;
  readonly place: Place;
  readonly onDone: () => void;
}) {
  return (
    <section className="places-do">
      <h3>{words.rename(place.label)}</h3>
      <div className="places-fields">
        <TextField
          label={words.name}
          value={place.label}
          most={longest.label}
          onCommit={(name) => applyEdit((now, by) => renamePlace(now, place.id, name, undefined, by))}
        />
        <TextField
          label={words.code}
          value={place.code ?? ""}
          most={20}
          onCommit={(code) => applyEdit((now, by) => renamePlace(now, place.id, place.label, code, by))}
        />
      </div>
      <Parts plan={plan} place={place} onDone={onDone} />
      <RemovePlace plan={plan} place={place} onDone={onDone} />
    </section>
  );
}

/** The places it is divided into, or that are added under it, with their shares. */
function Parts({ plan, place, onDone }: { readonly plan: Plan; readonly place: Place; readonly onDone: () => void }) {
  const holds = plan.structure.places.some(({ parent }) => parent === place.id);
  const [divides, setDivides] = useState(false);
  const [kind, setKind] = useState<Place["kind"]>(place.kind === "ics" ? "provider" : "team");
  const [parts, setParts] = useState<readonly Part[]>([blank, blank]);
  const named = parts.filter(({ name }) => name.trim() !== "");
  const wanted = named.map(({ name, share }) => ({ label: name.trim(), share: shareOf(share), kind }));
  const put = (number: number, part: Partial<Part>): void =>
    setParts(parts.map((one, i) => (i === number ? { ...one, ...part } : one)));
  return (
    <>
      <h3>{words.split(place.label)}</h3>
      {holds ? null : (
        <fieldset className="places-how">
          <legend className="visually-hidden">{words.how}</legend>
          {[false, true].map((one) => (
            <label key={String(one)}>
              <input type="radio" name="places-how" checked={divides === one} onChange={() => setDivides(one)} />{" "}
              {one ? words.divide : words.addUnder}
            </label>
          ))}
        </fieldset>
      )}
      <p className="note">{words.shareHint}</p>
      {parts.map((part, number) => (
        // Parts are known by their place in the list alone.
        <div key={number} className="places-fields">
          <label className="sheet-field">
            <span>{words.partName(number + 1)}</span>
            <input
              type="text"
              value={part.name}
              maxLength={longest.label}
              onChange={(event) => put(number, { name: event.target.value })}
            />
          </label>
          <label className="sheet-field">
            <span>{words.partShare(number + 1)}</span>
            <input
              type="text"
              inputMode="decimal"
              value={part.share}
              aria-invalid={part.share.trim() !== "" && shareOf(part.share) === undefined}
              onChange={(event) => put(number, { share: event.target.value })}
            />
          </label>
        </div>
      ))}
      <div className="places-fields">
        <button type="button" className="button" onClick={() => setParts([...parts, blank])}>
          {words.another}
        </button>
        {divides ? null : (
          <label className="sheet-field">
            <span>{words.kind}</span>
            <select value={kind} onChange={(event) => setKind(event.target.value as Place["kind"])}>
              {(["region", "ics", "provider", "team"] as const).map((one) => (
                <option key={one} value={one}>
                  {words.kinds[one]}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {named.length === 0 ? null : (
        <PlacesPreview
          asked={{ what: divides ? "split" : "add-under", at: place.id, parts: wanted }}
          go={divides ? words.splitGo : words.addGo}
          onDone={onDone}
        />
      )}
    </>
  );
}
