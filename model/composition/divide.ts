/** How many of those who go are of each group. */

/** What is left of a group by rounding is nobody. */
export const rounding = 1e-12;

/**
 * Divides those who go out of an account over its groups: in proportion to people times weight, never more of a group
 * than there are; what a group cannot give, the others do.
 * @param there people by group, from `at` on; `weights` likewise, from `weightsAt` on; undefined weighs all alike
 * @param out receives those of each group, from `outAt` on
 */
export function divideOver(
  going: number,
  groups: number,
  there: Float64Array,
  at: number,
  weights: Float64Array | undefined,
  weightsAt: number,
  out: Float64Array,
  outAt: number,
): void {
  let people = 0;
  for (let g = 0; g < groups; g += 1) people += there[at + g]!;
  if (weights === undefined || going >= people * (1 - rounding)) {
    // Where all go, the weights say nothing any more.
    for (let g = 0; g < groups; g += 1) out[outAt + g] = people === 0 ? 0 : (going * there[at + g]!) / people;
    return;
  }
  let missing = Number.isNaN(people);
  for (let g = 0; g < groups; g += 1) missing ||= Number.isNaN(weights[weightsAt + g]);
  out.fill(missing ? Number.NaN : 0, outAt, outAt + groups);
  let left = missing ? 0 : going;
  // Each round but the last takes out a group that is used up.
  for (let round = 0; round <= groups && left > 0; round += 1) {
    let weighed = 0;
    let unweighed = 0;
    for (let g = 0; g < groups; g += 1) {
      const staying = there[at + g]! - out[outAt + g]!;
      if (staying > rounding * people) {
        weighed += weights[weightsAt + g]! * there[at + g]!;
        unweighed += there[at + g]!;
      }
    }
    // Those who never go by their weight go all the same where nobody else is left.
    const all = weighed > 0 ? weighed : unweighed;
    const now = left;
    for (let g = 0; g < groups; g += 1) {
      const staying = there[at + g]! - out[outAt + g]!;
      if (staying <= rounding * people) continue;
      const part = ((weighed > 0 ? weights[weightsAt + g]! : 1) * there[at + g]!) / all;
      const gone = Math.min(staying, now * part);
      out[outAt + g] = out[outAt + g]! + gone;
      left -= gone;
    }
    if (left <= rounding * now) return;
  }
}
