/** `--composition`: who the workforce is, what share of joiners it would take, and what is still missing. */
import {
  cellAt,
  compositionFinding,
  compositionHeadline,
  compositionOf,
  compositionRange,
  compositionRangeWords,
  elementAt,
  markWords,
  neededWords,
  pointsWords,
  projectPlan,
  seniorWords,
  shareThere,
  shareWords,
  suppressionWords,
  wantedOf,
  whereToFind,
  type Characteristic,
  type Composition,
  type Plan,
} from "../../model/index";
import type { Arguments } from "./arguments";
import { compositionCsv, compositionFile, type ToldUnder } from "./composition-files";
import { stoppedBy, underScenario, writeOutput, type Input, type Io } from "./io";
import { columns } from "./layout";
import { findNamed } from "./names";
import { badArguments, done, exitCodes, type Step } from "./outcome";
import type { Selection } from "./select";
import type { Said } from "./show";

/** The share in a cell, or why it is not there. */
function cellWords(told: Composition, at: Parameters<typeof shareThere>[1]): string {
  const { share, mark } = shareThere(told, at);
  return share === undefined ? markWords(mark) : shareWords(share);
}

const timeWords = (time: string): string => (time === "opening" ? "AT START" : time);

/** Each group at the place, by level and then by the places under it, at the times asked for. */
function tablesOf(told: Composition, times: readonly string[]): string[] {
  const { groups, places, place } = told;
  const line = (label: string, at: { readonly place: string; readonly column?: string }): string[][] =>
    groups.map((group, number) => [
      number === 0 ? `  ${label}` : "",
      group.label,
      ...times.map((time) => cellWords(told, { ...at, time, group: group.id })),
      number === 0 ? people(told, at, elementAt(times, -1)) : "",
    ]);
  const heading = (of: string): string[] => [`  ${of}`, "GROUP", ...times.map(timeWords), "STAFF THEN"];
  const under = places.filter(({ parent }) => parent === place);
  return [
    ...columns([heading("LEVEL"), ...told.columns.flatMap(({ id, label }) => line(label, { place, column: id }))]),
    ...(under.length === 0
      ? []
      : ["", ...columns([heading("PLACE"), ...under.flatMap(({ id, label }) => line(label, { place: id }))])]),
  ];
}

/** Staff in post, whoever they are. */
function people(told: Composition, at: { readonly place: string; readonly column?: string }, time: string): string {
  const cell = cellAt(told, { ...at, time: told.times.indexOf(time), group: 0 });
  const heads = cell === undefined ? undefined : told.heads[cell / told.groups.length];
  return heads === undefined ? "" : Math.round(heads).toLocaleString("en-GB");
}

/** Distance to the comparator, group by group, and the share of joiners it would take. */
function besideComparator(told: Composition): string[] {
  const rows = told.groups.flatMap((group) => {
    const wanted = wantedOf(told, group.id);
    if (wanted === undefined) return [];
    const { share } = shareThere(told, { time: told.by, group: group.id });
    const start = shareThere(told, { time: "opening", group: group.id }).share;
    const needed = told.needed.find((one) => one.group === group.id)?.needed;
    return [
      [
        `  ${group.label}`,
        shareWords(wanted),
        start === undefined ? "" : pointsWords(start - wanted),
        share === undefined ? "" : pointsWords(share - wanted),
        needed === undefined ? "" : needed.can ? shareWords(needed.share) : "cannot be reached",
      ],
    ];
  });
  return rows.length === 0
    ? []
    : ["", ...columns([["  GROUP", "HELD AGAINST", "AT START", told.by, `JOINERS NEEDED BY ${told.by}`], ...rows])];
}

function asText(told: Composition, times: readonly string[], range: string | undefined): string {
  const headline = compositionHeadline(told);
  const senior = headline === undefined ? undefined : seniorWords(headline, told.by);
  const others = told.groups.length > 2 ? told.groups.filter(({ id }) => id !== headline?.group.id) : [];
  return [
    compositionFinding(told, headline),
    ...(range === undefined ? [] : [range]),
    ...others.flatMap(({ id }) => {
      const one = compositionHeadline(told, id);
      return (one === undefined ? undefined : neededWords(told, one)) ?? [];
    }),
    ...(senior === undefined ? [] : [senior]),
    ...(told.comparator === undefined ? [] : [`Held against: ${told.comparator}.`]),
    ...besideComparator(told),
    "",
    ...tablesOf(told, times),
    ...[suppressionWords(told)].flatMap((says) => (says === undefined ? [] : ["", says])),
    ...(told.missing.length === 0
      ? []
      : [
          "",
          "Still needed:",
          ...told.missing.map(({ says }) => `  ${says}`),
          ...[...new Set(told.missing.map(({ assumption }) => assumption))].map((id) => `  ${whereToFind(id)}`),
        ]),
  ].join("\n");
}

/** Asks for each characteristic of the plan. */
const each = "each";

/** `composition PLAN` is the same as `PLAN --composition each`, and `--characteristic` names one of them. */
export function asOption(words: readonly string[]): readonly string[] {
  const named = words.map((word) => word.replace(/^--characteristic(?==|$)/, "--composition"));
  const isNamed = named.some((word) => /^--(composition(=|$)|help$)/.test(word)) || named.includes("-h");
  return isNamed ? named : [...named, `--composition=${each}`];
}

function characteristicsNamed(word: string, { structure }: Plan): Step<readonly Characteristic[]> {
  const { characteristics = [] } = structure;
  if (characteristics.length === 0)
    return badArguments("The plan says nothing of who the workforce is: it has no characteristic. Add one in the app.");
  if (word.trim().toLowerCase() === each) return done(characteristics);
  const found = findNamed(
    "characteristic",
    word,
    characteristics,
    `The plan has ${characteristics.map(({ label }) => `"${label}"`).join(" and ")}.`,
  );
  return found.ok ? done(characteristics.filter(({ id }) => id === found.value.id)) : found;
}

/** The answer for the base, or for each scenario named, at the end of the last of the years asked for; or in a file. */
export async function composition(
  asked: Arguments,
  word: string,
  input: Input,
  selection: Selection,
  io: Io,
): Promise<Step<Said>> {
  const { plan, name, resolutions } = input;
  const characteristics = characteristicsNamed(word, plan);
  if (!characteristics.ok) return characteristics;
  const { place, ...rest } = selection.where;
  if (Array.isArray(place) || Object.keys(rest).length > 0)
    return badArguments("--composition is told of one place, as in --where place=london, at every level.");
  const years = selection.yearsNamed
    ? selection.years.map((number) => elementAt(selection.calendar.years, number).name)
    : [];
  const asks = characteristics.value.map(({ id }) => ({
    characteristic: id,
    ...(place === undefined ? {} : { place }),
    ...(years.length === 0 ? {} : { by: elementAt(years, -1) }),
  }));
  const under: ToldUnder[] = [];
  const blocks: string[] = [];
  for (const scenario of selection.scenarios.length === 0 ? [undefined] : [undefined, ...selection.scenarios]) {
    const projected = projectPlan(plan, {
      resolutions,
      closure: selection.closure,
      ...(scenario === undefined ? {} : { scenario: scenario.id }),
    });
    if (!projected.ok) return stoppedBy(underScenario(name, scenario?.id), projected.problems);
    for (const query of asks) {
      const found = compositionOf(projected.value.run, query);
      if (!found.ok)
        return badArguments(...found.problems.map(({ says }) => `${underScenario(name, scenario?.id)}: ${says}`));
      const told = found.value;
      under.push({ scenario: scenario?.id, name: scenario?.name ?? "base", told });
      if (asked.out !== undefined) continue;
      const group = compositionHeadline(told)?.group.id;
      const drawn =
        asked.draws === undefined || group === undefined
          ? undefined
          : compositionRange({ ...plan, closure: selection.closure }, query, group, {
              scenario: scenario?.id,
              draws: asked.draws.to,
            });
      if (drawn?.ok === false) return stoppedBy(underScenario(name, scenario?.id), drawn.problems);
      const range = drawn?.value === undefined ? undefined : compositionRangeWords(drawn.value);
      const times = ["opening", ...(years.length === 0 ? [told.by] : years)];
      const titles = [
        ...(asks.length === 1 ? [] : [told.characteristic.label]),
        ...(selection.scenarios.length === 0 ? [] : [scenario?.name ?? "Base"]),
      ];
      const titled = titles.length === 0 ? [] : [`${titles.join(", ")}:`];
      blocks.push([...titled, asText(told, times, range)].join("\n"));
    }
  }
  if (asked.out === undefined) return done({ results: `${blocks.join("\n\n")}\n`, notes: [], exit: exitCodes.done });
  const text = asked.out.toLowerCase().endsWith(".csv")
    ? compositionCsv(under)
    : `${JSON.stringify(compositionFile(input, under), null, 2)}\n`;
  const written = await writeOutput(asked.out, text, io);
  return written.ok ? done({ results: "", notes: [`Written: ${asked.out}`], exit: exitCodes.done }) : written;
}
