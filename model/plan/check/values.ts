/** Numbers against their limits, dates in order. */
import { elementAt } from "../../assumptions/present";
import type { Path } from "../json/json-reader";
import type { Members } from "../members";
import { valueWords } from "../ask/value-words";
import { boundsOf, outside, outsideWords, reversed, senseOf, type Bounds } from "../ask/bounds";
import { onceForEach } from "../ask/each-assumption";
import { placeInFile, placeOf } from "../json/place-in-file";
import type { Assumption, Plan } from "../plan";
import { further, furtherWarning, mostListed, problem, warning } from "../problem";
import type { Problem } from "../problem";
import { inWords } from "./in-words";
import { writtenValues } from "./written-values";

/** A value that the sums can take but nobody can mean: told of a file, so that it opens, and refused where it is given. */
export const beyondSense = "beyond-sense";

/** 8.5 for 8.5% is the commonest slip with shares and rates. */
function percentHint(value: number, bounds: Bounds): string {
  const asShare = Number((value / 100).toPrecision(12));
  return bounds.most === 1 && value > 1 && value <= 100 && !outside(asShare, bounds)
    ? ` For ${value}% write ${asShare}.`
    : "";
}

function numbers(assumption: Assumption, number: number, members: Members): Problem[] {
  const bounds = boundsOf(assumption);
  const sense = senseOf(assumption);
  const { below, above } = assumption.unusual ?? {};
  let told = 0;
  return writtenValues(assumption).flatMap(([value, path]) => {
    if (typeof value !== "number") return [];
    const isFinite = Number.isFinite(value);
    const doubtful = (below !== undefined && value < below) || (above !== undefined && value > above);
    if (isFinite && !doubtful && !outside(value, sense)) return [];
    if ((told += 1) > mostListed) {
      if (!isFinite) return [further("not-finite")];
      if (outside(value, bounds)) return [further("outside-limits")];
      return [furtherWarning(outside(value, sense) ? beyondSense : "unusual-value")];
    }
    const at = placeOf(assumption, ["assumptions", number, ...path]);
    const words = inWords(assumption, path, members);
    if (!isFinite)
      return [
        problem(
          "not-finite",
          at,
          `${words} is ${value}, which is not a number to reckon with. Enter a number, or leave it empty.`,
        ),
      ];
    if (outside(value, bounds))
      return [
        problem(
          "outside-limits",
          at,
          `${outsideWords(words, assumption.unit, value, bounds) ?? words}${percentHint(value, bounds)}`,
        ),
      ];
    const beyond = outsideWords(words, assumption.unit, value, sense);
    if (beyond !== undefined) return [warning(beyondSense, at, `${beyond} Correct it: no plan can mean it.`)];
    if (below !== undefined && value < below)
      return [
        warning(
          "unusual-value",
          at,
          `${words} is ${valueWords(assumption.unit, value)}, and below ${valueWords(assumption.unit, below)} is unusual. Check it, or say why in its reason.`,
        ),
      ];
    return [
      warning(
        "unusual-value",
        at,
        `${words} is ${valueWords(assumption.unit, value)}, and above ${valueWords(assumption.unit, above ?? null)} is unusual. Check it, or say why in its reason.`,
      ),
    ];
  });
}

function limitsReversed(assumption: Assumption, number: number): Problem[] {
  const { label, limits } = assumption;
  if (limits === undefined || !reversed(limits)) return [];
  return [
    problem(
      "limits-reversed",
      placeOf(assumption, ["assumptions", number, "limits"]),
      `The limits of ${label} are the wrong way round: the least is ${limits.least} and the most ${limits.most}. Exchange them.`,
    ),
  ];
}

/** Dates of one part that are told one by one where they are out of order. */
const mostOfPart = 10;

function dates(assumption: Assumption, number: number, inside: Path, members: Members): Problem[] {
  const entry = inside[0] === "where" ? assumption.where?.[Number(inside[1])] : assumption;
  const given = entry?.when ?? [];
  let told = 0;
  return given.slice(1).flatMap((entry, place) => {
    const before = elementAt(given, place);
    if (entry.from > before.from) return [];
    if ((told += 1) > mostOfPart) return [further(entry.from === before.from ? "date-repeated" : "dates-out-of-order")];
    const at = placeOf(assumption, ["assumptions", number, ...inside, "when", place + 1]);
    const words = inWords(assumption, inside, members);
    if (entry.from === before.from)
      return [problem("date-repeated", at, `${words} is given twice from ${entry.from}. Take one of them out.`)];
    return [
      problem(
        "dates-out-of-order",
        at,
        `The dated values of ${words} are out of order: ${entry.from} comes after ${before.from}. Put the earliest first.`,
      ),
    ];
  });
}

/** A scenario's amounts: a value that is set must keep the limits; the results of adding and multiplying are checked in the run. */
function changes(plan: Plan): Problem[] {
  const byId = new Map(plan.assumptions.map((assumption) => [assumption.id, assumption]));
  return plan.scenarios.flatMap((scenario, number) =>
    scenario.changes.flatMap((change, place) => {
      if (typeof change.value !== "number") return [];
      const at = placeInFile(plan, ["scenarios", number, "changes", place, "value"]);
      if (!Number.isFinite(change.value))
        return [
          problem(
            "not-finite",
            at,
            `${scenario.name} has a change of ${change.value}, which is not a number to reckon with. Enter a number.`,
          ),
        ];
      const assumption = byId.get(change.assumption);
      if (change.op !== "set" || assumption === undefined) return [];
      const bounds = boundsOf(assumption);
      if (outside(change.value, bounds))
        return [
          problem(
            "outside-limits",
            at,
            `${scenario.name}: ${outsideWords(assumption.label, assumption.unit, change.value, bounds) ?? assumption.label}${percentHint(change.value, bounds)}`,
          ),
        ];
      const beyond = outsideWords(assumption.label, assumption.unit, change.value, senseOf(assumption));
      return beyond === undefined
        ? []
        : [warning(beyondSense, at, `${scenario.name}: ${beyond} Correct it: no plan can mean it.`)];
    }),
  );
}

const checkOne = onceForEach((assumption, number, members): readonly Problem[] => [
  ...numbers(assumption, number, members),
  ...limitsReversed(assumption, number),
  ...dates(assumption, number, [], members),
  ...(assumption.where ?? []).flatMap((_, place) => dates(assumption, number, ["where", place], members)),
]);

/** Kinds: `not-finite`, `outside-limits`, `beyond-sense`, `unusual-value`, `limits-reversed`, `date-repeated`, `dates-out-of-order`. */
export function checkValues(plan: Plan, members: Members): Problem[] {
  return [...plan.assumptions.flatMap((one, number) => checkOne(one, number, members)), ...changes(plan)];
}
