/** A business case in blocks: what each option is worth today, its money by year, its evidence for and against, its sentences. */
import { elementAt } from "../../assumptions/present";
import { levelWords } from "../../plan/ask/spread";
import { lowerFirst } from "../../plan/ask/words";
import type { Appraisal, AppraisedOption } from "../../questions/appraisal/appraisal";
import {
  comesToMoney,
  conventionSays,
  findingWords,
  moneySays,
  optionSays,
  ratioSays,
  undrawnSays,
} from "../../questions/appraisal/appraisal-words";
import { poundsInCell, poundsSay } from "../../plan/ask/pounds";
import type { OptionRange } from "../../questions/appraisal/ranges";
import { looksAmong } from "../looks";
import { orNull, reportLevel, shownAs, textColumn } from "../numbers";
import type { Block, Claim, HoldsTest, ReportChart, ReportTable, Section } from "../report";
import type { Cell, Column, NumberCell } from "../table";
import type { Results } from "../results/results";
import type { AppraisalTold } from "../results/appraised";
import { onAverage } from "./on-average";
import { claim, countTest, list, note, sayWith } from "./say";
import { section } from "./section";

const source = "This plan, appraised by the model";
const pounds = (value: number): NumberCell => ({ value: orNull(value), shown: poundsInCell(value) });
const money = (heading: string): Column => ({ heading, unit: "£", kind: "money", decimals: 0 });
const datesOf = ({ years }: Appraisal): string => `${elementAt(years, 0)} to ${elementAt(years, -1)}`;

/** "£1 to £2" in 8 in 10 futures; nothing where it was not drawn. */
const between = (range: { readonly low: number; readonly high: number } | undefined): string =>
  range === undefined || Number.isNaN(range.low) ? "" : `${poundsInCell(range.low)} to ${poundsInCell(range.high)}`;

const signTest = (says: string, value: number): HoldsTest => ({
  says: `${says} ${value > 0 ? "are above" : value < 0 ? "are below" : "come to"} nothing`,
  left: orNull(value),
  is: value > 0 ? "above" : value < 0 ? "below" : "equal",
  right: 0,
});

/** What the words of an option's money turn on: which way each sum goes, and how much of it is known. */
function moneyTests({ presentValue, complete, lines }: AppraisedOption): readonly HoldsTest[] {
  const { costs, cashReleasing, notCashReleasing, society } = presentValue;
  const known = (every: boolean): number =>
    lines.filter(({ years }) => (every ? years.every(Number.isFinite) : years.some(Number.isFinite))).length;
  return [
    signTest("costs", costs),
    signTest("benefits in cash", cashReleasing),
    signTest("benefits that are no cash", notCashReleasing),
    signTest("benefits to people and society", society),
    countTest("whether all of its money is known", complete ? 1 : 0),
    countTest("lines known in every year", known(true)),
    countTest("lines known in some year", known(false)),
    countTest("lines that come to something", lines.filter(({ years }) => years.some((value) => value !== 0)).length),
  ];
}

/** What the option is worth in money, and its ratio, each chosen by its sign. */
function optionClaims(option: AppraisedOption, range: OptionRange | undefined): readonly Claim[] {
  const { costs, cashReleasing, notCashReleasing, society, net } = option.presentValue;
  const worth = net >= 0;
  return [
    claim(
      `appraisal.${option.id}.money`,
      sayWith(
        moneySays(option, range),
        [costs, cashReleasing, notCashReleasing, society, net]
          .filter((value, at) => value !== 0 || at === 0 || at === 1 || at === 4)
          .map((value) => shownAs("GBP", value, poundsSay(Math.abs(value)))),
      ),
      [
        {
          says: `benefits are worth ${worth ? "no less" : "less"} than costs`,
          left: orNull(net),
          is: worth ? "at least" : "below",
          right: 0,
        },
        ...moneyTests(option),
      ],
      "headline",
    ),
    claim(
      `appraisal.${option.id}.ratio`,
      [ratioSays(option, range)],
      [
        option.ratio.kind === "ratio"
          ? { says: "there is a benefit-cost ratio", left: option.ratio.value, is: "known" }
          : { says: "there is no benefit-cost ratio", left: null, is: "missing" },
        option.cashRatio.kind === "ratio"
          ? { says: "there is a ratio in cash alone", left: option.cashRatio.value, is: "known" }
          : { says: "there is no ratio in cash alone", left: null, is: "missing" },
        ...moneyTests(option),
      ],
    ),
    ...option.countedTwice.map((says, at) =>
      claim(
        `appraisal.${option.id}.twice.${at + 1}`,
        [`${option.name}: ${lowerFirst(says)}`],
        [countTest("services of which waiting and outcomes are both counted", option.countedTwice.length)],
      ),
    ),
  ];
}

/** Every option beside doing nothing: costs, benefits by what money they are, and the net, at present values. */
function worthTable(appraisal: Appraisal, told: AppraisalTold): ReportTable {
  const { options } = appraisal;
  const drawn = told.ranges.size > 0;
  const zero: readonly Cell[] = [0, 0, 0, 0, 0].map(pounds);
  return {
    block: "table",
    id: "appraisal.worth",
    role: "options",
    title: "What each option is worth, at present values, against doing nothing",
    alternative: `Table of ${options.length + 1} options: costs, cash released, other benefits and net present value.`,
    columns: [
      textColumn("Option", 2.5),
      money("Costs"),
      money("Cash released"),
      money("Time and capacity, no cash"),
      money("People and society"),
      money("Net present value"),
      ...(drawn
        ? [
            textColumn("Net, 8 in 10 futures", 1.5),
            { heading: "Worth it", kind: "rate" as const, unit: "%", decimals: 0 },
          ]
        : []),
      { heading: "Benefit-cost ratio", kind: "plain", decimals: 2 },
    ],
    rowHeaders: true,
    rows: [
      { cells: ["Do nothing (the base)", ...zero, ...(drawn ? ["", ""] : []), ""] },
      ...options.map((option) => {
        const { costs, cashReleasing, notCashReleasing, society, net } = option.presentValue;
        const range = told.ranges.get(option.id);
        const worthIt = range?.worthIt ?? Number.NaN;
        return {
          cells: [
            option.complete ? option.name : `${option.name} (of what is known)`,
            ...[costs, cashReleasing, notCashReleasing, society, net].map(pounds),
            ...(drawn
              ? [
                  between(range?.presentValue.net),
                  {
                    value: orNull(worthIt),
                    shown: Number.isFinite(worthIt) ? levelWords(Math.round(worthIt * 100) / 100) : "no figure",
                  },
                ]
              : []),
            option.ratio.kind === "ratio"
              ? { value: option.ratio.value, shown: option.ratio.value.toFixed(2) }
              : { value: null, shown: "none" },
          ],
        };
      }),
    ],
    notes: drawn ? ["Worth it: in how many of the futures drawn benefits are worth more than costs."] : [],
    landscape: true,
    source,
    date: datesOf(appraisal),
  };
}

/** The costs and benefits of an option line by line and year by year, not discounted, with what each is worth today. */
function linesTable(appraisal: Appraisal, { id, name, lines }: AppraisedOption): ReportTable {
  return {
    block: "table",
    id: `appraisal.${id}.lines`,
    role: "figures",
    title: `${name}: costs and benefits by year, as differences from doing nothing`,
    alternative: `Table of ${lines.length} costs and benefits of ${name} by planning year, with present values.`,
    columns: [textColumn("Line", 2.5), textColumn("Side"), ...appraisal.years.map(money), money("Present value")],
    rowHeaders: true,
    rows: lines.map(({ label, side, years, presentValue }) => ({
      cells: [label, side, ...years.map(pounds), pounds(presentValue)],
    })),
    notes: [
      "Below nothing a cost is spent less and a benefit is lost. A line without figures is missing, not nothing.",
    ],
    landscape: appraisal.years.length > 4,
    source,
    date: datesOf(appraisal),
  };
}

/** Benefits less costs so far, at present values, of each option. */
function netChart(results: Results, appraisal: Appraisal, told: AppraisalTold): ReportChart | undefined {
  const { years, options: all } = appraisal;
  const options = all.filter(comesToMoney);
  if (options.length === 0) return undefined;
  const undrawn = undrawnSays(all);
  const ranges = options.flatMap(({ id, name }) => {
    const range = told.ranges.get(id);
    const ends = (range?.cumulative ?? []).map(({ bands }) => bands.find(({ level }) => level === reportLevel));
    return range === undefined || options.length > 1
      ? []
      : [
          {
            label: `8 in 10 futures of ${name}`,
            series: id,
            level: reportLevel,
            low: ends.map((band) => orNull(band?.low)),
            high: ends.map((band) => orNull(band?.high)),
          },
        ];
  });
  const lookOf = looksAmong(
    results.plan.scenarios,
    options.map(({ id }) => id),
  );
  const best = [...options].sort((a, b) => b.presentValue.net - a.presentValue.net)[0];
  const title =
    best === undefined
      ? "Benefits less costs so far"
      : `${best.name}: benefits less costs come to ${poundsSay(best.presentValue.net)} at present values`;
  return {
    block: "chart",
    id: "appraisal.net",
    kind: "line",
    title,
    alternative: `Line chart of benefits less costs so far by planning year, at present values, for ${options.map(({ name }) => name).join(", ")}. ${title}.`,
    x: { title: "Planning year", values: years },
    y: { title: "Benefits less costs so far, at present values", unit: "£", kind: "money", fromZero: false },
    series: options.map(({ id, name, cumulative }) => ({
      id,
      label: name,
      values: cumulative.map(orNull),
      shown: cumulative.map(poundsInCell),
      ...lookOf(id),
    })),
    bands: ranges,
    marks: [{ label: "Doing nothing", value: 0, shown: "£0" }],
    notes: [
      ...(options.some(({ complete }) => !complete) ? ["Of the money that is known."] : []),
      ...(undrawn === undefined ? [] : [undrawn]),
    ],
    source,
    date: datesOf(appraisal),
  };
}

/** The chart of when it pays, or why there is none. */
function netBlocks(results: Results, appraisal: Appraisal, told: AppraisalTold): readonly Block[] {
  const chart = netChart(results, appraisal, told);
  if (chart !== undefined) return [chart];
  const says = undrawnSays(appraisal.options);
  return says === undefined ? [] : [note(`There is no chart. ${says}`, "missing")];
}

/**
 * Trials that found no gain beside those that did. Where some bear on the services of the plan, a paper of these services
 * has those, and says what the others are about.
 */
function evidenceBlocksOf({ evidence }: Appraisal): readonly Block[] {
  const near = evidence.filter(({ bearsOn }) => bearsOn.length > 0);
  const told = near.length === 0 ? evidence : near;
  const others = [...new Set(evidence.filter((one) => !told.includes(one)).map(({ about }) => lowerFirst(about)))];
  return [
    ...list("appraisal.evidence", evidenceItems(told)),
    ...(others.length === 0
      ? []
      : [
          note(
            `What is known of other work (${others.join(", ")}) stands with the costs and benefits of the scenarios.`,
          ),
        ]),
  ];
}

const evidenceItems = (evidence: Appraisal["evidence"]): readonly (readonly [string])[] =>
  evidence.map(({ about, finding, says, bearsOn }) => [
    `${about}: ${findingWords[finding].toLowerCase()}. ${says}${bearsOn.length === 0 ? "" : ` It bears on ${bearsOn.join(", ")}.`}`,
  ]);

/** The sections of the appraisal; one that says why where there is none. */
export function appraisalSections(results: Results): readonly Section[] {
  const { appraised } = results;
  if (appraised === undefined) return [];
  const { appraisal, problems, ranges } = appraised;
  const missing = problems.map((says) => note(says, "missing"));
  if (appraisal === undefined) return [section("worth", "What the options are worth", missing)];
  const each = appraisal.options.map((option): readonly Block[] => [
    ...list(
      `appraisal.${option.id}.says`,
      optionSays(option, ranges.get(option.id))
        .slice(2)
        .filter((says) => !option.countedTwice.includes(says))
        .map((says) => [says]),
    ),
    linesTable(appraisal, option),
  ]);
  return [
    section("worth", "What the options are worth", [
      ...missing,
      ...onAverage(results.plan, "What the options are worth"),
      ...appraisal.options.flatMap((option) => optionClaims(option, ranges.get(option.id))),
      ...(appraisal.options.length === 0 ? [] : [worthTable(appraisal, appraised)]),
      ...appraisal.stopped.map(({ name, says }) => note(`${name} cannot be appraised: ${says}`, "missing")),
      note(conventionSays(appraisal)),
    ]),
    section("net", "When it pays", netBlocks(results, appraisal, appraised)),
    ...appraisal.options.map(({ id, name }, at) => section(`option.${id}`, name, each[at] ?? [], { level: 2 })),
    section("trials", "Evidence for and against", evidenceBlocksOf(appraisal)),
  ];
}
