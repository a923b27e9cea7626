import { useEffect, useSyncExternalStore } from "react";
import type { Asked } from "../../../model";
import { useEngine } from "../../engine/use-answer";
import type { Answer, Query, ResultTable } from "../../engine/queries";
import { usePlan } from "../../state/plan-store";

export interface ScenarioResult {
  /** Undefined for the base. */
  readonly scenario: string | undefined;
  readonly tables: readonly ResultTable[] | undefined;
  readonly problems: readonly { readonly says: string }[];
  /** False while a newer answer is on the way. */
  readonly fresh: boolean;
}

/**
 * The same tables for the base and every scenario. They are asked for one after another, so that running them all never
 * holds up the answers to what the person is looking at.
 */
export function useAllScenarios(scenarios: readonly string[], asked: Asked): readonly ScenarioResult[] {
  const engine = useEngine();
  const version = usePlan((state) => state.open?.version ?? 0);
  const queries = [undefined, ...scenarios].map((scenario) => {
    const query = { kind: "tables", scenario, asked } as const satisfies Query;
    return { key: JSON.stringify(query), query };
  });
  const snapshot = (): string => queries.map(({ key }) => engine.kept(key)?.version ?? "").join(" ");
  useSyncExternalStore(engine.subscribe, snapshot);
  const next = queries.find(({ key }) => engine.kept(key)?.version !== version);
  const nextKey = next?.key;
  useEffect(() => (next === undefined ? undefined : engine.want(next.key, next.query)), [engine, nextKey, version]); // eslint-disable-line react-hooks/exhaustive-deps -- the key is the query
  return queries.map(({ key, query }) => {
    const kept = engine.kept(key);
    const answer = kept?.answer as Answer<"tables"> | undefined;
    return {
      scenario: query.scenario,
      tables: answer?.ok === true ? answer.value : undefined,
      problems: answer?.ok === false ? answer.problems : [],
      fresh: kept?.version === version,
    };
  });
}
