/** Plan text becomes the open plan, or a sentence that says why it cannot. */
import { type Plan, readNewerPlan, readPlan } from "../../model";
import type { Failure, OpenedPlan } from "../../electron/bridge";
import { mergeSettled } from "../state/merge-store";
import { openPlan, showPlan } from "../state/plan-store";
import { resetView, say } from "../state/view-store";
import type { Shell } from "../shell/shell";
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
  const errors = outcome.problems.filter(({ severity }) => severity === "error");
  say(
    errors.length === 0
      ? words.opened(opened.name)
      : errors.every(({ kind }) => kind === "required-empty")
        ? words.openedAsking(opened.name)
        : words.openedWithErrors(opened.name),
  );
  return true;
}

/** Opens a worked example that is known to be a whole plan without an error. */
export function showExample(plan: Plan, name: string): void {
  showPlan(plan, { document: null, name, saved: false, example: true });
  resetView();
  say(words.opened(name));
}

/** Says what kept the shell from it; nothing when the person gave it up. */
export function failed(failure: Failure): false {
  if (failure.kind !== "cancelled") say(failure.says, true);
  return false;
}

/** Takes the plan from its file again, with what another program changed there and without one's own changes. */
export async function reload(shell: Shell): Promise<void> {
  const open = openPlan();
  if (open === undefined || open.document === null) return;
  const opened = await shell.plans.reload(open.document);
  if (!opened.ok) failed(opened);
  else if (openText(opened)) {
    mergeSettled();
    await shell.recovery.clear();
    say(words.reloaded(opened.name));
  }
}
