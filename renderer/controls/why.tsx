import type { ReactNode } from "react";
import type { Where } from "../../model";
import { inspect, useView } from "../state/view-store";
import { usePlan } from "../state/plan-store";
import { whyWords } from "../words/frame";

/** What a number is, so that it can be asked about. The year and place are those shown when left out. */
export interface Asked {
  readonly measure: string;
  readonly label: string;
  readonly year: string;
  readonly place?: string | undefined;
  readonly where?: Where | undefined;
  readonly scenario?: string | undefined;
}

/** A number that can be asked "why?": pressing it opens the sum behind it on the right. */
export function Why({ asked, children }: { readonly asked: Asked; readonly children: ReactNode }) {
  const root = usePlan(
    (state) => state.open?.plan.structure.places.find((place) => place.parent === undefined)?.id ?? "",
  );
  const shownPlace = useView((state) => state.place);
  const shownScenario = useView((state) => state.scenario);
  return (
    <button
      type="button"
      className="why"
      title={whyWords.why}
      onClick={() =>
        inspect({
          kind: "why",
          measure: asked.measure,
          year: asked.year,
          place: asked.place ?? shownPlace ?? root,
          scenario: "scenario" in asked ? asked.scenario : shownScenario,
          ...(asked.where === undefined ? {} : { where: asked.where }),
        })
      }
    >
      <span className="visually-hidden">{`${asked.label}, why? `}</span>
      {children}
    </button>
  );
}
