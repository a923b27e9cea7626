/** Keeps those who work on the open plan told of it. */
import type { DrawPool } from "../engine/draws/draws-shown";
import type { Engine } from "../engine/engine";
import { figuresCame, waitForFigures } from "../state/page-plan";
import { openPlan, usePlan } from "../state/plan-store";
import { showScenario, useView } from "../state/view-store";

/** Tells the engine and the draws of the open plan and of every change to it, until the returned function is called. */
export function followPlan(
  engine: Pick<Engine, "setPlan" | "subscribe" | "answered">,
  draws: Pick<DrawPool, "leaveOff">,
): () => void {
  const open = openPlan();
  if (open !== undefined) engine.setPlan(open.plan, open.figures);
  const sending = usePlan.subscribe(({ open: now }, { open: before }) => {
    if (now === undefined) return;
    // The draws of what is looked at are asked for again when the page has been drawn anew.
    if (now.figures !== before?.figures) draws.leaveOff();
    engine.setPlan(now.plan, now.figures);
    // Undo can take away the scenario that is shown.
    const { scenario } = useView.getState();
    if (scenario !== undefined && !now.plan.scenarios.some((one) => one.id === scenario)) showScenario(undefined);
  });
  const stops = [sending, waitForFigures(), engine.subscribe(() => figuresCame(engine.answered()))];
  return () => stops.forEach((stop) => stop());
}
