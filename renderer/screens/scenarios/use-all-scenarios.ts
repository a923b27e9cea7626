import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Asked, ServiceView } from "../../../model";
import { useEngine, useKept } from "../../engine/use-answer";
import type { Answer } from "../../engine/answers";
import type { Engine, Kept } from "../../engine/engine";
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

/** How often the page is drawn anew at most while very many scenarios are worked out. */
const DRAWN_ANEW = 60;

/**
 * What the answers there are come to, as a text that is another one when the page is to be drawn anew: with each answer, or
 * of very many with each sixtieth part of them.
 */
export function answeredSo(versions: readonly (number | undefined)[], now: number): string {
  const step = Math.ceil(versions.length / DRAWN_ANEW);
  if (step === 1) return versions.join(" ");
  const done = versions.filter((version) => version === now).length;
  return `${versions[0] ?? ""} ${done === versions.length ? "all" : Math.floor(done / step)}`;
}

/**
 * Asks one question after another, each once the one before is answered, whether or not the page is drawn in between. The
 * engine keeps far fewer answers than there can be scenarios, so they are held here: those it let go would be asked for
 * again without an end.
 */
export function oneAfterAnother(
  engine: Pick<Engine, "kept" | "want" | "subscribe">,
  queries: readonly { readonly key: string; readonly query: Query }[],
  version: number,
  held: Map<string, Kept>,
): () => void {
  const about = new Set(queries.map(({ key }) => key));
  for (const key of held.keys()) if (!about.has(key)) held.delete(key);
  let asked: string | undefined;
  let leave: (() => void) | undefined;
  const ask = (): void => {
    const answered = asked === undefined ? undefined : engine.kept(asked);
    if (asked !== undefined && answered !== undefined) held.set(asked, answered);
    const next = queries.find(({ key }) => (engine.kept(key) ?? held.get(key))?.version !== version);
    if (next?.key === asked) return;
    leave?.();
    asked = next?.key;
    leave = next === undefined ? undefined : engine.want(next.key, next.query);
  };
  ask();
  const stop = engine.subscribe(ask);
  return () => {
    stop();
    leave?.();
  };
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
  const [held] = useState(() => new Map<string, Kept>());
  // Of a thousand scenarios the questions are made once, and not again with every answer.
  const told = JSON.stringify({ scenarios, asked });
  const { tables, lists, queries } = useMemo(() => questionsOf(told, service), [told, service]);
  const snapshot = (): string =>
    answeredSo(
      queries.map(({ key }) => keptOf(key, held.get(key))?.version),
      version,
    );
  useSyncExternalStore(engine.subscribe, snapshot, snapshot);
  useEffect(() => oneAfterAnother(engine, queries, version, held), [engine, queries, version, held]);
  return tables.map(({ key, query }, index) => {
    const kept = keptOf(key, held.get(key));
    const answer = kept?.answer as Answer<"tables"> | undefined;
    const ofList = lists[index] === undefined ? undefined : keptOf(lists[index].key, held.get(lists[index].key));
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
