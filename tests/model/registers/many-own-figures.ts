/** England by ICS with many figures of its own: each by places and levels, half of them formulas over the one before. */
import type { Assumption, Plan } from "../../../model";

/** @param parts how many places and levels each figure is given for */
export function withOwnFigures(plan: Plan, figures: number, parts: number): Plan {
  const { places, levels } = plan.structure;
  const wheres = places.flatMap(({ id: place }) => levels.map(({ id: level }) => ({ place, level }))).slice(0, parts);
  const own = Array.from({ length: figures }, (_, number): Assumption => {
    const before = number === 0 ? undefined : `own${number - 1}`;
    return {
      id: `own${number}`,
      label: `Own figure ${number}`,
      unit: "WTE",
      status: "judgement",
      reason: "Made to be many.",
      value: before === undefined ? 1 : `=${before}*1.01`,
      where: wheres.map((where, part) => ({
        ...where,
        value: before !== undefined && part % 2 === 1 ? `=${before}+1` : part + 1,
      })),
    };
  });
  return { ...plan, assumptions: [...plan.assumptions, ...own] };
}
