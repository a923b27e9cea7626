import { dayWords, moveOpenTo, type Plan } from "../../model";
import { knownPlaces } from "../files/known-places";
import { showDialog } from "../state/view-store";
import { placesWords as words } from "../words/places";

/** Where the places of the plan are changed: all of them, or to those of another date where there is one. */
export function PlacesLinks({ plan }: { readonly plan: Plan }) {
  const move = moveOpenTo(plan, knownPlaces);
  return (
    <p className="dialog-choices">
      <button type="button" className="button" onClick={() => showDialog("places")}>
        {words.open}
      </button>
      {move === undefined ? null : (
        <button type="button" className="button" onClick={() => showDialog("move-places")}>
          {words.moveLink(dayWords(move.date))}
        </button>
      )}
    </p>
  );
}
