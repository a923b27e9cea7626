/** Counts enhanced-practice apprentices by row: who is on the course, who completes, their time away and what it costs. */
import { pick } from "../program/inputs";
import type { Run } from "../program/run";
import { cursor } from "../program/shape";
import { stretchStarts } from "../program/timed";
import { monthlyCosts, priceNames, type MonthlyCosts } from "./monthly-costs";
import type { Into, Quantity, Slots } from "./quantity";

/** The apprentices of a level are spread over its rows as its people are. Nobody on the course costs nothing. */
export function countEnhanced(run: Run, ofRow: Int32Array, slots: Slots, into: Into): void {
  const { enhanced, months, shape, inputs } = run.program;
  const { rows, levels } = shape;
  if (enhanced.learning.every((heads) => heads === 0)) return;
  const count = slots.names.length;
  const at = cursor();
  const length = pick(inputs.series("enhanced_length"), 0, at.member);
  const repriced = new Set(stretchStarts(priceNames.map((id) => inputs.series(id))));
  const priced = into("enhancedBackfill") !== undefined;
  let costs: MonthlyCosts | undefined;
  for (let month = 0; month < months; month += 1) {
    if (priced && repriced.has(month)) costs = monthlyCosts(run, month);
    const away = pick(inputs.series("enhanced_time_away"), month, at.member);
    const fee = pick(inputs.series("enhanced_fee"), month, at.member);
    const base = month * rows;
    const there = new Float64Array(levels);
    for (let row = 0; row < rows; row += 1) there[row % levels] = there[row % levels]! + run.heads[base + row]!;
    for (let row = 0; row < rows; row += 1) {
      const group = ofRow[row]!;
      const level = row % levels;
      const heads = run.heads[base + row]!;
      if (group < 0 || heads === 0) continue;
      const put = (quantity: Quantity, amount: number): void => {
        const total = into(quantity);
        const index = group * count + slots.of[month]!;
        if (total !== undefined) total[index] = total[index]! + amount;
      };
      const part = heads / there[level]!;
      const learning = enhanced.learning[month * levels + level]! * part;
      const completing = enhanced.completing[month * levels + level]! * part;
      put("enhancedCompletions", Number.isNaN(learning) ? Number.NaN : completing);
      if (learning === 0) continue;
      const hours = (learning * away * run.wte[base + row]!) / heads;
      if (slots.last[month] === 1) {
        put("enhancedApprentices", learning);
        put("enhancedAwayWte", hours);
      }
      put("enhancedFees", (learning * fee) / length);
      if (costs !== undefined) put("enhancedBackfill", hours * costs.employed[row]!);
    }
  }
}
