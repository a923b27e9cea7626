/** Carries commands out, whatever asked for them: a menu, a key, the palette or a button. */
import type { Shell } from "../shell/shell";
import { say } from "../state/view-store";
import { words } from "../words/frame";
import { commands } from ".";
import type { Command } from "./command";

/** A command that fails says what failed and leaves the work as it is. */
export function run(command: Command, shell: Shell): void {
  void Promise.resolve()
    .then(() => command.do({ shell }))
    .catch((fault: unknown) =>
      say(words.didNotWork(command.label, fault instanceof Error ? fault.message : String(fault)), true),
    );
}

export function runCommand(id: string, shell: Shell): void {
  const command = commands.find((one) => one.id === id);
  if (command !== undefined) run(command, shell);
}
