import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Asked, ServiceView } from "../../../model";
import { useEngine, useKept } from "../../engine/use-answer";
import type { Answer } from "../../engine/answers";
import type { Query } from "../../engine/queries";
import type { ResultTable } from "../../engine/table-values";
import { usePlan } from "../../state/plan-store";

export interface ScenarioResult {
  /** Undefined for the base. */
  readonly scenario: string | undefined;
  readonly tables: readonly ResultTable[] | undefined;
  /** The list that was asked about, where it can be worked out. */
  readonly list: ServiceView | undefined;
  readonly problems: readonly { readonly says: string }[];
  /** False while a newer answer is on the way. */
  readonly fresh: boolean;
}

const keyed = <Q extends Query>(query: Q) => ({ key: JSON.stringify(query), query });

/** @param told the scenarios and what is asked of each, as JSON */
function questionsOf(told: string, service: string | undefined) {
  const { scenarios, asked } = JSON.parse(told) as { readonly scenarios: readonly string[]; readonly asked: Asked };
  const all = [undefined, ...scenarios];
  const tables = all.map((scenario) => keyed({ kind: "tables", scenario, asked } as const));
  const lists =
    service === undefined
      ? []
      : all.map((scenario) => keyed({ kind: "service", scenario, service, place: undefined, profile: false } as const));
  return { tables, lists, queries: [...tables, ...lists] };
}

/**
 * The same tables for the base and every scenario, and the same service where one is named. They are asked for one after another, so that running them all never
 * holds up the answers to what the person is looking at.
 */
export function useAllScenarios(
  scenarios: readonly string[],
  asked: Asked,
  service?: string,
): readonly ScenarioResult[] {
  const engine = useEngine();
  const keptOf = useKept();
  const version = usePlan((state) => state.open?.figures ?? 0);
  // Of a thousand scenarios the questions are made once, and not again with every answer.
  const told = JSON.stringify({ scenarios, asked });
  const { tables, lists, queries } = useMemo(() => questionsOf(told, service), [told, service]);
  const snapshot = (): string => queries.map(({ key }) => keptOf(key)?.version ?? "").join(" ");
  useSyncExternalStore(engine.subscribe, snapshot, snapshot);
  const next = queries.find(({ key }) => keptOf(key)?.version !== version);
  const nextKey = next?.key;
  useEffect(() => (next === undefined ? undefined : engine.want(next.key, next.query)), [engine, nextKey, version]); // eslint-disable-line react-hooks/exhaustive-deps -- the key is the query
  return tables.map(({ key, query }, index) => {
    const kept = keptOf(key);
    const answer = kept?.answer as Answer<"tables"> | undefined;
    const ofList = lists[index] === undefined ? undefined : keptOf(lists[index].key);
    const list = ofList?.answer as Answer<"service"> | undefined;
    return {
      scenario: query.scenario,
      tables: answer?.ok === true ? answer.value : undefined,
      problems: answer?.ok === false ? answer.problems : [],
      list: list?.ok === true && list.value.runs ? list.value : undefined,
      fresh: kept?.version === version && (service === undefined || ofList?.version === version),
    };
  });
}
