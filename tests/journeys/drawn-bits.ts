/** A number of draws through everything they are made of, bit by bit; run in more than one engine by same-bits. */
import { metalogOf } from "../../model/chance/metalog";
import { copulaOf } from "../../model/chance/rank-correlation";
import { binomial, poisson } from "../../model/chance/distributions";
import { exp, expm1, log, log1p, power } from "../../model/chance/portable";
import { streamFrom } from "../../model/chance/seed";
import { sobolPoints } from "../../model/chance/sobol-points";

const names = ["attrition", "growth", "leaver_rate", "months_to_fill"];

/** The values of 2,500 draws, as the whole numbers of their halves. */
export function drawnBits(): number[] {
  const points = sobolPoints("quiet garden harbour", names);
  const copula = copulaOf(names, [
    { one: "leaver_rate", other: "attrition", rank: 0.6 },
    { one: "growth", other: "leaver_rate", rank: -0.3 },
  ]);
  const rate = metalogOf({ low: 0.06, middle: 0.08, high: 0.11, level: 0.8, least: 0, most: 1 });
  const months = metalogOf({ low: 2, middle: 3, high: 6, level: 0.8, least: 0 });
  const growth = metalogOf({ low: -0.01, middle: 0.02, high: 0.04, level: 0.8 });
  if (!copula.ok || !rate.ok || !months.ok || !growth.ok) throw new Error("These can be drawn.");
  const stream = streamFrom("quiet garden harbour");
  const point = new Float64Array(names.length);
  const values: number[] = [];
  for (let k = 0; k < 2500; k += 1) {
    points.at(k, point);
    copula.value.apply(point);
    const [a, g, l, m] = [point[0]!, point[1]!, point[2]!, point[3]!];
    const leaving = rate.value.quantile(l);
    const grown = growth.value.quantile(g);
    values.push(rate.value.quantile(a), leaving, months.value.quantile(m), grown);
    values.push(expm1(log1p(-leaving) / 12), exp(20 * grown) * log(1 + m), power(1 + grown, 13));
    values.push(binomial(stream, 400, leaving), poisson(stream, 30 * l));
    values.push(rate.value.cumulative(0.05 + 0.05 * m));
  }
  return [...new Uint32Array(Float64Array.from(values).buffer)];
}
