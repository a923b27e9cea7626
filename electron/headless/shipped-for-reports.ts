/** What is shipped and a report is held against. */
import shippedRules from "../../seeds/shortage-rules.json";
import backtests from "../../seeds/history/backtests.json";
import { shortageRulesSchema, type ReportShipped } from "../../model/index";
import { publishedOpening, publishedTables } from "./published";
import { shippedGuidance } from "./shipped-guidance";
import { publishedHistory } from "./shipped-history";

export const shippedForReports = (): ReportShipped => ({
  rules: shortageRulesSchema.parse(shippedRules.rules),
  published: publishedOpening(),
  publishedTables,
  backtests: backtests.backtests,
  history: publishedHistory,
  guidance: shippedGuidance(),
});
