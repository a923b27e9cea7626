/** Numbers that are made beside the runs can be asked "why?" too, and what is told of them is so. */
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test, vi } from "vitest";
import { ensembleOf, projectServices, runDraws, tableOf, type Plan, type ReportTable } from "../../model";
import { EngineContext } from "../../renderer/engine/use-answer";
import { ToldPanel } from "../../renderer/frame/told-panel";
import { TableBlock } from "../../renderer/screens/report/blocks";
import { askOfWeek, toldOfWeek } from "../../renderer/screens/services/why-of-week";
import { HowSure } from "../../renderer/screens/uncertainty/how-sure";
import { lookables } from "../../renderer/screens/uncertainty/figure/measures";
import { HostingPart } from "../../renderer/screens/training/hosting";
import { SkillMix } from "../../renderer/screens/workforce/skill-mix";
import { ShellContext, type Shell } from "../../renderer/shell/shell";
import { showPlan } from "../../renderer/state/plan-store";
import { resetView, showScreen, useView } from "../../renderer/state/view-store";
import { seedPlan } from "../model/questions/read-seed-plan";
import { buttonsIn, textOf } from "./markup";
import { readyEngine } from "./ready-engine";

vi.mock("zustand", () => import("./live-stores"));

const children = seedPlan("tiered-children");
const england = seedPlan("england");
const team = seedPlan("community-team");

const open = (plan: Plan): void => showPlan(plan, { document: null, name: "test", saved: true });
const drawn = (element: ReactNode): string =>
  renderToStaticMarkup(
    <ShellContext.Provider value={{} as Shell}>
      <EngineContext.Provider value={readyEngine()}>{element}</EngineContext.Provider>
    </ShellContext.Provider>,
  );

/** Cells of numbers that have digits and nothing to press. */
const notAsked = (html: string): readonly string[] =>
  [...html.matchAll(/<td class="number[^"]*"[^>]*>(.*?)<\/td>/gs)].flatMap(([, inside = ""]) =>
    /\d/.test(textOf(inside)) && !inside.includes('class="why"') ? [textOf(inside)] : [],
  );

beforeEach(resetView);

const lists = projectServices(children);
if (!lists.ok) throw new Error(lists.problems[0]?.says);
const view = lists.value.view("children", undefined);

test("a week of a list is the week before with who came and without who left, in the digits shown", () => {
  const number = (figure: string): number => Number(figure.replace(/ .*/, "").replaceAll(",", ""));
  for (const moment of [1, 20, 60]) {
    const { figure, parts } = toldOfWeek(view, undefined, "waiting", moment);
    const [before, referred, again, started, removed] = parts.map((part) => number(part.figure));
    expect(Math.abs(before! + referred! + again! - started! - removed! - number(figure))).toBeLessThanOrEqual(2);
    expect(parts.at(-1)?.ask?.kind).toBe("why-service");
  }
  const start = toldOfWeek(view, undefined, "waiting", 0);
  expect(start.figure).toBe("1,760 people");
  expect(start.parts).toHaveLength(1);
});

test("a mark of a week opens it, a mark of what was counted opens nothing, and it closes with the page", () => {
  open(children);
  askOfWeek(view, undefined)("counted", 3);
  askOfWeek(view, undefined)("waiting", -2);
  expect(useView.getState().inspecting).toBeUndefined();
  askOfWeek(view, undefined)("over_18", 3);
  const asked = useView.getState().inspecting;
  expect(asked?.kind).toBe("why-told");
  if (asked?.kind !== "why-told") return;
  const panel = drawn(<ToldPanel told={asked.told} />);
  expect(textOf(panel)).toContain(asked.told.figure);
  expect(buttonsIn(panel)).toHaveLength(1);
  showScreen("report");
  expect(useView.getState().inspecting).toBeUndefined();
});

test("every number of how many can be hosted, and every change of the skill mix, can be asked", () => {
  open(england);
  const hosting = drawn(
    <HostingPart plan={england} scenario={undefined} place={undefined} year="2036/37" readOnly={false} />,
  );
  expect(hosting).toContain("Apprentices each place can host");
  expect(notAsked(hosting)).toEqual([]);
  const mix = drawn(<SkillMix plan={england} scenario={undefined} where={{}} year="2036/37" at={12} />);
  expect(mix).toContain("points");
  expect(notAsked(mix)).toEqual([]);
});

test("every range of the futures can be asked, and leads on to the figure as the plan stands", () => {
  const made = ensembleOf(team, {
    scenarios: [undefined],
    keep: { workforce: [{ measures: ["staff_in_post"] }] },
    seed: "test",
  });
  if (!made.ok) throw new Error(made.problems[0]?.says);
  const sample = runDraws(made.value, "test", 0, 40);
  const table = tableOf(sample, { measure: "staff_in_post", scenario: undefined })!;
  open(team);
  const [look] = lookables(team, sample);
  const html = drawn(
    <HowSure
      plan={team}
      place={undefined}
      sample={sample}
      look={look!}
      table={table}
      base={undefined}
      scenario={undefined}
      year={table.times[0]!}
      at={0}
      target={undefined}
      onTarget={() => undefined}
    />,
  );
  expect(html.match(/class="why"/g)!.length).toBeGreaterThanOrEqual(8);
  expect(notAsked(html)).toEqual([]);
});

test("a number of a report's table says its row and column, what it rests on, and what stands beside it", () => {
  const table: ReportTable = {
    block: "table",
    id: "options",
    role: "options",
    title: "What each option comes to",
    alternative: "One option",
    columns: [
      { heading: "Option", kind: "text", weight: 2 } as never,
      { heading: "Staff", kind: "number", unit: "WTE" } as never,
    ],
    rowHeaders: true,
    rows: [
      { cells: ["Base", { value: 12.5, shown: "12.5" }] },
      { cells: ["Other", { value: null, shown: "no figure" }] },
    ],
    notes: ["A note."],
    landscape: false,
    source: "This plan, run by the model",
    date: "The end of 2028/29",
  };
  const buttons = buttonsIn(renderToStaticMarkup(<TableBlock table={table} level={3} />));
  expect(buttons.map(textOf)).toEqual(["Base, Staff (WTE), why? 12.5"]);
});
