/** The target of a report in words, and how each scenario stands to it. */
import { lowerFirst } from "../../plan/ask/words";
import { serviceMeasures } from "../../services/figures/service-measures";
import { measureOf } from "../../workforce/results/measures";
import { sentenceSays } from "../numbers";
import type { ServiceMeasureId } from "../../services/figures/view";
import type { ReportTarget } from "../results/asked";
import { listOf, staffLine, type Told } from "../results/told";

interface Declared {
  readonly label: string;
  readonly unit: string;
}

/** What the figure is called and counted in; undefined where there is no such figure. */
export function targetFigure({ measure, service }: ReportTarget): Declared | undefined {
  return service === undefined ? measureOf(measure) : serviceMeasures.find(({ id }) => id === measure);
}

/** "a longest wait of at most 18 weeks at the end of 2027/28"; "as many staff in post as funded posts at the end of 2036/37". */
export function targetSays(target: ReportTarget): string {
  const { measure, year, is, value } = target;
  const figure = targetFigure(target);
  if (measure === "vacancies" && is === "at-most" && value === 0)
    return `as many staff in post as funded posts at the end of ${year}`;
  const amount = `${is === "at-most" ? "at most" : "at least"} ${sentenceSays(figure?.unit ?? "", value)}`;
  if (measure === "longest_wait") return `a longest wait of ${amount} at the end of ${year}`;
  return `${lowerFirst(figure?.label ?? measure)} of ${amount} in ${year}`;
}

/** The figure of the target in its year; NaN where it is missing. */
export function targetReached(told: Told, { measure, service, year }: ReportTarget, place: string | undefined): number {
  if (service === undefined) {
    const at = told.calendar.years.findIndex(({ name }) => name === year);
    return staffLine(told, measure, place)?.years[at] ?? Number.NaN;
  }
  const view = listOf(told, service, place);
  const at = view?.years.findIndex(({ name }) => name === year) ?? -1;
  return view?.byYear[measure as ServiceMeasureId]?.[at] ?? Number.NaN;
}
