/** Which assumptions the spread of the answer comes from, as far as the draws tell them apart from chance. */
import { inputsOf, whatMatters, type Matter } from "../../uncertainty/what-matters";
import { futuresTable } from "../results/futures";
import type { Results } from "../results/results";
import { lastYear } from "../results/target";

/** Assumptions named at most. */
const MOST = 3;

/** Those with the greatest shares first; none where nothing was drawn. */
export function mattersOf({ plan, futures, service, base, asked }: Results): readonly Matter[] {
  const usual = { measure: service === undefined ? "staff_in_post" : "waiting", service: service?.id };
  const figure = asked.looked ?? usual;
  const table = futuresTable(futures, undefined, figure.measure, figure.service);
  const time = table?.times.indexOf(lastYear(base)) ?? -1;
  if (futures === undefined || table === undefined || time < 0) return [];
  return whatMatters(inputsOf(plan, futures), futures, table, 0, time)
    .each.filter(({ told }) => told)
    .slice(0, MOST);
}
