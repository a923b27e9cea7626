/** What draws say, as CSV and as JSON, in full precision. */
import { elementAt, fanLevels, type Chance, type Group, type KeptTable, type Spread } from "../../model/index";
import { asText, csvLines } from "./csv";
import type { DrawsRead } from "./draws-read";

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Ends of the bands as they are called in files: `low_80` and `high_80` hold 8 in 10 futures between them. */
const bandNames = fanLevels.map((level) => Math.round(100 * level));

function numbersOf({ draws, asItStands, middle, mean, bands, error }: Spread): Record<string, number | null> {
  return {
    draws,
    as_it_stands: orNull(asItStands),
    middle: orNull(middle),
    mean: orNull(mean),
    ...Object.fromEntries(
      bandNames.flatMap((name, at) => {
        const { low, high } = elementAt(bands, at);
        return [
          [`low_${name}`, orNull(low)],
          [`high_${name}`, orNull(high)],
        ];
      }),
    ),
    error_middle: orNull(error.middle),
    error_80: orNull(error.ends),
  };
}

/** One line, whatever it is of. */
interface Line {
  /** `value`, `less base`, `less SCENARIO`, or a target as it was written. */
  readonly what: string;
  readonly scenario: string | undefined;
  readonly service: string | undefined;
  readonly measure: KeptTable["measure"];
  readonly by: readonly string[];
  readonly group: Group;
  /** `all` for a target in all times. */
  readonly time: string;
  readonly numbers: Readonly<Record<string, number | null>>;
}

const chanceNumbers = ({ share, draws, error }: Chance): Line["numbers"] => ({
  draws,
  chance: orNull(share),
  chance_error: orNull(error),
});

function linesOf({ ranges, differences, chances }: DrawsRead): Line[] {
  return [
    ...[...ranges, ...differences].flatMap(({ rows, less, ...sheet }) =>
      rows.map(({ spread, ...row }): Line => ({
        what: less === undefined ? "value" : `less ${less.scenario ?? "base"}`,
        ...sheet,
        ...row,
        numbers: numbersOf(spread),
      })),
    ),
    ...chances.flatMap(({ target, times, always, ...row }) => [
      ...times.map(({ time, chance }): Line => ({
        what: target.words,
        ...row,
        time,
        numbers: chanceNumbers(chance),
      })),
      ...(always === undefined ? [] : [{ what: target.words, ...row, time: "all", numbers: chanceNumbers(always) }]),
    ]),
  ];
}

/**
 * One figure at one time a line: `what` (`value`; `less base` for a difference in the same futures; a target as it was
 * written), scenario, service, measure, unit, each breakdown's id and name, time, then the numbers. A missing one is empty.
 */
export function rangesAsCsv(read: DrawsRead): string {
  const lines = linesOf(read);
  const breakdowns = [...new Set(lines.flatMap(({ by }) => by))];
  const numbers = [...new Set(lines.flatMap((line) => Object.keys(line.numbers)))];
  const name = (scenario: string | undefined): string =>
    scenario === undefined ? "Base" : (read.origin.scenarios.find(({ id }) => id === scenario)?.name ?? scenario);
  return csvLines([
    [
      ...["what", "scenario", "service", "measure", "unit"],
      ...breakdowns.flatMap((breakdown) => [`${breakdown}_id`, breakdown]),
      "time",
      ...numbers,
    ],
    ...lines.map(({ what, scenario, service, measure, by, group, time, numbers: own }) => [
      asText(what),
      asText(name(scenario)),
      service ?? "",
      measure.id,
      measure.prices === undefined ? measure.unit : `${measure.unit}, ${measure.prices} prices`,
      ...breakdowns.flatMap((breakdown) => {
        const at = by.indexOf(breakdown);
        return at < 0 ? ["", ""] : [elementAt(group.ids, at), asText(elementAt(group.labels, at))];
      }),
      time,
      ...numbers.map((number) => String(own[number] ?? "")),
    ]),
  ]);
}

/** Version 1 of the ranges as JSON; new keys may be added to it. `lines` are those of the CSV, in its order. */
export function rangesAsJson(read: DrawsRead): string {
  const { sample, origin } = read;
  return `${JSON.stringify(
    {
      format: "ot-workforce-ranges",
      version: 1,
      ...origin,
      seed: sample.seed,
      from: sample.from,
      count: sample.count,
      failed: sample.failed,
      lines: linesOf(read).map(({ what, scenario, service, measure, by, group, time, numbers }) => ({
        what,
        scenario: scenario ?? null,
        service: service ?? null,
        measure: measure.id,
        label: measure.label,
        unit: measure.unit,
        ...(measure.prices === undefined ? {} : { prices: measure.prices }),
        by,
        ids: group.ids,
        labels: group.labels,
        time,
        ...numbers,
      })),
    },
    null,
    2,
  )}\n`;
}
