/** Age profiles from a mean and a share over 55: they hit both figures, make no cliff, and are refused only where there can be none. */
import { describe, expect, test } from "vitest";
import { ageProfile } from "../../model/workforce/opening/age-profile";

const bands = Array.from({ length: 10 }, (_, i) => ({ id: `${20 + 5 * i}`, label: "", from: 20 + 5 * i, years: 5 }));
const middles = bands.map((band) => band.from + 2.5);
const meanOf = (shares: Float64Array): number => shares.reduce((sum, share, i) => sum + share * middles[i]!, 0);
const olderOf = (shares: Float64Array): number => shares[7]! + shares[8]! + shares[9]!;

describe("the profile of the published figures", () => {
  const shares = ageProfile(bands, 41, 0.116)!;

  test("has the mean and the share over 55", () => {
    expect(meanOf(shares)).toBeCloseTo(41, 10);
    expect(olderOf(shares)).toBeCloseTo(0.116, 12);
  });

  test("rises to one top and falls from it, without a cliff at 55", () => {
    const top = shares.indexOf(Math.max(...shares));
    for (let i = 1; i < shares.length; i += 1) expect(shares[i]! > shares[i - 1]!).toBe(i <= top);
    // From one band to the next it falls by less than half everywhere but at the far end.
    for (let i = top + 1; i < 9; i += 1) expect(shares[i]! / shares[i - 1]!).toBeGreaterThan(0.5);
  });

  test("is the one worked out on paper, in people of a thousand", () => {
    // Normal curve (39, 13) at the middle of each band, tilted until both figures are met; by another program.
    const paper = [70.2, 108.0, 143.1, 163.6, 161.3, 137.2, 100.6, 64.4, 35.1, 16.5];
    [...shares].forEach((share, i) => expect(share * 1000).toBeCloseTo(paper[i]!, 1));
  });
});

test("every pair that some profile can have is fitted, to rounding", () => {
  let fitted = 0;
  for (let mean = 30; mean <= 56; mean += 0.2) {
    for (let older = 0.002; older < 0.7; older += 0.004) {
      // Everybody under 55 in the youngest or oldest band below, everybody over it likewise: the ends of what can be.
      const least = 22.5 * (1 - older) + 57.5 * older;
      const most = 52.5 * (1 - older) + 67.5 * older;
      // Close to an end all people are in two bands, where no smooth profile reaches.
      if (mean < least + 0.5 || mean > most - 0.5) continue;
      const shares = ageProfile(bands, mean, older);
      expect(shares, `${mean.toFixed(1)} years with ${(older * 100).toFixed(1)}%`).toBeDefined();
      expect(Math.abs(meanOf(shares!) - mean)).toBeLessThan(1e-10);
      expect(Math.abs(olderOf(shares!) - older)).toBeLessThan(1e-11);
      fitted += 1;
    }
  }
  expect(fitted).toBeGreaterThan(10_000);
});

test("a pair no profile can have is refused", () => {
  expect(ageProfile(bands, 56, 0.1)).toBeUndefined();
  expect(ageProfile(bands, 25, 0.3)).toBeUndefined();
});
