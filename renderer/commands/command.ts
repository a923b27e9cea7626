/** One object per thing a person can do. The menu, the palette, the keys and the help all read it. */
import type { MenuName } from "../../electron/bridge";
import type { Shell } from "../shell/shell";

export interface CommandContext {
  readonly shell: Shell;
}

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly menu: MenuName;
  /** What is on the screen it opens, by which it is found too. */
  readonly holds?: readonly string[];
  /** Commands of one menu with different groups are kept apart by a line. */
  readonly group?: number;
  /** Such as `CmdOrCtrl+Shift+S`; no two commands share one. */
  readonly key?: string;
  /** Whether it can be done now; always when left out. */
  readonly when?: () => boolean;
  /** For commands that are on or off. */
  readonly checked?: () => boolean;
  readonly do: (context: CommandContext) => void | Promise<void>;
}

export const canDo = (command: Command): boolean => command.when?.() ?? true;
