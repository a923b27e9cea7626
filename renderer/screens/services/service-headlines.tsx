import { serviceMeasureOf, type ServiceMeasureId, type ServiceView } from "../../../model";
import { HeadlineFigure, HeadlineFigures } from "../../controls/headline-figures";
import { WhyService } from "../../controls/why-service";
import { useAnswer } from "../../engine/use-answer";
import { formatFigure, unitOf, type Figure } from "../../words/format";
import { headlineWords as words, serviceKind } from "../../words/services";
import { atStart, inYear, known } from "./view-figures";

const shown = [
  "waiting",
  "longest_wait",
  "over_18",
  "over_52",
  "started",
  "completed",
  "use_of_capacity",
  "within_aim",
] as const satisfies readonly ServiceMeasureId[];

/** The figures a service is judged by, at the end of a planning year or over it, each to be asked about. */
export function ServiceHeadlines({
  view,
  base,
  scenario,
  year,
  at,
}: {
  readonly view: ServiceView;
  readonly base: ServiceView | undefined;
  readonly scenario: string | undefined;
  readonly year: string;
  readonly at: number;
}) {
  const { service, place } = view;
  // What is aimed for is read where the share within it is explained: it may change on dates and under scenarios.
  const { answer } = useAnswer({
    kind: "explain-service",
    scenario,
    request: { service, measure: "within_aim", year, ...(place === undefined ? {} : { place }) },
  } as const);
  const aims = answer?.ok === true ? answer.value.assumptions : [];
  const aim = (id: string): Figure => known(aims.find((one) => one.id === id)?.value);
  const beneath = (id: (typeof shown)[number], value: Figure): string | undefined => {
    const { unit, kind } = serviceMeasureOf(id)!;
    if (id === "within_aim") return words.aim(aim("share_within_target"), aim("wait_target"));
    if (scenario !== undefined) {
      const before = base === undefined ? null : inYear(base, id, at);
      return before === null || value === null ? undefined : words.againstBase(unit, value - before);
    }
    if (id === "use_of_capacity") return view.runsOut[at]?.label;
    const start = kind === "stock" ? atStart(view, id) : null;
    return start === null ? undefined : words.fromStart(unit, start);
  };
  return (
    <section aria-label={words.of(year)}>
      <HeadlineFigures>
        {shown.map((id) => {
          const value = inYear(view, id, at);
          const kind = serviceKind(serviceMeasureOf(id)!.unit);
          return (
            <HeadlineFigure key={id} label={words[id]} change={beneath(id, value)}>
              <WhyService asked={{ service, place, measure: id, label: `${words[id]}, ${year}`, year, scenario }}>
                {formatFigure(kind, value)}
                {value === null || kind === "rate" ? null : <span className="unit"> {unitOf(kind)}</span>}
              </WhyService>
            </HeadlineFigure>
          );
        })}
      </HeadlineFigures>
    </section>
  );
}
