/** A plan's own counts of the past after places were put together: counts of all parts are added up month by month, others are refused by name. */
import { listed } from "../../ask/words";
import { countedKinds } from "../../counted";
import type { Plan } from "../../plan";
import type { Outcome } from "../../problem";
import { refused } from "../edit";
import { without } from "../without";
import { partsInWords, type NewPlace, type Regrouping } from "./regrouping";

type Series = NonNullable<Plan["history"]>[number];

/** What has to be the same of counts that are added up. */
const alike = ({ counts, over, setting, level, service }: Series): string =>
  JSON.stringify([counts, over, setting, level, service]);

/** Counts of the parts as those of the whole: a month one of them lacks is a gap, never a smaller number. */
function together(series: readonly Series[], one: NewPlace, change: Regrouping): Series | undefined {
  const [first, ...others] = series;
  if (first === undefined) return undefined;
  const months = [...new Set(series.flatMap(({ points }) => points.map(({ at }) => at)))].sort();
  const points = months.map((at) => {
    const found = series.map(({ points: own }) => own.find((point) => point.at === at));
    const values = found.map((point) => point?.value ?? null);
    const broken = found.flatMap((point) => point?.break ?? []);
    return {
      at,
      value: values.every((value) => value !== null) ? values.reduce((sum, value) => sum + value, 0) : null,
      ...(broken.length === 0 ? {} : { break: broken.join("; ") }),
    };
  });
  const same = others.every(({ source }) => source === first.source);
  return {
    ...(same ? first : without(first, "source")),
    place: one.place.id,
    points,
    note: `Added up, month by month: ${partsInWords(change, one)}.`,
  };
}

/** The counts as they become; refused where they are of a part of a new place alone, or cannot be added up. */
export function historyAfter(change: Regrouping): Outcome<Plan["history"]> {
  const { plan, olds, inside, news } = change;
  const { history } = plan;
  if (history === undefined || inside) return { ok: true, problems: [], value: history };
  const kept = history.filter(({ place }) => place === undefined || !olds.has(place));
  const made: Series[] = [];
  const done = new Set<Series>();
  for (const series of history) {
    if (kept.includes(series) || done.has(series)) continue;
    const one = news.find(({ parts }) => parts.some(({ from, share }) => from === series.place && share === 1));
    const own = one?.parts
      .filter(({ share }) => share > 0)
      .map(({ from, share }) =>
        history.find((other) => share === 1 && other.place === from && alike(other) === alike(series)),
      );
    const all = own?.flatMap((found) => found ?? []) ?? [];
    const adds = countedKinds[series.counts].unit !== "share" || all.length === 1;
    if (one === undefined || own === undefined || all.length < own.length || !adds)
      return refused(
        "counts-of-part",
        `"${series.label}" counts ${change.labelOf(series.place ?? "")} alone, and ${
          one === undefined
            ? "that is divided"
            : `there is no such count of all of ${listed(one.parts.map(({ from }) => change.labelOf(from)))} to add to it`
        }. Give it for the larger place, or take it out, before this is done.`,
      );
    for (const each of all) done.add(each);
    const sum = together(all, one, change);
    if (sum !== undefined) made.push(sum);
  }
  return { ok: true, problems: [], value: [...kept, ...made] };
}
