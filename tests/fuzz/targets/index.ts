/** Every target. Adding one is adding a file and a line here. */
import type { Target } from "../target";
import { textFiles, workbookFiles } from "./files";
import { missingCells } from "./missing";
import { scenarioFiles } from "./scenario-files";
import { ownSheet } from "./sheet";

/** A target whatever its input is: it makes and tries its own. */
const closed = <Input>({ name, must, make, fault }: Target<Input>): Target => ({
  name,
  must,
  make,
  fault: (input) => fault(input as Input),
});

export const targets: readonly Target[] = [
  closed(textFiles),
  closed(workbookFiles),
  closed(missingCells),
  closed(ownSheet),
  closed(scenarioFiles),
];
