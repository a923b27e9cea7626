/** `--explain`: one number, the sum it is made of and the assumptions behind it. */
import { explainNumber, projectPlan, type Explanation } from "../../model/index";
import { columns } from "./columns";
import { formatOf } from "./numbers";
import { badArguments, cannotRun, done, type Step } from "./outcome";
import { stoppedBy, underScenario, type Input } from "./read-input";
import { measureNamed, type Selection } from "./select";
import { placeNamed } from "./where";
import { yearNamed } from "./years";

/** An amount with its unit, for units of measures and of assumptions alike. */
function withUnit(value: number, unit: string): string {
  if (["WTE", "heads", "weeks", "years", "GBP", "share"].includes(unit)) {
    const format = formatOf({ unit }, Math.abs(value));
    return unit === "share" ? format.write(value) : `${format.write(value)} ${format.unit}`;
  }
  return Number.isFinite(value) ? `${new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 6 }).format(value)} ${unit}` : `– ${unit}`;
}

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

export function explanationAsText(found: Explanation): string {
  const parts = found.parts.map((part) => [part.says, part.label, withUnit(part.value, part.unit)]);
  const assumptions = found.assumptions.map((one) => [
    withUnit(one.value, one.unit),
    `${one.label} (${one.id}), ${one.where}. ${capital(one.status)}${one.source === undefined ? "" : `: ${one.source}`}${one.changedBy.length === 0 ? "" : `; changed by ${one.changedBy.map((name) => `"${name}"`).join(", ")}`}.`,
  ]);
  return `${[
    found.sentence,
    ...(parts.length === 0 ? [] : ["", "The sum:", ...columns(parts)]),
    ...(assumptions.length === 0 ? [] : ["", "The assumptions behind it:", ...columns(assumptions)]),
  ].join("\n")}\n`;
}

/** Explains `MEASURE@PLACE@YEAR` under the base, or the one scenario asked for. */
export function explain(asked: string, { plan, name }: Input, selection: Selection): Step<string> {
  const [measureWord, placeWord, yearWord, ...rest] = asked.split("@");
  if (yearWord === undefined || rest.length > 0) return badArguments(`--explain takes a measure, a place and a planning year with @ between, and "${asked}" does not have three parts. Write, for example, --explain vacancies@${plan.structure.places[0]!.id}@${selection.calendar.years[0]!.name}.`);
  if (selection.scenarios.length > 1) return badArguments("--explain takes one scenario at a time. Name one with --scenario, or none for the base.");
  const measure = measureNamed(measureWord!);
  if (!measure.ok) return measure;
  const place = placeNamed(placeWord!, plan);
  if (!place.ok) return place;
  const year = yearNamed(yearWord, selection.calendar);
  if (!year.ok) return year;
  const scenario = selection.scenarios[0];
  const projected = projectPlan(plan, { closure: selection.closure, ...(scenario === undefined ? {} : { scenario: scenario.id }) });
  if (!projected.ok) return stoppedBy(underScenario(name, scenario?.id), projected.problems);
  const found = explainNumber(projected.value, { measure: measure.value.id, place: place.value.id, year: selection.calendar.years[year.value]!.name, where: selection.where });
  if (!found.ok) return cannotRun(...found.problems.map((one) => one.says));
  return done(explanationAsText(found.value));
}
