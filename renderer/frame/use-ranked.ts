/** The assumptions behind an explained number, largest cause first, as their sizes come in from the worker. */
import { useState } from "react";
import {
  ranked,
  type ExplainRequest,
  type MeasuredCause,
  type Ranked,
  type RankedAssumption,
  type ServiceExplainRequest,
  type SumRequest,
} from "../../model";
import { useAnswer } from "../engine/use-answer";

/** Few at a time, so that an edit is never kept waiting for long. */
const atOnce = 5;

type Asked =
  | { readonly kind: "causes"; readonly scenario: string | undefined; readonly request: ExplainRequest }
  | { readonly kind: "service-causes"; readonly scenario: string | undefined; readonly request: ServiceExplainRequest }
  | { readonly kind: "sum-causes"; readonly scenario: string | undefined; readonly request: SumRequest };

/** @param assumptions what the number's computation read; none while it is not explained yet */
export function useRanked(asked: Asked, assumptions: readonly RankedAssumption[], version: number): Ranked {
  const key = JSON.stringify([asked, version]);
  const [kept, setKept] = useState<{ readonly key: string; readonly causes: readonly MeasuredCause[] }>({
    key,
    causes: [],
  });
  const causes = kept.key === key ? kept.causes : [];
  const known = new Set(causes.map((cause) => cause.assumption));
  const due = [...new Set(assumptions.map((entry) => entry.id))].filter((id) => !known.has(id)).slice(0, atOnce);
  const { answer, fresh } = useAnswer(due.length === 0 ? undefined : { ...asked, assumptions: due });
  if (fresh && answer?.ok === true && due.length > 0 && due.every((id, i) => answer.value[i]?.assumption === id))
    setKept({ key, causes: [...causes, ...answer.value] });
  return ranked(assumptions, causes);
}
