/** A second engine, for one long question that must not keep the quick ones waiting. */
import { createContext, useCallback, useContext } from "react";
import type { Plan } from "../../model";
import type { Engine } from "./engine";
import type { Answer } from "./answers";
import type { Query } from "./queries";

/** Starts another engine with a worker of its own. */
export const NewEngineContext = createContext<(() => Engine) | undefined>(undefined);

export type AskAside = <Q extends Query>(
  plan: Plan,
  version: number,
  query: Q,
  take: (answer: Answer<Q["kind"]>) => void,
) => () => void;

/** Asks one question of a plan as it is now. Its worker ends with the answer, or when the returned function is called. */
export function useAskAside(): AskAside {
  const newEngine = useContext(NewEngineContext);
  return useCallback(
    (plan, version, query, take) => {
      const engine = newEngine?.();
      if (engine === undefined) return () => undefined;
      const key = JSON.stringify(query);
      engine.setPlan(plan, version);
      engine.want(key, query);
      const stop = engine.subscribe(() => {
        const kept = engine.kept(key);
        if (kept === undefined) return;
        stop();
        engine.stop();
        take(kept.answer as Answer<(typeof query)["kind"]>);
      });
      return () => {
        stop();
        engine.stop();
      };
    },
    [newEngine],
  );
}
