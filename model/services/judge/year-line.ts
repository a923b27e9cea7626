/** Figures of a service by planning year, added up week by week over the places it serves. */
import { elementAt } from "../../assumptions/present";
import type { Lacks, MissingFigure, ServicePart } from "./service-part";

/** One figure in each planning year of the view, and over all of them. NaN is missing. */
export interface YearLine {
  readonly values: readonly number[];
  readonly all: number;
  /** Why some of it is missing; empty where nothing is. */
  readonly missing: readonly MissingFigure[];
}

/** What a week adds. */
export type Weekly = (part: ServicePart, week: number, lacks: Lacks) => number;

const keyOf = (missing: MissingFigure): string =>
  `${missing.assumption}/${missing.label}/${missing.for}/${missing.why}`;

/** Each reason once. */
const onceEach = (missing: readonly MissingFigure[]): readonly MissingFigure[] => [
  ...new Map(missing.map((one) => [keyOf(one), one])).values(),
];

/** Adds up over the parts and the weeks of each planning year. */
export function yearLine(parts: readonly ServicePart[], weekly: Weekly): YearLine {
  const years = parts[0]?.view.years ?? [];
  const found = new Map<string, MissingFigure>();
  const lacks: Lacks = (missing) => void found.set(keyOf(missing), missing);
  const values = years.map(({ first, last }) => {
    let sum = 0;
    for (const part of parts) for (let week = first; week <= last; week += 1) sum += weekly(part, week, lacks);
    return sum;
  });
  return { values, all: values.reduce((sum, value) => sum + value, 0), missing: [...found.values()] };
}

/** The sum of several lines; of none, nothing in every year. */
export function sumOfLines(lines: readonly YearLine[], years: number): YearLine {
  return {
    values: Array.from({ length: years }, (_, year) =>
      lines.reduce((sum, line) => sum + elementAt(line.values, year), 0),
    ),
    all: lines.reduce((sum, line) => sum + line.all, 0),
    missing: onceEach(lines.flatMap((line) => line.missing)),
  };
}

/** A line that nobody can give, with the reasons. */
export const noLine = (years: number, missing: readonly MissingFigure[] = []): YearLine => ({
  values: Array.from({ length: years }, () => Number.NaN),
  all: Number.NaN,
  missing,
});

/** One line divided by another, year by year; missing where the divisor is not above 0, with `none` as the reason. */
export function ratioOfLines(over: YearLine, under: YearLine, none: MissingFigure): YearLine {
  const ratio = (a: number, b: number): number => (b > 0 ? a / b : Number.NaN);
  const nothing = [...under.values, under.all].some((value) => value <= 0);
  return {
    values: over.values.map((value, year) => ratio(value, elementAt(under.values, year))),
    all: ratio(over.all, under.all),
    missing: onceEach([...over.missing, ...under.missing, ...(nothing ? [none] : [])]),
  };
}

/**
 * A line in the years that have any of what it is counted by; in the others it is no figure, and where no year has any it
 * says why. What nobody has done or nobody is there for is not the same as nothing having come of it.
 */
export function whereAny(line: YearLine, counted: YearLine, why: MissingFigure): YearLine {
  const any = (count: number): boolean => !(count === 0);
  return {
    values: line.values.map((value, year) => (any(elementAt(counted.values, year)) ? value : Number.NaN)),
    all: any(counted.all) ? line.all : Number.NaN,
    missing: counted.values.some(any) ? line.missing : onceEach([...line.missing, why]),
  };
}

/** The value that held in each year, and in all; where it was not the same throughout, its mean by weight. */
export function meanLine(parts: readonly ServicePart[], value: Weekly, weight: Weekly): YearLine {
  const years = parts[0]?.view.years ?? [];
  const missing: MissingFigure[] = [];
  const lacks: Lacks = (one) => void missing.push(one);
  const over = (first: number, last: number): number => {
    const read = parts.flatMap((part) =>
      Array.from({ length: last - first + 1 }, (_, i) => ({
        value: value(part, first + i, lacks),
        weight: weight(part, first + i, () => undefined),
      })),
    );
    const one = read[0]?.value ?? Number.NaN;
    if (read.every((here) => Object.is(here.value, one))) return one;
    return (
      read.reduce((sum, here) => sum + here.value * here.weight, 0) / read.reduce((sum, here) => sum + here.weight, 0)
    );
  };
  return {
    values: years.map(({ first, last }) => over(first, last)),
    all: over(years[0]?.first ?? 0, years.at(-1)?.last ?? -1),
    missing: onceEach(missing),
  };
}
