/** Amounts of people and posts of new places: what each part has is added up, a divided place gives each its share. */
import { catalogueEntry, dimensionNames } from "../../assumptions/catalogue";
import { elementAt, present } from "../../assumptions/present";
import { idsOf, whereLabel, whereOf } from "../../plan/ask/scope";
import { listed } from "../../plan/ask/words";
import { placesAfter, type NewPlace, type Regrouping } from "../../plan/edit/places/regrouping";
import { refused } from "../../plan/edit/edit";
import { without } from "../../plan/edit/without";
import { absoluteMonth } from "../../plan/calendar";
import type { Assumption, Where, WhereEntry } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import type { Amount } from "../../resolve/series";
import type { Working } from "./working";
import { placesWords as words } from "./words";

/** Whom an amount is of, places aside. */
export const others = (where: Where): Where => without(whereOf(where), "place");
export const othersKey = (where: Where): string =>
  dimensionNames.map((name) => (name === "place" ? "" : [...idsOf(where[name])].sort().join(","))).join(";");

interface Given {
  readonly entry: WhereEntry;
  readonly amount: Amount | undefined;
}

/** What a place gets of one amount. */
interface Contribution extends Given {
  readonly share: number;
}

/** The part of an amount's scope that a new place has: what is to be added up for it. */
interface Sum {
  readonly one: NewPlace;
  readonly whom: Where;
  readonly parts: Contribution[];
}

/** An assumption with its amounts as they become, and the new places whose staff have to be written out row by row. */
export interface AmountsAfter {
  readonly assumption: Assumption;
  readonly unclear: ReadonlySet<NewPlace>;
  /** Old places outside them whose amounts were given together with some of theirs. */
  readonly loosened: ReadonlySet<string>;
}

const givenOf = (assumption: Assumption, work: Working): readonly Given[] => {
  const amounts = work.numbers.written.amounts(assumption.id);
  const counts = ({ value, when = [] }: Pick<WhereEntry, "value" | "when">): boolean =>
    value !== null || when.length > 0;
  let at = counts(assumption) ? 1 : 0;
  return (assumption.where ?? []).map((entry) => ({ entry, amount: counts(entry) ? amounts[at++] : undefined }));
};

/** How much of one amount a new place gets; undefined where it cannot be told. */
function shareIn({ entry }: Given, one: NewPlace, change: Regrouping): number | undefined {
  const leaves = present(change.leavesOf(entry.place), "the places of an amount");
  const inIt = one.parts.filter(({ from }) => leaves.has(from));
  const all = [...leaves].every((leaf) => one.parts.some(({ from }) => from === leaf));
  if (leaves.size === 1) return inIt[0]?.share;
  return all && inIt.every(({ share }) => share === 1) ? 1 : undefined;
}

/** The amounts of one assumption of places as they become. Refused where they are given for some of a place together with others. */
export function amountsAfter(assumption: Assumption, work: Working): Outcome<AmountsAfter> {
  const { change } = work;
  const sums = new Map<string, Sum>();
  const unclear = new Set<NewPlace>();
  const loosened = new Set<string>();
  const where: WhereEntry[] = [];
  const isStaff = assumption.id === "staff_in_post";
  for (const given of givenOf(assumption, work)) {
    const { entry } = given;
    const leaves = change.leavesOf(entry.place);
    const touched = idsOf(entry.place).filter((id) => change.olds.has(id));
    if (leaves === undefined || touched.length === 0) {
      where.push(entry);
      continue;
    }
    const reached = change.news.filter((one) => change.reach(one, leaves) !== "none");
    const dealt = reached.map((one) => shareIn(given, one, change));
    if (dealt.every((share) => share !== undefined)) {
      reached.forEach((one, number) => {
        const key = `${one.place.id} ${othersKey(entry)}`;
        const sum = sums.get(key) ?? { one, whom: others(entry), parts: [] };
        sums.set(key, sum);
        sum.parts.push({ ...given, share: dealt[number] ?? 0 });
      });
      continue;
    }
    const after = placesAfter(change, entry.place);
    if (reached.every((one) => change.reach(one, leaves) === "all") && after !== undefined) {
      where.push({ ...entry, place: after });
      continue;
    }
    if (!isStaff)
      return refused(
        "given-together",
        words.undivided(assumption.label, listed(idsOf(entry.place).map((id) => change.labelOf(id)))),
      );
    for (const one of reached) unclear.add(one);
    for (const leaf of leaves) if (!change.olds.has(leaf)) loosened.add(leaf);
  }
  for (const one of change.news) {
    const own = [...sums.values()].filter((sum) => sum.one === one);
    const parts = one.parts.filter(({ share }) => share > 0);
    const covers = (leaf: string): readonly string[] =>
      own
        .filter(({ parts: some }) => some.some(({ entry }) => change.leavesOf(entry.place)?.has(leaf) === true))
        .map(({ whom }) => othersKey(whom))
        .sort();
    const keys = parts.map(({ from }) => covers(from).join("|"));
    if (own.length === 0 || keys.every((key) => key === keys[0])) continue;
    if (isStaff) unclear.add(one);
    else if (assumption.id === "establishment") {
      const without = parts.filter((_, number) => keys[number] === "").map(({ from }) => change.labelOf(from));
      const within = parts.filter((_, number) => keys[number] !== "").map(({ from }) => change.labelOf(from));
      if (without.length > 0)
        return refused("posts-both-ways", words.postsBothWays(listed(within), listed(without), one.place.label));
    }
  }
  for (const sum of sums.values()) where.push(summed(assumption, sum, work));
  const rest = without(assumption, "where");
  return {
    ok: true,
    problems: [],
    value: { assumption: where.length === 0 ? rest : { ...rest, where }, unclear, loosened },
  };
}

const before = -1200;

/** One amount out of several. Where all are one formula it stays, until it is seen that it does not come to the sum. */
function summed(assumption: Assumption, { one, whom, parts }: Sum, work: Working): WhereEntry {
  const place = { place: one.place.id, ...whom };
  const first = elementAt(parts, 0).entry;
  const plain = parts.every(({ entry }) => entry.value === first.value && entry.when === undefined);
  const about = without(first, "value", "when", "range", "evenly");
  if (plain && typeof first.value === "string") return { ...about, ...place, value: first.value };
  return inNumbers(assumption, { one, whom, parts }, work);
}

function inNumbers(assumption: Assumption, { one, whom, parts }: Sum, work: Working): WhereEntry {
  const { change, numbers } = work;
  const begins = absoluteMonth(change.plan.start);
  const dates = [...new Set(parts.flatMap(({ entry }) => (entry.when ?? []).map(({ from }) => from)))].sort();
  const at = (month: number): number =>
    parts.reduce((sum, { amount, share }) => sum + (share === 0 ? 0 : share * (amount?.at(month) ?? Number.NaN)), 0);
  const opening = at(
    dates.length === 0 ? 0 : Math.min(before, absoluteMonth(dates[0] ?? change.plan.start) - begins - 1),
  );
  const sources = new Set(parts.map(({ entry }) => entry.source));
  const from = parts.map(({ entry, share, amount }) => ({
    place: idsOf(entry.place)
      .map((id) => change.labelOf(id))
      .join(" and "),
    share,
    value: amount?.at(0),
  }));
  const line = {
    assumption: assumption.id,
    label: assumption.label,
    unit: assumption.unit,
    place: one.place.label,
    whom: Object.keys(whom).length === 0 ? "" : whereLabel(numbers.plan, whom),
    how: "summed" as const,
    by: undefined,
    from,
    value: opening,
  };
  work.figures.push(line);
  const ends = (end: "low" | "high"): number =>
    parts.reduce(
      (sum, { entry, share, amount }) => sum + share * ((entry.range ?? entry.evenly)?.[end] ?? amount?.at(0) ?? 0),
      0,
    );
  const level = parts.find(({ entry }) => entry.range !== undefined)?.entry.range?.level;
  const [source, ...otherSources] = sources;
  return {
    place: one.place.id,
    ...whom,
    value: Number.isNaN(opening) ? null : opening,
    ...(dates.length === 0
      ? {}
      : { when: dates.map((date) => ({ from: date, value: at(absoluteMonth(date) - begins) })) }),
    ...(level === undefined ? {} : { range: { low: ends("low"), likely: opening, high: ends("high"), level } }),
    ...(source === undefined || otherSources.length > 0 ? {} : { source }),
    status: "derived",
    reason: words.reason(line),
  };
}

/** Formulas that were kept and do not come to the sum of their parts, as numbers. */
export function formulasAsNumbers(assumption: Assumption, now: readonly Amount[], work: Working): Assumption {
  const old = work.change.plan.assumptions.find(({ id }) => id === assumption.id);
  if (old === undefined || catalogueEntry(assumption.id)?.kind !== "total") return assumption;
  const counts = ({ value, when = [] }: Pick<WhereEntry, "value" | "when">): boolean =>
    value !== null || when.length > 0;
  let at = counts(assumption) ? 1 : 0;
  const where = (assumption.where ?? []).map((entry): WhereEntry => {
    const amount = counts(entry) ? now[at++] : undefined;
    const one = work.change.news.find(({ place }) => place.id === entry.place);
    if (one === undefined || typeof entry.value !== "string" || amount === undefined) return entry;
    const parts = givenOf(old, work).flatMap((given): Contribution[] => {
      if (othersKey(given.entry) !== othersKey(entry)) return [];
      const leaves = work.change.leavesOf(given.entry.place);
      const touched = idsOf(given.entry.place).some((id) => work.change.olds.has(id));
      if (leaves === undefined || !touched || work.change.reach(one, leaves) === "none") return [];
      const share = shareIn(given, one, work.change);
      return share === undefined ? [] : [{ ...given, share }];
    });
    if (parts.length === 0) return entry;
    const sum = parts.reduce(
      (all, part) => all + (part.share === 0 ? 0 : part.share * (part.amount?.at(0) ?? Number.NaN)),
      0,
    );
    const value = amount.at(0);
    if (Math.abs(sum - value) <= 1e-10 * Math.max(1, Math.abs(sum))) {
      work.figures.push({
        assumption: assumption.id,
        label: assumption.label,
        unit: assumption.unit,
        place: one.place.label,
        whom: whereLabel(work.numbers.plan, others(entry)),
        how: "summed",
        by: undefined,
        from: parts.map(({ entry: from, share, amount: was }) => ({
          place: idsOf(from.place)
            .map((id) => work.change.labelOf(id))
            .join(" and "),
          share,
          value: was?.at(0),
        })),
        value: sum,
      });
      return entry;
    }
    return inNumbers(assumption, { one, whom: others(entry), parts }, work);
  });
  return assumption.where === undefined ? assumption : { ...assumption, where };
}
