/** `places`: finding, moving, merging, dividing, adding and renaming the places of a plan. */
import {
  addPlacesUnder,
  mergePlaces,
  movePlacesToDate,
  nothingLost,
  pageSections,
  readNumber,
  renamePlace,
  shareKey,
  splitPlace,
  withEntry,
  writePlan,
  type Edit,
  type Outcome,
  type PlacesEdit,
  type Plan,
} from "../../model/index";
import { runExamples, runOptions } from "./run-options";
import { sorted } from "./sorted-words";
import { readInput, stoppedBy, writeOutput, type Input, type Io } from "./io";
import { findPlace, knownPlaces } from "./known-places";
import { placeNamed } from "./names";
import { badArguments, cannotRun, done, exitCodes, type Step } from "./outcome";
import { placesExamples, type PlacesOption } from "./places-options";
import type { Said } from "./show";

type Given = ReadonlyMap<string, readonly string[]>;

const verbs = ["find", "move-to", "merge", "split", "add-under", "rename"] as const;
type Verb = (typeof verbs)[number];

/** What each goes with, beside --out. */
const goesWith: Readonly<Record<Verb, readonly PlacesOption[]>> = {
  find: [],
  "move-to": ["share", "give"],
  merge: ["as", "give"],
  split: ["into", "give"],
  "add-under": ["into", "give"],
  rename: ["as"],
};

function numberFor(option: PlacesOption, words: string, unit: string): Step<number> {
  const read = readNumber(words, { unit });
  return read.ok && read.value.kind === "number"
    ? done(read.value.value)
    : badArguments(
        `--${option} cannot be read at "${words}". Write, for example, --${option} "${placesExamples[option]}".`,
      );
}

/** "NAME=40%": a name may hold anything but the last equals sign. */
function named(
  option: PlacesOption,
  words: string,
): Step<{ readonly name: string; readonly share: number | undefined }> {
  const equals = words.lastIndexOf("=");
  if (equals === -1) return done({ name: words.trim(), share: undefined });
  const share = numberFor(option, words.slice(equals + 1), "share");
  return share.ok ? done({ name: words.slice(0, equals).trim(), share: share.value }) : share;
}

/** PlaceAnswers to what is asked: shares of places that are divided, and figures under the key that was printed. */
function answersIn(given: Given, plan: Plan): Step<ReadonlyMap<string, number>> {
  const answers = new Map<string, number>();
  for (const words of given.get("share") ?? []) {
    const read = named("share", words);
    if (!read.ok) return read;
    const [from = "", to, ...rest] = read.value.name.split(">");
    if (to === undefined || rest.length > 0 || read.value.share === undefined)
      return badArguments(
        `--share "${words}" is not FROM>TO=SHARE. Write, for example, --share "${placesExamples.share}".`,
      );
    const old = placeNamed(from, plan);
    if (!old.ok) return old;
    const later = knownPlaces.sets.flatMap((set) =>
      set.places.map(({ id, name, code }) => ({ id, label: name, code })),
    );
    const known = later.filter((one, at) => later.findIndex(({ id }) => id === one.id) === at);
    const goal = findPlace(to, known, "");
    if (!goal.ok) return goal;
    answers.set(shareKey(old.value.id, goal.value.id), read.value.share);
  }
  for (const words of given.get("give") ?? []) {
    const equals = words.lastIndexOf("=");
    const key = words.slice(0, equals).trim();
    const unit = plan.assumptions.find(({ id }) => key.startsWith(`${id}@`))?.unit;
    if (equals === -1 || unit === undefined)
      return badArguments(
        `--give "${words}" is not an answer to what is asked. Write it as it was printed, such as --give "${placesExamples.give}".`,
      );
    const value = numberFor("give", words.slice(equals + 1), unit);
    if (!value.ok) return value;
    answers.set(key, value.value);
  }
  return done(answers);
}

/** The page as text: what was done with what, or what is asked before it can be. */
function pageText({ page, asked }: PlacesEdit): string {
  const sections = pageSections(page).map(({ heading, lines }) =>
    [heading, ...lines.map((line) => `  ${line}`)].join("\n"),
  );
  const last =
    asked.length === 0
      ? nothingLost
      : [
          "Asked for before it is done",
          ...asked.map(({ key, says, figure }) =>
            figure === "" ? `  ${says} --share "${key}=..."` : `  ${says} --give "${key}=..."`,
          ),
        ].join("\n");
  return `${[...sections, last].join("\n\n")}\n`;
}

async function written(plan: Plan, edit: Edit, out: string | undefined, io: Io, text: string): Promise<Step<Said>> {
  if (out === undefined) return done({ results: text, notes: [], exit: exitCodes.done });
  const wrote = await writeOutput(out, writePlan(withEntry(edit.plan, edit.logEntry)), io);
  return wrote.ok ? done({ results: text, notes: [`Written: ${out}, ${plan.title}`], exit: exitCodes.done }) : wrote;
}

function find(word: string, plan: Plan): Step<Said> {
  const found = placeNamed(word, plan);
  if (!found.ok) return found;
  const place = plan.structure.places.find(({ id }) => id === found.value.id);
  const within = plan.structure.places.find(({ id }) => id === place?.parent);
  const about = [place?.code, place?.kind, within === undefined ? undefined : `in ${within.label}`].filter(
    (one) => one !== undefined,
  );
  return done({
    results: `${found.value.id}  ${found.value.label} (${about.join(", ")})\n`,
    notes: [],
    exit: exitCodes.done,
  });
}

/** What one of the verbs comes to. */
function edited(
  verb: Exclude<Verb, "find" | "rename">,
  given: Given,
  plan: Plan,
  when: string,
): Step<Outcome<PlacesEdit>> {
  const answers = answersIn(given, plan);
  if (!answers.ok) return answers;
  const words = given.get(verb) ?? [];
  if (verb === "move-to") return done(movePlacesToDate(plan, knownPlaces, words[0] ?? "", answers.value, { when }));
  const ids: string[] = [];
  for (const word of words) {
    const place = placeNamed(word, plan);
    if (!place.ok) return place;
    ids.push(place.value.id);
  }
  if (verb === "merge") {
    const label = given.get("as")?.[0];
    return label === undefined
      ? badArguments(
          `--merge needs --as, the name of the place they become. Write, for example, --as "${placesExamples.as}".`,
        )
      : done(mergePlaces(plan, ids, { label }, answers.value, { when }));
  }
  const parts: { readonly label: string; readonly share: number | undefined }[] = [];
  for (const word of given.get("into") ?? []) {
    const part = named("into", word);
    if (!part.ok) return part;
    parts.push({ label: part.value.name, share: part.value.share });
  }
  const at = ids[0] ?? "";
  if (parts.length === 0)
    return badArguments(
      `--${verb} needs --into, the places it gets. Write, for example, --into "${placesExamples.into}".`,
    );
  return done(
    verb === "split"
      ? splitPlace(plan, at, parts, answers.value, { when })
      : addPlacesUnder(
          plan,
          at,
          parts.map((part) => ({ ...part, kind: "team" as const })),
          answers.value,
          { when },
        ),
  );
}

async function carriedOut(verb: Verb, given: Given, { plan, name }: Input, io: Io, when: string): Promise<Step<Said>> {
  const [word = ""] = given.get(verb) ?? [];
  const out = given.get("out")?.[0];
  if (verb === "find") return find(word, plan);
  if (verb === "rename") {
    const place = placeNamed(word, plan);
    if (!place.ok) return place;
    const renamed = renamePlace(plan, place.value.id, given.get("as")?.[0] ?? "", undefined, { when });
    if (!renamed.ok) return stoppedBy(name, renamed.problems);
    const { from = "", to = "" } = renamed.value.logEntry;
    return written(plan, renamed.value, out, io, `${from} is called ${to} now.\n`);
  }
  const made = edited(verb, given, plan, when);
  if (!made.ok) return made;
  if (!made.value.ok) return stoppedBy(name, made.value.problems);
  const { edit } = made.value.value;
  const text = pageText(made.value.value);
  if (edit !== undefined) return written(plan, edit, out, io, text);
  return out === undefined
    ? done({ results: text, notes: [], exit: exitCodes.done })
    : cannotRun(...text.trimEnd().split("\n"), `${out} is not written before these are given.`);
}

/**
 * @param words the command line after `places`
 * @param when the time the plan's log says it was changed at, ISO
 */
export async function places(words: readonly string[], io: Io, when: string): Promise<Step<Said>> {
  const read = sorted(words, runOptions, runExamples);
  if (!read.ok) return read;
  const { files, given } = read.value;
  const chosen = verbs.filter((verb) => given.has(verb));
  const [verb, ...others] = chosen;
  if (verb === undefined || others.length > 0)
    return badArguments(
      `places does one thing at a time: ${verbs.map((one) => `--${one}`).join(", ")}. ${verb === undefined ? "Name one of them." : "Ask for one of them."}`,
    );
  const stray = [...given.keys()].find(
    (name) => name !== verb && name !== "out" && !goesWith[verb].some((one) => one === name),
  );
  if (stray !== undefined) {
    const allowed = [...goesWith[verb], ...(verb === "find" ? [] : ["out"])].map((one) => `--${one}`);
    return badArguments(
      `--${stray} does not go with places --${verb}${allowed.length === 0 ? "" : `, which takes ${allowed.join(", ")}`}.`,
    );
  }
  const out = given.get("out")?.[0];
  if (out !== undefined && !/\.otplan$/i.test(out))
    return badArguments(
      `--out of places writes a plan, as .otplan, and "${out}" is none. Write, for example, --out moved.otplan.`,
    );
  const [file, ...more] = files;
  if (file === undefined || more.length > 0)
    return badArguments("places takes one plan. Write, for example, places my-area.otplan --find Devon.");
  if (out !== undefined && out === file)
    return badArguments(`--out names the plan itself, "${out}". Give the new plan a name of its own.`);
  const input = await readInput(file, io);
  return input.ok ? carriedOut(verb, given, input.value, io, when) : input;
}
