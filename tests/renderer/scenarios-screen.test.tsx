/** The screen of scenarios: its sentence, its figures and its picture are of the same thing. */
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test, vi } from "vitest";
import type { Plan } from "../../model";
import { answersFor } from "../../renderer/engine/answer";
import type { Engine, Kept } from "../../renderer/engine/engine";
import type { ResultTable } from "../../renderer/engine/table-values";
import { EngineContext } from "../../renderer/engine/use-answer";
import { isSought } from "../../renderer/controls/few-of-many";
import { DifferenceGrid } from "../../renderer/screens/scenarios/difference-grid";
import { rankingMeasures } from "../../renderer/screens/scenarios/ranking-measures";
import { RankingTable } from "../../renderer/screens/scenarios/ranking-table";
import { answeredSo, oneAfterAnother } from "../../renderer/screens/scenarios/use-all-scenarios";
import { Scenarios } from "../../renderer/screens/scenarios/scenarios";
import { ShellContext, type Shell } from "../../renderer/shell/shell";
import { showPlan } from "../../renderer/state/plan-store";
import { resetView, toggleCompared } from "../../renderer/state/view-store";
import { seedPlan } from "../model/questions/read-seed-plan";
import { textOf } from "./markup";
import { readyEngine } from "./ready-engine";

vi.mock("zustand", () => import("./live-stores"));

beforeEach(resetView);

function drawn(plan: Plan): string {
  showPlan(plan, { document: null, name: "test", saved: true });
  return renderToStaticMarkup(
    <ShellContext.Provider value={{} as Shell}>
      <EngineContext.Provider value={readyEngine()}>
        <Scenarios />
      </EngineContext.Provider>
    </ShellContext.Provider>,
  );
}

test("of a service are pictured as what its figures are of: the list, and of staff alone as staff", () => {
  const children = seedPlan("tiered-children");
  const alone = textOf(drawn(children));
  expect(alone).toContain("Children's occupational therapy, people waiting in the base");
  expect(alone).not.toContain("Thick lines: staff in post");
  toggleCompared("starts-keep-up");
  expect(textOf(drawn(children))).toContain(
    "Children's occupational therapy: of the lines drawn, the base has fewest waiting in 2028/29: 0 people",
  );
  resetView();
  expect(textOf(drawn(seedPlan("england")))).toContain("Thick lines: staff in post");
});

test("are told in a list where they are many, each change in a line with whose it is, and none in a column out of sight", () => {
  const plan = seedPlan("england");
  showPlan(plan, { document: null, name: "test", saved: true });
  const columns = (listed: Plan["scenarios"]): readonly string[] => {
    const html = renderToStaticMarkup(<DifferenceGrid plan={plan} listed={listed} readOnly={false} />);
    return [...html.matchAll(/<th scope="col">(.*?)<\/th>/g)].map(([, name]) => textOf(name!));
  };
  expect(columns([])).toEqual(["Assumption", "Base", "Scenario", "What it changes it to"]);
  expect(columns(plan.scenarios.slice(0, 2))).toEqual([
    "Assumption",
    "Base",
    ...plan.scenarios.slice(0, 2).map(({ name }) => name),
  ]);
  const html = renderToStaticMarkup(<DifferenceGrid plan={plan} listed={[]} readOnly={false} />);
  const said = textOf(html);
  for (const { name, changes } of plan.scenarios) if (changes.length > 0) expect(said).toContain(name);
  const changes = plan.scenarios.reduce((sum, one) => sum + one.changes.length, 0);
  expect(html.match(/aria-label="Reset /g)).toHaveLength(changes);
});

/** A plan with as many scenarios as a file may hold, and a little. */
const many = (count: number): Plan => {
  const plan = seedPlan("england");
  const [first] = plan.scenarios;
  if (first === undefined) throw new Error("England has scenarios");
  return {
    ...plan,
    scenarios: Array.from({ length: count }, (_, at) => ({
      ...first,
      id: `s-${at + 1}`,
      name: `Try number ${at + 1}`,
    })),
  };
};

test("are found by any of the words in their name, in any case and order", () => {
  expect(isSought("Leaving falls to the rate of others", "rate LEAV")).toBe(true);
  expect(isSought("Leaving falls to the rate of others", "rates")).toBe(false);
  expect(isSought("Anything", "")).toBe(true);
});

/** The table of their results, each as the base has them: that it is long is all that matters here. */
function table(plan: Plan): string {
  showPlan(plan, { document: null, name: "test", saved: true });
  const found = answersFor(plan).answer({ kind: "tables", scenario: undefined, asked: { measures: rankingMeasures } });
  if (!found.ok) throw new Error(found.problems[0]?.says);
  const results = [undefined, ...plan.scenarios.map(({ id }) => id)].map((scenario) => ({
    scenario,
    tables: found.value as readonly ResultTable[],
    list: undefined,
    problems: [],
    fresh: true,
  }));
  const silent: Engine = { ...readyEngine(), kept: () => undefined };
  return renderToStaticMarkup(
    <EngineContext.Provider value={silent}>
      <RankingTable plan={plan} results={results} year="2036/37" by="vacant_posts" />
    </EngineContext.Provider>,
  );
}

test("are drawn fifty at a time of a thousand, with those in the charts, a box to find others and how many there are", () => {
  toggleCompared("s-900");
  const markup = table(many(1000));
  expect(markup.match(/class="scenario-name"/g)).toHaveLength(1 + 50 + 1);
  expect(markup).toContain("Try number 900");
  const said = textOf(markup);
  expect(said).toContain("Find scenarios by name");
  expect(said).toContain("51 of 1,000 scenarios are shown.");
  expect(said).toContain("Show 50 more scenarios");
  // Paper has no box, and says all the same that there are more.
  expect(markup).toContain('<div class="few-of-many"><label class="place-picker" data-print="no">');
  expect(markup).toContain('<p class="note" role="status">51 of 1,000 scenarios are shown.</p>');
});

test("are all drawn, without a box to find one, where they are few", () => {
  const markup = table(many(50));
  expect(markup.match(/class="scenario-name"/g)).toHaveLength(51);
  expect(textOf(markup)).not.toContain("Find scenarios");
});

test("are drawn anew with every answer where they are few, and of a thousand sixty times at most", () => {
  const over = (count: number): number => {
    const versions: (number | undefined)[] = Array.from({ length: count }, () => undefined);
    const drawnAnew = new Set([answeredSo(versions, 7)]);
    for (let at = 0; at < count; at += 1) {
      versions[at] = 7;
      drawnAnew.add(answeredSo(versions, 7));
    }
    return drawnAnew.size;
  };
  expect(over(17)).toBe(18);
  expect(over(1001)).toBeLessThanOrEqual(62);
  expect(over(1001)).toBeGreaterThan(30);
  // The last answer is never left out.
  expect(answeredSo([7, 7], 7)).not.toBe(answeredSo([7, undefined], 7));
  const all = Array.from({ length: 1001 }, () => 7);
  expect(answeredSo(all, 7)).not.toBe(answeredSo([...all.slice(1), 6], 7));
});

test("are each asked about once, however few answers the engine keeps", () => {
  const queries = Array.from({ length: 300 }, (_, at) => ({
    key: `q-${at}`,
    query: { kind: "tables", scenario: `s-${at}`, asked: { measures: rankingMeasures } } as const,
  }));
  const kept = new Map<string, Kept>();
  const asked: string[] = [];
  let wanted: string | undefined;
  let told: (() => void) | undefined;
  const engine = {
    kept: (key: string) => kept.get(key),
    want: (key: string) => {
      asked.push(key);
      wanted = key;
      return () => undefined;
    },
    subscribe: (listener: () => void) => {
      told = listener;
      return () => true;
    },
  };
  const held = new Map<string, Kept>([["of-another-place", { version: 1, answer: { ok: true, value: [] } }]]);
  const stop = oneAfterAnother(engine, queries, 7, held);
  for (let turn = 0; turn < 2 * queries.length && asked.length < 2 * queries.length; turn += 1) {
    // It answers what is wanted, and forgets all but the last ten.
    if (wanted !== undefined) kept.set(wanted, { version: 7, answer: { ok: true, value: [] } });
    for (const key of kept.keys()) if (kept.size > 10) kept.delete(key);
    told?.();
  }
  stop();
  expect(asked).toEqual(queries.map(({ key }) => key));
  expect(held.size).toBe(queries.length);
});
