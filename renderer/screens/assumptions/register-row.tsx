import { memo, type ReactNode } from "react";
import {
  type Assumption,
  catalogueEntry,
  chancesWords,
  type Change,
  dimensionNames,
  sameWhere,
  saysHowSure,
  setValue,
  unitName,
} from "../../../model";
import { termIn } from "../../controls/glossary";
import { applyEdit } from "../../state/apply-edit";
import { ChangeGrounds, StatusBadge } from "../../controls/grounds";
import { figureProps, rangeInto } from "../../controls/figure-props";
import { NumberBox } from "../../controls/number-box";
import { inspect } from "../../state/view-store";
import { choiceWords } from "../../words/choices";
import { assumptionWords as words } from "../../words/assumptions";
import { howSureWords } from "../../words/how-sure";
import { calibrationWords } from "../../words/calibration";
import { figureText } from "../../words/figure-text";
import { givenBy, isOverdue } from "./figures-in-words";
import type { RegisterRow } from "./register";
import type { NearRows } from "./use-near-rows";

export interface RowProps {
  readonly row: RegisterRow;
  /** What a formula comes to, in words. */
  readonly comesTo: string;
  /** Whether it is near what is seen; one that is not shows its figure without a box. */
  readonly near: boolean;
  readonly watch: NearRows["watch"];
  readonly scenario: string | undefined;
  readonly readOnly: boolean;
  readonly open: boolean;
  readonly chosen: boolean;
  readonly today: string;
  readonly onToggle: (id: string) => void;
  /** Shown in a row of its own while this one is open. */
  readonly details: ReactNode;
}

export const columnCount = 5;

const solvedOrFormula = ({ value }: Assumption, solved: Assumption | undefined): string =>
  solved !== undefined ? words.rangeSolved : typeof value === "string" ? words.rangeFormula : words.rangeNone;

const sameChanges = (a: readonly Change[], b: readonly Change[]): boolean =>
  a.length === b.length && a.every((change, number) => change === b[number]);

/** A row is drawn again only when something of its own has changed, so that one edit costs one row and not eighty. */
export const RegisterRowView = memo(
  RowView,
  (before, after) =>
    !before.open &&
    !after.open &&
    before.row.assumption === after.row.assumption &&
    before.row.solved === after.row.solved &&
    sameChanges(before.row.changes, after.row.changes) &&
    before.row.required?.says === after.row.required?.says &&
    before.row.contradicted === after.row.contradicted &&
    before.row.source === after.row.source &&
    before.row.otherwise === after.row.otherwise &&
    before.comesTo === after.comesTo &&
    before.near === after.near &&
    before.scenario === after.scenario &&
    before.readOnly === after.readOnly &&
    before.chosen === after.chosen &&
    before.today === after.today &&
    before.onToggle === after.onToggle,
);

function RowView({ row, comesTo, near, watch, scenario, readOnly, open, chosen, today, onToggle, details }: RowProps) {
  const { assumption, solved, changes, required, contradicted, source } = row;
  const { id, label, unit } = assumption;
  const shown = solved ?? assumption;
  const own = howSureWords.column(assumption) ?? chancesWords(assumption);
  const rangeWords =
    own ??
    (saysHowSure(assumption) ? words.rangeOfParts : row.certain ? words.noRange : solvedOrFormula(assumption, solved));
  const entries = shown.where ?? [];
  const change = changes.findLast((one) => one.op === "set" && sameWhere(one.where, {}));
  const choices = catalogueEntry(id)?.choices;
  const notes = [
    shown.value !== null && entries.length > 0 ? words.exceptions(entries.length) : "",
    assumption.status === "calibrated" && solved === undefined ? calibrationWords.working : "",
    (assumption.when?.length ?? 0) > 0 ? words.dated(assumption.when!.length) : "",
  ].filter((note) => note !== "");
  return (
    <>
      <tr
        id={`assumption-${id}`}
        ref={near ? undefined : watch}
        data-row={id}
        data-changed={changes.length > 0}
        data-chosen={chosen}
        data-required={required?.severity}
      >
        <th scope="row">
          <div className="register-name">
            <button
              type="button"
              className="fold"
              aria-expanded={open}
              aria-label={words.details(label)}
              onClick={() => onToggle(id)}
            >
              <span aria-hidden="true">{open ? "▾" : "▸"}</span>
            </button>
            <div>
              <button
                type="button"
                className="name"
                title={words.open(label)}
                {...termIn(label)}
                onClick={() => inspect({ kind: "assumption", assumption: id })}
              >
                {label}
              </button>
              {required === undefined && !contradicted ? null : (
                <span className="marks">
                  {[
                    required === undefined ? "" : required.severity === "note" ? words.empty : words.filters.required,
                    contradicted ? words.filters.contradicted : "",
                  ]
                    .filter((mark) => mark !== "")
                    .join("; ")}
                </span>
              )}
            </div>
          </div>
        </th>
        <td className="register-value">
          <div className="value-line">
            {shown.value === null && change === undefined && entries.length > 0 ? (
              <button type="button" className="link" aria-expanded={open} onClick={() => onToggle(id)}>
                {words.values(entries.length, givenBy(entries, dimensionNames))}
              </button>
            ) : !near ? (
              <span className="register-far">
                {choiceWords(id, change?.value ?? shown.value) ?? figureText(unit, change?.value ?? shown.value)}
              </span>
            ) : (
              <NumberBox
                label={label}
                hideLabel
                unit={unit}
                value={change?.value ?? shown.value}
                choices={choices}
                {...figureProps(assumption)}
                disabled={readOnly}
                onChange={(value) => applyEdit((now, by) => setValue(now, { assumption: id, value, scenario }, by))}
                onRange={rangeInto(id, {}, scenario)}
              />
            )}
            {choices === undefined ? <span className="register-unit">{unitName(unit)}</span> : null}
          </div>
          {comesTo === "" && notes.length === 0 ? null : (
            <p className="note">{[comesTo, ...notes].filter((note) => note !== "").join("; ")}</p>
          )}
          {row.otherwise === undefined ? null : <p className="note">{row.otherwise}</p>}
          {change === undefined ? null : (
            <p className="note">{words.baseHas(choiceWords(id, shown.value) ?? figureText(unit, shown.value))}</p>
          )}
        </td>
        <td className="register-range">
          <span className={saysHowSure(assumption) ? undefined : "faint"}>{rangeWords}</span>
        </td>
        <td>
          {change === undefined ? (
            <>
              <StatusBadge status={assumption.status} reason={assumption.reason} givenFor={assumption.givenFor} />
              <p className="register-source note" title={source}>
                {source === "" ? words.noSource : source}
              </p>
            </>
          ) : (
            <ChangeGrounds change={change} />
          )}
        </td>
        <td className="register-review">
          {assumption.reviewBy === undefined ? null : (
            <span>
              {assumption.reviewBy}
              {isOverdue(assumption.reviewBy, today) ? <strong className="overdue"> {words.overdue}</strong> : null}
            </span>
          )}
          {assumption.owner === undefined || assumption.owner === "" ? null : (
            <p className="note">{assumption.owner}</p>
          )}
        </td>
      </tr>
      {open ? (
        <tr className="register-details">
          <td colSpan={columnCount}>{details}</td>
        </tr>
      ) : null}
    </>
  );
}
