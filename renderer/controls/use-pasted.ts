/** A box takes blocks: it is known by its input, and what is pasted into it goes into it and those around it as one step. */
import { useLayoutEffect, type ClipboardEvent, type RefObject } from "react";
import type { Said } from "./box-says";
import { setBox, type Box } from "./boxes";
import type { PastedBlock } from "./fill-cells";
import { fillBoxes } from "./fill-boxes";
import { isForTheWhole, readPasted } from "./pasted-into-boxes";

/** @param onSaid what is to be said under the box; nothing where the block went in */
export function usePasted(
  input: RefObject<HTMLInputElement | null>,
  box: Box,
  onSaid: (said: Said | undefined) => void,
): {
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
  readonly onFill: (block: PastedBlock) => void;
} {
  useLayoutEffect(() => {
    if (input.current !== null) setBox(input.current, box);
  });
  const onFill = ({ fillings }: PastedBlock): void => {
    const stops = fillBoxes(fillings);
    onSaid(stops === undefined ? undefined : { kind: "refused", says: stops });
  };
  return {
    onFill,
    onPaste: (event) => {
      const text = event.clipboardData.getData("text");
      if (isForTheWhole(text, event.currentTarget)) return;
      const block = readPasted(text, event.currentTarget);
      if (block === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (block.refused.length > 0) onSaid({ kind: "pasted", block });
      else onFill(block);
    },
  };
}
