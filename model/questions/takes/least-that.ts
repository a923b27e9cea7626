/** The least whole number of steps that is enough, found by doubling a bracket and halving it. */

export interface LeastThat {
  /** How many steps are enough; undefined where not even the most is. */
  readonly steps: number | undefined;
  /** The most that was tried. */
  readonly most: number;
}

/** @param enough must stay true from the number on at which it becomes true @param most how many steps are tried at most */
export function leastThat(enough: (steps: number) => boolean, most: number): LeastThat {
  if (enough(0)) return { steps: 0, most: 0 };
  let low = 0;
  let high = 1;
  while (!enough(high)) {
    if (high === most) return { steps: undefined, most };
    low = high;
    high = Math.min(most, high * 2);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return { steps: high, most: high };
}
