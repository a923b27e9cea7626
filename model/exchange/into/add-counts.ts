/** Counts by month of a file put beside the plan, as series of its own past: no figure of the plan moves. */
import { allOf, cut, type Signature } from "../../plan/edit/edit";
import { longest } from "../../plan/schema-parts";
import { countsMapped, type CountsSource } from "./counts";
import { seriesEdits } from "./counts-change";
import type { ChangeKind, FromWhere } from "./kind";

/** Where counts are from, as a series of the plan's past has it: its day is the source's, or that on which it is given. */
const sourceOf = ({ source }: FromWhere, { when }: Signature): CountsSource => ({
  ...(source === undefined ? {} : { source: cut(source.title, longest.source) }),
  date: source?.date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(source.date) ? source.date : when.slice(0, 10),
});

/** Adds what tables of counts by month hold; all their figures are of this kind. */
export const addCounts: ChangeKind = {
  id: "counts",
  prepare({ plan, read, from, answers, known, signed }) {
    const readings = read.flatMap(({ reading }) => (reading?.heading.shape.counts === true ? [reading] : []));
    if (readings.length === 0) return { changes: [], asks: [], says: [], fates: new Map(), edit: undefined };
    const { series, changes, asks, fates, says } = countsMapped(
      { plan, answers, known },
      readings,
      sourceOf(from, signed),
    );
    const edits = seriesEdits(plan, series);
    return {
      changes: [],
      series: changes,
      asks,
      says,
      fates,
      edit: edits.length === 0 ? undefined : allOf(plan, signed, `Figures from ${from.file}`, edits),
    };
  },
};
