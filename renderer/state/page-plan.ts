/**
 * The plan as a screen of pictures and tables shows it. A changed figure stands in its own box at once; what is worked
 * out from it is drawn when it is there, and not twice, first with the figures of before. So a change of figures alone
 * waits here for its first answers. Where they take long it waits no longer: what is shown then is marked as older.
 */
import { create } from "zustand";
import type { Plan } from "../../model";
import { usePlan, type OpenPlan, type PlanState } from "./plan-store";

/** How long a change waits for its figures at most, in milliseconds: about as long as nobody notices. */
const PATIENCE = 150;

/** Its versions are those of the open plan, each as it was; it may be at an earlier one than the open plan is. */
export const usePagePlan = create<PlanState>(() => usePlan.getState());

/** Changes on their way, by the version of their figures. */
const waiting = new Map<number, OpenPlan>();
let waits = false;
let timer: ReturnType<typeof setTimeout> | undefined;

const names = (list: readonly { readonly id: string; readonly name?: string }[]): string =>
  JSON.stringify(list.map(({ id, name }) => [id, name]));

/** What every change makes another. */
const changing: ReadonlySet<string> = new Set<keyof OpenPlan>(["plan", "version", "figures", "history", "pending"]);
/** Where the figures of two states of a plan may differ, as long as they are figures of the same things. */
const figures: ReadonlySet<string> = new Set<keyof Plan>(["assumptions", "scenarios", "log"]);

/** Whether nothing but figures is other than before: what is there, what it is called and where it is kept is the same. */
function figuresAlone(now: OpenPlan, before: OpenPlan): boolean {
  const { plan } = now;
  return (
    now.figures !== before.figures &&
    (Object.keys(now) as (keyof OpenPlan)[]).every((key) => changing.has(key) || now[key] === before[key]) &&
    (Object.keys({ ...plan, ...before.plan }) as (keyof Plan)[]).every(
      (key) => figures.has(key) || plan[key] === before.plan[key],
    ) &&
    names(plan.assumptions) === names(before.plan.assumptions) &&
    names(plan.scenarios) === names(before.plan.scenarios)
  );
}

function show(open: OpenPlan | undefined): void {
  for (const version of waiting.keys()) if (open === undefined || version <= open.figures) waiting.delete(version);
  clearTimeout(timer);
  timer = waiting.size > 0 ? setTimeout(showNow, PATIENCE) : undefined;
  usePagePlan.setState({ open });
}

function showNow(): void {
  waiting.clear();
  show(usePlan.getState().open);
}

const follow = ({ open }: PlanState): void => {
  const { open: before } = usePagePlan.getState();
  if (!waits || open === undefined || before === undefined || !figuresAlone(open, before)) {
    showNow();
    return;
  }
  waiting.set(open.figures, open);
  timer ??= setTimeout(showNow, PATIENCE);
};
let stop = usePlan.subscribe(follow);

/** Answers about the plan with the figures of a version have come: it is shown as it was then. */
export function figuresCame(version: number): void {
  const open = waiting.get(version);
  if (open !== undefined) show(open);
}

/**
 * From now on somebody says when figures come, until the returned function is called. Whoever sends the plan to where they
 * are worked out hears of a change before the page does.
 */
export function waitForFigures(): () => void {
  stop();
  stop = usePlan.subscribe(follow);
  waits = true;
  return () => {
    waits = false;
    showNow();
  };
}
