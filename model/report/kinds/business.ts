/** The business case: the need, the options against doing nothing, what each is worth today, and the evidence for and against. */
import { answers } from "../parts/answer";
import { appraisalSections } from "../parts/appraisal";
import { cautions, doubtBlocks } from "../parts/doubts";
import { evidenceBlocks } from "../parts/evidence";
import { differencesTable } from "../parts/inputs";
import { askBlocks, neededBlocks } from "../parts/needed";
import { optionBlocks } from "../parts/options";
import { section } from "../parts/section";
import type { Section } from "../report";
import type { Results } from "../results/results";

export function businessSections(results: Results): readonly Section[] {
  const differences = differencesTable(results.plan, results.told);
  return [
    section("ask", "What is asked for", [...cautions(results), ...askBlocks(results)]),
    section("need", "If nothing is done", answers(results, results.base)),
    section("options", "The options", [
      ...optionBlocks(results),
      ...(differences.rows.length === 0 ? [] : [differences]),
    ]),
    // The staff and the money that bring a wait down are what a case asks for; levers of other figures are not yet an ask.
    section("needed", "What it would take", results.needed?.takes === undefined ? [] : neededBlocks(results)),
    ...appraisalSections(results),
    section("evidence", "What it rests on", evidenceBlocks(results)),
    section("doubts", "What could be wrong", doubtBlocks(results)),
  ];
}
