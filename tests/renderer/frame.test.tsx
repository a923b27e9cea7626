/** What stands around every screen: the bar at the top, the rail, the panel on the right, dialogs, the line at the bottom. */
import { applyEdit } from "../../renderer/state/apply-edit";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { type Plan, setValue } from "../../model";
import { commands } from "../../renderer/commands";
import { canDo } from "../../renderer/commands/command";
import { keyWords } from "../../renderer/commands/keys";
import { ActivityLine } from "../../renderer/frame/activity-line";
import { AssumptionPanel } from "../../renderer/frame/assumption-panel";
import { Dialogs } from "../../renderer/frame/dialogs";
import { Inspector } from "../../renderer/frame/inspector";
import { Rail } from "../../renderer/frame/rail";
import { TermPanel } from "../../renderer/frame/term-panel";
import { TopBar } from "../../renderer/frame/top-bar";
import { Tour } from "../../renderer/tour/tour";
import { EngineContext } from "../../renderer/engine/use-answer";
import { ShellContext, type Shell } from "../../renderer/shell/shell";
import { closePlan, nameStage, planSaved, redo, showPlan, undo, usePlan } from "../../renderer/state/plan-store";
import { useQuestion } from "../../renderer/state/question-store";
import { showTourStep } from "../../renderer/state/tour-store";
import { resetView, say, screens, showDialog, showScenario, showScreen } from "../../renderer/state/view-store";
import { panelWords } from "../../renderer/words/assumption-panel";
import { aboutPlanWords, words, yourNameWords } from "../../renderer/words/frame";
import { doneWords, groundsWords } from "../../renderer/words/log";
import { setYourName } from "../../renderer/state/your-name";
import { buildPlan, given } from "../model/build-plan";
import { readyEngine } from "./ready-engine";
import { attributeOf, buttonsIn, textOf } from "./markup";

vi.mock("zustand", () => import("./live-stores"));

/** Drawing the frame once asks the shell for nothing. */
const drawn = (element: ReactNode): string =>
  renderToStaticMarkup(
    <ShellContext.Provider value={{} as Shell}>
      <EngineContext.Provider value={usePlan.getState().open === undefined ? undefined : readyEngine()}>
        {element}
      </EngineContext.Provider>
    </ShellContext.Provider>,
  );

const scenarios: Plan["scenarios"] = ["Less leaving", "More places", "Both", "Neither"].map((name, i) => ({
  id: `s${i}`,
  name,
  changes: [],
}));
const plan = buildPlan({
  scenarios,
  assumptions: [
    given("leaver_rate", 0.08, [{ place: "place1", value: 0.1 }], {
      unusual: { below: 0.02, above: 0.2 },
      range: { low: 0.06, likely: 0.08, high: 0.12, level: 0.8 },
      readings: [
        { label: "As the return counts it", value: 0.08 },
        { label: "As the survey counts it", value: 0.09 },
      ],
    }),
  ],
});
const open = (about: Partial<Parameters<typeof showPlan>[1]> = {}): void =>
  showPlan(plan, { document: null, name: "test.otplan", saved: true, ...about });
const edit = (value: number): void => {
  applyEdit((now, by) => setValue(now, { assumption: "leaver_rate", value }, by));
};

beforeEach(() => {
  closePlan();
  resetView();
  useQuestion.setState({ asked: undefined });
  showTourStep(undefined);
  open();
});

describe("the bar at the top", () => {
  const bar = (): string => drawn(<TopBar />);
  const status = (): string => /class="plan-status"[^>]*>([^<]*)</.exec(bar())?.[1] ?? "";

  test("says whether the plan is saved, changed, an example or read only", () => {
    expect(status()).toBe(words.saved);
    edit(0.07);
    expect(status()).toBe(words.unsaved);
    planSaved("document", "test.otplan", usePlan.getState().open!.plan);
    expect(status()).toBe(words.saved);
    open({ saved: false, example: true });
    expect(status()).toBe(words.example);
    edit(0.07);
    expect(status()).toBe(words.unsaved);
    open({ readOnly: true });
    expect(status()).toBe(words.readOnly);
  });

  test("is not there without a plan", () => {
    closePlan();
    expect(bar()).toBe("");
  });

  test("has a tab for the base and for the scenarios last shown, with the one shown pressed", () => {
    const tabs = (): string[] =>
      buttonsIn(bar()).flatMap((button) => {
        const pressed = attributeOf(button, "aria-pressed");
        return pressed === undefined ? [] : [`${textOf(button)}${pressed === "true" ? ", pressed" : ""}`];
      });
    expect(tabs()).toEqual(["Base, pressed"]);
    showScenario("s1");
    expect(tabs()).toEqual(["Base", "More places, pressed"]);
    showScenario("s0");
    showScenario(undefined);
    expect(tabs()).toEqual(["Base, pressed", "Less leaving", "More places"]);
    // Three keep their tab; the one looked at longest ago gives its up.
    showScenario("s2");
    showScenario("s3");
    expect(tabs()).toEqual(["Base", "Less leaving", "Both", "Neither, pressed"]);
  });

  test("names what undo and redo would do, and offers neither when there is nothing", () => {
    const tool = (name: string): string => buttonsIn(bar()).find((button) => textOf(button) === name)!;
    expect(tool("Undo")).toContain('aria-disabled="true"');
    edit(0.07);
    expect(attributeOf(tool("Undo"), "aria-label")).toBe("Undo: Leaver rate");
    expect(tool("Undo")).toContain('aria-disabled="false"');
    expect(tool("Redo")).toContain('aria-disabled="true"');
    undo();
    expect(tool("Undo")).toContain('aria-disabled="true"');
    expect(attributeOf(tool("Redo"), "aria-label")).toBe("Redo: Leaver rate");
    redo();
    expect(tool("Redo")).toContain('aria-disabled="true"');
  });

  test("does not offer to save a plan that is read only", () => {
    const save = (): string => buttonsIn(bar()).find((button) => textOf(button) === words.save)!;
    expect(save()).not.toContain("disabled");
    open({ readOnly: true });
    expect(save()).toContain("disabled");
  });
});

test("the rail lists every screen and marks the one shown, and only that", () => {
  for (const screen of screens) {
    showScreen(screen);
    const items = buttonsIn(drawn(<Rail />));
    expect(items.map(textOf)).toEqual(screens.map((one) => words.screens[one]));
    expect(items.filter((item) => attributeOf(item, "aria-current") === "page").map(textOf)).toEqual([
      words.screens[screen],
    ]);
  }
});

describe("dialogs", () => {
  const dialog = (): string => drawn(<Dialogs />);

  test("there is none until one is asked for", () => expect(dialog()).toBe(""));

  test("a question stands before any other dialog, with its choices in order and the first suggested", () => {
    showDialog("keys");
    useQuestion.setState({
      asked: { title: "Replace it?", text: "It changed.", choices: ["Replace", "Cancel"], answer: () => undefined },
    });
    expect(dialog()).toContain("Replace it?");
    expect(dialog()).not.toContain(words.keys);
    const choices = buttonsIn(dialog()).filter((button) => button.includes('class="button"'));
    expect(choices.map(textOf)).toEqual(["Replace", "Cancel"]);
    expect(choices.map((choice) => choice.includes("data-primary"))).toEqual([true, false]);
  });

  test("the palette lists what can be done now, with its keys, and nothing else", () => {
    showDialog("palette");
    const listed = (): string[] =>
      buttonsIn(dialog())
        .filter((button) => button.includes("palette-item"))
        .map((button) => textOf(/<span>.*?<\/span>/.exec(button)![0]));
    const possible = (): string[] => commands.filter(canDo).map((command) => command.label);
    expect(listed()).toEqual(possible());
    expect(listed()).not.toContain("Undo");
    edit(0.07);
    expect(listed()).toContain("Undo");
    expect(listed()).toEqual(possible());
    expect(dialog()).toContain(`<kbd>${keyWords("CmdOrCtrl+Z")}</kbd>`);
  });

  test("the list of keys has every command that has one", () => {
    showDialog("keys");
    const rows = [...dialog().matchAll(/<tr>.*?<\/tr>/g)].map((row) => textOf(row[0]));
    expect(rows).toEqual(
      commands.flatMap(({ label, key }) => (key === undefined ? [] : [textOf(`${label}${keyWords(key)}`)])),
    );
  });

  test("the history lists what was changed, newest first, and the stages to go back to", () => {
    showDialog("history");
    expect(dialog()).toMatch(/<button[^>]*disabled=""[^>]*>Name this stage/);
    edit(0.07);
    nameStage("As agreed");
    edit(0.06);
    undo();
    const entries = [...dialog().matchAll(/<li><time.*?<\/li>/g)].map((entry) => textOf(entry[0]));
    expect(entries.map((entry) => entry.replace(/^.*?\d\d:\d\d /, "").trim())).toEqual([
      "Undid: Leaver rate.",
      "Leaver rate: from 7% to 6% per year.",
      "Leaver rate: from 8% to 7% per year.",
    ]);
    expect(dialog()).toContain("Go to &quot;As agreed&quot;");
  });
});

describe("the log in words", () => {
  const when = "2026-11-28T10:00:00.000Z";
  test("says what, where, from, to, per what, why and who, and leaves out what nobody knows", () => {
    const entry = { when, what: "Leaver rate", where: 'London, in "Less leaving"', from: "8%", to: "7%" };
    expect(doneWords({ ...entry, unit: "per year" })).toBe(
      'Leaver rate, London, in "Less leaving": from 8% to 7% per year.',
    );
    expect(doneWords({ ...entry, unit: "share" })).toBe('Leaver rate, London, in "Less leaving": from 8% to 7%.');
    expect(groundsWords({ ...entry, why: "Agreed", by: "Ann Other" })).toBe("Agreed. By Ann Other.");
    expect(groundsWords(entry)).toBe("");
    expect(doneWords({ when, what: "New scenario", to: "More places" })).toBe("New scenario: More places.");
    expect(doneWords({ when, what: "Scenario taken out", from: "Both, 2 changes" })).toBe(
      "Scenario taken out: was Both, 2 changes.",
    );
    expect(
      doneWords({
        when,
        what: "Pay",
        from: "£1 a year per WTE",
        to: "£2 a year per WTE",
        unit: "GBP per WTE per year",
      }),
    ).toBe("Pay: from £1 a year per WTE to £2 a year per WTE.");
  });

  test("has the name a person has set, with every edit from then on, and none once it is emptied", () => {
    setYourName("Ann Other");
    edit(0.07);
    setYourName("");
    edit(0.06);
    expect(usePlan.getState().open!.plan.log.map(({ by }) => by)).toEqual(["Ann Other", undefined]);
    showDialog("history");
    expect(textOf(drawn(<Dialogs />))).toContain("By Ann Other.");
    expect(drawn(<Dialogs />)).toContain(yourNameWords.label);
  });

  test("the box for title, about and notes has what the plan says, and room for another note", () => {
    showPlan(
      { ...plan, about: "What we know", notes: [{ about: "Posts", text: "Counted in May" }] },
      { document: null, name: "test.otplan", saved: true },
    );
    showDialog("about-plan");
    const html = drawn(<Dialogs />);
    const box = (label: string): string =>
      new RegExp(`<span>${label}</span><(?:input|textarea)[^>]*>([^<]*)`).exec(html)?.[0] ?? "";
    expect(box(aboutPlanWords.title)).toContain(`value="${plan.title}"`);
    expect(box(aboutPlanWords.about)).toContain("What we know");
    expect(box(aboutPlanWords.note(1))).toContain("Counted in May");
    expect(box(aboutPlanWords.noteAbout(1))).toContain('value="Posts"');
    expect(box(aboutPlanWords.newNote)).toMatch(/>$/);
    expect([...html.matchAll(/maxLength="(\d+)"/gi)].map((found) => Number(found[1]))).toEqual([
      200, 4000, 4000, 160, 4000,
    ]);
  });
});

describe("the panel on the right", () => {
  const panel = (where?: { place: string }): string => drawn(<AssumptionPanel id="leaver_rate" where={where} />);
  /** The list of values, without what is said below of how sure they are. */
  const listed = (html: string): string => /<ul[^>]*class="panel-values".*?<\/ul>/s.exec(html)?.[0] ?? "";
  const boxes = (html: string): string[] =>
    [...listed(html).matchAll(/<input[^>]*type="text"[^>]*>/g)].map((found) => found[0]);
  const values = (html: string): (string | undefined)[] => boxes(html).map((box) => attributeOf(box, "value"));

  test("shows a value for everybody else and one for each part", () => {
    expect(values(panel())).toEqual(["8%", "10%"]);
    expect(textOf(panel())).toContain(panelWords.elsewhere);
    expect(textOf(panel())).toContain("place 1");
  });

  test("shows the one value asked about, and all where that one is not there", () => {
    expect(values(panel({ place: "place1" }))).toEqual(["10%"]);
    expect(values(panel({ place: "place2" }))).toEqual(["8%", "10%"]);
  });

  test("shows the scenario's value and says what the base has", () => {
    applyEdit((now, by) => setValue(now, { assumption: "leaver_rate", value: 0.06, scenario: "s0" }, by));
    showScenario("s0");
    expect(values(panel())).toEqual(["6%", "10%"]);
    expect(textOf(panel())).toContain(panelWords.inScenario("Less leaving"));
    expect(textOf(panel())).toMatch(/The base has (0\.08|8%)\./);
    showScenario(undefined);
    expect(values(panel())).toEqual(["8%", "10%"]);
    expect(textOf(panel())).toContain(panelWords.inBase);
  });

  test("a scenario's own figure never wears the badge or the reason of the base's", () => {
    const published = buildPlan({
      scenarios,
      assumptions: [given("leaver_rate", 0.08, [], { status: "published", reason: "Workforce statistics" })],
    });
    showPlan(published, { document: null, name: "test.otplan", saved: true });
    const badges = (): string[] =>
      [...panel().matchAll(/<span class="status"[^>]*>(.*?)<\/span>/g)].map((found) => textOf(found[1]!));
    expect(badges()).toEqual([panelWords.status.published]);
    applyEdit((now, by) => setValue(now, { assumption: "leaver_rate", value: 0.06, scenario: "s0" }, by));
    applyEdit((now, by) =>
      setValue(now, { assumption: "leaver_rate", value: 0.05, scenario: "s1", why: "As the union asks" }, by),
    );
    expect(badges()).toEqual([panelWords.status.published]);
    showScenario("s0");
    expect(badges()).toEqual([panelWords.yourFigure, panelWords.status.published]);
    expect(textOf(panel())).toContain(panelWords.qualityOfBase);
    showScenario("s1");
    expect(badges()).toEqual([panelWords.scenarioFigure, panelWords.status.published]);
    expect(textOf(panel())).toContain("As the union asks");
    showScenario(undefined);
    edit(0.07);
    expect(badges()).toEqual([panelWords.yourFigure]);
  });

  test("has a slider over what is usual", () => {
    const sliders = [...listed(panel()).matchAll(/<input[^>]*type="range"[^>]*>/g)].map((found) => found[0]);
    expect(sliders.map((one) => [attributeOf(one, "min"), attributeOf(one, "max"), attributeOf(one, "value")])).toEqual(
      [
        ["0.02", "0.2", "0.08"],
        ["0.02", "0.2", "0.1"],
      ],
    );
  });

  test("marks the reading of the sources that is in use", () => {
    const uses = buttonsIn(panel()).filter((button) => textOf(button) === panelWords.use);
    expect(uses.map((use) => attributeOf(use, "aria-pressed"))).toEqual(["true", "false"]);
  });

  test("changes nothing in a plan that is read only", () => {
    open({ readOnly: true });
    expect(boxes(panel()).every((box) => box.includes("disabled"))).toBe(true);
    expect(panel()).toMatch(/<textarea[^>]*disabled/);
  });

  test("says so when the assumption is gone", () =>
    expect(drawn(<AssumptionPanel id="no_such_figure" />)).toContain(panelWords.gone));

  test("explains a term however it is written, and says so when it is not in the glossary", () => {
    const term = (name: string): string => textOf(drawn(<Inspector inspecting={{ kind: "term", term: name }} />));
    expect(term("advanced PRACTICE")).toContain("usually band 8a");
    expect(textOf(drawn(<TermPanel term="Zebra" />))).toContain("not in the glossary");
  });
});

describe("the line at the bottom", () => {
  const line = (): string => drawn(<ActivityLine />);
  const said = (role: "status" | "alert"): string => new RegExp(`role="${role}">(.*?)</p>`).exec(line())![1]!;

  test("tells good news politely and bad news at once", () => {
    expect([said("status"), said("alert")]).toEqual(["", ""]);
    expect(line()).not.toContain("Dismiss");
    say("Saved.");
    expect([said("status"), said("alert")]).toEqual(["Saved.", ""]);
    say("The disk is full.", true);
    expect([said("status"), said("alert")]).toEqual(["", "The disk is full."]);
    expect(line()).toContain("Dismiss");
  });
});

test("the tour shows its card over a plan, and nothing without one", () => {
  expect(drawn(<Tour />)).toBe("");
  showTourStep("base");
  expect(drawn(<Tour />)).toContain('class="tour"');
  closePlan();
  expect(drawn(<Tour />)).toBe("");
});
