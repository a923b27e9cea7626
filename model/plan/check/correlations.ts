/** Pairs that are to be high and low together: whether both are there, differ, and are drawn at all. */
import { copulaOf } from "../../chance/rank-correlation";
import { saysHowSure, tiedBy } from "../ask/drawn";
import { placeInFile } from "../json/place-in-file";
import type { Plan } from "../plan";
import { warning, type Problem } from "../problem";

/** Kinds, all of them warnings: `unknown-assumption`, `pair-of-one`, `pair-repeated`, `pair-of-certain`, `pairs-contradict`. */
export function checkCorrelations(plan: Plan): Problem[] {
  const each = eachPair(plan);
  return each.length > 0 ? each : contradictory(plan);
}

function contradictory(plan: Plan): Problem[] {
  const correlations = plan.correlations ?? [];
  if (correlations.length < 2) return [];
  const asked = copulaOf(...tiedBy(plan, correlations));
  if (asked.ok) return [];
  return [warning("pairs-contradict", placeInFile(plan, ["correlations"]), `${asked.says} The latter is drawn.`)];
}

function eachPair(plan: Plan): Problem[] {
  const known = new Map(plan.assumptions.map((assumption) => [assumption.id, assumption]));
  const seen = new Set<string>();
  return (plan.correlations ?? []).flatMap(({ between }, number) => {
    const at = placeInFile(plan, ["correlations", number]);
    const [a, b] = between;
    const without = (says: string): string => `${says} The pair does nothing; mend it or take it out.`;
    const unknown = between.find((id) => !known.has(id));
    if (unknown !== undefined)
      return [warning("unknown-assumption", at, without(`A pair names "${unknown}", which the plan does not have.`))];
    if (a === b)
      return [
        warning(
          "pair-of-one",
          at,
          without(`A pair names ${known.get(a)?.label ?? a} twice, which always goes with itself.`),
        ),
      ];
    const key = [a, b].sort().join(" ");
    if (seen.has(key))
      return [
        warning(
          "pair-repeated",
          at,
          `${known.get(a)?.label ?? a} and ${known.get(b)?.label ?? b} are a pair twice. Take one of them out.`,
        ),
      ];
    seen.add(key);
    const certain = between.map((id) => known.get(id)).find((one) => one !== undefined && !saysHowSure(one));
    return certain === undefined
      ? []
      : [
          warning(
            "pair-of-certain",
            at,
            without(`${certain.label} is taken as certain, so that nothing can go with it.`),
          ),
        ];
  });
}
