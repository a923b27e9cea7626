/** The balance of ages: a workforce joined as it says keeps its shape, and the figures worked out on paper come back. */
import { describe, expect, test } from "vitest";
import { joinersInBalance, raisedFactors, remainderOf } from "../../model/calibrate/age-balance";
import { ageProfile } from "../../model/workforce/opening/age-profile";

const bands = Array.from({ length: 10 }, (_, i) => ({ id: `${20 + 5 * i}`, label: "", from: 20 + 5 * i, years: 5 }));
const ageUp = Float64Array.from(bands, (band, i) => (i === bands.length - 1 ? 0 : 1 / (12 * band.years)));
const heads = ageProfile(bands, 41, 0.116)!.map((share) => share * 1000);
/** Leavers of 5.8% a year everywhere and retirement from 50 on, as monthly parts that stay. */
const retirement = [0, 0, 0, 0, 0, 0, 0.005, 0.06, 0.2, 0.5];
const keep = Float64Array.from(retirement, (rate) => Math.pow((1 - 0.058) * (1 - rate), 1 / 12));

const sum = (list: Float64Array): number => list.reduce((total, one) => total + one, 0);

describe("joiners in balance", () => {
  const joins = joinersInBalance({ heads, keep, ageUp }, 0.02);

  test("keep every band at its share for thirteen years, and let the whole grow", () => {
    let people = Float64Array.from(heads);
    for (let month = 0; month < 156; month += 1) {
      const stays = people.map((one, age) => one * keep[age]!);
      people = stays.map((one, age) => {
        const agedIn = age === 0 ? 0 : stays[age - 1]! * ageUp[age - 1]!;
        return one * (1 - ageUp[age]!) + agedIn + joins[age]! * Math.pow(1.02, month / 12);
      });
    }
    expect(sum(people) / sum(heads)).toBeCloseTo(Math.pow(1.02, 13), 9);
    people.forEach((one, age) => expect(one / sum(people)).toBeCloseTo(heads[age]! / sum(heads), 9));
  });

  test("are those worked out on paper by the year, as far as few leave within it", () => {
    // From 55 on so many retire within a year that steps of a month and of a year are different sums.
    const paper = [19.5, 16.0, 18.2, 16.9, 12.1, 5.9, 1.0];
    paper.forEach((yearly, age) => expect(Math.abs(12 * joins[age]! - yearly)).toBeLessThan(0.02 * yearly + 0.3));
    const meanAge = joins.reduce((total, one, age) => total + one * (bands[age]!.from + 2.5), 0) / sum(joins);
    expect(meanAge).toBeGreaterThan(34);
    expect(meanAge).toBeLessThan(37);
  });

  test("would have to be fewer than none at a cliff", () => {
    const cliff = Float64Array.from(heads);
    cliff[6] = cliff[6]! + cliff[7]! * 0.6;
    cliff[7] = cliff[7]! * 0.4;
    expect(joinersInBalance({ heads: cliff, keep, ageUp }, 0.02)[7]).toBeLessThan(0);
  });
});

describe("what is left for uncounted joiners", () => {
  test("is what known sources do not bring, and says where they bring too many", () => {
    const { joiners, excess } = remainderOf(Float64Array.of(5, 3, 1), Float64Array.of(2, 4, 1));
    expect([...joiners]).toEqual([3, 0, 0]);
    expect([...excess]).toEqual([0, 1, 0]);
  });

  test("raises leaving only where there are too many, and only as far as it may", () => {
    const raised = raisedFactors(Float64Array.of(1, 1, 1), Float64Array.of(0, 2, 50), Float64Array.of(4, 4, 4), 2);
    expect([...raised]).toEqual([1, 1.5, 2]);
  });
});
