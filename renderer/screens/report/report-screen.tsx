import { useMemo, useState } from "react";
import {
  absoluteMonth,
  calendarOf,
  elementAt,
  placeKinds,
  present,
  quarterAt,
  quartersOf,
  savedReportOf,
  workshopScenarios,
  type ReportKind,
} from "../../../model";
import { CannotRun, ScreenHead } from "../../controls/screen";
import { ViewTabs } from "../../controls/view-tabs";
import { useReport, useReportDesk } from "../../engine/reports/use-report";
import type { ReportWanted } from "../../engine/reports/messages";
import { usePlan } from "../../state/plan-store";
import { useView } from "../../state/view-store";
import { reportWords as words } from "../../words/report";
import { AskedFields, type Wants } from "./asked-fields";
import { Making } from "./making";
import { Paper } from "./paper";
import { SaveButtons } from "./save-buttons";
import { inOrder, SectionList } from "./section-list";

/** Scenarios told where nobody has picked any: as many as fit a page beside the base. */
const FITTING = 3;

const tabs = (Object.keys(words.kinds) as ReportKind[]).map((id) => ({ id, label: words.kinds[id] }));

/** A report of the plan, put together and handed over. */
export function ReportScreen() {
  const { plan, readOnly } = usePlan((state) => present(state.open, "the open plan"));
  const { place, service: shownService, compared } = useView();
  const today = useMemo(() => new Date().toISOString().slice(0, 10), []);
  const calendar = calendarOf(plan.start, plan.years);
  const quarters = quartersOf(calendar).map(({ name }) => name);
  const [picked, setPicked] = useState<Partial<Wants>>({});
  const known = plan.scenarios.map(({ id }) => id);
  const usual = compared.length > 0 ? compared : known.slice(0, FITTING);
  const beside = picked.kind === "compare" ? picked.beside : undefined;
  // Another plan is told as it stands, and this one too unless somebody picks scenarios.
  const unpicked = picked.kind === "workshop" ? workshopScenarios(plan) : beside === undefined ? usual : [];
  const told = picked.scenarios ?? unpicked;
  const services = plan.structure.services ?? [];
  const wants: Wants = {
    kind: "board",
    service: shownService ?? services[0]?.id,
    target: undefined,
    draws: 100,
    quarter: quarterAt(calendar, absoluteMonth(today.slice(0, 7))),
    ...picked,
    beside,
    scenarios: told.filter((id) => known.includes(id)),
  };
  const { kind, service, target } = wants;
  const together = useMemo(() => savedReportOf(plan, kind), [plan, kind]);
  const wanted: ReportWanted = {
    kind,
    scenarios: wants.scenarios,
    draws: wants.draws,
    made: today,
    quarter: wants.quarter,
    spots: { places: elementAt(placeKinds(plan), 0), settings: false, levels: false },
    ...(place === undefined ? {} : { place }),
    ...(service === undefined ? {} : { service }),
    ...(target === undefined ? {} : { target }),
    ...(beside === undefined ? {} : { beside: { plan: beside.plan, hash: beside.hash } }),
  };
  const desk = useReportDesk();
  const shown = useReport(plan, wanted, together);
  const made = shown?.made;
  if (made?.ok === false) return <CannotRun problems={made.problems} />;
  const fresh = shown?.state === "made";
  const report = made?.value.report;
  const sections = made === undefined ? [] : inOrder(made.value.sections, together);
  return (
    <article className="screen report-screen">
      <ScreenHead
        title={words.title}
        finding={
          report !== undefined
            ? words.finding(report.title, report.sections.length, sections.length)
            : shown?.state === "stopped"
              ? words.stopped
              : words.working
        }
        fresh={fresh}
      >
        <SaveButtons report={report} fresh={fresh} />
      </ScreenHead>
      <ViewTabs
        label={words.kindsLabel}
        tabs={tabs}
        shown={kind}
        onShow={(next) => setPicked({ ...picked, kind: next })}
      >
        <div className="report-desk">
          <div>
            <Making shown={shown} onCancel={() => desk.cancel()} onAgain={() => desk.make(plan, wanted, together)} />
            {report === undefined ? null : <Paper report={report} fresh={fresh} />}
          </div>
          <aside className="report-tools" data-print="no">
            <AskedFields
              plan={plan}
              wants={wants}
              quarters={quarters}
              onWants={(change) => setPicked({ ...picked, ...change })}
            />
            <h2>{words.sections}</h2>
            <SectionList kind={kind} together={together} sections={sections} readOnly={readOnly} />
          </aside>
        </div>
      </ViewTabs>
    </article>
  );
}
