/** Benefits less costs so far, discounted: where a line comes up to nothing, the option breaks even. */
import { comesToMoney, fanLevels, type Appraisal, type AppraisedOption, type OptionRange } from "../../../../model";
import { WeekLines, type ChartExport, type FanFigures, type WeekLine } from "../../../charts";
import { figure } from "../../../controls/fan-figures";
import { useLooks } from "../../../controls/use-looks";
import { appraisalWords } from "../../../words/appraisal";

const words = appraisalWords.chart;

/** Every future begins at nothing. */
function fanFigures({ cumulative, futures }: OptionRange): FanFigures {
  return {
    bands: fanLevels.map((level, at) => ({
      level,
      low: [0, ...cumulative.map(({ bands }) => figure(bands[at]?.low ?? Number.NaN))],
      high: [0, ...cumulative.map(({ bands }) => figure(bands[at]?.high ?? Number.NaN))],
    })),
    middle: [0, ...cumulative.map(({ middle }) => figure(middle))],
    futures: futures.map((values) => [0, ...values.map(figure)]),
  };
}

export function SoFarChart({
  appraisal,
  shown,
  range,
  onExport,
}: {
  readonly appraisal: Appraisal;
  readonly shown: AppraisedOption;
  readonly range: OptionRange | undefined;
  readonly onExport: (handed: ChartExport) => void;
}) {
  const { years, options } = appraisal;
  const lookOf = useLooks();
  const lines = options.filter(comesToMoney).map(({ id, name, cumulative }): WeekLine => {
    const { colour, dash } = lookOf(id);
    const fan = id === shown.id && range !== undefined ? fanFigures(range) : undefined;
    return { id, name, colour, dash, values: [0, ...cumulative], ...(fan === undefined ? {} : { fan }) };
  });
  const { breakEven } = shown;
  const even = breakEven.kind === "reached" ? breakEven : undefined;
  return (
    <WeekLines
      ofList
      name="costs-and-benefits-so-far"
      level={3}
      kind="money"
      finding={words.finding(shown.name)}
      note={even === undefined ? words.note : `${words.breaksEven(even.year)}. ${words.note}`}
      weeks={[words.start, ...years]}
      years={years.map((name, number) => ({ name, first: number, last: number + 1 }))}
      lines={lines}
      aim={{ value: 0, label: even === undefined ? words.even : words.breaksEven(even.year) }}
      at={even?.after}
      near
      moment={words.moment}
      none={words.none}
      onExport={onExport}
    />
  );
}
