/** What is done to a service in the base: before and after are one plan, the same as a scenario of it would run. */
import { describe, expect, it } from "vitest";
import {
  makeServiceChange,
  readPlan,
  removeLine,
  scenarioLines,
  serviceChangeAsScenario,
  serviceChangeSentence,
  serviceAccounts,
  serviceLedger,
  writePlan,
  type Edit,
  type Outcome,
  type Plan,
  type ServiceChange,
  type ServiceView,
} from "../../../model";
import { given } from "../build-plan";
import { counted, inHours, planWithService, servicesIn, tier, viewIn } from "../services/build-service";

const signed = { when: "2026-11-28T12:00:00Z" };
const blank = (plan: Plan): Plan => ({ ...plan, scenarios: [{ id: "what-if", name: "What if", changes: [] }] });
function done<T extends Edit>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map(({ says }) => says).join("\n"));
  return outcome.value;
}
const says = (outcome: Outcome<unknown>): string => (outcome.ok ? "" : (outcome.problems[0]?.says ?? ""));
const total = (values: Float64Array | undefined): number => values!.reduce((sum, one) => sum + one, 0);

const list = blank(planWithService({ assumptions: counted({ referrals: 10, starts: 10, list: 500, longest: 60 }) }));
const team = blank(
  planWithService({
    service: { staffing: "stated-team", capacity: "hours", tiers: [tier("class"), tier("alone")] },
    assumptions: [
      given("referrals", 20),
      given("tier_share", null, [
        { tier: "class", value: "= 1 / 4" },
        { tier: "alone", value: "= 3 / 4" },
      ]),
      given("opening_list", null, [
        { tier: "class", value: 100 },
        { tier: "alone", value: 300 },
      ]),
      given("opening_longest_wait", 40),
      ...inHours({ wte: 2, minutes: 300, weeks: 4 }),
    ],
  }),
);
const clinics: ServiceChange = { what: "clinics", service: "service", from: "2026-09", weeks: 11, aWeek: 7 };
const looked: ServiceChange = { what: "look-through", service: "service", from: "2026-10", share: 0.2 };
const model: ServiceChange = {
  what: "model",
  service: "service",
  from: "2026-10",
  over: 6,
  tiers: [
    {
      tier: "class",
      share: 0.6,
      groupSize: 10,
      contacts: 3,
      weeks: 8,
      minutes: [{ level: "level1", direct: 60, travel: 5, indirect: 20 }],
    },
    { tier: "alone", share: 0.4 },
  ],
  training: { months: 3, loss: 0.3 },
};
const away: ServiceChange = {
  what: "away",
  service: "service",
  from: "2026-09",
  to: "2027-02",
  level: "level1",
  wte: 0.8,
};
const alone: ServiceChange = { ...model, training: undefined };
const cases: readonly (readonly [string, Plan, ServiceChange])[] = [
  ["clinics", list, clinics],
  ["a list looked through", list, looked],
  ["people taken off a list", list, { ...looked, share: undefined, people: 64 }],
  ["another way of working", team, model],
  ["another way of working without training", team, alone],
  ["another way of working at once", team, { ...model, over: undefined }],
  ["training alone", team, { ...model, tiers: [] }],
  ["somebody away", team, away],
  ["clinics in hours", team, { ...clinics, level: "level1" }],
];

/** Every figure of every week, of all tiers and of each. */
const figuresOf = (view: ServiceView) => ({ all: view.figures, tiers: view.tierFigures });
function same(a: ServiceView, b: ServiceView): void {
  const [left, right] = [figuresOf(a), figuresOf(b)];
  for (const part of ["all", "tiers"] as const)
    for (const [name, values] of Object.entries(left[part]))
      values.forEach((value, at) => {
        const other = right[part][name as keyof (typeof right)[typeof part]]![at]!;
        if (!(Number.isNaN(value) && Number.isNaN(other)))
          expect(Math.abs(value - other), `${name} ${at}: ${value}, ${other}`).toBeLessThan(
            1e-9 * Math.max(1, Math.abs(value)),
          );
      });
}

describe.each(cases)("%s", (_name, plan, change) => {
  const inBase = done(makeServiceChange(plan, undefined, change, signed));
  const inScenario = done(makeServiceChange(plan, "what-if", change, signed));

  it("does the same in the base as in a scenario, and something", () => {
    const now = viewIn(inBase.plan);
    same(now, viewIn(inScenario.plan, { scenario: "what-if" }));
    expect(total(now.figures.waiting)).not.toBeCloseTo(total(viewIn(plan).figures.waiting), 3);
  });

  it("is one edit with a sentence, and a plan that opens again as it is", () => {
    const sentence = serviceChangeSentence(plan, change);
    expect(inBase.logEntry.to).toBe(sentence);
    expect(inBase.logEntry.where).toBe("Service");
    expect(inScenario.logEntry.where).toBe('Service, in "What if"');
    const again = readPlan(writePlan(inBase.plan));
    expect(again.ok && again.value).toEqual(inBase.plan);
  });

  it("is one line of what differs, which goes again as one", () => {
    const lines = scenarioLines(inScenario.plan, "what-if");
    const [line] = lines;
    expect(lines).toHaveLength(1);
    // How many come off is kept as a share of those then waiting: 64 of 500.
    const read =
      change.what === "look-through" ? { ...change, people: undefined, share: change.share ?? 0.128 } : change;
    expect(line!.says).toBe(serviceChangeSentence(plan, read));
    const back = done(removeLine(inScenario.plan, line!, signed));
    expect(back.plan.scenarios[0]!.changes).toEqual([]);
    expect(back.logEntry.from).toBe(line!.says);
  });

  it("can be a scenario of its own, which leaves the base alone", () => {
    const { plan: with_, scenario } = done(serviceChangeAsScenario(plan, change, signed));
    same(viewIn(with_), viewIn(plan));
    same(viewIn(with_, { scenario }), viewIn(inBase.plan));
  });
});

describe("properties", () => {
  const started = (view: ServiceView): number => total(view.figures.started);

  it.each([3, 8, 10, 14])("clinics never lengthen the list with one tier, %i started a week", (starts) => {
    const plan = planWithService({ assumptions: counted({ referrals: 10, starts, list: 200, longest: 40 }) });
    for (const from of ["2026-04", "2026-09", "2028-12"])
      for (const weeks of [1, 5, 30]) {
        const then = viewIn(done(makeServiceChange(plan, undefined, { ...clinics, from, weeks }, signed)).plan);
        const now = viewIn(plan);
        then.figures.waiting!.forEach((waiting, week) =>
          expect(waiting).toBeLessThanOrEqual(now.figures.waiting![week]! + 1e-9),
        );
        expect(started(then)).toBeGreaterThanOrEqual(started(now));
      }
    const some = viewIn(done(makeServiceChange(plan, undefined, clinics, signed)).plan);
    expect(some.figures.waiting![30]).toBeLessThan(viewIn(plan).figures.waiting![30]!);
  });

  it("people who come off a list are exactly as many, once, and the ledger loses nobody else", () => {
    const plan = planWithService({
      service: { tiers: [tier("class"), tier("alone")] },
      places: 2,
      assumptions: [
        ...counted({ referrals: 10, starts: 8, list: 500, longest: 60 }),
        given("tier_share", null, [
          { tier: "class", value: 0.25 },
          { tier: "alone", value: 0.75 },
        ]),
      ],
    });
    const change = { ...looked, share: undefined, people: 64 };
    const after = done(makeServiceChange(plan, undefined, change, signed)).plan;
    const removed = viewIn(after).figures.removed!;
    expect(total(removed)).toBeCloseTo(64, 9);
    expect([...removed].filter((one) => one > 1e-9)).toHaveLength(1);
    const services = servicesIn(after);
    let off = 0;
    for (const { queue } of services.lists("service")) {
      const run = services.run(queue!);
      serviceLedger(queue!, run, ({ cause, people }) => {
        if (cause === "removed") off += people;
      });
      // What the ledger replays is what was on the list, so that nobody else came or went.
      serviceAccounts(queue!, run).waiting.forEach((people, at) =>
        expect(people).toBeCloseTo(run.flows.waiting[at]!, 9),
      );
    }
    expect(off).toBeCloseTo(64, 9);
    const gone = viewIn(plan).figures.waiting!.at(-1)! - viewIn(after).figures.waiting!.at(-1)!;
    expect(gone).toBeCloseTo(64, 6);
  });

  it("a way of working with the same figures changes nothing but what training takes", () => {
    const unchanged: ServiceChange = {
      what: "model",
      service: "service",
      from: "2026-10",
      over: 6,
      tiers: [
        {
          tier: "class",
          share: 0.25,
          contacts: 1,
          groupSize: 1,
          weeks: 4,
          minutes: [{ level: "level1", direct: 300, travel: 0, indirect: 0 }],
        },
        { tier: "alone", share: 0.75, contacts: 1, groupSize: 1, weeks: 4 },
      ],
    };
    for (const of of [undefined, "what-if"]) {
      const under = of === undefined ? {} : { scenario: of };
      const kept = done(makeServiceChange(team, of, unchanged, signed)).plan;
      same(viewIn(kept, under), viewIn(team));
      const training = { months: 3, loss: 0.3 };
      const taught = done(makeServiceChange(team, of, { ...unchanged, training }, signed)).plan;
      const onlyTraining = done(makeServiceChange(team, of, { ...unchanged, tiers: [], training }, signed)).plan;
      same(viewIn(taught, under), viewIn(onlyTraining, under));
      const [now, then] = [viewIn(team).figures, viewIn(taught, under).figures];
      const lost = total(now.hours_available) - total(then.hours_available);
      // 13 weeks of October to December, 75 hours each.
      expect(lost).toBeCloseTo(0.3 * 75 * 13, 6);
      expect(then.waiting!.at(-1)!).toBeGreaterThan(now.waiting!.at(-1)!);
    }
  });
});

describe("what cannot be is refused with a sentence", () => {
  it.each([
    [list, { ...looked, share: undefined, people: 501 }, /500 people wait then/],
    [list, { ...looked, people: 3 }, /not both/],
    [list, { ...looked, from: "next month" }, /is no month/],
    [list, { ...clinics, weeks: 2.5 }, /whole number of weeks/],
    [list, { ...clinics, aWeek: 0 }, /more than 0/],
    [list, { ...clinics, place: "nowhere" }, /no place "nowhere"/],
    [list, { ...away }, /Nothing is known of the staff/],
    [team, { ...clinics }, /whose hours/],
    [team, { ...away, to: "2026-08" }, /month after the first/],
    [team, { ...away, wte: 3 }, /Team/],
    [team, { ...model, tiers: [{ tier: "class", share: 0.6 }] }, /every tier needs one/],
    [team, { ...model, tiers: [{ tier: "class", contacts: -1 }] }, /Contacts/],
    [team, { ...model, tiers: [{ tier: "class", minutes: [{ level: "none", direct: 1 }] }] }, /no level "none"/],
    [team, { ...model, over: 0.5 }, /whole number of months/],
    [team, { ...model, tiers: [], training: undefined }, /Nothing changes/],
  ] as readonly (readonly [Plan, ServiceChange, RegExp])[])("%#", (plan, change, sentence) => {
    for (const of of [undefined, "what-if"])
      expect(says(makeServiceChange(plan, of, change, signed))).toMatch(sentence);
  });

  it("a second change in the base before the first, which it would take away unseen", () => {
    const once = done(makeServiceChange(team, undefined, model, signed)).plan;
    const earlier = makeServiceChange(once, undefined, { ...model, from: "2026-09" }, signed);
    expect(says(earlier)).toMatch(/already has a value from October 2026/);
    expect(makeServiceChange(once, undefined, { ...model, from: "2027-10" }, signed).ok).toBe(true);
  });

  it("what a person changes is theirs, and what held before keeps what it rests on", () => {
    const sourced: Plan = {
      ...team,
      sources: [{ id: "triage", title: "Triage of 306 children", publisher: "A trust" }],
      assumptions: team.assumptions.map((one) =>
        one.id === "tier_share" ? { ...one, status: "published" as const, source: "triage", reason: "Counted." } : one,
      ),
    };
    const after = done(makeServiceChange(sourced, undefined, { ...model, why: "Agreed in May" }, signed)).plan;
    const entry = after.assumptions.find(({ id }) => id === "tier_share")!.where![0]!;
    expect(entry.status).toBe("judgement");
    expect(entry.source).toBeUndefined();
    expect(entry.reason).toContain("Agreed in May");
    expect(entry.reason).toContain("published, Triage of 306 children");
  });
});
