/**
 * Vacancies of places that count them differently are left out of results together: their sum is a number of nothing, and
 * a rate of it still less. Places that count alike keep their figures.
 */
import { elementAt } from "../../assumptions/present";
import { countsVacanciesApart, vacanciesApart } from "../../plan/ask/vacancy-definitions";
import type { Run } from "../program/run";
import { groupingOf, leavesOf } from "./grouping";
import { measureOf } from "./measures";
import type { Table } from "./table";
import type { Asked } from "./tabulate";

/** The tables, with the groups that mix definitions missing, and why; as they are where the plan has one definition or none. */
export function withVacanciesApart(run: Run, asked: Asked, tables: Table[]): Table[] {
  const { resolved } = run.program.inputs;
  const { plan, members } = resolved;
  if (!countsVacanciesApart(plan) || !asked.measures.some((id) => measureOf(id)?.ofVacancies === true)) return tables;
  const grouping = groupingOf(resolved, run.program.shape, asked.by ?? [], asked.where);
  const leaves = leavesOf(run.program.shape, grouping).map((numbers) =>
    [...numbers].map((leaf) => elementAt(members.ids.place, leaf)),
  );
  const notCompared = vacanciesApart(plan, [...new Set(leaves.flat())]);
  if (notCompared === undefined) return tables;
  const mixed = leaves.map((ids) => vacanciesApart(plan, ids) !== undefined);
  return tables.map((table) => {
    if (measureOf(table.measure.id)?.ofVacancies !== true) return table;
    const times = table.times.length;
    return {
      ...table,
      notCompared,
      opening: table.opening.map((value, group) => (mixed[group] === true ? Number.NaN : value)),
      values: table.values.map((value, i) => (mixed[Math.floor(i / times)] === true ? Number.NaN : value)),
    };
  });
}
