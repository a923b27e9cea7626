import { modelVersion, type ReportIdentity } from "../../model";
import { useSyncExternalStore } from "react";
import { usePlan } from "../state/plan-store";
import { useView } from "../state/view-store";
import { words } from "../words/frame";

/** What a page or a picture must carry to be told from any other: plan, scenario, place, day and version. */
export type ShownIdentity = Pick<ReportIdentity, "plan" | "example" | "scenarios" | "place" | "made" | "modelVersion">;

/** The day by this computer's own clock, as 2026-11-29. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** A window can stay open for days: the day is read again as the page goes to the printer. */
function whenPrinted(changed: () => void): () => void {
  window.addEventListener("beforeprint", changed);
  return () => window.removeEventListener("beforeprint", changed);
}

/** What is on the screen now; undefined while no plan is open. */
export function useShownIdentity(): ShownIdentity | undefined {
  // Each by itself, so that a page that is drawn already is not drawn anew for a figure.
  const title = usePlan((state) => state.open?.plan.title);
  const example = usePlan((state) => state.open?.plan.example === true);
  const scenarios = usePlan((state) => state.open?.plan.scenarios);
  const places = usePlan((state) => state.open?.plan.structure.places);
  const scenario = useView((state) => state.scenario);
  const place = useView((state) => state.place);
  const made = useSyncExternalStore(whenPrinted, today, today);
  if (title === undefined || scenarios === undefined || places === undefined) return undefined;
  const shown = places.find(({ id }) => id === place) ?? places.find(({ parent }) => parent === undefined);
  return {
    plan: title,
    example,
    scenarios: [
      {
        id: scenario ?? null,
        name: scenarios.find(({ id }) => id === scenario)?.name ?? words.base,
      },
    ],
    place: shown === undefined ? null : { id: shown.id, label: shown.label },
    made,
    modelVersion,
  };
}
