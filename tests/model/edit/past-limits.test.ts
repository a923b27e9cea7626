/**
 * Past every limit: whatever a verb is given is refused in a sentence, or the plan it makes is written and reads back
 * equal. Nothing is saved that the reader would refuse. A verb that has no call in `calls` is told by its name.
 */
import { describe, expect, test } from "vitest";
import * as model from "../../../model";
import type { Outcome } from "../../../model";
import { calls } from "./calls";
import type { VerbName } from "./calls/call";
import { full } from "./calls/full-plan";
import { openFault, outcomeFault } from "./calls/holds";
import { rich } from "./calls/rich-plan";
import { spoilt } from "./calls/spoilt";
import { verbsInSource } from "./calls/verbs-in-source";
import { signed } from "./signed";

type Verb = (...given: readonly unknown[]) => Outcome<unknown>;
const verbs: Readonly<Record<VerbName, Verb>> = model as unknown as Record<VerbName, Verb>;
const all = Object.keys(calls) as VerbName[];

/** One in so many is tried here, so that all verbs together take seconds; the fuzz tries others. A prime meets every kind. */
const every = 19;
/** One in so many of these is read from its text too. */
const wholly = 5;

test("every verb that the model lets out is called", () => {
  expect([...verbsInSource()].sort()).toEqual([...all].sort());
});

describe("as it is meant, a plan can be written and opened after", () => {
  test.each(all)("%s", (name) => {
    for (const { given } of calls[name]) {
      const made = verbs[name](...given, signed);
      expect(made.ok ? [] : made.problems.map(({ says }) => says)).toEqual([]);
      expect(outcomeFault(made, true)).toBeUndefined();
    }
  });
});

describe("past its limits", () => {
  test.each(all)("%s", (name) => {
    const faults: string[] = [];
    let number = 0;
    for (const { given, chosen } of calls[name])
      for (const one of spoilt(given, chosen)) {
        number += 1;
        if (number % every !== 0) continue;
        const fault = outcomeFault(verbs[name](...one.given, signed), number % (every * wholly) === 0);
        if (fault !== undefined) faults.push(`${one.at}: ${fault}`);
      }
    expect(faults).toEqual([]);
  });
});

describe("in a plan that has as much of everything as it may hold", () => {
  test("which can be opened itself", () => {
    expect(openFault(full)).toBeUndefined();
  });

  test.each(all)("%s", (name) => {
    for (const { given } of calls[name]) {
      const inFull = given.map((one) => (one === rich ? full : one));
      expect(outcomeFault(verbs[name](...inFull, signed), false)).toBeUndefined();
    }
  });
});
