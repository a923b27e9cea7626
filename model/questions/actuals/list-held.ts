/** Series of a list and of what came to it and off it, held against the plan's weeks of it. */
import { elementAt } from "../../assumptions/present";
import type { Stretch } from "../../chance/percentiles";
import { chanceStretch } from "../../chance/poisson";
import type { CountedSeries, Plan } from "../../plan/plan";
import { flowHeld } from "./flow";
import type { Held } from "./held";
import { listParts } from "./list-parts";
import { byChance, heldMonth, monthsGiven, totalOf, type Planned } from "./held-months";
import { countsIn, monthIn, nameOfMonth, ofCounts, sumOver } from "./months";
import type { PlannedList } from "./planned";
import { chanceLevel, type OfSamePeople } from "./same-people";
import { listUntold } from "./untold";

const flows = ["referred", "started", "removed"] as const;
type Flow = (typeof flows)[number];

function waitingHeld(
  plan: Plan,
  { planned, expected }: Planned<PlannedList>,
  same: OfSamePeople,
  series: CountedSeries,
): Held {
  const counted = {
    stock: countsIn(plan, same.waiting),
    referred: countsIn(plan, same.referred),
    started: countsIn(plan, same.started),
    removed: countsIn(plan, same.removed),
  };
  const range = ofCounts(counted.stock);
  const [first, last] = [range?.first ?? 0, range?.last ?? 0];
  const opened = (elementAt(counted.stock, first) ?? Number.NaN) - elementAt(expected.waiting, first);
  const chance = (at: number): Stretch | undefined => {
    const came = sumOver(
      expected.referred.map((value, month) => value + elementAt(expected.rereferred, month)),
      first,
      at,
    );
    const went = sumOver(
      expected.started.map((value, month) => value + elementAt(expected.removed, month)),
      first,
      at,
    );
    if (at <= first || came === undefined || went === undefined) return undefined;
    const { low, high } = chanceStretch(came, went, chanceLevel);
    const off = elementAt(expected.waiting, at) + opened - (came - went);
    return { low: Math.max(0, low + off), high: high + off };
  };
  return {
    series,
    unit: "people",
    kind: "stock",
    planned: planned.waiting,
    months: monthsGiven(plan, series).map((at) =>
      heldMonth(
        nameOfMonth(plan, at),
        elementAt(planned.waiting, at),
        elementAt(counted.stock, at),
        () => listParts({ ...planned, stock: planned.waiting }, counted, at) ?? {},
        chance(at),
      ),
    ),
    total: undefined,
    flows: flows.map((flow) => ({ flow, ...flowHeld(planned[flow], counted[flow], first, last) })),
    untold: listUntold(plan, counted, first, last),
  };
}

function flowOfList(plan: Plan, { planned, expected }: Planned<PlannedList>, series: CountedSeries, flow: Flow): Held {
  const back = series.over === "year" ? 12 : 1;
  const values = new Map(series.points.map(({ at, value }) => [monthIn(plan, at), value ?? undefined] as const));
  const months = monthsGiven(plan, series).map((at) => {
    const meant = sumOver(planned[flow], at - back, at) ?? Number.NaN;
    return heldMonth(
      nameOfMonth(plan, at),
      meant,
      values.get(at),
      (difference) => ({ [flow]: difference }),
      byChance(expected[flow], at - back, at),
    );
  });
  return {
    series,
    unit: "people",
    kind: "flow",
    planned: planned[flow].map((value, at) => (at === 0 ? Number.NaN : value)),
    months,
    total: totalOf(months, expected[flow], monthsGiven(plan, series), back),
    flows: [],
    untold: [],
  };
}

/** A series of a list held against the plan's run of it. */
export function listHeld(plan: Plan, planned: Planned<PlannedList>, same: OfSamePeople, series: CountedSeries): Held {
  const flow = flows.find((one) => one === series.counts);
  return flow === undefined ? waitingHeld(plan, planned, same, series) : flowOfList(plan, planned, series, flow);
}
