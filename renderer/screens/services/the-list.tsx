import { useMemo, useState } from "react";
import type { ServiceMeasureId, ServiceView } from "../../../model";
import { KEPT_LOOK, WaitsHistogram, WeekLines } from "../../charts";
import { fanFigures } from "../../controls/fan-figures";
import { FuturesLine } from "../../controls/futures-line";
import { useChartExport } from "../../controls/use-chart-export";
import { useFan, useSample } from "../../engine/draws/use-draws";
import { useAnswer } from "../../engine/use-answer";
import { useView } from "../../state/view-store";
import { listWords as words, serviceWords } from "../../words/services";
import type { PartProps } from "./part-props";
import { ServiceTable } from "./service-table";
import { listParts } from "./strip-figures";
import { fromStart, inWeek, inYear, momentNames, momentYears, waitProfile } from "./view-figures";
import { WeekSlider } from "./week-slider";
import { afterPast, fanAfterPast, listPast, yearsAfter } from "./list-past";
import { ListPastForm } from "./list-past-form";
import { TwoCountsForm } from "./two-counts";
import { pastWords } from "../../words/past";

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

/** Away from the colours of the scenarios: these are parts of one list. */
const looks = {
  waiting: { colour: "var(--ink)", dash: "" },
  over_18: { colour: "var(--ink-soft)", dash: "8 3" },
  over_52: { colour: "var(--accent)", dash: "2 3" },
} as const;

/** The list: by weeks waited in any week, over the weeks of the plan, and by planning year. */
export function TheList({ plan, view, scenario, year, at, readOnly }: PartProps) {
  const { service, place } = view;
  const [chosen, setChosen] = useState<{ readonly week: number; readonly year: string | undefined } | undefined>(
    undefined,
  );
  const picked = useView((state) => state.year);
  const onExport = useChartExport();
  const profile = useMemo(() => waitProfile(view), [view]);
  const moments = useMemo(() => momentNames(view), [view]);
  const sample = useSample();
  const fans = {
    waiting: useFan({ measure: "waiting", scenario, service, per: "week" }),
    longest_wait: useFan({ measure: "longest_wait", scenario, service, per: "week" }),
  };
  // Draws keep a list as a whole; of one of several places there is no fan.
  const fanFor = (measure: string) => {
    const fan = measure === "waiting" || measure === "longest_wait" ? fans[measure] : undefined;
    const whole = place === undefined || view.places.length === 1;
    return fan === undefined || sample === undefined || !whole
      ? { fan: undefined }
      : { fan: fanFigures(fan, sample, true) };
  };
  const { answer } = useAnswer({
    kind: "explain-service",
    scenario,
    request: { service, measure: "within_aim", year, ...(place === undefined ? {} : { place }) },
  } as const);
  const aim = answer?.ok === true ? answer.value.assumptions.find((one) => one.id === "wait_target")?.value : undefined;
  const past = useMemo(() => listPast(plan, view), [plan, view]);
  if (!view.runs) return <p className="note">{words.needed}</p>;

  // The weeks begin where the plan does; picking a year takes them to its end.
  const start = picked === undefined ? -1 : (view.years[at]?.last ?? -1);
  const week = chosen?.year === picked && chosen !== undefined && chosen.week < view.weeks.length ? chosen.week : start;
  const when = words.when(moments[week + 1] ?? serviceWords.atStart);
  const [waiting, over18, over52] = (["waiting", "over_18", "over_52"] as const).map(
    (measure) => inWeek(view, measure, week) ?? 0,
  ) as [number, number, number];
  const marks = [
    { weeks: 18, label: words.mark18 },
    { weeks: 52, label: words.mark52 },
    ...(aim === undefined || aim === 18 || aim === 52 ? [] : [{ weeks: aim, label: words.aim(aim) }]),
  ];
  const given = listParts(plan, view).every(({ where }) => where.band !== undefined);
  const last = view.years.length - 1;
  const lastYear = view.years[last]?.name ?? "";
  const years = momentYears(view);
  return (
    <div>
      <section className="waits-by-week">
        {profile === undefined ? (
          <p className="note">{words.onePlace}</p>
        ) : (
          <WaitsHistogram
            name="list-by-weeks-waited"
            level={2}
            finding={words.finding(when, waiting, over18, over52)}
            note={given ? words.note(profile.step) : `${words.spread} ${words.note(profile.step)}`}
            step={profile.step}
            open={profile.open}
            tiers={view.tiers}
            people={profile.at(week)}
            marks={marks}
            most={profile.most}
            nobody={words.nobody}
            onExport={onExport}
          />
        )}
        <WeekSlider weeks={moments} week={week} onWeek={(next) => setChosen({ week: next, year: picked })} />
      </section>
      <div className="chart-pair">
        <WeekLines
          name="list-by-week"
          level={3}
          kind="heads"
          finding={words.countsFinding(inWeek(view, "waiting", -1), inYear(view, "waiting", last), lastYear)}
          {...(past === undefined ? {} : { note: past.note })}
          weeks={[...(past?.weeks ?? []), ...moments]}
          years={yearsAfter(past, years)}
          at={week + 1 + (past?.before ?? 0)}
          none={words.none}
          onExport={onExport}
          lines={[
            ...(past === undefined || past.counted.every((value) => value === null)
              ? []
              : [
                  {
                    id: "counted",
                    name: pastWords.listCounted,
                    values: past.counted,
                    colour: "var(--ink)",
                    dash: "",
                    marked: true as const,
                  },
                ]),
            ...(["waiting", "over_18", "over_52"] as const).map((measure) => {
              const { fan } = fanFor(measure);
              return {
                id: measure,
                name: words.lines[measure],
                values: afterPast(past, fromStart(view, measure)),
                ...looks[measure],
                ...(fan === undefined ? {} : { fan: fanAfterPast(past, fan) }),
              };
            }),
            ...(past?.kept ?? []).map((one) => ({
              ...one,
              id: `kept ${one.id}`,
              colour: KEPT_LOOK.colour,
              dash: KEPT_LOOK.dash,
              thin: true as const,
            })),
          ]}
        />
        <WeekLines
          name="longest-wait-by-week"
          level={3}
          kind="waits"
          finding={words.waitsFinding(inYear(view, "longest_wait", last), lastYear)}
          weeks={moments}
          years={years}
          at={week + 1}
          none={words.none}
          aim={aim === undefined ? undefined : { value: aim, label: words.aim(aim) }}
          onExport={onExport}
          lines={[
            {
              id: "longest_wait",
              name: words.lines.longest_wait,
              values: fromStart(view, "longest_wait"),
              ...looks.waiting,
              ...fanFor("longest_wait"),
            },
          ]}
        />
      </div>
      <FuturesLine />
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
