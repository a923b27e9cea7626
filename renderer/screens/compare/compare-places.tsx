import { ScreenHead } from "../../controls/screen";
import { words } from "../../words/frame";

/** Places beside each other. */
export function ComparePlaces() {
  return (
    <article className="screen">
      <ScreenHead title={words.screens.compare} finding={words.screens.compare} fresh withPlace={false} />
    </article>
  );
}
