/** What is not known, one thing at a time: the lucks of a draw that belong together. */
import type { Assumption } from "../plan/plan";
import type { Uncertainty } from "./uncertain";

export interface Unknown {
  readonly assumptions: readonly [Assumption, ...Assumption[]];
  /** Places of its lucks in the luck of a draw. */
  readonly lucks: readonly number[];
}

/** Each assumption with all of its lucks: its own, and those of its parts. */
export const unknownsOf = ({ uncertain, luck }: Uncertainty): readonly Unknown[] =>
  uncertain.map(({ assumption }) => ({
    assumptions: [assumption],
    lucks: luck.flatMap(({ assumption: id }, at) => (id === assumption.id ? [at] : [])),
  }));

/** The same, with assumptions that a correlation ties to each other as one: neither can be drawn again without the other. */
export function untiedUnknownsOf(uncertainty: Uncertainty): readonly Unknown[] {
  const assumptionOf = new Map(uncertainty.luck.map(({ key, assumption }) => [key, assumption]));
  let groups = unknownsOf(uncertainty);
  for (const { one, other } of uncertainty.pairs) {
    const [first, second] = [one, other].map((key) =>
      groups.find(({ assumptions }) => assumptions.some(({ id }) => id === assumptionOf.get(key))),
    );
    if (first === undefined || second === undefined || first === second) continue;
    const both: Unknown = {
      assumptions: [...first.assumptions, ...second.assumptions],
      lucks: [...first.lucks, ...second.lucks],
    };
    groups = groups.flatMap((group) => (group === first ? [both] : group === second ? [] : [group]));
  }
  return groups;
}
