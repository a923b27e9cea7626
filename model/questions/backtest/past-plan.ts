/** A plan run from an earlier month: with what was known then, and without what nobody could know. */
import { absoluteMonth, monthName } from "../../plan/calendar";
import { without } from "../../plan/edit/without";
import type { Assumption, Plan, Where } from "../../plan/plan";

/** A figure of the plan as it was known then. It takes the place of the whole assumption, parts and dated values included. */
export interface KnownThen {
  readonly assumption: string;
  readonly value: number;
  /** A number of people of that time: it is carried over in proportion to the staff the plan opens with. */
  readonly ofTheTime?: boolean | undefined;
  readonly range?: Assumption["range"];
  readonly readings?: Assumption["readings"];
  /** Published figures it rests on. */
  readonly figures: readonly string[];
  readonly reason: string;
}

/** What is tried: a published series foretold from one of its own points. */
export interface Backtest {
  readonly id: string;
  readonly label: string;
  /** The series it is held against. */
  readonly series: string;
  /** The whole of the plans it is for. */
  readonly place: string;
  /** Month of the point it starts at, and of the last it is held against. */
  readonly from: string;
  readonly to: string;
  /** Whether the points had a part in the figures it uses, so that it shows how well the model fits and not how well it foretells. */
  readonly inSample: boolean;
  readonly because: string;
  /** Where others than the series counts stand in for them: who, and why that may do. */
  readonly proxy?: string | undefined;
  readonly who?: Where | undefined;
  readonly known: readonly KnownThen[];
}

const before = (when: Assumption["when"], month: string): Assumption["when"] => {
  const kept = when?.filter(({ from }) => from <= month);
  return kept?.length === 0 ? undefined : kept;
};

function knownBy({ when, where, ...rest }: Assumption, month: string): Assumption {
  const dated = before(when, month);
  return {
    ...rest,
    ...(dated === undefined ? {} : { when: dated }),
    ...(where === undefined
      ? {}
      : {
          where: where.map(({ when: own, ...entry }) => {
            const kept = before(own, month);
            return kept === undefined ? entry : { ...entry, when: kept };
          }),
        }),
  };
}

function replaced(assumption: Assumption, known: KnownThen, perPublished: number): Assumption {
  const { id, label, unit } = assumption;
  const factor = known.ofTheTime === true ? perPublished : 1;
  const { range } = known;
  return {
    id,
    label,
    unit,
    value: known.value * factor,
    status: "judgement",
    reason: known.reason,
    ...(range === undefined
      ? {}
      : {
          range: {
            ...range,
            low: range.low * factor,
            high: range.high * factor,
            ...(range.likely === undefined ? {} : { likely: range.likely * factor }),
          },
        }),
    ...(known.readings === undefined ? {} : { readings: known.readings }),
  };
}

/**
 * The plan as it would have been made at the start of a backtest: it opens with the staff it has now, which stand for
 * those of then in proportion; scenarios, events, chance and services are left out, and so are calibrations of a growth to
 * come and what a moved start has carried over, which nobody knew then.
 * @param perPublished staff the plan opens with for each one published at the start
 */
export function pastPlan(plan: Plan, { from, to, known }: Backtest, perPublished: number): Plan {
  const start = absoluteMonth(from) + 1;
  const first = monthName(start);
  return {
    ...without(plan, "carried"),
    ...(plan.chance === undefined ? {} : { chance: { ...plan.chance, on: false } }),
    structure: { ...plan.structure, services: [] },
    events: [],
    start: first,
    years: Math.ceil((absoluteMonth(to) - absoluteMonth(from)) / 12),
    calibrations: (plan.calibrations ?? []).filter(({ method }) => method !== "workforce-growth"),
    scenarios: [],
    assumptions: plan.assumptions.map((assumption) => {
      const then = known.find((one) => one.assumption === assumption.id);
      return then === undefined ? knownBy(assumption, first) : replaced(assumption, then, perPublished);
    }),
  };
}
