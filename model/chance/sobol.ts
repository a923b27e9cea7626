/**
 * Sobol' points: point k of a sequence that fills a cube evenly whatever its number of points. In every dimension each
 * stretch of 2^m points that begins at a multiple of 2^m has one in each of the 2^m equal parts of the line.
 */
import { directionNumbers } from "./sobol-directions";

const rows = directionNumbers.trim().split("\n");

/** How many dimensions there are numbers for. */
export const sobolDimensions = rows.length + 1;

/** The 32 direction numbers of a dimension, from 0: the bits that each bit of a point's place in the sequence turns over. */
export function directionsOf(dimension: number): Uint32Array {
  const directions = new Uint32Array(32);
  if (dimension === 0) return directions.map((_, bit) => 1 << (31 - bit));
  const [coefficients, ...first] = rows[dimension - 1]!.split(" ").map(Number) as [number, ...number[]];
  const degree = first.length;
  for (let bit = 0; bit < 32; bit += 1) {
    if (bit < degree) {
      directions[bit] = first[bit]! << (31 - bit);
      continue;
    }
    const back = directions[bit - degree]!;
    let next = back ^ (back >>> degree);
    for (let term = 1; term < degree; term += 1)
      if ((coefficients >>> (degree - 1 - term)) & 1) next ^= directions[bit - term]!;
    directions[bit] = next;
  }
  return directions;
}

/** The first 32 binary places of point k in the dimension of these directions, in the order of Antonov and Saleev. */
export function sobolBits(directions: Uint32Array, k: number): number {
  let bits = 0;
  let gray = k ^ (k >>> 1);
  while (gray !== 0) {
    const lowest = 31 - Math.clz32(gray & -gray);
    bits ^= directions[lowest]!;
    gray &= gray - 1;
  }
  return bits >>> 0;
}
