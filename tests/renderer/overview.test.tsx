/** The overview: its sentences and figures are the model's, under the scenario and for the place shown. */
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { gapDrivers, projectPlan, type Claim, type Plan, type Where } from "../../model";
import { answersFor } from "../../renderer/engine/answer";
import { EngineContext } from "../../renderer/engine/use-answer";
import { valueAt, type ResultTable } from "../../renderer/engine/table-values";
import { GapPart } from "../../renderer/screens/overview/gap-part";
import { Overview } from "../../renderer/screens/overview/overview";
import { ChecksPart } from "../../renderer/screens/overview/plan-checks";
import { ShellContext, type Shell } from "../../renderer/shell/shell";
import { showPlan, usePlan } from "../../renderer/state/plan-store";
import { resetView, showPlace, showScenario, toggleCompared } from "../../renderer/state/view-store";
import { buildPlan, given } from "../model/build-plan";
import { claimIn, reportFor } from "../model/report/make-report";
import { counted, planWithService } from "../model/services/build-service";
import { buttonsIn, textOf } from "./markup";
import { readyEngine } from "./ready-engine";

vi.mock("zustand", () => import("./live-stores"));

const plan = buildPlan({
  closure: "posts-led",
  scenarios: [{ id: "more", name: "More leave", changes: [{ assumption: "leaver_rate", op: "set", value: 0.16 }] }],
});

const drawn = (of: Plan = plan, part: ReactNode = <Overview />): string => {
  const open = usePlan.getState().open;
  if (open?.plan !== of) showPlan(of, { document: null, name: "test", saved: true });
  return renderToStaticMarkup(
    <ShellContext.Provider value={{} as Shell}>
      <EngineContext.Provider value={readyEngine()}>{part}</EngineContext.Provider>
    </ShellContext.Provider>,
  );
};

/** A measure at the end of the last year, asked of the model by itself. */
function atEnd(measure: string, scenario?: string, where: Where = {}): number {
  const answer = answersFor(plan).answer({ kind: "tables", scenario, asked: { measures: [measure], where } });
  if (!answer.ok) throw new Error(answer.problems[0]?.says);
  const [table] = answer.value as readonly ResultTable[];
  return valueAt(table, 0, table!.times.length - 1)!;
}

const finding = (html: string): string => textOf(/<h1[^>]*>(.*?)<\/h1>/.exec(html)![1]!);
const headlines = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, name, figure]) => [
      textOf(name!),
      textOf(figure!).replace(/^.*?why\? /, ""),
    ]),
  );
const claimText = ({ says }: Claim): string =>
  says.map((part) => (typeof part === "string" ? part : part.shown)).join("");
const number = (text: string): number => Number(text.replaceAll(",", "").match(/-?\d+(\.\d+)?/)![0]);

beforeEach(() => {
  resetView();
  showPlan(plan, { document: null, name: "test", saved: true });
});

describe("the overview", () => {
  test("says how many there will be and what gap is left, as the model does", () => {
    const says = finding(drawn());
    expect(says).toMatch(
      /^By March 2027, All places would have [\d,.]+ WTE in post, [\d,.]+ WTE of posts empty( and [\d,.]+ WTE over establishment elsewhere)?$/,
    );
    const [, staff, empty] = /have ([\d,.]+) WTE in post, ([\d,.]+) WTE/.exec(says)!;
    expect(number(staff!)).toBeCloseTo(atEnd("staff_in_post"), 0);
    expect(Math.abs(number(empty!) - atEnd("vacant_posts"))).toBeLessThan(0.51);
  });

  test("has the same figures as headlines, each with its year and to be asked about", () => {
    const html = drawn();
    const figures = headlines(html);
    expect(Math.abs(number(figures["Staff in post, 2026/27"]!) - atEnd("staff_in_post"))).toBeLessThan(0.51);
    expect(Math.abs(number(figures["Vacant posts, 2026/27"]!) - atEnd("vacant_posts"))).toBeLessThan(0.51);
    const asked = buttonsIn(html).filter((button) => button.includes('class="why"'));
    const of = (when: string) => asked.filter((button) => textOf(button).includes(`${when}, why? `));
    expect(of("2026/27")).toHaveLength(Object.keys(figures).length);
    // The pay bill is over a year: the day before the plan starts has none.
    expect(of("at the start")).toHaveLength(4);
  });

  test("has today beside the end, as the model opens", () => {
    const answer = answersFor(plan).answer({
      kind: "tables",
      scenario: undefined,
      asked: { measures: ["staff_in_post", "vacant_posts"], where: {} },
    });
    if (!answer.ok) throw new Error("no answer");
    const [staff, vacant] = answer.value as readonly ResultTable[];
    const today = (name: string) => number(/why\? ([\d,.]+) on 31 March 2024/.exec(headlines(drawn())[name]!)![1]!);
    expect(Math.abs(today("Staff in post, 2026/27") - staff!.opening[0]!)).toBeLessThan(0.51);
    expect(Math.abs(today("Vacant posts, 2026/27") - vacant!.opening[0]!)).toBeLessThan(0.51);
    expect(drawn()).toContain("2023/24");
  });

  test("speaks of the scenario shown and says how far it is from the base", () => {
    showScenario("more");
    const html = drawn();
    expect(finding(html)).toMatch(/if "More leave"$/);
    const change = /([+−][\d,.]+)[^+−]*from base/.exec(headlines(html)["Staff in post, 2026/27"]!)![1]!;
    expect(change.startsWith("−")).toBe(true);
    const difference = atEnd("staff_in_post", "more") - atEnd("staff_in_post");
    expect(Math.abs(number(change) + difference)).toBeLessThan(0.51);
    showScenario(undefined);
    expect(drawn()).not.toContain("from base");
  });

  test("speaks of the place shown", () => {
    showPlace("place2");
    const html = drawn();
    expect(finding(html)).toContain("place 2 would have");
    const staff = number(headlines(html)["Staff in post, 2026/27"]!);
    expect(Math.abs(staff - atEnd("staff_in_post", undefined, { place: "place2" }))).toBeLessThan(0.51);
  });

  test("draws the base, the scenario shown and those compared, once each", () => {
    const named = (html: string): number => html.split("More leave").length - 1;
    const without = named(drawn());
    toggleCompared("more");
    const compared = drawn();
    expect(named(compared)).toBeGreaterThan(without);
    showScenario("more");
    const both = named(drawn());
    toggleCompared("more");
    expect(named(drawn())).toBe(both);
  });

  test("tells what drives the gap from what it is at the start to what it is at the end", () => {
    const projected = projectPlan(plan);
    if (!projected.ok) throw new Error("no projection");
    const drivers = gapDrivers(projected.value, { first: "2024/25", last: "2026/27" });
    const html = textOf(drawn(plan, <GapPart plan={plan} scenario={undefined} where={{}} />));
    for (const step of drivers.steps) expect(html).toContain(step.label);
    expect(html).toContain("Gap in 2026/27");
  });

  test("says that all checks hold, or which do not, and on the tab how many warn", () => {
    const ofChecks = (of: Plan) => textOf(drawn(of, <ChecksPart plan={of} scenario={undefined} where={{}} />));
    const tabs = (html: string) => [...html.matchAll(/role="tab".*?>(.*?)<\/button>/g)].map(([, name]) => name);
    expect(ofChecks(plan)).toMatch(/All \d+ built-in checks hold/);
    expect(tabs(drawn())).toEqual(["Staff and posts", "What drives the gap", "Checks"]);
    const doubtful = buildPlan({ assumptions: [given("leaver_rate", 0.0001)] });
    expect(tabs(drawn(doubtful)).at(-1)).toBe("Checks (2)");
    expect(ofChecks(doubtful)).toMatch(/2 warnings/);
    expect(ofChecks(doubtful)).toContain("In place 2 retirement alone takes more people than the leaver rate given");
  });

  test("counts the same checks as a report of the plan does, those of its lists with them", () => {
    const listed = planWithService({
      assumptions: counted({ referrals: 10, starts: 10, list: 50, longest: 8 }),
      scenarios: [{ id: "fewer", name: "Fewer", changes: [{ assumption: "referrals", op: "multiply", value: 0.9 }] }],
    });
    const [first] = textOf(drawn(listed, <ChecksPart plan={listed} scenario={undefined} where={{}} />)).match(
      /All \d+ built-in checks hold/,
    )!;
    const says = (scenarios: readonly string[]) =>
      claimText(claimIn(reportFor(listed, { kind: "full", scenarios }), "checks.hold")!);
    expect(says([])).toBe(`${first}.`);
    expect(says(["fewer"])).toBe(`${first}, each in all 2 runs told.`);
  });

  test("says that one run by chance is one possible future", () => {
    expect(textOf(drawn())).not.toContain("possible future");
    expect(textOf(drawn(buildPlan({ chanceSeed: "seven" })))).toContain('one possible future (seed "seven")');
  });

  test("says what is missing in place of numbers", () => {
    const html = drawn(buildPlan({ assumptions: [given("leaver_rate", null)] }));
    expect(finding(html)).toBe(
      "All places cannot be worked out yet: one figure is missing that nobody publishes, or that was not found",
    );
    expect(textOf(html)).toContain("Leaver rate is empty");
    expect(html).toContain("<input");
    expect(html).not.toContain("<dl");
  });
});
