/** `roll PLAN --to MONTH`: what moving the start of a plan to a later month would come to; with --out the plan moved. */
import {
  monthWords,
  readFigure,
  rollPlan,
  withEntry,
  writePlan,
  type HeadlineMoved,
  type OfferTold,
  type OpeningRow,
  type Plan,
  type Roll,
  type RollAsked,
  type SaidCount,
} from "../../model/index";
import { sorted, type OptionKind } from "./sorted-words";
import { readInput, stoppedBy, writeOutput, type Io } from "./io";
import { columns } from "./layout";
import { badArguments, done, exitCodes, type Step } from "./outcome";
import type { Said } from "./show";

const options: Readonly<Record<string, OptionKind>> = {
  to: "one",
  "keep-end": "flag",
  "keep-years": "flag",
  take: "several",
  count: "several",
  "dry-run": "flag",
  json: "flag",
  out: "one",
  help: "flag",
};
const examples = { to: "2026-04", take: "leaver_rate", count: "staff_in_post=12.4", out: "moved.otplan" };

const help = `Moves the start of a plan to a later month: the opening becomes what was counted, and for the rest what the plan had.

  npm run project -- roll PLAN --to ${examples.to}             what would change; nothing is written
  npm run project -- roll PLAN --to ${examples.to} --out ${examples.out}

  --keep-end           the plan ends when it did, so that it has fewer years (unless said otherwise)
  --keep-years         it looks as many years ahead as before
  --take ASSUMPTION ...  accepts an assumption as it was counted, such as ${examples.take}; the preview lists them
  --count PART=NUMBER ...   what there was on the day before, where no series of the plan says it, such as
                       ${examples.count}; the opening names its parts
  --dry-run            only say what would change, though --out is given
  --json               the same as JSON

What the plan said before is kept in it as a forecast of its old start; forecasts PLAN lists those kept.
`;

const number = (value: number | undefined, digits = 1): string =>
  value === undefined || !Number.isFinite(value)
    ? "–"
    : value.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });

const fromWords: Readonly<Record<OpeningRow["from"], string>> = {
  counted: "counted",
  shared: "counted in part or with others, the rest as the plan had it",
  forecast: "as the plan had it",
};

const openingText = ({ opening }: Roll): readonly string[] =>
  columns([
    ["", "", "at first", "forecast", "becomes", "", "part"],
    ...opening.map((row) => [
      row.what,
      row.whom,
      number(row.was),
      number(row.forecast),
      `${number(row.becomes)} ${row.unit}`,
      fromWords[row.from],
      row.id,
    ]),
  ]);

const headlineText = (headline: readonly HeadlineMoved[]): readonly string[] =>
  headline.map(
    ({ label, unit, before, after }) => `${label}: ${number(before)} ${unit} before, ${number(after)} ${unit} after`,
  );

/** A figure in the unit of its assumption: rates as per cent. */
const valueOf = ({ unit }: OfferTold, value: number): string =>
  unit.startsWith("per ") ? `${number(value * 100, 2)}%` : `${number(value, 2)} ${unit}`;

function offerText(offer: OfferTold): readonly string[] {
  const { id, label, whom, now, value, low, high, how, why, taken, hindered, headline } = offer;
  const was = now === null ? "no one number" : valueOf(offer, now);
  return [
    `${taken ? "[x]" : "[ ]"} ${label}${whom === "" ? "" : `, ${whom}`}: ${was} in the plan, ${valueOf(offer, value)} as counted (8 in 10: ${valueOf(offer, low)} to ${valueOf(offer, high)})`,
    `    ${how}. ${why}`,
    ...headlineText(headline).map((line) => `    ${line}`),
    hindered === undefined ? `    --take ${id}` : `    It cannot be accepted: ${hindered}`,
  ];
}

const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", heading, ...lines.map((line) => `  ${line}`)];

function rollText(roll: Roll): string {
  const [was, is] = roll.ends;
  return `${[
    `The start moves from ${monthWords(roll.from)} to ${monthWords(roll.to)}. The plan ends in ${monthWords(is)}${was === is ? ", as before" : `, and ended in ${monthWords(was)}`}.`,
    ...section("Opening", openingText(roll)),
    ...section(
      "Counts",
      roll.counts.map(({ says, notUsed }) => (notUsed === undefined ? `${says}.` : `${says}: not used, ${notUsed}.`)),
    ),
    ...section("Absorbed", roll.absorbed),
    ...section("Goes on", roll.carried),
    ...section("Not carried over", roll.notCarried),
    ...section("Headline", headlineText(roll.headline)),
    ...section("Counted since, to accept or leave", roll.offers.flatMap(offerText)),
    ...(roll.forecast === undefined ? [] : ["", `Kept in the plan: ${roll.forecast}.`]),
  ].join("\n")}\n`;
}

/** A part of the opening and what it was, out of PART=NUMBER; why not, where it is none. */
function saidCount(text: string): SaidCount | string {
  const at = text.lastIndexOf("=");
  const [part, number] = [text.slice(0, Math.max(0, at)), text.slice(at + 1)];
  if (part === "") return `--count takes PART=NUMBER, such as ${examples.count}, and "${text}" is not so written.`;
  const read = readFigure(number, {
    named: part,
    unit: part.startsWith("waiting") ? "people" : "WTE",
    bounds: { least: 0 },
    formulas: false,
  });
  if (read.kind === "refused") return read.says;
  return read.kind === "value" && typeof read.value === "number"
    ? { part, value: read.value }
    : `--count of ${part}: "${number}" is not one number.`;
}

/**
 * @param words the command line after `roll`
 * @param when the time the plan's log says it was changed at, ISO
 */
export async function roll(words: readonly string[], io: Io, when: string): Promise<Step<Said>> {
  const read = sorted(words, options, examples);
  if (!read.ok) return read;
  const { files, given } = read.value;
  const said = (results: string, ...notes: string[]): Step<Said> => done({ results, notes, exit: exitCodes.done });
  if (given.has("help")) return said(help);
  const [path, second] = files;
  const [to, out] = [given.get("to")?.[0], given.get("out")?.[0]];
  if (path === undefined || second !== undefined)
    return badArguments(`roll takes one plan. Write, for example, roll team.otplan --to ${examples.to}.`);
  if (to === undefined)
    return badArguments(`roll needs --to, the month the plan is to start in, such as --to ${examples.to}.`);
  if (given.has("keep-end") && given.has("keep-years"))
    return badArguments("--keep-end and --keep-years say two things of when the plan ends. Leave one of them out.");
  if (out !== undefined && !/\.otplan$/i.test(out))
    return badArguments(
      `--out of roll writes a plan, as .otplan, and "${out}" is none. Write, for example, --out ${examples.out}.`,
    );
  if (out !== undefined && out === path)
    return badArguments(`--out names the plan itself, "${out}". Give the new plan a name of its own.`);
  const input = await readInput(path, io);
  if (!input.ok) return input;
  const counts = (given.get("count") ?? []).map(saidCount);
  const wrong = counts.find((one) => typeof one === "string");
  if (typeof wrong === "string") return badArguments(wrong);
  const horizon = given.has("keep-years") ? "keep-years" : "keep-end";
  const asked: RollAsked = {
    to,
    horizon,
    take: given.get("take") ?? [],
    counts: counts.filter((one) => typeof one !== "string"),
  };
  const made = rollPlan(input.value.plan, asked, { when });
  if (!made.ok) return stoppedBy(input.value.name, made.problems);
  const { edit, ...preview } = made.value;
  const results = given.has("json") ? `${JSON.stringify(preview, null, 2)}\n` : rollText(made.value);
  if (out === undefined || given.has("dry-run")) return said(results);
  const wrote = await writeOutput(out, writePlan(withEntry(edit.plan, edit.logEntry)), io);
  return wrote.ok ? said(results, `Written: ${out}`) : wrote;
}

/** `forecasts PLAN`: the forecasts a plan keeps, as they were made. */
export async function forecasts(words: readonly string[], io: Io): Promise<Step<Said>> {
  const read = sorted(words, { json: "flag" }, {});
  if (!read.ok) return read;
  const [path, second] = read.value.files;
  if (path === undefined || second !== undefined)
    return badArguments("forecasts takes one plan. Write, for example, forecasts team.otplan.");
  const input = await readInput(path, io);
  if (!input.ok) return input;
  const kept = input.value.plan.forecasts ?? [];
  const results = read.value.given.has("json") ? `${JSON.stringify(kept, null, 2)}\n` : forecastsText(input.value.plan);
  return done({ results, notes: [], exit: exitCodes.done });
}

function forecastsText({ forecasts: kept = [], start }: Plan): string {
  if (kept.length === 0)
    return `No forecast is kept. Moving the start of the plan on from ${monthWords(start)} keeps what it says now.\n`;
  return `${columns([
    ["", "put by", "model", "series", "staff in post at its end"],
    ...kept.map(({ label, made, model, series }) => [
      label,
      made,
      model,
      String(series.length),
      `${number(series.find(({ measure, place, level }) => measure === "staff_in_post" && (place ?? level) === undefined)?.values.at(-1) ?? undefined)} WTE`,
    ]),
  ]).join("\n")}\n`;
}
