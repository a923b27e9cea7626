/** Every command there is, in the order in which menus and the palette list them. */
import type { Command } from "./command";
import { editCommands } from "./edit-commands";
import { fileCommands } from "./file-commands";
import { helpCommands } from "./help-commands";
import { scenarioFileCommands } from "./merge-commands";
import { planCommands } from "./plan-commands";
import { scenarioCommands } from "./scenario-commands";
import { viewCommands } from "./view-commands";

export const commands: readonly Command[] = [
  ...fileCommands,
  ...editCommands,
  ...planCommands,
  ...scenarioCommands,
  ...scenarioFileCommands,
  ...viewCommands,
  ...helpCommands,
];
