/**
 * The points behind draws: draw k of a seed is point k, whoever makes it, in whatever order. Each coordinate has the name
 * of what is drawn with it, and its scrambling hangs on the seed and that name alone, so that a name added at the end
 * changes no other's.
 *
 * What is even: every coordinate by itself, always; pairs nearly so, the earlier in the list the better. In tens of
 * dimensions together a thousand points are sparse whatever they are, and from some 50 on a pair may be no better filled
 * than by dice; what matters most is best named first. Past the dimensions there are numbers for, the same ones are used
 * again with their points in another order (nested too), which keeps each coordinate even and ties it to none before.
 */
import { nestedScramble, scrambleKey } from "./nested-scramble";
import { directionsOf, sobolBits, sobolDimensions } from "./sobol";

export interface Points {
  /**
   * Point k: a number in (0, 1) for each name, in their order.
   * @param k whole, from 0, below 2^32
   * @param out as long as there are names
   */
  at(k: number, out: Float64Array): void;
}

/** The scrambled points of a seed for these names; see the head of the file for what they promise. */
export function sobolPoints(seed: string, names: readonly string[]): Points {
  const coordinates = names.map((name, at) => {
    const round = Math.floor(at / sobolDimensions);
    return {
      directions: directionsOf(at % sobolDimensions),
      key: scrambleKey(`${seed}\n${name}`),
      order: round === 0 ? undefined : scrambleKey(`${seed}\n\n${round}`),
    };
  });
  return {
    at: (k, out) => {
      for (let at = 0; at < coordinates.length; at += 1) {
        const { directions, key, order } = coordinates[at]!;
        const place = order === undefined ? k : nestedScramble(k, order);
        out[at] = (nestedScramble(sobolBits(directions, place), key) + 0.5) / 0x100000000;
      }
    },
  };
}
