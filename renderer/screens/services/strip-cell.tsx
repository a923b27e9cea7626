import { catalogueEntry, setValue } from "../../../model";
import { StatusBadge } from "../../controls/grounds";
import { figureProps, rangeInto } from "../../controls/figure-props";
import { NumberBox } from "../../controls/number-box";
import { applyEdit } from "../../state/apply-edit";
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
  return (
    <div className="strip-cell">
      <NumberBox
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
