/** What the headline figures of a plan were and become with what is brought in. */
import { elementAt } from "../../assumptions/present";
import { projectPlan, projectServices } from "../../calibrate/run";
import { monthWords } from "../../plan/ask/value-words";
import { absoluteMonth, monthName } from "../../plan/calendar";
import type { Plan } from "../../plan/plan";

/** A headline figure before and after; undefined where the plan does not run. */
export interface HeadlineChange {
  readonly label: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly unit: string;
}

const headlines = [
  ["staff_in_post", "Staff in post", "WTE"],
  ["establishment", "Funded posts", "WTE"],
  ["vacant_posts", "Vacant posts", "WTE"],
] as const;

interface Headline {
  readonly label: string;
  readonly unit: string;
  /** At the start and at the end of the plan. */
  readonly values: readonly [number, number];
}

/** Staff, posts and vacancies of a plan, or those waiting for its services; none where it does not run. */
function headlineOf(plan: Plan, ofLists: boolean): readonly Headline[] {
  if (ofLists) {
    const services = projectServices(plan);
    if (!services.ok) return [];
    return (plan.structure.services ?? []).flatMap((service): Headline[] => {
      const view = services.value.view(service.id, undefined);
      const opening = view.opening.waiting;
      const end = view.figures.waiting?.at(-1);
      return !view.runs || opening === undefined || end === undefined
        ? []
        : [{ label: `Waiting for ${service.label}`, unit: "people", values: [opening, end] }];
    });
  }
  const run = projectPlan(plan, { recorded: false });
  if (!run.ok) return [];
  const tables = run.value.tables({ measures: headlines.map(([id]) => id), by: [], time: "year" });
  return tables.map((table, at): Headline => {
    const [, label, unit] = elementAt(headlines, at);
    return { label, unit, values: [elementAt(table.opening, 0), elementAt(table.values, -1)] };
  });
}

/** What plans say as they are: a preview is made again with every answer, and each time of the same plan. */
const known = new WeakMap<Plan, Map<boolean, readonly Headline[]>>();

function headlineBefore(plan: Plan, ofLists: boolean): readonly Headline[] {
  const kinds = known.get(plan) ?? new Map<boolean, readonly Headline[]>();
  known.set(plan, kinds);
  const found = kinds.get(ofLists) ?? headlineOf(plan, ofLists);
  kinds.set(ofLists, found);
  return found;
}

/**
 * What the headline was and becomes.
 * @param after undefined where the plan cannot be made
 * @param changed ids of the assumptions that change: of lists, of the workforce, or of both
 */
export function headlineChange(
  plan: Plan,
  after: Plan | undefined,
  changed: readonly string[],
): readonly HeadlineChange[] {
  if (after === undefined || changed.length === 0) return [];
  const last = monthName(absoluteMonth(plan.start) + 12 * plan.years - 1);
  const kinds = [false, true].filter((lists) => changed.some((id) => (id === "opening_list") === lists));
  return kinds.flatMap((lists) => {
    const [was, is] = [headlineBefore(plan, lists), headlineOf(after, lists)];
    return is.flatMap(({ label, unit, values }) => {
      const before = was.find((one) => one.label === label)?.values;
      return ["at the start", `in ${monthWords(last)}`].map((when, side) => ({
        label: `${label} ${when}`,
        unit,
        before: before?.[side],
        after: values[side],
      }));
    });
  });
}
