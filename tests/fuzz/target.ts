import { Stream } from "./stream";

/** Something that takes input from outside, and what must hold of it whatever comes in. */
export interface Target<Input = unknown> {
  readonly name: string;
  /** What must hold, in a sentence. */
  readonly must: string;
  /** CPU time that one input may take, in milliseconds, where it is more than {@link mostTime}. */
  readonly mostTime?: number;
  /** An input of its seed. */
  readonly make: (stream: Stream) => Input;
  /** What does not hold, in words; undefined where all does. An exception is a fault too. */
  readonly fault: (input: Input) => Promise<string | undefined>;
}

/** CPU time that one input may take, in milliseconds. */
export const mostTime = 2000;

export interface Tried {
  readonly fault: string | undefined;
  /** CPU time it took, in milliseconds. */
  readonly took: number;
}

const wordsOf = (error: unknown): string =>
  error instanceof Error
    ? `${error.name}: ${error.message}\n${(error.stack ?? "").split("\n").slice(1, 4).join("\n")}`
    : String(error);

/** Makes one input and tries it. */
export async function tryOne(target: Target, seed: string, index: number): Promise<Tried> {
  const input = target.make(new Stream(`${seed}/${target.name}/${index}`));
  const before = process.cpuUsage();
  let fault: string | undefined;
  try {
    fault = await target.fault(input);
  } catch (error) {
    fault = wordsOf(error);
  }
  const { user, system } = process.cpuUsage(before);
  return { fault, took: (user + system) / 1000 };
}

/**
 * What is to be said of an input that took too long.
 *
 * @param times how many times as long it may take, where nobody knows how fast the machine is
 */
export const tooLong = ({ mostTime: most = mostTime }: Target, took: number, times = 1): string | undefined =>
  took > most * times ? `took ${Math.round(took)} ms` : undefined;
