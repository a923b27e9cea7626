/** Asks "why?" of a number at the place and under the scenario shown, unless it names its own. */
import { measureOf, type SumRequest, type Where } from "../../model";
import { usePlan } from "../state/plan-store";
import { inspect, useView, type Inspecting } from "../state/view-store";

/** A measure in a planning year. The place is the one shown when left out, and so is the scenario. */
export interface AskedOfMeasure {
  readonly measure: string;
  readonly year: string;
  /** Of the day before the plan starts, in place of the year: `year` is then the first. */
  readonly opening?: boolean | undefined;
  readonly place?: string | undefined;
  readonly where?: Where | undefined;
  readonly scenario?: string | undefined;
}

/** A number made of several measures, at the place shown. */
export type AskedOfSum = Omit<SumRequest, "place">;

export interface AsksWhy {
  /** What would be shown of a measure, for a number that has it as a part. */
  readonly ofMeasure: (asked: AskedOfMeasure) => Inspecting;
  readonly measure: (asked: AskedOfMeasure) => void;
  readonly sum: (asked: AskedOfSum) => void;
}

function openingOf({ measure, year }: AskedOfMeasure): Omit<SumRequest, "place"> {
  const { label = measure, unit = "" } = measureOf(measure) ?? {};
  return {
    label,
    unit,
    terms: [{ says: "plus", measure, taken: "at the start" }],
    years: { first: year, last: year },
  };
}

/** What opens the sum behind a number on the right. */
export function useWhy(): AsksWhy {
  const root = usePlan(
    (state) => state.open?.plan.structure.places.find((place) => place.parent === undefined)?.id ?? "",
  );
  const here = useView((state) => state.place) ?? root;
  const shown = useView((state) => state.scenario);
  const ofMeasure = (asked: AskedOfMeasure): Inspecting => {
    const scenario = "scenario" in asked ? asked.scenario : shown;
    const place = asked.place ?? here;
    const where = asked.where === undefined ? {} : { where: asked.where };
    return asked.opening === true
      ? { kind: "why-sum", scenario, request: { ...openingOf(asked), place, ...where } }
      : { kind: "why", measure: asked.measure, year: asked.year, place, scenario, ...where };
  };
  return {
    ofMeasure,
    measure: (asked) => inspect(ofMeasure(asked)),
    sum: (asked) => inspect({ kind: "why-sum", scenario: shown, request: { ...asked, place: here } }),
  };
}
