import type { ReactNode } from "react";
import type { ServiceMeasureId } from "../../model";
import { inspect, type Inspecting } from "../state/view-store";
import { whyWords } from "../words/frame";

/** What a number of a service is, so that it can be asked about. */
export interface AskedOfService {
  readonly service: string;
  /** One of the service's places; all of them together when left out. */
  readonly place: string | undefined;
  readonly measure: ServiceMeasureId;
  readonly label: string;
  /** A planning year; the day before the plan starts when left out. */
  readonly year?: string | undefined;
  readonly tier?: string | undefined;
  readonly scenario: string | undefined;
}

/** What is shown of a number of a service. */
export const whyOfService = ({ service, place, measure, year, tier, scenario }: AskedOfService): Inspecting => ({
  kind: "why-service",
  scenario,
  request: {
    service,
    measure,
    ...(place === undefined ? {} : { place }),
    ...(year === undefined ? {} : { year }),
    ...(tier === undefined ? {} : { tier }),
  },
});

/** A number of a service that can be asked "why?": pressing it opens the sum behind it on the right. */
export function WhyService({ asked, children }: { readonly asked: AskedOfService; readonly children: ReactNode }) {
  return (
    <button type="button" className="why" title={whyWords.why} onClick={() => inspect(whyOfService(asked))}>
      <span className="visually-hidden">{`${asked.label}, why? `}</span>
      {children}
    </button>
  );
}
