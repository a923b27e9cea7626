/** What `report` is asked for, read from its options against the plan. */
import {
  calendarOf,
  elementAt,
  modelVersion,
  quartersFrom,
  reportFormats,
  reportKinds,
  workshopScenarios,
  type Plan,
  type ReportAsked,
  type ReportFormat,
  type ReportKind,
} from "../../model/index";
import { readInput, type Input, type Io } from "./io";
import { didYouMean, figureNamed, placeNamed, scenarioNamed, serviceNamed, yearNamed } from "./names";
import { badArguments, done, type Step } from "./outcome";
import { mostUnnamed, reportExamples, usualDraws } from "./report-words";
import { quarterNamed, spotsNamed } from "./shortages-words";
import { wordsOfTarget } from "./targets";

export type Given = ReadonlyMap<string, readonly string[]>;
const one = (given: Given, name: string): string | undefined => given.get(name)?.[0];

export function kindIn(given: Given): Step<ReportKind> {
  const word = one(given, "kind");
  if (word === undefined)
    return badArguments(
      `report needs --kind, which is one of ${reportKinds.join(", ")}. Write, for example, --kind board.`,
    );
  const found = reportKinds.find((kind) => kind === word.toLowerCase());
  return found === undefined
    ? badArguments(
        `There is no report of the kind "${word}".${didYouMean(
          word,
          reportKinds.map((id) => ({ id, label: id })),
        )} --kind takes ${reportKinds.join(", ")}.`,
      )
    : done(found);
}

/** The format named, or that of the file's ending; plain text where nothing says. */
export function formatIn(given: Given): Step<ReportFormat> {
  const out = one(given, "out");
  const ending = out === undefined ? undefined : /\.([a-z0-9]+)$/i.exec(out)?.[1]?.toLowerCase();
  const word = one(given, "format")?.toLowerCase() ?? ending ?? "txt";
  const found = reportFormats.find(({ id, extension }) => id === word || extension === word);
  const known = reportFormats.map(({ id }) => id).join(", ");
  if (word === "pdf")
    return badArguments(
      "A PDF is made by the app: Report, then Print or PDF. From here, write it as docx and have a word processor make one: soffice --headless --convert-to pdf board.docx.",
    );
  if (found === undefined)
    return badArguments(`A report is not written as "${word}". --format, or the ending of --out, is one of ${known}.`);
  const byEnding = reportFormats.find(({ extension }) => extension === ending);
  if (byEnding !== undefined && byEnding !== found)
    return badArguments(
      `--format says ${found.id} and the ending of --out says ${byEnding.id}. Leave --format out, or end the file in .${found.extension}.`,
    );
  return out === undefined && !found.text
    ? badArguments(`${found.label} is not text, so --out has to name a file: --out board.${found.extension}.`)
    : done(found);
}

function drawsIn(given: Given): Step<number> {
  const word = one(given, "draws");
  if (word === undefined) return done(usualDraws);
  const many = Number(word.replaceAll(",", ""));
  return Number.isInteger(many) && many >= 0 && many <= 100_000
    ? done(many)
    : badArguments(`--draws is a whole number of futures up to 100,000, or 0 for none, not "${word}".`);
}

function scenariosIn(given: Given, plan: Plan, kind: ReportKind): Step<readonly string[]> {
  const words = given.get("scenario");
  if (words === undefined && given.has("beside")) return done([]);
  if (words === undefined && kind === "workshop") return done(workshopScenarios(plan));
  if (words === undefined) return done(plan.scenarios.slice(0, mostUnnamed).map(({ id }) => id));
  if (words.length === 1 && words[0]?.toLowerCase() === "none") return done([]);
  const ids: string[] = [];
  for (const word of words) {
    const found = scenarioNamed(word, plan);
    if (!found.ok) return found;
    if (!ids.includes(found.value.id)) ids.push(found.value.id);
  }
  return done(ids);
}

function targetIn(words: string, plan: Plan, service: string | undefined): Step<ReportAsked["target"]> {
  const read = wordsOfTarget(words, "target", "vacancies<=500@2030/31");
  if (!read.ok) return read;
  const figure = figureNamed(read.value.measure, plan);
  if (!figure.ok) return figure;
  const calendar = calendarOf(plan.start, plan.years);
  const year = read.value.time === undefined ? done(calendar.years.length - 1) : yearNamed(read.value.time, calendar);
  if (!year.ok) return year;
  const list = figure.value.of === "services" ? (service ?? plan.structure.services?.[0]?.id) : undefined;
  return done({
    measure: figure.value.measure.id,
    ...(list === undefined ? {} : { service: list }),
    year: elementAt(calendar.years, year.value).name,
    ...read.value.target,
  });
}

/** Whether it is a day of the calendar: the 31st of February is read as one in March, and says another day then. */
function isDay(text: string): boolean {
  const read = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return read !== undefined && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
}

/** @param today the day printed where none is named: ISO */
export async function askedIn(
  given: Given,
  kind: ReportKind,
  { plan, hash }: Input,
  io: Io,
  today: string,
): Promise<Step<ReportAsked>> {
  const scenarios = scenariosIn(given, plan, kind);
  if (!scenarios.ok) return scenarios;
  const draws = drawsIn(given);
  if (!draws.ok) return draws;
  const made = one(given, "made") ?? today.slice(0, 10);
  if (!isDay(made))
    return badArguments(`--made "${made}" is no day. Write, for example, --made ${reportExamples.made ?? ""}.`);
  const placeWord = one(given, "place");
  const place = placeWord === undefined ? undefined : placeNamed(placeWord, plan);
  if (place?.ok === false) return place;
  const serviceWord = one(given, "service");
  const service = serviceWord === undefined ? undefined : serviceNamed(serviceWord, plan);
  if (service?.ok === false) return service;
  const targetWords = one(given, "target");
  const target = targetWords === undefined ? undefined : targetIn(targetWords, plan, service?.value.id);
  if (target?.ok === false) return target;
  const quarter = quarterNamed(one(given, "quarter"), plan, made);
  if (!quarter.ok) return quarter;
  const spots = spotsNamed(one(given, "by"), plan);
  if (!spots.ok) return spots;
  const earlier = await otherPlan(one(given, "since"), io);
  if (earlier?.ok === false) return earlier;
  const beside = await otherPlan(one(given, "beside"), io);
  if (beside?.ok === false) return beside;
  if (beside !== undefined && kind !== "compare")
    return badArguments("--beside goes with --kind compare, which tells two plans beside each other.");
  return done({
    kind,
    scenarios: scenarios.value,
    ...(place === undefined ? {} : { place: place.value.id }),
    ...(service === undefined ? {} : { service: service.value.id }),
    ...(target?.value === undefined ? {} : { target: target.value }),
    draws: draws.value,
    made,
    version: modelVersion,
    hash,
    quarter: quarter.value,
    spots: spots.value,
    ...(earlier === undefined ? {} : { quarters: quartersFrom(earlier.value.plan, plan) }),
    ...(beside === undefined ? {} : { beside: { plan: beside.value.plan, hash: beside.value.hash } }),
  });
}

const otherPlan = (path: string | undefined, io: Io): Promise<Step<Input>> | undefined =>
  path === undefined ? undefined : readInput(path, io);
