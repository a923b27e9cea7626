import { useState } from "react";
import { dayWords, moveOpenTo, type Plan } from "../../model";
import { Dialog } from "../controls/dialog";
import { FindPlace } from "../controls/find-place";
import { knownPlaces } from "../files/known-places";
import { usePlan } from "../state/plan-store";
import { showDialog } from "../state/view-store";
import { placesWords as words } from "../words/places";
import { MergePlaces } from "./merge-places";
import { OneOfThePlaces } from "./one-of-the-places";

type Place = Plan["structure"]["places"][number];

const depthOf = (places: readonly Place[], place: Place): number => {
  const parent = places.find(({ id }) => id === place.parent);
  return parent === undefined ? 0 : 1 + depthOf(places, parent);
};

/** The places of the plan: chosen in a list, then named, divided, put together, or others added under them. */
export function PlacesEditor({ onClose }: { readonly onClose: () => void }) {
  const plan = usePlan((state) => state.open?.plan);
  const [picked, setPicked] = useState<readonly string[]>([]);
  if (plan === undefined) return null;
  const { places } = plan.structure;
  const chosen = places.filter(({ id }) => picked.includes(id));
  const [first, ...others] = chosen;
  const choose = (id: string, on: boolean): void =>
    setPicked(on ? [...picked, id] : picked.filter((one) => one !== id));
  const move = moveOpenTo(plan, knownPlaces);
  const done = (): void => setPicked([]);
  return (
    <Dialog title={words.heading} wide onClose={onClose}>
      <p className="note">{words.what}</p>
      <div className="places-tools">
        <FindPlace places={places} of={words.columns.choose} onFound={({ id }) => choose(id, true)} />
        {move === undefined ? null : (
          <button type="button" className="button" onClick={() => showDialog("move-places")}>
            {words.moveLink(dayWords(move.date))}
          </button>
        )}
      </div>
      <div className="places-list" tabIndex={0} role="group" aria-label={words.heading}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.choose}</th>
              <th scope="col">{words.columns.place}</th>
              <th scope="col">{words.columns.kind}</th>
              <th scope="col">{words.columns.code}</th>
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <tr key={place.id} data-chosen={picked.includes(place.id)}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={words.chooseOne(place.label)}
                    checked={picked.includes(place.id)}
                    onChange={(event) => choose(place.id, event.target.checked)}
                  />
                </td>
                <th scope="row" style={{ paddingInlineStart: `${depthOf(places, place) * 1.25}rem` }}>
                  {place.label}
                </th>
                <td>{words.kinds[place.kind]}</td>
                <td>{place.code ?? ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p role="status">{words.chosen(chosen.length)}</p>
      {first === undefined ? null : others.length === 0 ? (
        <OneOfThePlaces key={first.id} plan={plan} place={first} onDone={done} />
      ) : (
        <MergePlaces key={picked.join(" ")} places={chosen} onDone={done} />
      )}
    </Dialog>
  );
}
