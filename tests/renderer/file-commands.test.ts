/** Opening, saving and closing as a person does, against a shell that answers as it is told. */
import { applyEdit } from "../../renderer/state/apply-edit";
import { setValue, writePlan } from "../../model";
import { beforeEach, describe, expect, test } from "vitest";
import type { Failure, SavedPlan } from "../../electron/bridge";
import { commands } from "../../renderer/commands";
import { mayReplace, savePlan } from "../../renderer/files/save-plan";
import type { Shell } from "../../renderer/shell/shell";
import { mergeSettled, useMerge } from "../../renderer/state/merge-store";
import { isUnsaved, openPlan, showPlan } from "../../renderer/state/plan-store";
import { useQuestion } from "../../renderer/state/question-store";
import { resetView, useView } from "../../renderer/state/view-store";
import { words } from "../../renderer/words/files";
import { buildPlan } from "../model/build-plan";

const saved: SavedPlan = {
  ok: true,
  document: "kept",
  name: "kept.otplan",
  folder: "plans",
  when: "2027-03-01T09:00:00.000Z",
  notes: [],
};
const full: Failure = { ok: false, kind: "disk-full", says: "The disk is full." };
const changed: Failure = { ok: false, kind: "changed-on-disk", says: "Somebody has saved it since." };
let calls: string[];

/** A shell whose saves end one after another as given. */
function shellThat(...endings: readonly (SavedPlan | Failure)[]): Shell {
  const left = [...endings];
  const next = (call: string): Promise<SavedPlan | Failure> => {
    calls.push(call);
    return Promise.resolve(left.shift() ?? full);
  };
  return {
    plans: {
      save: (_document: unknown, _text: unknown, _name: unknown, { overwriteChanged }: { overwriteChanged: boolean }) =>
        next(overwriteChanged ? "replace" : "save"),
      saveAs: () => next("save as"),
    },
    recovery: {
      clear: () => {
        calls.push("forget the draft");
        return Promise.resolve();
      },
    },
  } as unknown as Shell;
}

/** Presses a button of the question that is put next. */
async function answer(choice: string): Promise<void> {
  await expect.poll(() => useQuestion.getState().asked).toBeDefined();
  useQuestion.getState().asked!.answer(choice);
}
const close = (shell: Shell): unknown => commands.find((one) => one.id === "file.close")!.do({ shell });

beforeEach(() => {
  calls = [];
  resetView();
  mergeSettled();
  useQuestion.setState({ asked: undefined });
  showPlan(buildPlan(), { document: "mine", name: "mine.otplan", saved: true });
});
const edit = (): void => {
  applyEdit((now, by) => setValue(now, { assumption: "leaver_rate", value: 0.05 }, by));
};

describe("unsaved work before another plan takes its place", () => {
  test("is asked about only when there is some", async () => {
    expect(await mayReplace(shellThat())).toBe(true);
    expect(useQuestion.getState().asked).toBeUndefined();
  });

  test.each([
    [words.save, [saved], true],
    [words.save, [full], false],
    [words.discard, [], true],
    [words.cancel, [], false],
  ])("%s, the save ending with %j: may it go? %s", async (choice, endings, may) => {
    edit();
    const asked = mayReplace(shellThat(...endings));
    await answer(choice);
    expect(await asked).toBe(may);
  });
});

describe("closing a plan", () => {
  test("goes nowhere on Cancel: the plan stays open, unsaved, and its draft is kept", async () => {
    edit();
    const before = openPlan();
    const closing = close(shellThat());
    await answer(words.cancel);
    await closing;
    expect(openPlan()).toBe(before);
    expect(calls).toEqual([]);
  });

  test("goes nowhere when the save fails, and says why", async () => {
    edit();
    const closing = close(shellThat(full));
    await answer(words.save);
    await closing;
    expect(isUnsaved(openPlan())).toBe(true);
    expect(calls).toEqual(["save"]);
    expect(useView.getState().message).toEqual({ text: "The disk is full.", alert: true });
  });

  test("closes what the person gives up, and forgets its draft", async () => {
    edit();
    const closing = close(shellThat());
    await answer(words.discard);
    await closing;
    expect(openPlan()).toBeUndefined();
    expect(calls).toEqual(["forget the draft"]);
  });
});

describe("saving over a file that has changed since", () => {
  test("is asked about: Cancel writes nothing", async () => {
    edit();
    const saving = savePlan(shellThat(changed));
    await answer(words.cancel);
    expect(await saving).toBe(false);
    expect(calls).toEqual(["save"]);
    expect(isUnsaved(openPlan())).toBe(true);
  });

  test("Replace it writes over it, and Save as another file leaves it", async () => {
    edit();
    const replacing = savePlan(shellThat(changed, saved));
    await answer(words.replace);
    expect(await replacing).toBe(true);
    expect(calls).toEqual(["save", "replace"]);
    expect(isUnsaved(openPlan())).toBe(false);
    calls = [];
    edit();
    const keeping = savePlan(shellThat(changed, saved));
    await answer(words.saveAs);
    expect(await keeping).toBe(true);
    expect(calls).toEqual(["save", "save as"]);
  });
});

describe("the assumptions as a sheet", () => {
  const sheet = commands.find((one) => one.id === "file.save-sheet");
  const output = (ending: unknown): { readonly shell: Shell; readonly asked: unknown[] } => {
    const asked: unknown[] = [];
    const file = (request: unknown): unknown => {
      asked.push(request);
      return Promise.resolve(ending);
    };
    return { shell: { output: { file } } as unknown as Shell, asked };
  };

  test("are saved where the person says, as CSV that a spreadsheet opens", async () => {
    const { shell, asked } = output({ ok: true, name: "mine, assumptions.csv" });
    await sheet?.do({ shell });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ kind: "csv" });
    const { suggestedName, content } = asked[0] as { readonly suggestedName: string; readonly content: string };
    expect(suggestedName).toContain(", assumptions");
    expect(content).toMatch(/^\ufeffPlan: /);
    expect(useView.getState().message?.text).toContain("Saved mine, assumptions.csv.");
  });

  test("say why where they cannot be", async () => {
    const { shell } = output(full);
    await sheet?.do({ shell });
    expect(useView.getState().message?.text).toContain("The disk is full.");
  });

  test("Merge reads what is there, begins from the last save, and until it is merged the file is not saved over unasked", async () => {
    const before = openPlan()?.saved;
    edit();
    const there = writePlan({ ...openPlan()!.plan, title: "Theirs" });
    const shell = shellThat(changed, saved);
    const opened = { ok: true, document: "mine", name: "mine.otplan", folder: "f", text: there } as const;
    const merging = savePlan({ ...shell, plans: { ...shell.plans, reload: () => Promise.resolve(opened) } });
    await answer(words.merge);
    expect(await merging).toBe(false);
    expect(useView.getState().dialog).toBe("merge-plans");
    expect(useMerge.getState().given?.theirs.title).toBe("Theirs");
    expect(useMerge.getState().given?.base).toBe(before);
    const again = savePlan(shell);
    await answer(words.cancel);
    expect(await again).toBe(false);
    expect(calls).toEqual(["save"]);
  });
});
