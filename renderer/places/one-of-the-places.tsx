import { useState, type ClipboardEvent } from "react";
import { longest, renamePlace, type Plan } from "../../model";
import { FigureText } from "../controls/figure-text";
import { TextField } from "../controls/text-field";
import { applyEdit } from "../state/apply-edit";
import { placesWords as words } from "../words/places";
import { readParts, shareOf, type Part } from "./pasted-parts";
import { PlacesPreview } from "./places-preview";
import { RemovePlace } from "./remove-place";

type Place = Plan["structure"]["places"][number];

const blank: Part = { name: "", share: "" };

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
  const [says, setSays] = useState<string | undefined>(undefined);
  /** Names, with shares or without, go from the row they are pasted into on; a column of shares alone is its boxes' own. */
  const paste = (event: ClipboardEvent): void => {
    const read = readParts(event.clipboardData.getData("text"));
    if (read === undefined) return;
    event.preventDefault();
    setSays(typeof read === "string" ? read : undefined);
    if (typeof read === "string") return;
    const rows = [...event.currentTarget.children];
    const from = rows.findIndex((row) => event.target instanceof Node && row.contains(event.target));
    setParts([
      ...parts.slice(0, from),
      ...read.map((part, at) => ({ ...part, share: part.share || (parts[from + at]?.share ?? "") })),
      ...parts.slice(from + read.length),
    ]);
  };
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
      <div className="places-parts" data-takes-rows onPaste={paste}>
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
            <FigureText
              label={words.partShare(number + 1)}
              names={[part.name]}
              unit="share"
              limits={{ least: 0, most: 1 }}
              text={part.share}
              invalid={part.share.trim() !== "" && shareOf(part.share) === undefined}
              onText={(share) => put(number, { share })}
            />
          </div>
        ))}
      </div>
      {says === undefined ? null : (
        <p className="says-why" role="alert">
          {says}
        </p>
      )}
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
