import { useMemo } from "react";
import {
  elementAt,
  lookAt,
  serviceMeasureOf,
  type Plan,
  type ServiceMeasureId,
  type ServiceView,
} from "../../../model";
import {
  drawnLook,
  TierPyramid,
  tierPyramidDomain,
  WeekLines,
  type SeriesLook,
  type TierPyramidData,
  type WeekLinesData,
} from "../../charts";
import { useChartExport } from "../../controls/use-chart-export";
import { useLooks } from "../../controls/use-looks";
import { WhyService, whyOfService } from "../../controls/why-service";
import { WhyTold } from "../../controls/why-told";
import { useFreeLook } from "../../state/looks";
import { formatChange, formatFigure } from "../../words/format";
import { whyWords, words as frameWords } from "../../words/frame";
import {
  besideWords as words,
  headlineWords,
  listWords,
  serviceKind,
  serviceWords,
  tierWords,
} from "../../words/services";
import { useService } from "./use-service";
import { askOfWeek } from "./why-of-week";
import { YearEnds } from "./year-ends";
import { fromStart, inYear, known, momentNames, momentYears, tierInYear } from "./view-figures";

/** What a service is compared with: another service of the plan, or itself under another scenario. */
export interface Beside {
  readonly service: string;
  readonly scenario: string | undefined;
}

export function BesidePicker({
  plan,
  service,
  scenario,
  beside,
  onBeside,
}: {
  readonly plan: Plan;
  readonly service: string;
  readonly scenario: string | undefined;
  readonly beside: Beside | undefined;
  readonly onBeside: (beside: Beside | undefined) => void;
}) {
  const services = (plan.structure.services ?? []).filter((one) => one.id !== service);
  const scenarios = [{ id: undefined, name: words.base }, ...plan.scenarios].filter((one) => one.id !== scenario);
  const options: readonly Beside[] = [
    ...services.map((one) => ({ service: one.id, scenario })),
    ...scenarios.map((one) => ({ service, scenario: one.id })),
  ];
  if (options.length === 0) return null;
  const at = options.findIndex((one) => one.service === beside?.service && one.scenario === beside.scenario);
  return (
    <label className="place-picker">
      <span>{serviceWords.beside}</span>
      <select
        value={at < 0 ? "" : String(at)}
        onChange={(event) => onBeside(event.target.value === "" ? undefined : options[Number(event.target.value)])}
      >
        <option value="">{serviceWords.besideNothing}</option>
        {services.length === 0 ? null : (
          <optgroup label={words.group.services}>
            {services.map((one, index) => (
              <option key={one.id} value={index}>
                {one.label}
              </option>
            ))}
          </optgroup>
        )}
        {scenarios.length === 0 ? null : (
          <optgroup label={words.group.scenarios}>
            {scenarios.map((one, index) => (
              <option key={one.id ?? ""} value={services.length + index}>
                {one.name}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}

const compared = [
  "waiting",
  "longest_wait",
  "over_18",
  "over_52",
  "referred",
  "started",
  "completed",
  "use_of_capacity",
  "within_aim",
] as const satisfies readonly ServiceMeasureId[];

/** Two service models on one chart of the list and one of the wait, with the difference in a sentence, by year end and in a table. */
export function SideBySide({
  plan,
  view,
  scenario,
  beside,
  year,
  at,
}: {
  readonly plan: Plan;
  readonly view: ServiceView;
  readonly scenario: string | undefined;
  readonly beside: Beside;
  readonly year: string;
  readonly at: number;
}) {
  const otherService = beside.service !== view.service;
  const shown = useService(
    beside.scenario,
    beside.service,
    otherService || view.places.length < 2 ? undefined : view.place,
  );
  const onExport = useChartExport();
  const lookOf = useLooks(otherService ? undefined : beside.scenario);
  const free = useFreeLook();
  const other = shown.view;
  const nameOf = (one: Beside, label: string): string =>
    otherService ? label : (plan.scenarios.find((found) => found.id === one.scenario)?.name ?? words.base);
  const a = {
    view,
    scenario,
    service: view.service,
    name: nameOf({ service: view.service, scenario }, view.label),
    look: lookOf(scenario),
  };
  const labelB = plan.structure.services?.find((one) => one.id === beside.service)?.label ?? "";
  const b = {
    view: other,
    scenario: beside.scenario,
    service: beside.service,
    name: nameOf(beside, labelB),
    look: otherService ? drawnLook(lookAt(free)) : lookOf(beside.scenario),
  };
  const withinOf = (one: { readonly name: string; readonly scenario: string | undefined }): string =>
    words.within(otherService ? one.name : undefined, one.scenario === undefined ? undefined : one.name);
  const lines = useMemo(
    () => ({ a: linesOf(view), b: other === undefined ? undefined : linesOf(other) }),
    [view, other],
  );
  if (shown.problems.length > 0) return <p>{shown.problems[0]?.says}</p>;
  if (other === undefined || lines.b === undefined) return <p className="note">{frameWords.working}</p>;
  if (!view.runs || !other.runs)
    return (
      <section>
        <h2>{words.heading(a.name, b.name)}</h2>
        <p>{words.cannot(view.runs ? b.name : a.name)}</p>
      </section>
    );

  const theirs = other.years.findIndex((one) => one.name === year);
  const [waiting, longest] = (["waiting", "longest_wait"] as const).map(
    (measure) => (inYear(other, measure, theirs) ?? 0) - (inYear(view, measure, at) ?? 0),
  ) as [number, number];
  const columns = [
    { ...a, view, at, lines: lines.a },
    { ...b, view: other, at: theirs, lines: lines.b },
  ];
  const tiers = columns.map((one) => tiersOf(one.view, one.at, year));
  const tierDomain = tierPyramidDomain({ ...tiers[0]!, tiers: tiers.flatMap((one) => one.tiers) });
  return (
    <section className="side-by-side" data-stale={!shown.fresh}>
      <h2>{words.difference(withinOf(a), withinOf(b), year, waiting, longest)}</h2>
      <div className="chart-pair">
        {measured.map(({ measure, finding }) => (
          <WeekLines
            ofList
            key={measure}
            name={`both-${measure}`}
            level={3}
            finding={finding}
            {...weekly(columns, measure)}
            height={260}
            none={listWords.none}
            onWhy={(line, moment) => {
              const of = columns[line === `${measure}-1` ? 0 : 1];
              if (of !== undefined) askOfWeek(of.view, of.scenario)(measure, moment);
            }}
            onExport={onExport}
          />
        ))}
      </div>
      <YearEnds both={[a, { ...b, view: other }]} />
      {tiers.every((side) => side.tiers.length < 2) ? null : (
        <div className="chart-pair">
          {columns.map((one, index) => (
            <div key={one.name} className="side">
              <h3>{one.name}</h3>
              <TierPyramid
                name={`tiers-${index + 1}`}
                level={4}
                finding={tierWords.caption(year)}
                {...tiers[index]!}
                sharedDomain={tierDomain}
                onExport={onExport}
              />
            </div>
          ))}
        </div>
      )}
      <div className="year-table" role="region" aria-label={words.caption(year)} tabIndex={0}>
        <table>
          <caption>{words.caption(year)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.figure}</th>
              {columns.map((one) => (
                <th key={one.name} scope="col" className="number">
                  {one.name}
                </th>
              ))}
              <th scope="col" className="number">
                {words.differenceColumn}
              </th>
            </tr>
          </thead>
          <tbody>
            {compared.map((id) => {
              const measure = serviceMeasureOf(id)!;
              const kind = serviceKind(measure.unit);
              const values = columns.map((one) => inYear(one.view, id, one.at));
              const [first, second] = [values[0] ?? null, values[1] ?? null];
              return (
                <tr key={id}>
                  <th scope="row" title={measure.means}>
                    {measure.label}
                  </th>
                  {columns.map((one, index) => (
                    <td key={one.name} className={values[index] === null ? "number missing" : "number"}>
                      <WhyService
                        asked={{
                          service: one.service,
                          place: one.view.place,
                          measure: id,
                          label: `${measure.label}, ${one.name}`,
                          year,
                          scenario: one.scenario,
                        }}
                      >
                        {formatFigure(kind, values[index] ?? null)}
                      </WhyService>
                    </td>
                  ))}
                  <td className="number">
                    {first === null || second === null ? (
                      ""
                    ) : (
                      <WhyTold
                        told={{
                          label: `${measure.label}, ${words.differenceColumn}`,
                          scope: year,
                          figure: formatChange(kind, second - first),
                          says: whyWords.less(b.name, a.name),
                          parts: columns.map((one, index) => ({
                            label: one.name,
                            figure: formatFigure(kind, values[index] ?? null),
                            ask: whyOfService({
                              service: one.service,
                              place: one.view.place,
                              measure: id,
                              label: measure.label,
                              year,
                              scenario: one.scenario,
                            }),
                          })),
                        }}
                      >
                        {formatChange(kind, second - first)}
                      </WhyTold>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="note">{headlineWords.of(year)}</p>
    </section>
  );
}

type Lines = ReturnType<typeof linesOf>;
const linesOf = (view: ServiceView) => ({
  weeks: momentNames(view),
  years: momentYears(view),
  waiting: fromStart(view, "waiting"),
  longest_wait: fromStart(view, "longest_wait"),
});

const measured = [
  { measure: "waiting", finding: words.counts },
  { measure: "longest_wait", finding: words.waits },
] as const;

/** Both on the same weeks: two services of one plan have them in common. */
const weekly = (
  both: readonly { readonly name: string; readonly look: SeriesLook; readonly lines: Lines }[],
  measure: (typeof measured)[number]["measure"],
): WeekLinesData => ({
  weeks: elementAt(both, 0).lines.weeks,
  years: elementAt(both, 0).lines.years,
  kind: measure === "waiting" ? "heads" : "waits",
  lines: both.map(({ name, look, lines }, index) => ({
    id: `${measure}-${index + 1}`,
    name,
    values: lines[measure],
    colour: look.colour,
    dash: look.dash,
  })),
});

const tiersOf = (view: ServiceView, at: number, year: string): TierPyramidData => ({
  by: "cases",
  period: year,
  tiers: view.tiers.map((tier, index) => ({
    id: tier.id,
    label: tier.label,
    statutory: tier.statutory,
    share: view.tiers.length === 1 ? 1 : known(tier.share),
    cases: tierInYear(view, "referred", index, at),
    hours: known(tier.hoursPerYear[at]),
  })),
});
