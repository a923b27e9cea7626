/** Figures that are worked out from published ones: shown as such, taken over, and worked out again. */
import { ShellContext, type Shell } from "../../renderer/shell/shell";
import { renderToStaticMarkup } from "react-dom/server";
import type { ReactElement } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import england from "../../seeds/plans/england.otplan?raw";
import { calibrated, checkPlan, keepSolved, readPlan, setValue, workOutAgain, type Plan } from "../../model";
import type { Query } from "../../renderer/engine/queries";
import { EngineContext } from "../../renderer/engine/use-answer";
import { AssumptionPanel } from "../../renderer/frame/assumption-panel";
import { Assumptions } from "../../renderer/screens/assumptions/assumptions";
import { applyEdit } from "../../renderer/state/apply-edit";
import { openPlan, showPlan, undo } from "../../renderer/state/plan-store";
import { calibrationWords as words } from "../../renderer/words/calibration";
import { panelWords } from "../../renderer/words/assumption-panel";
import { attributeOf, textOf } from "./markup";
import { readyEngine } from "./ready-engine";

vi.mock("zustand", () => import("./live-stores"));

const read = readPlan(england);
if (!read.ok) throw new Error(read.problems[0]?.says);
const plan: Plan = read.value;
const now = (): Plan => openPlan()!.plan;
const figure = (id: string, from: Plan = now()) => from.assumptions.find((one) => one.id === id)!;
const solvedIn = (from: Plan): Plan => {
  const outcome = calibrated(from, []);
  if (!outcome.ok) throw new Error(outcome.problems[0]?.says);
  return outcome.value.plan;
};
const drawn = (element: ReactElement): string =>
  renderToStaticMarkup(<EngineContext.Provider value={readyEngine()}>{element}</EngineContext.Provider>);
/** The kinds of question that a panel asks. */
const askedBy = (id: string): string[] => {
  const asked: Query[] = [];
  renderToStaticMarkup(
    <EngineContext.Provider value={readyEngine(asked)}>
      <AssumptionPanel id={id} />
    </EngineContext.Provider>,
  );
  return asked.map(({ kind }) => kind).filter((kind) => kind.startsWith("calibrated"));
};
const boxes = (html: string): (string | undefined)[] =>
  [...html.matchAll(/<input[^>]*type="text"[^>]*>/g)].map((found) => attributeOf(found[0], "value"));

beforeEach(() => showPlan(plan, { document: null, name: "england.otplan", saved: true }));

test("the register shows every figure that is worked out, with its badge, and none as empty", () => {
  const html = drawn(
    <ShellContext.Provider value={{} as Shell}>
      <Assumptions />
    </ShellContext.Provider>,
  );
  const rowOf = (id: string): string => new RegExp(`<tr id="assumption-${id}".*?</tr>`, "s").exec(html)![0];
  const rate = Number(figure("leaver_rate", solvedIn(plan)).value);
  expect(boxes(rowOf("leaver_rate"))).toEqual([`${Number((100 * rate).toPrecision(4))}%`]);
  for (const { id } of plan.assumptions.filter((one) => one.status === "calibrated")) {
    expect(textOf(rowOf(id)), id).toContain(panelWords.status.calibrated);
    expect(boxes(rowOf(id)), id).not.toContain("");
    expect(rowOf(id), id).not.toContain("data-required");
  }
});

test("a panel asks for the runs that places rest on only where its own figure does", () => {
  const [places] = plan.calibrations!.find(({ method }) => method === "workforce-growth")!.unknown;
  expect(askedBy(places!)).toContain("calibrated-places");
  expect(askedBy("leaver_rate")).toEqual(["calibrated"]);
  expect(askedBy("months_to_fill")).toEqual([]);
});

test("the panel says what had to come out, how near it came, and what another published reading would make of it", () => {
  const panel = textOf(drawn(<AssumptionPanel id="registered_joiners" />));
  expect(panel).toContain(words.from(figure("past_growth").label, "2.0%", "2001 to 2025"));
  expect(panel).toContain(words.residual("0.0%"));
  const readings = figure("past_growth").readings!.filter(({ value }) => value !== figure("past_growth").value);
  for (const { label } of readings) expect(panel).toMatch(new RegExp(`${label}: \\d`));
});

test("a number of one's own breaks the link, and it is worked out again in one step that can be undone", () => {
  applyEdit((at, by) => setValue(at, { assumption: "leaver_rate", value: 0.075 }, by));
  expect(figure("leaver_rate", solvedIn(now())).value).toBe(0.075);
  expect(textOf(drawn(<AssumptionPanel id="leaver_rate" />))).toContain(words.yours);
  const logged = now().log.length;
  applyEdit((at, by) => workOutAgain(at, "leaver_rate", by));
  expect(figure("leaver_rate")).toMatchObject({ value: null, status: "calibrated" });
  expect(figure("leaver_rate").where).toEqual(figure("leaver_rate", plan).where);
  expect(now().log).toHaveLength(logged + 1);
  expect(figure("leaver_rate", solvedIn(now())).value).toBe(figure("leaver_rate", solvedIn(plan)).value);
  undo();
  expect(figure("leaver_rate").value).toBe(0.075);
});

test("a number for one level breaks the link of that figure only", () => {
  const where = { level: "registered" };
  applyEdit((at, by) => setValue(at, { assumption: "registered_joiners", where, value: 500 }, by));
  const solved = solvedIn(now());
  const given = (from: Plan) => figure("registered_joiners", from).where?.find((one) => one.level === "registered");
  expect(given(solved)?.value).toBe(500);
  expect(figure("joining_age_registered", solved)).toEqual(figure("joining_age_registered", solvedIn(plan)));
  applyEdit((at, by) => workOutAgain(at, "registered_joiners", by));
  expect(given(now())).toMatchObject({ value: null, status: "calibrated" });
});

test("figures by age are taken over together, changed one by one, and given back", () => {
  for (const id of ["leaver_age_factor", "joining_age_open_market"]) {
    const solved = figure(id, solvedIn(plan));
    applyEdit((at, by) => keepSolved(at, solved, by));
    expect(solvedIn(now()).assumptions.find((one) => one.id === id)).toEqual(figure(id));
    // Shares still add up to 1 when two bands change places.
    const [first, second] = [solved.where![0]!, solved.where![1]!];
    for (const [{ age }, { value }] of [
      [first, second],
      [second, first],
    ] as const)
      applyEdit((at, by) => setValue(at, { assumption: id, where: { age: age! }, value }, by));
    expect(
      figure(id, solvedIn(now()))
        .where?.slice(0, 2)
        .map(({ value }) => value),
    ).toEqual([second.value, first.value]);
    expect(checkPlan(now()).filter(({ severity }) => severity === "error")).toEqual([]);
    applyEdit((at, by) => workOutAgain(at, id, by));
    expect(figure(id)).not.toHaveProperty("where");
    expect(figure(id, solvedIn(now())).where).toEqual(solved.where);
  }
});
