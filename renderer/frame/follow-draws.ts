/** Keeps asking for the draws of what is looked at, while a component shows ranges. */
import type { DrawPool } from "../engine/draws/draws-shown";
import { standingAsked, standingDraws } from "../engine/draws/standing-asked";
import { useWanted } from "../engine/draws/use-draws";
import type { Engine } from "../engine/engine";
import { openPlan, usePlan } from "../state/plan-store";
import { useView } from "../state/view-store";

/**
 * How long the draws of a changed plan leave the processors to its first figures, in milliseconds. Figures that take
 * longer than most have a processor of their own by then, and the draws another.
 */
const MAKES_ROOM = 25;

/** The plan's draws as they are wanted now. Asked for the same again, the pool goes on with what it is at. */
function askNow(pool: Pick<DrawPool, "ask" | "rest">): void {
  const open = openPlan();
  const { by, more } = useWanted.getState();
  if (open === undefined) {
    pool.ask(undefined);
    return;
  }
  if (by === 0) {
    pool.rest();
    return;
  }
  const { plan, figures: version } = open;
  const { scenario, compared, place } = useView.getState();
  const scenarios = [...new Set([...(scenario === undefined ? [] : [scenario]), ...compared])]
    .slice(0, 3)
    .filter((id) => plan.scenarios.some((one) => one.id === id));
  const count = more?.version === version ? more.count : standingDraws;
  pool.ask({ version, plan, asked: standingAsked(plan, { scenarios, place }), count });
}

/**
 * Asks for draws until the returned function is called: of a changed plan when its first figures have come, or after a
 * moment, and of another look at it at once.
 */
export function followDraws(
  pool: Pick<DrawPool, "ask" | "rest">,
  engine: Pick<Engine, "subscribe" | "answered">,
  makesRoom = MAKES_ROOM,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let scheduled = false;
  const ask = (): void => {
    clearTimeout(timer);
    timer = undefined;
    askNow(pool);
  };
  // Components that go and come together would stop the draws and begin them again.
  const soon = (): void => {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(() => {
      scheduled = false;
      if (timer === undefined) ask();
    });
  };
  const stops = [
    usePlan.subscribe(({ open: now }, { open: before }) => {
      if (now === undefined || now.figures === before?.figures) {
        soon();
        return;
      }
      clearTimeout(timer);
      timer = setTimeout(ask, makesRoom);
    }),
    engine.subscribe(() => {
      if (timer !== undefined && engine.answered() === openPlan()?.figures) ask();
    }),
    useView.subscribe(soon),
    useWanted.subscribe(soon),
  ];
  soon();
  return () => {
    clearTimeout(timer);
    timer = undefined;
    scheduled = true;
    for (const stop of stops) stop();
  };
}
