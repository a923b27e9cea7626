/** Whatever the service: nobody appears or is lost, every reading is one of the list itself, and time is never given twice. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkServices,
  serviceAccounts,
  serviceLedger,
  serviceMeasures,
  type Plan,
  type ServiceAccount,
  type ServiceMeasureId,
  type Services,
} from "../../model";
import type { Queue } from "../../model/services/list/queue/queue";
import type { QueueRun } from "../../model/services/list/queue/queue-run";
import { timeLeft } from "../../model/services/list/queue/time-of-kinds";
import { servicesIn } from "../model/services/build-service";
import { seed } from "./random-model";
import { randomService } from "./random-service";
import { splitService } from "./split-service";

const check = { seed, numRuns: 100 };

interface Ran {
  readonly services: Services;
  readonly lists: readonly { readonly queue: Queue; readonly run: QueueRun }[];
}

/** The service of a random plan at each of its places. */
function ranIn(plan: Plan, options: { readonly scenario?: string; readonly seed?: string } = {}, id = "service"): Ran {
  const services = servicesIn(plan, options);
  return {
    services,
    lists: services.lists(id).map(({ queue, needed }) => {
      if (queue === undefined) throw new Error(needed.map((one) => `${one.label} ${one.for}: ${one.says}`).join("\n"));
      return { queue, run: services.run(queue, { profile: true }) };
    }),
  };
}
const under = (changed: boolean): { readonly scenario?: string } => (changed ? { scenario: "changed" } : {});
const total = (values: Iterable<number>): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

/** What is left of each kind of time at the end of a week. */
function leftIn({ kinds, levels, availableOfKinds, usedOfKinds }: QueueRun, week: number): Float64Array {
  const left = new Float64Array(kinds.length);
  timeLeft(kinds, levels, availableOfKinds, usedOfKinds, week * kinds.length, left);
  return left;
}

/** The first number in which two runs differ at all; nothing when they are the same. */
function difference(one: QueueRun, two: QueueRun): string | undefined {
  const numbers = ({ flows, openingWaits, profile, kinds, ...own }: QueueRun): [string, Float64Array][] => {
    const opening = Object.entries(openingWaits).map(
      ([name, values]) => [`${name} at the start`, values as Float64Array] as const,
    );
    return Object.entries({ ...own, kinds: kinds.length, ...flows, ...profile, ...Object.fromEntries(opening) }).map(
      ([name, values]) => [name, values instanceof Float64Array ? values : Float64Array.of(values)],
    );
  };
  const other = new Map(numbers(two));
  for (const [name, values] of numbers(one)) {
    const at = values.findIndex((value, i) => !Object.is(value, other.get(name)![i]));
    if (at >= 0 || values.length !== other.get(name)!.length) return `${name}[${at}]`;
  }
  return undefined;
}

/** The first account and week whose change is not the sum of its ledger entries, to 1e-9 of what it holds or of what passed through it. */
function imbalance(queue: Queue, run: QueueRun): string | undefined {
  const { tiers, flows } = run;
  const size = flows.waiting.length;
  const net = new Float64Array(2 * size);
  const gross = new Float64Array(2 * size);
  let wrong: string | undefined;
  const book = (week: number, account: ServiceAccount, people: number): void => {
    if (account.kind === "outside") return;
    const at = (account.kind === "waiting" ? 0 : size) + week * tiers + account.tier;
    net[at] = net[at]! + people;
    gross[at] = gross[at]! + Math.abs(people);
  };
  serviceLedger(queue, run, ({ week, cause, from, to, people }) => {
    if (!(people >= -1e-12)) wrong = `${cause} of ${people} people in week ${week}`;
    if (from.kind === to.kind && cause !== "escalated") wrong = `${cause} from ${from.kind} to ${to.kind}`;
    book(week, from, -people);
    book(week, to, people);
  });
  for (const [first, stock, opening] of [
    [0, flows.waiting, run.openingWaiting],
    [size, flows.inTreatment, run.openingInTreatment],
  ] as const)
    for (let i = 0; i < size; i += 1) {
      const [before, after] = [i < tiers ? opening[i]! : stock[i - tiers]!, stock[i]!];
      if (!(Math.abs(after - before - net[first + i]!) <= 1e-9 * Math.max(1e-3, before, after, gross[first + i]!)))
        wrong ??= `${first === 0 ? "waiting" : "in treatment"} ${i}: from ${before} to ${after}, the ledger has ${net[first + i]!}`;
    }
  return wrong;
}

describe(`random services, seed ${seed}`, () => {
  it("list and treatment change by the sum of the ledger in every tier and week", () => {
    fc.assert(
      fc.property(randomService(), fc.boolean(), fc.boolean(), (plan, changed, byChance) => {
        for (const { queue, run } of ranIn(plan, { ...under(changed), ...(byChance ? { seed: "ledger" } : {}) })
          .lists) {
          expect(imbalance(queue, run)).toBeUndefined();
          const accounts = serviceAccounts(queue, run);
          for (const stock of ["waiting", "inTreatment"] as const)
            accounts[stock].forEach((people, at) =>
              expect(Math.abs(people - run.flows[stock][at]!)).toBeLessThan(1e-9 * Math.max(1, people)),
            );
        }
      }),
      check,
    );
  });

  it("nobody is negative, and nothing is missing that is given", () => {
    fc.assert(
      fc.property(randomService(), fc.boolean(), (plan, changed) => {
        for (const { run } of ranIn(plan, under(changed)).lists) {
          for (const [name, values] of Object.entries({
            ...run.flows,
            openingWaiting: run.openingWaiting,
            openingInTreatment: run.openingInTreatment,
            available: run.available,
            used: run.used,
            longest: run.longest,
            over18: run.over18,
            over52: run.over52,
            overAim: run.overAim,
            profile: run.profile!.people,
          }))
            expect([
              name,
              values.findIndex((value: number) => !(value >= -1e-9 && value < Number.POSITIVE_INFINITY)),
            ]).toEqual([name, -1]);
          run.longest.forEach((_, week) => {
            const waiting = total(run.flows.waiting.subarray(week * run.tiers, (week + 1) * run.tiers));
            const started = total(run.flows.started.subarray(week * run.tiers, (week + 1) * run.tiers));
            for (const value of [run.mean, run.median, run.ninetySecond])
              if (waiting > 1e-6) expect(value[week]).toBeGreaterThanOrEqual(1);
            if (started > 0) expect(run.waitOfStarted[week]).toBeGreaterThanOrEqual(-1e-9);
          });
        }
      }),
      check,
    );
  });

  it("the list by weeks waited adds up to the list, and bears out every reading of it", () => {
    fc.assert(
      fc.property(randomService(), fc.boolean(), (plan, changed) => {
        for (const { run } of ranIn(plan, under(changed)).lists) {
          const { step, steps, people } = run.profile!;
          for (let week = 0; week < run.longest.length; week += 1) {
            const all = new Float64Array(steps);
            for (let tier = 0; tier < run.tiers; tier += 1) {
              const own = people.subarray((week * run.tiers + tier) * steps, (week * run.tiers + tier + 1) * steps);
              own.forEach((one, at) => (all[at] = all[at]! + one));
              expect(Math.abs(total(own) - run.flows.waiting[week * run.tiers + tier]!)).toBeLessThan(
                1e-9 * Math.max(1, total(own)),
              );
            }
            const list = total(all);
            if (list < 1e-6) continue;
            // Nobody in the last step waits longer than this.
            const ends = (at: number): number =>
              at === steps - 1 ? Math.max(steps * step, run.longest.length + 200) : (at + 1) * step;
            const least = total(all.map((one, at) => one * (at * step + 1))) / list;
            const most = total(all.map((one, at) => one * ends(at))) / list;
            expect(run.mean[week]).toBeGreaterThanOrEqual(least * (1 - 1e-9));
            expect(run.mean[week]).toBeLessThanOrEqual(most * (1 + 1e-9));
            const from = (weeks: number): number => total(all.subarray(weeks / step));
            if (18 % step === 0 && steps * step > 18)
              expect(Math.abs(from(18) - run.over18[week]!)).toBeLessThan(1e-9 * Math.max(1, list));
            if (52 % step === 0 && steps * step > 52)
              expect(Math.abs(from(52) - run.over52[week]!)).toBeLessThan(1e-9 * Math.max(1, list));
            // The longest wait is that of the first whole person, counted from the longest waiting.
            const oldest = (enough: number): number => {
              for (let at = steps - 1, passed = 0; at >= 0; at -= 1) if ((passed += all[at]!) >= enough) return at;
              return -1;
            };
            const [early, late] = [oldest(1 - 1e-6), oldest(1 + 1e-6)];
            if (late >= 0) expect(run.longest[week]).toBeGreaterThan(late * step);
            expect(run.longest[week]).toBeLessThanOrEqual(early < 0 ? 0 : ends(early));
            // The standard is met by the one reading where it is met by the other.
            if (Math.abs(run.over18[week]! - 0.08 * list) > 1e-6 * list)
              expect(run.ninetySecond[week]! <= 18).toBe(run.over18[week]! <= 0.08 * list);
            expect(run.over52[week]).toBeLessThanOrEqual(run.over18[week]!);
            expect(run.median[week]).toBeLessThanOrEqual(run.ninetySecond[week]!);
          }
        }
      }),
      { seed, numRuns: 40 },
    );
  });

  it("a tier that nobody is referred to, waits in or moves to stays empty", () => {
    let looked = 0;
    fc.assert(
      fc.property(randomService(), (plan) => {
        for (const { queue, run } of ranIn(plan).lists)
          for (let tier = 0; tier < run.tiers; tier += 1) {
            const comes = run.openingWaiting[tier]! + run.openingInTreatment[tier]!;
            let referred = 0;
            for (let at = tier; at < queue.referrals.length; at += run.tiers) referred += queue.referrals[at]!;
            if (comes + referred > 0 || queue.escalatesTo.includes(tier)) continue;
            looked += 1;
            for (const values of Object.values(run.flows) as Float64Array[])
              for (let at = tier; at < values.length; at += run.tiers) expect(values[at]).toBe(0);
          }
      }),
      check,
    );
    expect(looked).toBeGreaterThan(5);
  });

  it("time is never used twice: nobody starts beyond what there is, but for statutory cases", () => {
    let full = 0;
    fc.assert(
      fc.property(randomService(), fc.boolean(), (plan, changed) => {
        for (const { queue, run } of ranIn(plan, under(changed)).lists) {
          const { tiers, flows, usedOfKinds } = run;
          const kinds = run.kinds.length;
          for (let week = 0; week < run.longest.length; week += 1) {
            const left = leftIn(run, week);
            for (let kind = 0; kind < kinds; kind += 1) {
              const taken = usedOfKinds[week * kinds + kind]!;
              const there = taken + left[kind]!;
              const { need } = queue.terms[queue.termsOf[week]!]!;
              let begun = 0;
              for (let tier = 0; tier < tiers; tier += 1)
                if (!queue.statutory.includes(tier))
                  begun += flows.started[week * tiers + tier]! * need[tier * kinds + kind]!;
              if (begun < 1e-9 * Math.max(1, taken)) continue;
              if (taken > 0.999 * there) full += 1;
              expect(taken).toBeLessThanOrEqual(there * (1 + 1e-9) + 1e-9);
            }
          }
        }
      }),
      check,
    );
    expect(full).toBeGreaterThan(500);
  });

  it("time is never left while somebody waits who could use it, unless it is kept for another tier", () => {
    fc.assert(
      fc.property(randomService({ policies: [1, 2] }), (plan) => {
        for (const { queue, run } of ranIn(plan).lists) {
          const { tiers, flows, availableOfKinds } = run;
          const kinds = run.kinds.length;
          for (let week = 0; week < run.longest.length; week += 1) {
            const left = leftIn(run, week);
            const { need } = queue.terms[queue.termsOf[week]!]!;
            for (let tier = 0; tier < tiers; tier += 1) {
              if (flows.waiting[week * tiers + tier]! < 1e-6) continue;
              let short = false;
              for (let kind = 0; kind < kinds; kind += 1)
                short ||=
                  need[tier * kinds + kind]! > 0 &&
                  left[kind]! <= 1e-9 * Math.max(1, availableOfKinds[week * kinds + kind]!);
              expect(short, `week ${week}, tier ${tier}`).toBe(true);
            }
          }
        }
      }),
      check,
    );
  });

  it("the built-in checks hold", () => {
    fc.assert(
      fc.property(randomService(), fc.boolean(), fc.boolean(), (plan, changed, byChance) => {
        const results = checkServices(
          ranIn(plan, { ...under(changed), ...(byChance ? { seed: "checks" } : {}) }).services,
        );
        expect(results.length).toBeGreaterThan(0);
        expect(results.filter((result) => !result.holds)).toEqual([]);
      }),
      { seed, numRuns: 60 },
    );
  });

  it("a year's figures are those of its weeks: flows added up, stocks as they end, means over them", () => {
    fc.assert(
      fc.property(randomService(), fc.boolean(), (plan, changed) => {
        const view = ranIn(plan, under(changed)).services.view("service", undefined);
        const week = (id: ServiceMeasureId, at: number): number => view.figures[id]![at]!;
        for (const { id, kind } of serviceMeasures)
          view.years.forEach(({ first, last }, year) => {
            const own = Array.from({ length: last - first + 1 }, (_, i) => first + i);
            const weights = own.map((at) =>
              Number.isNaN(week(id, at)) ? 0 : id === "wait_of_started" ? week("started", at) : 1,
            );
            const expected =
              kind === "stock"
                ? week(id, last)
                : kind === "flow"
                  ? total(own.map((at) => week(id, at)))
                  : total(own.map((at, i) => (weights[i] === 0 ? 0 : week(id, at) * weights[i]!))) / total(weights);
            const found = view.byYear[id]![year]!;
            if (Number.isNaN(expected)) expect(found, id).toBeNaN();
            else expect(Math.abs(found - expected), id).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
          });
        for (const id of ["referred", "started", "waiting", "in_treatment", "open"] as const)
          view.figures[id]!.forEach((value, at) =>
            expect(
              Math.abs(
                total(view.tierFigures[id]!.subarray(at * view.tiers.length, (at + 1) * view.tiers.length)) - value,
              ),
            ).toBeLessThan(1e-9 * Math.max(1, value)),
          );
      }),
      { seed, numRuns: 40 },
    );
  });

  it("the same plan comes to the same list", () => {
    fc.assert(
      fc.property(randomService(), (plan) => {
        const [one, two] = [ranIn(plan), ranIn(structuredClone(plan))];
        one.lists.forEach(({ run }, number) => expect(difference(run, two.lists[number]!.run)).toBeUndefined());
        expect(one.services.view("service", undefined)).toEqual(two.services.view("service", undefined));
      }),
      { seed, numRuns: 20 },
    );
  });

  it("a service at two places is two services, and its figures are their sum", () => {
    fc.assert(
      fc.property(randomService({ places: 2, opening: "by place" }), fc.boolean(), (plan, changed) => {
        const whole = ranIn(plan, under(changed));
        const parts = splitService(plan);
        for (const [number, place] of ["place1", "place2"].entries()) {
          const { run } = ranIn(parts, under(changed), `service-${place}`).lists[0]!;
          expect(difference(whole.lists[number]!.run, run)).toBeUndefined();
        }
        const view = whole.services.view("service", undefined);
        const [one, two] = [1, 2].map((number) => whole.services.view("service", `place${number}`).figures) as [
          typeof view.figures,
          typeof view.figures,
        ];
        for (const id of [
          "referred",
          "rereferred",
          "removed",
          "escalated",
          "started",
          "completed",
          "waiting",
          "in_treatment",
          "open",
          "over_18",
          "over_52",
          "over_aim",
          "hours_available",
          "hours_used",
        ] as const)
          expect([
            id,
            view.figures[id]!.findIndex(
              (value, week) => !(Math.abs(value - one[id]![week]! - two[id]![week]!) < 1e-9 * Math.max(1, value)),
            ),
          ]).toEqual([id, -1]);
        expect([...view.figures.longest_wait!]).toEqual(
          [...one.longest_wait!].map((weeks, week) => Math.max(weeks, two.longest_wait![week]!)),
        );
        view.figures.mean_wait!.forEach((value, week) => {
          const [a, b] = [one.waiting![week]!, two.waiting![week]!];
          const waited = (figures: typeof one): number =>
            figures.waiting![week]! > 1e-6 ? figures.mean_wait![week]! * figures.waiting![week]! : 0;
          if (a + b > 1e-3) expect(value).toBeCloseTo((waited(one) + waited(two)) / (a + b), 4);
        });
      }),
      { seed, numRuns: 60 },
    );
  });
});
