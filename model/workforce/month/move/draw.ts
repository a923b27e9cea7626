/** Moves by chance. Where posts lead they go into whole posts; who of those willing gets them is drawn evenly. */
import { binomial, hypergeometric } from "../../../chance/distributions";
import type { Chance } from "../../program/chance";
import { openPosts } from "../posts/open-posts";

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
  const { work, drawn, moves, expectedHeads, expectedWte, posts, arrived, undecided, stream, rounding } = chance;
  const { program, cells, rowWte, shift: left } = work;
  const { movePairs, shape, fillable, closure } = program;
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
              rounding[row]!,
              fillable[month * rows + row]! - rowWte[row]!,
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
