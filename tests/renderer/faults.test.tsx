import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { sayFaults } from "../../renderer/frame/faults";
import { KeepsWork } from "../../renderer/frame/keeps-work";
import type { Shell } from "../../renderer/shell/shell";
import { closePlan, openPlan, showPlan } from "../../renderer/state/plan-store";
import { useView } from "../../renderer/state/view-store";
import { buildPlan } from "../model/build-plan";

const shell = {} as Shell;

beforeEach(() => {
  showPlan(buildPlan(), { document: null, name: "test", saved: true });
  useView.setState({ message: undefined });
});

describe("a part of the page that fails", () => {
  const markup = (failed: string | undefined): string => {
    const around = new KeepsWork({ shell, of: "overview", children: <p>The screen</p> });
    around.state = { failed, of: "overview" };
    return renderToStaticMarkup(around.render());
  };

  test("shows what it holds while nothing fails", () => {
    expect(markup(undefined)).toBe("<p>The screen</p>");
  });

  test("says what failed, and offers to save, to save a copy and to go on", () => {
    const { failed } = KeepsWork.getDerivedStateFromError(new Error("no such place"));
    const html = markup(failed);
    expect(html).toContain("It says: no such place. Your plan and everything you changed are kept");
    for (const choice of ["Save the plan", "Save a copy", "Try again", "Go to the overview"])
      expect(html).toContain(`>${choice}</button>`);
    expect(openPlan()).toBeDefined();
  });

  test("offers no saving where there is nothing to save", () => {
    closePlan();
    const html = markup("broken");
    expect(html).not.toContain("Save");
    expect(html).toContain("Try again");
  });

  test("is given another try when another screen is shown, and not by being drawn again", () => {
    const props = { shell, children: null };
    const failed = { failed: "broken", of: "overview" };
    expect(KeepsWork.getDerivedStateFromProps({ ...props, of: "overview" }, failed)).toBeNull();
    expect(KeepsWork.getDerivedStateFromProps({ ...props, of: "services" }, failed)).toEqual({
      failed: undefined,
      of: "services",
    });
  });
});

describe("what fails where no part of the page can catch it", () => {
  const page = new EventTarget();
  const happens = (name: string, more: object): boolean => page.dispatchEvent(Object.assign(new Event(name), more));

  test("is said once, and again when it is something else", () => {
    const stop = sayFaults(page);
    const message = vi.fn<(text: string | undefined) => void>();
    const unsubscribe = useView.subscribe((state) => message(state.message?.text));
    happens("error", { error: new Error("broken listener"), message: "Uncaught Error: broken listener" });
    happens("error", { error: new Error("broken listener") });
    happens("unhandledrejection", { reason: new Error("nobody waited") });
    happens("unhandledrejection", { reason: "nobody waited" });
    happens("error", { message: "ResizeObserver loop completed with undelivered notifications." });
    stop();
    happens("error", { error: new Error("after the end") });
    unsubscribe();
    expect(message.mock.calls).toEqual([
      ["Something went wrong (broken listener). Your plan is as it was; save it before going on."],
      ["Something went wrong (nobody waited). Your plan is as it was; save it before going on."],
    ]);
    expect(useView.getState().message?.alert).toBe(true);
  });
});
