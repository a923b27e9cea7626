/** The board paper, two pages: the ask, the answer, one chart and the options; then what it rests on and what could be wrong. */
import { answers } from "../parts/answer";
import { cautions, doubtBlocks } from "../parts/doubts";
import { evidenceBlocks, publishedBlocks } from "../parts/evidence";
import { askBlocks, neededBlocks } from "../parts/needed";
import { optionBlocks } from "../parts/options";
import { pictureOf } from "../parts/picture";
import { section } from "../parts/section";
import type { Section } from "../report";
import type { Results } from "../results/results";

export function boardSections(results: Results): readonly Section[] {
  return [
    section("ask", "What is asked for", [...cautions(results), ...askBlocks(results)]),
    section("answer", "The answer", answers(results, results.base)),
    section("picture", "The picture", pictureOf(results)),
    section("options", "The options", optionBlocks(results)),
    section("needed", "What it would take", neededBlocks(results)),
    section("published", "Mine against published", publishedBlocks(results, true)),
    section("evidence", "The evidence", evidenceBlocks(results)),
    section("doubts", "What could be wrong", doubtBlocks(results)),
  ];
}
