/** The commands as the application's menu shows them, sent only when something in it has changed. */
import type { MenuCommand } from "../../electron/bridge";
import { commands } from ".";
import { canDo } from "./command";

/** Every command as the menu shows it now. */
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

/** Sends a value on, unless it is as it was when last sent: building a menu anew costs more than comparing it. */
export function sentWhenNew<T>(send: (value: T) => void): (value: T) => void {
  let last: string | undefined;
  return (value) => {
    const now = JSON.stringify(value);
    if (now === last) return;
    last = now;
    send(value);
  };
}
