/** "Why?" on the right: the causes of a number as their sizes come in, one row an assumption, closed once it is gone. */
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  explainNumber,
  leverOf,
  numberCauses,
  projectPlan,
  ranked,
  type ExplainRequest,
  type RankedAssumption,
} from "../../model";
import type { Query } from "../../renderer/engine/queries";
import { EngineContext } from "../../renderer/engine/use-answer";
import { StatusBadge } from "../../renderer/controls/grounds";
import { Inspector } from "../../renderer/frame/inspector";
import { useRanked } from "../../renderer/frame/use-ranked";
import { WhySum } from "../../renderer/frame/why-sum";
import { showPlan } from "../../renderer/state/plan-store";
import {
  inspect,
  resetView,
  showPlace,
  showScenario,
  showScreen,
  showService,
  useView,
} from "../../renderer/state/view-store";
import { figureWithUnit } from "../../renderer/words/measure-kinds";
import { buildPlan, given } from "../model/build-plan";
import { buttonsIn, textOf } from "./markup";
import { readyEngine } from "./ready-engine";

vi.mock("zustand", () => import("./live-stores"));

const plan = buildPlan({
  closure: "posts-led",
  scenarios: [{ id: "more", name: "More leave", changes: [{ assumption: "leaver_rate", op: "set", value: 0.16 }] }],
});
const request: ExplainRequest = { measure: "vacancies", place: "place2", year: "2026/27" };

function drawn(element: ReactNode, asked: Query[] = []): string {
  return renderToStaticMarkup(<EngineContext.Provider value={readyEngine(asked)}>{element}</EngineContext.Provider>);
}

beforeEach(() => {
  resetView();
  showPlan(plan, { document: null, name: "test", saved: true });
});

describe("causes as they come in", () => {
  function explained(): readonly RankedAssumption[] {
    const projected = projectPlan(plan);
    const found = projected.ok ? explainNumber(projected.value, request) : projected;
    if (!found.ok) throw new Error(found.problems[0]!.says);
    return found.value.assumptions;
  }
  const assumptions = explained();
  const Ranked = ({ of }: { readonly of: readonly RankedAssumption[] }): ReactNode => {
    const { assumptions: list, unmoved } = useRanked({ kind: "causes", scenario: undefined, request }, of, 1);
    return JSON.stringify([list.map(({ id, moves }) => [id, moves]), unmoved]);
  };

  test("are asked for a few at a time, each once, and end up largest first as the model measures them", () => {
    const asked: Query[] = [];
    const said = JSON.parse(textOf(drawn(<Ranked of={assumptions} />, asked))) as unknown;
    const ids = [...new Set(assumptions.map(({ id }) => id))];
    const batches = asked.flatMap((query) => (query.kind === "causes" ? [query.assumptions] : []));
    expect(batches.flat()).toEqual(ids);
    expect(batches.length).toBeGreaterThan(1);
    expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(5);
    const lever = leverOf(plan);
    if (!lever.ok) throw new Error("the plan was expected to run");
    const right = ranked(assumptions, [...numberCauses(lever.value, request, ids)]);
    expect(right.assumptions.length).toBeGreaterThan(2);
    expect(said).toEqual(
      JSON.parse(JSON.stringify([right.assumptions.map(({ id, moves }) => [id, moves]), right.unmoved])),
    );
  });

  test("are not asked for while the number is not explained yet", () => {
    const asked: Query[] = [];
    expect(textOf(drawn(<Ranked of={[]} />, asked))).toBe("[[],0]");
    expect(asked).toEqual([]);
  });
});

describe("an assumption behind a number", () => {
  const cause = (id: string, where: string, value: number): RankedAssumption => ({
    id,
    label: `Label of ${id}`,
    unit: "WTE",
    value,
    where,
    status: "judgement",
    whose: { kind: "own" },
    source: undefined,
    reason: undefined,
    changedBy: [],
    moves: -0.02,
  });
  const sum = (assumptions: readonly RankedAssumption[]): string =>
    drawn(
      <WhySum
        label="Vacancies"
        scope="place 2"
        figure="1 WTE"
        sentence=""
        parts={[]}
        write={figureWithUnit}
        assumptions={assumptions}
        fresh
      />,
    );

  test("is one row with its values inside, however many were read", () => {
    const html = sum([cause("posts", "place 1", 12), cause("hours", "everything", 3), cause("posts", "place 2", 34)]);
    expect(buttonsIn(html).map(textOf)).toEqual(["Label of posts", "Label of hours"]);
    const [posts, hours] = html
      .split(/(?=<li><div)/)
      .slice(1)
      .map(textOf);
    expect(posts).toMatch(
      /^Label of posts2 values10% less makes it 2% smaller\. 12\.0 WTE: place 1\. judgement34\.0 WTE: place 2\./,
    );
    expect(hours).toMatch(/^Label of hours3\.0 WTE10% less/);
  });

  test("that holds because a larger place has it says whose it is, and never that it is published there", () => {
    const ofRegion = { ...cause("rate", "Midlands", 2), status: "published", source: "Action plan" } as const;
    const html = sum([{ ...ofRegion, whose: { kind: "larger", of: "Midlands" } }]);
    expect(textOf(html)).toContain("Midlands. Midlands' figure, published, shared out, Action plan");
    expect(textOf(sum([{ ...ofRegion, whose: { kind: "share", of: "London" } }]))).toContain(
      "a share of London's figure, published, Action plan",
    );
    const badge = (givenFor?: string): string =>
      textOf(
        renderToStaticMarkup(
          <StatusBadge status="published" reason={undefined} {...(givenFor === undefined ? {} : { givenFor })} />,
        ),
      );
    expect(badge("Midlands")).toBe("Midlands' figure, published, shared out");
    expect(badge()).toBe("Published");
  });
});

describe("a sum on the right", () => {
  const why = { kind: "why", ...request, scenario: undefined } as const;

  test.each([
    ["another screen", () => showScreen("workforce")],
    ["another scenario", () => showScenario("more")],
    ["another place", () => showPlace("place1")],
    ["another service", () => showService("clinic")],
    ["another plan", () => resetView()],
  ])("closes when %s is shown", (_, show) => {
    inspect(why);
    show();
    expect(useView.getState().inspecting).toBeUndefined();
  });

  test("stays while its page does, and so does an assumption on any page", () => {
    inspect(why);
    showScreen(useView.getState().screen);
    showScenario(undefined);
    expect(useView.getState().inspecting).toEqual(why);
    const assumption = { kind: "assumption", assumption: "leaver_rate" } as const;
    inspect(assumption);
    showScreen("workforce");
    showScenario("more");
    expect(useView.getState()).toMatchObject({ inspecting: assumption, scenario: "more", visited: ["more"] });
  });

  test("tells a step of the gap: its sum and its causes", () => {
    const html = drawn(
      <Inspector
        inspecting={{
          kind: "why-sum",
          scenario: undefined,
          request: {
            label: "Funded posts",
            unit: "WTE",
            place: "place2",
            years: { first: "2024/25", last: "2026/27" },
            terms: [
              { says: "plus", measure: "establishment", taken: "at the end" },
              { says: "less", measure: "establishment", taken: "at the start" },
            ],
          },
        }}
      />,
    );
    expect(textOf(html)).toContain("Why? Funded posts");
    expect(textOf(html)).toContain("place 2, 2024/25 to 2026/27, Base");
    expect(textOf(html)).toContain("less establishment, the day before the plan starts");
    expect(buttonsIn(html).length).toBeGreaterThan(2);
  });

  test("says what is wrong where its number can no longer be had", () => {
    showPlan(buildPlan({ assumptions: [given("leaver_rate", 0.1)] }), { document: null, name: "test", saved: true });
    const html = drawn(<Inspector inspecting={{ ...why, place: "place7" }} />);
    expect(textOf(html)).toContain('The plan has no place "place7"');
  });
});
