/** Rates of posts that are given for people whose posts are all given as numbers, while the posts of others follow rates. */
import { covers } from "../../../plan/ask/precedence";
import { whereLabel, whereOf } from "../../../plan/ask/scope";
import { warning } from "../../../plan/problem";
import type { Structure, WhereEntry } from "../../../plan/plan";
import type { Inputs } from "../../program/inputs";
import type { Program } from "../../program/program";
import { cursor, toRow } from "../../program/shape";

/** The rows of an entry in a structure: they are the same for every draw of a plan, and others once it has other members. */
const kept = new WeakMap<Structure, WeakMap<WhereEntry, readonly number[]>>();

function rowsOfEntry(entry: WhereEntry, { resolved }: Inputs, { shape }: Program): readonly number[] {
  const { members, plan } = resolved;
  let ofEntries = kept.get(plan.structure);
  if (ofEntries === undefined) kept.set(plan.structure, (ofEntries = new WeakMap()));
  let rows = ofEntries.get(entry);
  if (rows === undefined) {
    const scope = members.scope(whereOf(entry));
    const found: number[] = [];
    const at = cursor();
    for (let row = 0; row < shape.rows; row += 1) {
      toRow(at, row, shape);
      if (covers(scope, at.member)) found.push(row);
    }
    ofEntries.set(entry, (rows = found));
  }
  return rows;
}

/**
 * Says which entries of an assumption do nothing, so that they are not quietly ignored. Where the posts of everybody are
 * numbers it is said of the assumption as a whole.
 * @param followed the rows whose posts are given as numbers
 */
export function sayEntriesLeftOut(
  inputs: Inputs,
  program: Program,
  followed: ReadonlySet<number>,
  id: "vacancy_rate" | "establishment_growth",
): void {
  const { plan } = inputs.resolved;
  const assumption = plan.assumptions.find((one) => one.id === id);
  if (assumption?.where === undefined || followed.size === 0 || followed.size === program.shape.rows) return;
  const idle = assumption.where.filter((entry) => {
    if (entry.when === undefined && (entry.value === null || (id === "establishment_growth" && entry.value === 0)))
      return false;
    const rows = rowsOfEntry(entry, inputs, program);
    return rows.length > 0 && rows.every((row) => followed.has(row));
  });
  const [first] = idle;
  if (first === undefined) return;
  const numbers = plan.assumptions.find((one) => one.id === "establishment")?.label ?? "establishment";
  const more = idle.length === 1 ? "" : ` and ${String(idle.length - 1)} more`;
  program.problems.push(
    warning(
      id === "vacancy_rate" ? "vacancy-rate-does-nothing" : "growth-does-nothing",
      `assumptions (${assumption.label})`,
      `${assumption.label} for ${whereLabel(plan, whereOf(first))}${more} changes no posts, because the posts there are given as numbers (${numbers})${id === "vacancy_rate" ? "; it only divides those given for several together. Leave out one of the two." : ", which stay as they are until a date gives others. Give them later values with their dates, or multiply them in a scenario."}`,
    ),
  );
}
