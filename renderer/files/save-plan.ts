/** Saving the open plan, and what becomes of unsaved work when another takes its place. */
import { readPlan, writePlan } from "../../model";
import type { Failure, SavedPlan } from "../../electron/bridge";
import { mergeOwed, mergeSettled, mergeWith, useMerge } from "../state/merge-store";
import { isUnsaved, openPlan, planSaved, toUndo, undo, type OpenPlan } from "../state/plan-store";
import { say } from "../state/view-store";
import { ask } from "../state/question-store";
import type { Shell } from "../shell/shell";
import { words } from "../words/files";
import { failed, reload } from "./show-text";

const fileNameFor = (title: string): string => `${title.replaceAll(/[\\/:*?"<>|]+/g, " ").trim() || "plan"}.otplan`;

/** Saves the open plan, to its own file where it has one. True when it is saved. */
export async function savePlan(shell: Shell, as = false): Promise<boolean> {
  const open = openPlan();
  if (open === undefined) return false;
  const { plan, version: revision } = open;
  const text = writePlan(plan);
  const write = (overwriteChanged: boolean): Promise<SavedPlan | Failure> =>
    as
      ? shell.plans.saveAs(text, fileNameFor(plan.title), { revision })
      : shell.plans.save(open.document, text, fileNameFor(plan.title), { revision, overwriteChanged });
  // What another program saved and was looked at but not merged is still in the file.
  const owed = !as && mergeOwed(open.document);
  let saved = owed ? stillChanged(open.name) : await write(false);
  if (!saved.ok && saved.kind === "would-not-open") {
    const choices = toUndo(open) === undefined ? [words.cancel] : [words.undoAndSave, words.cancel];
    if ((await ask({ title: words.wouldNotOpenTitle, text: saved.says, choices })) !== words.undoAndSave) return false;
    undo();
    return savePlan(shell, as);
  }
  if (!saved.ok && saved.kind === "changed-on-disk") {
    const choice = await ask({
      title: words.changedTitle,
      text: saved.says,
      choices: [words.merge, words.replace, words.saveAs, words.reload, words.cancel],
    });
    if (choice === words.merge) {
      await offerMerge(shell, open);
      return false;
    }
    if (choice === words.saveAs) return savePlan(shell, true);
    if (choice === words.reload) {
      await reload(shell);
      return false;
    }
    if (choice !== words.replace) return false;
    saved = await write(true);
    if (saved.ok) mergeSettled();
  }
  if (!saved.ok) return failed(saved);
  planSaved(saved.document, saved.name, plan);
  say([words.saved(saved.name), ...saved.notes].join(" "));
  return true;
}

const stillChanged = (name: string): Failure => ({
  ok: false,
  kind: "changed-on-disk",
  says: words.stillChanged(name),
});

/** Reads what another program saved, to be merged with what was changed here since both were one. */
async function offerMerge(shell: Shell, { document, name, saved }: OpenPlan): Promise<void> {
  if (document === null) return;
  const opened = await shell.plans.reload(document);
  if (!opened.ok) {
    failed(opened);
    return;
  }
  const read = readPlan(opened.text);
  if (read.ok) mergeWith({ name, theirs: read.value, base: saved }, document);
  else {
    useMerge.setState({ owed: document });
    say(`${name}: ${read.problems[0]?.says ?? words.cannotOpen}`, true);
  }
}

/** Deals with unsaved work before another plan takes its place. True when it may be replaced. */
export async function mayReplace(shell: Shell): Promise<boolean> {
  const open = openPlan();
  if (open === undefined || !isUnsaved(open)) return true;
  const choice = await ask({
    title: words.unsavedTitle(open.name),
    text: words.unsavedText,
    choices: [words.save, words.discard, words.cancel],
  });
  if (choice === words.save) return savePlan(shell);
  return choice === words.discard;
}
