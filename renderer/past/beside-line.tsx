import type { BesideLine as Beside } from "../../model";
import { pastWords as words } from "../words/past";

/** Counts that are not on the line, as context: what they count, the last of them, and why they are not on it. */
export function BesideLine({ beside }: { readonly beside: readonly Beside[] }) {
  if (beside.length === 0) return null;
  return (
    <details className="beside-line">
      <summary>{words.besideTitle(beside.length)}</summary>
      <ul>
        {beside.map(({ series, why }) => (
          <li key={series.id}>
            <strong>
              {series.label}: {words.last(series)}
            </strong>
            . {series.counts}. {why}
          </li>
        ))}
      </ul>
    </details>
  );
}
