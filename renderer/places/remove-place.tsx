import { useState } from "react";
import type { Plan } from "../../model";
import { placesWords as words } from "../words/places";
import { PlacesPreview } from "./places-preview";

type Place = Plan["structure"]["places"][number];

/** A place taken out: everything it has goes to another of the same larger place. Nothing where there is no other. */
export function RemovePlace({
  plan,
  place,
  onDone,
}: {
  readonly plan: Plan;
  readonly place: Place;
  readonly onDone: () => void;
}) {
  const { places } = plan.structure;
  const [into, setInto] = useState("");
  const holds = (id: string): boolean => places.some(({ parent }) => parent === id);
  const beside = places.filter(({ id, parent }) => id !== place.id && parent === place.parent && !holds(id));
  if (beside.length === 0 || holds(place.id)) return null;
  return (
    <>
      <h3>{words.remove(place.label)}</h3>
      <label className="sheet-field">
        <span>{words.removeInto}</span>
        <select value={into} onChange={(event) => setInto(event.target.value)}>
          <option value="">{words.removeNone}</option>
          {beside.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {into === "" ? null : (
        <PlacesPreview asked={{ what: "remove", id: place.id, into }} go={words.removeGo} onDone={onDone} />
      )}
    </>
  );
}
