import { dayWords, moveOpenTo, type MoveBetweenSets } from "../../model";
import { Dialog } from "../controls/dialog";
import { knownPlaces } from "../files/known-places";
import { usePlan } from "../state/plan-store";
import { placesWords as words } from "../words/places";
import { PlacesPreview } from "./places-preview";

/** The plan moved to the places of the next date: the shares it needs, the page of what it comes to, and the button. */
export function MovePlaces({ onClose }: { readonly onClose: () => void }) {
  const plan = usePlan((state) => state.open?.plan);
  const move = plan === undefined ? undefined : moveOpenTo(plan, knownPlaces);
  return plan === undefined || move === undefined ? null : <Move move={move} onClose={onClose} />;
}

function Move({
  move: { date, earlier, later },
  onClose,
}: {
  readonly move: MoveBetweenSets;
  readonly onClose: () => void;
}) {
  const day = dayWords(date);
  return (
    <Dialog title={words.move(later.places.length, day)} wide onClose={onClose}>
      <p>{words.moveWhat(earlier.places.length, later.places.length, day)}</p>
      <PlacesPreview asked={{ what: "move", date }} go={words.moveGo} onDone={onClose} />
    </Dialog>
  );
}
