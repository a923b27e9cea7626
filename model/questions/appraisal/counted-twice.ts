/** Benefits of the same cases that an option counts side by side, so that one may hold the other. */
import { listed } from "../../plan/ask/words";
import type { AppraisalLine } from "./appraisal";
import { poundsSay } from "../../plan/ask/pounds";

const outcomesOf = /^worth:(.+):[^:]+$/;
const waitingOf = /^waiting:(.+)$/;

const moves = ({ presentValue }: AppraisalLine): boolean => Math.abs(presentValue) > 0;

/**
 * A sentence for each service of which an option counts both the waiting avoided and what comes of its cases: who is seen
 * sooner and who is seen are the same people. None where one of them is missing or the same as under doing nothing.
 */
export function countedTwiceOf(lines: readonly AppraisalLine[], net: number): readonly string[] {
  return lines.filter(moves).flatMap((waiting) => {
    const service = waitingOf.exec(waiting.id)?.[1];
    const outcomes = lines.filter(
      (line) => service !== undefined && outcomesOf.exec(line.id)?.[1] === service && moves(line),
    );
    if (outcomes.length === 0) return [];
    const without = outcomes.reduce((sum, { presentValue }) => sum - presentValue, net);
    return [
      `It may count the same benefit twice: "${waiting.label}" and ${listed(outcomes.map(({ label }) => `"${label}"`))} are both of the same cases. Where what a week of waiting costs has these outcomes in it, leave one out: without the waiting ${netSays(net - waiting.presentValue)}, and without the ${outcomes.length === 1 ? "outcome" : "outcomes"} ${netSays(without)}.`,
    ];
  });
}

const netSays = (net: number): string =>
  `the net present ${net < 0 ? `cost is ${poundsSay(-net)}` : `value is ${poundsSay(net)}`}`;
