/** What matters for a figure, as text. */
import {
  valueWords,
  whereToFind,
  type Assumption,
  type Index,
  type KeptTable,
  type Tornado,
  type ValueOfKnowing,
  type WhatMatters,
  type WorthMeasuring,
} from "../../model/index";
import { withUnit } from "./explain";
import { columns } from "./layout";

export interface MattersFound {
  readonly table: KeptTable;
  readonly where: string;
  readonly year: string;
  readonly scenario: string;
  /** Whether the plan is run by chance, in whole people. */
  readonly byChance: boolean;
  readonly tornado: Tornado;
  readonly matters: WhatMatters;
  readonly worth: WorthMeasuring;
  /** As it was written. */
  readonly target: string | undefined;
}

const named = ({ label, id }: Assumption): string => `${label} (${id})`;
const hundredths = (share: number): string => `${Math.round(share * 100)} in 100`;
const shareOf = ({ share, error }: Index): string => `${hundredths(share)}, give or take ${Math.round(200 * error)}`;
/** Nobody knows more of a range than three figures. */
const rough = (value: number): number => Number(value.toPrecision(3));

function tornadoLines({ table, tornado }: MattersFound): readonly string[] {
  const { unit } = table.measure;
  const { bars, asItStands, still, cannot } = tornado;
  const change = (result: number): string =>
    `${result < asItStands ? "−" : "+"}${withUnit(Math.abs(result - asItStands), unit)}`;
  const rows = bars.flatMap(({ assumption, ends }) =>
    ends.map(({ end, at, result }, number) => [
      number === 0 ? named(assumption) : "",
      at === undefined ? end : `${end} ${valueWords(assumption.unit, Number(at.toPrecision(4)))}`,
      withUnit(result, unit),
      result === asItStands ? "as it stands" : change(result),
    ]),
  );
  return [
    "Each uncertain assumption by itself, at its low and its high (1 future in 10 lies below, 1 above), widest first:",
    ...columns(rows),
    ...(still.length === 0 ? [] : [`${still.length} more do not move it by themselves.`]),
    ...cannot.map(({ assumption, says }) =>
      `${named(assumption)} has an end that gives no figure. ${says ?? ""}`.trim(),
    ),
  ];
}

function shareLines({ matters, byChance }: MattersFound): readonly string[] {
  const told = matters.each.filter((one) => one.told);
  const { left } = matters;
  if (matters.outputs.every((value) => value === matters.outputs[0]))
    return ["It is the same in every future: nothing that it hangs on has a range."];
  return [
    "Share of the spread (variance) that would go if it were known:",
    ...columns([
      ...told.map(({ assumption, index }) => [named(assumption), shareOf(index)]),
      [
        byChance ? "Chance, what several do together, and small ones" : "What several do together, and small ones",
        left.share > 2 * left.error ? shareOf(left) : "not told apart from chance",
      ],
    ]),
    ...(told.length === matters.each.length
      ? []
      : [`${matters.each.length - told.length} more are not told apart from chance.`]),
  ];
}

const knowingSays = (target: string, { now, known, gain, error }: ValueOfKnowing): string =>
  gain > 2 * error
    ? `  Whether ${target} is told rightly in ${hundredths(now)} now, in ${hundredths(known)} if it were known.`
    : `  It would not change what can be said of ${target}.`;

function worthLines({ table, worth, target }: MattersFound): readonly string[] {
  const { unit } = table.measure;
  if (worth.each.length === 0)
    return ["Worth measuring: knowing no single assumption would narrow the range by more than chance does."];
  return [
    "Worth measuring, by how much narrower 8 in 10 futures would be times how weak the evidence is (judgement 1, derived",
    "and calibrated 0.5, published 0.25, another place's figure at least 0.75; these weights are a judgement):",
    ...worth.each.flatMap(({ matter: { assumption }, known, narrower, evidence, knowing }, at) => [
      `${at + 1}. ${named(assumption)}: ${Math.round(100 * narrower)}% narrower, ${withUnit(rough(known.low), unit)} to ${withUnit(rough(known.high), unit)}. Evidence: ${evidence.status}${evidence.givenFor === undefined ? "" : `, of ${evidence.givenFor}`}.`,
      ...(knowing === undefined || target === undefined ? [] : [knowingSays(target, knowing)]),
      `  ${whereToFind(assumption.id)}`,
    ]),
  ];
}

export function mattersAsText(found: MattersFound): string {
  const { table, where, year, scenario, tornado, worth, matters } = found;
  const { unit, label } = table.measure;
  return `${[
    `${label}, ${where}, ${year} (${scenario}): ${withUnit(tornado.asItStands, unit)} as the plan stands; 8 in 10 of ${matters.outputs.length.toLocaleString("en-GB")} futures between ${withUnit(rough(worth.now.low), unit)} and ${withUnit(rough(worth.now.high), unit)}.`,
    "",
    ...tornadoLines(found),
    "",
    ...shareLines(found),
    "",
    ...worthLines(found),
  ].join("\n")}\n`;
}
