/** `--explain`: one number, the sum it is made of and the assumptions behind it. */
import { explainNumber, type Measure, type Plan } from "../../model/index";
import { explainOfService } from "./explain-of-service";
import { explanationAsText } from "./explanation-text";
import { badArguments, cannotRun, done, type Step } from "./outcome";
import { stoppedBy, underScenario, type Input } from "./read-input";
import { runsOf, type ScenarioRun } from "./runs";
import { figureNamed, type Selection } from "./select";
import { placeNamed } from "./where";
import { yearNamed } from "./years";

/** An example of what `--explain` takes, with names of this plan. */
function exampleIn(plan: Plan, year: string): string {
  const service = plan.structure.services?.[0];
  return `--explain vacancies@${plan.structure.places[0]!.id}@${year}${service === undefined ? "" : `, or for a service or one of its tiers --explain waiting@${service.id}@${year}`}`;
}

function explainOfWorkforce(
  measure: Measure,
  placeWord: string,
  yearWord: string,
  run: ScenarioRun,
  { plan, name }: Input,
  selection: Selection,
): Step<string> {
  const place = placeNamed(placeWord, plan);
  if (!place.ok) return place;
  const year = yearNamed(yearWord, selection.calendar);
  if (!year.ok) return year;
  const projected = run.workforce();
  if (!projected.ok) return stoppedBy(underScenario(name, run.id), projected.problems);
  const found = explainNumber(projected.value, {
    measure: measure.id,
    place: place.value.id,
    year: selection.calendar.years[year.value]!.name,
    where: selection.where,
  });
  return found.ok ? done(explanationAsText(found.value)) : cannotRun(...found.problems.map((one) => one.says));
}

/** Explains `MEASURE@PLACE@YEAR`, or of a service `MEASURE@SERVICE@YEAR` or `MEASURE@TIER@YEAR`, under the base or the one scenario asked for. */
export function explain(asked: string, input: Input, selection: Selection): Step<string> {
  const { plan } = input;
  const [measureWord, scopeWord, yearWord, ...rest] = asked.split("@");
  if (yearWord === undefined || rest.length > 0)
    return badArguments(
      `--explain takes a measure, a place and a planning year with @ between, and "${asked}" does not have three parts. Write, for example, ${exampleIn(plan, selection.calendar.years[0]!.name)}.`,
    );
  if (selection.scenarios.length > 1)
    return badArguments("--explain takes one scenario at a time. Name one with --scenario, or none for the base.");
  const figure = figureNamed(measureWord!, plan);
  if (!figure.ok) return figure;
  const run = runsOf(input, selection).at(-1)!;
  return figure.value.of === "workforce"
    ? explainOfWorkforce(figure.value.measure, scopeWord!, yearWord, run, input, selection)
    : explainOfService(figure.value.measure, scopeWord!, yearWord, run, input, selection);
}
