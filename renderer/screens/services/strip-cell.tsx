import { catalogueEntry, setValue, type Value } from "../../../model";
import { StatusBadge } from "../../controls/grounds";
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
  const change = (value: Value): void => {
    const { assumption, where } = figure;
    applyEdit((now, by) => setValue(now, { assumption, where, value }, by));
  };
  return (
    <div className="strip-cell">
      <NumberBox
        label={label}
        unit={unit ?? known?.unit ?? ""}
        value={figure.value}
        limits={known?.limits}
        disabled={readOnly || figure.held !== undefined}
        onChange={change}
      />
      {figure.held === undefined ? (
        <StripBadge figure={figure} />
      ) : (
        <span className="note">{figure.held === "by-place" ? words.heldByPlace : words.heldDated}</span>
      )}
    </div>
  );
}
