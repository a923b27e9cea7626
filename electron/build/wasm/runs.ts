/**
 * In which of two runs that are carried out together something is done. Where they part, both ways are gone one after
 * the other, each with a mask of the runs that go it: only in those are names given values and numbers written.
 */
import ts from "typescript";
import { unsigned, valueType, type Bytes, type ValueType } from "./binary.ts";
import { code, masks } from "./instructions.ts";

/** Whether a part of a function goes on elsewhere than after itself. */
export function leaves(node: ts.Node): boolean {
  if (ts.isContinueStatement(node) || ts.isBreakStatement(node) || ts.isReturnStatement(node)) return true;
  return ts.forEachChild(node, (part) => leaves(part) || undefined) ?? false;
}

export const returns = (node: ts.Node): boolean =>
  ts.isReturnStatement(node) || (ts.forEachChild(node, (part) => returns(part) || undefined) ?? false);

export interface Runs {
  /** Where the mask of those in which what stands here is done is held. */
  readonly live: Bytes;
  /** At the start: all of them. */
  readonly all: Bytes;
  /** Whether these may be fewer than both, and fewer than those that the function was called for. */
  readonly some: () => boolean;
  readonly fewer: () => boolean;
  /** What is done in some of them alone. */
  readonly inSome: (made: () => Bytes) => Bytes;
  /** Whether there is any. */
  readonly any: () => Bytes;
  /** Goes on with those alone for which the mask that is left holds. */
  readonly narrow: () => Bytes;
  /** Takes those that are here out of the rest of the turn, or of the function. */
  readonly leave: (what: "continued" | "returned") => Bytes;
  /**
   * Two ways: what stands before the first, and before the second, and after both.
   * @param leaving whether a way leads elsewhere
   */
  readonly choose: (
    test: Bytes,
    leaving: boolean,
  ) => { readonly first: Bytes; readonly second: () => Bytes; readonly end: () => Bytes };
  /** A loop that runs may leave each by itself. */
  readonly loop: (leaving: boolean) => { readonly begin: Bytes; readonly end: (returning: boolean) => Bytes };
  /** After the body of a loop: what stands before it and after it, so that those which left the turn are there again. */
  readonly continued: () => { readonly begin: Bytes; readonly end: Bytes };
}

/**
 * @param spare gives a place for something that is held for a moment
 * @param forSome whether the function is told for which runs it is called
 */
export function runsOf(live: Bytes, spare: (type: ValueType) => Bytes, twoRuns: boolean, forSome: boolean): Runs {
  const mask = (): Bytes => spare(valueType.lanes);
  const get = (place: Bytes): Bytes => [code.get, ...place];
  const set = (place: Bytes): Bytes => [code.set, ...place];
  let now = { some: forSome, fewer: false };
  const fewer = { some: true, fewer: true };
  const loops: { readonly start: typeof now; continued?: Bytes }[] = [];
  let returned: Bytes | undefined;

  const leave: Runs["leave"] = (what) => {
    const turn = loops.at(-1);
    const gone = what === "returned" || turn === undefined ? (returned ??= mask()) : (turn.continued ??= mask());
    now = fewer;
    return [...get(gone), ...get(live), ...masks.or, ...set(gone), ...masks.none, ...set(live)];
  };

  const choose: Runs["choose"] = (test, leaving) => {
    const outside = now;
    const [holds, before] = [mask(), mask()];
    const after = leaving ? mask() : before;
    now = fewer;
    return {
      first: [...test, ...set(holds), ...get(live), code.keep, ...before, ...get(holds), ...masks.and, ...set(live)],
      second: () => [
        ...(leaving ? [...get(live), ...set(after)] : []),
        ...[...get(before), ...get(holds), ...masks.andNot, ...set(live)],
      ],
      end: () => {
        if (!leaving) now = outside;
        return [...get(after), ...(leaving ? [...get(live), ...masks.or] : []), ...set(live)];
      },
    };
  };

  const loop: Runs["loop"] = (leaving) => {
    const outside = now;
    const before = leaving ? mask() : unsigned(0);
    if (leaving) now = fewer;
    loops.push({ start: now });
    return {
      begin: leaving ? [...get(live), ...set(before)] : [],
      end: (returning) => {
        loops.pop();
        now = returning ? fewer : outside;
        if (!leaving) return [];
        const gone = returning && returned !== undefined ? [...get(returned), ...masks.andNot] : [];
        return [...get(before), ...gone, ...set(live)];
      },
    };
  };

  return {
    live,
    all: twoRuns && !forSome ? [...masks.all, ...set(live)] : [],
    some: () => now.some,
    fewer: () => now.fewer,
    inSome: (made) => {
      const outside = now;
      now = fewer;
      const bytes = made();
      now = outside;
      return bytes;
    },
    any: () => [...get(live), ...masks.any],
    narrow: () => [...get(live), ...masks.and, ...set(live)],
    leave,
    choose,
    loop,
    continued: () => {
      const turn = loops.at(-1);
      if (turn === undefined) return { begin: [], end: [] };
      now = turn.start;
      const { continued } = turn;
      return continued === undefined
        ? { begin: [], end: [] }
        : {
            begin: [...masks.none, ...set(continued)],
            end: [...get(live), ...get(continued), ...masks.or, ...set(live)],
          };
    },
  };
}
