/** A label that wants its middle at `at` and takes `size` px. */
export interface WantedLabel {
  readonly at: number;
  readonly size: number;
}

/**
 * Moves labels along one line until none overlap, each as near as can be to where it wants to be, in the same order.
 * Neighbours that meet become one block that sits at the mean of what its members want (least squares, pooled).
 * Labels that need more room than there is share it evenly.
 *
 * @returns the middles, in the order given
 */
export function spreadLabels(labels: readonly WantedLabel[], least: number, most: number): number[] {
  const total = labels.reduce((sum, label) => sum + label.size, 0);
  const shrink = total > most - least && total > 0 ? Math.max(0, most - least) / total : 1;
  const order = labels.map((_, index) => index).sort((a, b) => labels[a]!.at - labels[b]!.at || a - b);

  interface Block {
    members: number[];
    size: number;
    /** Sum of where each member wants the block's top edge to be. */
    wanted: number;
    top: number;
  }
  const blocks: Block[] = [];
  const settle = (block: Block): void => {
    block.top = Math.min(Math.max(block.wanted / block.members.length, least), most - block.size);
  };
  for (const index of order) {
    const size = labels[index]!.size * shrink;
    let block: Block = { members: [index], size, wanted: labels[index]!.at - size / 2, top: 0 };
    settle(block);
    for (let above = blocks.at(-1); above !== undefined && above.top + above.size > block.top; above = blocks.at(-1)) {
      blocks.pop();
      block = {
        members: [...above.members, ...block.members],
        size: above.size + block.size,
        wanted: above.wanted + block.wanted - above.size * block.members.length,
        top: 0,
      };
      settle(block);
    }
    blocks.push(block);
  }

  const middles = new Array<number>(labels.length).fill(0);
  for (const block of blocks) {
    let top = block.top;
    for (const index of block.members) {
      const size = labels[index]!.size * shrink;
      middles[index] = top + size / 2;
      top += size;
    }
  }
  return middles;
}
