/** Who the workforce is, in sentences: the same on screens, on paper and on the command line. */
import type { Composition } from "./composition";
import type { CompositionHeadline, ShareThere } from "./headline";
import { fewestPeople, marks, type Mark } from "./suppress";

/** A share as people read it: 17.0%. */
export const shareWords = (share: number): string =>
  `${(100 * share).toLocaleString("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 })}%`;

/** A difference of shares: +2.3 points, no difference. */
export function pointsWords(difference: number): string {
  const points = Math.abs(100 * difference).toLocaleString("en-GB", {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return points === "0.0" ? "no difference" : `${difference > 0 ? "+" : "−"}${points} points`;
}

/** Why a number is not shown, as it stands in its place. */
export function markWords(mark: Mark): string {
  switch (mark) {
    case marks.shown:
      return "";
    case marks.missing:
      return "not known";
    case marks.fewPeople:
      return `fewer than ${fewestPeople} people`;
    case marks.hidden:
      return "hidden";
  }
}

/** What is left out of the tables, in words; undefined where everything is shown. */
export function suppressionWords({ marks: found, below }: Pick<Composition, "marks" | "below">): string | undefined {
  const has = (mark: Mark): boolean => found.includes(mark);
  const said = [
    ...(has(marks.fewPeople)
      ? [`Where fewer than ${fewestPeople} people work, who they are is not shown at all.`]
      : []),
    ...(has(marks.hidden)
      ? [
          `Counts of fewer than ${below} people are hidden, and others, or other years, from which one of these could be worked out.`,
        ]
      : []),
  ];
  return said.length === 0 ? undefined : said.join(" ");
}

/** The end of a planning year, as a sentence has it. */
const byEnd = (year: string): string => `by the end of ${year}`;

/** The share of joiners it would take, as a clause; undefined where nothing can be said. */
function neededClause(told: Composition, { wanted, needed }: CompositionHeadline): string | undefined {
  if (needed === undefined || wanted === undefined) return undefined;
  if (needed.can)
    return `to be ${shareWords(wanted)} ${byEnd(told.by)}, ${shareWords(needed.share)} of those who join would need to be`;
  const most = needed.joiners === 1;
  return `${shareWords(wanted)} ${byEnd(told.by)} cannot be reached: even if ${most ? "all" : "none"} of those who join were, it would be ${shareWords(needed.best)}, which is the ${most ? "most" : "least"}`;
}

/** The share of joiners it would take for a group, as a sentence; undefined where nothing can be said. */
export function neededWords(told: Composition, headline: CompositionHeadline): string | undefined {
  const clause = neededClause(told, headline);
  return clause === undefined ? undefined : `${headline.group.label}: ${clause}.`;
}

const known = ({ share }: ShareThere): boolean => share !== undefined;

/** The finding, in a sentence: how it stands and will, and what it would take. */
export function compositionFinding(told: Composition, headline: CompositionHeadline | undefined): string {
  const few = headline?.opening.mark === marks.fewPeople || headline?.then.mark === marks.fewPeople;
  if (headline === undefined || few)
    return `Fewer than ${fewestPeople} people work here, so who they are is not shown.`;
  const { group, opening, then, wanted } = headline;
  if (opening.share === undefined)
    return opening.mark === marks.missing
      ? `${told.characteristic.label}: the share of staff at the start is not known.`
      : `${told.characteristic.label}: the share of "${group.label}" is not shown, because somebody could be told from it.`;
  const ahead = then.share === undefined ? "" : ` and ${shareWords(then.share)} ${byEnd(told.by)}`;
  const start = `"${group.label}" is ${shareWords(opening.share)} of staff at the start${ahead}`;
  const takes = neededClause(told, headline);
  const beside = wanted === undefined ? "" : `, against ${shareWords(wanted)} of those it is held against`;
  return `${start}${takes === undefined ? beside : `; ${takes}`}.`;
}

/** Representation at band 8a and above: the share there against that of all staff; undefined where one is not shown. */
export function seniorWords({ group, opening, then, senior }: CompositionHeadline, year: string): string | undefined {
  if (senior === undefined) return undefined;
  const [all, high, when] =
    known(then) && known(senior.then)
      ? [then, senior.then, `at the end of ${year}`]
      : [opening, senior.opening, "at the start"];
  if (all.share === undefined || high.share === undefined) return undefined;
  const ratio = all.share === 0 ? undefined : high.share / all.share;
  return `At band 8a and above "${group.label}" is ${shareWords(high.share)} ${when}, against ${shareWords(all.share)} of all staff${ratio === undefined ? "" : ` (${ratio.toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 })} times)`}.`;
}
