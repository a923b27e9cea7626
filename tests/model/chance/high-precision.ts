/** Exponentials and logarithms to some 180 bits, in whole numbers: what the portable ones are measured by. */

/** Numbers are held as whole numbers of 2^-1200, so that every double is exact. */
const places = 1200n;
export const one = 1n << places;

const mantissaAndExponent = new DataView(new ArrayBuffer(8));

/** A double, exactly. */
export function exactly(x: number): bigint {
  mantissaAndExponent.setFloat64(0, x);
  const bits = mantissaAndExponent.getBigUint64(0);
  const exponent = (bits >> 52n) & 0x7ffn;
  const mantissa = (bits & 0xfffffffffffffn) | (exponent === 0n ? 0n : 1n << 52n);
  const size = mantissa << (places - 1075n + (exponent === 0n ? 1n : exponent));
  return x < 0 ? -size : size;
}

const times = (a: bigint, b: bigint): bigint => (a * b) >> places;

/** e^x, by its series at x / 4096 and twelve squarings. */
export function exactExp(x: bigint): bigint {
  const near = x >> 12n;
  let term = one;
  let sum = one;
  for (let n = 1n; term > 1n || term < -1n; n += 1n) {
    term = times(term, near) / n;
    sum += term;
  }
  for (let squaring = 0; squaring < 12; squaring += 1) sum = times(sum, sum);
  return sum;
}

/** ln x for x above 0, by Newton's steps from a double near it. */
export function exactLog(x: bigint, near: number): bigint {
  let y = exactly(near);
  for (let step = 0; step < 3; step += 1) y += times(x, exactExp(-y)) - one;
  return y;
}

/** How far a double is from the true value, in units in its last place. */
export function unitsOff(value: number, truth: bigint): number {
  mantissaAndExponent.setFloat64(0, Math.abs(value));
  mantissaAndExponent.setBigUint64(0, mantissaAndExponent.getBigUint64(0) + 1n);
  const unit = exactly(mantissaAndExponent.getFloat64(0)) - exactly(Math.abs(value));
  const off = exactly(value) - truth;
  return Number(((off < 0n ? -off : off) << 20n) / unit) / 2 ** 20;
}
