/** Scenarios, or two plans, beside each other: what differs, by how much, how surely, and what each changes. */
import { answers } from "../parts/answer";
import { cautions } from "../parts/doubts";
import { comparisonClaims, comparisonTable } from "../parts/comparison";
import { differencesTable } from "../parts/inputs";
import { pictureOf } from "../parts/picture";
import { planDifferenceBlocks } from "../parts/plan-differences";
import { placeSays } from "../parts/identity";
import { listTables, staffTables } from "../parts/yearly";
import { note } from "../parts/say";
import { section } from "../parts/section";
import type { Section } from "../report";
import type { Results } from "../results/results";

export function compareSections(results: Results): readonly Section[] {
  const { plan, told, beside, service, asked } = results;
  const all = [...told, ...(beside === undefined ? [] : [beside])];
  const differences = differencesTable(plan, told);
  return [
    section("finding", "What differs", [
      ...cautions(results),
      ...answers(results, results.base),
      ...(all.length === 1
        ? [note("Nothing is told beside the base. Name a scenario, or another plan.", "missing")]
        : []),
      ...(beside?.stopped ?? []).map((says) => note(`${beside?.name ?? ""}: ${says}`, "missing")),
      ...comparisonClaims(results),
    ]),
    section("picture", "The picture", pictureOf(results)),
    section("changes", "What the other plan has otherwise", planDifferenceBlocks(results)),
    section("figures", "Figures side by side", [comparisonTable(results)]),
    section("years", "Year by year", [
      ...(service === undefined ? [] : listTables(results, service)),
      ...staffTables(all, asked.place, placeSays(results), ["staff_in_post", "establishment", "vacant_posts", "cost"]),
    ]),
    section("differences", "What each scenario changes", differences.rows.length === 0 ? [] : [differences]),
  ];
}
