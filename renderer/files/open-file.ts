/** Opening a plan from its file, however the file was named. */
import type { Failure, OpenedPlan } from "../../electron/bridge";
import { ask } from "../state/question-store";
import { showEarlierSaves, useView } from "../state/view-store";
import type { Shell } from "../shell/shell";
import { words } from "../words/files";
import { mayReplace } from "./save-plan";
import { failed, openText } from "./show-text";

/** Opens what the shell reads, once unsaved work has been dealt with. */
export async function openWith(shell: Shell, read: () => Promise<OpenedPlan | Failure>): Promise<void> {
  if (!(await mayReplace(shell))) return;
  const opened = await read();
  if (!opened.ok) failed(opened);
  // The person gave up what was not saved of the plan before, so its draft goes with it.
  else if (openText(opened)) await shell.recovery.clear();
  else await offerEarlierSaves(shell, opened);
}

/** A file that does not open may have been whole when it was saved before. */
async function offerEarlierSaves(shell: Shell, { document, name }: OpenedPlan): Promise<void> {
  if ((await shell.plans.backups(document)).length === 0) return;
  const choice = await ask({
    title: words.brokenTitle(name),
    text: useView.getState().message?.text ?? words.cannotOpen,
    choices: [words.lookForEarlier, words.cancel],
  });
  if (choice === words.lookForEarlier) showEarlierSaves({ document, name });
}

export const openRecent = (shell: Shell, id: string): Promise<void> =>
  openWith(shell, () => shell.plans.openRecent(id));
export const openDropped = (shell: Shell, file: File): Promise<void> =>
  openWith(shell, () => shell.plans.openDropped(file));
export const openOffered = (shell: Shell, offer: string): Promise<void> =>
  openWith(shell, () => shell.plans.openOffered(offer));
