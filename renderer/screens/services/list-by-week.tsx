import { useMemo } from "react";
import type { Plan, ServiceView } from "../../../model";
import { KEPT_LOOK, WeekLines } from "../../charts";
import { fanFigures } from "../../controls/fan-figures";
import { useChartExport } from "../../controls/use-chart-export";
import { useFan, useSample } from "../../engine/draws/use-draws";
import { listWords as words } from "../../words/services";
import { pastWords } from "../../words/past";
import { afterPast, fanAfterPast, listPast, yearsAfter } from "./list-past";
import { askOfWeek } from "./why-of-week";
import { fromStart, inWeek, inYear, momentNames, momentYears } from "./view-figures";

/** Away from the colours of the scenarios: these are parts of one list. */
const looks = {
  waiting: { colour: "var(--ink)", dash: "" },
  over_18: { colour: "var(--ink-soft)", dash: "8 3" },
  over_52: { colour: "var(--accent)", dash: "2 3" },
} as const;

/** Who waits week by week, and how many of them for over 18 and 52 weeks, after what was counted and what was kept. */
export function ListByWeek({
  plan,
  view,
  scenario,
  at,
  level = 3,
}: {
  readonly plan: Plan;
  readonly view: ServiceView;
  readonly scenario: string | undefined;
  /** The moment looked at in another picture: 0 is the start. */
  readonly at?: number | undefined;
  readonly level?: 2 | 3;
}) {
  const { service, place } = view;
  const onExport = useChartExport();
  const moments = useMemo(() => momentNames(view), [view]);
  const past = useMemo(() => listPast(plan, view), [plan, view]);
  const sample = useSample();
  const drawn = useFan({ measure: "waiting", scenario, service, per: "week" });
  // Draws keep a list as a whole; of one of several places there is no fan.
  const whole = place === undefined || view.places.length === 1;
  const fan = drawn === undefined || sample === undefined || !whole ? undefined : fanFigures(drawn, sample, true);
  const last = view.years.length - 1;
  return (
    <WeekLines
      ofList
      name="list-by-week"
      level={level}
      kind="heads"
      finding={words.countsFinding(
        inWeek(view, "waiting", -1),
        inYear(view, "waiting", last),
        view.years[last]?.name ?? "",
      )}
      {...(past === undefined ? {} : { note: past.note })}
      weeks={[...(past?.weeks ?? []), ...moments]}
      years={yearsAfter(past, momentYears(view))}
      at={at === undefined ? undefined : at + (past?.before ?? 0)}
      none={words.none}
      onWhy={(measure, moment) => askOfWeek(view, scenario)(measure, moment - (past?.before ?? 0))}
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
        ...(["waiting", "over_18", "over_52"] as const).map((measure) => ({
          id: measure,
          name: words.lines[measure],
          values: afterPast(past, fromStart(view, measure)),
          ...looks[measure],
          ...(measure !== "waiting" || fan === undefined ? {} : { fan: fanAfterPast(past, fan) }),
        })),
        ...(past?.kept ?? []).map((one) => ({
          ...one,
          id: `kept ${one.id}`,
          colour: KEPT_LOOK.colour,
          dash: KEPT_LOOK.dash,
          thin: true as const,
        })),
      ]}
    />
  );
}
