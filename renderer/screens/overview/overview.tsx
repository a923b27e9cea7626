import { useState } from "react";
import { calendarOf, monthName, monthWords, present } from "../../../model";
import { eightInTen } from "../../controls/fan-figures";
import { CannotRun, ScreenHead } from "../../controls/screen";
import { ViewTabs, type ViewTab } from "../../controls/view-tabs";
import { useFan, useFans } from "../../engine/draws/use-draws";
import { useTables, whereOf } from "../../engine/use-answer";
import { valueAt } from "../../engine/table-values";
import { SeenPlanContext, usePlan } from "../../state/plan-store";
import { useView } from "../../state/view-store";
import { words as frameWords } from "../../words/frame";
import { overviewWords as words } from "../../words/overview";
import { serviceWords } from "../../words/services";
import { listFinding } from "../services/finding";
import { useService } from "../services/use-service";
import { GapPart } from "./gap-part";
import { headline, inFigures, KeyFigures, tableOf, type Headline } from "./key-figures";
import { ListFirst } from "./list-first";
import { asksFirst, NotYet } from "./not-yet";
import { ChecksPart, useChecks } from "./plan-checks";
import { StaffPart } from "./staff-part";

type Part = "list" | "staff" | "gap" | "checks";

/** One page that answers: how many will we have, how many posts, what gap, what it costs, how sure. */
export function Overview() {
  const { plan } = usePlan((state) => present(state.open, "the open plan"));
  const { scenario, place } = useView();
  const [chosen, setPart] = useState<Part>();
  const where = whereOf(place);
  const shown = useTables(scenario, { measures: headline, where });
  const base = useTables(undefined, { measures: headline, where });
  const fans = useFans(inFigures, scenario);

  const table = (id: Headline) => tableOf(shown.tables, id);
  const calendar = calendarOf(plan.start, plan.years);
  const years = calendar.years.map((year) => year.name);
  const services = plan.structure.services ?? [];
  const list = useService(scenario, services[0]?.id, undefined);
  const listFan = useFan({ measure: "waiting", scenario, service: services[0]?.id ?? "" });
  const last = years.length - 1;
  const checks = useChecks(plan, scenario, where);
  if (shown.problems.length > 0)
    return (
      // What is typed there shows at once.
      <SeenPlanContext value={undefined}>
        {asksFirst(plan) ? <NotYet /> : <CannotRun problems={shown.problems} />}
      </SeenPlanContext>
    );
  if (shown.tables === undefined || (services.length > 0 && list.view === undefined && list.problems.length === 0))
    return <p className="note">{frameWords.working}</p>;

  const placeLabel =
    plan.structure.places.find((one) => one.id === place)?.label ??
    plan.structure.places.find((one) => one.parent === undefined)?.label ??
    "";
  const name = plan.scenarios.find((one) => one.id === scenario)?.name;
  const staffFirst = valueAt(table("staff_in_post"), 0, 0);
  const staffLast = valueAt(table("staff_in_post"), 0, last);
  const beyond = valueAt(table("over_establishment"), 0, last);
  const lastYear = years[last] ?? "";
  const rangeOf = (id: Headline) => eightInTen(fans.get(id)?.times[last]);
  const notCompared = table("vacant_posts")?.notCompared;
  const staffFinding = words.finding({
    place: placeLabel,
    scenario: name,
    first: staffFirst,
    last: staffLast,
    vacancies: {
      empty: valueAt(table("vacant_posts"), 0, last),
      over: beyond,
    },
    range: rangeOf("staff_in_post"),
    hours: notCompared === undefined ? undefined : valueAt(table("hours"), 0, last),
    year: lastYear,
    end: monthWords(monthName(calendar.start + calendar.months - 1)),
  });
  const tabs: readonly ViewTab<Part>[] = [
    ...(list.view === undefined ? [] : [{ id: "list", label: words.theList } as const]),
    { id: "staff", label: words.theStaff },
    ...(notCompared === undefined ? [{ id: "gap", label: words.theGap } as const] : []),
    { id: "checks", label: words.checksTab(checks) },
  ];
  const part = tabs.find(({ id }) => id === chosen)?.id ?? tabs[0]?.id ?? "staff";
  return (
    <article className={list.view === undefined ? "screen" : "screen overview-of-list"}>
      <ScreenHead
        title={frameWords.screens.overview}
        finding={
          part === "list" && list.view !== undefined
            ? serviceWords.finding(listFinding(list.view), name, eightInTen(listFan?.times[0]))
            : staffFinding
        }
        fresh={shown.fresh}
      />
      <div data-stale={!shown.fresh}>
        <ViewTabs label={words.parts} tabs={tabs} shown={part} onShow={setPart}>
          {part === "list" ? (
            <div>
              {services.map(({ id }, number) => (
                <ListFirst key={id} plan={plan} service={id} headed={number > 0} />
              ))}
            </div>
          ) : (
            <div className="overview-part">
              <KeyFigures
                plan={plan}
                tables={shown.tables}
                base={scenario === undefined ? undefined : base.tables}
                rangeOf={rangeOf}
              />
              {part === "staff" ? (
                <StaffPart plan={plan} scenario={scenario} place={place} tables={shown.tables} />
              ) : part === "gap" ? (
                <GapPart plan={plan} scenario={scenario} where={where} />
              ) : (
                <ChecksPart plan={plan} scenario={scenario} where={where} />
              )}
            </div>
          )}
        </ViewTabs>
      </div>
    </article>
  );
}
