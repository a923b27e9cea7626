/** Asks "why?" of a list at the end of a week: what came to it and what left it in that week. */
import { serviceMeasureOf, type ServiceMeasureId, type ServiceView } from "../../../model";
import { whyOfService } from "../../controls/why-service";
import { inspect, type Told } from "../../state/view-store";
import { formatWithUnit } from "../../words/format";
import { listWords as words, serviceKind } from "../../words/services";
import { inWeek, momentNames } from "./view-figures";

const comes: readonly ServiceMeasureId[] = ["referred", "rereferred"];
const goes: readonly ServiceMeasureId[] = ["started", "removed"];

const labelOf = (measure: ServiceMeasureId): string => serviceMeasureOf(measure)?.label ?? measure;

/** @param moment as a picture by week counts them: 0 is the day before the plan starts */
export function toldOfWeek(
  view: ServiceView,
  scenario: string | undefined,
  measure: ServiceMeasureId,
  moment: number,
): Told {
  const week = moment - 1;
  const write = (of: ServiceMeasureId): string =>
    formatWithUnit(serviceKind(serviceMeasureOf(of)?.unit ?? ""), inWeek(view, of, week));
  const year = view.years.find(({ first, last }) => week >= first && week <= last)?.name;
  const whole = {
    label: year === undefined ? words.whyStart : words.whyYear(year),
    figure: words.whySum,
    ask: whyOfService({ service: view.service, place: view.place, measure, label: labelOf(measure), year, scenario }),
  };
  const flows =
    measure !== "waiting" || week < 0
      ? []
      : [
          {
            label: words.whyBefore,
            figure: formatWithUnit("heads", inWeek(view, "waiting", week - 1)),
          },
          ...comes.map((of) => ({ label: `+ ${labelOf(of)}`, figure: write(of) })),
          ...goes.map((of) => ({ label: `\u2212 ${labelOf(of)}`, figure: write(of) })),
        ];
  return {
    label: labelOf(measure),
    scope: `${view.label}, ${momentNames(view)[moment] ?? ""}`,
    figure: write(measure),
    says: flows.length > 0 ? words.whyWeek : (serviceMeasureOf(measure)?.means ?? ""),
    parts: [...flows, whole],
  };
}

/** Opens it for a mark of a picture by week. */
export const askOfWeek =
  (view: ServiceView, scenario: string | undefined) =>
  (measure: string, moment: number): void => {
    if (serviceMeasureOf(measure) !== undefined && moment >= 0)
      inspect({ kind: "why-told", told: toldOfWeek(view, scenario, measure as ServiceMeasureId, moment) });
  };
