import { calendarOf, type Plan, type ServiceView } from "../../../model";
import { eightInTen } from "../../controls/fan-figures";
import { HeadlineFigure, HeadlineFigures } from "../../controls/headline-figures";
import { WhyService } from "../../controls/why-service";
import { useFan } from "../../engine/draws/use-draws";
import { futuresWords } from "../../words/futures";
import { formatFigure, unitOf } from "../../words/format";
import { momentWords as words } from "../../words/services";
import { atStart, inYear } from "./view-figures";

const rangeOf = (band: { readonly low: number; readonly high: number } | undefined): string | undefined =>
  band === undefined ? undefined : futuresWords.range("heads", band.low, band.high);

/** The list in three numbers: as it was counted, by the next end of a year, and when the plan ends. */
export function ListMoments({
  plan,
  view,
  base,
  scenario,
}: {
  readonly plan: Plan;
  readonly view: ServiceView;
  readonly base: ServiceView | undefined;
  readonly scenario: string | undefined;
}) {
  const fan = useFan({ measure: "waiting", scenario, service: view.service });
  const whole = view.place === undefined || view.places.length === 1;
  const calendar = calendarOf(plan.start, plan.years);
  const last = view.years.length - 1;
  const moments = [
    { year: undefined, at: -1, label: words.now(calendar.start) },
    ...(last > 0 ? [{ year: view.years[0]?.name, at: 0, label: words.by(calendar, 0) }] : []),
    { year: view.years[last]?.name, at: last, label: words.end(calendar, last) },
  ];
  return (
    <HeadlineFigures className="list-moments">
      {moments.map(({ year, at, label }) => {
        const read = (from: ServiceView, measure: "waiting" | "longest_wait") =>
          at < 0 ? atStart(from, measure) : inYear(from, measure, at);
        const waiting = read(view, "waiting");
        const before = scenario === undefined || base === undefined || at < 0 ? null : read(base, "waiting");
        return (
          <HeadlineFigure
            key={label}
            label={label}
            range={at < 0 || !whole ? undefined : rangeOf(eightInTen(fan?.times[at]))}
            change={words.longest(read(view, "longest_wait"))}
            beside={before === null || waiting === null ? undefined : words.againstBase(waiting - before)}
          >
            <WhyService asked={{ service: view.service, place: view.place, measure: "waiting", label, year, scenario }}>
              {formatFigure("heads", waiting)}
              {waiting === null ? null : <span className="unit"> {unitOf("heads")}</span>}
            </WhyService>
          </HeadlineFigure>
        );
      })}
    </HeadlineFigures>
  );
}
