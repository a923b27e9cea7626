/** What matters and what is worth measuring, as the screen shows them, and the pool that runs what is beside the draws. */
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  columnOf,
  ensembleOf,
  inDraws,
  inputsOf,
  runDraws,
  standingSeed,
  tableOf,
  takenAsCertain,
  tornadoOf,
  tornadoRuns,
  totalIndices,
  untiedUnknownsOf,
  uncertaintyOf,
  whatMatters,
  type Plan,
  type Sample,
} from "../../model";
import { drawsAnswerer } from "../../renderer/engine/draws/answer-draws";
import { createDrawPool } from "../../renderer/engine/draws/draw-pool";
import type { DrawPool } from "../../renderer/engine/draws/draws-shown";
import type { DrawMessage, DrawReply } from "../../renderer/engine/draws/messages";
import { standingAsked } from "../../renderer/engine/draws/standing-asked";
import { Shares } from "../../renderer/screens/uncertainty/matters/shares";
import { TornadoBars } from "../../renderer/screens/uncertainty/matters/tornado";
import { WhatMatters } from "../../renderer/screens/uncertainty/matters/what-matters";
import { WorthList } from "../../renderer/screens/uncertainty/matters/worth-measuring";
import type { Lookable } from "../../renderer/screens/uncertainty/figure/measures";
import { ShellContext, type Shell } from "../../renderer/shell/shell";
import { showPlan } from "../../renderer/state/plan-store";
import { buildPlan, given } from "../model/build-plan";
import { textOf } from "./markup";

vi.mock("zustand", () => import("./live-stores"));

const plan: Plan = buildPlan({
  places: 1,
  ages: [{ id: "all", label: "All", from: 20, years: 50 }],
  assumptions: [
    given("mean_age", 41),
    given("leaver_rate", 0.08, [], { range: { low: 0.06, likely: 0.08, high: 0.11, level: 0.8 } }),
    given("establishment_growth", 0.02, [], { evenly: { low: 0, high: 0.04 }, status: "derived" }),
    given("participation", 0.85, [], { evenly: { low: 0.84, high: 0.86 } }),
  ],
});
const keep = { workforce: [{ measures: ["establishment", "staff_in_post", "vacancies"] }] };

function ran(work: "tornado" | "totals" | undefined, count: number): Sample {
  const made = ensembleOf(plan, { scenarios: [undefined], keep, seed: standingSeed, ...(work ? { work } : {}) });
  if (!made.ok) throw new Error(made.problems[0]?.says);
  return runDraws(made.value, standingSeed, 0, Math.min(count, made.value.runs));
}

const runs = tornadoRuns(plan);
const sample = ran(undefined, 400);
const table = tableOf(sample, { measure: "vacancies", scenario: undefined })!;
const look: Lookable = {
  id: "vacancies",
  measure: "vacancies",
  service: undefined,
  label: "Vacancies",
  unit: "WTE",
  aim: "fewer",
};
const at = table.times.length - 1;
const figure = { look, year: table.times[at]!, at };
const matters = whatMatters(inputsOf(plan, sample), sample, table, 0, at);
const html = (node: ReactNode): string =>
  renderToStaticMarkup(<ShellContext.Provider value={{} as Shell}>{node}</ShellContext.Provider>);
/** The words over a chart, of which some explain themselves. */
const findingOf = (drawn: string): string => /<h2[^>]*>(.*?)<\/h2>/.exec(drawn)![1]!.replaceAll(/<[^>]+>/g, "");

beforeEach(() => showPlan(plan, { document: null, name: "test.otplan", saved: true }));

describe("the tornado on the screen", () => {
  const done = ran("tornado", 99);
  const drawn = html(<TornadoBars {...figure} tornado={tornadoOf(runs, done, table, 0, at)} whole />);

  it("finds what moves the figure most, and says which end is which in words", () => {
    expect(findingOf(drawn)).toMatch(/^Leavers?.* alone takes vacancies in 2026\/27 from −?[\d,.]+ to [\d,.]+ WTE$/);
    expect(drawn).toContain("low, 6.0%");
    expect(drawn).toContain("high, 11.0%");
  });

  it("finds nothing before all have been run", () => {
    const some = html(
      <TornadoBars {...figure} tornado={tornadoOf(runs, ran("tornado", 2), table, 0, at)} whole={false} />,
    );
    expect(findingOf(some)).toBe("What each assumption does by itself to vacancies in 2026/27");
  });

  it("does not say that nothing has a range while the first runs are on their way", () => {
    const bars = { asItStands: 7, bars: [], still: [], cannot: [] };
    const [early, late] = [false, true].map((whole) =>
      textOf(html(<TornadoBars {...figure} tornado={bars} whole={whole} />)),
    );
    expect(early).toContain("on their way");
    expect(early).not.toContain("Nothing that it hangs on has a range");
    expect(late).toContain("Nothing that it hangs on has a range");
  });

  it("says once that nothing moves the figure, without a key to bars", () => {
    const none = html(<TornadoBars {...figure} tornado={{ asItStands: 7, bars: [], still: [], cannot: [] }} whole />);
    expect(textOf(none)).toContain("No uncertain assumption moves vacancies in 2026/27 by itself");
    expect(none).not.toContain("outlined");
  });

  it("can be picked by pressing a bar, and says what Enter does", () => {
    expect(drawn).toContain(`data-pick="leaver_rate"`);
    expect(drawn).toContain("Enter opens the assumption");
  });

  it("names the low end beside the side on which it lies: fewer leave, fewer posts are vacant", () => {
    const low = /text-anchor="(\w+)"[^>]*>low, 6\.0%</.exec(drawn)![1];
    const high = /text-anchor="(\w+)"[^>]*>high, 11\.0%</.exec(drawn)![1];
    expect([low, high]).toEqual(["end", "start"]);
  });

  it("says how many do not move it", () => {
    expect(textOf(drawn)).toContain("1 uncertain assumption moves it by nothing.");
  });
});

describe("shares of the spread on the screen", () => {
  it("come with their error, the greatest first, and what is left", () => {
    const text = textOf(html(<Shares {...figure} matters={matters} totals={undefined} />));
    expect(text).toMatch(/Leave.*\d+ in 100, give or take \d+.*What several do together, and small ones/s);
    expect(text).not.toContain("With all it does together");
  });

  it("say that chance is in what is left of a plan run by chance", () => {
    showPlan({ ...plan, chance: { on: true, seed: "team" } }, { document: null, name: "test.otplan", saved: true });
    const text = textOf(html(<Shares {...figure} matters={matters} totals={undefined} />));
    expect(text).toContain("Chance, what several do together, and small ones");
  });

  it("have what each does together with others beside them once that is there", () => {
    const done = ran("totals", 64 * 4);
    const column = columnOf(table, 0, at);
    const { each, draws } = totalIndices(
      untiedUnknownsOf(uncertaintyOf(plan)),
      inDraws(sample, column),
      inDraws(done, column),
    );
    expect(draws).toBe(64);
    expect(each[0]!.unknown.assumptions[0].id).toBe(matters.each[0]!.assumption.id);
    const text = textOf(html(<Shares {...figure} matters={matters} totals={each} />));
    expect(text).toContain("With all it does together with others");
  });

  it("are none where every future is the same, and nothing more can be asked for", () => {
    const same = { ...sample, values: sample.values.slice().fill(7) };
    const part = html(
      <WhatMatters {...figure} plan={plan} version={1} place={undefined} sample={same} table={table} drawn={true} />,
    );
    expect(part).toContain("It is the same in every future: nothing that it hangs on has a range.");
    expect(part).not.toContain("Work out what each does");
  });

  it("wait for the futures; what has no range is listed", () => {
    const part = html(
      <WhatMatters {...figure} plan={plan} version={1} place={undefined} sample={sample} table={table} drawn={false} />,
    );
    expect(part).toContain("Shares are told when the futures have been drawn.");
    expect(part).toContain(`Taken as certain: ${takenAsCertain(plan).length} assumptions`);
  });
});

describe("what is worth measuring on the screen", () => {
  const none = () => undefined;

  it("is a list in words, in order, with the evidence there is and where to find more", () => {
    const drawn = html(<WorthList {...figure} matters={matters} target={undefined} onTarget={none} />);
    const text = textOf(drawn);
    expect(drawn).toMatch(/<ol class="worth-measuring"><li><h3>.*Leave/s);
    expect(text).toMatch(/Knowing it would narrow the range of 8 in 10 futures by \d+%, from .* WTE down to .* WTE\./);
    expect(text).toMatch(/Evidence now: judgement\. Where to get it: \S/);
    expect(text).not.toContain("Whether the target is met");
  });

  it("tells what knowing would say of a target", () => {
    const middle = [...matters.outputs].sort((a, b) => a - b)[200]!;
    const drawn = (value: number): string =>
      textOf(html(<WorthList {...figure} matters={matters} target={{ is: "at-most", value }} onTarget={none} />));
    expect(drawn(middle)).toMatch(/Whether the target is met can be told rightly in 5 in 10 as things are, and in/);
    expect(drawn(1e9)).toContain("Knowing it would not change what can be said of the target.");
  });
});

/** A pool whose workers answer a turn later. */
function poolHere(): { readonly pool: DrawPool; readonly posted: DrawMessage[] } {
  const posted: DrawMessage[] = [];
  const pool = createDrawPool(
    () => {
      const answer = drawsAnswerer();
      let reply: (reply: DrawReply) => void = () => undefined;
      return {
        post: (message) => {
          posted.push(message);
          setTimeout(() => {
            const found = answer(structuredClone(message));
            if (found !== undefined) reply(found);
          });
        },
        onReply: (listener) => (reply = listener),
        onFault: () => undefined,
        close: () => undefined,
      };
    },
    2,
    "gone",
  );
  return { pool, posted };
}

const finished = (pool: DrawPool): Promise<void> =>
  new Promise((settle) => {
    const look = (): void => {
      if (pool.shown()?.state === "done") settle();
    };
    pool.subscribe(look);
    look();
  });

describe("a pool of workers", () => {
  const asked = { ...standingAsked(plan, { scenarios: [], place: undefined }), work: "tornado" as const };

  it("runs a tornado to its last end and no further, whatever is asked", async () => {
    const { pool, posted } = poolHere();
    pool.ask({ version: 1, plan, asked, count: 1000 });
    await finished(pool);
    const shown = pool.shown()!;
    expect([shown.done, shown.of, shown.fewer]).toEqual([6, 6, false]);
    expect(Math.max(...posted.flatMap((message) => (message.kind === "run-draws" ? [message.to] : [])))).toBe(6);
    const made = ensembleOf(plan, asked);
    if (!made.ok) throw new Error(made.problems[0]?.says);
    expect(shown.sample!.values).toEqual(runDraws(made.value, asked.seed, 0, 6).values);
    pool.stop();
  });

  it("leaves a tornado of an older plan for that of a newer one, and can be stopped", async () => {
    const { pool } = poolHere();
    pool.ask({ version: 1, plan, asked, count: 6 });
    pool.ask({ version: 2, plan: { ...plan, title: "Newer" }, asked, count: 6 });
    pool.cancel();
    expect(pool.shown()!.state).toBe("stopped");
    pool.resume();
    await finished(pool);
    expect(pool.shown()!.version).toBe(2);
    expect(pool.shown()!.done).toBe(6);
    pool.stop();
  });
});
