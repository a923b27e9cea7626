/** The dates of a chart in words: what happens when, and what its figures are calibrated on, as a screen draws them over it. */
import { monthName } from "../../plan/calendar";
import { calibratedOn } from "../../plan/ask/calibrated-on";
import { datedHappenings } from "../../plan/ask/happenings";
import { monthWords } from "../../plan/ask/value-words";
import { lowerFirst } from "../../plan/ask/words";
import type { Told } from "../results/told";

/** More dates than this are a list and no note. */
const MOST = 5;

/** Dates under the base and the scenarios told, each once, the earliest first. */
function happens(told: readonly Told[], ofList: boolean): readonly string[] {
  const seen = new Set<string>();
  const all = told.flatMap(({ plan, scenario, name, calendar }) => {
    const last = monthName(calendar.start + (calendar.years.at(-1)?.last ?? 0));
    return datedHappenings(plan, scenario, ofList)
      .filter(({ month, start }) => month >= plan.start && month <= last && start !== true)
      .filter(({ month, says }) => !seen.has(`${month} ${says}`) && seen.add(`${month} ${says}`))
      .map(({ month, label }) => ({
        month,
        says: `${monthWords(month)}, ${label.replace(/^Plan starts; /, "")}${scenario === undefined ? "" : ` ("${name}")`}`,
      }));
  });
  return all.toSorted((a, b) => a.month.localeCompare(b.month)).map(({ says }) => says);
}

/**
 * @param told those that are drawn, the base first
 * @param ofList whether it is a list that is drawn, which rests on nothing that is calibrated
 */
export function chartDateNotes(told: readonly Told[], ofList: boolean): readonly string[] {
  const dates = happens(told, ofList);
  const more = dates.length - MOST;
  const plan = told[0]?.plan;
  const spans = ofList || plan === undefined ? [] : calibratedOn(plan);
  const windows = [...new Set(spans.map(({ window }) => window))];
  return [
    ...(dates.length === 0
      ? []
      : [
          `What changes when: ${dates.slice(0, MOST).join("; ")}${more > 0 ? `; and ${more} more, in what each scenario changes` : ""}.`,
        ]),
    ...(windows.length === 0
      ? []
      : [
          `Calibrated on what was counted: ${windows
            .map((window) => {
              const what = spans.filter((one) => one.window === window).map(({ label }) => lowerFirst(label));
              return `${window}, ${[...new Set(what)].join(" and ")}`;
            })
            .join("; ")}.`,
        ]),
  ];
}
