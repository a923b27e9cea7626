import { readNumber, type Value } from "../../model";
import { NumberBox, type NumberBoxProps } from "../controls/number-box";
import { ownServiceWords as words } from "../words/own-service";

/** As an edit that was not made says it. */
const refused = { ok: false, problems: [{ says: words.notNamed }] };

/**
 * A box for a figure of a plan that is not made yet: a sum is worked out at once, and no figure of a plan can be named in it.
 * What names one stays in the box to be mended, and the figure stays what it was.
 */
export function FigureBox({
  onFigure,
  ...box
}: Omit<NumberBoxProps, "onChange"> & { readonly onFigure: (value: number | null) => void }) {
  const take = (value: Value): unknown => {
    if (typeof value !== "string") {
      onFigure(value);
      return undefined;
    }
    const read = readNumber(value, { unit: box.unit });
    const number = read.ok && read.value.kind === "number" ? read.value.value : undefined;
    const { least, most } = box.limits ?? {};
    const inside = number !== undefined && number >= (least ?? number) && number <= (most ?? number);
    if (!inside) return refused;
    onFigure(number);
    return undefined;
  };
  return <NumberBox {...box} onChange={take} />;
}
