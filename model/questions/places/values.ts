/**
 * The figures of new places: where what is written no longer comes to what the parts of a place come to, it is written
 * for the place. What others rest on comes first, so that a formula that goes on meaning what it meant stays a formula.
 */
import { catalogueEntry, type DimensionName } from "../../assumptions/catalogue";
import { elementAt, present } from "../../assumptions/present";
import { entriesOf } from "../../plan/ask/entries";
import { sameWhere, whereLabel, whereOf } from "../../plan/ask/scope";
import { figuresOf } from "../../plan/ask/whose";
import type { NewPlace, Regrouping } from "../../plan/edit/places/regrouping";
import { withAssumption } from "../../plan/edit/parts";
import type { Assumption, Plan, WhereEntry } from "../../plan/plan";
import { hasErrors, type Outcome } from "../../plan/problem";
import { indexIn, resolvePlan, type Resolved } from "../../resolve/resolve";
import { groupedCells, type Cells } from "./cells";
import type { Member, PlaceNumbers } from "./numbers";
import type { AskedFor, PutTogether } from "./page";
import { weightWords } from "./rules";
import { spreadTogether } from "./spread-together";
import { sameNumber, targetsOf, type Target } from "./target";
import { placesWords as words } from "./words";

/** What has been worked out so far. */
export interface Working {
  plan: Plan;
  readonly change: Regrouping;
  readonly numbers: PlaceNumbers;
  readonly answers: ReadonlyMap<string, number>;
  readonly figures: PutTogether[];
  readonly asked: AskedFor[];
}

const isTotal = ({ id }: Assumption): boolean => catalogueEntry(id)?.kind === "total";

/** One assumption at one new place: what it has to come to, and where it does not yet. */
interface Wrong {
  readonly assumption: Assumption;
  readonly one: NewPlace;
  readonly dimensions: readonly DimensionName[];
  readonly months: readonly number[];
  readonly targetAt: (member: Member, month: number) => Target | undefined;
  readonly isWrong: (member: Member) => boolean;
}

function wrongIn(assumption: Assumption, one: NewPlace, now: Resolved, work: Working): Wrong | undefined {
  const { numbers } = work;
  const before = numbers.plan.assumptions.find(({ id }) => id === assumption.id);
  const old = numbers.written.series(assumption.id);
  const fresh = now.series(assumption.id);
  if (before === undefined || old === undefined || fresh === undefined) return undefined;
  const dimensions = [...new Set([...old.dimensions, ...fresh.dimensions])].filter((name) => name !== "place");
  const { at } = targetsOf(numbers, before);
  const months = [...new Set([0, ...old.changes, ...fresh.changes])]
    .filter((month) => month >= 0)
    .sort((a, b) => a - b);
  const { members } = now;
  const place = members.index("place", one.place.id);
  const position = (member: Member): number =>
    dimensions.reduce((sum, name) => sum * members.size(name) + member(name), 0);
  const targets = new Map<string, Target | undefined>();
  const targetAt = (member: Member, month: number): Target | undefined => {
    const key = `${position(member)} ${month}`;
    if (!targets.has(key)) targets.set(key, at(one, month, member));
    return targets.get(key);
  };
  const isWrong = (member: Member): boolean =>
    months.some((month) => {
      const target = targetAt(member, month);
      if (target === undefined) return false;
      const value = elementAt(
        fresh.at(month),
        indexIn(fresh, (name) => (name === "place" ? place : member(name))),
      );
      return target.value === undefined || !sameNumber(target.value, value);
    });
  return { assumption, one, dimensions, months, targetAt, isWrong };
}

/** What a combination would be written as, as a text: the same text is the same entry. */
const saying = (
  { months, targetAt, isWrong }: Wrong,
  members: Resolved["members"],
  dimensions: readonly DimensionName[],
) => {
  const kept = new Map<number, string | undefined>();
  return (member: Member): string | undefined => {
    const at = dimensions.reduce((sum, name) => sum * members.size(name) + member(name), 0);
    if (!kept.has(at))
      kept.set(
        at,
        isWrong(member)
          ? months
              .map((month) => {
                const target = targetAt(member, month);
                return target?.value === undefined
                  ? `? ${target?.parts.map(({ value }) => value.toPrecision(12)).join(" ") ?? ""}`
                  : target.value.toPrecision(12);
              })
              .join(" ")
          : undefined,
      );
    return kept.get(at);
  };
};

/** Puts a figure of a new place into the plan. An answer that is still open is asked for, and leaves it as it was. */
function writeFor(wrong: Wrong, cells: Cells, number: number, work: Working): void {
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
  const key = `${assumption.id}@${one.place.id}${number === 0 ? "" : `@${number + 1}`}`;
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
      says: words.asked(assumption.label, one.place.label, whomWords, assumption.unit, from),
      unit: assumption.unit,
      limits: {
        ...(limits.least === undefined ? {} : { least: limits.least }),
        ...(limits.most === undefined ? {} : { most: limits.most }),
      },
    });
    return;
  }
  const valueAt = (month: number): number =>
    open ? (answer ?? Number.NaN) : (targetAt(cells.first, month)?.value ?? Number.NaN);
  const value = valueAt(elementAt(months, 0));
  const dates: NonNullable<WhereEntry["when"]> = [];
  let last = value;
  if (!open)
    for (const month of months.slice(1)) {
      const next = valueAt(month);
      if (sameNumber(next, last)) continue;
      dates.push({ from: monthText(numbers, month), value: next });
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

const monthText = ({ written: { calendar } }: PlaceNumbers, month: number): string => {
  const at = calendar.start + month;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
};

/** The source an entry or the assumption itself names. */
function sourceAt(assumption: Assumption, path: readonly (string | number)[]): string | undefined {
  const place = path[2] === "where" ? path[3] : undefined;
  const entry = typeof place === "number" ? assumption.where?.[place] : undefined;
  return entry?.source ?? assumption.source;
}

/** As many rounds as figures may rest on one another; more means that one of them never comes to what it should. */
const mostRounds = 40;

/** Writes what has to be written of every figure but amounts. Fails with the plan's problems where it cannot be resolved. */
export function writeValues(work: Working): Outcome<undefined> {
  for (let round = 0; round < mostRounds; round += 1) {
    const resolved = resolvePlan(work.plan);
    if (!resolved.ok || hasErrors(resolved.problems)) return { ok: false, problems: resolved.problems };
    const now = resolved.value;
    const asked = new Set(work.asked.map(({ key }) => key.split("@", 2).join("@")));
    const wrong = work.plan.assumptions
      .filter((assumption) => !isTotal(assumption))
      .flatMap((assumption) =>
        work.change.news.flatMap((one) =>
          asked.has(`${assumption.id}@${one.place.id}`) ? [] : (wrongIn(assumption, one, now, work) ?? []),
        ),
      )
      .map((one) => ({ one, says: saying(one, now.members, one.dimensions) }))
      .map(({ one, says }) => ({
        one,
        cells: groupedCells(
          one.dimensions,
          entriesOf(one.assumption, work.plan.assumptions.indexOf(one.assumption), now.members).filter(({ scope }) =>
            (scope.get("place") ?? [now.members.index("place", one.one.place.id)]).includes(
              now.members.index("place", one.one.place.id),
            ),
          ),
          now.members,
          says,
        ),
      }))
      .filter(({ cells }) => cells.length > 0);
    if (wrong.length === 0) return { ok: true, problems: [], value: undefined };
    const names = new Set(wrong.map(({ one }) => one.assumption.id));
    // What rests on another that is wrong may come right by itself.
    const roots = wrong.filter(({ one }) => !restsOnAny(now, one.assumption.id, names));
    for (const { one, cells } of roots.length > 0 ? roots : wrong)
      cells.forEach((each, number) => writeFor(one, each, number, work));
    if (
      roots.every(({ one }) => work.asked.some(({ key }) => key.startsWith(`${one.assumption.id}@${one.one.place.id}`)))
    ) {
      // What rests on an answer that is still open cannot be judged before it is given.
      return { ok: true, problems: [], value: undefined };
    }
  }
  throw new RangeError("A bug: figures of places put together never come to what they should.");
}

/** Whether the formulas of a figure name one of these, directly or through others. */
function restsOnAny(now: Resolved, id: string, names: ReadonlySet<string>): boolean {
  const seen = new Set<string>([id]);
  const waiting = [...now.formulaNames(id)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    if (names.has(next)) return true;
    seen.add(next);
    waiting.push(...now.formulaNames(next));
  }
  return false;
}
