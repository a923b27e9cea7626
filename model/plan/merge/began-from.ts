/** Which plan two others began from, known by their logs. */
import { canonical } from "../compare/same";
import { changesTold, toldTogether } from "../log/full-log";
import type { Plan } from "../plan";

/** The entries of a plan's log, each as one text, by which two logs are held against each other. */
export const entriesOf = ({ log }: Plan): ReadonlySet<string> => new Set(log.map(canonical));

/** Whether a plan is of that name, or was once: the log tells of every new title. */
const wasCalled = ({ title: now, log }: Plan, title: string): boolean =>
  now === title || log.some(({ from }) => from === title);

/** Whether a plan may be what both began from: all its log is in theirs; one without a log is known by its title. */
export function mayBeBase(plan: Plan, mine: Plan, theirs: Plan): boolean {
  if (plan.log.length === 0 && !(wasCalled(mine, plan.title) && wasCalled(theirs, plan.title))) return false;
  const within = (of: Plan): boolean => {
    const [all, together] = [entriesOf(of), toldTogether(plan.log, of.log)];
    return plan.log.every((entry) => together.has(entry) || all.has(canonical(entry)));
  };
  return within(mine) && within(theirs);
}

/** Of some plans the one that both most lately were: the one whose log that is in both tells of most. Undefined where none is. */
export const baseAmong = (plans: readonly Plan[], mine: Plan, theirs: Plan): Plan | undefined =>
  plans
    .filter((plan) => mayBeBase(plan, mine, theirs))
    .reduce<Plan | undefined>(
      (best, plan) => (best === undefined || changesTold(plan.log) > changesTold(best.log) ? plan : best),
      undefined,
    );
