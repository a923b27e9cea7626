import { ScreenHead } from "../../controls/screen";
import { trainingWords as words } from "../../words/training";

/** From training place to post. */
export function Training() {
  return (
    <article className="screen">
      <ScreenHead title={words.title} finding={words.title} fresh />
    </article>
  );
}
