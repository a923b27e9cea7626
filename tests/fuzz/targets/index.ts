/** Every target. Adding one is adding a file and a line here. */
import type { Target } from "../target";
import { bytes } from "./bytes";
import { command } from "./command";
import { edits } from "./edits";
import { extremes } from "./extremes";
import { textFiles, workbookFiles } from "./files";
import { formulas } from "./formulas";
import { hasSaver, kills } from "./kills";
import { missingCells } from "./missing";
import { planFiles } from "./plan-files";
import { saves } from "./saves";
import { scenarioFiles } from "./scenario-files";
import { ownSheet } from "./sheet";

/** A target whatever its input is: it makes and tries its own. */
const closed = <Input>({ fault, ...target }: Target<Input>): Target => ({
  ...target,
  fault: (input) => fault(input as Input),
});

export const targets: readonly Target[] = [
  closed(textFiles),
  closed(workbookFiles),
  closed(missingCells),
  closed(ownSheet),
  closed(scenarioFiles),
  closed(planFiles),
  closed(edits),
  closed(formulas),
  closed(extremes),
  closed(saves),
  closed(command),
  closed(bytes),
  ...(hasSaver() ? [closed(kills)] : []),
];
