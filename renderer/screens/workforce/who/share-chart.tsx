import {
  compositionFinding,
  shareThere,
  shareWords,
  type Composition,
  type CompositionHeadline,
  type Plan,
} from "../../../../model";
import { BASE_LOOK, WeekLines, type WeekLine } from "../../../charts";
import { useChartExport } from "../../../controls/use-chart-export";
import { useLooks } from "../../../controls/use-looks";
import { whoWords as words } from "../../../words/who-they-are";

const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value);

/** The share of a group at every time; null where it is not there. */
const sharesOf = (told: Composition, group: string): (number | null)[] =>
  told.times.map((time) => known(shareThere(told, { time, group }).share));

/** A group's share from the start on: in the base, under the scenario, and with the share of joiners it would take. */
export function ShareChart({
  plan,
  scenario,
  base,
  told,
  headline,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly base: Composition | undefined;
  /** What is looked at: the scenario, or the base. */
  readonly told: Composition;
  readonly headline: CompositionHeadline;
}) {
  const onExport = useChartExport();
  const lookOf = useLooks();
  const { group, wanted, needed } = headline;
  const number = plan.scenarios.findIndex(({ id }) => id === scenario);
  const path = told.needed.find((one) => one.group === group.id)?.path ?? [];
  const all: WeekLine[] = [
    ...(base === undefined ? [] : [{ id: "base", name: words.base, values: sharesOf(base, group.id), ...BASE_LOOK }]),
    ...(number < 0
      ? []
      : [
          {
            id: "scenario",
            name: plan.scenarios[number]?.name ?? "",
            values: sharesOf(told, group.id),
            ...lookOf(scenario),
          },
        ]),
    ...(path.length === 0
      ? []
      : [
          {
            id: "path",
            name: needed?.can === false ? words.pathMost : words.path,
            values: path.map(known),
            colour: "var(--accent)",
            dash: "3 3",
          },
        ]),
  ];
  const count = ({ values }: WeekLine): number => values.filter((value) => value !== null).length;
  const drawn = all.filter((line) => count(line) > 1);
  // Where nothing but the start is known, it is a point.
  const lines = drawn.length > 0 ? drawn : all.slice(0, 1).map((line) => ({ ...line, marked: true as const }));
  const years = told.times.slice(1);
  return (
    <WeekLines
      name="who-they-are"
      level={2}
      kind="rate"
      finding={compositionFinding(told, headline)}
      weeks={[words.atStart, ...years]}
      years={years.map((name, at) => ({ name, first: at, last: at + 1 }))}
      moment={words.moment}
      none={words.chartNone}
      aim={wanted === undefined ? undefined : { value: wanted, label: words.aim(shareWords(wanted)) }}
      at={told.times.indexOf(told.by)}
      lines={lines}
      near
      onExport={onExport}
    />
  );
}
