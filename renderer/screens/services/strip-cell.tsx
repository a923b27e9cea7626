import { useMemo } from "react";
import { catalogueEntry, keptRegister, setValue } from "../../../model";
import { StatusBadge } from "../../controls/grounds";
import { figureProps, rangeInto } from "../../controls/figure-props";
import { NumberBox } from "../../controls/number-box";
import { applyEdit } from "../../state/apply-edit";
import { usePlan } from "../../state/plan-store";
import { comesTo } from "../assumptions/comes-to";
import { stripWords as words } from "../../words/own-service";
import type { StripFigure } from "./strip-figures";

/** What a figure of the strip rests on; nothing where there is none. */
export function StripBadge({ figure }: { readonly figure: StripFigure | undefined }) {
  const from = figure?.from;
  return from === undefined || figure?.value == null ? null : <StatusBadge status={from.status} reason={from.reason} />;
}

/** A figure of the strip in its box, with its badge. */
export function StripCell({
  label,
  figure,
  readOnly,
  unit,
}: {
  readonly label: string;
  readonly figure: StripFigure;
  readonly readOnly: boolean;
  readonly unit?: string;
}) {
  const known = catalogueEntry(figure.assumption);
  const { assumption, where } = figure;
  const result = useResult(figure);
  return (
    <div className="strip-cell">
      <NumberBox
        comesTo={result}
        label={label}
        unit={unit ?? known?.unit ?? ""}
        value={figure.value}
        {...figureProps({ id: assumption })}
        disabled={readOnly || figure.held !== undefined}
        onChange={(value) => applyEdit((now, by) => setValue(now, { assumption, where, value }, by))}
        onRange={rangeInto(assumption, { where }, undefined)}
      />
      {figure.held === undefined ? (
        <StripBadge figure={figure} />
      ) : (
        <span className="note">{figure.held === "by-place" ? words.heldByPlace : words.heldDated}</span>
      )}
    </div>
  );
}

/** What the formula of a figure comes to; undefined where it has none, or comes to different numbers. */
function useResult({ assumption, where, value }: StripFigure): number | undefined {
  const plan = usePlan((state) => state.open?.plan);
  return useMemo(() => {
    if (typeof value !== "string" || plan === undefined) return undefined;
    const register = keptRegister(plan);
    const found = register.ok ? comesTo(register.value, assumption, where, value) : undefined;
    return found === undefined || found.low !== found.high ? undefined : found.low;
  }, [plan, assumption, where, value]);
}
