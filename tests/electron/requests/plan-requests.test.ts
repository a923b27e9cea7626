import type { BrowserWindow } from "electron";
import { expect, test, vi } from "vitest";
import type { Failure, SavedPlan } from "../../../electron/bridge";
import { planRequests, type PlanDesk } from "../../../electron/requests/plan-requests";

vi.mock("electron", () => ({ app: {}, dialog: { showSaveDialog: () => Promise.resolve({ canceled: true }) } }));

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
