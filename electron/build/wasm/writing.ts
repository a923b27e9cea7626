/** What gives names and entries of arrays their values: in the runs alone in which it is done. */
import ts from "typescript";
import type { Bytes } from "./binary.ts";
import type { Expressions } from "./expressions.ts";
import { refuse } from "./functions.ts";
import { code, masks } from "./instructions.ts";
import { compound } from "./kinds.ts";
import type { Runs } from "./runs.ts";

export interface Writing {
  /** What a call fills; undefined for another call. */
  readonly fill: (node: ts.CallExpression) => Bytes | undefined;
  readonly assign: (node: ts.BinaryExpression) => Bytes;
}

/** @param counting names of what counts the turns of the loops around, which all runs in a loop share */
export function writingOf(
  { kind, slot, literal, value, operate, entries }: Expressions,
  runs: Runs,
  counting: ReadonlySet<string>,
  twoRuns: boolean,
): Writing {
  const { shiftOf, place, store } = entries;

  /** `array.fill(0, from, to)`, by bytes: all the bytes of nought are noughts. */
  function fill(node: ts.CallExpression): Bytes | undefined {
    if (!ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== "fill") return undefined;
    const [what, from, to] = node.arguments;
    const values = node.expression.expression;
    if (what?.getText() !== "0" || from === undefined || to === undefined)
      return refuse(node, "only 0 from one entry to another");
    if (runs.some()) refuse(node, "filled for one run alone");
    const length = [
      ...[...value(to, "whole"), ...value(from, "whole"), code.minus],
      ...[...literal(shiftOf(values), "whole"), code.shift],
    ];
    const filled = [...literal(0, "whole"), ...length, ...code.fill];
    return kind(values) === "apart"
      ? [...place(values, from), ...filled, ...place(values, from), code.global, 0, code.add, ...filled]
      : [...place(values, from), ...filled];
  }

  /** Gives a name what `made` leaves, in the runs that this is done in. */
  function give(name: ts.Identifier, made: Bytes): Bytes {
    const has = kind(name);
    if (has === "number" || has === "mask")
      return runs.fewer()
        ? [...made, code.get, ...slot(name), code.get, ...runs.live, ...masks.select, code.set, ...slot(name)]
        : [...made, code.set, ...slot(name)];
    if (runs.fewer() && !counting.has(name.text)) refuse(name, "one number of all runs, given in some of them");
    return [...made, code.set, ...slot(name)];
  }

  function assign(node: ts.BinaryExpression): Bytes {
    const { left, right, operatorToken } = node;
    const operator = compound.get(operatorToken.kind);
    if (operator === undefined && operatorToken.kind !== ts.SyntaxKind.EqualsToken)
      return refuse(node, "nothing is done");
    const has = kind(left);
    const made = operator === undefined ? value(right, has) : operate(left, operator, right, has);
    if (ts.isIdentifier(left)) return twoRuns ? give(left, made) : [...made, code.set, ...slot(left)];
    if (!ts.isElementAccessExpression(left) || operator !== undefined)
      return refuse(node, "nothing that holds a value");
    if (!runs.some()) return store(left, made);
    if (has !== "number") refuse(node, "one number of all runs, written in some of them");
    return store(left, [...made, ...value(left, has), code.get, ...runs.live, ...masks.select]);
  }

  return { fill, assign };
}
