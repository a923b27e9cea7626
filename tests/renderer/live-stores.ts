/**
 * Stores for tests that draw components to markup: a component sees a store as it is now. Drawn on a server zustand
 * shows each store as it was when it was made. Put in its place with `vi.mock("zustand", () => import("./live-stores"))`.
 */
import { useSyncExternalStore } from "react";
import { createStore, type StateCreator } from "zustand/vanilla";

export const create = <State>(initial: StateCreator<State>) => {
  const store = createStore(initial);
  const use = <Part = State>(part?: (state: State) => Part): Part => {
    const now = (): Part => (part === undefined ? (store.getState() as unknown as Part) : part(store.getState()));
    return useSyncExternalStore(store.subscribe, now, now);
  };
  return Object.assign(use, store);
};
