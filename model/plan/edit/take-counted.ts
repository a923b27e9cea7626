/** An assumption as it was counted, put into a plan from its start on: with its range, its months and how it was counted. */
import { isEverything, sameWhere, whereLabel, whereOf } from "../ask/scope";
import { valueWords } from "../ask/value-words";
import type { Assumption, Carried, Plan, Source, Where, WhereEntry } from "../plan";
import type { Outcome } from "../problem";
import { longest } from "../schema";
import { cut, edited, refused, withEnding, yourFigure, type Edit, type Signature } from "./edit";
import { freeId } from "../ask/free-name";
import { assumptionIn, withAssumption, withSources } from "./parts";
import { valueRefused } from "./set-value";
import { without } from "./without";

export interface CountedFigure {
  readonly assumption: string;
  readonly where: Where;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** How it was counted, and the months it is from. */
  readonly how: string;
  readonly span: string;
}

/** Writes it in place of what holds at the start; values dated later stay. */
export function takeCounted(plan: Plan, figure: CountedFigure, signed: Signature): Outcome<Edit> {
  const { assumption: id, where, value, low, high, how, span } = figure;
  const assumption = assumptionIn(plan, id);
  if (assumption === undefined) return refused("unknown-assumption", `The plan has no assumption "${id}".`);
  const senseless = valueRefused(plan, assumption, value, where);
  if (senseless !== undefined) return senseless;
  const title = `Own counts, ${span}`;
  const source: Source = {
    id:
      plan.sources.find((one) => one.title === title)?.id ??
      freeId(
        title,
        plan.sources.map((one) => one.id),
        "own",
      ),
    title,
    publisher: "",
    date: signed.when.slice(0, 10),
  };
  const written = {
    value,
    ...(low < value && value < high ? { range: { low, high, level: 0.8 } } : {}),
    source: source.id,
    status: "derived" as const,
    reason: withEnding(`${how}.`, ` ${yourFigure(signed)}`, longest.prose),
  };
  const holds = <T extends Assumption | WhereEntry>(holder: T): T => {
    const when = holder.when?.filter(({ from }) => from > plan.start) ?? [];
    const bare = without(holder, "range", "evenly", "givenFor", "when");
    return { ...bare, ...written, ...(when.length === 0 ? {} : { when }) } as unknown as T;
  };
  const entries = assumption.where ?? [];
  const there = entries.findIndex((one) => sameWhere(one, whereOf(where)));
  const next: Assumption = isEverything(where)
    ? { ...holds(without(assumption, "readings") as Assumption), ...(entries.length === 0 ? {} : { where: entries }) }
    : {
        ...assumption,
        where:
          there < 0
            ? [...entries, { ...where, ...written }]
            : entries.map((one, at) => (at === there ? holds(one) : one)),
      };
  const before = isEverything(where) ? assumption.value : (entries[there]?.value ?? null);
  return edited(withCarriedAs(withAssumption(withSources(plan, [source]), next), figure), signed, {
    what: assumption.label,
    ...(isEverything(where) ? {} : { where: whereLabel(plan, where) }),
    from: cut(valueWords(assumption.unit, before), longest.logged),
    to: valueWords(assumption.unit, value),
    unit: assumption.unit,
    why: how,
  });
}

/** What was counted before the start is of the staff and the growth there are now, and no longer of those at first. */
function withCarriedAs(plan: Plan, { assumption, where }: CountedFigure): Plan {
  const { carried } = plan;
  if (carried === undefined) return plan;
  const { service, place } = where;
  const here = (list: NonNullable<Carried["lists"]>[number]): boolean =>
    (service === undefined || service === list.service) && (place === undefined || place === list.place);
  const lists = carried.lists?.map((list) =>
    !here(list)
      ? list
      : assumption === "referrals"
        ? { ...list, grown: 1 }
        : assumption === "starts_per_week"
          ? without(list, "staff")
          : list,
  );
  const rated = assumption === "leaver_rate" && isEverything(where) ? carried.staff : carried.rated;
  return { ...plan, carried: { ...carried, rated, ...(lists === undefined ? {} : { lists }) } };
}
