/** The full report: all of it, with every input, so that anybody can run it again and get the same numbers. */
import { answers } from "../parts/answer";
import { calibrationBlocks } from "../parts/calibrations";
import { checkBlocks, contradictionBlocks } from "../parts/checks";
import { cautions, doubtBlocks, pastClaims } from "../parts/doubts";
import { publishedBlocks, qualityClaim, sourceList, sourcesCited } from "../parts/evidence";
import { forecastBlocks } from "../parts/forecasts";
import { identityOf, placeSays } from "../parts/identity";
import { differencesTable, logTable } from "../parts/inputs";
import { askBlocks, neededBlocks } from "../parts/needed";
import { optionBlocks } from "../parts/options";
import { pictureOf } from "../parts/picture";
import { note } from "../parts/say";
import { registerTable } from "../parts/register";
import { section } from "../parts/section";
import { nowTable, shortageClaims } from "../parts/shortages";
import { figuresTogether, listTables, staffTables } from "../parts/yearly";
import { textColumn } from "../numbers";
import { identityLines } from "../read";
import type { Block, ReportTable, Section } from "../report";
import type { Results } from "../results/results";

/** What it was run from, so that it can be run again. */
function identityTable(results: Results): ReportTable {
  const lines = identityLines(identityOf(results));
  return {
    block: "table",
    id: "identity",
    title: "What this report was made from",
    alternative: `Table of ${lines.length} lines: the plan, its version, seed and hashes.`,
    columns: [textColumn("What"), textColumn("Is", 3)],
    rowHeaders: true,
    rows: lines.map(([label, text]) => ({ cells: [label, text] })),
    notes: ["The same plan, version, seed and number of futures give the same report, byte for byte."],
    landscape: false,
    source: "This plan",
    date: "The day the report was made",
  };
}

/** As many as can be read beside one another; of more, pages have the base and the figure that tells them apart. */
const FEW = 6;

function yearTables(results: Results): readonly ReportTable[] {
  const { told, service, asked } = results;
  return [
    ...(service === undefined ? [] : listTables(results, service)),
    ...staffTables(told, asked.place, placeSays(results)),
  ];
}

/** Every figure by year: of few scenarios each in a table of its own, of many the base, one figure of all, and the rest in the workbook. */
function yearBlocks(results: Results): readonly Block[] {
  const { told, base } = results;
  const tables = yearTables(results);
  if (told.length <= FEW) return tables;
  const shown =
    tables.find(({ id }) => id.endsWith(".waiting")) ?? tables.find(({ id }) => id === "staff.staff_in_post");
  return [
    ...figuresTogether(yearTables({ ...results, told: [base] }), "Every figure of the base, year by year"),
    ...(shown === undefined ? [] : [shown]),
    note(
      `The other figures of the ${told.length - 1} scenarios by year are in the Excel workbook of this report, a table for each figure.`,
    ),
    ...tables.filter((one) => one !== shown).map((one) => ({ ...one, inWorkbook: true }) as const),
  ];
}

export function fullSections(results: Results): readonly Section[] {
  const { plan, told, quarter } = results;
  const differences = differencesTable(plan, told);
  return [
    section("ask", "What is asked for", [...cautions(results), ...askBlocks(results)]),
    section(
      "answer",
      "The answer",
      told.flatMap((one) => answers(results, one)),
    ),
    section("picture", "The picture", pictureOf(results)),
    section("options", "The options", optionBlocks(results)),
    section("needed", "What it would take", neededBlocks(results)),
    section("years", "Year by year", yearBlocks(results)),
    section(
      "shortages",
      "Shortages",
      quarter === undefined
        ? []
        : [...shortageClaims(quarter), ...(quarter.shown.now.length === 0 ? [] : [nowTable(quarter)])],
    ),
    section("published", "Mine against published", publishedBlocks(results)),
    section("past", "Tried on the past", pastClaims(results)),
    section("forecasts", "What was said before", forecastBlocks(plan)),
    section("doubts", "What could be wrong", doubtBlocks(results)),
    section("assumptions", "Assumptions", [qualityClaim(plan), registerTable(plan, told)], { newPage: true }),
    section("calibration", "Worked out from published figures", calibrationBlocks(plan)),
    section("contradictions", "Where sources disagree", contradictionBlocks(results)),
    section("differences", "What each scenario changes", differences.rows.length === 0 ? [] : [differences]),
    section(
      "log",
      "Log of changes",
      plan.log.length === 0 ? [note("Nothing has been changed since the plan was made.")] : [logTable(plan)],
    ),
    section("checks", "Checks", checkBlocks(results)),
    section("sources", "Sources", [sourceList(plan, sourcesCited(plan))]),
    section("identity", "What it was made from", [identityTable(results)]),
  ];
}
