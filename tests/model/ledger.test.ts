/** The ledger of one plan with everything in it: each cause goes from where it should to where it should, once. */
import { describe, expect, it } from "vitest";
import { ledger, type Account, type Cause, type LedgerEntry, type Plan, type Run } from "../../model";
import { imbalance } from "../properties/accounts";
import { buildPlan, given } from "./build-plan";
import { apart, over, runPlan, total } from "./run-plan";

const routes: Plan["structure"]["routes"] = [
  { id: "bsc", label: "Degree", kind: "degree" },
  { id: "appr", label: "Apprenticeship", kind: "apprenticeship" },
];
const plan = buildPlan({
  settings: 2,
  routes,
  years: 4,
  moves: [{ id: "out", label: "Out", from: { setting: "setting1" }, to: { setting: "setting2" } }],
  assumptions: [
    given("move_rate", 0.05),
    given("registration_lag", 2),
    given("participation", 0.85, [
      { age: "60-64", value: 0.6 },
      { level: "level2", value: 0.9, when: [{ from: "2025-04", value: 0.95 }] },
      { level: "level2", age: "60-64", value: 0.65 },
    ]),
  ],
});
const entriesOf = (run: Run): LedgerEntry[] => {
  const list: LedgerEntry[] = [];
  ledger(run, (entry) => list.push(entry));
  return list;
};

describe.each(["supply-led", "posts-led"] as const)("the ledger of a %s run", (closure) => {
  const projection = runPlan(plan, { closure });
  const { run } = projection;
  const entries = entriesOf(run);
  const { width, levels, ages } = run.program.shape;
  const rowOf = (account: Account): number => (account.kind === "post" ? Math.floor(account.cell / width) : -1);
  const of = (cause: Cause): LedgerEntry[] => entries.filter((entry) => entry.cause === cause);

  it("balances every cell, pool and cohort in every month", () => {
    expect(imbalance(run)).toBeUndefined();
  });

  it("holds every cause there is in this plan", () => {
    expect(new Set(entries.map((entry) => entry.cause))).toEqual(
      new Set([
        "leave",
        "retire",
        "age",
        "apprenticeship",
        "move",
        "promote",
        "hire",
        "start training",
        "leave course",
        "complete without registering",
        "register elsewhere",
        "register",
        "arrive from abroad",
        "return to practice",
        ...(closure === "posts-led" || run.poolLost.some((heads) => heads > 0) ? ["give up looking"] : []),
        "change hours",
      ]),
    );
  });

  it("lets nobody in or out but by a cause that does so", () => {
    const ends = (kind: Account["kind"], end: "from" | "to"): Set<Cause> =>
      new Set(entries.filter((entry) => entry[end].kind === kind).map((entry) => entry.cause));
    expect([...ends("outside", "from")].sort()).toEqual([
      "arrive from abroad",
      "hire",
      "return to practice",
      "start training",
    ]);
    for (const cause of ends("outside", "to"))
      expect([
        "leave",
        "retire",
        "give up looking",
        "leave course",
        "complete without registering",
        "register elsewhere",
        "apprenticeship",
      ]).toContain(cause);
  });

  it("hires support workers from outside and registered staff from the pool of their own place and level", () => {
    for (const { from, to } of of("hire")) {
      const row = rowOf(to);
      if (row % levels === 0) expect(from.kind).toBe("outside");
      else expect(from).toMatchObject({ kind: "pool", level: row % levels, place: Math.floor(row / levels / 2) });
    }
  });

  it("promotes by one level, ages by one band, and moves within level, age and origin", () => {
    for (const { from, to } of of("promote"))
      if (from.kind === "post" && to.kind === "post") expect(to.cell - from.cell).toBe(width);
    for (const { from, to } of of("age"))
      if (from.kind === "post" && to.kind === "post")
        expect([to.cell - from.cell, from.cell % ages === ages - 1]).toEqual([1, false]);
    for (const { from, to } of of("move"))
      if (from.kind === "post" && to.kind === "post") expect(to.cell - from.cell).toBe(levels * width);
  });

  it("comes to what the measures say", () => {
    for (const [cause, measure] of [
      ["leave", "leavers"],
      ["retire", "retirements"],
      ["promote", "promotions"],
      ["hire", "joiners"],
      ["move", "moves_in"],
      ["start training", "intakes"],
      ["leave course", "course_leavers"],
      ["register", "new_registrants"],
    ] as const)
      expect(
        apart(total(of(cause).map((entry) => entry.heads)), total(over(projection, measure, "year"))),
        cause,
      ).toBeLessThan(1e-10);
  });

  it("gives WTE by the hours of where people come from and go to", () => {
    const staff = over(projection, "staff_in_post");
    const change = (month: number): number =>
      total(entries.filter((entry) => entry.month === month).map((entry) => entry.wteIn - entry.wteOut));
    for (const month of [1, 11, 12, 24, 47])
      expect(Math.abs(change(month) - (staff[month]! - staff[month - 1]!))).toBeLessThan(1e-8);
    // In April 2025 everybody at level 2 under 60 or over 64 works 0.05 more, whether or not they stay the month.
    expect(new Set(of("change hours").map((entry) => entry.month))).toEqual(new Set([12]));
    expect(of("change hours").every((entry) => entry.heads === 0 && rowOf(entry.to) % levels === 2)).toBe(true);
  });
});

describe("a run that kept no cells", () => {
  it("has no ledger, and says so instead of giving an empty one", () => {
    expect(() => ledger(runPlan(plan, { recorded: false }).run, () => undefined)).toThrow(/record/);
  });
});
