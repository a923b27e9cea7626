/** `--what-matters`: what moves one figure, where its spread comes from, and what is worth measuring. */
import {
  columnOf,
  elementAt,
  ensembleOf,
  inputsOf,
  seedOf,
  tableOf,
  tornadoOf,
  tornadoRuns,
  whatMatters,
  worthMeasuring,
  type EnsembleAsked,
  type Keep,
  type KeptTable,
  type Plan,
  type Sample,
  type Target,
} from "../../model/index";
import type { Arguments } from "./arguments";
import { drawInThreads } from "./draw-in-threads";
import { counting, seedAsked, threadsFor } from "./draws";
import { drawsSay } from "./draws-text";
import { stoppedBy, underScenario, type Input, type Io } from "./io";
import { figureNamed, placeNamed, serviceNamed, yearNamed } from "./names";
import { badArguments, cannotRun, done, exitCodes, type Step } from "./outcome";
import type { Selection } from "./select";
import type { Said } from "./show";
import { targetsAmong } from "./targets";
import { mattersAsText } from "./what-matters-text";

/** Futures that shares of the spread are taken from, unless --draws says how many. */
const USUAL_DRAWS = 1000;

/** The figure that is asked about: what is kept of each run, and which year of it. */
interface Asked {
  readonly keep: Keep;
  readonly measure: string;
  readonly service: string | undefined;
  /** Where it is of, as it is called. */
  readonly where: string;
  readonly year: string;
}

/** The one place a filter leaves of a service; a list cannot be narrowed by anything else. */
function placeIn({ where }: Selection): Step<string | undefined> {
  const other = Object.keys(where).find((dimension) => dimension !== "place");
  if (other !== undefined) return badArguments(`A list cannot be told by ${other}. Leave ${other} out of --where.`);
  return typeof where.place === "object"
    ? badArguments("--where names several places, and what matters is told for one list. Name one place, or none.")
    : done(where.place);
}

function askedIn(words: string, plan: Plan, selection: Selection): Step<Asked> {
  const { calendar, where } = selection;
  const [measureWord, scopeWord, yearWord, ...rest] = words.split("@");
  if (measureWord === undefined || scopeWord === undefined || yearWord === undefined || rest.length > 0)
    return badArguments(
      `--what-matters takes a measure, a place or service and a planning year with @ between, and "${words}" does not have three parts. Write, for example, --what-matters vacancies@${elementAt(plan.structure.places, 0).id}@${elementAt(calendar.years, -1).name}.`,
    );
  if (selection.scenarios.length > 1)
    return badArguments("--what-matters takes one scenario at a time. Name one with --scenario, or none for the base.");
  const figure = figureNamed(measureWord, plan);
  if (!figure.ok) return figure;
  const number = yearNamed(yearWord, calendar);
  if (!number.ok) return number;
  const year = elementAt(calendar.years, number.value).name;
  if (figure.value.of === "workforce") {
    const place = placeNamed(scopeWord, plan);
    if (!place.ok) return place;
    const measure = figure.value.measure.id;
    const keep = { workforce: [{ measures: [measure], where: { ...where, place: place.value.id } }] };
    return done({ keep, measure, service: undefined, where: place.value.label, year });
  }
  const service = serviceNamed(scopeWord, plan);
  if (!service.ok) return service;
  const place = placeIn(selection);
  if (!place.ok) return place;
  const measure = figure.value.measure.id;
  const list = {
    service: service.value.id,
    measures: [measure],
    time: "year" as const,
    ...(place.value === undefined ? {} : { place: place.value }),
  };
  return done({ keep: { lists: [list] }, measure, service: service.value.id, where: service.value.label, year });
}

/** The one target that is asked about, where one is. */
function targetIn(targets: readonly string[], table: KeptTable): Step<Target | undefined> {
  if (targets.length > 1) return badArguments("--what-matters takes one --target.");
  const kept = targetsAmong(targets, [table]);
  return kept.ok ? done(kept.value[0]?.target) : kept;
}

/** Runs the tornado and the draws, and tells what they say. */
export async function whatMattersOf(
  words: string,
  { draws }: Pick<Arguments, "draws">,
  { plan, name }: Input,
  selection: Selection,
  io: Io,
): Promise<Step<Said>> {
  const asked = askedIn(words, plan, selection);
  if (!asked.ok) return asked;
  const { keep, measure, service, where, year } = asked.value;
  const scenario = selection.scenarios[0];
  const { seed, notes } = draws === undefined ? { seed: seedOf(plan), notes: [] } : seedAsked(draws.seed, plan);
  const question: EnsembleAsked = { scenarios: [scenario?.id], keep, seed };
  const made = ensembleOf(plan, question);
  if (!made.ok) return stoppedBy(underScenario(name, scenario?.id), made.problems);
  const table = tableOf(made.value, { measure, scenario: scenario?.id, service });
  const at = table?.times.indexOf(year) ?? -1;
  if (table === undefined || at < 0) return cannotRun(`${where} has no such figure for ${year}.`);
  if (Number.isNaN(made.value.asItStands[columnOf(table, 0, at)]))
    return cannotRun(`${where} has no figure of ${table.measure.label.toLowerCase()} for ${year}.`);
  const target = targetIn(draws?.reading.targets ?? [], table);
  if (!target.ok) return target;

  const ends = tornadoRuns(plan);
  const { from, to } = draws ?? { from: 0, to: USUAL_DRAWS };
  const count = counting(io, ends.length + to - from);
  const threads = threadsFor(draws);
  const run = (work: EnsembleAsked, first: number, last: number, before: number): Promise<Step<Sample>> =>
    drawInThreads({ plan, asked: work, ensemble: made.value, from: first, to: last, threads }, io.newDrawer, (drawn) =>
      count.drawn(before + drawn),
    );
  if (ends.length === 0)
    return cannotRun("Nothing in the plan has a range, so nothing is uncertain that could matter.");
  const tornado = await run({ ...question, work: "tornado" }, 0, ends.length, 0);
  const sample = tornado.ok ? await run(question, from, to, ends.length) : tornado;
  count.end();
  if (!tornado.ok) return tornado;
  if (!sample.ok) return sample;
  const matters = whatMatters(inputsOf(plan, sample.value), sample.value, table, 0, at);
  const results = mattersAsText({
    table,
    where,
    year,
    scenario: scenario?.name ?? "base",
    byChance: plan.chance?.on ?? false,
    tornado: tornadoOf(ends, tornado.value, table, 0, at),
    matters,
    worth: worthMeasuring(matters, target.value),
    target: draws?.reading.targets[0],
  });
  return done({ results, notes: [...notes, ...drawsSay(sample.value)], exit: exitCodes.done });
}
