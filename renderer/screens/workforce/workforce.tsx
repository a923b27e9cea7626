import { ScreenHead } from "../../controls/screen";
import { workforceWords as words } from "../../words/workforce";

/** Who joins, who leaves and where they go, year by year. */
export function Workforce() {
  return (
    <article className="screen">
      <ScreenHead title={words.title} finding={words.title} fresh />
    </article>
  );
}
