import type { BesideLine as Beside } from "../../model";
import { pastWords as words } from "../words/past";

/** Counts that are not on the line, as context: what they count, the last of them, and why they are not on it. */
export function BesideLine({ beside }: { readonly beside: readonly Beside[] }) {
  if (beside.length === 0) return null;
  return (
    <details className="beside-line">
      <summary>{words.besideTitle(beside.length)}</summary>
      <dl>
        {beside.map(({ series, why }) => (
          <div key={series.id}>
            <dt>
              {series.label}: {words.last(series)}
            </dt>
            <dd>
              {series.counts}. {why}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
