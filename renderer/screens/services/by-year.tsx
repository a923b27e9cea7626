import type { ServiceMeasureId, ServiceView } from "../../../model";
import { listWords as words } from "../../words/services";
import { ListPastForm } from "./list-past-form";
import type { PartProps } from "./part-props";
import { ServiceHeadlines } from "./service-headlines";
import { ServiceTable } from "./service-table";
import { TwoCountsForm } from "./two-counts";
import { inYear } from "./view-figures";

const flows: readonly ServiceMeasureId[] = ["referred", "rereferred", "started", "completed", "removed"];
/** What a plan may leave out: a nought there would be a blank. */
const leftOut: readonly ServiceMeasureId[] = ["rereferred", "removed"];
const flowsOf = (view: ServiceView): readonly ServiceMeasureId[] =>
  flows.filter((id) => !leftOut.includes(id) || view.years.some((_, year) => (inYear(view, id, year) ?? 0) !== 0));
const stocks: readonly ServiceMeasureId[] = [
  "waiting",
  "longest_wait",
  "mean_wait",
  "median_wait",
  "wait_92",
  "over_18",
  "over_52",
];

/** The list by planning year: who came, was started and left it, and who waited for how long, with what was counted before. */
export function ByYear({
  plan,
  view,
  base,
  scenario,
  year,
  at,
  readOnly,
}: PartProps & { readonly base: ServiceView | undefined }) {
  if (!view.runs) return <p className="note">{words.needed}</p>;
  const { place } = view;
  return (
    <div>
      <ServiceHeadlines view={view} base={base} scenario={scenario} year={year} at={at} />
      <ServiceTable
        caption={words.caption}
        view={view}
        scenario={scenario}
        year={year}
        groups={[
          { id: "flows", heading: words.flows, measures: flowsOf(view) },
          { id: "stocks", heading: words.stocks, measures: stocks },
        ]}
        strong={["waiting"]}
      />
      {view.places.length > 1 && place === undefined ? <p className="note">{words.several}</p> : null}
      <ListPastForm plan={plan} view={view} readOnly={readOnly} />
      <TwoCountsForm plan={plan} view={view} readOnly={readOnly} />
    </div>
  );
}
