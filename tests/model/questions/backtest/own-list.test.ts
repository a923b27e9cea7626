/** A list tried on its own past: a list that goes on as it had is foretold to the person, and nothing goes over a gap. */
import { describe, expect, it } from "vitest";
import { monthName, ownListErrors, type CountedSeries } from "../../../../model";

const series = (
  counts: "waiting" | "referred" | "started",
  values: readonly (number | null)[],
  broken?: number,
): CountedSeries => ({
  id: counts,
  label: counts,
  counts,
  service: "s",
  ...(counts === "waiting" ? {} : { over: "month" as const }),
  points: values.map((value, month) => ({
    at: monthName(12 * 2024 + month),
    value,
    ...(month === broken ? { break: "x" } : {}),
  })),
});
const steady = Array.from({ length: 12 }, (_, month) => 100 + 10 * month);

describe("errors of a list by months ahead", () => {
  it("are none where it grows as it had grown, and say what leaving it as it is comes to", () => {
    const errors = ownListErrors([series("waiting", steady)]);
    expect(errors.map(({ ahead }) => ahead)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const { off } of errors) expect(off).toBeCloseTo(0, 12);
    // A month ahead of 110 to 200, less 10: the median of ten errors of 10 / n.
    const apart = Array.from({ length: 10 }, (_, at) => 10 / (120 + 10 * at)).sort((a, b) => a - b);
    expect(errors[0]).toMatchObject({ forecasts: 10 });
    expect(errors[0]?.offAsItWas).toBeCloseTo((apart[4]! + apart[5]!) / 2, 12);
  });
  it("go by referrals less starts where these were counted", () => {
    // The list doubles its growth half-way: only what comes and goes tells so at once.
    const list = [100, 110, 120, 130, 150, 170, 190, 210];
    const came = [50, 50, 50, 50, 60, 60, 60, 60];
    const went = [40, 40, 40, 40, 40, 40, 40, 40];
    const alone = ownListErrors([series("waiting", list)])[0]?.off ?? Number.NaN;
    const withFlows = ownListErrors([series("waiting", list), series("referred", came), series("started", went)])[0];
    expect(withFlows?.off).toBeLessThan(alone);
  });
  it("leave gaps and breaks out", () => {
    expect(ownListErrors([series("waiting", [100, null, null, null, null, null, null])])).toEqual([]);
    expect(ownListErrors([series("waiting", [100, 110, 300, 310], 2)])).toEqual([]);
    expect(ownListErrors([series("waiting", [100, 110, null, 130])]).map(({ ahead }) => ahead)).toEqual([2]);
  });
});
