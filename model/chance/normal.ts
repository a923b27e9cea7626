/** The standard normal distribution, with the same bits in every engine: what ties draws together is normal underneath. */
import { exp, log } from "./portable";

/** A polynomial from its coefficients, those of the highest power first. */
function polynomial(coefficients: Float64Array, x: number): number {
  let sum = 0;
  for (let at = 0; at < coefficients.length; at += 1) sum = sum * x + coefficients[at]!;
  return sum;
}

/*
 * Rational approximations of Wichura, "Algorithm AS 241: the percentage points of the normal distribution" (PPND16),
 * Applied Statistics 37, 1988: numerator and denominator for the middle, the near tails and the far ones.
 */
const middleOver = Float64Array.of(
  2509.0809287301226727,
  33430.575583588128105,
  67265.770927008700853,
  45921.953931549871457,
  13731.693765509461125,
  1971.5909503065514427,
  133.14166789178437745,
  3.387132872796366608,
);
const middleUnder = Float64Array.of(
  5226.495278852854561,
  28729.085735721942674,
  39307.89580009271061,
  21213.794301586595867,
  5394.1960214247511077,
  687.1870074920579083,
  42.313330701600911252,
  1,
);
const nearOver = Float64Array.of(
  7.7454501427834140764e-4,
  0.0227238449892691845833,
  0.24178072517745061177,
  1.27045825245236838258,
  3.64784832476320460504,
  5.7694972214606914055,
  4.6303378461565452959,
  1.42343711074968357734,
);
const nearUnder = Float64Array.of(
  1.05075007164441684324e-9,
  5.475938084995344946e-4,
  0.0151986665636164571966,
  0.14810397642748007459,
  0.68976733498510000455,
  1.6763848301838038494,
  2.05319162663775882187,
  1,
);
const farOver = Float64Array.of(
  2.01033439929228813265e-7,
  2.71155556874348757815e-5,
  0.0012426609473880784386,
  0.026532189526576123093,
  0.29656057182850489123,
  1.7848265399172913358,
  5.4637849111641143699,
  6.6579046435011037772,
);
const farUnder = Float64Array.of(
  2.04426310338993978564e-15,
  1.4215117583164458887e-7,
  1.8463183175100546818e-5,
  7.868691311456132591e-4,
  0.0148753612908506148525,
  0.13692988092273580531,
  0.59983220655588793769,
  1,
);

/** The value that a standard normal passes with probability 1 - p; to a part in 10^15, for p in (0, 1). */
export function normalQuantile(p: number): number {
  const off = p - 0.5;
  if (off >= -0.425 && off <= 0.425) {
    const r = 0.180625 - off * off;
    return (off * polynomial(middleOver, r)) / polynomial(middleUnder, r);
  }
  const tail = Math.sqrt(-log(off < 0 ? p : 1 - p));
  const size =
    tail <= 5
      ? polynomial(nearOver, tail - 1.6) / polynomial(nearUnder, tail - 1.6)
      : polynomial(farOver, tail - 5) / polynomial(farUnder, tail - 5);
  return off < 0 ? -size : size;
}

/** Chebyshev coefficients of e^(x^2 / 2) times the probability beyond x, in t = (x - 4) / (x + 4), found by interpolation to 80 digits. */
const beyond = Float64Array.of(
  0.1682882016232327,
  -0.22915709990540908,
  0.07778835509065742,
  -0.020384686418274105,
  0.003918137045458075,
  -4.666606283379171e-4,
  6.287520132139339e-6,
  8.58398579912788e-6,
  -1.0167576108636199e-6,
  -1.397526759521329e-7,
  3.669280791486882e-8,
  2.8041788924924713e-9,
  -1.2584224132220847e-9,
  -8.950222407260244e-11,
  4.536086530984231e-11,
  4.474287656506267e-12,
  -1.671687905185684e-12,
  -2.683781469553837e-13,
  5.721760333130976e-14,
  1.621048267715444e-14,
  -1.3744940820337785e-15,
  -9.10143893328047e-16,
  -2.2734886306808515e-17,
  4.421463813334421e-17,
);

/** The probability that a standard normal is at most x; below nought to a part in 10^14 of it (down to -10), above to the last place. */
export function normalCumulative(x: number): number {
  const size = x < 0 ? -x : x;
  const t = (size - 4) / (size + 4);
  let [sum, before] = [0, 0];
  for (let at = beyond.length - 1; at > 0; at -= 1) {
    const next = 2 * t * sum - before + beyond[at]!;
    before = sum;
    sum = next;
  }
  const tail = exp(-0.5 * x * x) * (t * sum - before + beyond[0]!);
  return x < 0 ? tail : 1 - tail;
}
