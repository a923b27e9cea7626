/** Every kind of change that a file can make, in the order they are made. Adding one is adding a file and a line here. */
import { addCounts } from "./add-counts";
import type { ChangeKind } from "./kind";
import { movePlaces } from "./move-places";
import { setFigures } from "./set-figures";

/** Figures are set last: they take all that the kinds before have said nothing of. */
export const kindsOfChange: readonly ChangeKind[] = [movePlaces, addCounts, setFigures];
