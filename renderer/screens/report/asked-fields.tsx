import { sha256, writePlan, type Plan, type ReportKind, type ReportTarget } from "../../../model";
import { useFewOfMany } from "../../controls/few-of-many";
import { ChooseFile } from "../../merge/choose-file";
import { planIn } from "../../merge/compare-plans";
import { fewWords } from "../../words/few-of-many";
import { mergeWords } from "../../words/merge";
import { reportWords as words } from "../../words/report";
import { TargetFields } from "./target";

/** What a person wants a report to tell. */
export interface Wants {
  readonly kind: ReportKind;
  readonly scenarios: readonly string[];
  readonly service: string | undefined;
  readonly target: ReportTarget | undefined;
  readonly draws: number;
  readonly quarter: number;
  /** Another plan told beside this one, and the file it is from: only where plans are compared. */
  readonly beside: BesideWanted | undefined;
}

export interface BesideWanted {
  readonly plan: Plan;
  /** SHA-256 of the plan as it is written. */
  readonly hash: string;
  readonly name: string;
}

/** Another plan to compare with, out of a file; and back to scenarios alone. */
function OtherPlan({
  beside,
  onBeside,
}: {
  readonly beside: BesideWanted | undefined;
  readonly onBeside: (beside: BesideWanted | undefined) => void;
}) {
  return (
    <div className="report-beside" role="group" aria-label={words.besideOf}>
      {beside === undefined ? null : <span className="note">{words.besideOf}</span>}
      <ChooseFile
        label={mergeWords.command.compare}
        chosen={beside?.name}
        read={planIn}
        onRead={(plan, name) => onBeside({ plan, name, hash: sha256(writePlan(plan)) })}
      />
      {beside === undefined ? null : (
        <button type="button" className="quiet" onClick={() => onBeside(undefined)}>
          {words.withoutPlan}
        </button>
      )}
    </div>
  );
}

/** Futures that can be drawn: none for a first look, more for narrower odds. */
const futures = [0, 100, 400, 1000] as const;

/** What the report tells: scenarios, list, target, quarter and how many futures. */
export function AskedFields({
  plan,
  wants,
  quarters,
  onWants,
}: {
  readonly plan: Plan;
  readonly wants: Wants;
  readonly quarters: readonly string[];
  readonly onWants: (change: Partial<Wants>) => void;
}) {
  const services = plan.structure.services ?? [];
  const { kind, scenarios, service, target, draws, quarter, beside } = wants;
  const few = useFewOfMany(
    plan.scenarios,
    fewWords.scenarios,
    ({ name }) => name,
    ({ id }) => scenarios.includes(id),
  );
  const quarterly = kind === "shortages" || kind === "full";
  return (
    <fieldset className="report-asked">
      <legend>{words.tells}</legend>
      {kind === "compare" ? <OtherPlan beside={beside} onBeside={(next) => onWants({ beside: next })} /> : null}
      {plan.scenarios.length === 0 ? null : (
        <details className="report-scenarios">
          <summary>{words.scenariosOf(scenarios.length, plan.scenarios.length)}</summary>
          {few.find}
          {few.shown.map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={scenarios.includes(id)}
                onChange={(event) =>
                  onWants({
                    scenarios: plan.scenarios
                      .map((one) => one.id)
                      .filter((one) => (one === id ? event.target.checked : scenarios.includes(one))),
                  })
                }
              />
              <span>{name}</span>
            </label>
          ))}
          {few.more}
        </details>
      )}
      {services.length < 2 ? null : (
        <label className="place-picker">
          <span>{words.service}</span>
          <select value={service ?? ""} onChange={(event) => onWants({ service: event.target.value })}>
            {services.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {quarterly ? (
        <label className="place-picker">
          <span>{words.quarter}</span>
          <select value={quarter} onChange={(event) => onWants({ quarter: Number(event.target.value) })}>
            {quarters.map((name, at) => (
              <option key={name} value={at}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {kind === "shortages" ? null : (
        <>
          <TargetFields plan={plan} service={service} target={target} onTarget={(next) => onWants({ target: next })} />
          <label className="place-picker">
            <span>{words.futures}</span>
            <select value={draws} onChange={(event) => onWants({ draws: Number(event.target.value) })}>
              {futures.map((many) => (
                <option key={many} value={many}>
                  {many === 0 ? words.noFutures : many.toLocaleString("en-GB")}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
    </fieldset>
  );
}
