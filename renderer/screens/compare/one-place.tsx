import { ScreenHead } from "../../controls/screen";
import { words as frameWords } from "../../words/frame";
import { compareWords as words } from "../../words/compare";

/** What is said to somebody whose plan has one place: what this screen is for, and how to have several. */
export function OnePlace() {
  return (
    <article className="screen compare">
      <ScreenHead title={frameWords.screens.compare} finding={words.emptyTitle} fresh withPlace={false} />
      <div className="compare-empty">
        <p className="lead">{words.emptyText}</p>
        <p>{words.emptyHow}</p>
        <p>{words.emptyMove}</p>
      </div>
    </article>
  );
}
