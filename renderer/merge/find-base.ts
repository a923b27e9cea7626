/** What two plans began from, looked for where the open plan's earlier states are kept. */
import { baseAmong, readPlan, type Plan } from "../../model";
import type { Shell } from "../shell/shell";
import type { OpenPlan } from "../state/plan-store";
import { words as fileWords } from "../words/files";
import { mergeWords } from "../words/merge";

export interface FoundBase {
  readonly plan: Plan;
  /** Where it was found, in words. */
  readonly says: string;
}

const words = mergeWords.merge.base;

/** Of the last save and those that were replaced the latest that both plans have been; undefined where none is. */
export async function findBase(shell: Shell, open: OpenPlan, theirs: Plan): Promise<FoundBase | undefined> {
  const known: FoundBase[] = open.saved === undefined ? [] : [{ plan: open.saved, says: words.saved }];
  if (open.document !== null)
    for (const { id, when } of await shell.plans.backups(open.document)) {
      const opened = await shell.plans.openBackup(open.document, id);
      const read = opened.ok ? readPlan(opened.text) : undefined;
      if (read?.ok === true) known.push({ plan: read.value, says: words.earlier(fileWords.earlier.replaced(when)) });
    }
  const found = baseAmong(
    known.map(({ plan }) => plan),
    open.plan,
    theirs,
  );
  return known.find(({ plan }) => plan === found);
}
