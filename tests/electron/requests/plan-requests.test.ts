import type { BrowserWindow } from "electron";
import { expect, test, vi } from "vitest";
import type { Failure, SavedPlan } from "../../../electron/bridge";
import { planRequests, type PlanDesk } from "../../../electron/requests/plan-requests";

const desk = vi.hoisted(() => ({ asked: [] as string[], answer: 1 }));
vi.mock("electron", () => ({
  app: {},
  dialog: {
    showSaveDialog: () => Promise.resolve({ canceled: true }),
    showMessageBox: (_window: unknown, { message }: { message: string }) => {
      desk.asked.push(message);
      return Promise.resolve({ response: desk.answer });
    },
  },
}));

const saved: SavedPlan = {
  ok: true,
  document: "mine",
  name: "mine.otplan",
  folder: "plans",
  when: "2027-03-01T09:00:00.000Z",
  notes: [],
};
const full: Failure = { ok: false, kind: "disk-full", says: "The disk is full." };
const window = {} as unknown as BrowserWindow;

/** Saves revision 7 of a plan, the disk answering as given; the revisions whose drafts were given up. */
async function draftsGivenUp(answer: SavedPlan | Failure): Promise<number[]> {
  const givenUp: number[] = [];
  const requests = planRequests({
    files: { save: () => Promise.resolve(answer) },
    recovery: {
      saved: (revision: number) => {
        givenUp.push(revision);
        return Promise.resolve();
      },
    },
    recentChanged: () => undefined,
  } as unknown as PlanDesk);
  const options = { overwriteChanged: false, revision: 7 };
  expect(await requests["plans:save"](window, "mine", "text", "mine.otplan", options)).toEqual(answer);
  return givenUp;
}

test("what is safely in the person's file need not be recovered", async () => {
  expect(await draftsGivenUp(saved)).toEqual([7]);
});

test("a save that fails keeps the draft: it is then the only copy", async () => {
  expect(await draftsGivenUp(full)).toEqual([]);
});

/** Answers for opening, and the paths that were opened. */
function opening(offered: Readonly<Record<string, string>> = {}) {
  const opened: string[] = [];
  const requests = planRequests({
    files: {
      open: (path: string) => {
        opened.push(path);
        return Promise.resolve({ ...full });
      },
    },
    offers: { take: (offer: string) => offered[offer] },
    recentChanged: () => undefined,
  } as unknown as PlanDesk);
  return { requests, opened };
}

test("a dropped file is opened once, by the word it was noted under, and by no path", async () => {
  const { requests, opened } = opening();
  const token = String(await requests["plans:note-dropped"](window, "/plans/north.otplan"));
  expect(token).not.toContain("north");
  await requests["plans:open-dropped"](window, token);
  expect(opened).toEqual(["/plans/north.otplan"]);
  for (const other of [token, "/plans/north.otplan", "/etc/hostname"])
    expect(await requests["plans:open-dropped"](window, other)).toMatchObject({ ok: false, kind: "unknown" });
  expect(opened).toHaveLength(1);
});

test("words of files dropped long ago are forgotten", async () => {
  const { requests, opened } = opening();
  const first = String(await requests["plans:note-dropped"](window, "/plans/first.otplan"));
  for (let more = 0; more < 20; more += 1) await requests["plans:note-dropped"](window, `/plans/${more}.otplan`);
  expect(await requests["plans:open-dropped"](window, first)).toMatchObject({ ok: false, kind: "unknown" });
  expect(opened).toEqual([]);
});

test("a plan on a server is asked about once, and left alone where the person does not agree", async () => {
  const path = "\\\\trust-files\\ot\\north.otplan";
  const { requests, opened } = opening({ a: path, b: path, c: path });
  desk.asked.length = 0;
  desk.answer = 1;
  expect(await requests["plans:open-offered"](window, "a")).toMatchObject({ ok: false, kind: "cancelled" });
  expect(opened).toEqual([]);
  desk.answer = 0;
  await requests["plans:open-offered"](window, "b");
  await requests["plans:open-offered"](window, "c");
  expect(opened).toEqual([path, path]);
  expect(desk.asked).toEqual(Array(2).fill("Open “north.otplan” from the server “trust-files”?"));
});
