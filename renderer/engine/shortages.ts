/** Shortages of one version of a plan: what is short by quarter, and how it goes on under each scenario. */
import {
  calendarOf,
  coursesOf,
  needRecorded,
  shortagesOf,
  type Course,
  type Outcome,
  type Plan,
  type Problem,
  type Projection,
  type Services,
  type ShortageRuns,
  type Shortages,
  type ShortagesAsked,
} from "../../model";

export interface ShortagesTold {
  readonly shortages: Shortages;
  /** What keeps the workforce, or the lists, from being worked out; they are then not judged. */
  readonly notRun: readonly Problem[];
}

interface Worked {
  readonly staff: Outcome<Projection>;
  /** Undefined where the plan has no services. */
  readonly lists: Outcome<Services> | undefined;
}

const failed = (outcome: Outcome<unknown> | undefined): readonly Problem[] =>
  outcome === undefined || outcome.ok ? [] : outcome.problems.filter(({ severity }) => severity === "error");

const runsOf = ({ start, years }: Plan, { staff, lists }: Worked): ShortageRuns => ({
  calendar: calendarOf(start, years),
  staff: staff.ok ? staff.value : undefined,
  lists: lists?.ok === true ? lists.value : undefined,
});

/** What is short in a quarter. Fails only where neither the workforce nor a list can be worked out. */
export function toldShortages(plan: Plan, worked: Worked, asked: ShortagesAsked): Outcome<ShortagesTold> {
  const notRun = [...failed(worked.staff), ...failed(worked.lists)];
  if (!worked.staff.ok && worked.lists?.ok !== true) return { ok: false, problems: notRun };
  return { ok: true, value: { shortages: shortagesOf(runsOf(plan, worked), asked), notRun }, problems: [] };
}

/**
 * How everything judged goes on under a scenario; undefined where it cannot be run.
 * @param run the workforce under it, with every cell kept or not
 */
export function shortageCourses(
  plan: Plan,
  asked: ShortagesAsked,
  run: (recorded: boolean) => Outcome<Projection>,
  lists: (staff: Outcome<Projection>) => Outcome<Services> | undefined,
): readonly Course[] | undefined {
  const staff = run(needRecorded(asked.rules));
  const worked: Worked = { staff, lists: lists(staff) };
  return staff.ok || worked.lists?.ok === true ? coursesOf(runsOf(plan, worked), asked) : undefined;
}
