import { ScreenHead } from "../../controls/screen";
import { words } from "../../words/frame";

/** The register of assumptions. */
export function Assumptions() {
  return (
    <article className="screen">
      <ScreenHead title={words.screens.assumptions} finding={words.screens.assumptions} fresh withPlace={false} />
    </article>
  );
}
