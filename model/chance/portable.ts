/**
 * Exponentials and logarithms that give the same bits in every engine. The language leaves Math.exp, Math.log and
 * Math.pow to the engine, and engines differ in the last bit; in sums, products and quotients of doubles they may not,
 * and these use nothing else. Each brings its argument near nought, where a series is short, and is within 1.5 units in
 * the last place of the true value.
 */

/** The natural logarithm of 2 in two parts; the first has 41 bits, so that a whole number of them is exact. */
const ln2 = 0.693147180559663;
const ln2Rest = 2.8235290563031577e-13;
const perLn2 = 1.4426950408889634;

const bits = new DataView(new ArrayBuffer(8));

/** 2 to the power of every whole number from -1022 to 1023, exactly: looked up, as most time of an exponential was here. */
const powersOfTwo = Float64Array.from({ length: 2046 }, (_, at) => {
  bits.setInt32(0, (at + 1) << 20);
  bits.setInt32(4, 0);
  return bits.getFloat64(0);
});
const powerOfTwo = (exponent: number): number => powersOfTwo[exponent + 1022]!;

/** e^x - 1 - x for x up to ln 2 / 2 either way: the exponential series from its square on, to the power of 15. */
function beyondLinear(x: number): number {
  let sum = 1 / 1307674368000;
  sum = sum * x + 1 / 87178291200;
  sum = sum * x + 1 / 6227020800;
  sum = sum * x + 1 / 479001600;
  sum = sum * x + 1 / 39916800;
  sum = sum * x + 1 / 3628800;
  sum = sum * x + 1 / 362880;
  sum = sum * x + 1 / 40320;
  sum = sum * x + 1 / 5040;
  sum = sum * x + 1 / 720;
  sum = sum * x + 1 / 120;
  sum = sum * x + 1 / 24;
  sum = sum * x + 1 / 6;
  sum = sum * x + 1 / 2;
  return x * x * sum;
}

/** e^x; 0 below -745.2 and Infinity above 709.8. */
export function exp(x: number): number {
  if (x > 709.79) return Number.POSITIVE_INFINITY;
  if (x < -745.14) return 0;
  const twos = Math.floor(x * perLn2 + 0.5);
  const near = x - twos * ln2;
  const rest = twos * ln2Rest;
  const value = 1 + (near + (beyondLinear(near - rest) - rest));
  if (!(twos < -1022 || twos > 1023)) return value * powerOfTwo(twos);
  const half = Math.floor(twos / 2);
  return value * powerOfTwo(half) * powerOfTwo(twos - half);
}

/** e^x - 1, to the last place however small x is. */
export function expm1(x: number): number {
  if (!(x > -37 && x < 37)) return exp(x) - 1;
  if (x === 0) return x;
  const twos = Math.floor(x * perLn2 + 0.5);
  const near = x - twos * ln2;
  const rest = twos * ln2Rest;
  const beyond = beyondLinear(near - rest) - rest;
  const scale = powerOfTwo(twos);
  // The order in which least is rounded away: with a power above 1 the first two terms are exact.
  return twos > 0 ? scale - 1 + scale * near + scale * beyond : scale - 1 + scale * (near + beyond);
}

/** ln(1 + x) - (x - x^2 / 2) for 1 + x between the root of a half and the root of 2, from the series of artanh. */
function beyondSquare(x: number): number {
  const s = x / (2 + x);
  const z = s * s;
  let sum = 2 / 25;
  sum = sum * z + 2 / 23;
  sum = sum * z + 2 / 21;
  sum = sum * z + 2 / 19;
  sum = sum * z + 2 / 17;
  sum = sum * z + 2 / 15;
  sum = sum * z + 2 / 13;
  sum = sum * z + 2 / 11;
  sum = sum * z + 2 / 9;
  sum = sum * z + 2 / 7;
  sum = sum * z + 2 / 5;
  sum = sum * z + 2 / 3;
  return s * (x * x * 0.5 + z * sum);
}

/** ln((1 + x) 2^twos) with what belongs to it besides. */
const logarithm = (x: number, twos: number, besides: number): number =>
  twos * ln2 + (x - (x * x * 0.5 - (beyondSquare(x) + (twos * ln2Rest + besides))));

/** The logarithm of an ordinary number above 0, divided by so many twos, with what belongs to it besides. */
function logOf(x: number, divided: number, besides: number): number {
  bits.setFloat64(0, x);
  const high = bits.getInt32(0);
  bits.setInt32(0, (high & 0x000fffff) | 0x3ff00000);
  const digits = bits.getFloat64(0);
  const twos = (high >>> 20) - 1023 - divided;
  return digits > Math.SQRT2 ? logarithm(digits * 0.5 - 1, twos + 1, besides) : logarithm(digits - 1, twos, besides);
}

const leastOrdinary = 2.2250738585072014e-308;
const twoTo54 = 18014398509481984;

/** ln x; -Infinity of 0, and not a number below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  return x < leastOrdinary ? logOf(x * twoTo54, 54, 0) : logOf(x, 0, 0);
}

/** ln(1 + x), to the last place however small x is; -Infinity of -1, and not a number below. */
export function log1p(x: number): number {
  if (x > -0.2928 && x < 0.4142) return x === 0 ? x : logarithm(x, 0, 0);
  const sum = 1 + x;
  if (!(sum > 0) || sum > twoTo54) return log(sum);
  const lost = x >= 1 ? 1 - (sum - x) : x - (sum - 1);
  return logOf(sum, 0, lost / sum);
}

/** Beyond this a whole power is no longer multiplied out. */
const mostMultiplied = 1024;

/** x^n for a whole n, 0 or above, multiplied out: each digit of n in the base of two squares once. */
function multipliedOut(x: number, n: number): number {
  let product = 1;
  let square = x;
  for (let left = n; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) product *= square;
    square *= square;
  }
  return product;
}

/**
 * x^y. A whole power is multiplied out, of any x; the others are of x from 0 on, within 2 + |y ln x| units in the last
 * place: the growth of some years to all the bits that matter, though not for powers of hundreds.
 */
export function power(x: number, y: number): number {
  if (Number.isInteger(y) && Math.abs(y) <= mostMultiplied)
    return y < 0 ? 1 / multipliedOut(x, -y) : multipliedOut(x, y);
  return exp(y * log(x));
}
