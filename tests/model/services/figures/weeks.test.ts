/** The weeks of a plan against JavaScript's own calendar. */
import { describe, expect, it } from "vitest";
import { calendarOf } from "../../../../model";
import { weeksInYear, weeksOf } from "../../../../model/services/figures/weeks";

const day = 86_400_000;

describe.each([1, 3, 13])("a plan of %i years", (years) => {
  // A leap cycle, and the one that 2100, which is no leap year, falls into.
  const starts = [2019, 2020, 2023, 2024, 2026, 2098, 2099, 2100];
  it.each(starts.map((year) => [year]))("from each month of %i", (year) => {
    for (let month = 0; month < 12; month += 1) compare(year, month);
  });

  function compare(year: number, month: number): void {
    const text = `${year}-${String(month + 1).padStart(2, "0")}`;
    const weeks = weeksOf(calendarOf(text, years));
    const first = Date.UTC(year, month, 1);
    const end = Date.UTC(year + years, month, 1);
    const middles = Array.from(
      { length: Math.floor((end - first) / (7 * day)) },
      (_, week) => new Date(first + (7 * week + 3.5) * day),
    );
    expect(weeks.count).toBe(middles.length);
    expect(weeks.names).toEqual(middles.map((_, week) => new Date(first + 7 * week * day).toISOString().slice(0, 10)));
    expect([...weeks.month]).toEqual(
      middles.map((middle) => (middle.getUTCFullYear() - year) * 12 + middle.getUTCMonth() - month),
    );
    middles.forEach((middle, week) => {
      const [from, to] = [0, 1].map((more) => Date.UTC(middle.getUTCFullYear(), middle.getUTCMonth() + more, 1)) as [
        number,
        number,
      ];
      expect(weeks.through[week]).toBeCloseTo((middle.getTime() - from) / (to - from), 12);
    });
    // Planning years run from April to March.
    const planningYear = (middle: Date): string => {
      const april = middle.getUTCMonth() < 3 ? middle.getUTCFullYear() - 1 : middle.getUTCFullYear();
      return `${april}/${String((april + 1) % 100).padStart(2, "0")}`;
    };
    expect(
      weeks.years.flatMap(({ name, first: from, last }) => Array.from({ length: last - from + 1 }, () => name)),
    ).toEqual(middles.map(planningYear));
    expect(weeks.years[0]!.first).toBe(0);
    weeks.years.slice(1).forEach((one, before) => expect(one.first).toBe(weeks.years[before]!.last + 1));
  }
});

it("a year has 365.25 / 7 weeks on average over a leap cycle", () => {
  expect(weeksOf(calendarOf("2023-04", 28)).count).toBe(Math.floor(28 * weeksInYear));
});
