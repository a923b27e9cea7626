/**
 * "Why?" for one number: the sum it is made of, in words, and the assumptions behind it with their values at that
 * place and time, their sources and how good they are.
 */
import { valuesOf, type ExplainedAssumption } from "../resolve/values-of";
import { problem, type Outcome } from "../plan/problem";
import type { Where } from "../plan/plan";
import { didYouMean } from "../plan/ask/nearest";
import { figure, lowerFirst } from "../plan/ask/words";
import { measureOf, measures, type Measure } from "../workforce/results/measures";
import { tabulate } from "../workforce/results/tabulate";
import type { Projection } from "../workforce/run/projection";
import { assumptionsBehind } from "./behind";

export interface ExplainedPart {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  /** How the part enters the sum: "plus", "less", "divided by". */
  readonly says: string;
}

export interface Explanation {
  readonly measure: Measure;
  readonly place: string;
  readonly time: string;
  readonly value: number;
  readonly sentence: string;
  readonly parts: readonly ExplainedPart[];
  readonly assumptions: readonly ExplainedAssumption[];
}

export interface ExplainRequest {
  readonly measure: string;
  /** Id of a place, leaf or inner. */
  readonly place: string;
  /** A planning year such as 2030/31. */
  readonly year: string;
  /** Narrows the people further: a setting, a level. */
  readonly where?: Where;
}

type Sum = readonly (readonly [says: string, measure: string])[];

/** The sums people check by hand. Stock parts marked "at the start" are read one year earlier. */
const sums: Readonly<Record<string, Sum>> = {
  vacancies: [
    ["", "establishment"],
    ["less", "staff_in_post"],
  ],
  vacancy_rate: [
    ["", "vacancies"],
    ["divided by", "establishment"],
  ],
  gap_to_need: [
    ["", "need"],
    ["less", "staff_in_post"],
  ],
  staff_in_post: [
    ["at the start of the year", "staff_in_post"],
    ["plus", "joiners_wte"],
    ["less", "leavers_wte"],
    ["less", "retirements_wte"],
    ["plus", "hours_change"],
  ],
  headcount: [
    ["at the start of the year", "headcount"],
    ["plus", "joiners"],
    ["less", "leavers"],
    ["less", "retirements"],
    ["plus", "net_moves"],
  ],
  exits: [
    ["", "leavers"],
    ["plus", "retirements"],
  ],
  joiners: [
    ["", "joiners_newly_qualified"],
    ["plus", "joiners_international"],
    ["plus", "joiners_returners"],
    ["plus", "joiners_open_market"],
  ],
  learners: [
    ["at the start of the year", "learners"],
    ["plus", "intakes"],
    ["less", "course_leavers"],
    ["less", "completions"],
  ],
  placement_shortfall: [
    ["", "placement_need"],
    ["less", "placement_capacity"],
  ],
};

/** Explains one number of a projection. Fails when the measure, place or year is not there, naming the nearest. */
export function explainNumber(projection: Projection, request: ExplainRequest): Outcome<Explanation> {
  const { program } = projection.run;
  const { resolved } = program.inputs;
  const { plan } = resolved;
  const measure = measureOf(request.measure);
  if (measure === undefined)
    return fails(
      "unknown-measure",
      `There is no measure "${request.measure}".${didYouMean(
        request.measure,
        measures.map((one) => one.id),
      )}`,
    );
  const place = plan.structure.places.find(
    (one) => one.id === request.place || one.label.toLowerCase() === request.place.toLowerCase(),
  );
  if (place === undefined)
    return fails(
      "unknown-place",
      `The plan has no place "${request.place}".${didYouMean(
        request.place,
        plan.structure.places.map((one) => one.id),
      )}`,
    );
  const slot = program.calendar.years.findIndex((year) => year.name === request.year);
  if (slot < 0)
    return fails(
      "unknown-year",
      `The plan has no planning year "${request.year}"; it runs from ${program.calendar.years[0]!.name} to ${program.calendar.years.at(-1)!.name}.`,
    );

  const where: Where = { ...request.where, place: place.id };
  const sum = sums[measure.id] ?? [];
  const wanted = [...new Set([measure.id, ...sum.map(([, id]) => id)])];
  const tables = new Map(
    tabulate(projection.run, { measures: wanted, where }).map((table) => [table.measure.id, table]),
  );
  const at = (id: string, time: number): number => tables.get(id)?.values[time] ?? Number.NaN;
  const value = at(measure.id, slot);
  const parts = sum
    .map(([says, id]): ExplainedPart => {
      const part = measureOf(id)!;
      return says === "at the start of the year"
        ? {
            label:
              slot === 0
                ? `${part.label}, the day before the plan starts`
                : `${part.label}, end of ${program.calendar.years[slot - 1]!.name}`,
            value: slot === 0 ? (tables.get(id)?.opening[0] ?? Number.NaN) : at(id, slot - 1),
            unit: part.unit,
            says,
          }
        : { label: part.label, value: at(id, slot), unit: part.unit, says };
    })
    .filter((part, i) => i < 2 || Math.abs(part.value) > 1e-6 || Number.isNaN(part.value));
  const terms = parts.map(
    (part, i) =>
      `${i === 0 || part.says === "" ? "" : `${part.says} `}${figure(part.value, part.unit)} (${lowerFirst(part.label)})`,
  );
  const scope = `${place.label}, ${request.year}`;
  const sentence =
    terms.length === 0
      ? `${measure.label} in ${scope} is ${figure(value, measure.unit)}: ${measure.means}`
      : `${measure.label} in ${scope} is ${figure(value, measure.unit)}: ${terms.join(" ")}.`;
  const month = program.calendar.years[slot]!.last;
  // An empty figure is worth naming only where it is why the number is missing.
  const assumptions = assumptionsBehind(measure.id, program.closure)
    .flatMap((id) => valuesOf(resolved, id, month, where))
    .filter((entry) => Number.isFinite(entry.value) || !Number.isFinite(value));
  return {
    ok: true,
    problems: [],
    value: { measure, place: place.label, time: request.year, value, sentence, parts, assumptions },
  };
}

const fails = (kind: string, says: string): Outcome<Explanation> => ({
  ok: false,
  problems: [problem(kind, "", says)],
});
