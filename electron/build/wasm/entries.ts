/** Entries of arrays: where they lie, and how they are read and written. */
import ts from "typescript";
import { unsigned, type Bytes, type ValueType } from "./binary.ts";
import { refuse, type Kind } from "./functions.ts";
import { apart, arrays, code, sideBySide, typeOf } from "./instructions.ts";

export interface Entries {
  /** By how many bits an index is shifted to come to the place of its entry. */
  readonly shiftOf: (values: ts.Expression) => number;
  /** Where an entry of an array lies: the array's own place, and the index times what lies between two. */
  readonly place: (values: ts.Expression, index: ts.Expression) => Bytes;
  /** The same for what stands at `node`, which a loop may go through. */
  readonly entry: (node: ts.Node, values: ts.Expression, index: ts.Expression) => Bytes;
  readonly load: (node: ts.ElementAccessExpression) => Bytes;
  /** Writes what `made` leaves. */
  readonly store: (node: ts.ElementAccessExpression, made: Bytes) => Bytes;
}

/** What they are told from: see expressions.ts. */
export interface OfEntries {
  readonly twoRuns: boolean;
  readonly kind: (expression: ts.Expression) => Kind;
  readonly slot: (name: ts.Node) => Bytes;
  readonly literal: (value: number, wanted: Kind) => Bytes;
  readonly value: (expression: ts.Expression, wanted: Kind) => Bytes;
  readonly spare: (type: ValueType) => Bytes;
  readonly pointers: ReadonlyMap<ts.Node, Bytes>;
}

export function entriesOf({ twoRuns, kind, slot, literal, value, spare, pointers }: OfEntries): Entries {
  function array(values: ts.Expression): { readonly apart: number; readonly load: Bytes; readonly store: Bytes } {
    const held = kind(values);
    if (held === "numbers" && twoRuns) return sideBySide;
    return held === "numbers" || held === "wholes" || held === "bytes"
      ? arrays[held]
      : held === "apart"
        ? arrays.numbers
        : refuse(values, "no array of numbers");
  }
  const shiftOf = (values: ts.Expression): number => array(values).apart;

  function place(values: ts.Expression, index: ts.Expression): Bytes {
    const shift = shiftOf(values);
    const steps = value(index, "whole");
    return [
      ...[code.get, ...slot(values)],
      ...(shift === 0 ? steps : [...steps, ...literal(shift, "whole"), code.shift]),
      code.add,
    ];
  }

  /** The place of the second run's number, from that of the first. */
  const further = (at: Bytes): Bytes => [code.get, ...at, code.global, ...unsigned(0), code.add];

  function entry(node: ts.Node, values: ts.Expression, index: ts.Expression): Bytes {
    const pointer = pointers.get(node);
    return pointer === undefined ? place(values, index) : [code.get, ...pointer];
  }

  function load(node: ts.ElementAccessExpression): Bytes {
    const { expression, argumentExpression } = node;
    const at = entry(node, expression, argumentExpression);
    if (kind(expression) !== "apart") return [...at, ...array(expression).load];
    const first = spare(typeOf("whole", twoRuns));
    return [...at, code.set, ...first, ...further(first), code.get, ...first, ...apart.loadFirst, ...apart.loadSecond];
  }

  function store(node: ts.ElementAccessExpression, made: Bytes): Bytes {
    const { expression, argumentExpression } = node;
    const at = entry(node, expression, argumentExpression);
    if (kind(expression) !== "apart") return [...at, ...made, ...array(expression).store];
    const [first, pair] = [spare(typeOf("whole", twoRuns)), spare(typeOf("number", twoRuns))];
    return [
      ...[...at, code.keep, ...first, ...made, code.keep, ...pair, ...apart.storeFirst],
      ...[...further(first), code.get, ...pair, ...apart.storeSecond],
    ];
  }

  return { shiftOf, place, entry, load, store };
}
