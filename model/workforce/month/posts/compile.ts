/**
 * Funded posts by month. They start at staff in post / (1 - vacancy rate) and grow by their yearly growth spread evenly
 * over the months, or follow dated values; scenarios change them, add posts, turn posts of one level into another, or
 * freeze them: funded, and not to be filled.
 */
import { power } from "../../../chance/portable";
import type { Scope } from "../../../plan/members";
import { warning } from "../../../plan/problem";
import { fastReader, type Inputs } from "../../program/inputs";
import type { Program } from "../../program/program";
import { cursor, toRow } from "../../program/shape";
import { changePosts, divided, isEmpty, isNothingEver, isNothingIn, partOfPosts } from "./divide";
import { sayEntriesLeftOut } from "./entries-left-out";
import { postsAsGiven } from "./posts-as-given";
import { sayContradicted, type OpeningPosts } from "./opening-posts";
import { areBeyondSense, monthIn, refusals } from "./refuse";

/** So many months of posts grow one row after another. */
const monthsAtOnce = 8;

/** Fills the establishment by month, and the posts of it that may be filled. */
export function setPosts(inputs: Inputs, program: Program, { weights, followed, own }: OpeningPosts): void {
  const { shape, months, establishment, firstPosts, addedPosts, convertedPosts } = program;
  addedPosts.fill(0);
  convertedPosts.fill(0);
  const { members } = inputs.resolved;
  const given = divided(inputs, "establishment", program, weights);
  const added = divided(inputs, "added_posts", program, firstPosts);
  const conversions = (inputs.resolved.plan.structure.conversions ?? []).map((conversion, number) => {
    const from = members.index("level", conversion.from);
    const isFor = (scope: Scope): boolean => scope.get("conversion")?.includes(number) ?? true;
    const among = (row: number): boolean => row % shape.levels === from;
    return {
      label: conversion.label,
      step: members.index("level", conversion.to) - from,
      posts: divided(inputs, "posts_converted", program, firstPosts, among, isFor),
    };
  });
  const frozen = divided(inputs, "posts_frozen", program, firstPosts);
  const changed = ![given, added, frozen, ...conversions.map(({ posts }) => posts)].every(isEmpty);
  program.fillable = isEmpty(frozen) ? establishment : new Float64Array(establishment.length);

  const growthMonths = inputs.series("establishment_growth")?.changes ?? [0];
  const rowGrowth = new Float64Array(shape.rows);
  const grown = own.slice();
  if (!sayGrowthLeftOut(inputs, program, growthMonths, followed))
    sayEntriesLeftOut(inputs, program, followed, "establishment_growth");
  for (let at = 0; at < growthMonths.length && growthMonths[at]! < months; at += 1) {
    setGrowth(inputs, program, growthMonths[at]!, followed, rowGrowth);
    const end = Math.min(growthMonths[at + 1] ?? months, months);
    // A few months at a time, which stay within the nearest memory.
    for (let month = growthMonths[at]!; month < end; month += monthsAtOnce)
      grow(grown, rowGrowth, establishment, month * shape.rows, Math.min(month + monthsAtOnce, end) * shape.rows);
  }
  // Growth alone never turns posts into less than none, so that no month has to be looked at.
  if (!changed) return;
  const still =
    isEmpty(given) && isEmpty(frozen) && [added, ...conversions.map(({ posts }) => posts)].every(isNothingEver);
  // Posts that only grow are most where they begin or end to grow by so much a year.
  if (still && !growsBeyondSense(growthMonths, program)) return;
  const part = new Float64Array(shape.rows);
  const there = new Float64Array(shape.rows);
  const refuse = refusals(inputs, program);
  let contradictedFrom = 0;
  const addGiven = postsAsGiven(given.divisions, weights, (says, month) => {
    // In the first month the posts are those of the day before, of which it is said there; of later ones the first is told.
    contradictedFrom ||= month;
    if (month > 0 && month === contradictedFrom) sayContradicted(program, says, ` from ${monthIn(inputs, month)} on`);
  });
  for (let month = 0; month < months; month += 1) {
    const now = establishment.subarray(month * shape.rows, (month + 1) * shape.rows);
    addGiven(month, now);
    changePosts(given.reaches, weights, month, now);
    if (!isNothingIn(added, month)) {
      partOfPosts(added, now, 1, firstPosts, month, there, part);
      addedPosts.set(part, month * shape.rows);
      for (let row = 0; row < shape.rows; row += 1) now[row] = now[row]! + part[row]!;
    }
    for (const { label, step, posts } of conversions) {
      if (isNothingIn(posts, month)) continue;
      partOfPosts(posts, now, -1, firstPosts, month, there, part);
      refuse.converted(month, label, part);
      for (let row = 0; row < shape.rows; row += 1) {
        if (part[row] === 0) continue;
        now[row] = now[row]! - part[row]!;
        now[row + step] = now[row + step]! + part[row]!;
        const at = month * shape.rows + row;
        convertedPosts[at] = convertedPosts[at]! - part[row]!;
        convertedPosts[at + step] = convertedPosts[at + step]! + part[row]!;
      }
    }
    refuse.posts(month, now);
    if (program.fillable === establishment) continue;
    partOfPosts(frozen, now, 0, firstPosts, month, there, part);
    refuse.frozen(month, part, now);
    for (let row = 0; row < shape.rows; row += 1) {
      const open = now[row]! - part[row]!;
      // What is left of posts that are all frozen is nothing, not a rounding of it that somebody is hired into.
      program.fillable[month * shape.rows + row] = Math.abs(open) < 1e-9 ? 0 : open;
    }
  }
}

/** Whether growth alone leaves more posts in a row than anybody can mean. */
const growsBeyondSense = (growthMonths: readonly number[], { shape, months, establishment }: Program): boolean =>
  [...growthMonths, ...growthMonths.map((month) => month - 1), months - 1].some(
    (month) =>
      month >= 0 &&
      month < months &&
      areBeyondSense(establishment.subarray(month * shape.rows, (month + 1) * shape.rows)),
  );

/** Says where growth is given and nothing grows by it, so that it is not quietly ignored; true where it does. */
function sayGrowthLeftOut(
  inputs: Inputs,
  { shape, months, problems }: Program,
  growthMonths: readonly number[],
  followed: ReadonlySet<number>,
): boolean {
  if (followed.size === 0) return false;
  const at = cursor();
  let leftOut = false;
  for (const month of growthMonths) {
    if (month >= months) break;
    const growth = fastReader(inputs.series("establishment_growth"), month, 0);
    for (let row = 0; row < shape.rows; row += 1) {
      toRow(at, row, shape);
      if (growth(at.place, at.setting, at.level, 0, 0) === 0) continue;
      if (!followed.has(row)) return false;
      leftOut = true;
    }
  }
  if (!leftOut) return false;
  const labelOf = (id: string): string => inputs.resolved.plan.assumptions.find((one) => one.id === id)?.label ?? id;
  const label = labelOf("establishment_growth");
  problems.push(
    warning(
      "growth-does-nothing",
      `assumptions (${label})`,
      `${label} changes nothing, because the posts it is for are given as numbers (${labelOf("establishment")}), which stay as they are until a date gives others. Give them later values with their dates, or multiply them in a scenario.`,
    ),
  );
  return true;
}

/** Posts grow by the months whose rows lie from `first` to `end`, and are written there: four rows side by side, which do not wait for each other. */
function grow(posts: Float64Array, growth: Float64Array, into: Float64Array, first: number, end: number): void {
  const rows = posts.length;
  let row = 0;
  for (; row + 3 < rows; row += 4) {
    const a = growth[row]!;
    const b = growth[row + 1]!;
    const c = growth[row + 2]!;
    const d = growth[row + 3]!;
    let one = posts[row]!;
    let two = posts[row + 1]!;
    let three = posts[row + 2]!;
    let four = posts[row + 3]!;
    for (let at = first + row; at < end; at += rows) {
      into[at] = one *= a;
      into[at + 1] = two *= b;
      into[at + 2] = three *= c;
      into[at + 3] = four *= d;
    }
    posts[row] = one;
    posts[row + 1] = two;
    posts[row + 2] = three;
    posts[row + 3] = four;
  }
  for (; row < rows; row += 1) {
    const by = growth[row]!;
    let one = posts[row]!;
    for (let at = first + row; at < end; at += rows) into[at] = one *= by;
    posts[row] = one;
  }
}

/** The monthly growth of each row's posts; rows that follow given numbers do not grow beside them. */
function setGrowth(
  inputs: Inputs,
  { shape }: Program,
  month: number,
  followed: ReadonlySet<number>,
  into: Float64Array,
): void {
  const growth = fastReader(inputs.series("establishment_growth"), month, 0);
  const at = cursor();
  let read = Number.NaN;
  let monthly = 1;
  for (let row = 0; row < shape.rows; row += 1) {
    toRow(at, row, shape);
    const yearly = growth(at.place, at.setting, at.level, 0, 0);
    // Most rows grow like the one before them, and a root is dear.
    if (yearly !== read) monthly = power(1 + yearly, 1 / 12);
    read = yearly;
    into[row] = followed.has(row) ? 1 : monthly;
  }
}
