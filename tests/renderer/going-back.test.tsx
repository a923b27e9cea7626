import { applyEdit } from "../../renderer/state/apply-edit";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, test } from "vitest";
import type { Failure, OpenedPlan, PlanBackup, SavedPlan } from "../../electron/bridge";
import { type Plan, setValue, writePlan } from "../../model";
import { fileCommands } from "../../renderer/commands/file-commands";
import { openEarlierSave } from "../../renderer/files/earlier-saves";
import { openOffered } from "../../renderer/files/open-file";
import { savePlan } from "../../renderer/files/save-plan";
import { SaveList } from "../../renderer/frame/earlier-saves";
import type { Shell } from "../../renderer/shell/shell";
import { isUnsaved, openPlan, redo, showPlan, undo } from "../../renderer/state/plan-store";
import { useQuestion } from "../../renderer/state/question-store";
import { useView } from "../../renderer/state/view-store";
import { buildPlan } from "../model/build-plan";
import { textOf } from "./markup";

const rate = () => openPlan()!.plan.assumptions.find((one) => one.id === "leaver_rate")?.value;
const set = (value: number) => {
  applyEdit((now, by) => setValue(now, { assumption: "leaver_rate", value }, by));
};
const log = () => openPlan()!.plan.log.map((entry) => entry.what);
const message = () => useView.getState().message?.text;
const command = (id: string) => fileCommands.find((one) => one.id === id)!;
const withRate = (value: number): Plan => ({
  ...buildPlan(),
  assumptions: buildPlan().assumptions.map((one) => (one.id === "leaver_rate" ? { ...one, value } : one)),
});

const opened = (text: string): OpenedPlan => ({ ok: true, document: "d", name: "north.otplan", folder: "plans", text });
const savedNow: SavedPlan = { ok: true, document: "d", name: "north.otplan", folder: "", when: "", notes: [] };
const refused = (kind: Failure["kind"], says: string = kind): Failure => ({ ok: false, kind, says });

/** A shell that gives these answers and notes what it was asked. */
function shellThat(plans: Partial<Shell["plans"]> = {}) {
  const cleared: string[] = [];
  const recovery = { clear: () => Promise.resolve(void cleared.push("cleared")) };
  return { shell: { plans: { backups: () => Promise.resolve([]), ...plans }, recovery } as unknown as Shell, cleared };
}

/** Waits for the question that is asked next, and presses a button. */
async function answer(choice: string): Promise<string> {
  for (let i = 0; i < 20 && useQuestion.getState().asked === undefined; i += 1) await Promise.resolve();
  const { asked } = useQuestion.getState();
  expect(asked?.choices).toContain(choice);
  asked!.answer(choice);
  return `${asked!.title} ${asked!.text}`;
}
const run = (id: string, shell = shellThat().shell): Promise<void> =>
  Promise.resolve(command(id).do({ shell })).then(() => undefined);

beforeEach(() => {
  showPlan(buildPlan(), { document: "d", name: "north.otplan", saved: true });
  useQuestion.setState({ asked: undefined });
  useView.setState({ message: undefined, dialog: undefined });
});

describe("going back to the last save", () => {
  test("asks first, naming what is taken out, and Cancel leaves everything", async () => {
    set(0.09);
    const going = run("file.revert");
    expect(await answer("Cancel")).toBe(
      "Go back to your last save of north.otplan? What was changed since: Leaver rate to 9%. These changes are taken out of the plan. The history keeps them, and Undo brings them back.",
    );
    await going;
    expect([rate(), log()]).toEqual([0.09, ["Leaver rate"]]);
  });

  test("keeps every entry of the log and adds one, and can be undone and redone", async () => {
    set(0.09);
    set(0.1);
    const going = run("file.revert");
    await answer("Go back");
    await going;
    expect([rate(), log()]).toEqual([0.08, ["Leaver rate", "Leaver rate", "Went back to the last save"]]);
    expect(command("file.revert").when!()).toBe(false);
    // The longer log is still to be saved.
    expect(isUnsaved(openPlan())).toBe(true);
    undo();
    expect([rate(), log().length]).toEqual([0.1, 4]);
    redo();
    undo();
    undo();
    expect([rate(), log().length]).toEqual([0.09, 7]);
  });
});

describe("reloading from disk", () => {
  test("asks before changes are lost, takes the file as it is now, and forgets the draft", async () => {
    set(0.09);
    const { shell, cleared } = shellThat({ reload: () => Promise.resolve(opened(writePlan(withRate(0.12)))) });
    const going = run("file.reload", shell);
    expect(await answer("Reload")).toMatch(/Leaver rate to 9%\. These changes are lost/);
    await going;
    expect([rate(), isUnsaved(openPlan()), openPlan()!.document, cleared.length]).toEqual([0.12, false, "d", 1]);
    expect(message()).toBe("Reloaded north.otplan.");
  });

  test("asks nothing when there is nothing to lose, and loses nothing when the file does not open", async () => {
    const { shell, cleared } = shellThat({ reload: () => Promise.resolve(opened("{")) });
    await run("file.reload", shell);
    expect([rate(), cleared.length]).toEqual([0.08, 0]);
    expect(message()).toMatch(/^north\.otplan: /);
  });

  test("is offered where a save finds that the file has changed", async () => {
    set(0.09);
    const { shell } = shellThat({
      save: () => Promise.resolve(refused("changed-on-disk")),
      reload: () => Promise.resolve(opened(writePlan(withRate(0.12)))),
    });
    const saving = savePlan(shell);
    await answer("Reload it and lose my changes");
    expect(await saving).toBe(false);
    expect(rate()).toBe(0.12);
  });
});

describe("saving", () => {
  test("what could not be opened again offers to undo the last change, and then saves", async () => {
    set(0.09);
    const sent: string[] = [];
    const { shell } = shellThat({
      save: (_document, text) => {
        sent.push(text);
        return Promise.resolve(sent.length === 1 ? refused("would-not-open", "log[3].to is too long") : savedNow);
      },
    });
    const saving = savePlan(shell);
    expect(await answer("Undo the last change and save")).toBe("The plan was not saved log[3].to is too long");
    expect(await saving).toBe(true);
    expect([rate(), isUnsaved(openPlan())]).toEqual([0.08, false]);
    expect(sent[1]).toBe(writePlan(openPlan()!.plan));
  });

  test("says which change it is of, so that the draft of a later one is left", async () => {
    const revisions: number[] = [];
    const { shell } = shellThat({
      save: (_document, _text, _name, { revision }) => {
        revisions.push(revision);
        return Promise.resolve(savedNow);
      },
    });
    for (const value of [0.09, 0.1]) {
      set(value);
      await savePlan(shell);
    }
    const [first, second] = revisions;
    expect(second).toBeGreaterThan(first!);
    expect(second).toBe(openPlan()!.version);
  });

  test("that fails leaves the plan unsaved", async () => {
    set(0.09);
    const { shell, cleared } = shellThat({ save: () => Promise.resolve(refused("disk-full", "The disk is full.")) });
    expect(await savePlan(shell)).toBe(false);
    expect([isUnsaved(openPlan()), message(), cleared.length]).toEqual([true, "The disk is full.", 0]);
  });
});

describe("earlier saves", () => {
  const backup: PlanBackup = {
    id: "b",
    when: "2027-03-01T09:00:00.000Z",
    bytes: 2048,
    lastChange: { what: "Establishment", when: "2027-02-28T17:00:00.000Z" },
  };

  test("are told apart by when, how large and what was changed last", () => {
    const text = textOf(renderToStaticMarkup(<SaveList saves={[backup]} onOpen={() => undefined} />));
    expect(text).toMatch(/replaced 1 Mar 2027, .*2 KB; last change: Establishment, 28 Feb 2027.*Open/);
    expect(textOf(renderToStaticMarkup(<SaveList saves={[]} onOpen={() => undefined} />))).toMatch(
      /^No earlier saves are kept/,
    );
  });

  test("of the open plan are looked at as a step: the log goes on, and undo brings back what was there", async () => {
    set(0.09);
    const { shell } = shellThat({ openBackup: () => Promise.resolve(opened(writePlan(withRate(0.05)))) });
    await openEarlierSave(shell, { document: "d" }, backup);
    expect(rate()).toBe(0.05);
    expect(log()).toEqual(["Leaver rate", expect.stringMatching(/^Went back to the save replaced on 1 Mar 2027/)]);
    expect(message()).toMatch(/^This is the plan as it was until 1 Mar 2027/);
    undo();
    expect(rate()).toBe(0.09);
  });

  test("that do not open leave the plan as it is", async () => {
    const { shell } = shellThat({ openBackup: () => Promise.resolve(opened("{")) });
    await openEarlierSave(shell, { document: "d" }, backup);
    expect([rate(), log()]).toEqual([0.08, []]);
    expect(message()).toMatch(/^north\.otplan: /);
  });

  test("are offered for a file that does not open, and open as unsaved work on it", async () => {
    const { shell } = shellThat({
      openOffered: () => Promise.resolve({ ...opened("{"), document: "broken" }),
      openBackup: () => Promise.resolve({ ...opened(writePlan(withRate(0.05))), document: "broken" }),
      backups: () => Promise.resolve([backup]),
    });
    const opening = openOffered(shell, "offer");
    await answer("Look at its earlier saves");
    await opening;
    expect(useView.getState()).toMatchObject({ dialog: "earlier-saves", earlierSavesOf: { document: "broken" } });
    await openEarlierSave(shell, { document: "broken" }, backup);
    expect([rate(), openPlan()!.document, isUnsaved(openPlan())]).toEqual([0.05, "broken", true]);
  });
});
