/**
 * Several inputs as one: the straight-line prediction of a result from them, so that what is known of one input can be
 * known of all together. Each half of the draws is predicted from the other half, so that chance fits nothing to itself.
 */

/** What a line is held back by, as a share of each input's own spread: enough where two inputs are the same. */
const HELD_BACK = 1e-6;

/** Weights of the line, by Cholesky's root of the normal equations. */
function weightsOf(inputs: readonly Float64Array[], outputs: Float64Array, rows: readonly number[]): Float64Array {
  const size = inputs.length;
  const mean = (values: Float64Array): number => rows.reduce((sum, row) => sum + values[row]!, 0) / rows.length;
  const means = inputs.map(mean);
  const middle = mean(outputs);
  const root = inputs.map(() => new Float64Array(size));
  const weights = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = 0;
      for (const row of rows) sum += (inputs[i]![row]! - means[i]!) * (inputs[j]![row]! - means[j]!);
      if (i === j) sum += HELD_BACK * Math.max(sum, Number.MIN_VALUE) + Number.MIN_VALUE;
      for (let k = 0; k < j; k += 1) sum -= root[i]![k]! * root[j]![k]!;
      root[i]![j] = i === j ? Math.sqrt(Math.max(sum, Number.MIN_VALUE)) : sum / root[j]![j]!;
    }
    let product = 0;
    for (const row of rows) product += (inputs[i]![row]! - means[i]!) * (outputs[row]! - middle);
    for (let k = 0; k < i; k += 1) product -= root[i]![k]! * weights[k]!;
    weights[i] = product / root[i]![i]!;
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1) weights[i]! -= root[k]![i]! * weights[k]!;
    weights[i]! /= root[i]![i]!;
  }
  return weights;
}

/**
 * @param inputs one or more numbers of each draw
 * @param outputs the result of each draw
 * @returns a number for each draw, nearly in the order of the result as far as it is a straight line of the inputs
 */
export function linearScore(inputs: readonly Float64Array[], outputs: Float64Array): Float64Array {
  const halves = [0, 1].map((half) => Array.from(outputs.keys()).filter((draw) => draw % 2 === half));
  const score = new Float64Array(outputs.length);
  halves.forEach((rows, half) => {
    const weights = weightsOf(inputs, outputs, rows);
    for (const draw of halves[1 - half] ?? []) {
      let sum = 0;
      for (let at = 0; at < inputs.length; at += 1) sum += weights[at]! * (inputs[at]![draw]! - 0.5);
      score[draw] = sum;
    }
  });
  return score;
}
