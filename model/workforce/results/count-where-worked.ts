/** Counts where staff work, beside the setting that employs them: in the community, and in a second setting. */
import { pick } from "../program/inputs";
import { openingRows } from "../program/opening-rows";
import type { Run } from "../program/run";
import { cursor, toRow } from "../program/shape";
import type { Into, Quantity, Slots } from "./quantity";

type Add = (quantity: Quantity, group: number, amount: number) => void;

function workedAt(
  run: Run,
  month: number,
  ofRow: Int32Array,
  heads: (row: number) => number,
  wte: (row: number) => number,
  add: Add,
): void {
  const { inputs, shape } = run.program;
  const at = cursor();
  const figure = (id: string): number => pick(inputs.series(id), month, at.member);
  for (let row = 0; row < shape.rows; row += 1) {
    toRow(at, row, shape);
    const group = ofRow[row]!;
    if (wte(row) === 0) continue;
    const first = at.setting;
    const two = heads(row) * figure("portfolio_share");
    const out = wte(row) * figure("portfolio_share") * figure("portfolio_time");
    if (group >= 0) {
      const part = figure("community_part");
      add("communityWte", group, Number.isNaN(part) ? 0 : wte(row) * part);
      add("communityUnknown", group, Number.isNaN(part) ? wte(row) : 0);
      add("portfolioHeads", group, two);
      add("workingHeads", group, heads(row));
      add("workingWte", group, wte(row));
    }
    // Nobody with a second post has none to look up.
    if (two === 0) continue;
    for (at.setting = 0; at.setting < shape.settings; at.setting += 1) {
      if (at.setting === first) continue;
      const there = ofRow[row + (at.setting - first) * shape.levels]!;
      const part = figure("second_setting");
      if (group >= 0) add("workingWte", group, -out * part);
      if (there < 0) continue;
      add("workingWte", there, out * part);
      // A group that has both settings has the person once.
      if (there !== group) add("workingHeads", there, two * part);
    }
  }
}

/** By row, at the end of each period. WTE and people of all settings together are those in post, whoever works in two. */
export function countWhereWorked(run: Run, ofRow: Int32Array, slots: Slots, into: Into): void {
  const { months, shape } = run.program;
  const count = slots.names.length;
  for (let month = 0; month < months; month += 1) {
    if (slots.last[month] !== 1) continue;
    const base = month * shape.rows;
    workedAt(
      run,
      month,
      ofRow,
      (row) => run.heads[base + row]!,
      (row) => run.wte[base + row]!,
      (quantity, group, amount) => {
        const total = into(quantity);
        const index = group * count + slots.of[month]!;
        if (total !== undefined) total[index] = total[index]! + amount;
      },
    );
  }
}

/** The same on the day before the plan starts. */
export function countOpeningWhereWorked(run: Run, ofRow: Int32Array, add: Add): void {
  const { heads, wte } = openingRows(run);
  workedAt(
    run,
    0,
    ofRow,
    (row) => heads[row]!,
    (row) => wte[row]!,
    add,
  );
}
