/** What draws say, as aligned tables. */
import { elementAt, fanLevels, type Chance, type Group, type Sample } from "../../model/index";
import type { ChanceRow, DrawsRead, RangeRow, RangeSheet } from "./draws-read";
import { columnsThatFit, layOut, type Block } from "./layout";
import { formatOf } from "./numbers";
import { headOf } from "./tables";

/** Rows of a group: the first year, one on the way and the last, unless years are named. */
const YEARS_SHOWN = 3;
/** Columns of chances, with the one of all years. */
const CHANCES_SHOWN = 6;

const count = (number: number): string => number.toLocaleString("en-GB");

/** How many draws, from which seed, and why some could not be run: those alike counted together. */
export function drawsSay({ seed, from, count: draws, failed, tables, values, columns }: Sample): string[] {
  const reasons = new Map<string, { readonly first: string; readonly times: number }>();
  for (const { says } of failed) {
    // What it came to differs from draw to draw; the reason is the same.
    const alike = says.replace(/-?\d+\.\d{3,}(e-?\d+)?/g, "so much");
    const { first = says, times = 0 } = reasons.get(alike) ?? {};
    reasons.set(alike, { first, times: times + 1 });
  }
  const still =
    draws > 1 &&
    tables.length > 0 &&
    failed.length === 0 &&
    values.every((value, at) => Object.is(value, elementAt(values, at % columns)));
  return [
    `${count(draws)} ${draws === 1 ? "draw" : "draws"} (${count(from)} to ${count(from + draws - 1)}) of the seed "${seed}".${
      failed.length === 0
        ? ""
        : ` ${count(failed.length)} of them could not be run and ${failed.length === 1 ? "does" : "do"} not count:`
    }`,
    ...[...reasons.values()].map(({ first, times }) => `  ${count(times)}${times === 1 ? "" : ", such as"}: ${first}`),
    ...(still ? ["Every draw is the same: nothing that these figures hang on has a range."] : []),
  ];
}

const howToRead =
  "80 from and to: 8 in 10 futures lie between them, 95 from and to: 95 in 100. As it stands: nothing drawn.\n" +
  "± mid and ± 80: how far the middle, and the ends of 8 in 10, may be off for the number of draws.";

const heads = ["95 from", "80 from", "middle", "80 to", "95 to", "as it stands", "± mid", "± 80"];

type NameOf = (scenario: string | undefined) => string;

const namesOf =
  ({ origin }: DrawsRead): NameOf =>
  (scenario) =>
    scenario === undefined ? "Base" : (origin.scenarios.find(({ id }) => id === scenario)?.name ?? scenario);

const isBreakdown = (name: string): name is keyof typeof headOf => Object.hasOwn(headOf, name);

/** What groups are told apart by in a sheet: the longest list of breakdowns among its rows. */
const breakdownsOf = (rows: readonly { readonly by: readonly string[] }[]): readonly string[] =>
  rows.reduce<readonly string[]>((longest, { by }) => (by.length > longest.length ? by : longest), []);

function labelsOf(by: readonly string[], group: Group): readonly string[] {
  return group.labels.length === by.length ? group.labels : by.map((_, at) => (at === 0 ? "Overall" : ""));
}

const headsOf = (by: readonly string[]): string[] => by.map((name) => (isBreakdown(name) ? headOf[name] : name));

function timesShown(rows: readonly RangeRow[], all: boolean): ReadonlySet<string> {
  const times = [...new Set(rows.map(({ time }) => time))];
  return new Set(columnsThatFit(times.length, all ? times.length : YEARS_SHOWN).map((at) => elementAt(times, at)));
}

function sheetAsText(read: DrawsRead, sheet: RangeSheet): string {
  const { measure, rows, less } = sheet;
  const by = breakdownsOf(rows);
  const largest = Math.max(0, ...rows.map(({ spread }) => Math.abs(spread.middle)).filter(Number.isFinite));
  const format = formatOf(measure, largest);
  const write = less === undefined ? format.write : format.writeChange;
  const plain = (value: number): string => (Number.isFinite(value) ? format.writeChange(value).replace("+", "") : "–");
  const shown = timesShown(rows, read.yearsNamed);
  const name = namesOf(read);
  const block: Block = {
    title: [
      read.origin.title,
      less === undefined ? name(sheet.scenario) : `${name(sheet.scenario)} less ${name(less.scenario)}`,
      ...(sheet.service === undefined ? [] : [sheet.service]),
      `${measure.label}, ${less === undefined ? format.unit : format.changeUnit}`,
    ].join(" | "),
    rows: rows
      .filter(({ time }) => shown.has(time))
      .map(({ group, time, spread: { bands, middle, asItStands, error } }) => {
        const [, eight, most] = fanLevels.map((level) => bands.find((band) => band.level === level));
        return {
          labels: [...labelsOf(by, group), time],
          cells: [
            ...[most?.low, eight?.low, middle, eight?.high, most?.high, asItStands].map((value) =>
              write(value ?? Number.NaN),
            ),
            plain(error.middle),
            plain(error.ends),
          ],
        };
      }),
    total: undefined,
  };
  return layOut([block], [...headsOf(by), ""], heads, true).join("\n\n");
}

const inPercent = ({ share, error }: Chance): string =>
  Number.isNaN(share) ? "–" : `${Math.round(100 * share)}% ±${Math.ceil(100 * error)}`;

/** The chances of one target, scenario by scenario. */
function chancesAsText(read: DrawsRead, rows: readonly ChanceRow[]): string {
  const first = elementAt(rows, 0);
  const by = breakdownsOf(rows);
  const name = namesOf(read);
  const all = first.always !== undefined;
  const shown = columnsThatFit(first.times.length, read.yearsNamed ? first.times.length : CHANCES_SHOWN - 1);
  const block: Block = {
    title: `${read.origin.title} | Chance of ${first.target.words} (${first.measure.label}), and how far it may be off in points`,
    rows: rows.map(({ scenario, service, group, times, always }) => ({
      labels: [name(scenario), service ?? "", ...labelsOf(by, group)],
      cells: [
        ...shown.map((at) => inPercent(elementAt(times, at).chance)),
        ...(always === undefined ? [] : [inPercent(always)]),
      ],
    })),
    total: undefined,
  };
  const cellHeads = [...shown.map((at) => elementAt(first.times, at).time), ...(all ? ["in all"] : [])];
  return layOut([block], ["Scenario", "", ...headsOf(by)], cellHeads, true).join("\n\n");
}

export function drawsAsText(read: DrawsRead): string {
  const targets = [...new Set(read.chances.map(({ target }) => target))];
  return `${[
    drawsSay(read.sample).join("\n"),
    howToRead,
    ...[...read.ranges, ...read.differences].map((sheet) => sheetAsText(read, sheet)),
    ...targets.map((target) =>
      chancesAsText(
        read,
        read.chances.filter((row) => row.target === target),
      ),
    ),
  ].join("\n\n")}\n`;
}
