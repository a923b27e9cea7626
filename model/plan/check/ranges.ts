/**
 * How sure the values are, against the values, their limits and what a curve can hold. Only what has no meaning stops a
 * plan: of everything else the nearest is drawn, and a warning says what that is, so that every file opens as it was.
 */
import { elementAt } from "../../assumptions/present";
import { hindrance, isCertain, nearestTriplet } from "../../chance/triplet";
import { drawnWithin, boundsWords, outside, type Bounds } from "../ask/bounds";
import { readingOf } from "../ask/reading-of";
import { chancesOf, tripletOf, withinBounds, type Evenly, type Range, type Spread } from "../ask/spread";
import type { Path } from "../json/json-reader";
import { onceForEach } from "../ask/each-assumption";
import { placeOf } from "../json/place-in-file";
import type { Members } from "../members";
import type { Assumption, Plan, Value } from "../plan";
import { problem, warning, type Problem } from "../problem";
import { inWords } from "./in-words";

/** A value with what is said of how sure it is, and where it stands below its assumption. */
type Held = Spread & { readonly value: Value; readonly path: Path };

/** The values of an assumption of which it is said how sure they are. */
function heldBy(assumption: Assumption): readonly Held[] {
  const found: Held[] = [];
  const look = (entry: Spread & { readonly value: Value }, path: Path): void => {
    if ((entry.range ?? entry.evenly) !== undefined) found.push({ ...entry, path });
  };
  const dated = (when: Assumption["when"], path: Path): void =>
    when?.forEach((entry, at) => look(entry, [...path, "when", at]));
  look(assumption, []);
  dated(assumption.when, []);
  assumption.where?.forEach((entry, at) => {
    look(entry, ["where", at]);
    dated(entry.when, ["where", at]);
  });
  return found;
}

const numbers = (values: readonly number[]): string =>
  `${values.slice(0, -1).join(", ")} and ${elementAt(values, values.length - 1)}`;

function rangeProblems(range: Range, value: Value, bounds: Bounds, words: string, at: string): Problem[] {
  const { low, likely, high } = range;
  const ordered = [low, ...(likely === undefined ? [] : [likely]), high];
  if (ordered.some((end) => !Number.isFinite(end)))
    return [
      problem(
        "not-finite",
        at,
        `The range of ${words} holds something that is not a number to reckon with. Enter numbers, or take the range out.`,
      ),
    ];
  if (ordered.some((end, place) => place > 0 && end < elementAt(ordered, place - 1)))
    return [
      problem(
        "range-out-of-order",
        at,
        `The range of ${words} goes ${ordered.join(", ")}; it must rise from low${likely === undefined ? "" : " over likely"} to high. Put the numbers in order.`,
      ),
    ];
  if (typeof value === "number" && !Number.isFinite(value)) return [];
  const triplet = tripletOf(range, value, bounds);
  const drawnInstead = (): string => {
    const nearest = nearestTriplet(triplet);
    return `Drawn instead: ${numbers([nearest.low, nearest.middle, nearest.high])}.`;
  };
  const hinders = hindrance(triplet);
  const found: Problem[] = [];
  if (typeof value === "number" && (value < low || value > high))
    found.push(
      warning(
        "value-outside-range",
        at,
        `The range of ${words} runs from ${low} to ${high}, but the value itself is ${value}. ${
          likely === undefined
            ? drawnInstead()
            : `The draws are about the value, as far to either side as the range lies from ${likely}.`
        } Give the range anew, or change the value.`,
      ),
    );
  if (ordered.some((end) => outside(end, bounds)))
    found.push(
      warning(
        "range-outside-limits",
        at,
        `The range of ${words} runs from ${low} to ${high}, beyond the limits: a value must be ${boundsWords(bounds)}. ${drawnInstead()}`,
      ),
    );
  else if (hinders === "limits")
    found.push(
      warning(
        "range-at-limit",
        at,
        `The range of ${words} runs from ${low} to ${high} and touches what no value can pass, although part of the futures lie beyond low and beyond high. ${drawnInstead()}`,
      ),
    );
  else if (hinders === "middle")
    found.push(
      warning(
        "range-without-curve",
        at,
        `No curve goes through the range of ${words}, ${numbers([low, triplet.middle, high])}: the middle is too far to one side. ${drawnInstead()}`,
      ),
    );
  else if (hinders === undefined && isCertain(triplet))
    found.push(
      warning("range-of-one", at, `The range of ${words} is the one number ${low}, which is certain. Take it out.`),
    );
  return found;
}

function evenlyProblems(evenly: Evenly, bounds: Bounds, words: string, at: string): Problem[] {
  const { low, high } = evenly;
  if (!Number.isFinite(low + high))
    return [
      problem(
        "not-finite",
        at,
        `${words} is to be equally likely between two numbers, and one of them is none to reckon with. Enter both.`,
      ),
    ];
  if (low > high)
    return [
      problem(
        "range-out-of-order",
        at,
        `${words} is to be equally likely between ${low} and ${high}; it must rise from low to high. Put the numbers in order.`,
      ),
    ];
  const drawn = withinBounds(evenly, bounds);
  if (drawn.low === low && drawn.high === high) return [];
  return [
    warning(
      "range-outside-limits",
      at,
      `${words} is to be equally likely between ${low} and ${high}, beyond the limits: a value must be ${boundsWords(bounds)}. Drawn instead: ${numbers([drawn.low, drawn.high])}.`,
    ),
  ];
}

function weightProblems(assumption: Assumption, number: number): Problem[] {
  const { label, readings = [], range, evenly } = assumption;
  const chances = chancesOf(assumption);
  if (chances === undefined) return [];
  const at = placeOf(assumption, ["assumptions", number, "readings"]);
  const found: Problem[] = [];
  const empty = readings.find(({ value }, place) => value === null && elementAt(chances, place) > 0);
  if (empty !== undefined)
    found.push(
      problem(
        "reading-without-figure",
        at,
        `${label} may be drawn as "${empty.label}", which has no figure. Give it one, or take its weight out.`,
      ),
    );
  if ((range ?? evenly) !== undefined)
    found.push(
      warning(
        "two-kinds-of-spread",
        at,
        `${label} has a range and readings by chance. The readings are drawn; take one of the two out.`,
      ),
    );
  if (readingOf(assumption)?.kind !== "value" || !readings.some(({ value }) => value === assumption.value))
    found.push(
      warning(
        "value-no-reading",
        at,
        `${label} is drawn as one of its readings, but its value, ${assumption.value ?? "empty"}, is none of them. Take one of the readings, or take their weights out.`,
      ),
    );
  return found;
}

/** Kinds: `not-finite`, `range-out-of-order`, `value-outside-range`, `range-outside-limits`, `range-at-limit`, `range-without-curve`, `range-of-one`, `two-kinds-of-spread`, `reading-without-figure`, `value-no-reading`. */
export const checkRanges = (plan: Plan, members: Members): Problem[] =>
  plan.assumptions.flatMap((assumption, number) => checkOne(assumption, number, members));

const checkOne = onceForEach((assumption, number, members): readonly Problem[] => {
  const bounds = drawnWithin(assumption);
  return [
    ...heldBy(assumption).flatMap(({ range, evenly, value, path }) => {
      const words = inWords(assumption, path, members);
      const place = (name: string): string => placeOf(assumption, ["assumptions", number, ...path, name]);
      const both = range !== undefined && evenly !== undefined;
      return [
        ...(range === undefined ? [] : rangeProblems(range, value, bounds, words, place("range"))),
        ...(evenly === undefined ? [] : evenlyProblems(evenly, bounds, words, place("evenly"))),
        ...(both
          ? [
              warning(
                "two-kinds-of-spread",
                place("evenly"),
                `${words} has a range and is to be equally likely between two numbers. The latter is drawn; take one of the two out.`,
              ),
            ]
          : []),
      ];
    }),
    ...weightProblems(assumption, number),
  ];
});
