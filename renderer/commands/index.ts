/** Every command there is, in the order in which menus and the palette list them. */
import type { MenuCommand } from "../../electron/bridge";
import { canDo, type Command } from "./command";
import { editCommands, viewCommands } from "./edit-commands";
import { fileCommands } from "./file-commands";
import { newPlanCommands } from "./new-plan";
import { tourCommands } from "./tour";

export const commands: readonly Command[] = [
  ...newPlanCommands,
  ...fileCommands,
  ...editCommands,
  ...viewCommands,
  ...tourCommands,
];

/** The commands as the application's menu shows them now. */
export const menuCommands = (): MenuCommand[] =>
  commands.map((command) => ({
    id: command.id,
    label: command.label,
    menu: command.menu,
    group: command.group,
    accelerator: command.key,
    enabled: canDo(command),
    checked: command.checked?.(),
  }));
