/** One figure of a new place, written for the place with what it is made of as its reason. */
import { catalogueEntry } from "../../assumptions/catalogue";
import { elementAt, present } from "../../assumptions/present";
import { sameWhere, whereLabel, whereOf } from "../../plan/ask/scope";
import { figuresOf } from "../../plan/ask/whose";
import { monthName } from "../../plan/calendar";
import { withAssumption } from "../../plan/edit/parts";
import type { Assumption, WhereEntry } from "../../plan/plan";
import type { Cells } from "./cells";
import type { PutTogether } from "./page";
import { weightWords } from "./rules";
import { spreadTogether } from "./spread-together";
import { sameNumber, targetsOf } from "./target";
import { placesWords as words } from "./words";
import { figureAt, type Working } from "./working";
import type { Wrong } from "./wrong-values";

/** Puts a figure of a new place into the plan. An answer that is still open is asked for, and leaves it as it was. */
export function writeFor(wrong: Wrong, cells: Cells, number: number, work: Working): void {
  const { assumption, one, months, targetAt } = wrong;
  const { numbers, change } = work;
  const before = present(
    numbers.plan.assumptions.find(({ id }) => id === assumption.id),
    assumption.id,
  );
  const { writtenIn, isServed } = targetsOf(numbers, before);
  const opening = present(targetAt(cells.first, elementAt(months, 0)), "a target");
  const whom = whereLabel(change.plan, cells.where);
  const whomWords = whom === "Everything" ? "" : whom;
  const figure = figureAt(assumption.id, one.place.id);
  const key = `${figure}${number === 0 ? "" : `@${number + 1}`}`;
  const open = months.some((month) => targetAt(cells.first, month)?.value === undefined);
  const answer = work.answers.get(key);
  const limits = { ...catalogueEntry(assumption.id)?.limits, ...assumption.limits };
  const from = opening.parts.map(({ from: id, share, value }) => ({
    place: change.labelOf(id),
    share,
    value: Number.isNaN(value) ? undefined : value,
  }));
  if (open && answer === undefined) {
    work.asked.push({
      key,
      figure,
      assumption: assumption.id,
      says: words.asked(assumption.label, one.place.label, whomWords, assumption.unit, from),
      unit: assumption.unit,
      limits: {
        ...(limits.least === undefined ? {} : { least: limits.least }),
        ...(limits.most === undefined ? {} : { most: limits.most }),
      },
    });
    return;
  }
  if (open) work.answered.add(figure);
  const valueAt = (month: number): number =>
    open ? (answer ?? Number.NaN) : (targetAt(cells.first, month)?.value ?? Number.NaN);
  const value = valueAt(elementAt(months, 0));
  const dates: NonNullable<WhereEntry["when"]> = [];
  let last = value;
  if (!open)
    for (const month of months.slice(1)) {
      const next = valueAt(month);
      if (sameNumber(next, last)) continue;
      dates.push({ from: monthName(numbers.written.calendar.start + month), value: next });
      last = next;
    }
  const entries = opening.parts.map(({ from: leaf }) => writtenIn(leaf, cells.first));
  const sources = new Set(entries.map(({ path }) => sourceAt(before, path)));
  const larger = opening.parts
    .map(({ from: leaf }) => {
      const place = numbers.members.index("place", leaf);
      return figuresOf(numbers.plan).of(assumption.id, leaf, (name) => (name === "place" ? place : cells.first(name)));
    })
    .find((whose) => whose.kind !== "own");
  const how = open
    ? ("asked" as const)
    : opening.parts.length === 1 && opening.rule.kind !== "sum"
      ? ("shared" as const)
      : opening.rule.kind === "sum"
        ? ("summed" as const)
        : opening.rule.kind === "largest"
          ? ("largest" as const)
          : ("averaged" as const);
  const by = how === "averaged" && opening.rule.kind === "mean" ? weightWords[opening.rule.by] : undefined;
  const line: PutTogether = {
    assumption: assumption.id,
    label: assumption.label,
    unit: assumption.unit,
    place: one.place.label,
    whom: whomWords,
    how,
    by,
    from,
    value,
  };
  const [source, ...otherSources] = sources;
  const spread = open ? {} : spreadTogether(before, opening, entries);
  const entry: WhereEntry = {
    place: one.place.id,
    ...cells.where,
    value: Number.isNaN(value) ? null : value,
    ...(dates.length === 0 ? {} : { when: dates }),
    ...spread,
    ...(source === undefined || otherSources.length > 0 ? {} : { source }),
    status: open ? "judgement" : "derived",
    ...(larger === undefined ? {} : { givenFor: larger.of }),
    reason: words.reason(line),
  };
  const same = (other: WhereEntry): boolean => sameWhere(whereOf(other), whereOf(entry));
  const now = present(
    work.plan.assumptions.find(({ id }) => id === assumption.id),
    assumption.id,
  );
  work.plan = withAssumption(work.plan, {
    ...now,
    where: [...(now.where ?? []).filter((other) => !same(other)), entry],
  });
  if (opening.parts.some(({ from: leaf }) => isServed(leaf, cells.first))) work.figures.push(line);
}

/** The source an entry or the assumption itself names. */
function sourceAt(assumption: Assumption, path: readonly (string | number)[]): string | undefined {
  const place = path[2] === "where" ? path[3] : undefined;
  const entry = typeof place === "number" ? assumption.where?.[place] : undefined;
  return entry?.source ?? assumption.source;
}
