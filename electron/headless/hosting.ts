/** `--host-apprentices`: how many apprentices a place can host, by what, and what runs out first. */
import {
  elementAt,
  hostApprentices,
  hostFigureLabel,
  hostingNotCounted,
  hostingSays,
  hostLimitWords,
  placesToHost,
  projectPlan,
  readNumber,
  whereToFind,
  type Hosting,
  type HostTerm,
  type Projection,
} from "../../model/index";
import type { Arguments } from "./arguments";
import { stoppedBy, underScenario, type Input } from "./io";
import { columns } from "./layout";
import { placeNamed } from "./names";
import { badArguments, done, type Step } from "./outcome";
import type { Selection } from "./select";

const figures = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
const written = (value: number): string =>
  Number.isNaN(value) ? "\u2013" : Number.isFinite(value) ? figures.format(value) : "no limit";
const termLine = ({ label, unit, value }: HostTerm): string[] => [`    ${label}`, written(value), unit];

function asText(hosting: Hosting): string {
  const missing = [...new Set(hosting.reasons.flatMap((reason) => reason.missing))];
  const notCounted = hostingNotCounted(hosting);
  return [
    hostingSays(hosting),
    ...(notCounted === "" ? [] : [notCounted]),
    "",
    ...columns(
      hosting.reasons.flatMap(({ limit, most, terms }) => [
        [`  By ${hostLimitWords[limit]}`, written(most), "apprentices"],
        ...terms.map(termLine),
      ]),
    ),
    ...(missing.length === 0
      ? []
      : ["", "Still needed:", ...missing.map((id) => `  ${hostFigureLabel(id)}: ${whereToFind(id)}`)]),
  ].join("\n");
}

/** The places under it, each with its own answer: they cannot lend each other their staff. */
function below(projection: Projection, { place, year }: Hosting): readonly string[] {
  const rows = placesToHost(projection.run, place.id).flatMap((one) => {
    const found = hostApprentices(projection.run, { place: one, year });
    if (!found.ok) return [];
    const { most, there, first } = found.value;
    return [
      [
        `  ${found.value.place.label}`,
        most === undefined ? "\u2013" : figures.format(most),
        figures.format(Math.round(there)),
        first === undefined ? "" : hostLimitWords[first],
      ],
    ];
  });
  return rows.length === 0 ? [] : ["", ...columns([["  PLACE", "CAN HOST", "THERE", "RUNS OUT FIRST"], ...rows])];
}

/** Pounds a year as they were written; undefined where they were not. */
function poundsIn(word: string | undefined): Step<number | undefined> {
  if (word === undefined) return done(undefined);
  const read = readNumber(word, { unit: "GBP" });
  return read.ok && read.value.kind === "number" && read.value.value >= 0
    ? done(read.value.value)
    : badArguments(`--backfill-money takes pounds a year, not "${word}".`);
}

/** The answer for the base, or for each scenario named, in the last of the years asked for. */
export function hosting(asked: Arguments, { plan, name, resolutions }: Input, selection: Selection): Step<string> {
  const money = poundsIn(asked.backfillMoney);
  if (!money.ok) return money;
  const backfillMoney = money.value;
  const place = placeNamed(asked.host ?? "", plan);
  if (!place.ok) return place;
  const year = elementAt(selection.calendar.years, elementAt(selection.years, selection.yearsNamed ? -1 : 0)).name;
  const answers: string[] = [];
  for (const scenario of selection.scenarios.length === 0 ? [undefined] : selection.scenarios) {
    const projected = projectPlan(plan, {
      resolutions,
      closure: selection.closure,
      ...(scenario === undefined ? {} : { scenario: scenario.id }),
    });
    if (!projected.ok) return stoppedBy(underScenario(name, scenario?.id), projected.problems);
    const found = hostApprentices(projected.value.run, { place: place.value.id, year, backfillMoney });
    if (!found.ok) return badArguments(...found.problems.map(({ says }) => says));
    answers.push(
      [
        ...(scenario === undefined ? [] : [`${scenario.name}:`]),
        asText(found.value),
        ...below(projected.value, found.value),
      ].join("\n"),
    );
  }
  return done(`${answers.join("\n\n")}\n`);
}
