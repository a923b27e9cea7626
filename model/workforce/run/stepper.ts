/**
 * Does the steps of a program again where what they read has changed. What each read is noted every time it is done, so
 * that a step which reads something else under other values is found by that the next time.
 */
import type { Problem } from "../../plan/problem";
import type { Inputs } from "../program/inputs";
import type { Program } from "../program/program";
import type { Step } from "./steps";

type Ids = ReadonlySet<string>;

export interface Stepper {
  all(inputs: Inputs): void;
  /** Draws laid over the values; those laid before come off. */
  draw(inputs: Inputs, drawn: Ids): void;
  /** Other values of some assumptions, until the next of these three. */
  lay(inputs: Inputs, changed: Ids): void;
  /** Other values of some assumptions, from now on. */
  become(inputs: Inputs, changed: Ids): void;
  /** What the steps said is wrong, in their order. */
  found(): readonly Problem[];
  /** Every assumption that the steps read; the same set as long as they read the same. */
  read(): Ids;
  /** Whether the opening stock is worked out from an assumption. */
  readAtOpening(id: string): boolean;
}

const meet = (some: Ids, others: Ids): boolean => {
  for (const id of some) if (others.has(id)) return true;
  return false;
};

const sameIds = (some: Ids, others: Ids): boolean => {
  if (some.size !== others.size) return false;
  for (const id of some) if (!others.has(id)) return false;
  return true;
};

/** Both; the first of the two itself where it has all of the second, as it does draw after draw. */
const together = (some: Ids, others: Ids): Ids => {
  for (const id of others) if (!some.has(id)) return new Set([...some, ...others]);
  return some;
};

export function stepper(program: Program, steps: readonly Step[]): Stepper {
  const readBy = new Map<string, Ids>();
  const problems = new Map<string, readonly Problem[]>();
  const nothing: Ids = new Set();
  // What differs at present from the values that the program is of.
  let laid = nothing;
  let drawn = nothing;

  let all: Ids | undefined;
  const noteReadBy = (name: string, read: Ids): void => {
    const before = readBy.get(name);
    if (before === read || (before !== undefined && sameIds(before, read))) return;
    readBy.set(name, read);
    all = undefined;
    again = undefined;
  };

  const doStep = ({ name, does }: Step, inputs: Inputs): void => {
    const before = program.problems.length;
    const { read } = program.reads.during(() => does(inputs));
    // Under a draw a step is still looked at when what it reads without one changes.
    noteReadBy(name, inputs.overrides.size === 0 ? read : together(readBy.get(name) ?? nothing, read));
    if (program.problems.length > before) problems.set(name, program.problems.splice(before));
    else problems.delete(name);
  };
  const staleUnder = (changed: Ids, overridden: Ids): readonly Step[] => {
    const done = new Set<string>();
    return steps.filter(({ name, ofTheDayBefore, follows }) => {
      const reads = readBy.get(name) ?? nothing;
      const stale =
        meet(changed, reads) ||
        (ofTheDayBefore !== true && meet(overridden, reads)) ||
        follows?.some((one) => done.has(one)) === true;
      if (stale) done.add(name);
      return stale;
    });
  };
  // The draws of an ensemble are all of the same assumptions, and do the same steps again.
  let again: { readonly changed: Ids; readonly overridden: Ids; readonly stale: readonly Step[] } | undefined;
  const redo = (inputs: Inputs, changed: Ids, overridden: Ids, asking: boolean): void => {
    program.inputs = inputs;
    if (again === undefined || !sameIds(changed, again.changed) || !sameIds(overridden, again.overridden))
      again = { changed, overridden, stale: staleUnder(changed, overridden) };
    for (const step of again.stale) if (asking || step.asks !== true) doStep(step, inputs);
  };
  return {
    all: (inputs) => {
      program.inputs = inputs;
      for (const step of steps) doStep(step, inputs);
    },
    draw: (inputs, now) => {
      redo(inputs, laid, together(drawn, now), false);
      [laid, drawn] = [nothing, now];
    },
    lay: (inputs, changed) => {
      redo(inputs, together(laid, changed), drawn, false);
      [laid, drawn] = [changed, nothing];
    },
    become: (inputs, changed) => {
      redo(inputs, together(laid, changed), drawn, true);
      [laid, drawn] = [nothing, nothing];
    },
    found: () => (problems.size === 0 ? [] : steps.flatMap(({ name }) => problems.get(name) ?? [])),
    read: () => (all ??= new Set([...readBy.values()].flatMap((ids) => [...ids]))),
    readAtOpening: (id) => readBy.get("opening")?.has(id) === true,
  };
}
