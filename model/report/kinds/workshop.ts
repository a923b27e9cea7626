/** The closing pack of a workshop: the question, the options, what was decided against the numbers, the dots, what could be wrong. */
import { cautions, doubtBlocks } from "../parts/doubts";
import { evidenceBlocks } from "../parts/evidence";
import { differencesTable } from "../parts/inputs";
import { chartOf } from "../parts/picture";
import { section } from "../parts/section";
import { decisionBlocks, questionBlocks, roomOptionsTable, voteBlocks } from "../parts/workshop";
import type { Section } from "../report";
import type { Results } from "../results/results";

export function workshopSections(results: Results): readonly Section[] {
  const { workshop, plan, told } = results;
  if (workshop === undefined) throw new RangeError("a report of a workshop needs its workshop told");
  const { measure, service } = workshop.shown;
  const chart = chartOf(results, measure, service);
  const differences = differencesTable(plan, told);
  return [
    section("question", "The question", [...cautions(results), ...questionBlocks(results)]),
    section("decisions", "What was decided", decisionBlocks(results)),
    section("options", "The options", [roomOptionsTable(results)]),
    section("picture", "The picture", chart === undefined ? [] : [chart]),
    section("votes", "The dots", voteBlocks(results)),
    section("differences", "What each option changes", differences.rows.length === 0 ? [] : [differences]),
    section("doubts", "What could be wrong", doubtBlocks(results)),
    section("evidence", "The evidence", evidenceBlocks(results)),
  ];
}
