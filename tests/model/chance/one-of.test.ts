/** Equally likely between two, and one of several readings. */
import { describe, expect, it } from "vitest";
import { equallyBetween, oneOf } from "../../../model/chance/one-of";
import { sobolPoints } from "../../../model/chance/sobol-points";

describe("equally likely between", () => {
  const curve = equallyBetween(2, 6);
  it("gives each part of the way its probability, and back", () => {
    expect([0.25, 0.5, 0.9].map(curve.quantile)).toEqual([3, 4, 5.6]);
    expect([1, 2, 3, 6, 7].map(curve.cumulative)).toEqual([0, 0, 0.25, 1, 1]);
    expect([1.9, 2, 5, 6, 6.1].map(curve.density)).toEqual([0, 0.25, 0.25, 0.25, 0]);
  });
  it("is one value where both are the same", () => {
    const certain = equallyBetween(3, 3);
    expect([certain.quantile(0.2), certain.cumulative(2.9), certain.cumulative(3)]).toEqual([3, 0, 1]);
  });
  it("is nothing the wrong way round", () => expect(() => equallyBetween(6, 2)).toThrow(RangeError));
});

describe("one of several readings", () => {
  const growth = oneOf([
    { value: 0.019, weight: 1 },
    { value: 0.02, weight: 2 },
    { value: 0.0319, weight: 1 },
  ]);
  it("divides the line by the weights, in order", () => {
    expect(growth.shares).toEqual([0.25, 0.5, 0.25]);
    expect([0.01, 0.249, 0.25, 0.74, 0.76, 0.999].map(growth.quantile)).toEqual([
      0.019, 0.019, 0.02, 0.02, 0.0319, 0.0319,
    ]);
  });
  it("comes as often as its weight says, to one draw, from even points", () => {
    const points = sobolPoints("quiet garden harbour", ["growth"]);
    const u = new Float64Array(1);
    const drawn = Array.from({ length: 1024 }, (_, k) => {
      points.at(k, u);
      return growth.quantile(u[0]!);
    });
    expect([0.019, 0.02, 0.0319].map((value) => drawn.filter((one) => one === value).length)).toEqual([256, 512, 256]);
  });
  it("never gives a reading of no weight, be it the last", () => {
    const meaning = oneOf([
      { value: "places", weight: 0 },
      { value: "workforce", weight: 3 },
      { value: "neither", weight: 0 },
    ]);
    expect([1e-12, 0.5, 1 - 2 ** -33].map(meaning.quantile)).toEqual(["workforce", "workforce", "workforce"]);
  });
  it.each([[[0, 0]], [[1, -1, 3]], [[Number.NaN]], [[]]])("is nothing with weights %j", (weights) => {
    expect(() => oneOf(weights.map((weight) => ({ value: 1, weight })))).toThrow(RangeError);
  });
});
