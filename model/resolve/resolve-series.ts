/** What an assumption comes to where it is a number for every combination of people, and what is wrong with that. */
import { dimensionNames, type DimensionName } from "../assumptions/catalogue";
import { boundsInUnit, outside as outsideBounds, outsideWords, senseOf } from "../plan/ask/bounds";
import { covers } from "../plan/ask/precedence";
import { valueIn } from "../plan/ask/dated";
import { valueWords } from "../plan/ask/value-words";
import { disproportion, isRare, outOfProportion } from "../plan/check/proportion";
import { beyondSense } from "../plan/check/values";
import type { Assumption, Value } from "../plan/plan";
import { problem, warning } from "../plan/problem";
import { changeMonthsOf, scenarioOf } from "./change-months";
import { applyChange, weightIn } from "./changes";
import { eachCombination, strides } from "./combinations";
import { limitsOf } from "./limits-of";
import type { TimedChange, Working } from "./made";
import { choiceOf, type Pieces } from "./pieces";
import { keptSeries, type Series } from "./series";
import { isFormula, numberOf, writtenIn } from "./written-values";

export function resolveSeries(
  assumption: Assumption,
  pieces: Pieces,
  changes: readonly TimedChange[],
  names: readonly string[],
  work: Working,
): Series {
  const named = new Set<DimensionName>();
  for (const piece of pieces.list) for (const name of piece.scope.keys()) named.add(name);
  for (const change of changes) for (const name of change.scope.keys()) named.add(name);
  for (const name of names) for (const dimension of work.series.get(name)?.dimensions ?? []) named.add(dimension);
  const dimensions = dimensionNames.filter((name) => named.has(name));
  const { stride, size } = strides(dimensions, work.members);

  const { chosen, ties } = choiceOf(assumption, pieces, dimensions, work.members);
  work.problems.push(...ties);

  const { least, most, mostExcluded, outside } = limitsOf(assumption);
  const sense = senseOf(assumption);
  let complained = false;
  // What is written as a number is asked about where it stands; here, what formulas and changes come to.
  let asked =
    !writtenIn(
      pieces,
      changes.map(({ applied }) => applied),
    ).some(isFormula) && changes.length === 0;
  const compute = (month: number, into: Float64Array): void => {
    eachCombination(dimensions, work.members, (index, member) => {
      const piece = pieces.list[chosen[index]!]!;
      const number = (value: Value): number => numberOf(value, month, member, assumption.label, piece.at, work);
      let value = valueIn(piece.values, month, number);
      for (const { applied, scope, from } of changes) {
        const weight = weightIn(month, from, applied.change.ramp);
        if (weight > 0 && covers(scope, member))
          value = applyChange(
            value,
            applied.change,
            numberOf(applied.change.value, month, member, assumption.label, scenarioOf(applied), work),
            weight,
          );
      }
      into[index] = value;
      if (!complained && (outside(value) || value === Infinity || value === -Infinity)) {
        complained = true;
        const spot = dimensions.map((name) => work.members.labels[name][member(name)]).join(", ");
        const bounds = boundsInUnit(assumption.unit, { least, most, mostExcluded: mostExcluded === true });
        work.problems.push(
          problem(
            "outside-limits",
            `${piece.at} (${assumption.label})`,
            `${assumption.label}${spot === "" ? "" : ` for ${spot}`} comes to ${valueWords(assumption.unit, value)} and must be ${bounds}${mostExcluded === true && value === most ? ", not that itself" : ""}. Change the value${changes.length > 0 ? ", the scenario's changes" : ""} or the formula it comes from.`,
          ),
        );
      }
      if (!asked && (isRare(assumption.id, value) || outsideBounds(value, sense))) {
        asked = true;
        const spot = dimensions.map((name) => work.members.labels[name][member(name)]).join(", ");
        const words = `${assumption.label}${spot === "" ? "" : ` for ${spot}`}`;
        const beyond = outsideWords(words, assumption.unit, value, sense);
        const found = beyond ?? disproportion(words, assumption, value);
        if (found !== undefined)
          work.problems.push(
            warning(beyond === undefined ? outOfProportion : beyondSense, `${piece.at} (${assumption.label})`, found),
          );
      }
    });
  };
  const series = keptSeries(
    {
      id: assumption.id,
      label: assumption.label,
      unit: assumption.unit,
      dimensions,
      stride,
      changes: changeMonthsOf(pieces.list, changes, names, work),
    },
    size,
    compute,
  );
  // Computing every change month now means that limits are checked before anything runs.
  for (const month of series.changes) series.at(month);
  return series;
}
