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

interface Ran {
  readonly figures: readonly Headline[];
  /** Totals of the opening that others of the plan contradict, each by whom it is of and in a sentence. */
  readonly contradicted: readonly string[];
}

/** Staff, posts and vacancies of a plan, or those waiting for its services; none where it does not run. */
function ranOnce(plan: Plan, ofLists: boolean): Ran {
  if (ofLists) {
    const services = projectServices(plan);
    if (!services.ok) return { figures: [], contradicted: [] };
    const figures = (plan.structure.services ?? []).flatMap((service): Headline[] => {
      const view = services.value.view(service.id, undefined);
      const opening = view.opening.waiting;
      const end = view.figures.waiting?.at(-1);
      return !view.runs || opening === undefined || end === undefined
        ? []
        : [{ label: `Waiting for ${service.label}`, unit: "people", values: [opening, end] }];
    });
    return { figures, contradicted: [] };
  }
  const run = projectPlan(plan, { recorded: false });
  if (!run.ok) return { figures: [], contradicted: [] };
  const tables = run.value.tables({ measures: headlines.map(([id]) => id), by: [], time: "year" });
  const figures = tables.map((table, at): Headline => {
    const [, label, unit] = elementAt(headlines, at);
    return { label, unit, values: [elementAt(table.opening, 0), elementAt(table.values, -1)] };
  });
  const contradicted = run.problems.filter(({ kind }) => kind === "margins-contradict").map(({ says }) => says);
  return { figures, contradicted };
}

/** What plans say as they are: a preview is made again with every answer, and each time of the same plan. */
const known = new WeakMap<Plan, Map<boolean, Ran>>();

function ranOf(plan: Plan, ofLists: boolean): Ran {
  const kinds = known.get(plan) ?? new Map<boolean, Ran>();
  known.set(plan, kinds);
  const found = kinds.get(ofLists) ?? ranOnce(plan, ofLists);
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
    const [was, is] = [ranOf(plan, lists).figures, ranOf(after, lists).figures];
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

/**
 * What staff in post brought in would not come to, because other figures of the plan that stay contradict it: the first
 * such total and how many more there are.
 * @param after undefined where the plan cannot be made
 */
export function contradictedBy(plan: Plan, after: Plan | undefined, changed: readonly string[]): readonly string[] {
  if (after === undefined || !changed.includes("staff_in_post")) return [];
  const before = new Set(ranOf(plan, false).contradicted);
  const [first, ...more] = ranOf(after, false).contradicted.filter((says) => !before.has(says));
  if (first === undefined) return [];
  return [
    more.length === 0
      ? first
      : `${first} ${more.length === 1 ? "1 more total contradicts" : `${String(more.length)} more totals contradict`} the others.`,
  ];
}
