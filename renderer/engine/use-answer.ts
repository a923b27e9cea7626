/** Answers of the model inside components. */
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { usePlan } from "../state/plan-store";
import type { Asked, Where } from "../../model";
import type { Engine, Kept } from "./engine";
import type { Answer } from "./answers";
import type { Query } from "./queries";
import type { ResultTable } from "./table-values";

export const EngineContext = createContext<Engine | undefined>(undefined);

export function useEngine(): Engine {
  const engine = useContext(EngineContext);
  if (engine === undefined) throw new Error("no engine around this component");
  return engine;
}

/**
 * The last answers there are about the plan that is open, by their keys. Answers about one that was open before are none:
 * its figures would stand under the name of this one.
 */
export function useKept(): (key: string, last?: Kept) => Kept | undefined {
  const engine = useEngine();
  const opened = usePlan((state) => state.open?.opened ?? 0);
  return (key, last) => {
    const kept = engine.kept(key) ?? last;
    return kept !== undefined && kept.version >= opened ? kept : undefined;
  };
}

export interface Shown<K extends Query["kind"]> {
  readonly answer: Answer<K> | undefined;
  /** False while a newer answer is on the way: what is shown belongs to older inputs. */
  readonly fresh: boolean;
}

/** The answer to a query about the open plan (none while there is no query), kept up to date. While a new one is on the way the last is shown as stale. */
export function useAnswer<Q extends Query>(query: Q | undefined): Shown<Q["kind"]> {
  const engine = useEngine();
  const version = usePlan((state) => state.open?.figures ?? 0);
  const key = query === undefined ? "" : JSON.stringify(query);
  useEffect(() => (query === undefined ? undefined : engine.want(key, query)), [engine, key]); // eslint-disable-line react-hooks/exhaustive-deps -- the key is the query
  const keptOf = useKept();
  const now = (): Kept | undefined => keptOf(key);
  const kept = useSyncExternalStore(engine.subscribe, now, now);
  // While a changed question waits for its first answer, the last one is better than an empty screen.
  const [last, setLast] = useState<Kept | undefined>(undefined);
  if (kept !== undefined && kept !== last) setLast(kept);
  const shown = keptOf(key, last);
  return {
    answer: shown?.answer as Answer<Q["kind"]> | undefined,
    fresh: kept !== undefined && kept.version === version,
  };
}

export interface ShownTables {
  readonly tables: readonly ResultTable[] | undefined;
  readonly fresh: boolean;
  readonly problems: readonly { readonly says: string }[];
}

/** Tables of measures for a scenario; none while nothing is asked. */
export function useTables(scenario: string | undefined, asked: Asked | undefined): ShownTables {
  const { answer, fresh } = useAnswer(asked === undefined ? undefined : ({ kind: "tables", scenario, asked } as const));
  return {
    tables: answer?.ok === true ? answer.value : undefined,
    fresh,
    problems: answer?.ok === false ? answer.problems : [],
  };
}

export const whereOf = (place: string | undefined): Where => (place === undefined ? {} : { place });

/** Several answers, in the order of their questions. */
export function useAnswers<Q extends Query>(queries: readonly Q[]): readonly Shown<Q["kind"]>[] {
  const engine = useEngine();
  const version = usePlan((state) => state.open?.figures ?? 0);
  const keys = queries.map((query) => JSON.stringify(query));
  useEffect(() => {
    const stops = queries.map((query, number) => engine.want(keys[number] ?? "", query));
    return () => stops.forEach((stop) => stop());
  }, [engine, keys.join("\n")]); // eslint-disable-line react-hooks/exhaustive-deps -- the keys are the queries
  const keptOf = useKept();
  // A number that changes with any of the answers, since a new list would be another one each time.
  const state = (): string => keys.map((key) => keptOf(key)?.version ?? "").join();
  useSyncExternalStore(engine.subscribe, state, state);
  return keys.map((key) => {
    const kept = keptOf(key);
    return { answer: kept?.answer as Answer<Q["kind"]> | undefined, fresh: kept?.version === version };
  });
}
