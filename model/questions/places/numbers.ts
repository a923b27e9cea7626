/** The numbers of a plan by place on the day before it starts: what there is at each, to add up and to weight by. */
import type { DimensionName } from "../../assumptions/catalogue";
import { compile, resolutionsOf } from "../../calibrate/run";
import { elementAt } from "../../assumptions/present";
import { covers } from "../../plan/ask/precedence";
import type { Members, Scope } from "../../plan/members";
import type { Plan } from "../../plan/plan";
import { hasErrors, type Outcome } from "../../plan/problem";
import { resolvePlan } from "../../resolve/resolve";
import type { Resolved } from "../../resolve/resolved";
import { indexIn } from "../../resolve/series";
import type { Program } from "../../workforce/program/program";
import { cursor, toCell, toRow } from "../../workforce/program/shape";
import type { WeightName } from "./rules";

/** Heads, WTE and posts by row, and people looking for a post by place and level, at the start. */
export interface OpeningRows {
  readonly heads: Float64Array;
  readonly staff: Float64Array;
  readonly posts: Float64Array;
  readonly pool: Float64Array;
}

export interface PlaceNumbers {
  readonly plan: Plan;
  /** The plan as it is written, and with what it leaves to be worked out. */
  readonly written: Resolved;
  readonly solved: Resolved;
  readonly members: Members;
  readonly rows: OpeningRows;
  /** What there is at a leaf of those in a scope, its places aside. */
  weight(by: WeightName, leaf: string, scope: Scope): number;
}

export type Member = (dimension: DimensionName) => number;

/** Opening numbers by row of a plan that compiles. */
export function openingRows({ shape, opening, openingWte, openingEstablishment, openingPool }: Program): OpeningRows {
  const heads = new Float64Array(shape.rows);
  for (let row = 0; row < shape.rows; row += 1)
    for (let cell = row * shape.width; cell < (row + 1) * shape.width; cell += 1)
      heads[row] = elementAt(heads, row) + elementAt(opening, cell);
  return {
    heads,
    staff: Float64Array.from(openingWte),
    posts: Float64Array.from(openingEstablishment),
    pool: Float64Array.from(openingPool),
  };
}

/** Fails with the plan's own problems where it cannot be resolved or run. */
export function placeNumbers(plan: Plan): Outcome<PlaceNumbers> {
  const written = resolvePlan(plan);
  const resolutions = resolutionsOf(plan);
  const register = resolutions.of(undefined);
  if (!written.ok || hasErrors(written.problems)) return { ok: false, problems: written.problems };
  if (!register.ok || hasErrors(register.problems)) return { ok: false, problems: register.problems };
  const compiled = compile(plan, { resolutions });
  if (!compiled.ok || hasErrors(compiled.problems)) return { ok: false, problems: compiled.problems };
  const { program } = compiled.value;
  const { members } = written.value;
  const rows = openingRows(program);
  const { shape } = program;
  const perPlace = shape.settings * shape.levels;
  const at = cursor();

  const countedIn = (leaf: string, scope: Scope, by: "people" | "staff" | "posts"): number => {
    const first = members.index("place", leaf) * perPlace;
    const within: Scope = new Map([...scope].filter(([name]) => name !== "place"));
    let sum = 0;
    for (let row = first; row < first + perPlace; row += 1) {
      toRow(at, row, shape);
      if (!covers(new Map([...within].filter(([name]) => name === "setting" || name === "level")), at.member)) continue;
      if (by !== "people") {
        sum += elementAt(by === "staff" ? rows.staff : rows.posts, row);
        continue;
      }
      const people: Scope = new Map([...within].filter(([name]) => name === "origin" || name === "age"));
      if (people.size === 0) sum += elementAt(rows.heads, row);
      else
        for (let cell = row * shape.width; cell < (row + 1) * shape.width; cell += 1) {
          toCell(at, cell, shape);
          if (covers(people, at.member)) sum += elementAt(program.opening, cell);
        }
    }
    return sum;
  };
  const valueSum = (id: string, leaf: string, scope: Scope): number => {
    const series = register.value.series(id);
    if (series === undefined) return Number.NaN;
    const values = series.at(0);
    const place = members.index("place", leaf);
    const free = series.dimensions.filter((name) => name !== "place");
    let sum = 0;
    const here = new Map<DimensionName, number>([["place", place]]);
    const visit = (depth: number): void => {
      const name = free[depth];
      if (name === undefined) {
        sum += elementAt(
          values,
          indexIn(series, (one) => here.get(one) ?? 0),
        );
        return;
      }
      for (const member of scope.get(name) ?? members.ids[name].map((_, i) => i)) {
        here.set(name, member);
        visit(depth + 1);
      }
    };
    visit(0);
    return sum;
  };

  const kept = new Map<string, number>();
  const weight = (by: WeightName, leaf: string, scope: Scope): number => {
    const key = `${by} ${leaf} ${[...scope].map(([name, list]) => `${name}:${list.join(",")}`).join(" ")}`;
    let found = kept.get(key);
    if (found === undefined) {
      if (by === "learners") found = valueSum("intake_share", leaf, scope);
      else if (by === "referrals") found = valueSum("referrals", leaf, scope);
      else if (by === "teams") {
        const stated = valueSum("stated_team", leaf, scope);
        found = Number.isFinite(stated) && stated > 0 ? stated : countedIn(leaf, scope, "staff");
      } else found = countedIn(leaf, scope, by);
      kept.set(key, found);
    }
    return found;
  };
  return {
    ok: true,
    problems: [],
    value: { plan, written: written.value, solved: register.value, members, rows, weight },
  };
}
