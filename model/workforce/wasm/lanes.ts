/**
 * Two numbers side by side, for what is compiled for WebAssembly alone: each of these stands for one instruction, and
 * does to both numbers what the operator of its name does to one. They cannot be called from TypeScript.
 */
import type { Whole } from "../program/whole";

declare const two: unique symbol;
export interface Lanes {
  readonly [two]: true;
}

/** The same number twice. */
export declare function both(value: number): Lanes;
export declare function plus(a: Lanes, b: Lanes): Lanes;
export declare function minus(a: Lanes, b: Lanes): Lanes;
export declare function times(a: Lanes, b: Lanes): Lanes;
export declare function lower(pair: Lanes): number;
export declare function upper(pair: Lanes): number;
/** The upper of those before, and the lower of those here. */
export declare function shifted(before: Lanes, here: Lanes): Lanes;
/** The numbers of an array at an index and after it. */
export declare function pairAt(values: Float64Array, index: Whole): Lanes;
export declare function putPair(values: Float64Array, index: Whole, pair: Lanes): void;
