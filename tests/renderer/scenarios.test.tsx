import { applyEdit } from "../../renderer/state/apply-edit";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it } from "vitest";
import {
  addScenario,
  baseScenarioOn,
  changesOf,
  type Plan,
  putChange,
  readPlan,
  removeChange,
  removeScenario,
  renameScenario,
  restsOn,
  type Scenario,
  valueWords,
} from "../../model";
import { ChangeList } from "../../renderer/screens/scenarios/change-list";
import { DifferenceGrid } from "../../renderer/screens/scenarios/difference-grid";
import { baseCell, differenceRows } from "../../renderer/screens/scenarios/differences";
import { library, scenarioFrom, sourcesOf } from "../../renderer/screens/scenarios/library";
import { monthLater, monthsBetween } from "../../renderer/words/months";
import { openPlan, showPlan, undo } from "../../renderer/state/plan-store";
import { amountWords, changeWords, datedWords } from "../../renderer/words/change-words";
import { closers, words, type Ranked } from "../../renderer/words/scenarios";

const read = (file: string): Plan => {
  const outcome = readPlan(
    readFileSync(fileURLToPath(new URL(`../../seeds/plans/${file}.otplan`, import.meta.url)), "utf8"),
  );
  if (!outcome.ok) throw new Error(outcome.problems[0]?.says);
  return outcome.value;
};
const england = read("england");
const plan = (): Plan => openPlan()!.plan;
const scenario = (id: string): Scenario => plan().scenarios.find((one) => one.id === id)!;
const text = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll(/\s+/g, " ");

beforeEach(() => showPlan(england, { document: null, name: "England", saved: true }));

describe("a change in words", () => {
  it("says what it was, what it becomes, from when and over how long", () => {
    expect(changeWords("per year", { op: "set", value: 0.069, from: "2025-04", ramp: 24 }, "8%")).toBe(
      "8% → 6.9% from April 2025 over 24 months",
    );
    // What a scenario says again and the base has already changes nothing.
    expect(changeWords("per year", { op: "set", value: 0.08, from: "2025-04" }, "8%")).toBe(
      "8% from April 2025, as in the base",
    );
    expect(changeWords("months", { op: "set", value: 2.5 }, undefined)).toBe("2.5 months from the start");
    expect(changeWords("per year", { op: "multiply", value: 0.7, from: "2026-10", ramp: 1 }, "10%")).toBe(
      "× 0.7 from October 2026 over 1 month",
    );
  });

  it("signs what is added, in points for rates", () => {
    expect(amountWords("WTE", { op: "add", value: 20 })).toBe("+20 WTE");
    expect(amountWords("WTE", { op: "add", value: -140 })).toBe("−140 WTE");
    expect(amountWords("share", { op: "add", value: 0.005 })).toBe("+0.5 points");
    expect(amountWords("share", { op: "multiply", value: "= 1 - masters_share" })).toBe("× (1 - masters_share)");
  });

  it("keeps inputs as they were entered", () => {
    expect(valueWords("share", 0.0361)).toBe("3.61%");
    expect(valueWords("GBP per WTE per year", 30162)).toBe("£30,162 a year per WTE");
    expect(valueWords("switch", 1)).toBe("on");
    expect(valueWords("calendar month", 9)).toBe("September");
    expect(valueWords("WTE", null)).toBe("no figure");
    expect(
      datedWords(
        "share",
        0.07,
        [
          { from: "2024-04", value: 0.07 },
          { from: "2031-04", value: 0.25 },
        ],
        "linear",
      ),
    ).toBe("7%, going to 25% by April 2031");
    expect(datedWords("WTE", null, [{ from: "2026-04", value: 5 }], "step")).toBe("5 WTE from April 2026");
  });

  it("counts months over the turn of a year", () => {
    expect(monthLater("2024-11", 3)).toBe("2025-02");
    expect(monthsBetween("2024-11", "2025-02")).toBe(3);
    expect(monthsBetween("2025-02", "2024-11")).toBe(-3);
  });
});

describe("the base beside a change", () => {
  // Outside London and the South East the rate is worked out, and given as the screen hands it on.
  const rate = { ...england.assumptions.find((one) => one.id === "leaver_rate")!, value: 0.072 };
  it("names the parts that differ when a change is for everybody", () => {
    expect(baseCell(england, rate)).toEqual({ says: "7.2% (South East 9.4%; London 10%)", single: undefined });
  });
  it("names only the parts when they are all there is", () => {
    expect(baseCell(england, rate, { place: ["london", "south-east"] }).says).toBe("South East 9.4%; London 10%");
    expect(baseCell(england, rate, { place: ["london", "midlands"] }).says).toBe("7.2% (London 10%)");
  });
  it("takes the value of the place itself, or of the place around it", () => {
    expect(baseCell(england, rate, { place: "london" })).toEqual({ says: "10%", single: "10%" });
    expect(baseCell(england, rate, { place: "london", setting: "acute" }).single).toBe("10%");
    expect(baseCell(england, rate, { place: "midlands" }).single).toBe("7.2%");
    const ics = read("england-ics");
    expect(
      baseCell(
        ics,
        ics.assumptions.find((one) => one.id === "leaver_rate")!,
        { place: "ics:north-east-london" },
      ).single,
    ).toBe("10%");
  });
});

describe("what differs from the base", () => {
  it("has a row for each assumption and scope, and a cell for each scenario", () => {
    const rows = differenceRows(plan(), [
      scenario("leavers-as-other-ahps"),
      scenario("london-and-south-east-as-england"),
    ]);
    expect(rows.map((row) => row.whereWords)).toEqual(["Everything", "London, South East"]);
    expect(rows[0]!.cells.map((cell) => [cell.applied.length, cell.elsewhere])).toEqual([
      [1, false],
      [0, true],
    ]);
  });

  it("brings in what a scenario is based on, oldest first, and survives a circle", () => {
    applyEdit((now, by) =>
      addScenario(
        now,
        {
          id: "both",
          name: "Both",
          basedOn: "leavers-as-other-ahps",
          changes: [{ assumption: "leaver_rate", op: "multiply", value: 0.9 }],
        },
        [],
        by,
      ),
    );
    expect(changesOf(plan(), "both").map((one) => [one.scenario.id, one.change.op])).toEqual([
      ["leavers-as-other-ahps", "set"],
      ["both", "multiply"],
    ]);
    expect(restsOn(plan(), "leavers-as-other-ahps", "both")).toBe(true);
    expect(restsOn(plan(), "both", "leavers-as-other-ahps")).toBe(false);
    applyEdit((now, by) => baseScenarioOn(now, scenario("leavers-as-other-ahps").id, scenario("both").id, by));
    expect(changesOf(plan(), "both")).toHaveLength(2);
  });

  it("marks changed cells with a sign and a word, and offers to reset only the scenario's own", () => {
    applyEdit((now, by) =>
      addScenario(now, { id: "both", name: "Both", basedOn: "leavers-as-other-ahps", changes: [] }, [], by),
    );
    const own = renderToStaticMarkup(
      <DifferenceGrid plan={plan()} listed={[scenario("leavers-as-other-ahps")]} readOnly={false} />,
    );
    expect(own).toContain('data-changed="true"');
    expect(text(own)).toContain("◆ Changed: 6.9% from April 2025 over 24 months Reset");
    expect(own).toContain('aria-label="Reset Leaver rate, Everything in &quot;Leaving falls');
    const inherited = text(
      renderToStaticMarkup(<DifferenceGrid plan={plan()} listed={[scenario("both")]} readOnly={false} />),
    );
    expect(inherited).toContain(`from "Leaving falls to the other allied health professions' rate"`);
    expect(inherited).not.toContain(
      'months , from "Leaving falls to the other allied health professions\' rate" Reset',
    );
  });

  it("lists one scenario's differences with base, why, domain and source", () => {
    const list = text(
      renderToStaticMarkup(<ChangeList plan={plan()} scenario={scenario("leavers-as-other-ahps")} readOnly={false} />),
    );
    for (const said of [
      "South East 9.4%; London 10%",
      "6.9%",
      "from April 2025 over 24 months",
      "6.9% in every region, reached over two years.",
      "Supply",
      "Occupational therapy workforce strategy action plan",
    ])
      expect(list).toContain(said);
  });
});

describe("editing scenarios", () => {
  it("adds one from the library with the sources it names, in one undo step", () => {
    const entry = library.find((one) => one.id === "unmet-need-10")!;
    const before = plan();
    expect(before.sources.some((source) => source.id === "qualitywatch-2025")).toBe(false);
    applyEdit((now, by) => addScenario(now, scenarioFrom(entry, before), sourcesOf(entry), by));
    expect(plan().scenarios.at(-1)).toMatchObject({
      id: "unmet-need-10-2",
      name: "A tenth more posts needed than funded 2",
    });
    expect(plan().sources.at(-1)?.id).toBe("qualitywatch-2025");
    undo();
    expect([plan().scenarios, plan().sources]).toEqual([before.scenarios, before.sources]);
  });

  it("writes a change in its place or after the last, and takes one cell back to the base", () => {
    const held = scenario("posts-held");
    applyEdit((now, by) => putChange(now, held.id, 0, { ...held.changes[0]!, value: 0.01 }, by));
    applyEdit((now, by) =>
      putChange(
        now,
        scenario("posts-held").id,
        9,
        {
          assumption: "leaver_rate",
          op: "add",
          value: -0.01,
          where: { place: "london" },
        },
        by,
      ),
    );
    expect(scenario("posts-held").changes.map((change) => change.value)).toEqual([0.01, -0.01]);
    applyEdit((now, by) => removeChange(now, "posts-held", scenario("posts-held").changes[0]!, by));
    expect(scenario("posts-held").changes.map((change) => change.assumption)).toEqual(["leaver_rate"]);
    expect(plan().assumptions).toEqual(england.assumptions);
  });

  it("renames, and deletes with a way back", () => {
    applyEdit((now, by) => renameScenario(now, scenario("posts-held").id, "No new posts", by));
    expect(scenario("posts-held").name).toBe("No new posts");
    applyEdit((now, by) => removeScenario(now, "posts-held", by));
    expect(plan().scenarios.some((one) => one.id === "posts-held")).toBe(false);
    undo();
    expect(scenario("posts-held").name).toBe("No new posts");
  });
});

describe("the finding where the plan has a list", () => {
  const base = { name: "Base", waiting: 1262 };
  it.each([
    [[base], "There is only the base so far"],
    [
      [base, { name: "More", waiting: 1417 }],
      "No scenario leaves fewer waiting than the base's 1,262 people in 2029/30",
    ],
    [[base, { name: "Same", waiting: 1261.9 }], "No scenario leaves fewer waiting"],
    [
      [base, { name: "Clinics", waiting: 1083 }, { name: "Teach", waiting: 1125 }],
      '"Clinics" brings the list down most: in 2029/30 1,083 people wait instead of the base\'s 1,262 people',
    ],
    [[base, { name: "Clear", waiting: 0 }], '"Clear" brings the list down most: in 2029/30 nobody waits'],
    [
      [
        { name: "Base", waiting: 0 },
        { name: "More", waiting: 3 },
      ],
      "Nobody waits in the base",
    ],
  ] as const)("speaks of who waits, as the ranking does: %j", (ranked, says) => {
    expect(words.waitsFinding(ranked, "2029/30")).toContain(says);
  });
});

describe("the finding", () => {
  const base: Ranked = { name: "Base", empty: 1600, over: 0, staff: 34800, posts: 36400 };
  const stay: Ranked = { name: "Stay", empty: 0, over: 1000, staff: 37400, posts: 36400 };
  const held: Ranked = { name: "Held", empty: 300, over: 8300, staff: 33500, posts: 25500 };
  const worse: Ranked = { name: "Worse", empty: 2000, over: 0, staff: 34400, posts: 36400 };
  const none: Ranked = { name: "None", empty: null, over: null, staff: null, posts: null };

  it("names what fills posts with staff, and owns up to what leaves fewer empty by cutting them", () => {
    const filling: Ranked = { ...stay, empty: 400, over: 1400 };
    expect(closers(base, [none, worse, held, filling])).toEqual({ best: filling, byFewerPosts: held });
    expect(closers(base, [held, stay])).toEqual({ best: stay, byFewerPosts: undefined });
    expect(words.finding(base, stay, "2036/37", 4)).toBe(
      '"Stay" fills most posts: in 2036/37 it turns 1,600 WTE of empty posts into 1,000 WTE more staff than funded posts',
    );
    // What it leaves over establishment is said; what the base had has no room in two lines and stands in the table.
    expect(words.finding({ ...base, over: 89 }, filling, "2036/37", 4)).toBe(
      '"Stay" fills most posts: in 2036/37 it turns 1,600 WTE of empty posts into 400 WTE of empty posts and 1,400 WTE over establishment elsewhere',
    );
  });

  it("says what is empty and what is over establishment beside it, never one behind the other", () => {
    const netted: Ranked = { name: "Netted", empty: 2187, over: 837, staff: 34800, posts: 36150 };
    expect(words.finding(netted, undefined, "2036/37", 1)).toBe(
      "No scenario leaves fewer posts empty than the base's 2,187 WTE of empty posts and 837 WTE over establishment elsewhere in 2036/37",
    );
    expect(words.finding(held, undefined, "2036/37", 1)).toBe(
      "No scenario leaves fewer posts empty than the base's 300 WTE of empty posts and 8,300 WTE over establishment elsewhere in 2036/37",
    );
  });

  it("says so when nothing does, or nothing is known", () => {
    expect(closers(base, [worse, none])).toEqual({ best: undefined, byFewerPosts: undefined });
    expect(words.finding(base, undefined, "2036/37", 2)).toBe(
      "No scenario leaves fewer posts empty than the base's 1,600 WTE of empty posts in 2036/37",
    );
    expect(closers(none, [stay]).best).toBeUndefined();
    expect(closers(stay, [held])).toEqual({ best: undefined, byFewerPosts: undefined });
    expect(words.finding(stay, undefined, "2036/37", 2)).toBe(
      "There are no posts to fill: in 2036/37 the base already has 1,000 WTE more staff than funded posts",
    );
    expect(words.finding(undefined, undefined, "", 0)).toContain("only the base");
  });
});
