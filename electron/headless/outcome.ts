/** How a step of a run from the command line ends: with its value, or with a sentence and the exit code it stands for. */
export interface Stopped {
  readonly ok: false;
  readonly exit: ExitCode;
  /** What is wrong, where, and what to do; one line each. */
  readonly says: readonly string[];
}

export type Step<T> = { readonly ok: true; readonly value: T } | Stopped;

export const exitCodes = {
  /** The results are there. */
  done: 0,
  /** The plan cannot be read or run, or the results cannot be written. */
  cannotRun: 1,
  /** The command line asks for something that is not there. */
  badArguments: 2,
  /** The results are there, and a built-in check does not hold. */
  checkFails: 3,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export const done = <T>(value: T): Step<T> => ({ ok: true, value });
export const badArguments = (...says: string[]): Stopped => ({ ok: false, exit: exitCodes.badArguments, says });
export const cannotRun = (...says: string[]): Stopped => ({ ok: false, exit: exitCodes.cannotRun, says });
