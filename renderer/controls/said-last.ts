import { useState } from "react";
import { usePlan } from "../state/plan-store";

/** A sentence of the plan that was opened as this version. */
export interface Said {
  readonly opened: number;
  readonly says: string;
}

/**
 * What is said while its figures are of before: the last sentence whose figures were all of one time, and not one of the
 * figures of before under the name of what is chosen now. Of a plan that was open before, nothing.
 * @param last the last sentence of figures of now
 */
export function saidWhile(fresh: boolean, now: Said, last: Said | undefined): string {
  return fresh || last?.opened !== now.opened ? now.says : last.says;
}

/** The finding to show: as it is now or, while figures of now are on their way, as it was said last. */
export function useSaidLast(says: string, fresh: boolean): string {
  const opened = usePlan((state) => state.open?.opened ?? 0);
  const [last, setLast] = useState<Said>();
  if (fresh && (last === undefined || last.says !== says || last.opened !== opened)) setLast({ opened, says });
  return saidWhile(fresh, { opened, says }, last);
}
