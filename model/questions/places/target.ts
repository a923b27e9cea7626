/** What a figure of a new place has to come to, from the figures of the places it is made of. */
import type { DimensionName } from "../../assumptions/catalogue";
import { catalogueEntry } from "../../assumptions/catalogue";
import { elementAt } from "../../assumptions/present";
import { placesUpFrom } from "../../plan/ask/ancestry";
import { entriesOf, winnerAmong, type Entry } from "../../plan/ask/entries";
import type { NewPlace } from "../../plan/edit/places/regrouping";
import type { Scope } from "../../plan/members";
import type { Assumption } from "../../plan/plan";
import { indexIn } from "../../resolve/series";
import type { Member, PlaceNumbers } from "./numbers";
import { ruleOf, type Rule } from "./rules";

/** A part of a new place as one figure has it. */
export interface PartOfFigure {
  readonly from: string;
  readonly share: number;
  readonly value: number;
  /** What a mean is weighted by; NaN where the rule has no weight. */
  readonly weight: number;
}

export interface Target {
  readonly rule: Rule;
  readonly parts: readonly PartOfFigure[];
  /** NaN where it is missing at every part; undefined where nothing says what it comes to. */
  readonly value: number | undefined;
}

const nearly = (a: number, b: number): boolean =>
  Object.is(a, b) || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));

/** Whether two numbers are the same but for rounding; missing is the same as missing. */
export const sameNumber = nearly;

/** Works out what each figure of a new place comes to. One for each assumption. */
export function targetsOf(numbers: PlaceNumbers, assumption: Assumption) {
  const { plan, members, written, solved } = numbers;
  const { id, unit } = assumption;
  const rule = ruleOf(id, unit);
  const series = written.series(id);
  const answers = solved.series(id);
  const known = catalogueEntry(id);
  const winner = winnerAmong(entriesOf(assumption, plan.assumptions.indexOf(assumption), members));
  const services = plan.structure.services ?? [];

  /** The service a figure is of; undefined where it is of none. */
  const serviceOf = (member: Member): (typeof services)[number] | undefined => {
    if (series?.dimensions.includes("service") === true) return services[member("service")];
    const tier = series?.dimensions.includes("tier") === true ? members.ids.tier[member("tier")] : undefined;
    if (tier !== undefined) return services.find(({ tiers }) => tiers.some((one) => one.id === tier));
    const outcome =
      series?.dimensions.includes("outcome") === true ? members.ids.outcome[member("outcome")] : undefined;
    return services.find(({ outcomes = [] }) => outcomes.some((one) => one.id === outcome));
  };
  const isServed = (leaf: string, member: Member): boolean => {
    const place = serviceOf(member)?.place;
    return place === undefined || placesUpFrom(plan, leaf).includes(place);
  };

  const valueAt = (leaf: string, month: number, member: Member): number => {
    if (series === undefined) return Number.NaN;
    const place = members.index("place", leaf);
    const here: Member = (name) => (name === "place" ? place : member(name));
    return elementAt(series.at(month), indexIn(series, here));
  };
  const solvedAt = (leaf: string, month: number, member: Member): number => {
    if (answers === undefined) return Number.NaN;
    const place = members.index("place", leaf);
    return elementAt(
      answers.at(month),
      indexIn(answers, (name) => (name === "place" ? place : member(name))),
    );
  };

  /** The scope one combination is of, for weights: what the shares are over says nothing of a weight. */
  const scopeOf = (member: Member): Scope => {
    const scope = new Map<DimensionName, readonly number[]>();
    for (const name of series?.dimensions ?? []) {
      if (name === "place" || name === known?.sharesOver) continue;
      scope.set(name, [member(name)]);
    }
    const service = serviceOf(member);
    if (service !== undefined) scope.set("service", [services.indexOf(service)]);
    return scope;
  };

  /** The entry a part's figure is written in. */
  const writtenIn = (leaf: string, member: Member): Entry => {
    const place = members.index("place", leaf);
    return winner((name) => (name === "place" ? place : member(name)));
  };

  const at = (one: NewPlace, month: number, member: Member): Target | undefined => {
    const unserved = (leaf: string): boolean => !isServed(leaf, member);
    const among = id === "staff_share" ? one.parts : one.parts.filter(({ from }) => !unserved(from));
    if (among.length === 0 || one.parts.every(({ from }) => unserved(from))) return undefined;
    // A plan's own figure of a larger place, or worked out from others, goes on being that.
    if (known === undefined) {
      const own = among.every(({ from }) => {
        const { scope, value, when } = writtenIn(from, member);
        const places = scope.get("place");
        return (
          places !== undefined &&
          places.every((place) => one.parts.some((part) => part.from === members.ids.place[place])) &&
          typeof value !== "string" &&
          when.every((dated) => typeof dated.value !== "string")
        );
      });
      if (!own) return undefined;
    }
    const scope = scopeOf(member);
    const read = among.map(({ from }) => (id === "staff_share" && unserved(from) ? 0 : valueAt(from, month, member)));
    const some = read.some((value) => !Number.isNaN(value));
    const parts = among.map(({ from, share }, number): PartOfFigure => {
      const value = elementAt(read, number);
      return {
        from,
        share,
        value: some && Number.isNaN(value) ? solvedAt(from, month, member) : value,
        weight: rule.kind === "mean" ? share * numbers.weight(rule.by, from, scope) : Number.NaN,
      };
    });
    return { rule, parts, value: comesTo(rule, parts) };
  };
  return { rule, at, writtenIn, isServed };
}

function comesTo(rule: Rule, parts: readonly PartOfFigure[]): number | undefined {
  if (parts.every(({ value }) => Number.isNaN(value))) return Number.NaN;
  if (rule.kind === "sum") {
    const there = parts.filter(({ share }) => share > 0);
    if (there.some(({ value }) => Number.isNaN(value))) return undefined;
    return there.reduce((sum, { value, share }) => sum + value * share, 0);
  }
  const counted = parts.filter(({ share, weight }) => (Number.isNaN(weight) ? share > 0 : weight > 0));
  const telling = counted.length > 0 ? counted : parts;
  const first = elementAt(telling, 0).value;
  if (telling.every(({ value }) => nearly(value, first))) return first;
  if (telling.some(({ value }) => Number.isNaN(value))) return undefined;
  if (rule.kind === "largest") return Math.max(...telling.map(({ value }) => value));
  const weight = telling.reduce((sum, one) => sum + one.weight, 0);
  return rule.kind === "mean" && weight > 0
    ? telling.reduce((sum, one) => sum + one.value * one.weight, 0) / weight
    : undefined;
}
