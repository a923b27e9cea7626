/** Opening, saving and closing plans. */
import { hasErrors, readNewerPlan, readPlan, writePlan } from "../../model";
import type { DocumentHandle, Failure, OpenedPlan, PlanBackup, SavedPlan } from "../../electron/bridge";
import {
  closePlan,
  differsFromSaved,
  goBackTo,
  isUnsaved,
  openPlan,
  planSaved,
  showPlan,
  toUndo,
  undo,
  type OpenPlan,
} from "../state/plan-store";
import { resetView, say, showEarlierSaves, useView } from "../state/view-store";
import { ask } from "../state/question-store";
import type { Shell } from "../shell/shell";
import type { Command } from "./command";
import { words } from "../words/files";

/**
 * Opens plan text that the shell has read; says what is wrong when it is not a plan.
 * @param as a file is saved as it stands; an example is nobody's work until it is changed; a draft is unsaved work
 */
export function openText(
  opened: Pick<OpenedPlan, "text" | "name"> & { readonly document: OpenedPlan["document"] | null },
  as: "file" | "example" | "draft" = "file",
): boolean {
  const outcome = readPlan(opened.text);
  if (!outcome.ok) {
    const newer = readNewerPlan(opened.text);
    if (newer.ok) {
      showPlan(newer.value, {
        document: opened.document,
        name: opened.name,
        saved: true,
        readOnly: true,
        problems: newer.problems,
      });
      resetView();
      say(newer.problems[0]!.says, true);
      return true;
    }
    say(`${opened.name}: ${outcome.problems[0]?.says ?? words.cannotOpen}`, true);
    return false;
  }
  showPlan(outcome.value, {
    document: opened.document,
    name: opened.name,
    saved: as === "file",
    example: as === "example",
    problems: outcome.problems,
  });
  resetView();
  say(hasErrors(outcome.problems) ? words.openedWithErrors(opened.name) : words.opened(opened.name));
  return true;
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

function failed(failure: Failure): false {
  if (failure.kind !== "cancelled") say(failure.says, true);
  return false;
}

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
  let saved = await write(false);
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
      choices: [words.replace, words.saveAs, words.reload, words.cancel],
    });
    if (choice === words.saveAs) return savePlan(shell, true);
    if (choice === words.reload) {
      await reload(shell);
      return false;
    }
    if (choice !== words.replace) return false;
    saved = await write(true);
  }
  if (!saved.ok) return failed(saved);
  planSaved(saved.document, saved.name, plan);
  say([words.saved(saved.name), ...saved.notes].join(" "));
  return true;
}

async function openWith(shell: Shell, read: () => Promise<OpenedPlan | Failure>): Promise<void> {
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

/** Takes the plan from its file again, with what another program changed there and without one's own changes. */
async function reload(shell: Shell): Promise<void> {
  const open = openPlan();
  if (open === undefined || open.document === null) return;
  const opened = await shell.plans.reload(open.document);
  if (!opened.ok) failed(opened);
  else if (openText(opened)) {
    await shell.recovery.clear();
    say(words.reloaded(opened.name));
  }
}

/** As many of the changes as a question can name. */
const CHANGES_NAMED = 6;

/** What was changed since the last save, newest first, as the log has it. */
const sinceSaved = (open: OpenPlan): readonly string[] =>
  open.plan.log
    .slice(open.saved?.log.length ?? 0)
    .map(({ what, to }) => (to === undefined ? what : `${what} to ${to.slice(0, 60)}`))
    .reverse();

/** Asks before changes since the last save are taken out; true without asking when there are none. */
async function mayLose(open: OpenPlan, title: string, text: string, button: string): Promise<boolean> {
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

export const openRecent = (shell: Shell, id: string): Promise<void> =>
  openWith(shell, () => shell.plans.openRecent(id));
export const openDropped = (shell: Shell, file: File): Promise<void> =>
  openWith(shell, () => shell.plans.openDropped(file));
export const openOffered = (shell: Shell, offer: string): Promise<void> =>
  openWith(shell, () => shell.plans.openOffered(offer));

const hasPlan = (): boolean => openPlan() !== undefined;

export const fileCommands: readonly Command[] = [
  {
    id: "file.open",
    label: words.menu.open,
    menu: "file",
    group: 1,
    key: "CmdOrCtrl+O",
    do: ({ shell }) => openWith(shell, () => shell.plans.open()),
  },
  {
    id: "file.save",
    label: words.menu.save,
    menu: "file",
    group: 2,
    key: "CmdOrCtrl+S",
    when: () => hasPlan() && openPlan()?.readOnly !== true,
    do: async ({ shell }) => {
      await savePlan(shell);
    },
  },
  {
    id: "file.save-as",
    label: words.menu.saveAs,
    menu: "file",
    group: 2,
    key: "CmdOrCtrl+Shift+S",
    when: () => hasPlan() && openPlan()?.readOnly !== true,
    do: async ({ shell }) => {
      await savePlan(shell, true);
    },
  },
  {
    id: "file.revert",
    label: words.menu.revert,
    menu: "file",
    group: 2,
    when: () => openPlan()?.readOnly !== true && differsFromSaved(openPlan()),
    do: async () => {
      const open = openPlan();
      if (open?.saved === undefined) return;
      if (await mayLose(open, words.revertTitle(open.name), words.revertText, words.revertButton))
        goBackTo(open.saved, words.wentBack);
    },
  },
  {
    id: "file.reload",
    label: words.menu.reload,
    menu: "file",
    group: 2,
    when: () => (openPlan()?.document ?? null) !== null,
    do: async ({ shell }) => {
      const open = openPlan();
      if (open === undefined) return;
      if (await mayLose(open, words.reloadTitle(open.name), words.reloadText, words.reloadButton)) await reload(shell);
    },
  },
  {
    id: "file.earlier-saves",
    label: words.menu.earlierSaves,
    menu: "file",
    group: 2,
    when: () => (openPlan()?.document ?? null) !== null,
    do: () => {
      const open = openPlan();
      if (open !== undefined && open.document !== null) showEarlierSaves({ document: open.document, name: open.name });
    },
  },
  {
    id: "file.pdf",
    label: words.menu.pdf,
    menu: "file",
    group: 3,
    key: "CmdOrCtrl+P",
    when: hasPlan,
    do: async ({ shell }) => {
      const done = await shell.output.pdf({ suggestedName: openPlan()!.plan.title, landscape: true });
      if (done.ok) say(words.exported(done.name));
      else failed(done);
    },
  },
  {
    id: "file.close",
    label: words.menu.close,
    menu: "file",
    group: 4,
    when: hasPlan,
    do: async ({ shell }) => {
      if (!(await mayReplace(shell))) return;
      await shell.recovery.clear();
      closePlan();
      resetView();
    },
  },
];
