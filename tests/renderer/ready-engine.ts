/** An engine for tests that draw components to markup: it has the answer to everything about the open plan at once. */
import { answersFor } from "../../renderer/engine/answer";
import type { Engine, Kept } from "../../renderer/engine/engine";
import type { Query } from "../../renderer/engine/queries";
import { usePlan } from "../../renderer/state/plan-store";

/** @param asked gathers what was asked, in order, each once */
export function readyEngine(asked: Query[] = []): Engine {
  const { plan, version } = usePlan.getState().open!;
  const desk = answersFor(plan);
  const kept = new Map<string, Kept>();
  return {
    setPlan: () => undefined,
    hold: () => undefined,
    want: () => () => undefined,
    kept: (key) => {
      if (key === "") return undefined;
      if (!kept.has(key)) {
        const query = JSON.parse(key) as Query;
        asked.push(query);
        kept.set(key, { version, answer: desk.answer(query) });
      }
      return kept.get(key);
    },
    answered: () => version,
    subscribe: () => () => undefined,
    busy: () => false,
    stop: () => undefined,
  };
}
