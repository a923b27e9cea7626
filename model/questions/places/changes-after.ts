/** Changes of scenarios after places were put together or divided: those for some of a new place come to less for all of it, or are refused by name. */
import { catalogueEntry, type DimensionName } from "../../assumptions/catalogue";
import { elementAt } from "../../assumptions/present";
import { idsOf } from "../../plan/ask/scope";
import { valueWords } from "../../plan/ask/value-words";
import { listed } from "../../plan/ask/words";
import { refused, withEnding } from "../../plan/edit/edit";
import { placesAfter, type NewPlace, type Part } from "../../plan/edit/places/regrouping";
import type { Change, Scenario } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import { longest } from "../../plan/schema";
import { indexIn } from "../../resolve/series";
import { others } from "./amounts";
import type { PlaceNumbers } from "./numbers";
import { ruleOf, weightWords, type WeightName } from "./rules";
import type { Working } from "./working";
import { placesWords as words } from "./words";

/** The mean of a figure over those of a change at one leaf, weighted by what there is of them. */
function meanAt(numbers: PlaceNumbers, id: string, by: WeightName, leaf: string, { where = {} }: Change): number {
  const series = numbers.solved.series(id);
  if (series === undefined) return Number.NaN;
  const { members } = numbers;
  const scope = members.scope(where);
  const free = series.dimensions.filter((name) => name !== "place");
  const here = new Map<DimensionName, number>([["place", members.index("place", leaf)]]);
  let sum = 0;
  let all = 0;
  const visit = (depth: number): void => {
    const name = free[depth];
    if (name === undefined) {
      const own = new Map(free.map((one): [DimensionName, readonly number[]] => [one, [here.get(one) ?? 0]]));
      const weight = numbers.weight(by, leaf, own);
      const value = elementAt(
        series.at(0),
        indexIn(series, (one) => here.get(one) ?? 0),
      );
      if (weight > 0) {
        sum += weight * value;
        all += weight;
      }
      return;
    }
    for (const member of scope.get(name) ?? members.ids[name].map((_, i) => i)) {
      here.set(name, member);
      visit(depth + 1);
    }
  };
  visit(0);
  return all > 0 ? sum / all : Number.NaN;
}

/** A change that is for some parts of a new place, as it is for all of it; undefined where that cannot be told. */
function forAll(change: Change, one: NewPlace, leaves: ReadonlySet<string>, work: Working): Change | undefined {
  const { numbers } = work;
  const inside = (part: Part): boolean => leaves.has(part.from);
  const where = { ...change.where, place: one.place.id };
  const { value, op } = change;
  if (typeof value !== "number") return undefined;
  if (catalogueEntry(change.assumption)?.kind === "total") {
    // An amount that is added is added once, wherever in the place it is; of a divided place each part has its share.
    const covered = one.parts.filter(inside);
    if (op !== "add" || leaves.size !== 1) return undefined;
    return { ...change, where, value: value * (covered[0]?.share ?? 0) };
  }
  const rule = ruleOf(change.assumption, work.plan.assumptions.find(({ id }) => id === change.assumption)?.unit ?? "");
  if (rule.kind !== "mean") return undefined;
  const scope = numbers.members.scope(others(change.where ?? {}));
  const known = one.parts.map((part) => ({
    inside: inside(part),
    weight: part.share * numbers.weight(rule.by, part.from, scope),
    value: meanAt(numbers, change.assumption, rule.by, part.from, change),
  }));
  const all = known.reduce((sum, { weight }) => sum + weight, 0);
  const within = known.filter((part) => part.inside);
  const share = within.reduce((sum, { weight }) => sum + weight, 0) / all;
  if (!(all > 0)) return undefined;
  if (op === "add") return { ...change, where, value: value * share };
  const mean = (of: (part: (typeof known)[number]) => number): number =>
    known.reduce((sum, part) => sum + (part.weight > 0 ? part.weight * of(part) : 0), 0) / all;
  const changed = mean((part) => (part.inside ? (op === "set" ? value : value * part.value) : part.value));
  const made = op === "set" ? changed : changed / mean((part) => part.value);
  return Number.isFinite(made) ? { ...change, where, value: made } : undefined;
}

const said = ({ op, value, assumption }: Change, unit: string): string =>
  op === "multiply"
    ? `times ${typeof value === "number" ? value.toLocaleString("en-GB", { maximumSignificantDigits: 4 }) : value}`
    : `${op === "add" ? "plus " : ""}${valueWords(catalogueEntry(assumption)?.unit ?? unit, value)}`;

/** The changes of all scenarios as they become; refused by name where one cannot follow. */
export function scenariosAfter(
  scenarios: readonly Scenario[],
  work: Working,
): Outcome<{ readonly scenarios: Scenario[]; readonly says: readonly string[] }> {
  const { change: places } = work;
  const says: string[] = [];
  const after: Scenario[] = [];
  for (const scenario of scenarios) {
    const changes: Change[] = [];
    for (const change of scenario.changes) {
      const leaves = places.leavesOf(change.where?.place);
      if (leaves === undefined || !idsOf(change.where?.place).some((id) => places.olds.has(id)) || places.inside) {
        changes.push(change);
        continue;
      }
      const named = placesAfter(places, change.where?.place);
      // A divided place's amount is divided too: a name for both parts would give it to each of them in proportion.
      if (named !== undefined) changes.push({ ...change, where: { ...change.where, place: named } });
      for (const one of places.news) {
        if (places.reach(one, leaves) !== "some") continue;
        const label = work.plan.assumptions.find(({ id }) => id === change.assumption)?.label ?? change.assumption;
        const unit = work.plan.assumptions.find(({ id }) => id === change.assumption)?.unit ?? "";
        const old = listed(one.parts.filter(({ from }) => leaves.has(from)).map(({ from }) => places.labelOf(from)));
        const made = forAll(change, one, leaves, work);
        if (made === undefined)
          return refused("change-of-part", words.changeRefused(scenario.name, label, old, one.place.label));
        const rule = ruleOf(change.assumption, unit);
        const by = rule.kind === "mean" ? weightWords[rule.by] : "what is there";
        changes.push({
          ...made,
          why: withEnding(
            change.why ?? "",
            ` ${words.changeWhy(old, said(change, unit), one.place.label, by)}`,
            longest.prose,
          ).trim(),
        });
        says.push(
          words.changed(scenario.name, label, one.place.label, `${said(change, unit)} in ${old}`, said(made, unit)),
        );
      }
    }
    after.push({ ...scenario, changes });
  }
  return { ok: true, problems: [], value: { scenarios: after, says } };
}
