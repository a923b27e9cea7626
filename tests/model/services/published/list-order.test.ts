/** The order of starts of published lists: the fit, the run beside the queue's, changes of returns, and the backtest. */
import { describe, expect, it } from "vitest";
import stored from "../../../../seeds/figures/waiting-lists.json";
import { doubtsAbout, publishedLists, waitingBands, type PublishedList } from "../../../../model";
import { byWeeksWaited, pickedTo } from "../../../../model/services/list/queue/start-order";
import { backtestList, errorsAhead } from "../../../../model/services/published/list-backtest";
import { borneOut, comparableFlows } from "../../../../model/services/published/published-flows";
import { inBandsOf, runOn, spreadBands } from "../../../../model/services/published/published-run";
import { startProfileFrom, type Stretch } from "../../../../model/services/published/start-profile";
import { given } from "../../build-plan";
import { planWithService, servicesIn } from "../build-service";

const lists = publishedLists(stored);
const england = lists.series("children", "england");
const sum = (figures: readonly number[]): number => figures.reduce((all, one) => all + one, 0);

describe("picking by likelihood", () => {
  it("comes to the total, with what is left of each class falling as e to the minus x p", () => {
    const [amounts, likelihoods] = [Float64Array.of(100, 50, 30), Float64Array.of(1, 3, 0)];
    const x = pickedTo(40, amounts, likelihoods);
    expect(100 * (1 - Math.exp(-x)) + 50 * (1 - Math.exp(-3 * x))).toBeCloseTo(40, 10);
    expect(pickedTo(0, amounts, likelihoods)).toBe(0);
    expect(pickedTo(150, amounts, likelihoods)).toBe(Number.POSITIVE_INFINITY);
  });

  it("holds a band's figure at its middle and goes straight to the next", () => {
    const weeks = byWeeksWaited([1, 1, 1, 2, 4, 8, 10]);
    expect(weeks[7]).toBeCloseTo(2 - 0.5 * (1 / 5), 10);
    expect(weeks[8]).toBeCloseTo(2 + 0.5 * (2 / 7), 10);
    expect(weeks.at(-1)).toBe(10);
  });
});

describe("a list run on by its order", () => {
  const profile = [0.5, 1, 2, 1, 1.5, 0.7, 0.4];
  const bands = [120, 110, 150, 420, 230, 480, 90];

  it("goes as the queue of a service of one tier does, week by week", () => {
    const [referrals, removals] = [130, 120];
    const plan = planWithService({
      service: { staffing: "not-known", capacity: "starts", tiers: [{ id: "all", label: "All" }] },
      assumptions: [
        given("referrals", referrals),
        given("starts_per_week", removals),
        given(
          "opening_list",
          null,
          waitingBands.map(({ id }, band) => ({ band: id, value: bands[band]! })),
        ),
        given("start_order", 4),
        given(
          "start_profile",
          null,
          waitingBands.map(({ id }, band) => ({ band: id, value: profile[band]! })),
        ),
      ],
    });
    const services = servicesIn(plan);
    const [list] = services.lists(plan.structure.services![0]!.id);
    const run = services.run(list!.queue!);
    const weeks = byWeeksWaited(profile);
    let people = spreadBands(bands, weeks, referrals, removals);
    for (let week = 0; week < 40; week += 1) {
      people = runOn(people, weeks, { weeks: 1, referrals, removals });
      const now = inBandsOf(people);
      // The queue leaves out a last half person of the opening list, who would have waited for years.
      expect(run.flows.waiting[week]).toBeCloseTo(sum(now), 6);
      expect(Math.abs(run.over18[week]! - (now[5]! + now[6]!)) / now[5]!).toBeLessThan(0.002);
    }
  });

  it("is fitted back from counts it made itself", () => {
    const flow = { weeks: 4, referrals: 130, removals: 125 };
    const weeks = byWeeksWaited(profile);
    let people = spreadBands(
      bands.map((count) => count * 100),
      weeks,
      13000,
      12500,
    );
    const chain: Stretch[] = [];
    for (let count = 0; count < 5; count += 1) {
      const before = inBandsOf(people);
      people = runOn(people, weeks, { ...flow, referrals: 13000, removals: 12500 });
      chain.push({ before, after: inBandsOf(people), weeks: 4, referrals: 13000, removals: 12500 });
    }
    // Neighbouring bands are held together a little, so that the fit is near and not there; what it foretells is.
    const fitted = startProfileFrom([chain]);
    const middle = Math.exp(sum(profile.map(Math.log)) / profile.length);
    fitted.forEach((likelihood, band) =>
      expect(Math.abs(Math.log((likelihood * middle) / profile[band]!)), waitingBands[band]!.id).toBeLessThan(0.3),
    );
    const ahead = (order: readonly number[]): number[] => {
      const likelihoods = byWeeksWaited(order);
      const start = spreadBands(chain[4]!.after, likelihoods, 13000, 12500);
      return inBandsOf(runOn(start, likelihoods, { weeks: 26, referrals: 13000, removals: 12500 }));
    };
    const right = ahead(profile);
    ahead(fitted).forEach((people, band) =>
      expect(Math.abs(people / right[band]! - 1), waitingBands[band]!.id).toBeLessThan(0.05),
    );
  });
});

describe("what counts can bear", () => {
  it("takes growth only as far as the months agree on it", () => {
    expect(borneOut([5])).toBe(0);
    expect(borneOut([5, 5, 5])).toBe(5);
    expect(borneOut([10, -9])).toBe(0);
    // Mean 4, standard error squared (4 + 0 + 4) / 2 / 3 = 4/3: 4 x (1 - 1/12).
    expect(borneOut([2, 4, 6])).toBeCloseTo(4 * (11 / 12), 10);
  });

  it("notices where the returns to England's list changed, and takes no rate over it", () => {
    const changed = doubtsAbout(england, "England").filter(({ kind }) => kind === "returns-changed");
    expect(changed.map(({ at }) => at)).toEqual(["2023-01", "2023-02"]);
    expect(changed[0]!.says).toContain("the list grew by 4,717 in a month in which about 7,595 were referred");
    expect(comparableFlows(england, "2023-01")).toEqual([]);
    expect(comparableFlows(england, "2023-05").map(({ month }) => month)).toEqual(["2023-03", "2023-04", "2023-05"]);
  });
});

describe("the backtest of England's children", () => {
  const forecasts = backtestList(england, "2023-10");

  it("has people over 18 weeks within a tenth up to five months ahead, and about a tenth at six", () => {
    const errors = errorsAhead(forecasts);
    for (const { ahead, over18 } of errors.filter((one) => one.ahead <= 5))
      expect(over18, `${ahead}`).toBeLessThan(0.1);
    expect(errors.find(({ ahead }) => ahead === 6)!.over18).toBeLessThan(0.12);
    for (const { ahead, waiting } of errors) expect(waiting, `${ahead}`).toBeLessThan(0.1);
  });

  it("uses nothing from after the month it is run on from", () => {
    const upToMay = england.filter(({ month }) => month <= "2023-05");
    const later: PublishedList[] = england.filter(({ month }) => month > "2023-05");
    const other = backtestList(
      [...upToMay, ...later.map((list) => ({ ...list, people: [...list.people].reverse() }))],
      "2023-10",
    );
    const fromMay = (of: typeof forecasts) => of.find(({ from }) => from === "2023-05")!;
    expect(fromMay(other).order).toEqual(fromMay(forecasts).order);
    expect(fromMay(other).months.map(({ foretold }) => foretold)).toEqual(
      fromMay(forecasts).months.map(({ foretold }) => foretold),
    );
  });

  it("marks what was run on over a change of the returns", () => {
    const fromJanuary = forecasts.find(({ from }) => from === "2023-01")!;
    expect(fromJanuary.months.every(({ returnsChanged }) => returnsChanged)).toBe(true);
    expect(forecasts.find(({ from }) => from === "2023-04")!.months.some(({ returnsChanged }) => returnsChanged)).toBe(
      false,
    );
  });
});
