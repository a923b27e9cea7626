/** A block pasted into the counts of a series: dates with counts, or a column of counts for the months from one on. */
import {
  countedKind,
  monthWords,
  pastedRows,
  readHistory,
  type CountedSeries,
  type PastedHistory,
  type Plan,
} from "../../model";
import { knownPlaces } from "../files/known-places";
import { pastWords } from "../words/past";

const words = pastWords.grid;

type Read = { readonly counts: PastedHistory } | { readonly says: string };

/** The months of the series beside a column of counts, which has none of its own. */
function dated(cells: readonly string[], { points, over }: CountedSeries, from: string): string | undefined {
  const months = points.filter(({ at }) => at >= from);
  return over === "year" || cells.length > months.length
    ? undefined
    : cells.map((cell, at) => `${monthWords(months[at]?.at ?? "")}\t${cell}`).join("\n");
}

/**
 * Reads a block for a series. All of it can be used, or a sentence says what cannot.
 * @param from the month whose count is being set
 */
export function readCounts(text: string, plan: Plan, series: CountedSeries, from: string): Read {
  const { counts, place, setting, level, service, source } = series;
  const rows = pastedRows(text.trim());
  const column = rows.every((cells) => cells.length === 1) && rows.some(([cell]) => /^[\d.,\s]+%?$/.test(cell ?? ""));
  const block = column ? dated(rows.flat(), series, from) : text;
  if (block === undefined) return { says: words.needsDates(series.over === "year") };
  const pasted = readHistory(block, plan, {
    counts,
    who: countedKind(counts).of === "service" ? { place, service } : { place, setting, level },
    source,
    known: knownPlaces,
  });
  const [asked] = pasted.asks;
  if (asked !== undefined) return { says: words.asksFirst(pastWords.asks[asked]) };
  const [unread] = pasted.unread;
  if (unread !== undefined)
    return { says: words.notPasted(pastWords.rowSays(unread.row, unread.written, unread.says)) };
  const [one, ...others] = pasted.series;
  if (one?.says !== undefined) return { says: words.notPasted(one.says) };
  if (one?.joins?.id !== series.id || others.length > 0) return { says: words.ofOthers(series.label) };
  return { counts: pasted };
}
