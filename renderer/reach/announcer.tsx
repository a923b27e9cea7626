import { useEffect, useRef, useState } from "react";
import { openPlan, usePlan } from "../state/plan-store";
import { useView, type ScreenId } from "../state/view-store";
import { words } from "../words/frame";
import { heardOf, type Heard } from "./heard";

/** Long enough that somebody who types, drags or flips through scenarios hears the last result and none before it. */
const SETTLED = 500;

/** What stands at the top of the page, unless it belongs to earlier inputs or is not there yet. */
function settledFinding(): string | undefined {
  const heading = document.querySelector<HTMLElement>("#content h1");
  return heading === null || heading.dataset["stale"] === "true" ? undefined : heading.textContent.trim();
}

/** What is looked at now, in the words it has on the page. */
function lookedAt(finding: string): Heard | undefined {
  const open = openPlan();
  if (open === undefined) return undefined;
  const { screen, scenario, place, year } = useView.getState();
  const { scenarios, structure } = open.plan;
  const root = structure.places.find((one) => one.parent === undefined);
  return {
    screen: words.screens[screen satisfies ScreenId],
    scenario: scenarios.find((one) => one.id === scenario)?.name ?? words.base,
    place: structure.places.find((one) => one.id === place)?.label ?? root?.label ?? "",
    year: year ?? "",
    version: open.version,
    done: open.history.done.at(-1)?.label,
    undone: open.history.undone[0]?.label,
    redoable: open.history.undone.length,
    finding,
  };
}

/**
 * Says, once what was changed is worked out, what the headline now says: after an edit, undo and redo, and another screen,
 * scenario or place. What is on its way is never said.
 */
export function Announcer() {
  const [says, setSays] = useState("");
  const last = useRef<Heard>(undefined);
  useEffect(() => {
    let timer: number | undefined;
    let seen = "";
    let read: string | undefined;
    const noteRead = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && target.matches("#content h1")) read = settledFinding();
    };
    const hear = (): void => {
      const finding = settledFinding();
      const now = finding === undefined ? undefined : lookedAt(finding);
      if (now === undefined) return;
      const told = heardOf(last.current, now, read);
      last.current = now;
      if (told !== "") setSays(told);
    };
    const wait = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(hear, SETTLED);
    };
    const look = (): void => {
      const now = settledFinding() ?? "";
      if (now === seen) return;
      seen = now;
      wait();
    };
    document.addEventListener("focusin", noteRead);
    const watcher = new MutationObserver(look);
    watcher.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ["data-stale"],
    });
    const stops = [usePlan.subscribe(wait), useView.subscribe(wait)];
    wait();
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("focusin", noteRead);
      watcher.disconnect();
      stops.forEach((stop) => stop());
    };
  }, []);
  return (
    <p className="visually-hidden" role="status">
      {says}
    </p>
  );
}
