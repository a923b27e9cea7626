/** The page of what is published beside the plan's opening, and the line of the overview that leads to it. */
import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { readPlan, type Plan } from "../../model";
import { EngineContext } from "../../renderer/engine/use-answer";
import { asNumbers, openingFigures } from "../../renderer/screens/assumptions/opening/published";
import { PublishedOpening } from "../../renderer/screens/assumptions/opening/published-opening";
import { OpeningLine } from "../../renderer/screens/overview/opening-line";
import { ShellContext, type Shell } from "../../renderer/shell/shell";
import { showPlan } from "../../renderer/state/plan-store";
import { resetView } from "../../renderer/state/view-store";
import { asPublished, differenceAsPublished } from "../../renderer/words/published-opening";
import { textOf } from "./markup";
import { readyEngine } from "./ready-engine";

vi.mock("zustand", () => import("./live-stores"));

function planFrom(name: string): Plan {
  const read = readPlan(readFileSync(`seeds/plans/${name}.otplan`, "utf8"));
  if (!read.ok) throw new Error(read.problems[0]?.says);
  return read.value;
}
const england = planFrom("england");
/** Opens at 8.5% of leavers where 8.0% is published. */
const moved: Plan = {
  ...england,
  assumptions: england.assumptions.map((one) => (one.id === "leaver_rate_england" ? { ...one, value: 0.085 } : one)),
};

function drawn(plan: Plan): { readonly page: string; readonly line: string } {
  showPlan(plan, { document: null, name: "test", saved: true });
  const engine = readyEngine();
  const draw = (element: React.ReactElement): string =>
    renderToStaticMarkup(
      <ShellContext.Provider value={{} as Shell}>
        <EngineContext.Provider value={engine}>{element}</EngineContext.Provider>
      </ShellContext.Provider>,
    );
  return { page: draw(<PublishedOpening plan={plan} readOnly={false} />), line: draw(<OpeningLine />) };
}

beforeEach(resetView);

test("every published figure of England stands beside the plan's, with its source and both readings", () => {
  const { page, line } = drawn(england);
  const text = textOf(page);
  expect(text).toContain("The plan opens at all 34 published figures about its places, to the digit printed");
  expect(page.match(/data-differs="false"/g)).toHaveLength(34);
  expect(page).not.toContain('data-differs="true"');
  expect(text).toMatch(
    /Acute trusts\s*WTE\s*10,430\s*.*why\?\s*10,430\s*none\s*Occupational therapy workforce strategy/,
  );
  for (const reading of england.assumptions.find(({ id }) => id === "employer_table_reading")!.readings!)
    expect(text).toContain(reading.label);
  expect(textOf(line)).toContain("The plan opens at all 34 published figures about its places.");
});

test("a row that differs says by how much, and the count falls", () => {
  const { page, line } = drawn(moved);
  expect(textOf(page)).toContain("The plan opens at 33 of 34 published figures about its places; 1 differs");
  expect(page.match(/data-differs="true"/g)).toHaveLength(1);
  expect(textOf(page)).toMatch(/8\.0%\s*.*8\.5%\s*\+0\.5 points/);
  expect(textOf(line)).toContain("33 of 34");
});

test("a plan of other places says that nothing is published about them, and the overview says nothing", () => {
  const { page, line } = drawn(planFrom("community-team"));
  expect(textOf(page)).toContain("None of the tables published is about a place of this plan");
  expect(line).toBe("");
});

describe("figures as published", () => {
  test("have the digits of their table", () => {
    expect(asPublished("share", 1, 0.11599)).toBe("11.6%");
    expect(asPublished("WTE", 1, 2312.4)).toBe("2,312.4");
    expect(asPublished("WTE", 0, Number.NaN)).toBe("no figure");
  });
  test("differ by what they print", () => {
    expect(differenceAsPublished("share", 1, 0.11649, 0.11551)).toBe("none");
    expect(differenceAsPublished("per year", 1, 0.0746, 0.0804)).toBe("\u22120.5 points");
    expect(differenceAsPublished("WTE", 0, 101.4, 100)).toBe("+1");
  });
  test("are copied with every digit and their source", () => {
    const published = openingFigures.find(({ figure }) => figure === "vacancy.london.wte")!;
    const [, row] = asNumbers([{ published, opening: 731.4375, agrees: true }]).split("\n");
    expect(row!.split("\t").slice(1, 4)).toEqual(["731.4", "731.4375", "0.0375"]);
    expect(row).toContain("March 2024");
  });
});
