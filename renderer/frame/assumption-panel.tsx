import {
  type Assumption,
  catalogueEntry,
  isEverything,
  longest,
  readingOf,
  resetAssumption,
  sameWhere,
  setDetail,
  setValue,
  takeReading,
  type Value,
  type Where,
  whereOf,
} from "../../model";
import { applyEdit } from "../state/apply-edit";
import { ChangeGrounds, StatusBadge } from "../controls/grounds";
import { DoesOtherwise } from "../controls/does-otherwise";
import { HowSure } from "../controls/how-sure/how-sure";
import { Together } from "../controls/how-sure/together";
import { HowWorkedOut } from "../controls/how-worked-out";
import { figureProps, rangeInto } from "../controls/figure-props";
import { Termed } from "../controls/termed";
import { NumberBox } from "../controls/number-box";
import { byBand, useCalibrated } from "../engine/use-calibrated";
import { usePlan, type OpenPlan } from "../state/plan-store";
import { useView } from "../state/view-store";
import { panelWords } from "../words/assumption-panel";
import { choiceWords } from "../words/choices";
import { words } from "../words/frame";
import { howSureWords } from "../words/how-sure";
import { whereLabel } from "../words/where-label";
import { PanelHeading } from "./panel-heading";

/** One assumption to read and change: its values for everybody and for parts, its sources, its quality and its reason. */
export function AssumptionPanel({ id, where }: { readonly id: string; readonly where?: Where | undefined }) {
  const open = usePlan((state) => state.open);
  const assumption = open?.plan.assumptions.find((one) => one.id === id);
  if (open === undefined || assumption === undefined) return <p>{panelWords.gone}</p>;
  return <PanelOf open={open} assumption={assumption} where={where} />;
}

function PanelOf({
  open,
  assumption,
  where,
}: {
  readonly open: OpenPlan;
  readonly assumption: Assumption;
  readonly where: Where | undefined;
}) {
  const { plan } = open;
  const { id } = assumption;
  const scenarioId = useView((state) => state.scenario);
  const solved = useCalibrated(plan, id).figures.get(id);
  const shown = solved ?? assumption;
  // The figures of all bands belong together: they are taken over before one of them is changed.
  const readOnly = open.readOnly || (solved !== undefined && byBand(solved));
  const scenario = plan.scenarios.find((one) => one.id === scenarioId);
  const known = catalogueEntry(id);
  const source = plan.sources.find((one) => one.id === assumption.source);
  const saved = open.saved?.assumptions.find((one) => one.id === id);
  const rows: { key: string; label: string; where: Where; value: Assumption["value"] }[] = [
    {
      key: "all",
      label: (shown.where?.length ?? 0) > 0 ? panelWords.elsewhere : panelWords.everything,
      where: {},
      value: shown.value,
    },
    ...(shown.where ?? []).map((entry, i) => ({
      key: String(i),
      label: whereLabel(plan, entry),
      where: whereOf(entry),
      value: entry.value,
    })),
  ];
  const asked =
    where === undefined
      ? rows
      : rows.filter((row) => sameWhere(row.where, where)).length > 0
        ? rows.filter((row) => sameWhere(row.where, where))
        : rows;
  const changeOf = (people: Where) =>
    scenario?.changes.findLast((one) => one.assumption === id && one.op === "set" && sameWhere(one.where, people));
  const changed = asked.some((row) => changeOf(row.where) !== undefined);
  return (
    <div>
      <PanelHeading>{assumption.label}</PanelHeading>
      {known === undefined ? null : (
        <p className="note">
          <Termed>{known.means}</Termed>
        </p>
      )}
      <DoesOtherwise plan={plan} id={id} />
      <p className="note">{scenario === undefined ? panelWords.inBase : panelWords.inScenario(scenario.name)}</p>
      <ul role="list" className="panel-values">
        {asked.map((row) => {
          const change = changeOf(row.where);
          return (
            <li key={row.key} data-changed={change !== undefined}>
              <NumberBox
                label={asked.length === 1 ? assumption.label : row.label}
                unit={assumption.unit}
                value={change?.value ?? row.value}
                slider={sliderOf(assumption, change?.value ?? row.value)}
                choices={catalogueEntry(id)?.choices}
                {...figureProps(assumption)}
                disabled={readOnly}
                onChange={(value) =>
                  applyEdit((now, by) =>
                    setValue(
                      now,
                      {
                        assumption: id,
                        value,
                        where: row.where,
                        scenario: scenario?.id,
                      },
                      by,
                    ),
                  )
                }
                onRange={rangeInto(id, { where: row.where }, scenario?.id)}
              />
              {change === undefined ? null : (
                <p className="note">
                  <ChangeGrounds change={change} />{" "}
                  {panelWords.baseIs(
                    row.value === null ? panelWords.noFigure : (choiceWords(id, row.value) ?? String(row.value)),
                  )}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      <HowWorkedOut plan={plan} assumption={assumption} readOnly={open.readOnly} />
      {assumption.readings === undefined ? null : (
        <>
          <h3>{panelWords.readings}</h3>
          <ul role="list" className="readings">
            {assumption.readings.map((reading) => (
              <li key={reading.label}>
                <button
                  type="button"
                  className="button"
                  aria-pressed={scenario === undefined && readingOf(assumption)?.value === reading.value}
                  aria-label={`${panelWords.use}: ${reading.label}`}
                  disabled={open.readOnly || reading.value === null}
                  onClick={() => applyEdit((now, by) => takeReading(now, assumption.id, reading, scenario?.id, by))}
                >
                  {panelWords.use}
                </button>
                <span> {reading.label}</span>
                {reading.note === undefined ? null : <p className="note">{reading.note}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{changed ? panelWords.qualityOfBase : panelWords.quality}</h3>
      <p>
        <StatusBadge status={assumption.status} reason={assumption.reason} givenFor={assumption.givenFor} />
        {source === undefined ? null : (
          <>
            {" "}
            {source.title}
            {source.date === undefined ? "" : `, ${source.date}`}
          </>
        )}
      </p>
      {asked.length === 1 && where !== undefined && !isEverything(where) ? (
        <HowSure plan={plan} assumption={assumption} at={{ where }} readOnly={open.readOnly} />
      ) : (
        <>
          <HowSure plan={plan} assumption={assumption} readOnly={open.readOnly} />
          <Together assumption={assumption} readOnly={open.readOnly} />
        </>
      )}
      {scenario === undefined ? null : <p className="note">{howSureWords.base}</p>}
      <label className="panel-reason">
        <span>{panelWords.reason}</span>
        <textarea
          key={assumption.reason}
          defaultValue={assumption.reason ?? ""}
          rows={5}
          maxLength={longest.prose}
          disabled={open.readOnly}
          onBlur={(event) => {
            if (event.target.value !== (assumption.reason ?? ""))
              applyEdit((now, by) => setDetail(now, id, "reason", event.target.value, by));
          }}
        />
      </label>
      <div className="panel-resets">
        <button
          type="button"
          className="quiet"
          disabled={saved === undefined || saved === assumption}
          onClick={() => saved !== undefined && applyEdit((now, by) => resetAssumption(now, saved, by))}
        >
          {panelWords.toSaved}
        </button>
      </div>
      <p className="visually-hidden">{words.inspector}</p>
    </div>
  );
}

/** The slider runs over what is usual, or over the range given; without either, or outside it, there is only a box. */
function sliderOf(
  { unusual, range }: Assumption,
  value: Value,
): { readonly least: number; readonly most: number } | undefined {
  if (typeof value !== "number") return undefined;
  const least = unusual?.below ?? range?.low;
  const most = unusual?.above ?? range?.high;
  return least === undefined || most === undefined || value < least || value > most ? undefined : { least, most };
}
