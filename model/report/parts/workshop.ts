/** What a room was asked, what its options come to, what it decided against the numbers then and now, and where its dots are. */
import { dotsOn } from "../../plan/edit/workshop/decided";
import { workshopOf } from "../../plan/edit/workshop/workshop-of";
import { dayWords } from "../../plan/ask/value-words";
import { lowerFirst } from "../../plan/ask/words";
import {
  cellOf,
  differenceCell,
  figureSays,
  mixedCell,
  numberColumn,
  numberOf,
  orNull,
  rangeOf,
  textColumn,
} from "../numbers";
import type { Block, Claim, HoldsTest, ReportTable, Say } from "../report";
import type { Cell, Column, Row } from "../table";
import { spreadIn } from "../results/futures";
import type { Results } from "../results/results";
import { lastYear } from "../results/target";
import type { Told } from "../results/told";
import { lineOf, type DecisionTold, type NumberNow, type WorkshopTold } from "../results/workshop-told";
import { placeSays } from "./identity";
import { costCell, costHeading, optionName } from "./options";
import { claim, countOf, countTest, note } from "./say";

const workshopIn = ({ workshop }: Results): WorkshopTold => {
  if (workshop === undefined) throw new RangeError("a report of a workshop needs its workshop told");
  return workshop;
};

/** The question of the day, as it was asked. */
export function questionBlocks({ plan }: Results): readonly Block[] {
  const { question } = workshopOf(plan);
  return question === undefined
    ? [note("The room was asked no question that the plan keeps.", "missing")]
    : [
        claim(
          "workshop.question",
          [question],
          [
            {
              says: "letters of the question that the plan keeps",
              left: question.trim().length,
              is: "above",
              right: 0,
            },
          ],
          "ask",
        ),
      ];
}

const valueIn = (results: Results, told: Told): number => {
  const at = told.calendar.years.findIndex(({ name }) => name === lastYear(results.base));
  return lineOf(told, workshopIn(results).shown, results.asked.place)?.years[at] ?? Number.NaN;
};

/** Each option with the one measure the room looked at, its range, its cost and its dots. */
export function roomOptionsTable(results: Results): ReportTable {
  const { told, base, plan, futures, asked } = results;
  const { shown } = workshopIn(results);
  const year = lastYear(base);
  const before = valueIn(results, base);
  const voted = (workshopOf(plan).votes ?? []).length > 0;
  const range = ({ scenario }: Told): string =>
    (rangeOf(shown.unit, spreadIn(futures, scenario, shown.measure, shown.service, year))?.shown ?? "")
      .replace(/^.*lie between /, "")
      .replace(" and ", " to ");
  const cost = told.map((one) => costCell(results, one, year));
  const priced = cost.some(({ value }) => value !== null) && shown.measure !== "cost";
  const others = told.length > 1;
  const columns: readonly Column[] = [
    textColumn("Option", 2.5),
    numberColumn(shown.label, shown.unit),
    ...(futures === undefined ? [] : [textColumn("8 in 10 futures", 1.5)]),
    ...(others ? [numberColumn("Change from the base", shown.unit)] : []),
    ...(priced ? [numberColumn(costHeading(results, year), "GBP")] : []),
    ...(voted ? [dotsColumn] : []),
  ];
  return {
    block: "table",
    id: "room-options",
    role: "options",
    title: `What each option comes to at the end of ${year}`,
    alternative: `Table of ${told.length} ${told.length === 1 ? "option" : "options"} with ${columns
      .slice(1)
      .map(({ heading }) => lowerFirst(heading))
      .join(", ")}.`,
    columns,
    rowHeaders: true,
    rows: told.map((one, at): Row => {
      const value = valueIn(results, one);
      const cells: readonly (Cell | undefined)[] = [
        optionName(one),
        cellOf(shown.unit, value),
        futures === undefined ? undefined : range(one),
        others ? (one.scenario === undefined ? "" : differenceCell(shown.unit, value - before)) : undefined,
        priced ? cost[at] : undefined,
        voted ? dotsCell(dotsOn(plan, one.scenario)) : undefined,
      ];
      return { cells: cells.filter((cell): cell is Cell => cell !== undefined) };
    }),
    notes: [
      `${shown.label}, ${asked.place === undefined && shown.service !== undefined ? (results.service?.label ?? "") : placeSays(results)}.`,
      ...(priced
        ? []
        : shown.measure === "cost"
          ? []
          : ["What the options cost is not known, because figures are missing."]),
    ],
    landscape: false,
    source: "This plan, run by the model",
    date: `The end of ${year}`,
  };
}

const dotsColumn: Column = { heading: "Dots", kind: "plain", decimals: 0 };
const dotsCell = (dots: number): Cell => ({ value: dots, shown: String(dots) });

const saysOf = ({ decision }: DecisionTold): string => {
  const { text, owner, due } = decision;
  const end = /[.!?]$/.test(text) ? text : `${text}.`;
  const who = [owner, due === undefined ? undefined : `by ${dayWords(due)}`].filter((part) => part !== undefined);
  return who.length === 0 ? end : `${end} ${who.join(", ")}.`;
};

/** How a number that was decided on stands now, as it is printed: whether it is as it was. */
const isAsThen = ({ then, value }: NumberNow): boolean =>
  figureSays(then.unit, then.value) === figureSays(then.unit, Number.isFinite(value) ? value : null);

/** Which way a number of a decision has gone since, or that it is as it was printed. */
function sinceTest({ then, value }: NumberNow): HoldsTest {
  const label = lowerFirst(then.label);
  const now = orNull(value);
  if (now === null) return { says: `${label} can no longer be worked out`, left: null, is: "missing" };
  if (then.value === null) return { says: `${label} is known now`, left: now, is: "known" };
  if (isAsThen({ then, value }))
    return {
      says: `${label} prints as it did`,
      left: now,
      is: "equal",
      right: then.value,
      within: Math.abs(now - then.value),
    };
  const more = now > then.value;
  return {
    says: `${label} is ${more ? "above" : "below"} what it was`,
    left: now,
    is: more ? "above" : "below",
    right: then.value,
  };
}

/** "Decided on 3 June 2026 on "Stay longer": its numbers are as they were." */
function sinceClaim({ decision, gone, moved, numbers }: DecisionTold, at: number): Claim {
  const begin = `Decided on ${dayWords(decision.made.slice(0, 10))} on "${decision.scenarioName}". `;
  const changed = numbers.filter((number) => !isAsThen(number));
  const id = `decision.${at + 1}.since`;
  const there = countTest("scenarios of this decision that the plan has", gone ? 0 : 1);
  if (gone)
    return claim(
      id,
      [begin, "The plan has no such scenario any more, so its numbers are as they were then only."],
      [there],
    );
  const tests = [
    there,
    countTest("changes since of what it rests on, as one", moved ? 1 : 0),
    ...numbers.map(sinceTest),
  ];
  if (changed.length === 0)
    return claim(
      id,
      [begin, moved ? "The plan has moved on since; these numbers have not." : "The plan has not changed since."],
      tests,
    );
  return claim(
    id,
    [
      begin,
      "The plan has moved on since: ",
      ...changed.flatMap(({ then, value }, index): Say[] => [
        ...(index === 0 ? [] : ["; "]),
        `${lowerFirst(then.label)} in ${then.year} was `,
        numberOf(then.unit, then.value ?? Number.NaN),
        ...(Number.isFinite(value)
          ? [" then and is ", numberOf(then.unit, value), " now"]
          : [" then and can no longer be worked out"]),
      ]),
      ".",
    ],
    tests,
  );
}

/** Every number of every decision, then and now. */
function thenAndNowTable(decisions: readonly DecisionTold[]): ReportTable {
  const rows = decisions.flatMap(({ decision, numbers, gone }, at) =>
    numbers.map(({ then, value }): Row => {
      const { unit, range, base } = then;
      const [low, high] = range === undefined ? ["", ""] : [figureSays(unit, range.low), figureSays(unit, range.high)];
      const ends = low === high ? low : `${low} to ${high}`;
      const before = then.value ?? Number.NaN;
      return {
        cells: [
          `${at + 1}. ${decision.scenarioName}`,
          `${then.label}, ${then.year}`,
          mixedCell(unit, before),
          ends,
          base === undefined ? "" : mixedCell(unit, base ?? Number.NaN),
          gone ? "no such scenario" : mixedCell(unit, value),
          gone ? "" : { ...mixedCell(unit, value - before), shown: differenceCell(unit, value - before).shown },
        ],
      };
    }),
  );
  return {
    block: "table",
    id: "then-and-now",
    role: "figures",
    title: "The numbers of each decision, as they were then and as they are now",
    alternative: `Table of ${rows.length} numbers of ${decisions.length} ${decisions.length === 1 ? "decision" : "decisions"}, then and now.`,
    columns: [
      textColumn("Decision and scenario", 2),
      textColumn("Figure", 2),
      { heading: "Then", kind: "mixed" },
      textColumn("8 in 10 futures then", 1.5),
      { heading: "Base then", kind: "mixed" },
      { heading: "Now", kind: "mixed" },
      { heading: "Change since", kind: "mixed" },
    ],
    rowHeaders: true,
    rows,
    notes: ["Numbers of then are kept as the room saw them and are never worked out again."],
    landscape: false,
    source: "This plan, run by the model",
    date: "The moment of each decision, and the day of this report",
  };
}

/** The decisions, each with what became of its numbers. */
export function decisionBlocks(results: Results): readonly Block[] {
  const { decisions } = workshopIn(results);
  if (decisions.length === 0) return [note("No decision has been put down.")];
  return [
    ...decisions.flatMap((told, at) => [
      claim(
        `decision.${at + 1}`,
        [`${at + 1}. ${saysOf(told)}`],
        [{ says: "decisions that were put down", left: decisions.length, is: "at least", right: at + 1 }],
        "answer",
      ),
      sinceClaim(told, at),
    ]),
    ...(decisions.some(({ numbers }) => numbers.length > 0) ? [thenAndNowTable(decisions)] : []),
  ];
}

/** Where the dots are, the most first. */
export function voteBlocks({ plan }: Results): readonly Block[] {
  const votes = [...(workshopOf(plan).votes ?? [])].sort((a, b) => b.dots - a.dots);
  const all = votes.reduce((sum, { dots }) => sum + dots, 0);
  const called = (scenario: string | undefined, then: string): string =>
    scenario === undefined ? "Do nothing (the base)" : (plan.scenarios.find(({ id }) => id === scenario)?.name ?? then);
  if (votes.length === 0) return [note("No dots were put on the options.")];
  return [
    claim(
      "workshop.dots",
      [
        countOf(all),
        ` ${all === 1 ? "dot was" : "dots were"} put on ${votes.length === 1 ? "one option" : `${votes.length} options`}; nobody's name is kept with them.`,
      ],
      [countTest("dots there are", all), countTest("options they are on", votes.length)],
    ),
    {
      block: "table",
      id: "dots",
      role: "figures",
      title: "Dots on the options",
      alternative: `Table of ${votes.length} ${votes.length === 1 ? "option" : "options"} with dots, the most first.`,
      columns: [textColumn("Option", 3), dotsColumn, numberColumn("Of all dots", "share")],
      rowHeaders: true,
      rows: votes.map(({ scenario, scenarioName, dots }) => ({
        cells: [called(scenario, scenarioName), dotsCell(dots), cellOf("share", dots / all)],
      })),
      notes: [],
      landscape: false,
      source: "The room",
      date: "The workshop",
    },
  ];
}
