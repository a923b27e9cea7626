/** The draws of the open plan inside components: asked for once for all screens, shown as they come. */
import { createContext, useContext, useSyncExternalStore } from "react";
import type { DrawPool, DrawsShown } from "./draw-pool";

export const DrawsContext = createContext<DrawPool | undefined>(undefined);

export function useDrawPool(): DrawPool {
  const pool = useContext(DrawsContext);
  if (pool === undefined) throw new Error("no draws around this component");
  return pool;
}

/** How far the draws have come; undefined while none are wanted. */
export function useDraws(): DrawsShown | undefined {
  const pool = useDrawPool();
  return useSyncExternalStore(pool.subscribe, pool.shown, pool.shown);
}
