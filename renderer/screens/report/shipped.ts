/** What is shipped and a report is held against. */
import backtests from "../../../seeds/history/backtests.json";
import shippedRules from "../../../seeds/shortage-rules.json";
import type { ReportShipped, ShortageRule } from "../../../model";
import { publishedHistory } from "../../past/shipped-history";
import { shippedGuidance } from "../scenarios/worth/guidance";
import { openingFigures, publishedTables } from "../assumptions/opening/published";

export const shippedForReports: ReportShipped = {
  // A test reads them by the schema of a plan.
  rules: shippedRules.rules as readonly ShortageRule[],
  published: openingFigures,
  publishedTables,
  backtests: backtests.backtests,
  history: publishedHistory,
  guidance: shippedGuidance,
};
