import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { OpenedPlan, SavedPlan } from "../../electron/bridge";
import { planVersion } from "../../model";
import { buildPlan } from "../model/build-plan";
import { wouldOpen } from "../../renderer/engine/opens/would-open";
import { BROWSER_VERSION, browserShell } from "../../renderer/shell/browser";
import { aloneBy, type BrowserMeans } from "../../renderer/shell/browser-means";
import type { PlanHandle } from "../../renderer/shell/plan-handle";
import type { ShelvedPlan } from "../../renderer/shell/browser-shelf";

const planText = (title: string, version = planVersion): string => JSON.stringify({ ...buildPlan(), version, title });
/** What a save says of the change it is of, where the test is about something else. */
const now = { revision: 1 };
const fault = (name: string): Error => Object.assign(new Error(name), { name });

/** A file on a disk that other programs can write to as well. */
class DiskFile implements PlanHandle {
  modified = 1;
  failsWith: string | undefined;
  permission: "granted" | "denied" = "granted";
  constructor(
    readonly name: string,
    public text: string | Uint8Array,
  ) {}
  getFile(): Promise<File> {
    if (this.failsWith === "NotFoundError") return Promise.reject(fault("NotFoundError"));
    return Promise.resolve(
      new File([typeof this.text === "string" ? this.text : new Uint8Array(this.text)], this.name, {
        lastModified: this.modified,
      }),
    );
  }
  createWritable(): ReturnType<PlanHandle["createWritable"]> {
    if (this.failsWith !== undefined) return Promise.reject(fault(this.failsWith));
    return Promise.resolve({
      write: (text: string) => Promise.resolve(void (this.text = text)),
      close: () => Promise.resolve(void (this.modified += 1)),
    });
  }
  isSameEntry(other: PlanHandle): Promise<boolean> {
    return Promise.resolve(other === this);
  }
  requestPermission() {
    return Promise.resolve(this.permission);
  }
}

/** One browser with what its tabs share. */
function browser(room = 1e6) {
  const kept = new Map<string, string>();
  const held = new Set<string>();
  const shelf = new Map<string, ShelvedPlan>();
  const emptied: ((key: string | null) => void)[] = [];
  let clock = Date.UTC(2026, 3, 1, 9);
  let ids = 0;
  const store: NonNullable<BrowserMeans["store"]> = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if ([...kept].reduce((sum, [other, text]) => sum + (other === key ? 0 : text.length), value.length) > room)
        throw fault("QuotaExceededError");
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
    key: (i) => [...kept.keys()][i] ?? null,
    get length() {
      return kept.size;
    },
  };
  function tab(more: Partial<BrowserMeans> = {}) {
    const downloads: { name: string; content: string | Uint8Array; type: string }[] = [];
    const mine: string[] = [];
    let asks: () => boolean = () => false;
    let printed = 0;
    const shell = browserShell({
      pickToOpen: undefined,
      pickToSave: undefined,
      chooseFile: () => Promise.resolve(undefined),
      download: (name, content, type) => void downloads.push({ name, content, type }),
      store,
      hold: (name) => {
        mine.push(name);
        held.add(name);
      },
      held: () => Promise.resolve(held),
      onEmptied: (listener) => void emptied.push(listener),
      alone: (_name, step) => step(),
      shelf: {
        all: () => Promise.resolve([...shelf.values()]),
        put: (plan) => Promise.resolve(void shelf.set(plan.id, plan)),
        remove: (id) => Promise.resolve(void shelf.delete(id)),
      },
      now: () => new Date((clock += 1000)),
      newId: () => `id-${(ids += 1)}`,
      print: () => void (printed += 1),
      askBeforeLeaving: (unsaved) => void (asks = unsaved),
      wouldOpen: (text) => Promise.resolve(wouldOpen(text)),
      fullScreen: () => Promise.resolve(),
      close: () => undefined,
      userAgent: "Windows",
      ...more,
    });
    return {
      shell,
      downloads,
      closed: () => mine.forEach((name) => held.delete(name)),
      asks: () => asks(),
      printed: () => printed,
    };
  }
  /** All that the browser keeps for the page is taken away while its tabs are open. */
  const empty = (): void => {
    kept.clear();
    for (const tell of emptied) tell(null);
  };
  /** Unsaved work that is kept, without copies of what was downloaded. */
  const drafts = (): readonly string[] =>
    [...kept].flatMap(([key, text]) => (key.startsWith("otplan-draft:") ? [text] : []));
  return { tab, kept, empty, drafts };
}

const opened = (answer: unknown): OpenedPlan => {
  expect(answer).toMatchObject({ ok: true });
  return answer as OpenedPlan;
};

describe("opening", () => {
  it("reads a plan chosen in the file box, and says nothing when none is chosen", async () => {
    const { shell } = browser().tab({
      chooseFile: () => Promise.resolve(new File(["\ufeff" + planText("A")], "a.otplan")),
    });
    expect(opened(await shell.plans.open())).toMatchObject({ name: "a.otplan", folder: "", text: planText("A") });
    expect(await browser().tab().shell.plans.open()).toMatchObject({ ok: false, kind: "cancelled" });
  });

  it("takes a closed dialog for an answer, and falls back to the file box when there may be no dialog", async () => {
    const box = new File([planText("Box")], "box.otplan");
    const closes = browser().tab({
      pickToOpen: () => Promise.reject(fault("AbortError")),
      chooseFile: () => Promise.resolve(box),
    });
    expect(await closes.shell.plans.open()).toMatchObject({ kind: "cancelled" });
    const forbids = browser().tab({
      pickToOpen: () => Promise.reject(fault("SecurityError")),
      chooseFile: () => Promise.resolve(box),
    });
    expect(opened(await forbids.shell.plans.open()).name).toBe("box.otplan");
  });

  it.each([
    [
      "too-large",
      Object.defineProperty(new File(["x"], "big.otplan"), "size", { value: 51 * 1024 * 1024 }),
      "“big.otplan” is 51 MB, and the largest plan this application opens is 50 MB.",
    ],
    [
      "not-text",
      new File([new Uint8Array([0xff, 0xfe, 0x00, 0x41])], "sheet.otplan"),
      "“sheet.otplan” is not a plan: it does not hold text.",
    ],
    ["not-text", new File(["a\0b"], "nul.otplan"), "“nul.otplan” is not a plan"],
    [
      "no-permission",
      Object.assign(new File(["x"], "kept.otplan"), { arrayBuffer: () => Promise.reject(fault("NotReadableError")) }),
      "The browser was not allowed to read “kept.otplan”.",
    ],
  ] as const)("refuses a file that is %s, with a sentence", async (kind, file, says) => {
    const { shell } = browser().tab({ chooseFile: () => Promise.resolve(file) });
    expect(await shell.plans.open()).toMatchObject({ ok: false, kind, says: expect.stringContaining(says) as string });
  });

  it("takes a plan that is dropped, and nothing else", async () => {
    const { shell } = browser().tab();
    expect(opened(await shell.plans.openDropped(new File([planText("D")], "D.OTPLAN"))).text).toBe(planText("D"));
    expect(await shell.plans.openDropped(new File(["1,2"], "list.csv"))).toMatchObject({
      kind: "not-text",
      says: expect.stringContaining("ends in .otplan") as string,
    });
  });
});

describe("saving to a file the browser may write to", () => {
  const open = async (file: DiskFile, more: Partial<BrowserMeans> = {}) => {
    const { shell } = browser().tab({ pickToOpen: () => Promise.resolve(file), ...more });
    return { shell, document: opened(await shell.plans.open()).document };
  };

  it("writes over the file it came from, again and again", async () => {
    const file = new DiskFile("a.otplan", planText("A"));
    const { shell, document } = await open(file);
    for (const title of ["B", "C"])
      expect(await shell.plans.save(document, planText(title), "x.otplan", now)).toMatchObject({
        ok: true,
        document,
        name: "a.otplan",
        notes: [],
      });
    expect(file.text).toBe(planText("C"));
  });

  it("does not write over another program's changes unasked", async () => {
    const file = new DiskFile("a.otplan", planText("A"));
    const { shell, document } = await open(file);
    file.text = planText("Theirs");
    file.modified = 99;
    expect(await shell.plans.save(document, planText("Mine"), "x.otplan", now)).toMatchObject({
      kind: "changed-on-disk",
    });
    expect(file.text).toBe(planText("Theirs"));
    expect(
      await shell.plans.save(document, planText("Mine"), "x.otplan", { ...now, overwriteChanged: true }),
    ).toMatchObject({
      ok: true,
    });
    expect(file.text).toBe(planText("Mine"));
  });

  it("never replaces a plan of a newer version, not even when asked", async () => {
    const file = new DiskFile("a.otplan", planText("A"));
    const { shell, document } = await open(file, { pickToSave: () => Promise.resolve(file) });
    file.text = planText("Newer", planVersion + 1);
    expect(
      await shell.plans.save(document, planText("Mine"), "x.otplan", { ...now, overwriteChanged: true }),
    ).toMatchObject({
      kind: "newer-on-disk",
    });
    expect(await shell.plans.saveAs(planText("Mine"), "x.otplan", now)).toMatchObject({ kind: "newer-on-disk" });
    expect(file.text).toBe(planText("Newer", planVersion + 1));
  });

  it.each([
    ["NotAllowedError", "no-permission", "was not allowed to write to it"],
    ["QuotaExceededError", "disk-full", "because the disk is full"],
    ["NoModificationAllowedError", "locked", "another program is holding it"],
    ["NotFoundError", "folder-missing", "not there any more"],
    ["OddError", "failed", "the browser says OddError"],
  ])("says what happened when the browser answers %s", async (name, kind, says) => {
    const file = new DiskFile("a.otplan", planText("A"));
    const { shell, document } = await open(file);
    file.failsWith = name;
    expect(await shell.plans.save(document, planText("B"), "x.otplan", now)).toMatchObject({
      ok: false,
      kind,
      says: expect.stringContaining(says) as string,
    });
    expect(file.text).toBe(planText("A"));
  });

  it("notices when what was written is not what was saved", async () => {
    const file = new DiskFile("a.otplan", planText("A"));
    const { shell, document } = await open(file);
    file.createWritable = () =>
      Promise.resolve({ write: () => Promise.resolve(void (file.text = "half")), close: () => Promise.resolve() });
    expect(await shell.plans.save(document, planText("B"), "x.otplan", now)).toMatchObject({ kind: "not-verified" });
  });

  it("writes nothing that is not a plan", async () => {
    const file = new DiskFile("a.otplan", planText("A"));
    const { shell, document } = await open(file);
    expect(await shell.plans.save(document, "{}", "x.otplan", now)).toMatchObject({ kind: "not-a-plan" });
    expect(await shell.plans.save("nowhere", planText("B"), "x.otplan", now)).toMatchObject({ kind: "unknown" });
    expect(file.text).toBe(planText("A"));
  });

  it("lists the last plans without repeating one, newest first, and opens and forgets them", async () => {
    const one = new DiskFile("one.otplan", planText("1"));
    const two = new DiskFile("two.otplan", planText("2"));
    const queue = [one, two, one];
    const { shell } = browser().tab({ pickToOpen: () => Promise.resolve(queue.shift()!) });
    for (let i = 0; i < 3; i += 1) await shell.plans.open();
    const recent = await shell.plans.recent();
    expect(recent.map((plan) => plan.name)).toEqual(["one.otplan", "two.otplan"]);
    expect(opened(await shell.plans.openRecent(recent[1]!.id)).text).toBe(planText("2"));
    one.permission = "denied";
    expect(
      await shell.plans.openRecent((await shell.plans.recent()).find((plan) => plan.name === "one.otplan")!.id),
    ).toMatchObject({ kind: "no-permission" });
    for (const plan of await shell.plans.recent()) await shell.plans.forgetRecent(plan.id);
    expect(await shell.plans.recent()).toEqual([]);
  });

  it("keeps no more than ten recent plans", async () => {
    let number = 0;
    const { shell } = browser().tab({
      pickToOpen: () => Promise.resolve(new DiskFile(`${(number += 1)}.otplan`, planText("x"))),
    });
    for (let i = 0; i < 13; i += 1) await shell.plans.open();
    expect((await shell.plans.recent()).map((plan) => plan.name)).toEqual(
      [13, 12, 11, 10, 9, 8, 7, 6, 5, 4].map((i) => `${i}.otplan`),
    );
  });
});

describe("saving where a browser can only download", () => {
  it("puts the plan in the downloads folder, says so, and keeps its name from then on", async () => {
    const { shell, downloads } = browser().tab();
    const first = (await shell.plans.save(null, planText("A"), "Devon.otplan", now)) as SavedPlan;
    expect(first).toMatchObject({
      ok: true,
      name: "Devon.otplan",
      notes: [
        "This browser puts saved files in its downloads folder; look there for “Devon.otplan”. Each save is a new file. Should it not be there, a copy stays on the start page until you open the file.",
      ],
    });
    expect(await shell.plans.save(first.document, planText("B"), "Other.otplan", now)).toMatchObject({
      ok: true,
      document: first.document,
      name: "Devon.otplan",
    });
    expect(downloads.map(({ name, content }) => [name, content])).toEqual([
      ["Devon.otplan", planText("A")],
      ["Devon.otplan", planText("B")],
    ]);
  });

  it("keeps a copy of the last few plans it downloaded, until the file is opened or the copy given up", async () => {
    const { tab, kept } = browser();
    const save = async (name: string, title = name): Promise<ReturnType<typeof tab>> => {
      const one = tab();
      await one.shell.recovery.keep({ document: null, name, text: planText(title), revision: 1 });
      await one.shell.plans.saveAs(planText(title), `${name}.otplan`, now);
      // As the page does once all is saved.
      await one.shell.recovery.clear();
      return one;
    };
    const first = await save("A");
    expect(await first.shell.recovery.list()).toEqual([]);
    first.closed();
    for (const [name, title] of [
      ["B", "B"],
      ["A", "A again"],
      ["C", "C"],
      ["D", "D"],
    ] as const)
      (await save(name, title)).closed();
    const next = tab();
    const listed = async (): Promise<unknown> =>
      (await next.shell.recovery.list()).map(({ name, title, downloaded, opens }) => [name, title, downloaded, opens]);
    expect(await listed()).toEqual([
      ["D.otplan", "D", true, true],
      ["C.otplan", "C", true, true],
      ["A.otplan", "A again", true, true],
    ]);
    await next.shell.plans.openDropped(new File([planText("C")], "C (1).otplan"));
    expect(await listed()).toEqual([
      ["D.otplan", "D", true, true],
      ["A.otplan", "A again", true, true],
    ]);
    const [d, a] = await next.shell.recovery.list();
    expect(await next.shell.recovery.take(d!.id)).toMatchObject({ ok: true, text: planText("D") });
    await next.shell.recovery.discard(a!.id);
    expect(await listed()).toEqual([]);
    expect(kept.size).toBe(1);
  });

  it("gives copies up for unsaved work that needs their room, and promises none where there is no room", async () => {
    const { tab, kept } = browser(2.5 * planText("Draft").length);
    const one = tab();
    await one.shell.plans.saveAs(planText("Older"), "Older.otplan", now);
    one.closed();
    const two = tab();
    const session = "x".repeat(planText("Draft").length);
    expect(
      await two.shell.recovery.keep({ document: null, name: "Draft", text: planText("Draft"), revision: 2, session }),
    ).toEqual({ ok: true });
    expect([...kept.values()].join()).toContain("Draft");
    const none = browser(100).tab();
    expect(await none.shell.plans.saveAs(planText("A"), "A.otplan", now)).toMatchObject({
      ok: true,
      notes: [expect.stringContaining("look there for “A.otplan” before you close this page") as string],
    });
  });

  it("downloads too when a dialog exists but may not be shown, and not when the person closes it", async () => {
    const forbids = browser().tab({ pickToSave: () => Promise.reject(fault("SecurityError")) });
    expect(await forbids.shell.plans.saveAs(planText("A"), "a.otplan", now)).toMatchObject({ ok: true });
    expect(forbids.downloads.length).toBe(1);
    const closes = browser().tab({ pickToSave: () => Promise.reject(fault("AbortError")) });
    expect(await closes.shell.plans.saveAs(planText("A"), "a.otplan", now)).toMatchObject({ kind: "cancelled" });
    expect(closes.downloads.length).toBe(0);
  });
});

describe("unsaved work", () => {
  const draft = (name: string, revision = 1) => ({ document: null, name, text: planText(name), revision });

  it("is kept by each tab under its own name, and offered only when its tab is gone", async () => {
    const { tab } = browser();
    const one = tab();
    const two = tab();
    await one.shell.recovery.keep(draft("One"));
    await two.shell.recovery.keep(draft("Two"));
    expect(await tab().shell.recovery.list()).toEqual([]);
    one.closed();
    const found = await two.shell.recovery.list();
    expect(found.map((one) => one.name)).toEqual(["One"]);
    expect(await two.shell.recovery.take(found[0]!.id)).toMatchObject({
      ok: true,
      document: null,
      name: "One",
      text: planText("One"),
    });
  });

  it("belongs to the tab that takes it up, so that a second crash does not lose it", async () => {
    const { tab } = browser();
    const crashed = tab();
    await crashed.shell.recovery.keep(draft("Lost"));
    crashed.closed();
    const next = tab();
    await next.shell.recovery.take((await next.shell.recovery.list())[0]!.id);
    expect(await next.shell.recovery.list()).toEqual([]);
    next.closed();
    expect((await tab().shell.recovery.list()).map((one) => one.name)).toEqual(["Lost"]);
  });

  it("cannot be taken or thrown away while another tab is at work on it", async () => {
    const { tab, kept } = browser();
    const busy = tab();
    await busy.shell.recovery.keep(draft("Busy"));
    const [key] = kept.keys();
    const other = tab();
    expect(await other.shell.recovery.take(key!)).toMatchObject({ kind: "unknown" });
    await other.shell.recovery.discard(key!);
    expect(kept.has(key!)).toBe(true);
    busy.closed();
    await other.shell.recovery.discard(key!);
    expect(kept.has(key!)).toBe(false);
  });

  it("is forgotten once it is saved", async () => {
    const { tab, drafts } = browser();
    const { shell } = tab();
    await shell.recovery.keep(draft("A"));
    expect(drafts()).toHaveLength(1);
    await shell.plans.saveAs(planText("A"), "a.otplan", now);
    expect(drafts()).toEqual([]);
  });

  it("says once that there is no room, and stays where it is when it cannot be taken over", async () => {
    const { tab, kept } = browser(1.5 * planText("Small").length + 300);
    const full = tab();
    await full.shell.recovery.keep(draft("Small"));
    full.closed();
    const { shell } = tab();
    expect(await shell.recovery.keep(draft("Second"))).toMatchObject({
      ok: false,
      says: expect.stringContaining("“Second”") as string,
    });
    expect(await shell.recovery.keep(draft("Second"))).toEqual({ ok: true });
    expect(await shell.recovery.take((await shell.recovery.list())[0]!.id)).toMatchObject({ ok: true, name: "Small" });
    expect(kept.size).toBe(1);
  });

  it("is kept without its undo steps where there is no room for both, and a lack of room is said again when it comes again", async () => {
    const { tab, kept } = browser(1.7 * planText("A").length);
    const { shell } = tab();
    const session = "y".repeat(planText("A").length);
    expect(await shell.recovery.keep({ ...draft("A"), session })).toEqual({ ok: true });
    expect([...kept.values()].join()).not.toContain("yyy");
    const large = { ...draft("B", 2), text: planText("B") + " ".repeat(planText("B").length) };
    expect(await shell.recovery.keep(large)).toMatchObject({ ok: false, kind: "disk-full" });
    // What was kept before stays.
    expect([...kept.values()].join()).toContain('"name":"A"');
    expect(await shell.recovery.keep(draft("C", 3))).toEqual({ ok: true });
    expect(await shell.recovery.keep({ ...large, revision: 4 })).toMatchObject({ ok: false, kind: "disk-full" });
  });

  it("is put back when all that the browser keeps is taken away under it, and not once it is saved", async () => {
    const { tab, kept, empty } = browser();
    const one = tab();
    await one.shell.recovery.keep(draft("A"));
    empty();
    expect([...kept.values()].join()).toContain('"name":"A"');
    await one.shell.recovery.clear();
    empty();
    expect(kept.size).toBe(0);
  });

  it("of a newer version stays, says that it is, and is not taken for this one's", async () => {
    const { tab, kept } = browser();
    const text = planText("Later", planVersion + 1);
    kept.set("otplan-draft:later", JSON.stringify({ name: "Later", when: "2026-04-01T08:00:00Z", text, more: 1 }));
    const { shell } = tab();
    expect(await shell.recovery.list()).toMatchObject([
      { name: "Later", opens: false, why: expect.stringMatching(/newer/) as string },
    ]);
    expect(await shell.recovery.take("otplan-draft:later")).toMatchObject({ ok: false, kind: "would-not-open" });
    expect(await shell.recovery.look("otplan-draft:later")).toEqual({ ok: true, text });
    expect(kept.size).toBe(1);
  });

  it("works in a browser that keeps nothing, and keeps a damaged draft to be looked at", async () => {
    const { shell } = browser().tab({ store: undefined });
    expect(await shell.recovery.keep(draft("A"))).toMatchObject({ ok: false });
    expect(await shell.recovery.list()).toEqual([]);
    const { tab, kept } = browser();
    kept.set("otplan-draft:old", "{half");
    kept.set("another-page", "x");
    const { shell: another } = tab();
    expect(await another.recovery.list()).toMatchObject([{ id: "otplan-draft:old", name: "", opens: false }]);
    expect(await another.recovery.take("otplan-draft:old")).toMatchObject({ ok: false });
    expect(await another.recovery.look("otplan-draft:old")).toEqual({ ok: true, text: "{half" });
    expect(kept.get("otplan-draft:old")).toBe("{half");
  });

  it("that could not be opened again is not put aside, and one that does not open is not taken away", async () => {
    const { tab, kept } = browser();
    const bad = JSON.stringify({ ...buildPlan(), log: [{ what: "A", when: "2026-04-01", to: "1".repeat(503) }] });
    const one = tab();
    await one.shell.recovery.keep(draft("Good"));
    const refused = await one.shell.recovery.keep({ ...draft("Bad", 2), text: bad });
    expect(refused).toMatchObject({ ok: false, kind: "would-not-open" });
    if (!refused.ok) expect(refused.says).toMatch(/log\[0\]\.to/);
    expect([...kept.values()][0]).toContain("Good");
    kept.set("otplan-draft:bad", JSON.stringify({ name: "Bad", when: "2026-04-01T08:00:00Z", text: bad }));
    const { shell } = tab();
    expect(await shell.recovery.list()).toMatchObject([{ name: "Bad", opens: false }]);
    expect(await shell.recovery.take("otplan-draft:bad")).toMatchObject({ ok: false, kind: "would-not-open" });
    await shell.recovery.clear();
    expect(await shell.recovery.look("otplan-draft:bad")).toEqual({ ok: true, text: bad });
  });

  it("is read beside the page, and what was saved, given up or followed by a newer one meanwhile is not kept", async () => {
    const { tab, drafts } = browser();
    const answers: (() => void)[] = [];
    const { shell } = tab({
      wouldOpen: (text) => new Promise((done) => answers.push(() => done(wouldOpen(text)))),
    });
    const held = (): string | undefined => drafts()[0];
    const older = shell.recovery.keep(draft("Older", 1));
    const newer = shell.recovery.keep(draft("Newer", 2));
    expect(held()).toBeUndefined();
    answers[1]?.();
    expect(await newer).toEqual({ ok: true });
    answers[0]?.();
    expect(await older).toEqual({ ok: true });
    expect(held()).toContain("Newer");

    const typed = shell.recovery.keep(draft("Saved", 3));
    await shell.plans.saveAs(planText("A"), "a.otplan", { revision: 3 });
    answers[2]?.();
    expect(await typed).toEqual({ ok: true });
    expect(held()).toBeUndefined();

    const again = shell.recovery.keep(draft("Half typed", 3));
    answers[3]?.();
    await again;
    expect(held()).toContain("Half typed");
    const last = shell.recovery.keep(draft("Given up", 3));
    await shell.recovery.clear();
    answers[4]?.();
    await last;
    expect(held()).toBeUndefined();
  });

  it("of a later change outlives the save of an earlier one", async () => {
    const { tab, drafts } = browser();
    const { shell } = tab();
    await shell.recovery.keep(draft("A", 8));
    await shell.plans.saveAs(planText("A"), "a.otplan", { revision: 7 });
    expect(drafts()).toHaveLength(1);
    await shell.plans.saveAs(planText("A"), "a.otplan", { revision: 8 });
    expect(drafts()).toEqual([]);
  });

  it("is listed newest first, with the plan's title and its last change", async () => {
    const { tab } = browser();
    const two = [tab(), tab()];
    for (const [i, { shell }] of two.entries()) {
      const log = [{ what: `Change ${i}`, when: "2026-04-01T09:00:00.000Z" }];
      await shell.recovery.keep({ ...draft("north"), text: JSON.stringify({ ...buildPlan(), title: "North", log }) });
    }
    two.forEach(({ closed }) => closed());
    expect(await tab().shell.recovery.list()).toMatchObject([
      { title: "North", lastChange: { what: "Change 1" }, opens: true },
      { title: "North", lastChange: { what: "Change 0" }, opens: true },
    ]);
  });

  it("has the browser ask before the page is left, only while there is some", async () => {
    const { shell, asks } = browser().tab();
    expect(asks()).toBe(false);
    await shell.window.setState({ title: "A", unsaved: true });
    expect(asks()).toBe(true);
    await shell.window.setState({ title: "A", unsaved: false });
    expect(asks()).toBe(false);
  });
});

describe("one tab after the other", () => {
  const refused = () => Promise.reject(fault("SecurityError"));
  it("is not asked of a browser that refuses locks, and what fails by itself is done once", async () => {
    const refuses = { request: refused } as unknown as Pick<LockManager, "request">;
    expect(await aloneBy(refuses, "saving", () => Promise.resolve("saved"))).toBe("saved");
    expect(await aloneBy(undefined, "saving", () => Promise.resolve("saved"))).toBe("saved");
    const grants = { request: (_: string, step: () => unknown) => step() } as unknown as Pick<LockManager, "request">;
    let times = 0;
    const fails = (): Promise<never> => {
      times += 1;
      return refused();
    };
    await expect(aloneBy(grants, "saving", fails)).rejects.toThrow("SecurityError");
    expect(times).toBe(1);
  });
});

describe("what leaves the page", () => {
  it("is downloaded under its name with its ending", async () => {
    const { shell, downloads } = browser().tab();
    expect(await shell.output.file({ suggestedName: "staff", kind: "csv", content: "a,b" })).toEqual({
      ok: true,
      name: "staff.csv",
    });
    expect(await shell.output.file({ suggestedName: "chart.SVG", kind: "svg", content: "<svg/>" })).toEqual({
      ok: true,
      name: "chart.SVG",
    });
    expect(downloads.map(({ name, type }) => `${name} ${type}`)).toEqual([
      "staff.csv text/csv;charset=utf-8",
      "chart.SVG image/svg+xml",
    ]);
  });

  it("is downloaded as several files of one name in one step", async () => {
    const { shell, downloads } = browser().tab();
    const files = [
      { kind: "docx", content: new Uint8Array([1]) },
      { kind: "otplan", content: "{}" },
    ] as const;
    expect(await shell.output.files({ suggestedName: "Pack", files })).toEqual({
      ok: true,
      names: ["Pack.docx", "Pack.otplan"],
      folder: undefined,
    });
    expect(downloads.map(({ name }) => name)).toEqual(["Pack.docx", "Pack.otplan"]);
  });

  it("is printed by the browser, and nothing is claimed to be written", async () => {
    const { shell, printed } = browser().tab();
    expect(await shell.output.pdf({ suggestedName: "x", landscape: true })).toMatchObject({
      ok: false,
      kind: "cancelled",
    });
    expect(printed()).toBe(1);
  });
});

it("is of the same release as the package", async () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(BROWSER_VERSION).toBe(version);
  expect(await browser().tab().shell.info()).toEqual({ name: "OT Workforce Modeller", version, platform: "windows" });
});
