/** The shipped history: every point is its figure, in order and of one unit and place; what is known then is in England's plan. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { historyForPlan, historyOf } from "../../../../model";
import stored from "../../../../seeds/history/series.json";
import { history, planNamed, shippedBacktests } from "./shipped";

interface Figure {
  readonly id: string;
  readonly value: number | string | null;
  readonly unit: string;
  readonly date: string;
  readonly place: string;
  readonly source: string;
  readonly status: string;
  readonly note?: string;
}
const folder = join(import.meta.dirname, "../../../../seeds/figures");
const figures = readdirSync(folder)
  .filter((file) => file !== "waiting-lists.json")
  .flatMap(
    (file) => (JSON.parse(readFileSync(join(folder, file), "utf8")) as { readonly figures: readonly Figure[] }).figures,
  );
const figure = (id: string): Figure => {
  const found = figures.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
};
const valueOf = (id: string): number => Number(figure(id).value);

describe.each(history)("the series $id", ({ points, unit, place, leftOut, period }) => {
  it("has the value, source and status of its figures, counted in the month it says", () => {
    for (const point of points) {
      const { value, source, status, date } = figure(point.figure ?? "");
      expect({ value: point.value, source: point.source, status: point.status }).toEqual({ value, source, status });
      const month = /^\d{4}-\d{2}/.exec(date)?.[0];
      // A figure of a planning year is that of its last day, and one of an academic year ends in July.
      const last = /^(\d{4})\/\d{2}$/.exec(date)?.[1];
      const end = period?.startsWith("academic year") === true ? "07" : "03";
      expect(point.at).toBe(month ?? `${Number(last) + 1}-${end}`);
    }
  });
  it("is of one unit and place, in order, without a month twice", () => {
    for (const point of points) expect(figure(point.figure ?? "")).toMatchObject({ unit, place });
    expect(points.map(({ at }) => at)).toEqual([...new Set(points.map(({ at }) => at))].sort());
  });
  it("leaves out what is there and says why", () => {
    for (const { figure: id, why } of leftOut) {
      expect(figure(id).id).toBe(id);
      expect(points.map((point) => point.figure)).not.toContain(id);
      expect(why).not.toBe("");
    }
  });
});

it("has every count of the kind that is shipped as a figure, or says why not", () => {
  const named = new Set(history.flatMap(({ points, leftOut }) => [...points, ...leftOut].map(({ figure: id }) => id)));
  const kinds =
    /^(?:nhs-ot-(?:headcount|fte|wte)-\d|nhs-ot-(?:1982|1991)$|hcpc-ot-register-|hcpc-ot-route-(?:uk|international)-|la-ot-(?:1982|1991|jobs|vacancy)|in-post\.|establishment\.england|ot-apprentice-(?:starts|enrolments|achievements)-|wales-ot-(?:places-20|wte)|arrs-ot-fte|scot-msk-ot-waiting-\d{4}-\d{2}$)/;
  const left = figures.filter(({ id }) => kinds.test(id) && !named.has(id)).map(({ id }) => id);
  expect(left).toEqual([]);
});

it("a figure that is not there is not made up", () => {
  const [series] = stored.series;
  expect(() => historyOf(series === undefined ? [] : [series], [])).toThrow("no number for the figure");
});

describe("history of a plan", () => {
  it("is of people and places the plan has", () => {
    const ids = (name: string) => historyForPlan(planNamed(name), history).map(({ id }) => id);
    const regions = planNamed("england").structure.places.filter(({ parent }) => parent === "england");
    expect(ids("england")).toEqual([
      "nhs-registered",
      "nhs-registered-people",
      "councils",
      ...regions.map(({ id }) => `nhs-registered.${id}`).sort(),
      "nhs-posts",
      "nhs-vacancy-rate",
      "primary-care",
      "councils-vacancy-rate",
    ]);
    expect(ids("community-team")).toEqual([]);
  });
});

describe.each(shippedBacktests)("what is known for $id", (backtest) => {
  it("starts at a published point and replaces figures of England's plan once each", () => {
    const series = history.find(({ id }) => id === backtest.series);
    expect(series?.points.map(({ at }) => at)).toContain(backtest.from);
    const ids = backtest.known.map(({ assumption }) => assumption);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(planNamed("england").assumptions.map((one) => one.id)).toContain(id);
  });
  it("rests on figures for or before its start, or says that a proxy of today's stands in", () => {
    for (const id of backtest.known.flatMap((one) => one.figures)) {
      const years = figure(id).date.match(/\d{4}/g) ?? [];
      expect(Number(years.at(-1))).toBeLessThanOrEqual(Number(backtest.from.slice(0, 4)));
    }
  });
});

describe("the numbers known then", () => {
  const numberOf = (id: string, assumption: string) => {
    const found = shippedBacktests.find((one) => one.id === id)?.known.find((one) => one.assumption === assumption);
    if (found === undefined) throw new Error(`${id} does not say ${assumption}`);
    return found;
  };
  const yearly = (ratio: number, years: number): number => ratio ** (1 / years) - 1;
  it("are growth as published", () => {
    const grew = Number(/^(\d+)% more/.exec(figure("nhs-ot-growth-1997-2001").note ?? "")?.[1]) / 100;
    expect(numberOf("nhs-2001", "past_growth").value).toBeCloseTo(yearly(1 + grew, 4), 4);
    const [, eighties] = numberOf("nhs-2001", "past_growth").readings ?? [];
    expect(eighties?.value).toBeCloseTo(yearly(1 + valueOf("nhs-ot-growth-1985-89"), 4), 4);
    expect(numberOf("nhs-2007", "past_growth").value).toBeCloseTo(
      yearly(valueOf("nhs-ot-fte-2007") / valueOf("nhs-ot-fte-2001"), 6),
      4,
    );
    const [, people] = numberOf("nhs-2007", "past_growth").readings ?? [];
    expect(people?.value).toBeCloseTo(yearly(1 + valueOf("nhs-ot-growth-1997-2007"), 10), 3);
  });
  it("are entrants as published, up to as many for each member of staff as now", () => {
    for (const [id, low, start] of [
      ["nhs-2001", valueOf("ot-intake-ew-1990"), "nhs-ot-fte-2001"],
      ["nhs-2007", valueOf("ot-intake-ew-1990") + valueOf("ot-training-places-added-1997-2003"), "nhs-ot-fte-2007"],
    ] as const) {
      const { value, range } = numberOf(id, "opening_intake");
      expect(range?.low).toBe(low);
      expect(Math.abs((range?.high ?? 0) - (2420 * valueOf(start)) / valueOf("in-post.england"))).toBeLessThan(1);
      expect(Math.abs(value - ((range?.low ?? 0) + (range?.high ?? 0)) / 2)).toBeLessThan(1);
    }
  });
});
