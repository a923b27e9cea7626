import { useState } from "react";
import { readNumber, type Value } from "../../model";
import { NumberBox, type NumberBoxProps } from "../controls/number-box";
import { ownServiceWords as words } from "../words/own-service";

/** A box for a figure of a plan that is not made yet: a sum is worked out at once, and no figure of a plan can be named in it. */
export function FigureBox({
  onFigure,
  ...box
}: Omit<NumberBoxProps, "onChange"> & { readonly onFigure: (value: number | null) => void }) {
  const [says, setSays] = useState<string | undefined>(undefined);
  const take = (value: Value): void => {
    setSays(undefined);
    if (typeof value !== "string") {
      onFigure(value);
      return;
    }
    const read = readNumber(value, { unit: box.unit });
    const number = read.ok && read.value.kind === "number" ? read.value.value : undefined;
    const { least, most } = box.limits ?? {};
    const inside = number !== undefined && number >= (least ?? number) && number <= (most ?? number);
    onFigure(inside ? number : null);
    if (!inside) setSays(words.notNamed);
  };
  return (
    <div className="figure-box">
      <NumberBox {...box} onChange={take} />
      {says === undefined ? null : (
        <p className="says-why" role="alert">
          {says}
        </p>
      )}
    </div>
  );
}
