import type { ReactNode } from "react";
import type { ServiceMeasureId, Spread } from "../../../../model";
import { useWhy } from "../../../controls/use-why";
import { whyOfService } from "../../../controls/why-service";
import { WhyTold } from "../../../controls/why-told";
import { figure } from "../../../controls/fan-figures";
import { inspect, useView, type Inspecting } from "../../../state/view-store";
import { figureWithUnit } from "../../../words/measure-kinds";
import { whyWords } from "../../../words/frame";
import { uncertaintyWords as words } from "../../../words/uncertainty";
import type { Lookable } from "./measures";

/** What is looked at, in a year. */
export interface Looked {
  readonly look: Lookable;
  readonly year: string;
}

/** What opens the sum of a figure as the plan stands, of staff or of a list. */
export function useStandingWhy(): (of: Looked) => Inspecting {
  const why = useWhy();
  const scenario = useView((state) => state.scenario);
  return ({ look, year }) =>
    look.service === undefined
      ? why.ofMeasure({ measure: look.measure, year })
      : whyOfService({
          service: look.service,
          place: undefined,
          // Draws keep figures of a list by the ids of its measures.
          measure: look.measure as ServiceMeasureId,
          label: look.label,
          year,
          scenario,
        });
}

/** The figure as the plan stands, which has a sum. */
export function WhyStanding({ of, children }: { readonly of: Looked; readonly children: ReactNode }) {
  const asked = useStandingWhy();
  return (
    <button type="button" className="why" title={whyWords.why} onClick={() => inspect(asked(of))}>
      <span className="visually-hidden">{`${words.stands}, ${of.look.label}, ${of.year}, why? `}</span>
      {children}
    </button>
  );
}

/** A figure read off all futures: how it was read, beside the figure as the plan stands, which has a sum. */
export function WhyFuture({
  of,
  spread,
  label,
  says,
  children,
}: {
  readonly of: Looked;
  readonly spread: Pick<Spread, "asItStands" | "draws">;
  readonly label: string;
  readonly says: string;
  readonly children: string;
}) {
  const asked = useStandingWhy();
  const { look, year } = of;
  return (
    <WhyTold
      told={{
        label: `${look.label}, ${label}`,
        scope: year,
        figure: children,
        says: `${says} ${words.drawnFrom(spread.draws)}`,
        parts: [{ label: words.stands, figure: figureWithUnit(look.unit, figure(spread.asItStands)), ask: asked(of) }],
      }}
    >
      {children}
    </WhyTold>
  );
}
