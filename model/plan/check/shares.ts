/** Shares that are written as plain numbers must add up to 1. Empty figures and formulas are left to the run. */
import { elementAt, present } from "../../assumptions/present";
import { catalogueEntry, dimensionNames, type CatalogueEntry, type DimensionName } from "../../assumptions/catalogue";
import { valueIn, type DatedValues } from "../ask/dated";
import { absoluteMonth } from "../calendar";
import type { Members } from "../members";
import { placeInFile } from "../json/place-in-file";
import type { Assumption, Plan } from "../plan";
import { note, problem } from "../problem";
import type { Problem } from "../problem";
import { eachCombination, entriesOf, winnerAmong, type Entry } from "../ask/entries";

const tolerance = 1e-9;
/** After so many groups of one assumption the pattern is plain. */
const most = 5;

/**
 * Members whose shares add up to 1 together: all of them; for the taught routes, those that are not apprenticeships; for
 * the tiers of services, those of one service at a time, without the statutory ones where time is kept for each; for
 * groups, those of one characteristic at a time.
 */
function sharers(
  entry: CatalogueEntry,
  over: DimensionName,
  plan: Plan,
  members: Members,
): readonly (readonly number[])[] {
  const all = members.ids[over].map((_, number) => number);
  if (entry.id === "route_share")
    return [all.filter((number) => plan.structure.routes[number]?.kind !== "apprenticeship")];
  if (over === "group")
    return (plan.structure.characteristics ?? []).map(({ groups }) =>
      groups.map(({ id }) => members.index("group", id)),
    );
  if (over !== "tier") return [all];
  return (plan.structure.services ?? []).map((service) =>
    service.tiers
      .filter((tier) => entry.id !== "ring_share" || tier.statutory !== true)
      .map((tier) => members.index("tier", tier.id)),
  );
}

const datedValues = (entry: Entry, shape: Assumption["shape"]): DatedValues => ({
  value: entry.value,
  dated: entry.when.map((dated) => ({ month: absoluteMonth(dated.from), value: dated.value })),
  shape: shape ?? "step",
});

function sharesOf(plan: Plan, assumption: Assumption, number: number, members: Members): Problem[] {
  const known = catalogueEntry(assumption.id);
  const over = known?.sharesOver;
  if (known === undefined || over === undefined) return [];
  const entries = entriesOf(assumption, number, members);
  if (entries.every((entry) => entry.value === null && entry.when.length === 0)) return [];
  return sharers(known, over, plan, members).flatMap((together) =>
    together.length === 0 ? [] : sharesTogether(plan, assumption, number, over, together, entries, members),
  );
}

/** What tiers and groups are parts of, in words: their service or characteristic is no dimension of theirs. */
function wholeOf({ structure }: Plan, over: DimensionName, id: string | undefined): readonly string[] {
  const holds = (parts: readonly { readonly id: string }[]): boolean => parts.some((part) => part.id === id);
  const whole =
    over === "tier"
      ? structure.services?.find(({ tiers }) => holds(tiers))
      : over === "group"
        ? structure.characteristics?.find(({ groups }) => holds(groups))
        : undefined;
  return whole === undefined ? [] : [whole.label];
}

function sharesTogether(
  plan: Plan,
  assumption: Assumption,
  number: number,
  over: DimensionName,
  together: readonly number[],
  entries: readonly Entry[],
  members: Members,
): Problem[] {
  const named = new Set(entries.flatMap((entry) => [...entry.scope.keys()]));
  const groups = new Map(
    dimensionNames
      .filter((name) => name !== over && named.has(name))
      .map((name) => [name, members.ids[name].map((_, member) => member)]),
  );
  const winner = winnerAmong(entries);
  const dated = new Map(entries.map((entry) => [entry, datedValues(entry, assumption.shape)]));
  const at = placeInFile(plan, ["assumptions", number]);
  const found: Problem[] = [];
  const reported = new Set<string>();

  const looked = eachCombination(groups, (member) => {
    if (found.length >= most) return;
    const winners = together.map((sharer) => winner((name) => (name === over ? sharer : member(name))));
    const months = [...new Set(winners.flatMap((entry) => entry.when.map((one) => one.from)))].sort();
    for (const month of [undefined, ...months]) {
      let sum = 0;
      for (const entry of winners) {
        sum +=
          month === undefined
            ? typeof entry.value === "number"
              ? entry.value
              : Number.NaN
            : valueIn(present(dated.get(entry), "the values of an entry"), absoluteMonth(month), (value) =>
                typeof value === "number" ? value : Number.NaN,
              );
      }
      if (Number.isNaN(sum) || Math.abs(sum - 1) <= tolerance) continue;
      // Groups answered by the same entries have the same fault.
      const key = `${month} ${[...new Set(winners.map((entry) => entry.path.at(-1)))].join()}`;
      if (reported.has(key)) continue;
      reported.add(key);
      const of = wholeOf(plan, over, members.ids[over][elementAt(together, 0)]);
      const group = [...of, ...[...groups.keys()].map((name) => members.labels[name][member(name)])].join(", ");
      const shown = Number(sum.toPrecision(10));
      found.push(
        problem(
          "shares-do-not-add-up",
          at,
          `${assumption.label}: the shares over ${together.length} ${over}${together.length === 1 ? "" : "s"}${group === "" ? "" : ` for ${group}`}${month === undefined ? "" : ` from ${month}`} add up to ${shown}, not 1. ${sum > 1 ? "Take away" : "Add"} ${Number(Math.abs(1 - sum).toPrecision(6))} in all.`,
        ),
      );
      break;
    }
  });
  if (!looked)
    found.push(
      note(
        "too-many-to-check",
        at,
        `${assumption.label} is given for more combinations than are checked on opening. Whether the shares add up to 1 shows when the plan is run.`,
      ),
    );
  return found;
}

/** Kinds: `shares-do-not-add-up`, and the note `too-many-to-check`. */
export const checkShares = (plan: Plan, members: Members): Problem[] =>
  plan.assumptions.flatMap((assumption, number) =>
    catalogueEntry(assumption.id)?.sharesOver === undefined ? [] : keptSharesOf(plan, assumption, number, members),
  );

const kept = new WeakMap<
  Plan["structure"],
  WeakMap<Assumption, { readonly number: number; readonly found: Problem[] }>
>();

/** Once for each version of an assumption among the people of a structure: nothing else of the plan is looked at. */
function keptSharesOf(plan: Plan, assumption: Assumption, number: number, members: Members): Problem[] {
  let among = kept.get(plan.structure);
  if (among === undefined) kept.set(plan.structure, (among = new WeakMap()));
  const known = among.get(assumption);
  if (known?.number === number) return known.found;
  const found = sharesOf(plan, assumption, number, members);
  among.set(assumption, { number, found });
  return found;
}
