/** Instructions by what they do, with their numbers in the binary format. */
import ts from "typescript";
import { unsigned, valueType, type ValueType } from "./binary.ts";
import type { Kind } from "./functions.ts";

export const typeOf = (kind: Kind, twoRuns: boolean): ValueType => {
  if (kind === "number") return twoRuns ? valueType.lanes : valueType.number;
  return kind === "lanes" || kind === "mask" ? valueType.lanes : valueType.whole;
};

export const code = {
  unreachable: 0x00,
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  else: 0x05,
  end: 0x0b,
  branch: 0x0c,
  branchIf: 0x0d,
  return: 0x0f,
  call: 0x10,
  drop: 0x1a,
  get: 0x20,
  set: 0x21,
  keep: 0x22,
  global: 0x23,
  whole: 0x41,
  number: 0x44,
  not: 0x45,
  add: 0x6a,
  minus: 0x6b,
  divide: 0x6d,
  shift: 0x74,
  negative: 0x9a,
  toNumber: 0xb7,
  nothing: 0x40,
  /** memory.fill, of the one memory. */
  fill: [0xfc, 0x0b, 0x00],
} as const;

/** By operator: the instruction on whole numbers, and on numbers. */
export const operators: ReadonlyMap<ts.SyntaxKind, { readonly whole: number; readonly number?: number }> = new Map([
  [ts.SyntaxKind.PlusToken, { whole: 0x6a, number: 0xa0 }],
  [ts.SyntaxKind.MinusToken, { whole: 0x6b, number: 0xa1 }],
  [ts.SyntaxKind.AsteriskToken, { whole: 0x6c, number: 0xa2 }],
  [ts.SyntaxKind.PercentToken, { whole: 0x6f }],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, { whole: 0x46, number: 0x61 }],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, { whole: 0x47, number: 0x62 }],
  [ts.SyntaxKind.LessThanToken, { whole: 0x48, number: 0x63 }],
  [ts.SyntaxKind.GreaterThanToken, { whole: 0x4a, number: 0x64 }],
  [ts.SyntaxKind.LessThanEqualsToken, { whole: 0x4c, number: 0x65 }],
  [ts.SyntaxKind.GreaterThanEqualsToken, { whole: 0x4e, number: 0x66 }],
]);
/** Division of numbers; whole numbers are divided inside Math.floor alone. */
export const divideNumbers = 0xa3;

export const ofTwoNumbers: Readonly<Record<string, readonly number[]>> = { "Math.min": [0xa4], "Math.max": [0xa5] };

/** Arrays in memory: how far apart their entries lie (as a power of two), and how one is read and written. */
export const arrays = {
  numbers: { apart: 3, load: [0x2b, 3, 0], store: [0x39, 3, 0] },
  wholes: { apart: 2, load: [0x28, 2, 0], store: [0x36, 2, 0] },
  bytes: { apart: 0, load: [0x2d, 0, 0], store: [0x3a, 0, 0] },
} as const;

const vector = (number: number, ...more: readonly number[]): number[] => [0xfd, ...unsigned(number), ...more];

/** Numbers of two runs, one beside the other wherever they lie. */
export const sideBySide = { apart: 4, load: vector(0, 4, 0), store: vector(11, 4, 0) } as const;
/** Those of two runs that lie apart: the number of the first, and of the second with the first before it. */
export const apart = {
  loadFirst: vector(93, 3, 0),
  loadSecond: vector(87, 3, 0, 1),
  storeFirst: vector(91, 3, 0, 0),
  storeSecond: vector(91, 3, 0, 1),
} as const;

/** The operators of numbers, on those of two runs at once. */
export const ofTwoRuns: ReadonlyMap<ts.SyntaxKind, readonly number[]> = new Map([
  [ts.SyntaxKind.PlusToken, vector(240)],
  [ts.SyntaxKind.MinusToken, vector(241)],
  [ts.SyntaxKind.AsteriskToken, vector(242)],
  [ts.SyntaxKind.SlashToken, vector(243)],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, vector(71)],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, vector(72)],
  [ts.SyntaxKind.LessThanToken, vector(73)],
  [ts.SyntaxKind.GreaterThanToken, vector(74)],
  [ts.SyntaxKind.LessThanEqualsToken, vector(75)],
  [ts.SyntaxKind.GreaterThanEqualsToken, vector(76)],
]);
export const leastAndMost: Readonly<Record<string, readonly number[]>> = {
  "Math.min": vector(244),
  "Math.max": vector(245),
};
export const twice = vector(20);
export const negativeTwice = vector(237);

const constant = vector(12);
/** Flags of two runs: all bits of each are 1 where it holds. */
export const masks = {
  and: vector(78),
  /** The first where the second does not hold. */
  andNot: vector(79),
  or: vector(80),
  not: vector(77),
  /** Of two values the first where the mask after them holds, else the second. */
  select: vector(82),
  any: vector(83),
  /** Of 0 or -1, four times: all bits alike. */
  spread: vector(17),
  all: [...constant, ...Array.from({ length: 16 }, () => 255)],
  none: [...constant, ...Array.from({ length: 16 }, () => 0)],
} as const;
export const numberTwice = (bytes: readonly number[]): number[] => [...constant, ...bytes, ...bytes];

/** The functions of lanes.ts: each takes what its parameters leave and is one instruction. */
export const lanes: Readonly<Record<string, readonly number[]>> = {
  both: vector(20),
  plus: vector(240),
  minus: vector(241),
  times: vector(242),
  lower: vector(33, 0),
  upper: vector(33, 1),
  // The bytes of the first are numbered from 0, those of the second from 16.
  shifted: vector(13, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23),
  // With an alignment of 8 bytes: two numbers may begin anywhere in an array.
  pairAt: vector(0, 3, 0),
  putPair: vector(11, 3, 0),
};
