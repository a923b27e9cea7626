/** What of a plan is uncertain: every value with a range, which draw decides it, and what moves with it. */
import { elementAt } from "../assumptions/present";
import type { RankPair } from "../chance/rank-correlation";
import { drawnWithin, type Bounds } from "../plan/ask/bounds";
import { whereOf } from "../plan/ask/scope";
import { numeric, type Spread } from "../plan/ask/spread";
import { isWorkedOut } from "../plan/ask/worked-out";
import type { Assumption, Plan, Value, Where } from "../plan/plan";
import { answerOf, weighedReadings } from "./spread";
import { stepBetween, type Step } from "./step";

/** One number between 0 and 1 of a draw: somebody's luck. */
export interface Luck {
  /** Names it in files, correlations and results: `leaver_rate`, or `leaver_rate@place=london` for a part with its own. */
  readonly key: string;
  readonly assumption: string;
  readonly part: number | undefined;
}

/** An assumption that draws change, and the values they give it. */
export interface Uncertain {
  readonly assumption: Assumption;
  /** The same with other values. @param luck number between 0 and 1 of each key, in the order of {@link Uncertainty.luck} */
  readonly drawn: (luck: Float64Array) => Assumption;
}

export interface Uncertainty {
  readonly luck: readonly Luck[];
  readonly uncertain: readonly Uncertain[];
  /** Pairs of keys with the rank correlation they are to have. */
  readonly pairs: readonly RankPair[];
}

const still: Step = (value) => value;

/** How an assumption's own value, and what has no spread of its own, moves. */
function ownStep(assumption: Assumption, bounds: Bounds): ((luck: number) => Step) | undefined {
  const { value } = assumption;
  const readings = weighedReadings(assumption);
  if (readings !== undefined)
    return (luck) => {
      const read = readings.quantile(luck);
      const [from, to] = [numeric(value), numeric(read)];
      const others = from === undefined || to === undefined ? still : stepBetween(from, to, bounds);
      return (old) => (old === value ? read : others(old));
    };
  const answer = answerOf(assumption, value, bounds);
  return answer === undefined ? undefined : (luck) => stepBetween(answer.middle, answer.quantile(luck), bounds);
}

const partKey = (id: string, where: Where): string =>
  `${id}@${Object.entries(where)
    .map(([dimension, named]) => `${dimension}=${[named].flat().join("+")}`)
    .join(",")}`;

function uncertainOf(plan: Plan, assumption: Assumption, luck: Luck[], pairs: RankPair[]): Uncertain | undefined {
  const { id, where = [], when = [] } = assumption;
  const bounds = drawnWithin(assumption);
  const own = isWorkedOut(plan, id) ? undefined : ownStep(assumption, bounds);
  const stepOf = (spread: Spread, value: Value): ((luck: number) => Step) | undefined => {
    const answer = answerOf(spread, value, bounds);
    return answer === undefined ? undefined : (p) => stepBetween(answer.middle, answer.quantile(p), bounds);
  };
  const dated = (given: NonNullable<Assumption["when"]>) => given.map((entry) => stepOf(entry, entry.value));
  const ownDated = dated(when);
  const parts = where.map((entry) => ({ entry, step: stepOf(entry, entry.value), dated: dated(entry.when ?? []) }));
  const moves =
    own !== undefined || ownDated.some(Boolean) || parts.some((part) => part.step ?? part.dated.some(Boolean));
  if (!moves) return undefined;

  const common = luck.push({ key: id, assumption: id, part: undefined }) - 1;
  const together = assumption.together ?? 1;
  const luckOf = parts.map(({ entry }, part) => {
    if (together === 1) return common;
    return luck.push({ key: partKey(id, whereOf(entry)), assumption: id, part }) - 1;
  });
  if (together > 0 && together < 1) {
    const keys = [common, ...luckOf].map((at) => elementAt(luck, at).key);
    keys.forEach((key, at) => {
      for (const other of keys.slice(at + 1)) pairs.push({ one: key, other, rank: together });
    });
  }
  const redated = (given: NonNullable<Assumption["when"]>, steps: typeof ownDated, p: number, whole: Step) =>
    given.map((entry, at) => ({ ...entry, value: (steps[at]?.(p) ?? whole)(entry.value) }));
  return {
    assumption,
    drawn: (drawn) => {
      const p = elementAt(drawn, common);
      const step = own?.(p) ?? still;
      return {
        ...assumption,
        value: step(assumption.value),
        ...(assumption.when === undefined ? {} : { when: redated(when, ownDated, p, step) }),
        ...(assumption.where === undefined
          ? {}
          : {
              where: parts.map((part, at) => {
                const q = elementAt(drawn, elementAt(luckOf, at));
                const here = part.step?.(q) ?? own?.(q) ?? still;
                return {
                  ...part.entry,
                  value: here(part.entry.value),
                  ...(part.entry.when === undefined ? {} : { when: redated(part.entry.when, part.dated, q, here) }),
                };
              }),
            }),
      };
    },
  };
}

/** Everything of a plan that draws change. What is solved by a calibration is not: it follows from what is drawn. */
export function uncertaintyOf(plan: Plan): Uncertainty {
  const luck: Luck[] = [];
  const pairs: RankPair[] = [];
  const uncertain = plan.assumptions.flatMap((assumption) => uncertainOf(plan, assumption, luck, pairs) ?? []);
  const known = new Set(luck.map(({ key }) => key));
  for (const { between, rank } of plan.correlations ?? []) {
    const [one, other] = between;
    if (known.has(one) && known.has(other) && one !== other) pairs.push({ one, other, rank });
  }
  return { luck, uncertain, pairs };
}
