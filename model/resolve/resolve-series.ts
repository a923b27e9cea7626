/** What an assumption comes to where it is a number for every combination of people, and what is wrong with that. */
import { dimensionNames, type DimensionName } from "../assumptions/catalogue";
import { boundsInUnit, outside as outsideBounds, outsideWords, senseOf } from "../plan/ask/bounds";
import { covers } from "../plan/ask/precedence";
import { valueIn } from "../plan/ask/dated";
import { valueWords } from "../plan/ask/value-words";
import { disproportion, isRare, outOfProportion } from "../plan/check/proportion";
import { beyondSense } from "../plan/check/values";
import { problem, warning } from "../plan/problem";
import { changeMonthsOf, scenarioOf } from "./change-months";
import { applyChange, weightIn } from "./changes";
import { eachCombination } from "./combinations";
import { limitsOf } from "./limits-of";
import type { Detail, Working } from "./made";
import { choiceOf, dimensionsOf, type Piece } from "./pieces";
import { keptSeries, type Series } from "./series";
import { numberOf } from "./written-values";

export function resolveSeries(detail: Detail, work: Working): Series {
  const { assumption, pieces, changes, names } = detail;
  const { id, label, unit } = assumption;
  const dimensions = dimensionsIn(detail, work);
  const { stride, size, chosen, ties } = choiceOf(assumption, pieces, dimensions, work.members);
  work.problems.push(...ties);

  const ask = asking(detail, dimensions, work);
  // With neither changes nor formulas over what differs by people, a piece is one number for everybody.
  const byPiece = changes.length === 0 && names.every((name) => (work.series.get(name)?.dimensions.length ?? 0) === 0);
  const compute = (month: number, into: Float64Array): void => {
    if (!byPiece) {
      eachCombination(dimensions, work.members, (index, member) => {
        const value = valueFor(detail, pieces.list[chosen[index]!]!, month, member, work);
        into[index] = value;
        ask(value, pieces.list[chosen[index]!]!, member);
      });
      return;
    }
    const first = new Int32Array(pieces.list.length).fill(-1);
    for (let index = 0; index < size; index += 1) {
      const number = chosen[index]!;
      const before = first[number]!;
      if (before >= 0) into[index] = into[before]!;
      else {
        first[number] = index;
        const piece = pieces.list[number]!;
        const value = valueFor(detail, piece, month, nobody, work);
        into[index] = value;
        ask(value, piece, (name) => Math.floor(index / stride[name]) % work.members.size(name));
      }
    }
  };
  const series = keptSeries(
    { id, label, unit, dimensions, stride, changes: changeMonthsOf(pieces.list, changes, names, work) },
    size,
    compute,
  );
  // Computing every change month now means that limits are checked before anything runs.
  for (const month of series.changes) series.at(month);
  return series;
}

type MemberOf = (dimension: DimensionName) => number;

/** Asked for by nothing: a formula over what differs by no people reads no member. */
const nobody: MemberOf = () => 0;

/** The dimensions that the pieces, the changes or what the formulas name differ by, in the catalogue's order. */
function dimensionsIn({ pieces, changes, names }: Detail, work: Working): readonly DimensionName[] {
  const own = dimensionsOf(pieces);
  const more = new Set<DimensionName>();
  const look = (name: DimensionName): void => {
    if (!own.includes(name)) more.add(name);
  };
  for (const { scope } of changes) for (const name of scope.keys()) look(name);
  for (const name of names) for (const dimension of work.series.get(name)?.dimensions ?? []) look(dimension);
  return more.size === 0 ? own : dimensionNames.filter((name) => own.includes(name) || more.has(name));
}

/** What a piece and the changes on top of it come to for some people in a month. */
function valueFor(
  { assumption: { label }, changes }: Detail,
  piece: Piece,
  month: number,
  member: MemberOf,
  work: Working,
): number {
  let value = valueIn(piece.values, month, (written) => numberOf(written, month, member, label, piece.at, work));
  for (const { applied, scope, from } of changes) {
    const weight = weightIn(month, from, applied.change.ramp);
    if (weight > 0 && covers(scope, member))
      value = applyChange(
        value,
        applied.change,
        numberOf(applied.change.value, month, member, label, scenarioOf(applied), work),
        weight,
      );
  }
  return value;
}

/** Says once where a value passes the limits, and once where one that is not written as a number is odd. */
function asking(
  { assumption, changes, written }: Detail,
  dimensions: readonly DimensionName[],
  work: Working,
): (value: number, piece: Piece, member: MemberOf) => void {
  const { id, label, unit } = assumption;
  const { least, most, mostExcluded, outside } = limitsOf(assumption);
  let complained = false;
  // What is written as a number is asked about where it stands; here, what formulas and changes come to.
  let asked = written.length === 0 && changes.length === 0;
  const sense = asked ? undefined : senseOf(assumption);
  const wordsFor = (member: MemberOf): string => {
    const spot = dimensions.map((name) => work.members.labels[name][member(name)]).join(", ");
    return `${label}${spot === "" ? "" : ` for ${spot}`}`;
  };
  return (value, piece, member) => {
    if (!complained && (outside(value) || value === Infinity || value === -Infinity)) {
      complained = true;
      const bounds = boundsInUnit(unit, { least, most, mostExcluded: mostExcluded === true });
      work.problems.push(
        problem(
          "outside-limits",
          `${piece.at} (${label})`,
          `${wordsFor(member)} comes to ${valueWords(unit, value)} and must be ${bounds}${mostExcluded === true && value === most ? ", not that itself" : ""}. Change the value${changes.length > 0 ? ", the scenario's changes" : ""} or the formula it comes from.`,
        ),
      );
    }
    if (asked || sense === undefined || !(isRare(id, value) || outsideBounds(value, sense))) return;
    asked = true;
    const words = wordsFor(member);
    const beyond = outsideWords(words, unit, value, sense);
    const found = beyond ?? disproportion(words, assumption, value);
    if (found !== undefined)
      work.problems.push(
        warning(beyond === undefined ? outOfProportion : beyondSense, `${piece.at} (${label})`, found),
      );
  };
}
