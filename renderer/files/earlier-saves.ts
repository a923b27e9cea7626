/** Going back to what was saved before, and asking first where that takes changes out. */
import { changesTold, readPlan } from "../../model";
import type { DocumentHandle, PlanBackup } from "../../electron/bridge";
import { goBackTo, isUnsaved, openPlan, type OpenPlan } from "../state/plan-store";
import { ask } from "../state/question-store";
import { say } from "../state/view-store";
import type { Shell } from "../shell/shell";
import { words } from "../words/files";
import { mayReplace } from "./save-plan";
import { failed, openText } from "./show-text";

/** As many of the changes as a question can name. */
const CHANGES_NAMED = 6;

/** What was changed since the last save, newest first, as the log has it. */
const sinceSaved = ({ plan: { log }, saved }: OpenPlan): readonly string[] =>
  log
    .slice(Math.max(0, log.length - (changesTold(log) - changesTold(saved?.log ?? []))))
    .map(({ what, to }) => (to === undefined ? what : `${what} to ${to.slice(0, 60)}`))
    .reverse();

/** Asks before changes since the last save are taken out; true without asking when there are none. */
export async function mayLose(open: OpenPlan, title: string, text: string, button: string): Promise<boolean> {
  if (!isUnsaved(open)) return true;
  const lost = words.losing(sinceSaved(open), CHANGES_NAMED);
  return (await ask({ title, text: `${lost} ${text}`, choices: [button, words.cancel] })) === button;
}

/** Opens an earlier save: into the open plan as a step that can be undone, or as unsaved work where it is another's. */
export async function openEarlierSave(
  shell: Shell,
  { document }: { readonly document: DocumentHandle },
  backup: PlanBackup,
): Promise<void> {
  if (openPlan()?.document !== document && !(await mayReplace(shell))) return;
  const opened = await shell.plans.openBackup(document, backup.id);
  if (!opened.ok) {
    failed(opened);
    return;
  }
  if (openPlan()?.document !== document) {
    openText(opened, "draft");
    return;
  }
  const read = readPlan(opened.text);
  if (!read.ok) {
    say(`${opened.name}: ${read.problems[0]?.says ?? words.cannotOpen}`, true);
    return;
  }
  goBackTo(read.value, words.wentBackTo(backup.when));
  say(words.lookingAt(backup.when));
}
