/**
 * Changes to posts as people make them: lose, gain, freeze, move, convert. A scenario holds them as changes to amounts;
 * here these are read back as what they do, one line each, whoever wrote them.
 */
import type { Change, Domain, Plan, Where } from "../plan";
import { idsOf, isEverything, sameWhere, whereLabel } from "./scope";
import { monthWords } from "./value-words";
import { lowerFirst } from "./words";

/** The posts meant: by place, setting and level, each one or several; all of them where a dimension is left out. */
export type PostScope = Pick<Where, "place" | "setting" | "level">;

interface Posts {
  /** How many, above 0. */
  readonly wte: number;
  readonly where: PostScope;
  /** The first month of it; left out, the start of the plan. */
  readonly from?: string | undefined;
  /** Months over which it comes in evenly. */
  readonly ramp?: number | undefined;
  readonly why?: string | undefined;
  readonly domain?: Domain | undefined;
}

export type PostsChange =
  | ({ readonly what: "lose" | "gain" } & Posts)
  /** Funded, and nobody is hired into them, until the month from which they may be filled again; to the end where left out. */
  | ({ readonly what: "freeze"; readonly until?: string | undefined } & Posts)
  /** Where they go; the same place, setting or level where it names none. */
  | ({ readonly what: "move"; readonly into: PostScope } & Posts)
  /** From the one level that `where` names into another. */
  | ({ readonly what: "convert"; readonly into: string } & Posts);

/** A line of a scenario's list: one change as it is written, or the one or two that are a change to posts. */
export interface ChangeLine {
  readonly changes: readonly [Change, ...Change[]];
  readonly posts?: PostsChange;
}

const wteWords = (wte: number): string =>
  wte.toLocaleString("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 2 });

const named = (plan: Pick<Plan, "structure">, scope: PostScope, dimension: "place" | "setting"): string =>
  scope[dimension] === undefined ? "" : whereLabel(plan, { [dimension]: scope[dimension] });

const levelWords = ({ structure }: Pick<Plan, "structure">, level: PostScope["level"]): string =>
  idsOf(level)
    .map((id) => lowerFirst(structure.levels.find((one) => one.id === id)?.label ?? id))
    .join(" and ");

/** "registered posts", "posts": what is lost or gained, without where. */
const postWords = (plan: Pick<Plan, "structure">, { level }: PostScope): string =>
  `${levelWords(plan, level)} posts`.trimStart();

/** The place and setting by name: "London, Acute"; nothing where it is everywhere. */
const placeWords = (plan: Pick<Plan, "structure">, scope: PostScope): string =>
  [named(plan, scope, "place"), named(plan, scope, "setting")].filter((text) => text !== "").join(", ");

const within = (where: string): string => (where === "" ? "" : ` in ${where}`);

function whenWords(change: PostsChange): string {
  const { from, ramp } = change;
  const begin = from === undefined ? " from the start" : ` from ${monthWords(from)}`;
  const over = ramp === undefined ? "" : ` over ${ramp} ${ramp === 1 ? "month" : "months"}`;
  const end = change.what === "freeze" && change.until !== undefined ? ` until ${monthWords(change.until)}` : "";
  return `${begin}${over}${end}`;
}

/** The posts a move goes to: its own place, setting and level where it names no other. */
export const movedInto = ({ where, into }: Extract<PostsChange, { what: "move" }>): PostScope => ({
  ...where,
  ...into,
});

function moveWords(plan: Pick<Plan, "structure">, change: Extract<PostsChange, { what: "move" }>): string {
  const to = movedInto(change);
  const differ = (["place", "setting"] as const).filter(
    (name) => !sameWhere({ [name]: change.where[name] }, { [name]: to[name] }),
  );
  const only = (scope: PostScope): string => differ.map((name) => named(plan, scope, name) || "everywhere").join(", ");
  const both = (["place", "setting"] as const).flatMap((name) =>
    differ.includes(name) ? [] : named(plan, to, name) || [],
  );
  const otherLevel = sameWhere({ level: change.where.level }, { level: to.level }) ? "" : `, as ${postWords(plan, to)}`;
  return `${within(both.join(", "))}${differ.length === 0 ? "" : ` from ${only(change.where)} to ${only(to)}`}${otherLevel}${differ.length === 0 ? "" : ","}`;
}

/** The change in one line: "Lose 2.0 WTE registered posts in London from October 2026". */
export function postsSentence(plan: Pick<Plan, "structure">, change: PostsChange): string {
  const { what, wte, where } = change;
  const verb = { lose: "Lose", gain: "Gain", freeze: "Freeze", move: "Move", convert: "Convert" }[what];
  const begin = `${verb} ${wteWords(wte)} WTE ${postWords(plan, where)}`;
  const middle =
    change.what === "move"
      ? moveWords(plan, change)
      : `${change.what === "convert" ? ` into ${levelWords(plan, change.into)} posts` : ""}${within(placeWords(plan, where))}`;
  return `${begin}${middle}${whenWords(change)}`;
}

const postScope = (where: Where | undefined): PostScope | undefined => {
  const { place, setting, level, ...others } = where ?? {};
  if (!isEverything(others)) return undefined;
  return {
    ...(place === undefined ? {} : { place }),
    ...(setting === undefined ? {} : { setting }),
    ...(level === undefined ? {} : { level }),
  };
};

/** What the two halves of one change to posts have in common. */
const sameTime = (a: Change, b: Change): boolean => a.from === b.from && a.ramp === b.ramp;

function read(plan: Pick<Plan, "structure">, first: Change, second: Change | undefined): ChangeLine {
  const plain: ChangeLine = { changes: [first] };
  const { assumption, op, value, where, from, ramp, why, domain } = first;
  if (op !== "add" || typeof value !== "number" || value === 0) return plain;
  const about = { wte: Math.abs(value), from, ramp, why, domain };
  const other =
    second !== undefined && second.assumption === assumption && second.op === "add" && second.value === -value
      ? second
      : undefined;
  if (assumption === "posts_converted") {
    const { conversion: id, ...rest } = where ?? {};
    const conversion = (plan.structure.conversions ?? []).find((one) => one.id === id);
    const scope = postScope(rest);
    return value < 0 || conversion === undefined || scope === undefined || scope.level !== undefined
      ? plain
      : {
          changes: [first],
          posts: { what: "convert", ...about, where: { ...scope, level: conversion.from }, into: conversion.to },
        };
  }
  const scope = postScope(where);
  if (scope === undefined) return plain;
  if (assumption === "posts_frozen") {
    if (value < 0) return plain;
    const ends =
      other?.from !== undefined && other.ramp === undefined && sameWhere(other.where, where) ? other : undefined;
    return ends === undefined
      ? { changes: [first], posts: { what: "freeze", ...about, where: scope } }
      : { changes: [first, ends], posts: { what: "freeze", ...about, where: scope, until: ends.from } };
  }
  if (assumption !== "added_posts") return plain;
  const into = other === undefined || value > 0 || !sameTime(first, other) ? undefined : postScope(other.where);
  if (other !== undefined && into !== undefined && !sameWhere(into, scope))
    return { changes: [first, other], posts: { what: "move", ...about, where: scope, into } };
  return { changes: [first], posts: { what: value < 0 ? "lose" : "gain", ...about, where: scope } };
}

/** A scenario's changes as lines to read: what is done to posts said as people say it, everything else as it is written. */
export function changeLines(plan: Pick<Plan, "structure">, changes: readonly Change[]): readonly ChangeLine[] {
  const lines: ChangeLine[] = [];
  for (let at = 0; at < changes.length;) {
    const first = changes[at];
    if (first === undefined) break;
    const line = read(plan, first, changes[at + 1]);
    lines.push(line);
    at += line.changes.length;
  }
  return lines;
}
