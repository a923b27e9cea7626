/** Reports, inside components. */
import { createContext, useContext, useEffect, useSyncExternalStore } from "react";
import { present, type Plan, type SavedReport } from "../../../model";
import type { ReportWanted } from "./messages";
import type { ReportDesk, ReportShown } from "./report-desk";

export const ReportContext = createContext<ReportDesk | undefined>(undefined);

export const useReportDesk = (): ReportDesk => present(useContext(ReportContext), "the desk that makes reports");

/** The report of a plan, made again when the plan or what is wanted changes. */
export function useReport(plan: Plan, wanted: ReportWanted, together: SavedReport): ReportShown | undefined {
  const desk = useReportDesk();
  const now = (): ReportShown | undefined => desk.shown();
  const shown = useSyncExternalStore(desk.subscribe, now, now);
  const { beside: other, ...rest } = wanted;
  const key = JSON.stringify(rest);
  const [otherPlan, otherHash] = [other?.plan, other?.hash];
  useEffect(() => {
    const beside =
      otherPlan === undefined || otherHash === undefined ? {} : { beside: { plan: otherPlan, hash: otherHash } };
    desk.make(plan, { ...(JSON.parse(key) as ReportWanted), ...beside }, together);
  }, [desk, plan, key, together, otherPlan, otherHash]);
  return shown;
}
