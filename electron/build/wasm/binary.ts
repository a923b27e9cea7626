/** The bytes of a WebAssembly module (WebAssembly Core Specification, "Binary Format"): only what functions on one memory need. */

/** What a value is: a whole number of 32 bits, a number of 64, or two such numbers side by side. */
export const valueType = { whole: 0x7f, number: 0x7c, lanes: 0x7b } as const;
/** Instructions, or numbers among them. */
export type Bytes = readonly number[];

export type ValueType = (typeof valueType)[keyof typeof valueType];

export interface FunctionBytes {
  readonly name: string;
  readonly exported: boolean;
  readonly parameters: readonly ValueType[];
  readonly result: ValueType | undefined;
  /** After the parameters, in their order. */
  readonly locals: readonly ValueType[];
  /** Instructions, without the `end` of the function. */
  readonly code: readonly number[];
}

/** LEB128, as the format writes whole numbers. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  do {
    bytes.push((left % 128) + (left >= 128 ? 128 : 0));
    left = Math.floor(left / 128);
  } while (left > 0);
  return bytes;
}

export function signed(value: number): number[] {
  const bytes: number[] = [];
  for (let left = value; ; left >>= 7) {
    const low = left & 127;
    const ends = (left >> 7 === 0 && low < 64) || (left >> 7 === -1 && low >= 64);
    bytes.push(ends ? low : low + 128);
    if (ends) return bytes;
  }
}

/** A number of 64 bits, lowest byte first. */
export function number64(value: number): number[] {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value, true);
  return [...bytes];
}

const list = (items: readonly (readonly number[])[]): number[] => [...unsigned(items.length), ...items.flat()];
const sized = (bytes: readonly number[]): number[] => [...unsigned(bytes.length), ...bytes];
const text = (words: string): number[] => sized([...new TextEncoder().encode(words)]);
const section = (id: number, items: readonly (readonly number[])[]): number[] => [id, ...sized(list(items))];

/** Locals of one type that follow each other are written as a count and the type. */
function localsOf(locals: readonly ValueType[]): number[] {
  const runs: [number, ValueType][] = [];
  for (const type of locals) {
    const last = runs.at(-1);
    if (last?.[1] === type) last[0] += 1;
    else runs.push([1, type]);
  }
  return list(runs.map(([count, type]) => [...unsigned(count), type]));
}

/**
 * A module of these functions, called by their number in the list, on a memory it is given as `months.memory`.
 * @param apart whether it is given a whole number as `months.apart` too
 */
export function moduleOf(functions: readonly FunctionBytes[], apart: boolean): Uint8Array {
  const types = functions.map(({ parameters, result }) => [
    0x60,
    ...list(parameters.map((type) => [type])),
    ...list(result === undefined ? [] : [[result]]),
  ]);
  const exported = functions.flatMap(({ name, exported: open }, number) =>
    open ? [[...text(name), 0x00, ...unsigned(number)]] : [],
  );
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, types),
    ...section(2, [
      [...text("months"), ...text("memory"), 0x02, 0x00, ...unsigned(1)],
      ...(apart ? [[...text("months"), ...text("apart"), 0x03, valueType.whole, 0x00]] : []),
    ]),
    ...section(
      3,
      functions.map((_, number) => unsigned(number)),
    ),
    ...section(7, exported),
    ...section(
      10,
      functions.map(({ locals, code }) => sized([...localsOf(locals), ...code, 0x0b])),
    ),
  ]);
}
