import { applyEdit } from "../../../state/apply-edit";
import { useState } from "react";
import { type Plan, takeFigure } from "../../../../model";
import { Dialog } from "../../../controls/dialog";
import { say } from "../../../state/view-store";
import { evidenceWords as words } from "../../../words/evidence";
import { figureText, sourceTitle } from "../../../words/figure-text";
import { dateWords, figureWords, placeWords } from "./figure-words";
import type { Figure } from "./shipped-figures";
import { scopeFor, scopesOf, sourceTaken, statusTaken, takers, type Scope } from "./taking";

/** Puts a figure into an assumption of the same unit: which, for whom, and what it would be before it is. */
export function TakeDialog({
  plan,
  figure,
  scenario,
  onClose,
}: {
  readonly plan: Plan;
  readonly figure: Figure;
  readonly scenario: string | undefined;
  readonly onClose: () => void;
}) {
  const able = takers(plan, figure);
  const [chosen, setChosen] = useState<string | undefined>(able.length === 1 ? able[0]?.id : undefined);
  const [scopeAt, setScopeAt] = useState<number | undefined>(undefined);
  const assumption = able.find((one) => one.id === chosen);
  const scopes = assumption === undefined ? [] : scopesOf(plan, assumption);
  const at = scopeAt ?? scopeFor(scopes, figure);
  const scope = scopes[at];
  const { number, unit } = figureWords(figure);
  const source = sourceTaken(figure);
  // In a scenario even the base's own figure is a change: it stays when the base moves.
  const same =
    scenario === undefined &&
    scope?.now === figure.value &&
    scope.source === figure.source &&
    scope.status === statusTaken(figure);
  const named = plan.scenarios.find((one) => one.id === scenario)?.name;
  const take = (): void => {
    if (assumption === undefined || scope === undefined || typeof figure.value !== "number") return;
    const grounds = {
      value: figure.value,
      source,
      status: statusTaken(figure),
      reason: `${figure.label}: ${placeWords(figure.place)}, ${dateWords(figure.date)}.`,
    };
    const into = { assumption: assumption.id, where: scope.where, from: scope.from, scenario };
    if (!applyEdit((now, by) => takeFigure(now, grounds, into, by)).ok) return;
    say(words.taken(assumption.label, figureText(assumption.unit, figure.value)));
    onClose();
  };
  return (
    <Dialog title={words.takeTitle} wide onClose={onClose}>
      <p className="take-figure">
        <strong>{figure.label}</strong>
        <span>
          {[`${number} ${unit}`.trim(), placeWords(figure.place), dateWords(figure.date), source.title].join(" · ")}
        </span>
      </p>
      <div className="take-choices">
        <label>
          <span>{words.assumption}</span>
          <select
            value={chosen ?? ""}
            onChange={(event) => {
              setChosen(event.target.value);
              setScopeAt(undefined);
            }}
          >
            <option value="" disabled>
              {words.chooseAssumption}
            </option>
            {able.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{words.scope}</span>
          <select
            value={String(at)}
            disabled={assumption === undefined}
            onChange={(event) => setScopeAt(Number(event.target.value))}
          >
            <ScopeOptions scopes={scopes} />
          </select>
        </label>
      </div>
      {assumption === undefined || scope === undefined ? null : (
        <table className="take-preview">
          <caption>{words.becomes}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{words.when}</span>
              </th>
              <th scope="col" className="number">
                {words.columns.value}
              </th>
              <th scope="col">{words.status}</th>
              <th scope="col">{words.source}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{words.now}</th>
              <td className="number">{figureText(assumption.unit, scope.now)}</td>
              <td>{words.statuses[scope.status]}</td>
              <td>{sourceTitle(plan, scope.source) ?? ""}</td>
            </tr>
            <tr>
              <th scope="row">{words.then}</th>
              <td className="number">{figureText(assumption.unit, figure.value)}</td>
              <td>{words.statuses[statusTaken(figure)]}</td>
              <td>{source.title}</td>
            </tr>
          </tbody>
        </table>
      )}
      {statusTaken(figure) === figure.status ? null : <p className="note">{words.bound}</p>}
      <p className="note">{same ? words.same : named === undefined ? words.inBase : words.inScenario(named)}</p>
      <div className="dialog-choices">
        <button type="button" className="button" data-primary disabled={scope === undefined || same} onClick={take}>
          {words.take}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </Dialog>
  );
}

function ScopeOptions({ scopes }: { readonly scopes: readonly Scope[] }) {
  const options = (given: boolean) =>
    scopes.map((scope, at) =>
      scope.given === given ? (
        <option key={at} value={String(at)}>
          {scope.label}
        </option>
      ) : null,
    );
  return (
    <>
      <optgroup label={words.given}>{options(true)}</optgroup>
      {scopes.some((scope) => !scope.given) ? <optgroup label={words.places}>{options(false)}</optgroup> : null}
    </>
  );
}
