/** Whether the figures of a list add up as they are written: who waits is who waited, those who joined, less those who went. */
import { addsUpAsPrinted, serviceMeasureOf, type ServiceMeasureId, type ServiceView } from "../../../model";
import { formatFigure } from "../../words/format";
import { serviceKind } from "../../words/services";
import { atStart, inYear } from "./view-figures";

/** True of every measure shown whose sum is made of measures that are shown. */
export function listAddsUp(view: ServiceView, shown: readonly ServiceMeasureId[]): boolean {
  return shown.every((id) => {
    const measure = serviceMeasureOf(id);
    const terms = measure?.sum.terms ?? [];
    const parts = terms.flatMap((term) => ("measure" in term && shown.includes(term.measure) ? [term] : []));
    const added = parts.length === terms.length && parts.every(({ says }) => says !== "divided by");
    if (measure === undefined || terms.length === 0 || !added) return true;
    const written = (of: ServiceMeasureId, year: number): string =>
      formatFigure(serviceKind(measure.unit), year < 0 ? atStart(view, of) : inYear(view, of, year));
    return view.years.every((_, year) => {
      const side = (less: boolean): string[] =>
        parts
          .filter(({ says }) => (says === "less") === less)
          .map(({ says, measure: of }) => written(of, says === "at the start of the year" ? year - 1 : year));
      return addsUpAsPrinted(written(id, year), side(false), side(true));
    });
  });
}
