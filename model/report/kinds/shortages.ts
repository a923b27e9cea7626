/** The quarterly shortage report: what is short, since when, what drives it, what helps, what is next and what has changed. */
import { cautions } from "../parts/doubts";
import { section } from "../parts/section";
import {
  byQuarterTable,
  comingList,
  nowTable,
  rulesTable,
  shortageClaims,
  sinceBlocks,
  unjudgedBlocks,
} from "../parts/shortages";
import type { Section } from "../report";
import type { Results } from "../results/results";

export function shortageSections(results: Results): readonly Section[] {
  const { plan, quarter } = results;
  if (quarter === undefined) throw new RangeError("a report of shortages needs its quarter told");
  return [
    section("finding", "What is short", [
      ...cautions(results).filter(({ kind }) => kind !== "caution"),
      ...shortageClaims(quarter),
      ...(quarter.shown.now.length === 0 ? [] : [nowTable(quarter)]),
    ]),
    section("since", "What has changed", sinceBlocks(plan, quarter)),
    section("coming", "What is next", comingList(quarter)),
    section("quarters", "By quarter", [byQuarterTable(quarter)]),
    section("unjudged", "What cannot be judged", unjudgedBlocks(plan, quarter)),
    section("rules", "The rules", [rulesTable(quarter)]),
  ];
}
