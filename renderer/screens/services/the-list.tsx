import { useMemo, useState } from "react";
import { WaitsHistogram, WeekLines } from "../../charts";
import { fanFigures } from "../../controls/fan-figures";
import { FuturesLine } from "../../controls/futures-line";
import { useChartExport } from "../../controls/use-chart-export";
import { useFan, useSample } from "../../engine/draws/use-draws";
import { useAnswer } from "../../engine/use-answer";
import { useView } from "../../state/view-store";
import { listWords as words, serviceWords } from "../../words/services";
import type { PartProps } from "./part-props";
import { listParts } from "./strip-figures";
import { fromStart, inWeek, inYear, momentNames, momentYears, waitProfile } from "./view-figures";
import { askOfWeek } from "./why-of-week";
import { WeekSlider } from "./week-slider";
import { ListByWeek } from "./list-by-week";

/** The list: by weeks waited in any week, and over the weeks of the plan. */
export function TheList({ plan, view, scenario, year, at }: PartProps) {
  const { service, place } = view;
  const [chosen, setChosen] = useState<{ readonly week: number; readonly year: string | undefined } | undefined>(
    undefined,
  );
  const picked = useView((state) => state.year);
  const onExport = useChartExport();
  const profile = useMemo(() => waitProfile(view), [view]);
  const moments = useMemo(() => momentNames(view), [view]);
  const sample = useSample();
  const fan = useFan({ measure: "longest_wait", scenario, service, per: "week" });
  // Draws keep a list as a whole; of one of several places there is no fan.
  const whole = place === undefined || view.places.length === 1;
  const { answer } = useAnswer({
    kind: "explain-service",
    scenario,
    request: { service, measure: "within_aim", year, ...(place === undefined ? {} : { place }) },
  } as const);
  const aim = answer?.ok === true ? answer.value.assumptions.find((one) => one.id === "wait_target")?.value : undefined;
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
        <ListByWeek plan={plan} view={view} scenario={scenario} at={week + 1} />
        <WeekLines
          ofList
          name="longest-wait-by-week"
          level={3}
          kind="waits"
          finding={words.waitsFinding(inYear(view, "longest_wait", last), lastYear)}
          weeks={moments}
          years={years}
          at={week + 1}
          none={words.none}
          aim={aim === undefined ? undefined : { value: aim, label: words.aim(aim) }}
          onWhy={askOfWeek(view, scenario)}
          onExport={onExport}
          lines={[
            {
              id: "longest_wait",
              name: words.lines.longest_wait,
              values: fromStart(view, "longest_wait"),
              colour: "var(--ink)",
              dash: "",
              fan: fan === undefined || sample === undefined || !whole ? undefined : fanFigures(fan, sample, true),
            },
          ]}
        />
      </div>
      <FuturesLine />
    </div>
  );
}
