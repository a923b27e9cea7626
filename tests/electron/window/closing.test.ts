import { EventEmitter } from "node:events";
import type { BrowserWindow } from "electron";
import { beforeEach, expect, test, vi } from "vitest";
import type { Recovery } from "../../../electron/files/recovery";
import { Closing, CLOSING_BUTTONS } from "../../../electron/window/closing";

const question = vi.hoisted(() => vi.fn());
vi.mock("electron", () => ({ dialog: { showMessageBox: question } }));

/** A window that notes what becomes of it, and the recovery draft beside it. */
function windowWith() {
  const happened: string[] = [];
  const events = new EventEmitter();
  const window = Object.assign(events, {
    destroy: () => happened.push("closed"),
    webContents: { send: (what: string) => happened.push(what) },
  }) as unknown as BrowserWindow;
  const recovery = {
    clear: () => {
      happened.push("draft forgotten");
      return Promise.resolve();
    },
  } as unknown as Recovery;
  const closing = new Closing(window, recovery);
  return { closing, happened, close: () => events.emit("close", { preventDefault: () => undefined }) };
}

const chooses = (button: (typeof CLOSING_BUTTONS)[number]): void => {
  question.mockResolvedValue({ response: CLOSING_BUTTONS.indexOf(button) });
};
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  question.mockReset();
});

test("a window without unsaved work closes without a question", async () => {
  const { happened, close } = windowWith();
  close();
  await settled();
  expect(question).not.toHaveBeenCalled();
  expect(happened).toEqual(["draft forgotten", "closed"]);
});

test("Cancel leaves the window open and the draft kept, and the next try asks again", async () => {
  const { closing, happened, close } = windowWith();
  closing.setState("Plan", true);
  chooses("Cancel");
  close();
  await settled();
  expect(happened).toEqual([]);
  close();
  await settled();
  expect(question).toHaveBeenCalledTimes(2);
  expect(happened).toEqual([]);
});

test("Don't save closes", async () => {
  const { closing, happened, close } = windowWith();
  closing.setState("Plan", true);
  chooses("Don't save");
  close();
  await settled();
  expect(happened).toEqual(["draft forgotten", "closed"]);
});

test.each([
  [true, ["window:save-before-closing", "draft forgotten", "closed"]],
  [false, ["window:save-before-closing"]],
])("Save asks the page and closes only when it has saved (%s)", async (isSaved, expected) => {
  const { closing, happened, close } = windowWith();
  closing.setState("Plan", true);
  chooses("Save");
  close();
  await settled();
  expect(happened).toEqual(["window:save-before-closing"]);
  closing.saved(isSaved);
  await settled();
  expect(happened).toEqual(expected);
});
