import { useState } from "react";
import { longest, type Plan } from "../../model";
import { placesWords as words } from "../words/places";
import { PlacesPreview } from "./places-preview";

const listed = (labels: readonly string[]): string => `${labels.slice(0, -1).join(", ")} and ${labels.at(-1) ?? ""}`;

/** Two or more places put together under one name. */
export function MergePlaces({
  places,
  onDone,
}: {
  readonly places: Plan["structure"]["places"];
  readonly onDone: () => void;
}) {
  const [name, setName] = useState("");
  return (
    <section className="places-do">
      <h3>{words.merge(listed(places.map(({ label }) => label)))}</h3>
      <label className="sheet-field">
        <span>{words.mergeName}</span>
        <input type="text" value={name} maxLength={longest.label} onChange={(event) => setName(event.target.value)} />
      </label>
      {name.trim() === "" ? null : (
        <PlacesPreview
          asked={{ what: "merge", ids: places.map(({ id }) => id), name }}
          go={words.mergeGo}
          onDone={onDone}
        />
      )}
    </section>
  );
}
