import { inspect, type Inspecting } from "../state/view-store";
import { words } from "../words/frame";
import { AssumptionPanel } from "./assumption-panel";
import { TermPanel } from "./term-panel";
import { WhyPanel } from "./why-panel";

/** The panel on the right: the sum behind a number, or an assumption to read and change. */
export function Inspector({ inspecting }: { readonly inspecting: Inspecting }) {
  return (
    <aside className="inspector" aria-label={words.inspector}>
      <button
        type="button"
        className="quiet inspector-close"
        aria-label={words.closeInspector}
        onClick={() => inspect(undefined)}
      >
        Close
      </button>
      {inspecting.kind === "assumption" ? (
        <AssumptionPanel key={inspecting.assumption} id={inspecting.assumption} where={inspecting.where} />
      ) : inspecting.kind === "term" ? (
        <TermPanel term={inspecting.term} />
      ) : (
        <WhyPanel asked={inspecting} />
      )}
    </aside>
  );
}
