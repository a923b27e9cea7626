/** A log that is full: the edit is made, the oldest entries become one that can be held against an earlier save. */
import { describe, expect, test } from "vitest";
import {
  baseAmong,
  changesTold,
  mayBeBase,
  mergePlans,
  planDifferences,
  readPlan,
  renamePlan,
  withEntry,
  writePlan,
  type LogEntry,
  type Plan,
} from "../../../model";
import { logKeeps } from "../../../model/plan/log/full-log";
import { seedPlan } from "../questions/read-seed-plan";
import { done, signed } from "./signed";

const team = seedPlan("community-team");
const { entries: most } = logKeeps;
const minute = (number: number): string => new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString();
const entry = (number: number, by = number % 3 === 0 ? "Ben" : "Asha"): LogEntry => ({
  when: minute(number),
  what: "Leaver rate",
  from: `${number}%`,
  to: `${number + 1}%`,
  ...(number % 5 === 0 ? {} : { by }),
});
const logged = (count: number): Plan => ({ ...team, log: Array.from({ length: count }, (_, at) => entry(at)) });
const renamed = (plan: Plan, title: string): Plan => {
  const { plan: next, logEntry } = done(renamePlan(plan, title, signed));
  return withEntry(next, logEntry);
};

const full = logged(most);
const after = renamed(full, "Another title");
const together = after.log[0]!;

describe("one edit more than a log has entries", () => {
  test("is made, and the plan it makes opens with all else as it was", () => {
    expect(after.log.length).toBeLessThanOrEqual(most);
    expect(after.log.at(-1)).toMatchObject({ to: "Another title" });
    const read = readPlan(writePlan(after));
    expect(read.ok && read.value).toEqual(after);
    expect(planDifferences({ ...full, log: [] }, { ...after, title: full.title, log: [] })).toEqual([]);
  });

  test("leaves one entry for the oldest, with how many they were, of which days and whose", () => {
    expect(changesTold(after.log)).toBe(most + 1);
    const count = most - after.log.length + 2;
    expect(together).toMatchObject({
      when: minute(count - 1),
      what: "Earlier changes, told together",
      where: `from 2026-01-01 to ${minute(count - 1).slice(0, 10)}`,
      to: `${count.toLocaleString("en-GB")} changes`,
    });
    expect(together.why).toMatch(/By Asha \(5,333\), Ben \(2,667\), without a name \(2,001\)\. .* [0-9a-f]{64}\.$/);
    expect(after.log[1]).toEqual(entry(count));
  });

  test("and so it goes on: what stands for others already is not told together again", () => {
    const next = renamed({ ...after, log: [...after.log, ...logged(most - after.log.length).log] }, "A third");
    expect(next.log[0]).toBe(together);
    expect(next.log[1]).toMatchObject({ what: together.what });
    expect(changesTold(next.log)).toBe(changesTold(after.log) + most - after.log.length + 1);
    expect(readPlan(writePlan(next)).ok).toBe(true);
  });
});

describe("the entry that stands for others", () => {
  test("knows an earlier save by what it stands for, and no other", () => {
    const other = renamed(full, "Yet another");
    expect(mayBeBase(full, after, other)).toBe(true);
    expect(baseAmong([logged(500), full, logged(40_000)], after, other)).toBe(full);
    const changed = { ...full, log: full.log.with(7, { ...entry(7), to: "something else" }) };
    expect(mayBeBase(changed, after, other)).toBe(false);
  });
});

describe("a log that is too much for the file", () => {
  test("by the length of its texts is shortened as well", () => {
    const long = (number: number): LogEntry => ({ ...entry(number), why: "x".repeat(4000) });
    const plan = { ...team, log: Array.from({ length: 2500 }, (_, at) => long(at)) };
    const next = renamed(plan, "Another title");
    expect(writePlan(next).length).toBeLessThan(logKeeps.letters);
    expect(changesTold(next.log)).toBe(2501);
    expect(next.log.length).toBeGreaterThan(1500);
  });

  test("and was kept by an earlier release is shortened by the next edit", () => {
    const next = renamed(logged(150_000), "Another title");
    expect(next.log.length).toBeLessThanOrEqual(most);
    expect(next.log.filter(({ what }) => what === together.what)).toHaveLength(1);
    expect(changesTold(next.log)).toBe(150_001);
  });
});

test("two long logs merge into one that opens", () => {
  const began = logged(40_000);
  const more = (by: string): Plan => ({
    ...began,
    log: [...began.log, ...Array.from({ length: 9_000 }, (_, at) => entry(40_000 + at, by))],
  });
  const { plan, questions } = mergePlans(began, more("Cleo"), more("Dan"));
  expect(questions).toEqual([]);
  expect(plan.log.length).toBeLessThanOrEqual(most);
  // A fifth of what each added has no name, and is the same to the letter on both sides.
  expect(changesTold(plan.log)).toBe(40_000 + 2 * 9_000 - 1_800);
  expect(readPlan(writePlan(plan)).ok).toBe(true);
});
