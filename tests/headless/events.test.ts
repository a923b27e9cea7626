/** What is known to be coming, on the command line: given there, listed, and in the results. */
import { expect, test } from "vitest";
import { addEvent, writePlan, type PlannedEvent } from "../../model/index";
import { blocksIn, planAt, run, team } from "./command-line";

const away: PlannedEvent = {
  what: "is-away",
  wte: 0.8,
  covered: 0.5,
  place: "team",
  setting: "community",
  level: "registered",
  from: "2026-06",
  to: "2027-03",
  why: "Maternity leave",
};
const expected = async (): Promise<Awaited<ReturnType<typeof planAt>>> => {
  const plan = await planAt(team);
  delete plan.chance;
  return plan;
};
const files = async () => ({ "team.otplan": writePlan(await expected()) });

test("events given are a scenario of their own, with the change from the base", async () => {
  const ran = await run(
    [
      "team.otplan",
      "--event",
      "leaves=2@level=registered@2026-10",
      "is-away=0.8 WTE@level=registered@2026-06..2027-03@50%",
      "--measure",
      "leavers_known",
      "away_wte",
      "--by",
      "whole",
      "--time",
      "month",
      "--years",
      "2026/27",
    ],
    await files(),
  );
  expect(ran.exit).toBe(0);
  const blocks = blocksIn(ran.out).filter(({ rows }) => rows.length > 0);
  expect(ran.out).toContain("With the events given");
  const cells = blocks.flatMap(({ heads, rows }) =>
    rows.map(({ label, cells }) => ({ label, at: Object.fromEntries(heads.map((head, i) => [head, cells[i]])) })),
  );
  expect(cells.some(({ at }) => Object.values(at).includes("2") || Object.values(at).includes("2.0"))).toBe(true);
  expect(cells.some(({ at }) => Object.values(at).includes("0.8"))).toBe(true);
});

test("events of the plan and those given stand in the results", async () => {
  const plan = await expected();
  const known = addEvent(plan, undefined, away, { when: "" });
  if (!known.ok) throw new Error(known.problems[0]?.says);
  const ran = await run(
    ["team.otplan", "--event=joins@level=support@2026-09", "--measure", "headcount", "--out", "out.json"],
    { "team.otplan": writePlan(known.value.plan) },
  );
  expect(ran.exit).toBe(0);
  const { scenarios } = JSON.parse(ran.written.get("out.json")!) as {
    scenarios: { name: string; events: unknown[] }[];
  };
  expect(scenarios.map(({ name, events }) => [name, events])).toEqual([
    ["Base", [{ scenario: null, ...away }]],
    [
      "With the events given",
      [
        {
          scenario: "events-given",
          what: "joins",
          heads: 1,
          place: "team",
          setting: "community",
          level: "support",
          from: "2026-09",
        },
      ],
    ],
  ]);
});

test("those of the plan are listed, with where they stand", async () => {
  expect((await run(["team.otplan", "--list", "events"], await files())).out).toBe("The plan has no events.\n");
  const known = addEvent(await expected(), undefined, away, { when: "" });
  if (!known.ok) throw new Error(known.problems[0]?.says);
  const { out } = await run(["team.otplan", "--list", "events"], { "team.otplan": writePlan(known.value.plan) });
  expect(out).toMatch(
    /0\.8 WTE is away from June 2026, back in March 2027, 50% covered +Registered \(band 6\) +Base +Maternity leave/,
  );
});

test.each([
  ["fires=2@level=registered@2026-10", /There is no event "fires"/],
  ["leaves=1.5@level=registered@2026-10", /People are counted whole/],
  ["leaves=2@@2026-10", /does not name one level/],
  ["leaves=2@level=registerd@2026-10", /Did you mean "registered"/],
  ["leaves=2@level=registered@October", /A month is written as 2026-10/],
  ["leaves=2@level=registered@2031-10", /October 2031 is not a month of the plan/],
  ["is-away@level=registered@2026-10", /in which month they are back/],
  ["is-away@level=registered@2026-10..2027-01@half", /in per cent/],
  ["leaves=2", /cannot be read/],
])("%s is refused with what to write", async (event, says) => {
  const ran = await run(["team.otplan", "--event", event], await files());
  expect(ran.exit).toBe(2);
  expect(ran.err).toMatch(says);
});

test("more people than fit the plan are asked about where they are given", async () => {
  const ran = await run(["team.otplan", "--event", "joins=50000@level=registered@2026-10"], await files());
  expect(ran.exit).toBe(0);
  expect(ran.err).toContain("50,000 people join in October 2026, in a plan with 26.5 posts. Is it meant?");
});
