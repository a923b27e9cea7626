/** Asks "why?" of a number at the place and under the scenario shown, unless it names its own. */
import type { SumRequest, Where } from "../../model";
import { usePlan } from "../state/plan-store";
import { inspect, useView } from "../state/view-store";

/** A measure in a planning year. The place is the one shown when left out, and so is the scenario. */
export interface AskedOfMeasure {
  readonly measure: string;
  readonly year: string;
  readonly place?: string | undefined;
  readonly where?: Where | undefined;
  readonly scenario?: string | undefined;
}

/** A number made of several measures, at the place shown. */
export type AskedOfSum = Omit<SumRequest, "place">;

export interface AsksWhy {
  readonly measure: (asked: AskedOfMeasure) => void;
  readonly sum: (asked: AskedOfSum) => void;
}

/** What opens the sum behind a number on the right. */
export function useWhy(): AsksWhy {
  const root = usePlan(
    (state) => state.open?.plan.structure.places.find((place) => place.parent === undefined)?.id ?? "",
  );
  const here = useView((state) => state.place) ?? root;
  const shown = useView((state) => state.scenario);
  return {
    measure: (asked) =>
      inspect({
        kind: "why",
        measure: asked.measure,
        year: asked.year,
        place: asked.place ?? here,
        scenario: "scenario" in asked ? asked.scenario : shown,
        ...(asked.where === undefined ? {} : { where: asked.where }),
      }),
    sum: (asked) => inspect({ kind: "why-sum", scenario: shown, request: { ...asked, place: here } }),
  };
}
