import { useLayoutEffect, useRef } from "react";
import { wayBack } from "../controls/way-back";
import { ScenarioPanel } from "../screens/scenarios/scenario-panel";
import { inspect, type Inspecting } from "../state/view-store";
import { words } from "../words/frame";
import { AssumptionPanel } from "./assumption-panel";
import { TermPanel } from "./term-panel";
import { ToldPanel } from "./told-panel";
import { WhyPanel } from "./why-panel";

/**
 * The panel on the right: the sum behind a number, or an assumption to read and change. The keyboard goes into it when it
 * opens, and back to where it came from when it closes.
 */
export function Inspector({ inspecting }: { readonly inspecting: Inspecting }) {
  const panel = useRef<HTMLElement>(null);
  const back = useRef<() => void>(undefined);
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    // What was pressed in the panel itself goes with what it showed, and leaves the focus to nobody.
    const fromPanel = activeElement === body || panel.current?.contains(activeElement) === true;
    if (back.current === undefined || !fromPanel) back.current = wayBack(activeElement);
    // The heading may still be on its way; it takes the focus from the panel when it comes.
    (panel.current?.querySelector("h2") ?? panel.current)?.focus();
  }, [inspecting]);
  useLayoutEffect(() => {
    const own = panel.current;
    return () => {
      const lost = own?.contains(document.activeElement) === true;
      // Whatever else changes with the panel has to be on the page first.
      if (lost) queueMicrotask(() => back.current?.());
    };
  }, []);
  return (
    <aside className="inspector" aria-label={words.inspector} ref={panel} tabIndex={-1}>
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
      ) : inspecting.kind === "scenario" ? (
        <ScenarioPanel />
      ) : inspecting.kind === "term" ? (
        <TermPanel term={inspecting.term} />
      ) : inspecting.kind === "why-told" ? (
        <ToldPanel key={JSON.stringify(inspecting)} told={inspecting.told} />
      ) : (
        <WhyPanel key={JSON.stringify(inspecting)} asked={inspecting} />
      )}
    </aside>
  );
}
