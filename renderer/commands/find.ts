/** Commands by words in their names, or by what is on the screen they open. */
import { canDo, type Command } from "./command";

export interface FoundCommand {
  readonly command: Command;
  /** What it was found by, where its name does not say it. */
  readonly by: string | undefined;
}

/** Those that can be done now; found by name first. An empty text finds all of them. */
export function findCommands(commands: readonly Command[], text: string): readonly FoundCommand[] {
  const sought = text.trim().toLowerCase();
  const has = (words: string): boolean => words.toLowerCase().includes(sought);
  const ready = commands.filter(canDo);
  const named = ready.filter(({ label }) => has(label));
  const held = ready.flatMap((command): FoundCommand[] => {
    const by = named.includes(command) ? undefined : command.holds?.find(has);
    return by === undefined ? [] : [{ command, by }];
  });
  return [...named.map((command) => ({ command, by: undefined })), ...held];
}
