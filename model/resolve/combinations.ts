/** Every combination of some dimensions, numbered. */
import { elementAt } from "../assumptions/present";
import { dimensionNames, type DimensionName } from "../assumptions/catalogue";
import type { Members } from "../plan/members";

/** 0 for every dimension. */
const noneOf = Object.fromEntries(dimensionNames.map((name) => [name, 0])) as Readonly<Record<DimensionName, number>>;

/** How far apart neighbours in a dimension lie among the values of all combinations, and how many those are. */
export function strides(
  dimensions: readonly DimensionName[],
  members: Members,
): { stride: Record<DimensionName, number>; size: number } {
  const stride = { ...noneOf };
  let size = 1;
  for (const name of [...dimensions].reverse()) {
    stride[name] = size;
    size *= members.size(name);
  }
  return { stride, size };
}

/** Calls `visit` with a member reader for every combination of the dimensions, in the order of the values. */
export function eachCombination(
  dimensions: readonly DimensionName[],
  members: Members,
  visit: (index: number, member: (dimension: DimensionName) => number) => void,
): void {
  const here = { ...noneOf };
  const member = (name: DimensionName): number => here[name];
  const sizes = dimensions.map((name) => members.size(name));
  const size = sizes.reduce((product, one) => product * one, 1);
  for (let index = 0; index < size; index += 1) {
    let rest = index;
    for (let at = dimensions.length - 1; at >= 0; at -= 1) {
      const count = elementAt(sizes, at);
      here[elementAt(dimensions, at)] = rest % count;
      rest = Math.floor(rest / count);
    }
    visit(index, member);
  }
}
