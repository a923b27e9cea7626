/** What is asked "why?" when a mark of a picture is pressed: the number that the mark stands for, where and when it does. */
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test, vi } from "vitest";
import { explainNumber, explainSum, projectPlan, type Where } from "../../model";
import type { HeatTable, SankeyChart, WaterfallChart } from "../../renderer/charts";
import { EngineContext } from "../../renderer/engine/use-answer";
import { GapPart } from "../../renderer/screens/overview/gap-part";
import { PlacesByYear } from "../../renderer/screens/workforce/places-by-year";
import { YearMovesPicture } from "../../renderer/screens/workforce/year-moves";
import { ShellContext, type Shell } from "../../renderer/shell/shell";
import { showPlan, usePlan } from "../../renderer/state/plan-store";
import { resetView, showPlace, useView } from "../../renderer/state/view-store";
import { buildPlan } from "../model/build-plan";
import { readyEngine } from "./ready-engine";

interface Drawn {
  waterfall?: Parameters<typeof WaterfallChart>[0];
  sankey?: Parameters<typeof SankeyChart>[0];
  heat?: Parameters<typeof HeatTable>[0];
}
const pictures = vi.hoisted((): Drawn => ({}));

vi.mock("zustand", () => import("./live-stores"));
vi.mock(import("../../renderer/charts"), async (original) => ({
  ...(await original()),
  WaterfallChart: (props) => {
    pictures.waterfall = props;
    return <></>;
  },
  SankeyChart: (props) => {
    pictures.sankey = props;
    return <></>;
  },
  HeatTable: (props) => {
    pictures.heat = props;
    return <></>;
  },
}));

const plan = buildPlan({ closure: "posts-led", registeredLevels: 2, settings: 2, years: 3 });
const year = "2025/26";

function draw(element: ReactNode): Drawn {
  renderToStaticMarkup(
    <ShellContext.Provider value={{} as Shell}>
      <EngineContext.Provider value={readyEngine()}>{element}</EngineContext.Provider>
    </ShellContext.Provider>,
  );
  return pictures;
}

/** The number that the panel on the right would show. */
function askedFor(): number {
  const asked = useView.getState().inspecting;
  const projected = projectPlan(usePlan.getState().open!.plan);
  if (!projected.ok) throw new Error(projected.problems[0]!.says);
  if (asked?.kind !== "why" && asked?.kind !== "why-sum") throw new Error(`nothing was asked: ${String(asked?.kind)}`);
  const found =
    asked.kind === "why" ? explainNumber(projected.value, asked) : explainSum(projected.value, asked.request);
  if (!found.ok) throw new Error(found.problems[0]!.says);
  return found.value.value;
}

beforeEach(() => {
  resetView();
  showPlan(plan, { document: null, name: "test", saved: true });
});

test.each([undefined, "place2"])("bars of the gap ask for the step they draw, at %s", (place) => {
  showPlace(place);
  const { start, steps, end, onWhy } = draw(
    <GapPart plan={plan} scenario={undefined} where={place === undefined ? {} : { place }} />,
  ).waterfall!;
  expect(steps.length).toBeGreaterThan(3);
  for (const { id, value } of [...steps, { ...start, id: "start" }, { ...end, id: "end" }]) {
    onWhy!(id);
    expect(askedFor(), id).toBeCloseTo(value, 9);
  }
});

test("ribbons of a year's moves ask for the heads they draw", () => {
  showPlace("place2");
  const { links, nodes, onWhy } = draw(
    <YearMovesPicture plan={plan} scenario={undefined} where={{ place: "place2" }} year={year} at={1} />,
  ).sankey!;
  expect(links.length).toBeGreaterThan(5);
  for (const { from, to, value } of links) {
    onWhy!(`${from} ${to}`);
    expect(askedFor(), `${from} to ${to}`).toBeCloseTo(value, 9);
  }
  const labelOf = (id: string): string => nodes.find((node) => node.id === id)!.label;
  const [{ from, to }] = links.slice(-1) as [(typeof links)[number]];
  expect(useView.getState().inspecting).toMatchObject({
    request: { label: `${labelOf(from)} to ${labelOf(to)}`, years: { first: year, last: year } },
  });
});

const scopes: [string, Where, string | undefined][] = [
  ["places", {}, undefined],
  ["settings of a place", { place: "place2" }, "place2"],
];
test.each(scopes)("cells of the table of %s ask for the figure they hold", (_, where, place) => {
  showPlace(place);
  const { rows, columns, onWhy } = draw(
    <PlacesByYear plan={plan} scenario={undefined} where={where} place={place} year={year} at={1} />,
  ).heat!;
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows)
    columns.forEach((column, time) => {
      onWhy!(row.id, column);
      expect(askedFor(), `${row.name}, ${column}`).toBeCloseTo(row.values[time]!, 9);
    });
});
