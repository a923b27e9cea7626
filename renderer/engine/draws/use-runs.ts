/** Runs beside the draws inside components: a tornado, or total indices, by workers of their own while they are looked at. */
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { DrawPool, DrawsAsked, DrawsShown } from "./draws-shown";

/** Makes a pool of workers; they start when something is asked of it. */
export const NewPoolContext = createContext<(() => DrawPool) | undefined>(undefined);

export interface Runs {
  /** How far they have come; undefined while none are asked for. */
  readonly shown: DrawsShown | undefined;
  readonly cancel: () => void;
  readonly resume: () => void;
}

const never = () => () => undefined;

/**
 * Runs what is asked for as long as the component is on the screen; its workers end with it.
 * @param asked the same object for as long as the same is asked
 */
export function useRuns(asked: DrawsAsked | undefined): Runs {
  const newPool = useContext(NewPoolContext);
  const [pool] = useState(() => newPool?.());
  useEffect(() => pool?.ask(asked), [pool, asked]);
  useEffect(
    () => () => {
      pool?.ask(undefined);
      pool?.stop();
    },
    [pool],
  );
  const now = (): DrawsShown | undefined => pool?.shown();
  const shown = useSyncExternalStore(pool?.subscribe ?? never, now, now);
  return { shown, cancel: () => pool?.cancel(), resume: () => pool?.resume() };
}
