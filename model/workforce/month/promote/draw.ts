/**
 * What chance does to the people in post: leaving and ageing, moves, promotion, and the step up of apprentices. Where posts
 * lead, moves and promotions go into whole posts (open-posts.ts); who of those willing gets them is drawn evenly.
 */
import { binomial, hypergeometric, pickOut } from "../../../chance/distributions";
import type { Chance } from "../../run/project-by-chance";
import { retiredPart } from "../leave/compile";
import { openPosts } from "../posts/open-posts";
import { promotedPart } from "./compile";

/** Keeps what was drawn for one cell, when the run records its cells. */
function note(into: Float64Array, index: number, heads: number): void {
  if (heads > 0 && into.length > 0) into[index] = heads;
}

export function leaveAndAge(chance: Chance, month: number): void {
  const { work, drawn, stream } = chance;
  const { program, cells } = work;
  const { ageUp, shape } = program;
  const keep = program.keep.values[program.keep.stretch[month]!]!;
  const hazard = program.hazard.values[program.hazard.stretch[month]!]!;
  const retirement = program.retirement.values[program.retirement.stretch[month]!]!;
  const base = month * shape.cells;
  let carry = 0;
  for (let cell = 0; cell < shape.cells; cell += 1) {
    const age = cell % shape.ages;
    if (age === 0) carry = 0;
    const exits = binomial(stream, cells[cell]!, 1 - keep[cell]!);
    const retired = binomial(stream, exits, retiredPart(retirement[age]!, hazard[cell]!));
    const left = cells[cell]! - exits;
    const older = binomial(stream, left, ageUp[age]!);
    note(drawn.leavers, base + cell, exits - retired);
    note(drawn.retirements, base + cell, retired);
    note(drawn.agedUp, base + cell, older);
    cells[cell] = left - older + carry;
    carry = older;
  }
}

/** Moves support workers of a place up a level: `completed` of them, picked at random, at most those there. */
export function raiseApprentices(chance: Chance, month: number, place: number, completed: number): void {
  const { work, drawn, stream } = chance;
  const { program, cells } = work;
  const { shape, supportLevel, firstRegistered } = program;
  const { settings, levels, width } = shape;
  const step = (firstRegistered - supportLevel) * width;
  const firstOf = (setting: number): number => ((place * settings + setting) * levels + supportLevel) * width;
  let support = 0;
  for (let setting = 0; setting < settings; setting += 1)
    for (let i = 0; i < width; i += 1) support += cells[firstOf(setting) + i]!;
  let rest = support;
  let going = Math.min(completed, support);
  const index = month * shape.places + place;
  // Several cohorts may complete in one month; the parts follow one another, as in the deterministic run.
  if (support > 0)
    work.apprenticed[index] = work.apprenticed[index]! + ((1 - work.apprenticed[index]!) * going) / support;
  for (let setting = 0; setting < settings && going > 0; setting += 1) {
    for (let cell = firstOf(setting); cell < firstOf(setting) + width; cell += 1) {
      const here = cells[cell]!;
      rest -= here;
      const raised = hypergeometric(stream, here, rest, going);
      if (raised === 0) continue;
      going -= raised;
      cells[cell] = here - raised;
      cells[cell + step] = cells[cell + step]! + raised;
      if (work.recorded)
        drawn.apprenticed[month * shape.cells + cell] = drawn.apprenticed[month * shape.cells + cell]! + raised;
    }
  }
}

/** Cuts the moves drawn into a row to the whole posts open there. */
function cutMoves(chance: Chance, to: number, drawnHeads: number, most: number): void {
  const { work, moves, stream } = chance;
  const { width } = work.program.shape;
  let rest = drawnHeads;
  let open = most;
  work.program.movePairs.forEach((pair, number) => {
    if (pair.to !== to) return;
    for (let i = number * width; i < (number + 1) * width; i += 1) {
      rest -= moves[i]!;
      const kept = hypergeometric(stream, moves[i]!, rest, open);
      open -= kept;
      moves[i] = kept;
    }
  });
}

/** Moves between settings and places: each person stays or takes one of the moves open to the row. */
export function moveByChance(chance: Chance, month: number, participation: Float64Array): void {
  const { work, drawn, moves, expectedHeads, expectedWte, posts, arrived, undecided, stream } = chance;
  const { program, cells, rowWte, shift: left } = work;
  const { movePairs, shape, establishment, closure } = program;
  const { width, rows } = shape;
  const probability = program.moveProbability.values[program.moveProbability.stretch[month]!]!;
  const postsLed = closure === "posts-led";
  expectedHeads.fill(0);
  expectedWte.fill(0);
  movePairs.forEach(({ from, to }, pair) => {
    for (let i = 0; i < width; i += 1) {
      const expected = cells[from * width + i]! * probability[pair]!;
      expectedHeads[to] = expectedHeads[to]! + expected;
      expectedWte[to] = expectedWte[to]! + expected * participation[to * width + i]!;
    }
  });

  if (postsLed)
    for (let row = 0; row < rows; row += 1)
      posts[row] =
        expectedHeads[row]! > 0
          ? openPosts(
              stream,
              establishment[month * rows + row]! - rowWte[row]!,
              expectedWte[row]! / expectedHeads[row]!,
            )
          : 0;

  // A row's moves compete: each is drawn from those whom the moves before it have left.
  left.set(cells);
  undecided.fill(1);
  arrived.fill(0);
  movePairs.forEach(({ from, to }, pair) => {
    let part = probability[pair]!;
    if (postsLed && expectedHeads[to]! > posts[to]!) part *= posts[to]! / expectedHeads[to]!;
    for (let i = 0; i < width; i += 1) {
      const going = binomial(stream, left[from * width + i]!, part / undecided[from]!);
      left[from * width + i] = left[from * width + i]! - going;
      moves[pair * width + i] = going;
      arrived[to] = arrived[to]! + going;
    }
    undecided[from] = undecided[from]! - part;
  });
  if (postsLed)
    for (let row = 0; row < rows; row += 1)
      if (arrived[row]! > posts[row]!) cutMoves(chance, row, arrived[row]!, posts[row]!);

  left.set(cells);
  movePairs.forEach(({ from, to }, pair) => {
    let heads = 0;
    let before = 0;
    for (let i = 0; i < width; i += 1) {
      const going = moves[pair * width + i]!;
      cells[from * width + i] = cells[from * width + i]! - going;
      cells[to * width + i] = cells[to * width + i]! + going;
      heads += going;
      before += left[from * width + i]!;
    }
    work.moved[month * movePairs.length + pair] = heads > 0 ? heads / before : 0;
  });
  if (work.recorded) drawn.moved.set(moves, month * moves.length);
}

/** Promotions, into the highest level first, so that the post left behind can be filled in the same month. */
export function promoteByChance(chance: Chance, month: number, participation: Float64Array): void {
  const { work, drawn, picked, kept, stream } = chance;
  const { program, cells, rowWte, rowWteAbove } = work;
  const { shape, establishment, closure, promotes } = program;
  const { rows, levels, width } = shape;
  const most = program.promotion.values[program.promotion.stretch[month]!]!;
  const internal = program.internalFill.values[program.internalFill.stretch[month]!]!;
  for (let row = rows - 1; row >= 0; row -= 1) {
    const level = row % levels;
    if (level === 0 || promotes[level - 1] !== 1) continue;
    const below = row - 1;
    let eligible = 0;
    for (let i = 0; i < width; i += 1) eligible += cells[below * width + i]!;
    if (eligible === 0) continue;
    const open =
      closure === "posts-led"
        ? openPosts(stream, establishment[month * rows + row]! - rowWte[row]!, rowWteAbove[below]! / eligible)
        : Number.POSITIVE_INFINITY;
    const part = closure === "posts-led" ? promotedPart(open, internal[row]!, eligible, most[below]!) : most[below]!;
    if (!(part > 0)) continue;
    let total = 0;
    for (let i = 0; i < width; i += 1) {
      picked[i] = binomial(stream, cells[below * width + i]!, part);
      total += picked[i]!;
    }
    if (total === 0) continue;
    if (total > open) {
      pickOut(stream, picked, 0, width, open, kept);
      picked.set(kept);
      total = open;
    }
    work.promoted[month * rows + below] = total / eligible;
    for (let i = 0; i < width; i += 1) {
      const heads = picked[i]!;
      if (heads === 0) continue;
      const cell = below * width + i;
      cells[cell] = cells[cell]! - heads;
      cells[cell + width] = cells[cell + width]! + heads;
      rowWte[row] = rowWte[row]! + heads * participation[cell + width]!;
      rowWte[below] = rowWte[below]! - heads * participation[cell]!;
      note(drawn.promoted, month * shape.cells + cell, heads);
    }
  }
}
