/** What the panel of list health says: its sentences against sums done by hand, its tables, and the question it asks the worker. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { calendarOf, readPlan, type Plan } from "../../model";
import { answersFor } from "../../renderer/engine/answer";
import type { ServiceJudged } from "../../renderer/engine/answers";
import { HealthOfList } from "../../renderer/screens/services/health/health-of-list";
import { PlanningTargets } from "../../renderer/screens/services/health/planning-targets";
import { StaffingNeeded } from "../../renderer/screens/services/health/staffing-needed";
import { healthWords, lengthRows, loadRows } from "../../renderer/words/service-health";
import { staffingWords } from "../../renderer/words/service-staffing";
import { targetWords } from "../../renderer/words/service-targets";
import beforeAfter from "../../seeds/plans/children-before-after.otplan?raw";
import { weeksOf } from "../../model/services/figures/weeks";
import { given } from "../model/build-plan";
import { counted, inHours, planWithService } from "../model/services/build-service";

const firstYear = weeksOf(calendarOf("2026-04", 3)).years[0]!.last + 1;
const aims = (target: number, factor: number | null = 4, share: number | null = 0.92) => [
  given("wait_target", target),
  given("list_factor", factor),
  given("share_within_target", share),
  given("weeks_to_clear", 26),
  given("demand_variation", 1),
  given("capacity_variation", 1),
];

function judged(plan: Plan, service = "service", year = "2026/27"): ServiceJudged {
  const answer = answersFor(plan).answer({
    kind: "service-health",
    scenario: undefined,
    service,
    place: undefined,
    year,
  });
  if (!answer.ok) throw new Error(answer.problems[0]?.says);
  return structuredClone(answer.value) as ServiceJudged;
}
/** A list whose flows and whose length at the end of the first year are given. */
const listOf = (
  flows: { readonly referrals: number; readonly starts: number; readonly atEnd: number },
  more: ReturnType<typeof given>[],
): ServiceJudged =>
  judged(
    planWithService({
      assumptions: [
        ...counted({ ...flows, list: flows.atEnd - firstYear * (flows.referrals - flows.starts), longest: 30 }),
        ...more,
      ],
    }),
  );
const shown = { scenario: undefined, service: "service", place: undefined };
const text = (markup: string): string => markup.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

describe("the sentences", () => {
  it("say how many more come, how long the list may be, and what brings it there", () => {
    const { health } = listOf({ referrals: 30, starts: 27, atEnd: 1200 }, aims(52));
    expect(healthWords.flow(health)).toBe("3 more a week come than can be started: the list grows without end");
    expect(healthWords.list(health)).toBe(
      "The list of 1,200 is 3.1 times as long as it can be if 98 in 100 are to be started within 52 weeks; to bring it there in 26 weeks takes 61.2 starts a week, 34.2 more than the service can start.",
    );
  });

  it("use the share aimed for where no factor is given, and ask for no relief below twice the target", () => {
    const { health } = listOf({ referrals: 30, starts: 27, atEnd: 1200 }, aims(52, null));
    expect(healthWords.list(health)).toBe(
      "The list of 1,200 is longer than the 618 it can be if 92 in 100 are to be started within 52 weeks, but not twice as long. To keep a list at that length takes 30 starts a week, 3 more than the service can start.",
    );
    expect(healthWords.lengthNote(health.inUse)).toContain("no factor");
  });

  it("say of a list short enough what keeps it", () => {
    const { health } = listOf({ referrals: 30, starts: 32, atEnd: 200 }, aims(52));
    expect(healthWords.flow(health)).toBe("2 more a week can be started than come: the list can come down");
    expect(healthWords.list(health)).toBe(
      "The list of 200 is no longer than the 390 it can be if 98 in 100 are to be started within 52 weeks. To keep a list at that length takes 30.1 starts a week, which the service can start.",
    );
  });

  it("do not say that a list grows without end where people come off it without being started", () => {
    const plan = planWithService({
      years: 10,
      assumptions: [
        ...counted({ referrals: 10, starts: 6, list: 200, longest: 20 }),
        given("removal_rate", 0.02),
        ...aims(18),
      ],
    });
    expect(healthWords.flow(judged(plan, "service", "2035/36").health)).toBe(
      "4 more a week come than can be started, and 4 a week come off the list without being started",
    );
  });

  it("know nobody waiting, nobody joining, nobody starting, and a balance", () => {
    expect(
      healthWords.list(
        judged(planWithService({ assumptions: [...counted({ referrals: 10, starts: 12, list: 0 }), ...aims(18)] }))
          .health,
      ),
    ).toBe("Nobody waits at the end of 2026/27.");
    const nobodyJoins = listOf({ referrals: 0, starts: 1, atEnd: 100 }, aims(18)).health;
    expect(healthWords.flow(nobodyJoins)).toBe("Nobody joins the list");
    expect(healthWords.list(nobodyJoins)).toBe("100 wait at the end of 2026/27, and nobody joins them.");
    expect(healthWords.flow(listOf({ referrals: 2.5, starts: 0, atEnd: 300 }, aims(18)).health)).toBe(
      "2.5 a week come and nobody can be started: the list grows without end",
    );
    expect(healthWords.flow(listOf({ referrals: 10, starts: 10, atEnd: 50 }, aims(18)).health)).toBe(
      "As many come in a week as can be started: a list that is there stays",
    );
  });

  it("never promise everybody", () => {
    const { health } = listOf({ referrals: 30, starts: 27, atEnd: 1200 }, aims(52, 9));
    expect(healthWords.list(health)).toContain("if more than 99 in 100 are to be started");
  });

  it("say what is not known, and why", () => {
    const { health } = listOf({ referrals: 30, starts: 27, atEnd: 1200 }, []);
    expect(healthWords.list(health)).toContain("How many may is not known");
    const noWeeks = listOf(
      { referrals: 30, starts: 27, atEnd: 1200 },
      aims(52).filter((one) => one.id !== "weeks_to_clear"),
    ).health;
    expect(healthWords.list(noWeeks)).toContain("not known until it is said in how many weeks");
    const nothing = judged(planWithService({ assumptions: [given("referrals", 30), ...aims(52)] })).health;
    expect(healthWords.flow(nothing)).toBe("Whether the list can be kept up with is not known yet");
    expect(healthWords.list(nothing)).toBe("");
  });
});

describe("the table", () => {
  const { health } = listOf({ referrals: 30, starts: 27, atEnd: 1200 }, aims(52));
  const sum = (id: string): string =>
    loadRows.find((row) => row.id === id)?.sum(health) ??
    lengthRows.find((row) => row.id === id)!.sum(health, health.readings.factor);

  it("writes every sum in figures", () => {
    expect(sum("load")).toBe("30.0 ÷ 27.0 = 1.11");
    expect(sum("pressure")).toBe("2 × 20.5 ÷ 52 = 0.79");
    expect(sum("target-mean-wait")).toBe("52 ÷ 4 = 13.0");
    expect(sum("target-list")).toBe("30.0 × 13.0 = 390");
    expect(sum("relief")).toBe("30.0 + (1,200 − 390) ÷ 26 = 61.2");
    expect(sum("target-capacity")).toBe("30.0 + (1² + 1²) ÷ 2 ÷ 13.0 = 30.1");
  });

  it("shows both readings, which one is used, and relief only where it is needed", () => {
    const page = text(renderToStaticMarkup(<HealthOfList health={health} shown={shown} />));
    expect(page).toContain("With the factor given, 4 98 in 100 started within the aim, used above");
    expect(page).toContain("With the share aimed for, 92.0% a factor of 2.53");
    expect(page).toMatch(/Relief capacity, With the factor given, 4, why\? 61\.2/);
    expect(page).toMatch(/Relief capacity, With the share aimed for, 92\.0%, why\? not needed/);
    expect(page).toContain("those who join a week + (waiting − target list) ÷ weeks to bring it down");
  });

  it("says of a load without an end why it has none", () => {
    const { health: nobody } = listOf({ referrals: 2.5, starts: 0, atEnd: 300 }, aims(18));
    expect(loadRows[0]!.text(nobody)).toBe("nobody can be started");
  });

  it("is not shown where nothing of it is known: the figures still needed are", () => {
    const empty = renderToStaticMarkup(
      <HealthOfList
        health={judged(planWithService({ assumptions: [given("referrals", 30), ...aims(52)] })).health}
        shown={shown}
      />,
    );
    expect(empty).not.toContain("<table");
    expect(text(empty)).toContain("Still needed People waiting at the start");
    const noAim = renderToStaticMarkup(
      <HealthOfList health={listOf({ referrals: 30, starts: 27, atEnd: 1200 }, []).health} shown={shown} />,
    );
    expect(noAim.match(/<table/g)).toHaveLength(1);
    expect(text(noAim)).toContain("Still needed Aim for the longest wait");
  });
});

describe("staffing", () => {
  const team = (wte: number, referrals = 30) =>
    judged(
      planWithService({
        service: { capacity: "hours", staffing: "stated-team" },
        assumptions: [
          ...inHours({ wte, minutes: 60, weeks: 1 }),
          given("leave_share", 0.2),
          given("referrals", referrals),
          given("opening_list", 0),
        ],
      }),
    ).staffing;

  it("says in words what the ratio means", () => {
    expect(staffingWords.finding("2026/27", team(0.8).levels[0], true)).toBe(
      "level 1: those referred in 2026/27 need 1.0 WTE, and 0.8 are there",
    );
    expect(staffingWords.finding("2026/27", team(1.2).levels[0], true)).toBe(
      "The staff there at the end of 2026/27 are enough for those referred in it",
    );
    expect(staffingWords.finding("2026/27", team(1.2).levels[0], false)).toContain("for which it is known");
    expect([0.8, 1, 1.2].map((wte) => staffingWords.reads(team(wte).levels[0]!))).toEqual([
      "Too few: work under pressure",
      "As many as needed",
      "More than needed",
    ]);
    expect(staffingWords.reads(team(1, 0).levels[0]!)).toBe("No case referred takes their time");
    const page = text(renderToStaticMarkup(<StaffingNeeded staffing={team(0.8)} service="service" />));
    expect(page).toMatch(
      /level 1 level 1, Needed, WTE, why\? 1\.0 0\.8 −0\.2 level 1, Ratio, why\? 0\.80 Too few: work under pressure/,
    );
  });

  it("says that it cannot be told where starts are counted", () => {
    expect(
      text(
        renderToStaticMarkup(
          <StaffingNeeded
            staffing={listOf({ referrals: 30, starts: 27, atEnd: 1200 }, []).staffing}
            service="service"
          />,
        ),
      ),
    ).toContain("Nothing is known yet of the team");
  });
});

describe("planning targets", () => {
  const steady = (more: ReturnType<typeof given>[]) =>
    judged(
      planWithService({ assumptions: [...counted({ referrals: 10, starts: 10, list: 300, longest: 30 }), ...more] }),
    ).targets;

  it("are met or not in words and with a mark, not by colour alone", () => {
    const page = text(
      renderToStaticMarkup(
        <PlanningTargets
          targets={steady([given("wait_target", 18), given("share_within_target", 0.78)])}
          shown={shown}
          picked="2026/27"
        />,
      ),
    );
    expect(page).toContain("3 of 6 planning targets are met");
    expect(page).toContain("at least 78.0%");
    expect(page).toMatch(/✗ Not met 54 too many/);
    expect(page).toMatch(/✓ Met/);
  });

  it("say where the aim is not the national one, and by which weeks a share is judged", () => {
    const page = text(
      renderToStaticMarkup(
        <PlanningTargets
          targets={steady([given("wait_target", 12), given("share_within_target", 0.5)])}
          shown={shown}
          picked="2026/27"
        />,
      ),
    );
    expect(page).toContain("This service aims for 12 weeks, not for the 18 of the national planning target");
    expect(page).toContain("Within 12 weeks");
    expect(page).not.toContain("Within 18 weeks");
  });

  it("are not judged without an aim", () => {
    const page = text(renderToStaticMarkup(<PlanningTargets targets={steady([])} shown={shown} picked="2026/27" />));
    expect(page).toContain("Not judged: the plan gives no aim for the wait");
    expect(targetWords.finding(steady([]).targets)).toBe("Every planning target that can be judged is met");
  });
});

it("is answered from services made ready once, on a workforce run once", () => {
  const read = readPlan(beforeAfter);
  if (!read.ok) throw new Error(read.problems[0]?.says);
  const desk = answersFor(read.value);
  for (const year of ["2026/27", "2028/29"])
    expect(
      desk.answer({ kind: "service-health", scenario: undefined, service: "children", place: undefined, year }).ok,
    ).toBe(true);
  expect(desk.runs()).toBe(1);
  const stated = answersFor(planWithService({ assumptions: counted({ referrals: 10, starts: 10, list: 0 }) }));
  expect(
    stated.answer({
      kind: "service-health",
      scenario: undefined,
      service: "service",
      place: undefined,
      year: "2026/27",
    }).ok,
  ).toBe(true);
  expect(stated.runs()).toBe(0);
  expect(
    stated.answer({
      kind: "service-health",
      scenario: undefined,
      service: "service",
      place: undefined,
      year: "1999/00",
    }),
  ).toMatchObject({ ok: false, problems: [{ kind: "unexpected" }] });
});
