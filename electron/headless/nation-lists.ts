/** `--national-lists`: the published lists of places under the plan's base and scenarios, their starts following staff. */
import {
  besideSum,
  besideSumSays,
  growthThatStaffMeetSays,
  listedServices,
  monthWords,
  nationListMeasures,
  nationListRests,
  nationLists,
  nationListSays,
  projectPlan,
  publishedSinceSays,
  rankScenarios,
  readAt,
  staffSharedFrom,
  supplyOf,
  type NationList,
  type NationListMeasure,
  type NationListRun,
  type Projection,
  type ReadingTime,
  type Supply,
} from "../../model/index";
import type { Arguments } from "./arguments";
import { stoppedBy, underScenario, writeOutput, type Input, type Io } from "./io";
import { columns } from "./layout";
import { findPlace } from "./known-places";
import type { Named } from "./names";
import { nationListsCsv, nationListsFile } from "./nation-lists-files";
import { done, exitCodes, type Step } from "./outcome";
import { england, groups, lists, regions, systems, who } from "./published-places";
import type { Selection } from "./select";
import type { Said } from "./show";

const each: Named = { id: "each", label: "Each" };
const measureWords: Readonly<Record<NationListMeasure, string>> = {
  waiting: "Waiting",
  over18: "Over 18 weeks",
  over52: "Over 52 weeks",
};
const people = (value: number): string => (Number.isNaN(value) ? "\u2013" : Math.round(value).toLocaleString("en-GB"));
const change = (value: number): string => {
  const whole = Math.round(value);
  return whole === 0 ? "0" : `${whole > 0 ? "+" : "-"}${Math.abs(whole).toLocaleString("en-GB")}`;
};

/** The places of a word: one, a group, or every published one. */
function placesNamed(word: string): Step<readonly Named[]> {
  const all = [england, ...regions, ...systems];
  const found = findPlace(
    word,
    [each, england, ...groups, ...regions, ...systems],
    "It takes England, a region or system, all regions or systems, or each of these.",
  );
  if (!found.ok) return found;
  const group = groups.find(({ id }) => id === found.value.id);
  return done(found.value === each ? all : (group?.places ?? [found.value]));
}

/** The base and the scenarios asked for, each run once; every published place is asked for of each. */
function suppliesOf(
  { plan, name, resolutions }: Input,
  { scenarios, closure }: Selection,
): Step<{ readonly base: Projection; readonly supplies: readonly Supply[] }> {
  const places = [england, ...regions, ...systems].map(({ id }) => id);
  const supplies: Supply[] = [];
  let base: Projection | undefined;
  for (const scenario of [undefined, ...scenarios]) {
    const projected = projectPlan(plan, {
      resolutions,
      closure,
      recorded: false,
      ...(scenario === undefined ? {} : { scenario: scenario.id }),
    });
    if (!projected.ok) return stoppedBy(underScenario(name, scenario?.id), projected.problems);
    base ??= projected.value;
    supplies.push(supplyOf(projected.value, places, { scenario: scenario?.id, name: scenario?.name ?? "Base" }));
  }
  return base === undefined ? stoppedBy(name, []) : done({ base, supplies });
}

/** A list in a sentence, a table by month end, what it rests on and, with scenarios, their order. */
function asText(list: NationList, times: readonly ReadingTime[]): string {
  const heading = `${who[list.listed]}, ${list.place.label}`;
  if (list.missing !== undefined) return `${heading}: missing. ${list.missing}`;
  const [base] = list.runs;
  if (base === undefined)
    return `${heading}: not run before it is looked at; --as-returned runs it all the same.\n${list.asks.map((one) => `  ${one}`).join("\n")}`;
  const row = (measure: NationListMeasure, one: NationListRun): string[] => [
    measureWords[measure],
    one.name,
    ...times.map(({ month }) => people(readAt(one, measure, month))),
  ];
  const end = times.at(-1)?.month ?? "";
  const ranked = rankScenarios(list, "waiting", end);
  return [
    ...list.runs.map((one) => nationListSays(list, one)),
    growthThatStaffMeetSays(list, base),
    publishedSinceSays(list, base),
    ...list.asks.map((one) => `Run although in doubt: ${one}`),
    "",
    ...columns([
      ["PEOPLE", "UNDER", ...times.map(({ month }) => monthWords(month))],
      ...nationListMeasures.flatMap((measure) => list.runs.map((one) => row(measure, one))),
    ]),
    "",
    ...nationListRests(list),
    ...(ranked.length < 2
      ? []
      : [
          "",
          ...columns([
            ["RANK", "UNDER", `WAITING, ${monthWords(end)}`, "FROM BASE", "NOBODY FROM"],
            ...ranked.map((one) => [
              String(one.rank),
              one.name,
              people(one.value),
              change(one.change),
              one.noneSince === undefined ? "" : monthWords(one.noneSince),
            ]),
          ]),
        ]),
  ]
    .filter((line, at, all) => line !== "" || all[at - 1] !== "")
    .join("\n");
}

/** Where England stands beside all its regions, how it differs from their sum. */
function besides(of: readonly NationList[], { month }: ReadingTime): readonly string[] {
  const nation = of.find(({ place }) => place.id === england.id);
  const parts = of.filter(({ place }) => regions.some(({ id }) => id === place.id));
  if (nation === undefined || parts.length < regions.length) return [];
  return nation.runs.flatMap(({ scenario, name }) => {
    const beside = besideSum(nation, parts, { scenario, measure: "waiting", month });
    return beside === undefined ? [] : [`${name}: ${besideSumSays(beside, england.label, month)}`];
  });
}

/** The answer as text, or in a file where `--out` names one. */
export async function nationalLists(
  asked: Arguments,
  word: string,
  input: Input,
  selection: Selection,
  io: Io,
): Promise<Step<Said>> {
  const places = placesNamed(word);
  if (!places.ok) return places;
  const run = suppliesOf(input, selection);
  if (!run.ok) return run;
  const { base, supplies } = run.value;
  const told = listedServices.map((listed) =>
    nationLists(input.plan, {
      lists,
      listed,
      places: places.value,
      looked: new Set(asked.asReturned ? places.value.map(({ id }) => id) : []),
      supplies,
      sharedFrom: (place) => staffSharedFrom(base, place),
    }),
  );
  const all = told.flat();
  const [start, ...ends] = all[0]?.times ?? [];
  const times = [...(start === undefined ? [] : [start]), ...ends.filter((_, year) => selection.years.includes(year))];
  if (asked.out === undefined) {
    const last = times.at(-1);
    const blocks = told.flatMap((of) => [
      ...of.map((list) => asText(list, times)),
      ...(last === undefined ? [] : besides(of, last)),
    ]);
    return done({ results: `${blocks.join("\n\n")}\n`, notes: [], exit: exitCodes.done });
  }
  const text = asked.out.toLowerCase().endsWith(".csv")
    ? nationListsCsv(all, times)
    : `${JSON.stringify(nationListsFile(input, all, times), null, 2)}\n`;
  const written = await writeOutput(asked.out, text, io);
  return written.ok ? done({ results: "", notes: [`Written: ${asked.out}`], exit: exitCodes.done }) : written;
}
