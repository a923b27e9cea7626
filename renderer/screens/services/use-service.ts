import type { ServiceView } from "../../../model";
import { useAnswer } from "../../engine/use-answer";

export interface ShownService {
  readonly view: ServiceView | undefined;
  readonly fresh: boolean;
  readonly problems: readonly { readonly says: string }[];
}

/** A service at one of its places, or all of them together, kept up to date; nothing while no service is asked for. */
export function useService(
  scenario: string | undefined,
  service: string | undefined,
  place: string | undefined,
): ShownService {
  const { answer, fresh } = useAnswer(
    service === undefined ? undefined : ({ kind: "service", scenario, service, place, profile: true } as const),
  );
  const found = answer?.ok === true ? answer.value : undefined;
  // The last answer of another service is no answer to this question.
  return {
    view: found?.service === service ? found : undefined,
    fresh,
    problems: answer?.ok === false ? answer.problems : [],
  };
}
