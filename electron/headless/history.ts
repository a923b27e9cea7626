/** `history PLAN`: what was counted before a plan, printed or written; or counts of a table put into a plan of their own. */
import {
  countedKind,
  countedWords,
  countsWords,
  countWords,
  pastedSays,
  pasteHistory,
  readHistory,
  sourceOf,
  wholeText,
  withEntry,
  writePlan,
  type CountedSeries,
  type HistorySeries,
  type PastedHistory,
  type Plan,
} from "../../model/index";
import { sorted } from "./sorted-words";
import { asText, csvLines } from "./csv";
import { answers, historyExamples, historyHelp, historyOptions, readChoices } from "./history-words";
import { readBytes, readInput, stoppedBy, writeOutput, type Input, type Io } from "./io";
import { columns } from "./layout";
import { badArguments, cannotRun, done, exitCodes, type Step } from "./outcome";
import { publishedHistory } from "./shipped-history";
import type { Said } from "./show";

/** Published series that are of a plan's places, and of a nation those of the whole kingdom. */
function publishedOf({ structure: { places } }: Plan): readonly HistorySeries[] {
  const nation = places.some(({ kind, parent }) => parent === undefined && kind === "nation");
  return publishedHistory.filter(({ place }) => places.some(({ id }) => id === place) || (nation && place === "uk"));
}

interface Line {
  readonly at: string;
  readonly value: number | null;
  readonly break?: string | undefined;
}

const linesOf = ({ points, gaps = [] }: HistorySeries): readonly Line[] =>
  [...points, ...gaps.map((at) => ({ at, value: null }))].sort((a, b) => a.at.localeCompare(b.at));

const rows = (lines: readonly Line[], said: (value: number) => string): readonly string[] =>
  columns([
    ["MONTH", "COUNT", "BREAK WITH THE COUNT BEFORE"],
    ...lines.map(({ at, value, break: broken = "" }) => [at, value === null ? "gap" : said(value), broken]),
  ]);

const ownText = (plan: Plan, series: CountedSeries): string =>
  [
    `${series.label} (${series.id})`,
    `${countedWords(plan, series)}. ${countsWords(series)}. ${series.source ?? "Your figures"}${series.date === undefined ? "" : `, ${series.date}`}.`,
    ...rows(series.points, (value) => countWords(series.counts, value)),
  ].join("\n");

const publishedText = (series: HistorySeries): string =>
  [
    `${series.label} (published)`,
    `${series.counts}.`,
    ...rows(linesOf(series), (value) =>
      series.unit === "share" ? `${(100 * value).toFixed(1)}%` : value.toLocaleString("en-GB"),
    ),
  ].join("\n");

function textOf(plan: Plan): string {
  const blocks = [
    ...(plan.history ?? []).map((series) => ownText(plan, series)),
    ...publishedOf(plan).map((series) => publishedText(series)),
  ];
  return blocks.length === 0
    ? "Nothing is published of this plan's staff before it begins, and it has no past of its own. --add FILE puts counts into it.\n"
    : `${blocks.join("\n\n")}\n`;
}

const listed = (ids: string | readonly string[] | undefined): string =>
  ids === undefined ? "" : [ids].flat().join(" ");

function csvOf(plan: Plan): string {
  const head = "series,label,counts,over,unit,place,setting,level,service,month,value,break,source,status".split(",");
  const own = (plan.history ?? []).flatMap((series) =>
    series.points.map(({ at, value, break: broken = "" }) => [
      series.id,
      asText(series.label),
      series.counts,
      series.over ?? "",
      countedKind(series.counts).unit,
      series.place ?? "",
      listed(series.setting),
      listed(series.level),
      series.service ?? "",
      at,
      value === null ? "" : String(value),
      asText(broken),
      asText(series.source ?? ""),
      series.source === undefined ? "judgement" : "published",
    ]),
  );
  const published = publishedOf(plan).flatMap((series) =>
    series.points.map(({ at, value, break: broken = "", source, status }) => [
      series.id,
      asText(series.label),
      series.measure,
      "",
      series.unit,
      series.place,
      listed(series.where?.setting),
      listed(series.where?.level),
      "",
      at,
      String(value),
      asText(broken),
      source,
      status,
    ]),
  );
  return csvLines([head, ...own, ...published]);
}

const jsonOf = ({ plan, hash }: Input): string =>
  `${JSON.stringify(
    {
      format: "ot-history",
      version: 1,
      plan: { title: plan.title, hash },
      own: plan.history ?? [],
      published: publishedOf(plan),
    },
    null,
    2,
  )}\n`;

const preview = (plan: Plan, { series, unread }: PastedHistory): string =>
  [
    ...series.map((one) => pastedSays(one)),
    ...series.flatMap(({ series: made }) =>
      made === undefined
        ? []
        : [
            "",
            countedWords(plan, { id: "new", ...made }),
            ...rows(made.points, (value) => countWords(made.counts, value)),
          ],
    ),
    ...(unread.length === 0 ? [] : ["", "Not read:"]),
    ...unread.map(({ row, written, says }) => `  row ${row}${written === "" ? "" : ` (${written})`}: ${says}`),
  ].join("\n");

async function add(file: string, given: ReadonlyMap<string, readonly string[]>, input: Input, io: Io, when: string) {
  const choices = readChoices(given, input.plan);
  if (!choices.ok) return choices;
  const out = given.get("out")?.[0];
  const dry = given.has("dry-run");
  if (!dry && (out === undefined || !/\.otplan$/i.test(out)))
    return badArguments(
      "--add makes a plan, and --out says where it goes: --out with-past.otplan. --dry-run shows what it would be.",
    );
  const bytes = await readBytes(file, io);
  if (!bytes.ok) return bytes;
  const pasted = readHistory(await wholeText(sourceOf(file, bytes.value)), input.plan, { ...choices.value, when });
  const shown = preview(input.plan, pasted);
  if (pasted.asks.length > 0)
    return badArguments(
      shown,
      `The dates of ${file} could mean two things. Say ${pasted.asks.map((ask) => answers[ask]).join("; ")}.`,
    );
  const made = pasteHistory(input.plan, pasted, { when });
  if (!made.ok) return cannotRun(shown, ...made.problems.map(({ says }) => `${file}: ${says}`));
  if (dry || out === undefined)
    return done<Said>({ results: `${shown}\n`, notes: ["Nothing is written."], exit: exitCodes.done });
  const written = await writeOutput(out, writePlan(withEntry(made.value.plan, made.value.logEntry)), io);
  return written.ok
    ? done<Said>({ results: `${shown}\n`, notes: [`Written: ${out}, ${made.value.plan.title}`], exit: exitCodes.done })
    : written;
}

/**
 * @param words the command line after `history`
 * @param when the time the plan's log says counts were added at, ISO
 */
export async function history(words: readonly string[], io: Io, when: string): Promise<Step<Said>> {
  const read = sorted(words, historyOptions, historyExamples);
  if (!read.ok) return read;
  const { files, given } = read.value;
  if (given.has("help")) return done({ results: historyHelp, notes: [], exit: exitCodes.done });
  const [path, second] = files;
  if (path === undefined) return badArguments("history is followed by no plan. Name one: history team.otplan.");
  if (second !== undefined)
    return badArguments(`There are two plans, "${path}" and "${second}". Name one, and a table after --add.`);
  const out = given.get("out")?.[0];
  const file = given.get("add")?.[0];
  if (out === path) return badArguments(`--out names the plan itself, "${out}". Give it a name of its own.`);
  const stray = file === undefined ? [...given.keys()].find((name) => name !== "out") : undefined;
  if (stray !== undefined) return badArguments(`--${stray} goes with --add, which names a table of counts.`);
  const input = await readInput(path, io);
  if (!input.ok) return input;
  if (input.value.problems.some(({ severity, kind }) => severity === "error" && kind.startsWith("history")))
    return stoppedBy(input.value.name, input.value.problems);
  if (file !== undefined) return add(file, given, input.value, io, when);
  if (out === undefined) return done({ results: textOf(input.value.plan), notes: [], exit: exitCodes.done });
  if (!/\.(csv|json)$/i.test(out))
    return badArguments(`--out writes counts as .csv or .json, and "${out}" ends in neither.`);
  const written = await writeOutput(out, /\.csv$/i.test(out) ? csvOf(input.value.plan) : jsonOf(input.value), io);
  return written.ok ? done({ results: "", notes: [`Written: ${out}`], exit: exitCodes.done }) : written;
}
