import { useCallback, useState } from "react";
import { longest, mergePlaces, type Plan } from "../../model";
import { placesWords as words } from "../words/places";
import { PlacesPreview, type MakePlaces } from "./places-preview";

const listed = (labels: readonly string[]): string => `${labels.slice(0, -1).join(", ")} and ${labels.at(-1) ?? ""}`;

/** Two or more places put together under one name. */
export function MergePlaces({
  plan,
  places,
  onDone,
}: {
  readonly plan: Plan;
  readonly places: Plan["structure"]["places"];
  readonly onDone: () => void;
}) {
  const [name, setName] = useState("");
  const ids = places.map(({ id }) => id).join(" ");
  const make = useCallback<MakePlaces>(
    (answers, signed) => mergePlaces(plan, ids.split(" "), { label: name }, answers, signed),
    [plan, ids, name],
  );
  return (
    <section className="places-do">
      <h3>{words.merge(listed(places.map(({ label }) => label)))}</h3>
      <label className="sheet-field">
        <span>{words.mergeName}</span>
        <input type="text" value={name} maxLength={longest.label} onChange={(event) => setName(event.target.value)} />
      </label>
      {name.trim() === "" ? null : <PlacesPreview make={make} go={words.mergeGo} onDone={onDone} />}
    </section>
  );
}
