/**
 * What an edit is asked about: figures out of all proportion to the plan, to what is usual, or to what they replace, and
 * those that change nothing. It looks only at what the edit touched, whichever way it was made.
 */
import { catalogueEntry } from "../assumptions/catalogue";
import { sameWhere, whereLabel, whereOf } from "../plan/ask/scope";
import { plainNumber, valueWords } from "../plan/ask/value-words";
import { checkStructure } from "../plan/check/check-plan";
import { checkProportion, type LookedAt } from "../plan/check/check-proportion";
import { sizeFor, sizeOf } from "../plan/check/plan-size";
import { disproportion, outOfProportion } from "../plan/check/proportion";
import { writtenValues } from "../plan/check/written-values";
import { membersOf } from "../plan/members";
import type { Assumption, Change, Plan, Value } from "../plan/plan";
import { hasErrors } from "../plan/problem";
import { keptRegister } from "../resolve/kept-register";
import { changesNothing, withoutEffect } from "../resolve/without-effect";

/** So many times what it replaces, or so small a part of it, a figure is asked about: months for years, minutes for hours. */
const timesBefore = 12;

/** Slips by which a figure is too large or too small, by the factor they make. */
const slips: readonly { readonly factor: number; readonly says: string }[] = [
  { factor: 100, says: "A per cent is a hundredth." },
  { factor: 60, says: "An hour has 60 minutes." },
  { factor: 52, says: "A year has 52 weeks." },
  { factor: 12, says: "A year has 12 months." },
];

/** A figure against the one it replaces, as a question; undefined where they are of a size. */
function againstBefore(
  words: string,
  { id, unit }: Pick<Assumption, "id" | "unit">,
  from: Value,
  to: Value,
): string | undefined {
  const entry = catalogueEntry(id);
  const named = entry?.choices !== undefined || unit === "switch" || unit === "calendar month";
  if (named || (entry?.limits.least ?? 0) < 0 || typeof from !== "number" || typeof to !== "number") return undefined;
  if (from * to <= 0) return undefined;
  const times = Math.max(to / from, from / to);
  if (times < timesBefore) return undefined;
  const slip = slips.find(({ factor }) => Math.abs(times / factor - 1) < 0.02);
  const size =
    to > from
      ? `${plainNumber(Number(times.toPrecision(3)))} times`
      : `1 part in ${plainNumber(Number(times.toPrecision(3)))} of`;
  return `${words} is ${valueWords(unit, to)}, ${size} the ${valueWords(unit, from)} it replaces. Is it meant?${slip === undefined ? "" : ` ${slip.says}`}`;
}

/** Every value of an assumption by where and when it holds, so that the same one is found before and after. */
const valuesByPlace = (plan: Plan, assumption: Assumption): ReadonlyMap<string, Value> =>
  new Map(
    writtenValues(assumption).flatMap(([value, path]) => {
      if (path[0] === "readings") return [];
      const entry = path[0] === "where" ? assumption.where?.[Number(path[1])] : undefined;
      const when = path.indexOf("when");
      const dated = when < 0 ? undefined : (entry ?? assumption).when?.[Number(path[when + 1])];
      const who = entry === undefined ? "" : ` for ${whereLabel(plan, whereOf(entry))}`;
      return [[`${assumption.label}${who}${dated === undefined ? "" : ` from ${dated.from}`}`, value] as const];
    }),
  );

function replaced(before: Plan, after: Plan, changed: ReadonlySet<Assumption>): string[] {
  return [...changed].flatMap((assumption) => {
    const was = before.assumptions.find((one) => one.id === assumption.id);
    if (was === undefined) return [];
    const values = valuesByPlace(before, was);
    return [...valuesByPlace(after, assumption)].flatMap(
      ([words, value]) => againstBefore(words, assumption, values.get(words) ?? null, value) ?? [],
    );
  });
}

/** What a scenario sets, against the base. */
function againstBase(plan: Plan, change: Change, name: string): string[] {
  const assumption = plan.assumptions.find((one) => one.id === change.assumption);
  if (assumption === undefined || change.op !== "set") return [];
  const part = assumption.where?.find((one) => sameWhere(whereOf(one), change.where));
  const whole = change.where === undefined || Object.keys(change.where).length === 0;
  // A total of everybody says nothing of the part of it that a change is for.
  if (part === undefined && !whole && catalogueEntry(assumption.id)?.kind === "total") return [];
  return [againstBefore(assumption.label, assumption, (part ?? assumption).value, change.value)].flatMap((found) =>
    found === undefined ? [] : [`In "${name}": ${found}`],
  );
}

const isFormula = (value: Value): boolean => typeof value === "string";

/** What formulas and changes come to, where any was touched. */
function workedOut(plan: Plan, at: LookedAt): string[] {
  const written = [...at.assumptions].filter((one) => writtenValues(one).some(([value]) => isFormula(value)));
  const under = [...(written.length > 0 ? [undefined] : []), ...[...at.scenarios].map(({ id }) => id)];
  const size = sizeOf(plan);
  return under.flatMap((scenario) => {
    const resolved = keptRegister(plan, scenario);
    if (!resolved.ok) return [];
    const rates = resolved.problems.filter(({ kind }) => kind === outOfProportion).map(({ says }) => says);
    const amounts = written.flatMap((assumption) =>
      resolved.value
        .amounts(assumption.id)
        .flatMap(
          (amount) => disproportion(assumption.label, assumption, amount.at(0), sizeFor(assumption, size)) ?? [],
        ),
    );
    return [...rates, ...amounts];
  });
}

/**
 * What a person is asked after an edit, as questions that say what looks wrong; none where everything is in proportion.
 * What was out of proportion before the edit is not asked about again.
 */
export function isItMeant(before: Plan, after: Plan): string[] {
  if (before === after || hasErrors(checkStructure(after))) return [];
  const known = new Set(before.assumptions);
  const ran = new Set(before.scenarios);
  const at: LookedAt = {
    assumptions: new Set(after.assumptions.filter((one) => !known.has(one))),
    scenarios: new Set(after.scenarios.filter((one) => !ran.has(one))),
  };
  if (at.assumptions.size === 0 && at.scenarios.size === 0) return [];
  const touchedBefore: LookedAt = {
    assumptions: new Set(before.assumptions.filter((one) => !after.assumptions.includes(one))),
    scenarios: new Set(before.scenarios.filter((one) => !after.scenarios.includes(one))),
  };
  const toldBefore = new Set([
    ...checkProportion(before, membersOf(before), touchedBefore).map(({ says }) => says),
    ...workedOut(before, touchedBefore),
  ]);
  const asked = [
    ...checkProportion(after, membersOf(after), at).map(({ says }) => says),
    ...workedOut(after, at),
    ...replaced(before, after, at.assumptions),
    ...withoutEffect(before, after).map(changesNothing),
    ...[...at.scenarios].flatMap(({ name, changes }) => {
      const were = before.scenarios.flatMap((one) => one.changes);
      return changes.filter((one) => !were.includes(one)).flatMap((one) => againstBase(after, one, name));
    }),
  ];
  return [...new Set(asked)].filter((says) => !toldBefore.has(says));
}
