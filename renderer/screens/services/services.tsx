import { useState } from "react";
import type { Plan } from "../../../model";
import { BringInLink } from "../../bring-in/bring-in-link";
import { ApprenticeWarning } from "../../controls/apprentice-warning";
import { FindPlace } from "../../controls/find-place";
import { CannotRun, ScreenHead } from "../../controls/screen";
import { ViewTabs } from "../../controls/view-tabs";
import { usePickedYear, YearPicker } from "../../controls/year-picker";
import { usePlan } from "../../state/plan-store";
import { showPlace, showService, useView } from "../../state/view-store";
import { words as frameWords } from "../../words/frame";
import { addServiceWords as addWords } from "../../words/add-service";
import { serviceWords as words } from "../../words/services";
import { serviceChangeWords } from "../../words/service-change";
import { AddedService } from "../../own-service/added-service";
import { ChangeService } from "../../service-change/change-service";
import { BesidePicker, SideBySide, type Beside } from "./side-by-side";
import { eightInTen } from "../../controls/fan-figures";
import { useFan } from "../../engine/draws/use-draws";
import { listFinding } from "./finding";
import { ListMoments } from "./list-moments";
import { NeededFigures } from "./needed-figures";
import { NoServices } from "./no-services";
import { PartYears } from "./part-years";
import { ServicePart, type Part } from "./service-part";
import { useService } from "./use-service";
import { AddService } from "./add-service";
import { YourService } from "./your-service";

const parts = Object.entries(words.tabs).map(([id, label]) => ({ id: id as Part, label }));

/** A service: who waits and for how long, the tiers of help, the team and its time, and what is still needed to work it out. */
export function Services() {
  const services = usePlan((state) => state.open!.plan.structure.services) ?? [];
  const picked = useView((state) => state.service);
  const service = services.find((one) => one.id === picked) ?? services[0];
  return service === undefined ? <NoServices /> : <OneService key={service.id} service={service.id} />;
}

function OneService({ service }: { readonly service: string }) {
  const { plan, readOnly } = usePlan((state) => state.open!);
  const { scenario, place: wanted } = useView();
  const [part, setPart] = useState<Part>("list");
  const [beside, setBeside] = useState<Beside | undefined>(undefined);
  // Whether the place shown elsewhere is one of this service's is known once its list is: until then it is asked for as a whole.
  const whole = useService(scenario, service, undefined);
  const place =
    whole.view?.places.some((one) => one.id === wanted) === true && whole.view.places.length > 1 ? wanted : undefined;
  const one = useService(scenario, place === undefined ? undefined : service, place);
  const { view, fresh, problems } = place === undefined ? whole : one;
  const base = useService(undefined, scenario === undefined ? undefined : service, place);
  const fan = useFan({ measure: "waiting", scenario, service });
  const { year, at } = usePickedYear(view?.years.map((entry) => entry.name) ?? []);
  if (problems.length > 0) return <CannotRun problems={problems} />;
  if (view === undefined) return <p className="note">{frameWords.working}</p>;

  const named = plan.scenarios.find((entry) => entry.id === scenario)?.name;
  // The draws keep a list as a whole: of one of several places there is no range.
  const range = place === undefined ? eightInTen(fan?.times[0]) : undefined;
  const about = { plan, view, scenario, year, at, readOnly };
  return (
    <article className="screen services">
      <ScreenHead
        title={words.title}
        finding={words.finding(listFinding(view), named, range)}
        fresh={fresh}
        withPlace={false}
      >
        <ServicePicker service={service} />
        <ListPlacePicker places={view.places} place={place} />
        {!view.runs ? null : (
          <>
            <YearPicker label={words.year} years={view.years.map((entry) => entry.name)} />
            <BesidePicker plan={plan} service={service} scenario={scenario} beside={beside} onBeside={setBeside} />
          </>
        )}
        {readOnly ? null : <BringInLink />}
      </ScreenHead>
      {part === "published" ? null : (
        <YourService plan={plan} view={base.view ?? view} scenario={named} readOnly={readOnly} />
      )}
      <div data-stale={!fresh}>
        {!view.runs ? (
          <NeededFigures plan={plan} view={view} readOnly={readOnly} first />
        ) : part === "published" ? null : (
          <ListMoments plan={plan} view={view} base={base.view} scenario={scenario} />
        )}
        {beside === undefined || !view.runs ? null : (
          <SideBySide plan={plan} view={view} scenario={scenario} beside={beside} year={year} at={at} />
        )}
        {view.runs ? <PartYears plan={plan} /> : null}
        <ViewTabs label={words.parts} tabs={parts} shown={part} onShow={setPart}>
          <ServicePart part={part} base={base.view} {...about} />
        </ViewTabs>
        {readOnly ? null : (
          <>
            <details className="two-counts">
              <summary>{serviceChangeWords.summary}</summary>
              <ChangeOf plan={plan} service={service} scenario={scenario} />
            </details>
            <details className="two-counts">
              <summary>{addWords.own}</summary>
              <AddedService plan={plan} />
            </details>
            <details className="two-counts">
              <summary>{addWords.summary}</summary>
              <AddService plan={plan} />
            </details>
          </>
        )}
      </div>
      {view.staffing === "workforce" ? (
        <ApprenticeWarning
          plan={plan}
          scenario={scenario}
          where={view.place === undefined ? {} : { place: view.place }}
        />
      ) : null}
    </article>
  );
}

function ChangeOf({
  plan,
  service: id,
  scenario,
}: {
  readonly plan: Plan;
  readonly service: string;
  readonly scenario: string | undefined;
}) {
  const service = plan.structure.services?.find((one) => one.id === id);
  return service === undefined ? null : <ChangeService plan={plan} service={service} scenario={scenario} />;
}

function ServicePicker({ service }: { readonly service: string }) {
  const services = usePlan((state) => state.open!.plan.structure.services) ?? [];
  if (services.length < 2) return null;
  return (
    <label className="place-picker">
      <span>{words.service}</span>
      <select value={service} onChange={(event) => showService(event.target.value)}>
        {services.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function ListPlacePicker({
  places,
  place,
}: {
  readonly places: readonly { readonly id: string; readonly label: string }[];
  readonly place: string | undefined;
}) {
  if (places.length < 2) return null;
  return (
    <>
      <FindPlace places={places} of={words.place} onFound={({ id }) => showPlace(id)} />
      <label className="place-picker">
        <span>{words.place}</span>
        <select
          value={place ?? ""}
          onChange={(event) => showPlace(event.target.value === "" ? undefined : event.target.value)}
        >
          <option value="">{words.allPlaces}</option>
          {places.map((one) => (
            <option key={one.id} value={one.id}>
              {one.label}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
